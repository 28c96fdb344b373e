import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button';
import { Dialog } from '../../design/dialog';
import { TextArea } from '../../design/field';
import type { DismissReason } from '../../generated/operations';
import styles from './dialogs.module.css';
import { partsOf, type ProposalInFull } from './use-proposal';

const REASONS: readonly DismissReason[] = [
  'WRONG_MATERIAL', 'WRONG_CONDITION', 'WRONG_QUANTITY', 'WRONG_PERIOD', 'TOO_FAR', 'TRANSPORT_TOO_COSTLY', 'PROCESSING_NOT_POSSIBLE', 'EXCLUDED_BY_PARTY',
  'ALREADY_TAKEN', 'LOW_VALUE_USE', 'PARTY_NOT_INTERESTED', 'DUPLICATE', 'OTHER',
];

interface DialogProps {
  readonly open: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
}

export function DismissDialog({ open, busy, onClose, onDismiss }: DialogProps & { readonly onDismiss: (reason: DismissReason, note: string) => void }) {
  const t = useTranslations();
  const [reason, setReason] = useState<DismissReason>('WRONG_MATERIAL');
  const [note, setNote] = useState('');
  return (
    <Dialog title={t('review.dismissTitle')} open={open} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onDismiss(reason, note.trim());
          setNote('');
        }}
      >
        <fieldset className={styles.reasons}>
          <legend>{t('review.dismissLead')}</legend>
          {REASONS.map((each) => (
            <label key={each}>
              <input type="radio" name="reason" value={each} checked={reason === each} onChange={() => setReason(each)} />
              {t(`review.reason.${each}`)}
            </label>
          ))}
        </fieldset>
        <TextArea label={t('review.note')} optional rows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
        <div className={styles.buttons}>
          <Button type="submit" look="danger" busy={busy}>
            {t('review.dismiss')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface IntroduceProps extends DialogProps {
  readonly proposal: ProposalInFull;
  readonly onIntroduce: (message: string) => void;
}

export function IntroduceDialog({ open, busy, proposal, onClose, onIntroduce }: IntroduceProps) {
  const t = useTranslations();
  const [message, setMessage] = useState('');
  const parties = new Map(partsOf(proposal).map(({ listing }) => [listing.organisation.id, listing.organisation.name]));
  return (
    <Dialog title={t('review.introduceTitle')} open={open} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onIntroduce(message.trim());
          setMessage('');
        }}
      >
        <p>{t('review.introduceLead')}</p>
        <ul className={styles.parties}>
          {[...parties].map(([id, name]) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
        <TextArea label={t('review.message')} hint={t('review.messageHint')} optional rows={5} maxLength={2000} value={message} onChange={(event) => setMessage(event.target.value)} />
        <div className={styles.buttons}>
          <Button type="submit" busy={busy}>
            {t('review.introduceSend')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const KEYS = ['j', 'k', 'a', 'd', 'i', 'e', 'x', 'D', 'u', '?'] as const;

interface HelpProps extends Omit<DialogProps, 'busy'> {
  readonly shortcuts: boolean;
  readonly onShortcuts: (on: boolean) => void;
}

export function HelpDialog({ open, onClose, shortcuts, onShortcuts }: HelpProps) {
  const t = useTranslations('review');
  return (
    <Dialog title={t('keys')} open={open} onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`key.${key === '?' ? 'help' : key === 'D' ? 'dismissMany' : key}`)}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.choice}>
        <input type="checkbox" checked={shortcuts} onChange={(event) => onShortcuts(event.target.checked)} />
        {t('useKeys')}
      </label>
    </Dialog>
  );
}
