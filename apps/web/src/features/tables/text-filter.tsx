import { useEffect, useRef, useState } from 'react';
import { TextField } from '../../design/field';

const PAUSE_MS = 300;

/** A field that filters as one types, once the typing pauses. */
export function TextFilter({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  });
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => change.current(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  return <TextField label={label} type="search" autoComplete="off" value={text} onChange={({ target }) => setText(target.value)} />;
}
