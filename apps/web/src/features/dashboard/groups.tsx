import { useTranslations } from 'use-intl';
import type { ValueChain } from '../../generated/operations';
import { CHAIN_ICONS } from '../listings/codes';
import { regionOf } from '../region/region';
import styles from './groups.module.css';
import { FigureTable, Section, type Source } from './section';
import { useAmounts } from './use-amounts';
import type { InsightFigures } from './use-insight';

type Group = InsightFigures['valueChains'][number];

interface GroupTableProps {
  readonly name: string;
  readonly groups: readonly Group[];
  readonly nameOf: (group: Group) => React.ReactNode;
}

const COLUMNS = ['published', 'proposed', 'introduced', 'delivered'] as const;

/** Here the table is the picture: a bar stands behind each figure. */
function GroupTable({ name, groups, nameOf }: GroupTableProps) {
  const t = useTranslations('figures.group');
  const { number, range } = useAmounts();
  const most = Math.max(1, ...groups.map(({ published }) => published));
  return (
    <FigureTable name={name}>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
          <th scope="col">{t('kg')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={String(group.code)}>
            <th scope="row">{nameOf(group)}</th>
            {COLUMNS.map((column) => (
              <td key={column} className={styles.figure} data-column={column} data-none={group[column] === 0}>
                <span style={{ inlineSize: `${(group[column] / most) * 100}%` }} aria-hidden="true" />
                {number(group[column])}
              </td>
            ))}
            <td data-none={group.kg.max === 0} className={styles.weight}>
              {group.kg.max === 0 ? '–' : range(group.kg)}
            </td>
          </tr>
        ))}
      </tbody>
    </FigureTable>
  );
}

export function Chains({ groups, source }: { readonly groups: readonly Group[]; readonly source: Source }) {
  const t = useTranslations();
  const nameOf = ({ code }: Group) => {
    if (!code) return t('figures.group.unknownChain');
    const Icon = CHAIN_ICONS[code as ValueChain];
    return (
      <span className={styles.chain}>
        <Icon aria-hidden="true" />
        {t(`chain.${code as ValueChain}`)}
      </span>
    );
  };
  return (
    <Section title={t('figures.chains.title')} lead={t('figures.chains.lead')} rows="figures-listings" source={source}>
      <GroupTable name={t('figures.chains.name')} groups={groups} nameOf={nameOf} />
    </Section>
  );
}

export function Municipalities({ groups, source }: { readonly groups: readonly Group[]; readonly source: Source }) {
  const t = useTranslations('figures');
  const region = regionOf(source.hubId);
  const published = new Map(groups.map((group) => [group.code, group.published]));
  const most = Math.max(1, ...groups.map((group) => group.published));
  return (
    <Section title={t('municipalities.title')} lead={t('municipalities.lead')} rows="figures-listings" source={source}>
      <div className={styles.places}>
        {region && (
          <svg viewBox={`0 0 ${region.width} ${region.height}`} className={styles.map} role="img" aria-label={t('municipalities.label')}>
            {region.around.map((path) => (
              <path key={path} d={path} className={styles.around} />
            ))}
            {region.municipalities.map(({ nis, path }) => (
              <path key={nis} d={path} className={styles.municipality} style={{ fillOpacity: (published.get(nis) ?? 0) === 0 ? 0 : 0.12 + 0.6 * ((published.get(nis) ?? 0) / most) }} />
            ))}
            <path d={region.outline} className={styles.outline} />
            {region.municipalities.map(({ nis, name, centre: [x = 0, y = 0] }) => (
              <g key={nis} transform={`translate(${x} ${y})`} className={styles.label}>
                <text className={styles.count}>{published.get(nis) ?? 0}</text>
                <text y={34}>{name}</text>
              </g>
            ))}
          </svg>
        )}
        <GroupTable name={t('municipalities.name')} groups={groups} nameOf={({ code, label }) => label ?? code} />
      </div>
    </Section>
  );
}
