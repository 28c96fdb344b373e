import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type SubmitEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { execute } from '../../api/client';
import { accepted } from '../../api/refusal';
import { Button } from '../../design/button';
import { SelectField, TextArea } from '../../design/field';
import { KindGlyph } from '../../design/kind-mark';
import { PageTitle } from '../../design/page-title';
import { useFaultText } from '../../design/states';
import { CreateListingDocument, InterpretTextDocument, OrganisationDocument, type ListingKind } from '../../generated/operations';
import { codeIn, KINDS } from '../listings/codes';
import { useHub } from '../hub/use-hub';
import { useMe } from '../session/use-me';
import { withMeant, type Meant } from './meant';
import { OrganisationPicker, type PickedOrganisation } from './organisation-picker';
import styles from './post.module.css';
import { SaidReading } from './said-reading';
import { storedDraft } from './stored-draft';
import { useTextReading } from './use-text-reading';

interface Said extends Meant {
  readonly kind: ListingKind;
  readonly text: string;
}

const stored = storedDraft<Said>('new');

const organisationOf = (id: string) => ({ queryKey: ['organisation', id], queryFn: () => execute(OrganisationDocument, { id }) });

/** Posting begins with one field. Who is not signed in can begin too: what they wrote waits for them. */
export function SayPage() {
  const t = useTranslations();
  const textOf = useFaultText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [search] = useSearchParams();
  const { me, isStaff } = useMe();
  const hub = useHub();
  const [said, setSaid] = useState<Said>(() => {
    const { kind = 'OFFER', text = '', ...meant } = stored.read();
    const sought = search.get('tekst') ?? '';
    return { ...meant, kind: codeIn(KINDS, search.get('soort')) ?? kind, text: text || sought };
  });
  const own = me?.organisations ?? [];
  const [picked, setPicked] = useState<PickedOrganisation | null | undefined>(undefined);
  const asked = useQuery({ ...organisationOf(search.get('organisatie') ?? ''), enabled: isStaff && search.has('organisatie') }).data?.organisation ?? null;
  const organisation = picked === undefined ? (asked ?? own[0] ?? null) : picked;
  const home = useQuery({ ...organisationOf(organisation?.id ?? ''), enabled: organisation !== null }).data?.organisation?.place.label;
  const [missing, setMissing] = useState<'text' | 'organisation' | null>(null);
  const change = (next: Said) => {
    setSaid(next);
    stored.write(next);
  };
  const reading = useTextReading({ kind: said.kind, text: said.text });
  // Per organisation: an answer that got lost does not make a second draft of it.
  const ids = useRef(new Map<string, string>());
  const create = useMutation({
    mutationFn: async (organisationId: string) => {
      const [{ interpretText }, { organisation: from }] = await Promise.all([
        execute(InterpretTextDocument, { input: { kind: said.kind, text: said.text, hubId: hub?.id ?? null } }),
        queries.fetchQuery(organisationOf(organisationId)),
      ]);
      const { title, description, quantity, window, recurrence, place } = withMeant(interpretText, said);
      // Browsers give one on secure addresses only; elsewhere the server makes it.
      const id = ids.current.get(organisationId) ?? ('randomUUID' in crypto ? crypto.randomUUID() : null);
      if (id) ids.current.set(organisationId, id);
      const input = {
        id, kind: said.kind, title, description, quantity: quantity?.quantity ?? null, unit: quantity?.unit ?? null,
        availableFrom: window?.availableFrom ?? null, availableUntil: window?.availableUntil ?? null, recurrence: recurrence?.value ?? 'ONCE',
        municipality: place?.place?.label ?? from?.place.label ?? '', publish: false,
      } as const;
      return accepted((await execute(CreateListingDocument, { organisationId, input })).createListing);
    },
    onSuccess: ({ id }) => {
      stored.clear();
      return navigate(`/plaatsen/${id}`);
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!said.text.trim()) return setMissing('text');
    stored.write(said);
    if (!me) return void navigate('/aanmelden', { state: { from: '/plaatsen', needed: true } });
    if (!organisation) return setMissing('organisation');
    setMissing(null);
    return create.mutate(organisation.id);
  };
  return (
    <form className={`page ${styles.say}`} onSubmit={submit} noValidate>
      <PageTitle>{t('post.title')}</PageTitle>
      <h1>{t('post.title')}</h1>
      <div className={styles.words}>
        <fieldset className={styles.kinds}>
          <legend className="hidden">{t('listings.kind')}</legend>
          {KINDS.map((kind) => (
            <label key={kind} className={styles.kind}>
              <input type="radio" name="kind" value={kind} checked={said.kind === kind} onChange={() => change({ ...said, kind })} />
              <KindGlyph kind={kind} />
              <span>
                <strong>{t(`kind.${kind}`)}</strong>
                <span>{t(`kindSays.${kind}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className={styles.big}>
          <TextArea
            label={t('post.say')}
            hint={t(`post.example.${said.kind}`)}
            rows={5}
            maxLength={5000}
            value={said.text}
            onChange={(event) => change({ ...said, text: event.target.value })}
            error={missing === 'text' ? t('post.sayMissing') : undefined}
          />
        </div>
      </div>
      <SaidReading
        reading={said.text.trim() ? reading : null}
        meant={said}
        home={home}
        onMeant={(meant) => change({ ...said, ...meant })}
      />
      <div className={styles.last}>
        {isStaff && (
          <OrganisationPicker key={asked?.id} initial={asked?.name} picked={organisation} onPick={setPicked} error={missing === 'organisation' ? t('post.forMissing') : undefined} />
        )}
        {!isStaff && own.length > 1 && (
          <SelectField label={t('mine.for')} onChange={(event) => setPicked(own.find(({ id }) => id === event.target.value) ?? null)}>
            {own.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        {create.isPaused && (
          <p role="status" className={styles.hint}>
            {t('post.offline')}
          </p>
        )}
        {create.error && (
          <p role="alert" className={styles.refused}>
            {textOf(create.error)}
          </p>
        )}
        <div className={styles.buttons}>
          <Button type="submit" size="large" busy={create.isPending}>
            {t('post.next')}
          </Button>
          <p className={styles.hint}>{me ? t('post.kept') : t('post.signInLater')}</p>
        </div>
      </div>
    </form>
  );
}
