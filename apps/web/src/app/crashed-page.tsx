import { useTranslations } from 'use-intl';
import { Button } from '../design/button';
import { Empty } from '../design/states';

/** What remains when a page fails while it is drawn, or its code cannot be fetched (a new version was put in place, no connection). */
export function CrashedPage() {
  const t = useTranslations('fault');
  return (
    <Empty title={t('title')} level="h1">
      <p role="alert">{navigator.onLine ? t('crashed') : t('OFFLINE')}</p>
      <Button onClick={() => window.location.reload()}>{t('reload')}</Button>
    </Empty>
  );
}
