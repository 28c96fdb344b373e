import { useEffect, useMemo, useRef } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { RefusedError } from '../../api/refusal';
import { Button, ButtonLink } from '../../design/button';
import { SelectField, TextArea, TextField } from '../../design/field';
import { KindMark } from '../../design/kind-mark';
import { useNotices } from '../../design/notices';
import { useFaultText } from '../../design/states';
import { UNITS } from '../listings/codes';
import { FormReading } from './form-reading';
import { figures, numberIn, RECURRENCES, valuesOf, type Editable, type ListingValues } from './listing-values';
import { Photos } from './photos';
import { PlaceField } from './place-field';
import styles from './post.module.css';
import { storedDraft } from './stored-draft';
import { useFilling } from './use-filling';
import { isOffline, useSaving } from './use-saving';
import { useTextReading } from './use-text-reading';

const SAVE_AFTER_MS = 900;

const NAMES = ['title', 'description', 'quantity', 'unit', 'recurrence', 'availableFrom', 'availableUntil', 'municipality'] as const;

/**
 * The form beside what the system reads in it. A draft saves itself while one writes, and so the reading follows; a published
 * listing changes only when one says so. Either way, what is written is kept in the browser until the server has it.
 */
export function ListingForm({ listing }: { readonly listing: Editable }) {
  const t = useTranslations();
  const navigate = useNavigate();
  const tell = useNotices();
  const textOf = useFaultText();
  const draft = listing.status === 'DRAFT';
  const stored = useMemo(() => storedDraft<ListingValues>(listing.id), [listing.id]);
  const { register, handleSubmit, subscribe, setError, setValue, setFocus, getValues, control, formState } = useForm<ListingValues>({
    defaultValues: { ...valuesOf(listing), ...stored.read() },
    mode: 'onTouched',
  });
  const { errors, isSubmitting } = formState;
  const save = useSaving(listing);
  const { mutate, mutateAsync, isPending, isPaused, isSuccess, failureReason } = save;
  const autosave = useRef<ReturnType<typeof setTimeout>>(undefined);

  const waits = isPaused || (isPending && isOffline(failureReason));

  // What an ended session or a lost connection kept from the server goes there as soon as the form is open again.
  useEffect(() => {
    if (draft && Object.keys(stored.read()).length > 0) mutate({ values: getValues() }, { onSuccess: stored.clear });
  }, [draft, getValues, mutate, stored]);

  useEffect(() => {
    const unsubscribe = subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        stored.write(values);
        clearTimeout(autosave.current);
        // What the server would refuse is not sent while one is still at it.
        const sendable = draft && values.title.trim() && values.municipality.trim() && !Number.isNaN(numberIn(values.quantity || '1'));
        if (sendable) autosave.current = setTimeout(() => mutate({ values }, { onSuccess: () => stored.forget(values) }), SAVE_AFTER_MS);
      },
    });
    return () => {
      clearTimeout(autosave.current);
      unsubscribe();
    };
  }, [draft, mutate, stored, subscribe]);

  const showFaults = (refusal: Error) => {
    const faults = refusal instanceof RefusedError ? refusal.faults : [];
    const [first] = faults.flatMap(({ field, message }) => {
      const name = NAMES.find((each) => each === field);
      if (name) setError(name, { message });
      return name ? [name] : [];
    });
    if (first) setFocus(first);
    else tell(textOf(refusal), { tone: 'bad' });
  };
  const send = (publish: boolean) =>
    handleSubmit(async (values) => {
      clearTimeout(autosave.current);
      try {
        // Awaited: the callbacks of `mutate` go unheard as soon as a draft is saved after it.
        await mutateAsync({ values, publish });
      } catch (refusal) {
        return showFaults(refusal as Error);
      }
      stored.clear();
      tell(t(publish ? 'mine.published' : 'post.saved'));
      return navigate(publish || !draft ? `/berichten/${listing.id}` : '/mijn');
    });
  const [title, description, quantity, unit, availableFrom, municipality] = useWatch({
    control,
    name: ['title', 'description', 'quantity', 'unit', 'availableFrom', 'municipality'],
  });
  const amount = numberIn(quantity || '0');
  const reading = useTextReading({
    kind: listing.kind, title, text: description, listingId: listing.id, quantity: amount > 0 ? amount : null, unit: unit || null, availableFrom: availableFrom || null,
  });
  useFilling(reading, { getValues, setValue }, draft);

  return (
    <form className={styles.complete} onSubmit={(event) => void send(true)(event)} noValidate>
      <header className={styles.head}>
        <KindMark kind={listing.kind} />
        <h1>{draft ? t('post.completeTitle') : t('post.editTitle')}</h1>
        <p className={styles.hint}>{t('post.completeLead', { organisation: listing.organisation.name })}</p>
      </header>
      <div className={styles.fields}>
        <TextField
          label={t('post.listingTitle')}
          maxLength={200}
          error={errors.title?.message}
          {...register('title', { validate: (value) => value.trim() !== '' || t('signIn.required') })}
        />
        <TextArea label={t('post.description')} hint={t('post.descriptionHint')} rows={6} maxLength={5000} error={errors.description?.message} {...register('description')} />
        <div className={styles.row}>
          <TextField
            label={t('listing.quantity')}
            optional
            inputMode="decimal"
            error={errors.quantity?.message}
            {...register('quantity', { validate: (value) => !value.trim() || numberIn(value) > 0 || t('post.noNumber') })}
          />
          <SelectField
            label={t('post.unit')}
            error={errors.unit?.message}
            {...register('unit', { validate: (value, all) => value !== '' || !all.quantity.trim() || t('post.unitMissing') })}
          >
            <option value="">{t('post.chooseUnit')}</option>
            {UNITS.map((unit) => (
              <option key={unit} value={unit}>
                {t(`unitName.${unit}`)}
              </option>
            ))}
          </SelectField>
        </div>
        <div className={styles.row}>
          <TextField label={t('post.from')} optional type="date" error={errors.availableFrom?.message} {...register('availableFrom')} />
          <TextField
            label={t('post.until')}
            optional
            type="date"
            error={errors.availableUntil?.message}
            {...register('availableUntil', { validate: (value, all) => !value || !all.availableFrom || value >= all.availableFrom || t('post.untilBeforeFrom') })}
          />
        </div>
        <div className={styles.row}>
          <SelectField label={t('listing.recurrence')} {...register('recurrence')}>
            {RECURRENCES.map((recurrence) => (
              <option key={recurrence} value={recurrence}>
                {t(`recurrence.${recurrence}`)}
              </option>
            ))}
          </SelectField>
          <PlaceField
            typed={municipality}
            onMeant={(label) => setValue('municipality', label, { shouldValidate: true, shouldDirty: true })}
            error={errors.municipality?.message}
            {...register('municipality', { validate: (value) => value.trim() !== '' || t('signIn.required') })}
          />
        </div>
        <Photos listingId={listing.id} photos={listing.photos} />
        <div className={styles.buttons}>
          <Button type="submit" size="large" busy={isSubmitting}>
            {draft ? t('post.publish') : t('post.saveChanges')}
          </Button>
          {draft && (
            <Button look="secondary" size="large" onClick={(event) => void send(false)(event)}>
              {t('post.later')}
            </Button>
          )}
          {!draft && (
            <ButtonLink look="quiet" size="large" to={`/berichten/${listing.id}`} onClick={stored.clear}>
              {t('app.cancel')}
            </ButtonLink>
          )}
        </div>
        <p className={styles.hint} role="status">
          {waits && t('post.offline')}
          {!waits && isPending && t('post.saving')}
          {!isPending && isSuccess && draft && t('post.savedNow')}
        </p>
      </div>
      <FormReading
        listing={listing}
        reading={reading}
        isCounted={quantity.trim() !== ''}
        onQuantity={(meant) => {
          setValue('quantity', figures(meant.quantity), { shouldValidate: true, shouldDirty: true });
          setValue('unit', meant.unit, { shouldValidate: true, shouldDirty: true });
        }}
        onPlace={(label) => setValue('municipality', label, { shouldValidate: true, shouldDirty: true })}
      />
    </form>
  );
}
