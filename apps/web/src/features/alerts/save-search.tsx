import { useMutation, useQueryClient } from '@tanstack/react-query';
import { BellPlus } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { accepted } from '../../api/refusal';
import { Button } from '../../design/button';
import { Dialog } from '../../design/dialog';
import { TextField } from '../../design/field';
import { textIn } from '../../design/form-text';
import { useNotices } from '../../design/notices';
import { useFaultText } from '../../design/states';
import { SaveSearchDocument } from '../../generated/operations';
import { useMe } from '../session/use-me';
import styles from './alerts-page.module.css';

interface SaveSearchProps {
  readonly hubId: string;
  /** What follows the question mark in the search page's address. */
  readonly address: string;
  /** A name to begin with. */
  readonly name: string;
}

/** Keeps a search, so that what is new in it comes by mail. Who is not signed in does that first and comes back here. */
export function SaveSearch({ hubId, address, name }: SaveSearchProps) {
  const t = useTranslations();
  const tell = useNotices();
  const textOf = useFaultText();
  const navigate = useNavigate();
  const location = useLocation();
  const queries = useQueryClient();
  const { me } = useMe();
  const [open, setOpen] = useState(false);
  const save = useMutation({
    mutationFn: async (chosen: string) => accepted((await execute(SaveSearchDocument, { input: { hubId, address, name: chosen } })).saveSearch),
    onSuccess: () => {
      setOpen(false);
      tell(t('alerts.saved'), { action: { label: t('alerts.manage'), run: () => void navigate('/meldingen') } });
      return queries.invalidateQueries({ queryKey: ['saved-searches'] });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(textIn(new FormData(event.currentTarget), 'name').trim());
  };
  const begin = () => (me ? setOpen(true) : void navigate('/aanmelden', { state: { from: `${location.pathname}${location.search}`, needed: true } }));
  const close = () => {
    save.reset();
    setOpen(false);
  };
  return (
    <>
      <p>
        <Button look="secondary" size="small" icon={<BellPlus aria-hidden="true" />} onClick={begin}>
          {t('alerts.save')}
        </Button>
      </p>
      <Dialog title={t('alerts.save')} open={open} onClose={close}>
        <form className={styles.form} onSubmit={submit}>
          <p>{t('alerts.saveLead')}</p>
          <TextField label={t('alerts.name')} name="name" required maxLength={120} defaultValue={name} autoComplete="off" error={save.error ? textOf(save.error) : undefined} />
          <div className={styles.buttons}>
            <Button type="submit" busy={save.isPending}>
              {t('alerts.keep')}
            </Button>
            <Button look="quiet" onClick={close}>
              {t('app.cancel')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
