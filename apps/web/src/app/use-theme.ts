import { useState } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const KEY = 'schakel.theme';

/** The chosen look; `public/theme.js` sets it before the first paint of a next visit. */
export function useTheme(): [Theme, (theme: string) => void] {
  const [theme, setTheme] = useState<Theme>(() => THEMES.find((each) => each === localStorage.getItem(KEY)) ?? 'system');
  return [
    theme,
    (wanted) => {
      const next = THEMES.find((each) => each === wanted) ?? 'system';
      setTheme(next);
      if (next === 'system') {
        localStorage.removeItem(KEY);
        delete document.documentElement.dataset['theme'];
      } else {
        localStorage.setItem(KEY, next);
        document.documentElement.dataset['theme'] = next;
      }
    },
  ];
}
