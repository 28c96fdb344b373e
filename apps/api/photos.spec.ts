import sharp from 'sharp';
import { Rows } from '@schakel/testing';
import { ApiBench } from './testing/api-bench';
import type { ApiClient, HttpAnswer } from './testing/api-client';
import { ROLES, Scene } from './testing/scene';

interface Photo {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string | null;
}

/** Wider than high in the file, with the words of a camera that was held upright at a place. */
const JPEG = () =>
  sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#7a5500' } })
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 56/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '4/1 2/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
const SMALL = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#0b4a4c' } }).png().toBuffer();

describe('photos of listings', () => {
  let bench: ApiBench;
  let scene: Scene;
  let member: ApiClient;

  beforeAll(async () => {
    bench = await ApiBench.open();
    scene = await Scene.on(bench);
    member = await scene.client('member');
  });
  afterAll(() => bench.close());

  const says = (answer: HttpAnswer) => [answer.status, answer.json<{ code: string }>().code];
  const upload = (client: ApiClient, listing: string, content: string | Buffer, name = 'foto.jpg') => client.upload(`/api/listings/${listing}/photos`, { name, content });
  const added = async (client: ApiClient, listing: string) => (await upload(client, listing, await SMALL())).json<Photo>();
  const photosOf = async (client: ApiClient, id: string) =>
    (await client.ask<{ listing: { photos: Photo[] } }>('query ($id: ID!) { listing(id: $id) { photos { id width height alt } } }', { id })).data?.listing.photos;
  const sizes = async () => (await bench.database.query<{ count: number }>('SELECT count(*)::int AS count FROM listing_photo'))[0]?.count;

  /** A file as the browser gets it. */
  async function picture(path: string): Promise<Buffer> {
    const { statusCode, rawPayload } = await bench.app.inject({ url: `/api/photos/${path}` });
    expect(statusCode).toBe(200);
    return rawPayload;
  }

  it('are kept upright, in two sizes, without what the camera said of the place', async () => {
    const file = await JPEG();
    const { exif, orientation } = await sharp(file).metadata();
    expect([exif?.includes('Camera'), orientation]).toEqual([true, 6]);
    const listing = await scene.published();
    const answer = await upload(member, listing, file);
    const photo = answer.json<Photo>();
    expect([answer.status, photo]).toEqual([201, { id: photo.id, width: 1200, height: 1600, alt: null }]);
    const shapes = [];
    for (const path of [photo.id, `${photo.id}/thumb`]) {
      const { format, width, height, exif: kept, icc, xmp, iptc, orientation: turned } = await sharp(await picture(path)).metadata();
      shapes.push({ format, width, height });
      expect([kept, icc, xmp, iptc, turned]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    }
    expect(shapes).toEqual([{ format: 'webp', width: 1200, height: 1600 }, { format: 'webp', width: 360, height: 480 }]);
    expect(await photosOf(member, listing)).toEqual([photo]);
  });

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('are taken as %s, whatever the name says', async (format) => {
    const content = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#0b4a4c' } }).toFormat(format).toBuffer();
    expect((await upload(member, await scene.published(), content, 'brief.docx')).json()).toMatchObject({ width: 60, height: 40 });
  });

  it('are told to the browser as pictures that do not change and that others may not keep', async () => {
    const { id } = await added(member, await scene.published());
    for (const path of [id, `${id}/thumb`]) {
      const { status, headers } = await bench.visitor().http(`/api/photos/${path}`);
      expect([status, headers['content-type'], headers['cache-control'], headers['etag'], headers['x-content-type-options']]).toEqual([
        200, 'image/webp', 'private, max-age=86400, immutable', `"${id}"`, 'nosniff',
      ]);
      const again = await bench.visitor().http(`/api/photos/${path}`, { headers: { 'if-none-match': `"${id}"` } });
      expect([again.status, again.text]).toEqual([304, '']);
    }
  });

  const LIES: [string, () => string | Buffer | Promise<Buffer>][] = [
    ['a text', () => 'Dit is geen foto.'],
    ['nothing', () => Buffer.alloc(0)],
    ['a drawing of lines', () => '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><image href="file:///etc/passwd"/></svg>'],
    ['a moving picture', () => sharp({ create: { width: 10, height: 10, channels: 3, background: '#000' } }).gif().toBuffer()],
    ['a scan', () => sharp({ create: { width: 10, height: 10, channels: 3, background: '#000' } }).tiff().toBuffer()],
    ['half a photo', async () => (await JPEG()).subarray(0, 9000)],
  ];
  it.each(LIES)('are not made of %s that is called a photo', async (_what, content) => {
    const listing = await scene.published();
    const answer = await upload(member, listing, await content());
    expect([answer.status, answer.json()]).toEqual([
      422, { code: 'PHOTO_UNREADABLE', message: 'Dit kunnen we niet als foto lezen. Neem een foto als JPEG, PNG, WebP of AVIF.', faults: [] },
    ]);
    expect(await photosOf(member, listing)).toEqual([]);
  });

  it('are refused over ten megabytes or forty megapixels', async () => {
    const listing = await scene.published();
    const tooLarge = { code: 'PHOTO_TOO_LARGE', message: 'Deze foto is te groot. Neem er een van hoogstens 10 MB en 40 megapixel.', faults: [] };
    const heavy = await upload(member, listing, Buffer.alloc(10 * 1024 * 1024 + 1, 'x'));
    expect([heavy.status, heavy.json()]).toEqual([413, tooLarge]);
    const wide = await upload(member, listing, await sharp({ create: { width: 8001, height: 5000, channels: 3, background: '#000' } }).png().toBuffer());
    expect([wide.status, wide.json()]).toEqual([413, tooLarge]);
    expect(await photosOf(member, listing)).toEqual([]);
  });

  it('are at most six, also when two come at once', async () => {
    const listing = await scene.published();
    for (let n = 0; n < 5; n += 1) await added(member, listing);
    const small = await SMALL();
    const answers = await Promise.all([upload(member, listing, small), upload(member, listing, small)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    const seventh = await upload(member, listing, small);
    expect([seventh.status, seventh.json()]).toEqual([422, { code: 'PHOTO_TOO_MANY', message: 'Een bericht heeft hoogstens 6 foto’s. Verwijder er eerst een.', faults: [] }]);
    const [first] = (await photosOf(member, listing)) ?? [];
    await member.ask('mutation ($id: ID!) { removePhoto(id: $id) { __typename } }', { id: first?.id });
    const last = await added(member, listing);
    const left = (await photosOf(member, listing)) ?? [];
    expect([left.length, left.at(-1)?.id, left.some(({ id }) => id === first?.id)]).toEqual([6, last.id, false]);
  });

  it('are added by members of the organisation and staff of the hub, and nobody else', async () => {
    const listing = await scene.published();
    const content = await SMALL();
    const statuses: Record<string, unknown> = {};
    for (const role of ROLES) {
      const answer = await upload(await scene.client(role), listing, content);
      statuses[role] = answer.status === 201 ? 201 : answer.json<{ code: string }>().code;
    }
    expect(statuses).toEqual({
      anonymous: 'UNAUTHENTICATED', stranger: 'FORBIDDEN', member: 201, otherMember: 'FORBIDDEN', foreignStaff: 'FORBIDDEN', staff: 201, admin: 201,
    });
    expect(await photosOf(member, listing)).toHaveLength(3);
  });

  it('are refused when the request is not in order, before anything is read', async () => {
    const listing = await scene.published();
    const before = await sizes();
    const file = { name: 'foto.jpg', content: await SMALL() };
    expect(says(await member.upload(`/api/listings/${listing}/photos`, file, {}))).toEqual([403, 'FORBIDDEN']);
    expect(says(await member.upload(`/api/listings/${listing}/photos`, null))).toEqual([422, 'INVALID_INPUT']);
    for (const id of ['geen-id', '0190f3a0-0000-7000-8000-000000000000']) {
      expect(says(await member.upload(`/api/listings/${id}/photos`, file))).toEqual([404, 'NOT_FOUND']);
      expect(says(await member.http(`/api/photos/${id}`))).toEqual([404, 'NOT_FOUND']);
      expect(says(await member.http(`/api/photos/${id}/thumb`))).toEqual([404, 'NOT_FOUND']);
    }
    const json = await member.http(`/api/listings/${listing}/photos`, { method: 'POST', payload: { file: 'a' }, headers: { 'x-schakel-request': '1' } });
    expect(says(json)).toEqual([400, 'BAD_REQUEST']);
    expect(await sizes()).toBe(before);
  });

  it('of a draft are seen by its own people and staff; of what is published by everybody', async () => {
    const listing = await scene.draft();
    const { id } = await added(member, listing);
    const seen = async () => {
      const statuses: Record<string, number[]> = {};
      for (const role of ROLES) {
        const client = await scene.client(role);
        statuses[role] = [(await client.http(`/api/photos/${id}`)).status, (await client.http(`/api/photos/${id}/thumb`, { headers: { 'if-none-match': `"${id}"` } })).status];
      }
      return statuses;
    };
    const [hidden, shown] = [[404, 404], [200, 304]];
    expect(await seen()).toEqual({ anonymous: hidden, stranger: hidden, member: shown, otherMember: hidden, foreignStaff: hidden, staff: shown, admin: shown });
    await member.ask('mutation ($id: ID!) { publishListing(id: $id) { __typename } }', { id: listing });
    expect(await seen()).toEqual(Object.fromEntries(ROLES.map((role) => [role, shown])));
  });

  it('are described for who cannot see them, and go with their listing', async () => {
    const listing = await scene.published();
    const { id } = await added(member, listing);
    const describing = async (alt: string) => {
      const { code } = await member.ask('mutation ($id: ID!, $alt: String!) { describePhoto(id: $id, alt: $alt) { __typename ... on Refusal { code } } }', { id, alt });
      return [code, (await photosOf(bench.visitor(), listing))?.[0]?.alt];
    };
    expect(await describing('  Een stapel stoelen ')).toEqual([null, 'Een stapel stoelen']);
    expect(await describing('x'.repeat(201))).toEqual(['INVALID_INPUT', 'Een stapel stoelen']);
    expect(await describing(' ')).toEqual([null, null]);
    expect(await bench.database.query<{ action: string }>(`SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at, id`, [listing])).toEqual([
      { action: 'LISTING_PHOTO_ADDED' }, { action: 'LISTING_PHOTO_DESCRIBED' }, { action: 'LISTING_PHOTO_DESCRIBED' },
    ]);
    await bench.database.query('DELETE FROM listing WHERE id = $1', [listing]);
    expect((await bench.visitor().http(`/api/photos/${id}`)).status).toBe(404);
  });

  it('leave the search and the matches of their hub alone', async () => {
    const listing = await scene.published();
    const versionOf = async () => (await bench.database.query<{ version: number }>('SELECT version FROM listing WHERE id = $1', [listing]))[0]?.version;
    const before = await versionOf();
    await added(member, listing);
    expect([await versionOf(), scene.ours.hubId]).toEqual([before, Rows.HUB]);
  });
});
