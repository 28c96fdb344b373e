import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import { LogoMark } from '../design/logo';
import { SelectField } from '../design/field';
import { useHub } from '../features/hub/use-hub';
import { useMe } from '../features/session/use-me';
import { LOCALES, useLanguage } from '../messages/language';
import { THEMES, useTheme } from './use-theme';
import styles from './footer.module.css';

export function Footer() {
  const t = useTranslations();
  const format = useFormatter();
  const hub = useHub();
  const { me } = useMe();
  const { locale, choose } = useLanguage();
  const [theme, setTheme] = useTheme();
  return (
    <footer className={styles.footer} role="contentinfo">
      <div className={`page ${styles.columns}`}>
        <div className={styles.about}>
          <LogoMark />
          <p>
            {hub && t('footer.about', { hub: hub.name, municipalities: format.list(hub.municipalities.map(({ municipality }) => municipality)) })}
          </p>
          <p>{t('footer.privacy')}</p>
        </div>
        <nav aria-label={t('footer.platform')}>
          <ul className={styles.links}>
            <li>
              <Link to="/zoeken">{t('nav.search')}</Link>
            </li>
            <li>
              <Link to="/plaatsen">{t('nav.post')}</Link>
            </li>
            {!me && (
              <li>
                <Link to="/aanmelden">{t('nav.signIn')}</Link>
              </li>
            )}
          </ul>
        </nav>
        <div className={styles.preferences}>
          <SelectField label={t('theme.label')} value={theme} onChange={(event) => setTheme(event.target.value)}>
            {THEMES.map((each) => (
              <option key={each} value={each}>
                {t(`theme.${each}`)}
              </option>
            ))}
          </SelectField>
          <SelectField label={t('language.label')} value={locale} onChange={(event) => choose(LOCALES.find((each) => each === event.target.value) ?? 'nl')}>
            {LOCALES.map((each) => (
              <option key={each} value={each} lang={each}>
                {t(`language.${each}`)}
              </option>
            ))}
          </SelectField>
        </div>
      </div>
    </footer>
  );
}
