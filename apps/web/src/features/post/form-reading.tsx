import { useTranslations } from 'use-intl';
import { findingsOf, MarkedText } from '../listings/marked-text';
import type { Editable } from './listing-values';
import type { SaidQuantity } from './meant';
import { Reading } from './reading';
import { SaidRows } from './said-rows';
import type { TextReading } from './use-text-reading';

interface FormReadingProps {
  readonly listing: Editable;
  /** Of what the form says now; without one, that of the saved text is shown. */
  readonly reading: TextReading | null;
  /** The form has a quantity: between those in the text there is no choice left. */
  readonly isCounted: boolean;
  readonly onQuantity: (quantity: SaidQuantity) => void;
  readonly onPlace: (label: string) => void;
}

const NOTHING = { valueChain: null, materials: [], condition: null, needs: [], processes: [], properties: [] };

/** What is understood of the text in the form, beside the form. */
export function FormReading({ listing, reading, isCounted, onQuantity, onPlace }: FormReadingProps) {
  const { title, description } = reading ?? listing;
  const shown = reading ?? { interpretation: listing.interpretation ?? NOTHING, missing: listing.missing, quantity: null, quantityChoices: [], window: null, recurrence: null, place: null };
  const findings = [...findingsOf(shown.interpretation), shown.quantity, ...shown.quantityChoices, shown.window, shown.recurrence, shown.place].filter((each) => each !== null);
  const t = useTranslations('post');
  const marked = (
    <>
      <strong>{title.trim() ? <MarkedText text={title} field="title" findings={findings} /> : t('listingTitle')}</strong>
      {description && (
        <span>
          <MarkedText text={description} field="description" findings={findings} />
        </span>
      )}
    </>
  );
  return (
    <Reading reading={shown} marked={marked}>
      <SaidRows reading={{ ...shown, quantityChoices: isCounted ? [] : shown.quantityChoices }} onQuantity={onQuantity} onPlace={onPlace} />
    </Reading>
  );
}
