import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { KindGlyph } from '../../design/kind-mark';
import styles from './chain-art.module.css';

const LINKS = [
  { kind: 'OFFER', x: 40, y: 34, text: 'exampleOffer' },
  { kind: 'CAPABILITY', x: 166, y: 152, text: 'exampleCapability' },
  { kind: 'REQUEST', x: 292, y: 270, text: 'exampleRequest' },
] as const;

const WIDTH = 270;
const HEIGHT = 200;
const STEP = { x: 126, y: 118 };

/**
 * The half of the crossing with the next link where a link lies on top: to the right of the line through both centres, from `start` on. `edge` moves
 * the line aside, so that a colour covers the edge of the gap around it.
 */
function upperHalf({ x, y }: { readonly x: number; readonly y: number }, start: number, edge: number): string {
  const at = (along: number, aside: number) => {
    const point = [x + WIDTH / 2 + along * STEP.x + aside * STEP.y, y + HEIGHT / 2 + along * STEP.y - aside * STEP.x];
    return point.map(Math.round).join(',');
  };
  return [at(start, edge), at(2, edge), at(2, 2), at(start, 2)].join(' ');
}

function Ring({ x, y, kind, over = false }: { readonly x: number; readonly y: number; readonly kind: string; readonly over?: boolean }) {
  const shape = { x, y, width: WIDTH, height: HEIGHT, rx: HEIGHT / 2 };
  return (
    <>
      <rect {...shape} className={styles.gap} clipPath={over ? `url(#gap-${kind})` : undefined} />
      <rect {...shape} className={styles.link} data-kind={kind} clipPath={over ? `url(#link-${kind})` : undefined} />
    </>
  );
}

/** A chain of three, as links that hold each other: each lies over the next on one side and under it on the other. */
export function ChainArt() {
  const t = useTranslations('home');
  return (
    <figure className={styles.figure}>
      <svg viewBox="0 0 602 504" aria-hidden="true" className={styles.art}>
        <defs>
          {LINKS.map((link) => (
            <Fragment key={link.kind}>
              <clipPath id={`gap-${link.kind}`}>
                <polygon points={upperHalf(link, 0.3, 0)} />
              </clipPath>
              <clipPath id={`link-${link.kind}`}>
                <polygon points={upperHalf(link, 0.2, -0.05)} />
              </clipPath>
            </Fragment>
          ))}
        </defs>
        {LINKS.map((link) => (
          <Ring key={link.kind} {...link} />
        ))}
        {LINKS.slice(0, 2).map((link) => (
          <Ring key={link.kind} {...link} over />
        ))}
      </svg>
      <figcaption className="hidden">{t('chainExample')}</figcaption>
      <ol className={styles.captions}>
        {LINKS.map(({ kind, text }) => (
          <li key={kind}>
            <KindGlyph kind={kind} />
            {t(text)}
          </li>
        ))}
      </ol>
    </figure>
  );
}
