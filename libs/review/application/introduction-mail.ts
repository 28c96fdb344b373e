export type MailOccasion = 'INVITED' | 'AGREED' | 'DECLINED';

/** What a party reads. Names no contact details: those are behind the link, for who may see them. */
export function introductionMail(occasion: MailOccasion, titles: readonly string[], link: string): { subject: string; text: string } {
  const about = titles.map((title) => `  - ${title}`).join('\n');
  switch (occasion) {
    case 'INVITED':
      return {
        subject: 'Een voorstel voor uw bericht',
        text: `Dag,\n\nDe hub ziet een mogelijke samenwerking:\n\n${about}\n\nBekijk het voorstel en laat weten of u kennis wilt maken:\n${link}\n\nPas als iedereen akkoord gaat, ziet u elkaars contactgegevens.\n`,
      };
    case 'AGREED':
      return {
        subject: 'Iedereen wil kennismaken',
        text: `Dag,\n\nAlle partijen gingen akkoord:\n\n${about}\n\nU ziet elkaars contactgegevens hier:\n${link}\n`,
      };
    case 'DECLINED':
      return {
        subject: 'De kennismaking gaat niet door',
        text: `Dag,\n\nEen van de partijen ging niet in op dit voorstel:\n\n${about}\n\nUw bericht blijft staan; de hub zoekt verder.\n${link}\n`,
      };
  }
}
