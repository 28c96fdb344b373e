import { registerRefusals } from '@schakel/platform';

registerRefusals({
  DECISION_REFUSED: () => 'Deze beslissing kan niet (meer) bij dit voorstel. Bekijk de nieuwe toestand.',
  PROPOSAL_CHANGED: () => 'Dit voorstel is intussen gewijzigd of door een collega beslist. Bekijk de nieuwe toestand.',
  INTRODUCTION_CLOSED: () => 'Deze kennismaking is al afgerond.',
  INTRODUCTION_NOT_AGREED: () => 'Dit kan pas als alle partijen akkoord gingen met de kennismaking.',
  LISTING_NOT_IN_PROPOSAL: () => 'Dit bericht hoort niet bij deze kennismaking.',
  AGREEMENT_CLOSED: () => 'Deze afspraak is al afgerond of afgezegd.',
  DELIVERY_IN_FUTURE: () => 'Een levering kan niet in de toekomst liggen.',
  LEARNING_TOO_FEW: ({ decisions }) => `Er zijn nog maar ${decisions} beslissingen om uit te leren; vijftig zijn er nodig.`,
  LEARNING_ONE_SIDED: () => 'Er zijn te weinig goedkeuringen of te weinig afwijzingen om uit te leren.',
  LEARNING_NOT_BETTER: () => 'Wat geleerd is, zet achtergehouden beslissingen in een slechtere volgorde; het wordt niet gebruikt.',
  NO_UNIT: () => 'Dit bericht heeft geen eenheid; vul die eerst aan.',
});
