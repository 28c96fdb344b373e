import type { Mail } from '@schakel/platform';

type Text = Omit<Mail, 'to'>;

// No names that others typed stand in these texts, save that of the organisation or hub: nobody can make us send their own message.

export function invitationText(place: string, link: string): Text {
  return {
    subject: `Uitnodiging voor Schakel van ${place}`,
    text: `Dag,

${place} nodigt u uit op Schakel, de marktplaats van de sociaal-circulaire hub.

Kies binnen zeven dagen een wachtwoord om te beginnen:
${link}

Kent u ${place} niet, dan hoeft u niets te doen.

Schakel
`,
  };
}

export function welcomeText(place: string, publicUrl: string): Text {
  return {
    subject: `U hoort nu bij ${place} op Schakel`,
    text: `Dag,

U kunt vanaf nu op Schakel ook voor ${place} werken. Meld u aan zoals u gewoon bent:
${publicUrl}

Klopt dit niet? Laat het dan weten aan ${place}.

Schakel
`,
  };
}

export function resetText(link: string): Text {
  return {
    subject: 'Een nieuw wachtwoord voor Schakel',
    text: `Dag,

Iemand vroeg een nieuw wachtwoord voor dit e-mailadres. Was u dat, kies het dan binnen het uur:
${link}

Was u het niet, dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.

Schakel
`,
  };
}
