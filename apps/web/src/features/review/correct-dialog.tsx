import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { accepted } from '../../api/refusal';
import { Button } from '../../design/button';
import { Dialog } from '../../design/dialog';
import { SelectField, TextField } from '../../design/field';
import { useNotices } from '../../design/notices';
import { useFaultText } from '../../design/states';
import { CorrectInterpretationDocument, MaterialsDocument, type CorrectionsInput, type Process, type ValueChain } from '../../generated/operations';
import { codeIn, CONDITIONS, PROCESSES, VALUE_CHAINS } from '../listings/codes';
import styles from './correct-dialog.module.css';
import dialog from './dialogs.module.css';
import { partsOf, type Part, type ProposalInFull } from './use-proposal';

interface CorrectDialogProps {
  readonly open: boolean;
  readonly proposal: ProposalInFull;
  readonly onClose: () => void;
}

/** Says what a listing really means; what is not touched stays as the system reads it. */
export function CorrectDialog({ open, proposal, onClose }: CorrectDialogProps) {
  const t = useTranslations('review');
  const parts = partsOf(proposal);
  const [chosen, setChosen] = useState(parts[0]?.listing.id);
  const part = parts.find(({ listing }) => listing.id === chosen) ?? parts[0];
  return (
    <Dialog title={t('correctTitle')} open={open} onClose={onClose}>
      <SelectField label={t('correctListing')} value={part?.listing.id} onChange={({ target }) => setChosen(target.value)}>
        {parts.map(({ listing }) => (
          <option key={listing.id} value={listing.id}>
            {listing.title}
          </option>
        ))}
      </SelectField>
      {part && <CorrectForm key={part.listing.id} proposalId={proposal.id} part={part} onClose={onClose} />}
    </Dialog>
  );
}

interface Material {
  readonly id: string;
  readonly label: string;
}

function CorrectForm({ proposalId, part: { listing }, onClose }: { readonly proposalId: string; readonly part: Part; readonly onClose: () => void }) {
  const t = useTranslations();
  const tell = useNotices();
  const textOf = useFaultText();
  const queries = useQueryClient();
  const read = listing.interpretation;
  const isCapability = listing.kind === 'CAPABILITY';
  const [changed, setChanged] = useState<CorrectionsInput>({});
  const { data } = useQuery({ queryKey: ['materials'], queryFn: () => execute(MaterialsDocument), staleTime: Infinity });
  const choices = data?.materials ?? [];
  const nameOf = (id: string) => choices.find((each) => each.id === id)?.label ?? read?.materials.find(({ value }) => value === id)?.label ?? id;
  const materials: readonly Material[] = (changed.materials ?? read?.materials.map(({ value }) => value) ?? []).map((id) => ({ id, label: nameOf(id) }));
  const field = isCapability ? 'processes' : 'needs';
  const processes = new Set<Process>(changed[field] ?? (read?.[field] ?? []).flatMap(({ value }) => codeIn(PROCESSES, value) ?? []));
  const save = useMutation({
    mutationFn: async () => accepted((await execute(CorrectInterpretationDocument, { id: listing.id, corrections: changed })).correctInterpretation),
    onSuccess: () => {
      tell(t('review.corrected'));
      onClose();
      return Promise.all([['proposal', proposalId], ['proposals'], ['listing', listing.id]].map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
    onError: (error) => tell(textOf(error), { tone: 'bad' }),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate();
  };
  const setMaterials = (next: readonly Material[]) => setChanged({ ...changed, materials: next.map(({ id }) => id) });
  const toggle = (process: Process) => {
    const next = new Set(processes);
    if (!next.delete(process)) next.add(process);
    setChanged({ ...changed, [field]: [...next] });
  };
  return (
    <form className={dialog.form} onSubmit={submit}>
      <div className={styles.row}>
        <SelectField
          label={t('listing.valueChain')}
          value={changed.valueChain ?? read?.valueChain?.value ?? ''}
          onChange={({ target }) => setChanged({ ...changed, valueChain: codeIn(VALUE_CHAINS, target.value) as ValueChain })}
        >
          {!read?.valueChain && !changed.valueChain && <option value="">{t('review.unchangedChain')}</option>}
          {VALUE_CHAINS.map((chain) => (
            <option key={chain} value={chain}>
              {t(`chain.${chain}`)}
            </option>
          ))}
        </SelectField>
        {!isCapability && (
          <SelectField
            label={t('listing.condition')}
            value={changed.condition ?? read?.condition?.value ?? ''}
            onChange={({ target }) => setChanged({ ...changed, condition: codeIn(CONDITIONS, target.value) })}
          >
            {!read?.condition && !changed.condition && <option value="">{t('review.unchangedChain')}</option>}
            {CONDITIONS.map((condition) => (
              <option key={condition} value={condition}>
                {t(`condition.${condition}`)}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <fieldset className={styles.materials}>
        <legend>{t('review.correctMaterials')}</legend>
        {materials.length === 0 && <p>{t('review.noMaterials')}</p>}
        <ul className={styles.chips}>
          {materials.map((material) => (
            <li key={material.id}>
              {material.label}
              <button type="button" aria-label={t('review.removeMaterial', { name: material.label })} onClick={() => setMaterials(materials.filter(({ id }) => id !== material.id))}>
                <X aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
        <AddMaterial choices={choices} onAdd={(material) => materials.every(({ id }) => id !== material.id) && setMaterials([...materials, material])} />
      </fieldset>
      <fieldset className={styles.processes}>
        <legend>{t(isCapability ? 'review.can' : 'review.needs')}</legend>
        {PROCESSES.map((process) => (
          <label key={process}>
            <input type="checkbox" checked={processes.has(process)} onChange={() => toggle(process)} />
            {t(`process.${process}`)}
          </label>
        ))}
      </fieldset>
      <div className={dialog.buttons}>
        <Button type="submit" busy={save.isPending} disabled={Object.keys(changed).length === 0}>
          {t('review.correctSave')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** Two materials may have one name: then the chain tells them apart. */
function AddMaterial({ choices, onAdd }: { readonly choices: readonly (Material & { readonly valueChain: ValueChain })[]; readonly onAdd: (material: Material) => void }) {
  const t = useTranslations();
  const [text, setText] = useState('');
  const nameOf = ({ label, valueChain }: (typeof choices)[number]) => `${label} (${t(`chain.${valueChain}`).toLowerCase()})`;
  return (
    <>
      <TextField
        label={t('review.addMaterial')}
        list="materialen"
        autoComplete="off"
        value={text}
        onChange={({ target }) => {
          const found = choices.find((choice) => nameOf(choice) === target.value);
          if (found) onAdd(found);
          setText(found ? '' : target.value);
        }}
      />
      <datalist id="materialen">
        {choices.map((choice) => (
          <option key={choice.id} value={nameOf(choice)} />
        ))}
      </datalist>
    </>
  );
}
