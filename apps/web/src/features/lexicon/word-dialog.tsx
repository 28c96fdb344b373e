import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { accepted, RefusedError } from '../../api/refusal';
import { Button } from '../../design/button';
import { Dialog } from '../../design/dialog';
import { SelectField, TextField } from '../../design/field';
import { useNotices } from '../../design/notices';
import { useFaultText } from '../../design/states';
import { AddLexiconEntryDocument, PreviewLexiconEntryDocument, type LexiconEntryInput, type LexiconLang, type SensePartsFragment } from '../../generated/operations';
import { codeIn } from '../listings/codes';
import dialog from '../review/dialogs.module.css';
import styles from './lexicon.module.css';
import { Preview, type PreviewResult } from './preview';
import { SensePicker } from './sense-picker';

const LANGS: readonly LexiconLang[] = ['NL', 'NL_BE', 'FR', 'EN', 'BRAND', 'TYPO'];

interface WordDialogProps {
  readonly hubId: string;
  /** The word to begin with. */
  readonly word: string;
  readonly onClose: () => void;
}

/** Adds a word, after a look at what it changes: what is saved is what was looked at. */
export function WordDialog({ hubId, word, onClose }: WordDialogProps) {
  const t = useTranslations();
  const tell = useNotices();
  const textOf = useFaultText();
  const queries = useQueryClient();
  const [term, setTerm] = useState(word);
  const [sense, setSense] = useState<SensePartsFragment | null>(null);
  const [lang, setLang] = useState<LexiconLang>('NL');
  const [exact, setExact] = useState(false);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const [seen, setSeen] = useState<{ readonly of: string; readonly preview: PreviewResult } | null>(null);
  const input: LexiconEntryInput = { hubId, term: term.trim(), sense: sense?.id ?? '', lang, exact, except: [], note: '' };
  const key = JSON.stringify(input);
  const preview = seen?.of === key ? seen.preview : null;
  const ready = preview !== null && preview.faults.length === 0;

  const look = useMutation({
    mutationFn: async () => ({ of: key, preview: (await execute(PreviewLexiconEntryDocument, { input })).previewLexiconEntry }),
    onSuccess: setSeen,
    onError: (error) => tell(textOf(error), { tone: 'bad' }),
  });
  const save = useMutation({
    mutationFn: async () => accepted((await execute(AddLexiconEntryDocument, { input: { ...input, note: note.trim() } })).addLexiconEntry),
    onSuccess: () => {
      tell(t('lexicon.saved', { word: input.term }));
      onClose();
      return queries.invalidateQueries({ queryKey: ['lexicon'] });
    },
  });
  const faults = preview?.faults ?? (save.error instanceof RefusedError ? save.error.faults : []);
  const faultOf = (field: string) => {
    const fault = faults.find((each) => each.field === field);
    return fault && (fault.suggestion ? `${fault.message} ${t('lexicon.suggestion', { text: fault.suggestion })}` : fault.message);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (ready) return save.mutate();
    setMissing(sense === null);
    if (sense !== null) look.mutate();
  };
  return (
    <Dialog title={t('lexicon.addTitle')} open onClose={onClose}>
      <form className={dialog.form} onSubmit={submit}>
        <TextField label={t('lexicon.word')} hint={t('lexicon.wordHint')} required maxLength={80} autoComplete="off" autoCapitalize="none" spellCheck={false} value={term} onChange={({ target }) => setTerm(target.value)} error={faultOf('term')} />
        <SensePicker word={term} picked={sense} onPick={setSense} error={sense === null && missing ? t('lexicon.pickSense') : faultOf('sense')} />
        <div className={styles.pair}>
          <SelectField label={t('lexicon.language')} value={lang} onChange={({ target }) => setLang(codeIn(LANGS, target.value) ?? 'NL')} error={faultOf('lang')}>
            {LANGS.map((each) => (
              <option key={each} value={each}>
                {t(`lexicon.lang.${each}`)}
              </option>
            ))}
          </SelectField>
          <TextField label={t('lexicon.note')} optional maxLength={500} autoComplete="off" value={note} onChange={({ target }) => setNote(target.value)} />
        </div>
        <label className={styles.choice}>
          <input type="checkbox" checked={exact} onChange={({ target }) => setExact(target.checked)} />
          <span>
            {t('lexicon.exact')} <span className={styles.source}>{t('lexicon.exactHint')}</span>
          </span>
        </label>
        <div role="status">{ready && <Preview preview={preview} />}</div>
        {save.error && faults.length === 0 && <p role="alert">{textOf(save.error)}</p>}
        <div className={dialog.buttons}>
          {ready ? (
            <Button type="submit" busy={save.isPending}>
              {t('lexicon.save')}
            </Button>
          ) : (
            <>
              <Button type="submit" look="secondary" busy={look.isPending}>
                {t('lexicon.whatChanges')}
              </Button>
              <Button disabled aria-describedby="eerst-kijken">
                {t('lexicon.save')}
              </Button>
            </>
          )}
          <Button look="quiet" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
        {!ready && (
          <p id="eerst-kijken" className={styles.source}>
            {t('lexicon.lookFirst')}
          </p>
        )}
      </form>
    </Dialog>
  );
}
