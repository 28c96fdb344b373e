import { useQuery } from '@tanstack/react-query';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { Button } from '../../design/button';
import { DropZone } from '../../design/drop-zone';
import { SelectField } from '../../design/field';
import { PageTitle } from '../../design/page-title';
import { Fault, useFaultText } from '../../design/states';
import { ImportRunDocument, type ImportKind } from '../../generated/operations';
import { useHub } from '../hub/use-hub';
import { codeIn } from '../listings/codes';
import { useMe } from '../session/use-me';
import styles from './import-page.module.css';
import { ImportResult } from './import-result';
import { useUpload } from './use-upload';

const KINDS: readonly ImportKind[] = ['LISTINGS', 'ORGANISATIONS'];
const POLL_MS = 500;

/** A spreadsheet of listings or organisations: checked first, then imported; what is not right is told by line and column. */
export function ImportPage() {
  const t = useTranslations();
  const textOf = useFaultText();
  const hub = useHub();
  const { me, isStaff } = useMe();
  const own = me?.organisations ?? [];
  const [kind, setKind] = useState<ImportKind>('LISTINGS');
  const [organisationId, setOrganisationId] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const upload = useUpload();
  const runId = upload.data;
  const run = useQuery({
    queryKey: ['import', runId],
    queryFn: () => execute(ImportRunDocument, { id: runId ?? '' }),
    enabled: runId !== undefined,
    refetchInterval: ({ state }) => (state.data?.importRun?.status === 'RUNNING' ? POLL_MS : false),
  });
  const send = (chosen: File, dryRun: boolean) => {
    if (!hub) return;
    setFile(chosen);
    upload.mutate({ file: chosen, kind: isStaff ? kind : 'LISTINGS', hubId: hub.id, organisationId: isStaff ? null : organisationId || own[0]?.id || null, dryRun });
  };
  const state = run.data?.importRun;
  return (
    <div className={`page ${styles.page}`}>
      <PageTitle>{t('import.title')}</PageTitle>
      <h1>{t('import.title')}</h1>
      <p className={styles.lead}>{t('import.lead')}</p>
      <div className={styles.options}>
        {isStaff && (
          <SelectField label={t('import.kindLabel')} value={kind} onChange={(event) => setKind(codeIn(KINDS, event.target.value) ?? 'LISTINGS')}>
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {t(`import.kind.${each}`)}
              </option>
            ))}
          </SelectField>
        )}
        {!isStaff && own.length > 1 && (
          <SelectField label={t('mine.for')} value={organisationId} onChange={(event) => setOrganisationId(event.target.value)}>
            {own.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      {hub && (
        <DropZone
          icon={<FileSpreadsheet aria-hidden="true" />}
          title={t('import.drop')}
          hint={t('import.dropHint')}
          accept=".csv,.xlsx,.tsv,.txt,text/csv"
          size="large"
          onFiles={([chosen]) => send(chosen, true)}
        />
      )}
      {upload.error && (
        <p role="alert" className={styles.refused}>
          {textOf(upload.error)}
        </p>
      )}
      {run.error && <Fault error={run.error} retry={() => void run.refetch()} />}
      {(upload.isPending || state?.status === 'RUNNING') && (
        <div className={styles.progress} role="status">
          <p>{t('import.reading', { file: file?.name ?? '' })}</p>
          <progress max={1} value={state && state.bytesTotal > 0 ? state.bytesRead / state.bytesTotal : undefined} aria-label={t('import.progress')} />
        </div>
      )}
      {state && state.status !== 'RUNNING' && (
        <ImportResult run={state}>
          {state.dryRun && file && (state.summary.rows ?? 0) > (state.summary.rejected ?? 0) && (
            <Button size="large" busy={upload.isPending} onClick={() => send(file, false)}>
              {t('import.now', { count: (state.summary.rows ?? 0) - (state.summary.rejected ?? 0) })}
            </Button>
          )}
        </ImportResult>
      )}
    </div>
  );
}
