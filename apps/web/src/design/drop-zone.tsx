import { useState, type ReactNode } from 'react';
import styles from './drop-zone.module.css';

interface DropZoneProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly hint: string;
  /** As of the file field: extensions or media types. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly size?: 'medium' | 'large';
  /** At least one. */
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}

/** The file field lies over the whole zone: a file dropped on it is a file chosen. */
export function DropZone({ icon, title, hint, accept, multiple = false, disabled = false, size = 'medium', onFiles }: DropZoneProps) {
  const [over, setOver] = useState(false);
  return (
    <label className={styles.drop} data-over={over} data-size={size}>
      {icon}
      <strong>{title}</strong>
      <span>{hint}</span>
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          const [first, ...more] = event.target.files ?? [];
          if (first) onFiles([first, ...more]);
          // The same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
    </label>
  );
}
