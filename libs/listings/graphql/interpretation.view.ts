import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Access, ANYONE } from '@schakel/platform';
import type { Finding, Interpretation } from '@schakel/interpretation';
import { materialById } from '@schakel/taxonomy';

@ObjectType('Evidence', { description: 'De woorden waarop een lezing steunt.' })
@Access(ANYONE)
export class EvidenceView {
  @Field({ description: 'title of description' }) field!: string;
  @Field(() => Int) from!: number;
  @Field(() => Int) to!: number;
  @Field() text!: string;
}

@ObjectType('Finding', { description: 'Iets wat het systeem in de tekst leest.' })
@Access(ANYONE)
class FindingView {
  @Field({ description: 'Een code: keten, materiaal, toestand, bewerking of eigenschap.' }) value!: string;
  @Field(() => String, { nullable: true, description: 'De Nederlandse naam van een materiaal.' }) label!: string | null;
  @Field(() => Float) confidence!: number;
  @Field(() => [EvidenceView]) evidence!: readonly EvidenceView[];
}

@ObjectType('Interpretation', { description: 'De duiding: wat het systeem in een bericht leest.' })
@Access(ANYONE)
export class InterpretationView {
  @Field(() => FindingView, { nullable: true }) valueChain!: FindingView | null;
  @Field(() => [FindingView]) materials!: FindingView[];
  @Field(() => FindingView, { nullable: true }) condition!: FindingView | null;
  @Field(() => [FindingView]) needs!: FindingView[];
  @Field(() => [FindingView]) processes!: FindingView[];
  @Field(() => [FindingView]) properties!: FindingView[];
}

function findingView(finding: Finding<string>): FindingView {
  return { ...finding, label: materialById(finding.value)?.labelNl ?? null };
}

export function interpretationView(interpretation: Interpretation): InterpretationView {
  return {
    valueChain: interpretation.valueChain && findingView(interpretation.valueChain),
    materials: interpretation.materials.map(findingView),
    condition: interpretation.condition && findingView(interpretation.condition),
    needs: interpretation.needs.map(findingView),
    processes: interpretation.processes.map(findingView),
    properties: interpretation.properties.map(findingView),
  };
}
