import type { SearchFacet } from '../../generated/operations';
import type { Hub } from '../hub/use-hub';
import type { Wanted } from './address';
import { FacetGroup } from './facet-group';
import { useChoices } from './facet-words';
import styles from './facets.module.css';
import type { Answer } from './use-search';

interface FacetsProps {
  readonly hub: Hub;
  readonly answer: Answer | undefined;
  readonly wanted: Wanted;
  readonly onToggle: (facet: SearchFacet, value: string) => void;
  readonly onPoint: (nis: string | null) => void;
}

export function Facets({ hub, answer, wanted, onToggle, onPoint }: FacetsProps) {
  const groups = useChoices(hub, answer, wanted.chosen);
  return (
    <div className={styles.facets}>
      {groups.map(({ facet, choices }) => (
        <FacetGroup
          key={facet}
          facet={facet}
          choices={choices}
          chosen={wanted.chosen[facet]}
          onToggle={(value) => onToggle(facet, value)}
          onPoint={facet === 'nis' ? onPoint : undefined}
        />
      ))}
    </div>
  );
}
