import { Dialog as AriakitDialog, DialogDismiss, DialogHeading } from '@ariakit/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** `side` is a drawer along the edge of the page. */
  readonly place?: 'middle' | 'side';
  readonly children: ReactNode;
}

/** A question over the page: holds the focus, closes on Escape, gives the focus back. */
export function Dialog({ title, open, onClose, place = 'middle', children }: DialogProps) {
  const t = useTranslations('app');
  return (
    <AriakitDialog open={open} onClose={onClose} unmountOnHide backdrop={<div className={styles.backdrop} />} className={styles.dialog} data-place={place}>
      <DialogHeading className={styles.title}>{title}</DialogHeading>
      {children}
      {/* Last, so that the focus begins at the question and not at the way out. */}
      <DialogDismiss className={styles.close} aria-label={t('close')}>
        <X aria-hidden="true" />
      </DialogDismiss>
    </AriakitDialog>
  );
}
