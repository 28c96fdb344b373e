import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { accepted, RefusedError } from '../../api/refusal';
import { useNotices } from '../../design/notices';
import { useFaultText } from '../../design/states';
import {
  AnswerIntroductionDocument, CallOffAgreementDocument, RecordAgreementDocument, RecordDeliveryDocument, type AgreementInput, type AnswerInput, type DeliveryInput,
} from '../../generated/operations';

type Told = 'answered' | 'agreed' | 'deliveredDone' | 'calledOff';

/** What parties and staff do with an introduction; afterwards everything that shows it is fetched anew. */
export function useIntroductionActions(id: string) {
  const t = useTranslations('introductions');
  const tell = useNotices();
  const textOf = useFaultText();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ act }: { act: () => Promise<unknown>; told: Told; onDone?: () => void }) => act(),
    onSuccess: (_, { told, onDone }) => {
      tell(t(told));
      onDone?.();
    },
    onError: (error) => tell(error instanceof RefusedError && error.faults[0] ? error.faults[0].message : textOf(error), { tone: 'bad' }),
    onSettled: () => Promise.all(['introduction', 'introductions', 'organisation'].map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  });
  return {
    busy: isPending,
    answer: (input: AnswerInput, onDone: () => void) =>
      mutate({ act: async () => accepted((await execute(AnswerIntroductionDocument, { id, input })).answerIntroduction), told: 'answered', onDone }),
    agree: (input: AgreementInput, onDone: () => void) =>
      mutate({ act: async () => accepted((await execute(RecordAgreementDocument, { introductionId: id, input })).recordAgreement), told: 'agreed', onDone }),
    deliver: (agreementId: string, input: DeliveryInput, onDone: () => void) =>
      mutate({ act: async () => accepted((await execute(RecordDeliveryDocument, { agreementId, input })).recordDelivery), told: 'deliveredDone', onDone }),
    callOff: (agreementId: string) =>
      mutate({ act: async () => accepted((await execute(CallOffAgreementDocument, { id: agreementId })).callOffAgreement), told: 'calledOff' }),
  };
}
