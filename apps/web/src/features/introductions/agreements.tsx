import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button';
import { SelectField, TextField } from '../../design/field';
import { textIn } from '../../design/form-text';
import { useWords } from '../listings/use-words';
import styles from './agreements.module.css';
import type { Introduction } from './introduction-card';
import { useIntroductionActions } from './use-introduction-actions';

type Agreement = Introduction['agreements'][number];

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Brussels' });

/** What was agreed, how much of it moved, and the forms to note both. */
export function Agreements({ introduction }: { readonly introduction: Introduction }) {
  const t = useTranslations('introductions');
  const [adding, setAdding] = useState(false);
  const { agreements, parts } = introduction;
  const titleOf = (listingId: string) => parts.find(({ listing }) => listing?.id === listingId)?.listing?.title ?? '';
  return (
    <section className={styles.agreements} aria-label={t('agreements')}>
      <p className={styles.title}>{t('agreements')}</p>
      {agreements.length === 0 && <p className={styles.none}>{t('noAgreements')}</p>}
      <ul className={styles.list}>
        {agreements.map((agreement) => (
          <AgreementRow key={agreement.id} introductionId={introduction.id} agreement={agreement} title={titleOf(agreement.listingId)} />
        ))}
      </ul>
      {adding ? (
        <AgreementForm introduction={introduction} onClose={() => setAdding(false)} />
      ) : (
        <Button look="secondary" size="small" onClick={() => setAdding(true)}>
          {t('agree')}
        </Button>
      )}
    </section>
  );
}

function AgreementForm({ introduction, onClose }: { readonly introduction: Introduction; readonly onClose: () => void }) {
  const t = useTranslations();
  const { agree, busy } = useIntroductionActions(introduction.id);
  const listings = introduction.parts.flatMap(({ listing }) => (listing ? [listing] : []));
  const [listingId, setListingId] = useState(listings[0]?.id ?? '');
  const listing = listings.find(({ id }) => id === listingId);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    agree({ listingId, quantity: Number(textIn(form, 'quantity')), dueOn: textIn(form, 'dueOn') || null, note: textIn(form, 'note').trim() }, onClose);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <SelectField label={t('introductions.agreeListing')} value={listingId} onChange={(event) => setListingId(event.target.value)}>
        {listings.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('introductions.agreeQuantity', { unit: listing?.unit ? t(`unitName.${listing.unit}`) : '?' })}
        error={listing && !listing.unit ? t('introductions.noUnit') : undefined}
        name="quantity"
        type="number"
        min="0"
        step="any"
        required
        defaultValue={listing?.remaining ?? undefined}
        key={listingId}
      />
      <TextField label={t('introductions.agreeDue')} optional name="dueOn" type="date" min={today()} />
      <TextField label={t('introductions.agreeNote')} optional name="note" maxLength={1000} />
      <div className={styles.buttons}>
        <Button type="submit" size="small" busy={busy}>
          {t('introductions.agreeSave')}
        </Button>
        <Button look="quiet" size="small" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

function AgreementRow({ introductionId, agreement, title }: { readonly introductionId: string; readonly agreement: Agreement; readonly title: string }) {
  const t = useTranslations();
  const { quantity, day } = useWords();
  const { deliver, callOff, busy } = useIntroductionActions(introductionId);
  const [noting, setNoting] = useState(false);
  const { id, status, unit, dueOn, note, delivered } = agreement;
  const left = Math.max(0, agreement.quantity - delivered);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    deliver(id, { quantity: Number(textIn(form, 'quantity')), deliveredOn: textIn(form, 'deliveredOn') }, () => setNoting(false));
  };
  return (
    <li className={styles.agreement}>
      <p>
        <strong>{quantity(agreement.quantity, unit)}</strong> {title}
        <span className={styles.meta}>
          {t(`introductions.agreementStatus.${status}`)}
          {dueOn && ` · ${t('introductions.dueBy', { date: day(dueOn) })}`}
          {note && ` · ${note}`}
        </span>
      </p>
      <div className={styles.progress}>
        <progress max={agreement.quantity} value={Math.min(delivered, agreement.quantity)} aria-label={t('introductions.agreementStatus.DELIVERED')} />
        <span className={styles.meta}>{t('introductions.delivered', { delivered: quantity(delivered, null), quantity: quantity(agreement.quantity, unit) })}</span>
      </div>
      {status === 'AGREED' && !noting && (
        <div className={styles.buttons}>
          <Button look="secondary" size="small" onClick={() => setNoting(true)}>
            {t('introductions.deliver')}
          </Button>
          <Button look="quiet" size="small" busy={busy} onClick={() => callOff(id)}>
            {t('introductions.callOff')}
          </Button>
        </div>
      )}
      {noting && (
        <form className={styles.form} onSubmit={submit}>
          <TextField
            label={t('introductions.deliverQuantity', { unit: t(`unitName.${unit}`) })}
            name="quantity"
            type="number"
            min="0"
            step="any"
            required
            defaultValue={left}
          />
          <TextField label={t('introductions.deliverOn')} name="deliveredOn" type="date" max={today()} required defaultValue={today()} />
          <div className={styles.buttons}>
            <Button type="submit" size="small" busy={busy}>
              {t('introductions.deliverSave')}
            </Button>
            <Button look="quiet" size="small" onClick={() => setNoting(false)}>
              {t('app.cancel')}
            </Button>
          </div>
        </form>
      )}
    </li>
  );
}
