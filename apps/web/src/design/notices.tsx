import { createContext, use, useCallback, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import styles from './notices.module.css';

interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'good' | 'bad';
  readonly action?: { readonly label: string; readonly run: () => void };
}

type Tell = (text: string, extra?: Partial<Pick<Notice, 'tone' | 'action'>>) => void;

const Context = createContext<Tell>(() => undefined);
const SHOWN_MS = 8000;

/** Short messages about what just happened; read aloud by screen readers, gone after a while, never the only place of an error. */
export function Notices({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('app');
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const last = useRef(0);
  const remove = useCallback((id: number) => setNotices((all) => all.filter((each) => each.id !== id)), []);
  const tell = useCallback<Tell>(
    (text, extra) => {
      const id = (last.current += 1);
      setNotices((all) => [...all.slice(-2), { id, text, tone: 'good', ...extra }]);
      setTimeout(() => remove(id), SHOWN_MS);
    },
    [remove],
  );
  return (
    <Context value={tell}>
      {children}
      <div className={styles.notices} role="status" aria-live="polite">
        {notices.map(({ id, text, tone, action }) => (
          <div key={id} className={styles.notice} data-tone={tone}>
            <span>{text}</span>
            {action && (
              <button
                type="button"
                className={styles.action}
                onClick={() => {
                  action.run();
                  remove(id);
                }}
              >
                {action.label}
              </button>
            )}
            <button type="button" className={styles.close} aria-label={t('close')} onClick={() => remove(id)}>
              ×
            </button>
          </div>
        ))}
      </div>
    </Context>
  );
}

export const useNotices = () => use(Context);
