import { Menu as MenuIcon, Plus, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { useMe, useSignOut } from '../features/session/use-me';
import { useHub } from '../features/hub/use-hub';
import { Button, ButtonLink } from '../design/button';
import { LogoMark } from '../design/logo';
import styles from './header.module.css';

export function Header() {
  const t = useTranslations();
  const { pathname } = useLocation();
  const { me, isStaff, isMember } = useMe();
  const hub = useHub();
  const signOut = useSignOut();
  const [open, setOpen] = useState(false);
  const [shownFor, setShownFor] = useState(pathname);
  if (shownFor !== pathname) {
    setShownFor(pathname);
    setOpen(false);
  }
  useEffect(() => {
    if (!open) return undefined;
    const close = (event: KeyboardEvent) => event.key === 'Escape' && setOpen(false);
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [open]);

  const links = [
    { to: '/zoeken', text: t('nav.search'), show: true },
    { to: '/mijn', text: t('nav.mine'), show: isMember },
    { to: '/beoordelen', text: t('nav.review'), show: isStaff },
    { to: '/kennismakingen', text: t('nav.introductions'), show: isStaff },
    { to: '/beheer', text: t('nav.manage'), show: isStaff },
    { to: '/cijfers', text: t('nav.figures'), show: isStaff },
    { to: '/meldingen', text: t('nav.alerts'), show: isMember },
    // Staff find it under the hub's data.
    { to: '/importeren', text: t('nav.import'), show: isMember && !isStaff },
  ].filter(({ show }) => show);

  return (
    <header className={styles.header} role="banner">
      <div className={`page ${styles.bar}`}>
        <Link to="/" className={styles.brand}>
          <LogoMark />
          <span className={styles.name}>
            Schakel
            {hub && <span className={styles.hub}>{t('app.hubOf', { hub: hub.name })}</span>}
          </span>
        </Link>
        <button type="button" className={styles.toggle} aria-expanded={open} aria-controls="hoofdmenu" onClick={() => setOpen(!open)}>
          {open ? <X aria-hidden="true" /> : <MenuIcon aria-hidden="true" />}
          <span>{t('app.menu')}</span>
        </button>
        <nav id="hoofdmenu" className={styles.nav} data-open={open} aria-label={t('app.mainNavigation')}>
          <ul className={styles.links}>
            {links.map(({ to, text }) => (
              <li key={to}>
                <NavLink to={to} className={styles.link}>
                  {text}
                </NavLink>
              </li>
            ))}
          </ul>
          <div className={styles.person}>
            {me ? (
              <>
                <span className={styles.who}>{me.name}</span>
                <Button look="quiet" size="small" onClick={signOut}>
                  {t('nav.signOut')}
                </Button>
              </>
            ) : (
              <NavLink to="/aanmelden" state={{ from: pathname }} className={styles.link}>
                {t('nav.signIn')}
              </NavLink>
            )}
            <ButtonLink to="/plaatsen" size="small" icon={<Plus aria-hidden="true" />}>
              {t('nav.post')}
            </ButtonLink>
          </div>
        </nav>
      </div>
    </header>
  );
}
