import { codes } from '../confidence';
import { type Document, evidence } from '../document';
import type { Finding } from '../interpretation';
import type { SettledMention } from './materials';

/** What the goods become or are for. */
export function readProducts(document: Document, mentions: readonly SettledMention[]): readonly Finding<string>[] {
  const found = codes<string>();
  for (const { role, settled: [best], confidence, from, to } of mentions) {
    if ((role === 'PRODUCT' || role === 'PURPOSE') && best) found.add(best.material, confidence * (role === 'PRODUCT' ? 1 : 0.7), [evidence(document, from, to)]);
  }
  return found.list();
}
