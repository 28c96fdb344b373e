import type { ReactNode } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useTranslations } from 'use-intl';
import { Empty, Waiting } from '../../design/states';
import { useMe } from './use-me';

function Guard({ allowed, children }: { readonly allowed: (me: ReturnType<typeof useMe>) => boolean; readonly children: ReactNode }) {
  const t = useTranslations('signIn');
  const location = useLocation();
  const session = useMe();
  if (session.pending) return <div className="page"><Waiting /></div>;
  if (!session.me) return <Navigate to="/aanmelden" replace state={{ from: `${location.pathname}${location.search}`, needed: true }} />;
  if (!allowed(session)) {
    return (
      <Empty title={t('noAccess')} level="h1">
        <p>{t('noAccessHint')}</p>
      </Empty>
    );
  }
  return children;
}

export const RequireStaff = () => <Guard allowed={({ isStaff }) => isStaff}><Outlet /></Guard>;
export const RequireMember = () => <Guard allowed={({ isMember }) => isMember}><Outlet /></Guard>;
export const RequireSession = () => <Guard allowed={() => true}><Outlet /></Guard>;
