import { useEffect, useRef, useState } from 'react';

const KEY = 'schakel.shortcuts';

/** Whether single keys do something: who speaks to the computer, or hits keys by accident, can turn them off. */
export function useShortcutChoice(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(KEY) !== 'off');
  return [
    on,
    (next) => {
      localStorage.setItem(KEY, next ? 'on' : 'off');
      setOn(next);
    },
  ];
}

/** Single keys for the whole page; not while somebody types, chooses or has a dialog open, and not with a modifier. */
export function useShortcuts(on: boolean, keys: Readonly<Record<string, () => void>>): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, select, [contenteditable], [role=dialog]') || document.querySelector('[role=dialog]:not([hidden])')) return;
      const run = current.current[event.key];
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on]);
}
