import { useTranslations } from 'use-intl';
import { SelectField, TextField } from '../../design/field';
import { presetOf, PRESETS, presetPeriod, today, type Period } from './period';
import styles from './dashboard-page.module.css';

/** Which days the figures are of: a usual period, or two days of one's own. */
export function PeriodPicker({ period, onChange }: { readonly period: Period; readonly onChange: (period: Period) => void }) {
  const t = useTranslations('figures');
  const preset = presetOf(period, today());
  return (
    <div className={`noprint ${styles.picker}`}>
      <SelectField label={t('period')} value={preset ?? ''} onChange={({ target }) => {
        const chosen = PRESETS.find((each) => each === target.value);
        if (chosen) onChange(presetPeriod(chosen, today()));
      }}>
        {PRESETS.map((each) => (
          <option key={each} value={each}>
            {t(`periods.${each}`)}
          </option>
        ))}
        {!preset && <option value="">{t('own')}</option>}
      </SelectField>
      <TextField label={t('from')} type="date" value={period.from} max={period.until} onChange={({ target }) => target.value && onChange({ ...period, from: target.value })} />
      <TextField
        label={t('until')}
        type="date"
        value={period.until}
        min={period.from}
        error={period.from > period.until ? t('badPeriod') : undefined}
        onChange={({ target }) => target.value && onChange({ ...period, until: target.value })}
      />
    </div>
  );
}
