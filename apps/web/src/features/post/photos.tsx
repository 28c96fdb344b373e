import { ImagePlus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../design/button';
import { DropZone } from '../../design/drop-zone';
import { TextField } from '../../design/field';
import { useNotices } from '../../design/notices';
import { useFaultText } from '../../design/states';
import type { PhotoPartsFragment } from '../../generated/operations';
import styles from './photos.module.css';
import { usePhotos } from './use-photos';

const MOST = 6;

/** Named one by one: a phone then sends a photo in one of these, whatever it keeps itself. */
const ACCEPTED = 'image/jpeg,image/png,image/webp,image/avif';

interface PhotosProps {
  readonly listingId: string;
  readonly photos: readonly PhotoPartsFragment[];
}

/** The photos of a listing while one writes it. What is added, removed or described here is kept at once. */
export function Photos({ listingId, photos }: PhotosProps) {
  const t = useTranslations('photos');
  const textOf = useFaultText();
  const tell = useNotices();
  const { add, remove, describe } = usePhotos(listingId);
  const heading = useRef<HTMLHeadingElement>(null);
  const [sending, setSending] = useState<{ number: number; count: number } | null>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);

  // One after the other, in the order of choosing; what is refused does not keep back the next.
  const addAll = async (files: readonly File[]) => {
    setRefused([]);
    let added = 0;
    for (const [index, file] of files.entries()) {
      setSending({ number: index + 1, count: files.length });
      try {
        await add.mutateAsync(file);
        added += 1;
      } catch (error) {
        setRefused((all) => [...all, t('notAdded', { file: file.name, reason: textOf(error) })]);
      }
    }
    setSending(null);
    if (added > 0) tell(t('added', { count: added }));
  };
  const onError = (error: Error) => tell(textOf(error), { tone: 'bad' });
  const onRemoved = () => {
    tell(t('removed'));
    // Its button is gone: who uses the keyboard goes on from here.
    heading.current?.focus();
  };

  return (
    <section className={styles.photos} aria-labelledby="fotos">
      <h2 id="fotos" ref={heading} tabIndex={-1}>
        {t('title')}
      </h2>
      <p className={styles.hint}>{t('lead')}</p>
      {photos.length > 0 && (
        <ul className={styles.list}>
          {photos.map((photo, index) => (
            <li key={photo.id} className={styles.photo}>
              <img src={`/api/photos/${photo.id}/thumb`} width={photo.width} height={photo.height} alt={photo.alt ?? ''} />
              <PhotoText number={index + 1} alt={photo.alt ?? ''} onText={(alt) => describe.mutate({ id: photo.id, alt }, { onSuccess: () => tell(t('described')), onError })} />
              <Button
                look="quiet"
                size="small"
                icon={<Trash2 aria-hidden="true" />}
                busy={remove.isPending && remove.variables === photo.id}
                onClick={() => remove.mutate(photo.id, { onSuccess: onRemoved, onError })}
              >
                {t('remove', { number: index + 1 })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {photos.length < MOST ? (
        <DropZone
          icon={<ImagePlus aria-hidden="true" />}
          title={t('add')}
          hint={t('addHint')}
          accept={ACCEPTED}
          multiple
          disabled={sending !== null}
          onFiles={(files) => void addAll(files)}
        />
      ) : (
        <p className={styles.hint}>{t('full')}</p>
      )}
      <p className={styles.hint} role="status">
        {sending && t('sending', sending)}
      </p>
      {refused.length > 0 && (
        <div className={styles.refused} role="alert">
          {refused.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </div>
      )}
    </section>
  );
}

/** Kept when one leaves it; Enter leaves it too, and does not send the form around it. */
function PhotoText({ number, alt, onText }: { readonly number: number; readonly alt: string; readonly onText: (alt: string) => void }) {
  const t = useTranslations('photos');
  return (
    <TextField
      label={t('what', { number })}
      hint={t('whatHint')}
      optional
      maxLength={200}
      defaultValue={alt}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        event.currentTarget.blur();
      }}
      onBlur={({ currentTarget: { value } }) => {
        if (value.trim() !== alt) onText(value.trim());
      }}
    />
  );
}
