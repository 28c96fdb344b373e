import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { accepted } from '../../api/refusal';
import { rememberSession } from '../../api/session-clock';
import { Button } from '../../design/button';
import { TextField } from '../../design/field';
import { textIn } from '../../design/form-text';
import { PageTitle } from '../../design/page-title';
import { useFaultText } from '../../design/states';
import { SignInDocument } from '../../generated/operations';
import { ME } from './use-me';
import styles from './session.module.css';

interface Came {
  readonly from?: string;
  readonly needed?: boolean;
}

/** Where somebody goes who came for nothing in particular. */
const homeOf = (me: { hubRoles: readonly unknown[]; organisations: readonly unknown[] } | null) => {
  if (me?.hubRoles.length) return '/beoordelen';
  return me?.organisations.length ? '/mijn' : '/';
};

export function SignInPage() {
  const t = useTranslations('signIn');
  const textOf = useFaultText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const came = (useLocation().state ?? {}) as Came;
  const [missing, setMissing] = useState<readonly string[]>([]);
  const signIn = useMutation({
    mutationFn: async (input: { email: string; password: string }) => {
      rememberSession(accepted((await execute(SignInDocument, { input: { ...input, mode: 'COOKIE' } })).signIn));
      // What a visitor saw may be less than what this person may see.
      queries.clear();
      return queries.fetchQuery(ME);
    },
    onSuccess: ({ me }) => navigate(came.from && came.from !== '/' ? came.from : homeOf(me), { replace: true }),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = { email: textIn(form, 'email').trim(), password: textIn(form, 'password') };
    const empty = Object.entries(input).filter(([, value]) => !value).map(([name]) => name);
    setMissing(empty);
    if (empty.length === 0) signIn.mutate(input);
    else event.currentTarget.querySelector<HTMLInputElement>(`[name=${empty[0]}]`)?.focus();
  };
  const required = (name: string) => (missing.includes(name) ? t('required') : undefined);
  return (
    <div className={`page ${styles.session}`}>
      <PageTitle>{t('submit')}</PageTitle>
      <h1>{t('title')}</h1>
      <p className={styles.lead}>{came.needed ? t('needed') : t('lead')}</p>
      <form onSubmit={submit} noValidate className={styles.form}>
        {signIn.error && (
          <p role="alert" className={styles.refused}>
            {textOf(signIn.error)}
          </p>
        )}
        <TextField label={t('email')} name="email" type="email" autoComplete="username" inputMode="email" error={required('email')} />
        <TextField label={t('password')} name="password" type="password" autoComplete="current-password" error={required('password')} />
        <Button type="submit" size="large" busy={signIn.isPending}>
          {t('submit')}
        </Button>
        <p>
          <Link to="/wachtwoord">{t('forgot')}</Link>
        </p>
      </form>
      <p className={styles.aside}>{t('first')}</p>
    </div>
  );
}
