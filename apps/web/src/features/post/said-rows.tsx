import { useTranslations } from 'use-intl';
import { Button } from '../../design/button';
import { Chip, ReadingRow } from '../listings/interpretation';
import { useWords } from '../listings/use-words';
import type { SaidQuantity } from './meant';
import type { TextReading } from './use-text-reading';

interface SaidRowsProps {
  readonly reading: Pick<TextReading, 'quantity' | 'quantityChoices' | 'window' | 'recurrence' | 'place'>;
  /** Where it will be when the text names no place. */
  readonly home?: string | undefined;
  readonly onQuantity: (quantity: SaidQuantity) => void;
  readonly onPlace: (label: string) => void;
}

/** What a form can be filled in with; where the text leaves a choice, it is asked. */
export function SaidRows({ reading: { quantity, quantityChoices, window, recurrence, place }, home, onQuantity, onPlace }: SaidRowsProps) {
  const t = useTranslations();
  const words = useWords();
  const when = window && words.window(window);
  const choices = quantity ? [] : quantityChoices;
  return (
    <>
      {quantity && (
        <ReadingRow name={t('listing.quantity')}>
          <Chip>{words.quantity(quantity.quantity, quantity.unit)}</Chip>
        </ReadingRow>
      )}
      {choices.length > 0 && (
        <ReadingRow name={t('listing.quantity')}>
          {choices.map((each) => (
            <Button key={`${each.quantity} ${each.unit}`} look="secondary" size="small" onClick={() => onQuantity(each)}>
              {t('post.meantQuantity', { quantity: words.quantity(each.quantity, each.unit) })}
            </Button>
          ))}
        </ReadingRow>
      )}
      {when && (
        <ReadingRow name={t('listing.when')}>
          <Chip>{when}</Chip>
        </ReadingRow>
      )}
      {recurrence && (
        <ReadingRow name={t('listing.recurrence')}>
          <Chip>{t(`recurrence.${recurrence.value}`)}</Chip>
        </ReadingRow>
      )}
      {(place ?? home) && (
        <ReadingRow name={t('listing.where')}>
          {place?.place && <Chip>{place.place.label}</Chip>}
          {place?.suggestions.map(({ code, label }) => (
            <Button key={code} look="secondary" size="small" onClick={() => onPlace(label)}>
              {t('post.didYouMean', { place: label })}
            </Button>
          ))}
          {!place && home && <Chip note={t('post.homePlace')}>{home}</Chip>}
        </ReadingRow>
      )}
    </>
  );
}
