import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { Access, ANYONE } from '../access/access-rules';
import type { Refusal } from '../errors/refusal';
import { messageOf, refusalMessage } from '../errors/refusal-messages';

@ObjectType('FieldFault', { description: 'Wat er aan één veld niet klopt.' })
@Access(ANYONE)
export class FieldFaultView {
  @Field() field!: string;
  @Field() code!: string;
  @Field() message!: string;
  @Field(() => String, { nullable: true }) suggestion?: string | null;
}

@ObjectType('Refusal', { description: 'Een verwachte weigering: een vaste code voor programma’s, een zin voor mensen.' })
@Access(ANYONE)
export class RefusalView {
  @Field() code!: string;
  @Field() message!: string;
  @Field(() => [FieldFaultView]) faults!: FieldFaultView[];

  static of(refusal: Refusal): RefusalView {
    return Object.assign(new RefusalView(), {
      code: refusal.code,
      message: messageOf(refusal),
      faults: refusal.faults.map((fault) => ({ ...fault, message: refusalMessage(fault.code) })),
    });
  }
}

/** The result of a mutation: what it made, or a {@link RefusalView}. */
export function resultUnion<T extends Type<unknown>>(name: string, success: T) {
  return createUnionType({
    name,
    types: () => [success, RefusalView] as const,
    resolveType: (value: unknown) => (value instanceof RefusalView ? RefusalView : success),
  });
}
