import type { Mail } from '@schakel/platform';

export interface NewHits {
  readonly name: string;
  readonly address: string;
  readonly stopToken: string;
  readonly listings: readonly { readonly id: string; readonly title: string; readonly organisation: string; readonly place: string }[];
}

/** One mail with all that is new in somebody's searches. */
export function alertMail(searches: readonly NewHits[], publicUrl: string): Pick<Mail, 'subject' | 'text'> {
  const total = new Set(searches.flatMap(({ listings }) => listings.map(({ id }) => id))).size;
  const parts = searches.map(({ name, address, stopToken, listings }) => [
    `${name}`,
    ...listings.map(({ id, title, organisation, place }) => `- ${title} (${organisation}, ${place})\n  ${publicUrl}/berichten/${id}`),
    '',
    `Alles bekijken: ${publicUrl}/zoeken?${address}`,
    `Deze melding stoppen: ${publicUrl}/meldingen/stoppen?token=${stopToken}`,
  ].join('\n'));
  return {
    subject: total === 1 ? 'Schakel: 1 nieuw bericht voor u' : `Schakel: ${total} nieuwe berichten voor u`,
    text: ['Dag,', 'dit kwam er bij in wat u zoekt.', ...parts, `Al uw meldingen beheert u op ${publicUrl}/meldingen.`, ''].join('\n\n'),
  };
}
