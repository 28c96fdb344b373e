/** Keeps what somebody is writing in the browser, so that a reload, an ended session or a lost connection loses nothing. */
export function storedDraft<Draft extends object>(name: string) {
  const key = `schakel.draft.${name}`;
  return {
    read(): Partial<Draft> {
      try {
        return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Draft>;
      } catch {
        return {};
      }
    },
    write: (draft: Draft) => localStorage.setItem(key, JSON.stringify(draft)),
    /** The server has `draft`: forgets it, unless something else was written since. */
    forget(draft: Draft) {
      if (localStorage.getItem(key) === JSON.stringify(draft)) localStorage.removeItem(key);
    },
    clear: () => localStorage.removeItem(key),
  };
}
