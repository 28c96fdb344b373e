import type { Corrections, Finding, Interpretation, OpenQuestion } from './interpretation';

function said<T>(value: T): Finding<T> {
  return { value, confidence: 1, evidence: [] };
}

/** Questions that a correction answers, so that nobody is asked them again. */
function answered(corrections: Corrections): Set<OpenQuestion> {
  const questions = new Set<OpenQuestion>();
  if (corrections.valueChain !== undefined) questions.add('VALUE_CHAIN');
  if (corrections.materials !== undefined) questions.add('MATERIAL');
  if (corrections.condition !== undefined) questions.add('CONDITION');
  if (corrections.processes !== undefined) questions.add('PROCESS');
  return questions;
}

/**
 * The reading with what a person said in its place: confidence 1, no evidence. Apply it to every later reading of the
 * same listing, so that a correction outlives new rules. An empty list or `null` says that there is none.
 */
export function withCorrections(interpretation: Interpretation, corrections: Corrections): Interpretation {
  const { valueChain, materials, condition, needs, processes } = corrections;
  const settled = answered(corrections);
  return {
    ...interpretation,
    ...(valueChain !== undefined && { valueChain: said(valueChain) }),
    ...(materials !== undefined && { materials: materials.map(said) }),
    ...(condition !== undefined && { condition: condition === null ? null : said(condition) }),
    ...(needs !== undefined && { needs: needs.map(said) }),
    ...(processes !== undefined && { processes: processes.map(said) }),
    questions: interpretation.questions.filter((question) => !settled.has(question)),
  };
}
