import { estimateKilograms, materialById, type KilogramRange, type Unit } from '@schakel/taxonomy';
import { exchange } from './amounts';
import { mainMaterials } from './findings';
import type { Subject } from './subject';

/** What moving these goods may come to. Expected, not realised: only deliveries count. */
export interface ExpectedImpact {
  /** In the offer's unit. */
  readonly quantity: number;
  readonly unit: Unit;
  /** Estimated; null when no weight is known. */
  readonly kilograms: KilogramRange | null;
  /** Avoided emissions in kg CO2e; null when no source has a figure. */
  readonly co2: ImpactRange | null;
}

export interface ImpactRange {
  readonly min: number;
  readonly max: number;
  /** Keys of the sources in `reference-data/impact/README.md`. */
  readonly sources: readonly string[];
  /** The materials whose figures were used. */
  readonly materials: readonly string[];
  /** No source knows the goods themselves: the figures are those of something wider. */
  readonly wider: boolean;
}

/** What may move: all that is left of the offer, or no more than `request` asks. Null when no quantity is known. */
export function expectedImpact(offer: Subject, request: Subject | null = null): ExpectedImpact | null {
  if (offer.remaining === null || offer.unit === null) return null;
  const rate = request && request.remaining !== null ? exchange(request, offer) : null;
  const quantity = rate === null || !request?.remaining ? offer.remaining : Math.min(offer.remaining, request.remaining * rate);
  const materials = mainMaterials(offer.interpretation).map((finding) => finding.value);
  const kilograms = estimateKilograms(materials, quantity, offer.unit) ?? null;
  return { quantity: Math.round(quantity * 1000) / 1000, unit: offer.unit, kilograms, co2: avoided(materials, quantity, offer.unit, kilograms) };
}

/** The lowest and the highest figure of the materials, as weights are estimated: which of them the goods are is not known. */
function avoided(materials: readonly string[], quantity: number, unit: Unit, kilograms: KilogramRange | null): ImpactRange | null {
  const figures = materials.flatMap((id) => {
    const { material, wider } = withFigure(id);
    const co2 = material?.co2;
    if (!material || !co2) return [];
    if (co2.basis === 'piece' && unit === 'PIECES') return [{ id: material.id, wider, min: quantity * co2.min, max: quantity * co2.max, source: co2.source }];
    if (co2.basis === 'kg' && kilograms) return [{ id: material.id, wider, min: kilograms.min * co2.min, max: kilograms.max * co2.max, source: co2.source }];
    return [];
  });
  if (figures.length === 0) return null;
  return {
    min: Math.min(...figures.map((figure) => figure.min)),
    max: Math.max(...figures.map((figure) => figure.max)),
    sources: [...new Set(figures.flatMap((figure) => figure.source.split('+')))].sort(),
    materials: [...new Set(figures.map((figure) => figure.id))],
    wider: figures.some((figure) => figure.wider),
  };
}

/** The material itself, else the nearest above it of which a source has a figure. */
function withFigure(id: string) {
  for (let at = materialById(id); at; at = at.parentId === null ? undefined : materialById(at.parentId)) {
    if (at.co2) return { material: at, wider: at.id !== id };
  }
  return { material: undefined, wider: false };
}
