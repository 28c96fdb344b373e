import { becomes, Stage } from './stage';

describe('answering an introduction', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  async function introduced() {
    const { rows } = stage.bench;
    const hospital = await rows.organisation({ name: 'Ziekenhuis West', email: 'logistiek@west.example', phone: '053 11 11 11' });
    const workshop = await rows.organisation({ name: 'Atelier Zuid', email: 'atelier@zuid.example', phone: '053 22 22 22' });
    const offer = await rows.listing(hospital, { title: 'Witte tunieken' });
    const request = await rows.listing(workshop, { kind: 'REQUEST', title: 'Zoekt witte stof' });
    const proposal = await rows.proposal('de-keet', [offer, request], { status: 'INTRODUCED' });
    await rows.introduction('de-keet', proposal, [hospital.id, workshop.id]);
    const members = [await rows.user({ organisationIds: [hospital.id] }), await rows.user({ organisationIds: [workshop.id] })] as const;
    return { hospital: members[0], workshop: members[1] };
  }

  it('takes two clicks, and shows contact details once all said yes', async () => {
    const { hospital, workshop } = await introduced();
    const first = await stage.visit({ as: hospital.email });
    await first.getByText('U bent aan zet').waitFor();
    expect(await first.getByText('atelier@zuid.example').count()).toBe(0);
    await first.getByRole('button', { name: 'Ja, graag' }).click();
    await first.getByRole('button', { name: 'Verstuur ja' }).click();
    await first.getByText('Wacht op Atelier Zuid').waitFor();
    expect(await first.getByText('atelier@zuid.example').count()).toBe(0);

    const second = await stage.visit({ as: workshop.email, width: 390 });
    await second.getByRole('button', { name: 'Ja, graag' }).click();
    await second.getByLabel('Een woordje erbij (mag leeg blijven)').fill('Graag nog deze maand.');
    await second.getByRole('button', { name: 'Verstuur ja' }).click();
    await second.getByRole('link', { name: 'logistiek@west.example' }).waitFor();

    await first.reload();
    await first.getByRole('link', { name: 'atelier@zuid.example' }).waitFor();
    await becomes(() => first.getByText('Graag nog deze maand.').isVisible(), true);
  });

  it('comes after staff have looked: until then one sees how many may match, and not who', async () => {
    const { rows } = stage.bench;
    const [school, bakery] = [await rows.organisation({ name: 'School Noord' }), await rows.organisation({ name: 'Bakkerij Stil' })];
    const offer = await rows.listing(school, { title: 'Lage schoolbanken' });
    for (const title of ['Zoekt banken', 'Zoekt tafeltjes']) await rows.proposal('de-keet', [offer, await rows.listing(bakery, { kind: 'REQUEST', title })]);
    const { email } = await rows.user({ organisationIds: [school.id] });
    const page = await stage.visit({ as: email });
    await page.goto('/mijn');
    await page.getByText('De hub bekijkt 2 mogelijke matches').waitFor();
    expect(await page.getByText('Bakkerij Stil').count()).toBe(0);
    await page.getByRole('link', { name: 'Uw kennismakingen' }).click();
    await becomes(() => Promise.resolve(new URL(page.url()).hash), '#kennismakingen');
  });

  it('leads from the listing to what it waits for', async () => {
    const { hospital } = await introduced();
    const page = await stage.visit({ as: hospital.email });
    await page.goto('/mijn');
    await page.getByRole('link', { name: 'Aan u: antwoord op de kennismaking' }).click();
    await page.waitForURL(/kennismakingen\/.+/);
    await page.getByText('U bent aan zet').waitFor();
  });

  it('is followed by what was agreed and what moved', async () => {
    const { hospital, workshop } = await introduced();
    for (const member of [workshop, hospital]) {
      const page = await stage.visit({ as: member.email });
      await page.getByRole('button', { name: 'Ja, graag' }).click();
      await page.getByRole('button', { name: 'Verstuur ja' }).click();
      await page.getByText('Uw antwoord is verstuurd.').waitFor();
    }
    const page = await stage.visit({ as: hospital.email });
    await page.getByRole('button', { name: 'Afspraak noteren' }).click();
    await page.getByLabel('Hoeveel (stuks)').fill('30');
    await page.getByRole('button', { name: 'Bewaar afspraak' }).click();
    await page.getByText('0 van 30 stuks geleverd').waitFor();
    await page.getByRole('button', { name: 'Levering noteren' }).click();
    await page.getByLabel('Hoeveel geleverd (stuks)').fill('12');
    await page.getByRole('button', { name: 'Bewaar levering' }).click();
    await page.getByText('12 van 30 stuks geleverd').waitFor();
  });

  it('ends kindly with a no', async () => {
    const { workshop } = await introduced();
    const page = await stage.visit({ as: workshop.email });
    await page.getByRole('button', { name: 'Nee, bedankt' }).click();
    await page.getByRole('button', { name: 'Verstuur nee' }).click();
    await page.getByText('Het bericht blijft staan; de hub zoekt verder.').waitFor();
  });

  it('gives the browser nothing to complain of', () => {
    expect(stage.complaints).toEqual([]);
  });
});
