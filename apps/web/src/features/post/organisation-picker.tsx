import { Combobox, ComboboxItem, ComboboxLabel, ComboboxPopover, ComboboxProvider } from '@ariakit/react/combobox';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { OrganisationsOfHubDocument } from '../../generated/operations';
import { useMe } from '../session/use-me';
import field from '../../design/field.module.css';
import list from '../../design/picker-list.module.css';
import styles from './organisation-picker.module.css';

export interface PickedOrganisation {
  readonly id: string;
  readonly name: string;
}

interface PickerProps {
  /** The name of the organisation that is picked from the start. */
  readonly initial?: string | undefined;
  readonly picked: PickedOrganisation | null;
  readonly onPick: (organisation: PickedOrganisation | null) => void;
  readonly error?: string | undefined;
}

/** For whom staff enter something: an organisation of the hub, found by its name. */
export function OrganisationPicker({ initial = '', picked, onPick, error }: PickerProps) {
  const t = useTranslations('post');
  const id = useId();
  const { staffOf = '' } = useMe();
  const [value, setValue] = useState(initial);
  const nameContains = useDeferredValue(value.trim());
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['organisations', staffOf, nameContains],
    queryFn: () => execute(OrganisationsOfHubDocument, { hubId: staffOf, nameContains: nameContains || null }),
    placeholderData: (before) => before,
  });
  // Until the answer is there, what fits of the one before: nothing moves under the pointer, and Enter takes no organisation that was not meant.
  const found = (data?.organisations.nodes ?? []).filter(({ name }) => name.toLowerCase().includes(value.trim().toLowerCase()));
  return (
    <div className={field.field}>
      <ComboboxProvider
        value={value}
        setValue={(next) => {
          setValue(next);
          if (next !== picked?.name) onPick(found.find(({ name }) => name === next) ?? null);
        }}
        setSelectedValue={(chosen) => {
          const organisation = found.find((each) => each.id === chosen);
          if (!organisation) return;
          setValue(organisation.name);
          onPick(organisation);
        }}
        selectedValue={picked?.id ?? ''}
        resetValueOnHide={false}
      >
        <ComboboxLabel className={field.label}>{t('for')}</ComboboxLabel>
        <Combobox className={field.input} aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined} autoSelect />
        <ComboboxPopover className={list.list} gutter={4} sameWidth aria-label={t('for')}>
          {found.map((each) => (
            <ComboboxItem key={each.id} value={each.id} setValueOnClick={false} className={list.item}>
              <span>{each.name}</span>
              <span className={styles.place}>{each.place.label}</span>
            </ComboboxItem>
          ))}
          {data && !isPlaceholderData && found.length === 0 && <p className={list.none}>{t('forNone')}</p>}
        </ComboboxPopover>
      </ComboboxProvider>
      {error && (
        <p id={`${id}-error`} className={field.error}>
          {error}
        </p>
      )}
    </div>
  );
}
