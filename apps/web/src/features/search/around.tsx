import { useTranslations } from 'use-intl';
import { SelectField } from '../../design/field';
import type { Hub } from '../hub/use-hub';
import { RADII, type Wanted } from './address';
import styles from './around.module.css';

/** From where distances are counted, and how far is near enough. */
export function Around({ hub, wanted, onChange }: { readonly hub: Hub; readonly wanted: Wanted; readonly onChange: (next: Wanted) => void }) {
  const t = useTranslations('search');
  const { around, km, sort } = wanted;
  return (
    <div className={styles.around}>
      <SelectField
        label={t('around')}
        value={around ?? ''}
        onChange={({ target: { value } }) => onChange({ ...wanted, around: value || null, km: value ? km : null, sort: value || sort !== 'DISTANCE' ? sort : null, page: 1 })}
      >
        <option value="">{t('anywhere')}</option>
        {hub.municipalities.map(({ nis, municipality }) => (
          <option key={nis} value={nis}>
            {municipality}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('within')} value={km ?? ''} disabled={!around} onChange={({ target: { value } }) => onChange({ ...wanted, km: Number(value) || null, page: 1 })}>
        <option value="">{t('anyDistance')}</option>
        {RADII.map((each) => (
          <option key={each} value={each}>
            {t('km', { km: each })}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
