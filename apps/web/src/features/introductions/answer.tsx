import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button';
import { TextArea } from '../../design/field';
import styles from './answer.module.css';
import { useIntroductionActions } from './use-introduction-actions';

interface AnswerProps {
  readonly introductionId: string;
  readonly organisation: { readonly id: string; readonly name: string };
  /** Say for whom, when that is not plain. */
  readonly named: boolean;
}

/** Yes or no in two clicks: choose, send. A word with it is welcome, and not needed. */
export function Answer({ introductionId, organisation, named }: AnswerProps) {
  const t = useTranslations();
  const { answer, busy } = useIntroductionActions(introductionId);
  const [accept, setAccept] = useState<boolean | null>(null);
  const [note, setNote] = useState('');
  return (
    <form
      className={styles.answer}
      onSubmit={(event) => {
        event.preventDefault();
        if (accept !== null) answer({ organisationId: organisation.id, accept, note: note.trim() }, () => setAccept(null));
      }}
    >
      <p className={styles.title}>{named ? t('introductions.answerFor', { name: organisation.name }) : t('introductions.yourTurnHint')}</p>
      {accept === null ? (
        <div className={styles.buttons}>
          <Button onClick={() => setAccept(true)}>{t('introductions.yes')}</Button>
          <Button look="secondary" onClick={() => setAccept(false)}>
            {t('introductions.no')}
          </Button>
        </div>
      ) : (
        <>
          <div className={styles.buttons}>
            <Button type="submit" look={accept ? 'primary' : 'danger'} busy={busy}>
              {accept ? t('introductions.confirmYes') : t('introductions.confirmNo')}
            </Button>
            <Button look="quiet" onClick={() => setAccept(null)}>
              {t('app.cancel')}
            </Button>
          </div>
          <TextArea
            label={t('introductions.note')}
            hint={t('introductions.noteHint')}
            optional
            rows={2}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </>
      )}
    </form>
  );
}
