import { registerRefusals } from '@schakel/platform';

registerRefusals({
  DECISION_REFUSED: () => 'Deze beslissing kan niet (meer) bij dit voorstel. Bekijk de nieuwe toestand.',
  PROPOSAL_CHANGED: () => 'Dit voorstel is intussen gewijzigd of door een collega beslist. Bekijk de nieuwe toestand.',
  INTRODUCTION_CLOSED: () => 'Deze kennismaking is al afgerond.',
  INTRODUCTION_NOT_AGREED: () => 'Dit kan pas als alle partijen akkoord gingen met de kennismaking.',
  LISTING_NOT_IN_PROPOSAL: () => 'Dit bericht hoort niet bij deze kennismaking.',
  AGREEMENT_CLOSED: () => 'Deze afspraak is al afgerond of afgezegd.',
  DELIVERY_IN_FUTURE: () => 'Een levering kan niet in de toekomst liggen.',
  NO_UNIT: () => 'Dit bericht heeft geen eenheid; vul die eerst aan.',
});
