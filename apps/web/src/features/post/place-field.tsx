import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { Button } from '../../design/button';
import { TextField } from '../../design/field';
import { useDebounced } from '../../design/use-debounced';
import { ResolvePlaceDocument } from '../../generated/operations';
import { useHub } from '../hub/use-hub';
import styles from './post.module.css';

const TYPING_MS = 350;
const HOUR = 3_600_000;

/** The places that may be meant, when a text does not settle it; a place of the hub's own region does. */
function useMeant(text: string) {
  const hub = useHub();
  const asked = useDebounced(text.trim(), TYPING_MS);
  const { data } = useQuery({
    queryKey: ['place', asked],
    queryFn: () => execute(ResolvePlaceDocument, { text: asked }),
    enabled: asked.length > 2,
    staleTime: HOUR,
  });
  const found = data?.resolvePlace;
  if (!found || found.place || asked !== text.trim()) return [];
  const own = found.suggestions.filter(({ nis }) => hub?.municipalities.some((each) => each.nis === nis));
  return found.kind === 'AMBIGUOUS' && own.length === 1 ? [] : found.suggestions;
}

interface PlaceFieldProps extends Omit<ComponentProps<typeof TextField>, 'label' | 'list'> {
  /** What is typed so far. */
  readonly typed: string;
  readonly onMeant: (label: string) => void;
}

/** A municipality or a part of one, as people write it; asks what is meant when that is not clear. */
export function PlaceField({ typed, onMeant, ...rest }: PlaceFieldProps) {
  const t = useTranslations('post');
  const hub = useHub();
  const meant = useMeant(typed);
  return (
    <div className={styles.place}>
      <TextField {...rest} label={t('place')} list="gemeenten" autoComplete="off" />
      <datalist id="gemeenten">{hub?.municipalities.map(({ nis, municipality }) => <option key={nis} value={municipality} />)}</datalist>
      <div role="status" className={styles.meant}>
        {meant.map(({ code, label }) => (
          <Button key={code} look="secondary" size="small" onClick={() => onMeant(label)}>
            {t('didYouMean', { place: label })}
          </Button>
        ))}
      </div>
    </div>
  );
}
