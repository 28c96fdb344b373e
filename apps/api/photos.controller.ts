import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Writable } from 'node:stream';
import { validate } from 'uuid';
import { ListingPhotos, PHOTO_LIMITS, type ListingPhoto, type PhotoSize } from '@schakel/listings';
import { Refusal, viewerOf, ViewerSource } from '@schakel/platform';
import { receive } from './receive';

const MOST_BYTES = PHOTO_LIMITS.megabytes * 1024 * 1024;

function existing(id: string): string {
  if (!validate(id)) throw new Refusal('NOT_FOUND');
  return id;
}

/** Photos of listings, in and out. */
@Controller('api')
export class PhotosController {
  constructor(
    private readonly viewers: ViewerSource,
    private readonly photos: ListingPhotos,
  ) {}

  /** Takes one photo (multipart, field `file`), whatever its name. */
  @Post('listings/:id/photos')
  async upload(@Req() request: FastifyRequest, @Param('id') listingId: string): Promise<ListingPhoto> {
    // A page of another site can post a form with our cookies, but cannot set a header of its own.
    if (!request.headers['x-schakel-request']) throw new Refusal('FORBIDDEN');
    const viewer = await viewerOf(request, this.viewers);
    await this.photos.authorise(viewer, existing(listingId));
    if (!request.isMultipart()) throw new Refusal('BAD_REQUEST');
    return this.photos.add(viewer, listingId, await this.fileOf(request));
  }

  @Get('photos/:id')
  async large(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    await this.send(request, reply, id, 'LARGE');
  }

  @Get('photos/:id/thumb')
  async thumb(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    await this.send(request, reply, id, 'THUMB');
  }

  private async fileOf(request: FastifyRequest): Promise<Buffer> {
    const part = await request.file({ limits: { fileSize: MOST_BYTES } });
    if (!part) throw new Refusal('INVALID_INPUT', {}, [{ field: 'file', code: 'REQUIRED' }]);
    const chunks: Buffer[] = [];
    const collect = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        chunks.push(chunk);
        done();
      },
    });
    await receive(request, part.file, collect);
    if (part.file.truncated) throw new Refusal('PHOTO_TOO_LARGE', PHOTO_LIMITS);
    return Buffer.concat(chunks);
  }

  /** A photo never changes, so that its id says which it is; who may see it does, so that only the asker's own browser keeps it. */
  private async send(request: FastifyRequest, reply: FastifyReply, id: string, size: PhotoSize): Promise<void> {
    await this.photos.checkVisible(await viewerOf(request, this.viewers), existing(id));
    const etag = `"${id}"`;
    const file = request.headers['if-none-match'] === etag ? null : await this.photos.file(id, size);
    void reply.header('cache-control', 'private, max-age=86400, immutable').header('etag', etag).header('x-content-type-options', 'nosniff');
    if (file === null) void reply.status(304).send();
    else void reply.header('content-type', 'image/webp').send(file);
  }
}
