import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { accepted, RefusedError } from '../../api/refusal';
import { Button } from '../../design/button';
import { Dialog } from '../../design/dialog';
import { SelectField, TextField } from '../../design/field';
import { textIn } from '../../design/form-text';
import { useNotices } from '../../design/notices';
import { useFaultText } from '../../design/states';
import { RegisterOrganisationDocument } from '../../generated/operations';
import { useHub } from '../hub/use-hub';
import { codeIn } from '../listings/codes';
import { ORGANISATION_KINDS } from './organisations-table-page';
import styles from './table-page.module.css';

/** Somebody calls who is not known yet: a name, a kind and a place are enough to begin. */
export function RegisterDialog({ open, hubId, onClose }: { readonly open: boolean; readonly hubId: string; readonly onClose: () => void }) {
  const t = useTranslations();
  const hub = useHub();
  const tell = useNotices();
  const textOf = useFaultText();
  const queries = useQueryClient();
  const register = useMutation({
    mutationFn: async (form: FormData) =>
      accepted((await execute(RegisterOrganisationDocument, {
        hubId,
        input: {
          name: textIn(form, 'name').trim(), kind: codeIn(ORGANISATION_KINDS, textIn(form, 'kind')) ?? 'NEC', municipality: textIn(form, 'municipality').trim(),
          email: textIn(form, 'email').trim() || null, phone: textIn(form, 'phone').trim() || null,
        },
      })).registerOrganisation),
    onSuccess: ({ name }) => {
      tell(t('tables.registeredNow', { name }));
      onClose();
      return Promise.all(['table', 'organisations'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    },
  });
  const faultOf = (field: string) => (register.error instanceof RefusedError ? register.error.faults.find((fault) => fault.field === field)?.message : undefined);
  const close = () => {
    register.reset();
    onClose();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    register.mutate(new FormData(event.currentTarget));
  };
  return (
    <Dialog title={t('tables.register')} open={open} onClose={close}>
      <form className={styles.form} onSubmit={submit}>
        <TextField label={t('tables.name')} name="name" required maxLength={200} autoComplete="off" error={faultOf('name')} />
        <SelectField label={t('listings.kind')} name="kind">
          {ORGANISATION_KINDS.map((kind) => <option key={kind} value={kind}>{t(`organisationKind.${kind}`)}</option>)}
        </SelectField>
        <TextField label={t('listings.municipality')} name="municipality" required list="streek" autoComplete="off" error={faultOf('municipality')} />
        <datalist id="streek">{hub?.municipalities.map(({ nis, municipality }) => <option key={nis} value={municipality} />)}</datalist>
        <TextField label={t('signIn.email')} name="email" type="email" optional autoComplete="off" error={faultOf('email')} />
        <TextField label={t('tables.phone')} name="phone" type="tel" optional autoComplete="off" error={faultOf('phone')} />
        {register.error && !(register.error instanceof RefusedError && register.error.faults.length > 0) && <p role="alert">{textOf(register.error)}</p>}
        <div className={styles.buttons}>
          <Button type="submit" busy={register.isPending}>
            {t('tables.save')}
          </Button>
          <Button look="quiet" onClick={close}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
