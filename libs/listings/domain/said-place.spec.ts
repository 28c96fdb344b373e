import { hubById } from '@schakel/taxonomy';
import { saidPlace } from './said-place';

const REGION = hubById('de-keet')?.municipalities ?? [];
const read = (description: string, title = 'Stoelen') => saidPlace({ title, description }, REGION);
const label = (place: { name: string; municipality: string }) => (place.name === place.municipality ? place.name : `${place.name} (${place.municipality})`);

describe('the place that a text names', () => {
  it.each([
    ['Goede staat, zwart, op te halen in Ninove.', 'Ninove'],
    ['op te halen in ninove', 'Ninove'],
    ['af te halen te sint-lievens-houtem', 'Sint-Lievens-Houtem'],
    ['Ons atelier staat in Hofstade (Aalst)', 'Hofstade (Aalst)'],
    ['Staat klaar in Erembodegem, bij Aalst', 'Erembodegem (Aalst)'],
    ['Kringwinkel Aalst zoekt stoelen', 'Aalst'],
    ['Adres: Kerkstraat 1, 9400 Ninove', 'Ninove'],
    ['Ophalen in Gent', 'Gent'],
    ['aan Aalst-station', 'Aalst'],
  ])('“%s”', (text, name) => {
    const said = read(text);
    expect([said?.place && label(said.place), said?.suggestions]).toEqual([name, []]);
  });

  it.each([
    ['Op te halen in Ninovve', ['Ninove']],
    ['40 Balen karton, geperst', ['Balen']],
    ['Ophaling in Aalst of in Ninove', ['Aalst', 'Ninove']],
  ])('is asked about: “%s”', (text, names) => {
    const said = read(text);
    expect([said?.place, said?.suggestions.map(label)]).toEqual([null, names]);
  });

  it('that several municipalities share is asked about, unless the region has one of them', () => {
    expect(saidPlace({ title: 'Stoelen in Nieuwerkerken', description: '' }, [])?.place).toBeNull();
    expect(saidPlace({ title: 'Stoelen in Nieuwerkerken', description: '' }, [])?.suggestions.length).toBeGreaterThan(1);
    expect(saidPlace({ title: 'Stoelen in Nieuwerkerken (Aalst)', description: '' }, [])?.place?.municipality).toBe('Aalst');
    expect(read('Stoelen in Nieuwerkerken')?.place?.municipality).toBe('Aalst');
  });

  it.each(['Veertig stoelen, goede staat.', 'Balen karton', 'stoelen in geel leder', 'in dozen', 'Geel en rood'])('is not there: “%s”', (text) => {
    expect(read(text)).toBeNull();
  });

  it('rests on words that stand where it says', () => {
    const description = 'Af te halen: Kerkstraat 1, 9400  Ninove.';
    const [evidence] = read(description)?.evidence ?? [];
    expect(evidence).toEqual({ field: 'description', from: 27, to: 39, text: '9400  Ninove' });
    expect(description.slice(27, 39)).toBe('9400  Ninove');
  });

  it('is not there in a text that is all capitals', () => {
    expect(read('ALLES MOET WEG IN DE VERHUIS VOOR DE BOUW '.repeat(100))).toBeNull();
  });
});
