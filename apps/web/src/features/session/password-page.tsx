import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { accepted } from '../../api/refusal';
import { Button, ButtonLink } from '../../design/button';
import { TextField } from '../../design/field';
import { textIn } from '../../design/form-text';
import { PageTitle } from '../../design/page-title';
import { useFaultText } from '../../design/states';
import { RequestPasswordResetDocument, SetPasswordDocument } from '../../generated/operations';
import styles from './session.module.css';

/** As the server's rule has it; the server decides. */
const PASSWORD_MIN = 12;

/** With a token from a mail: choose a password. Without one: ask for such a mail. */
export function PasswordPage() {
  const [search] = useSearchParams();
  const token = search.get('token');
  return <div className={`page ${styles.session}`}>{token ? <Choose token={token} /> : <Request />}</div>;
}

function Request() {
  const t = useTranslations();
  const textOf = useFaultText();
  const request = useMutation({
    mutationFn: async (email: string) => accepted((await execute(RequestPasswordResetDocument, { email })).requestPasswordReset),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    request.mutate(textIn(new FormData(event.currentTarget), 'email').trim());
  };
  if (request.isSuccess) {
    return (
      <>
        <PageTitle>{t('password.requested')}</PageTitle>
        <h1>{t('password.requested')}</h1>
        <p role="status">{t('password.requestedHint', { email: request.variables })}</p>
      </>
    );
  }
  return (
    <>
      <PageTitle>{t('password.requestTitle')}</PageTitle>
      <h1>{t('password.requestTitle')}</h1>
      <p className={styles.lead}>{t('password.requestLead')}</p>
      <form onSubmit={submit} className={styles.form}>
        {request.error && (
          <p role="alert" className={styles.refused}>
            {textOf(request.error)}
          </p>
        )}
        <TextField label={t('signIn.email')} name="email" type="email" autoComplete="username" required />
        <Button type="submit" size="large" busy={request.isPending}>
          {t('password.request')}
        </Button>
      </form>
    </>
  );
}

function Choose({ token }: { readonly token: string }) {
  const t = useTranslations();
  const textOf = useFaultText();
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const choose = useMutation({ mutationFn: async () => accepted((await execute(SetPasswordDocument, { input: { token, password } })).setPassword) });
  const toGo = PASSWORD_MIN - [...password].length;
  if (choose.isSuccess) {
    return (
      <>
        <PageTitle>{t('password.chosen')}</PageTitle>
        <h1>{t('password.chosen')}</h1>
        <p role="status">{t('password.chosenHint')}</p>
        <ButtonLink to="/aanmelden" size="large">
          {t('signIn.submit')}
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <PageTitle>{t('password.chooseTitle')}</PageTitle>
      <h1>{t('password.chooseTitle')}</h1>
      <p className={styles.lead}>{t('password.chooseLead')}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          choose.mutate();
        }}
      >
        <TextField
          label={t('password.new')}
          name="password"
          type={shown ? 'text' : 'password'}
          autoComplete="new-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          hint={password && (toGo > 0 ? t('password.tooShort', { count: toGo }) : t('password.longEnough'))}
          error={choose.error ? textOf(choose.error) : undefined}
        />
        <label className={styles.show}>
          <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
          {t('password.show')}
        </label>
        <Button type="submit" size="large" busy={choose.isPending}>
          {t('password.choose')}
        </Button>
      </form>
    </>
  );
}
