import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { IsInt, IsOptional, IsString, MaxLength, Min, Max } from 'class-validator';
import { validate as isUuid } from 'uuid';
import { Extensions } from '@nestjs/graphql';
import { Access, ANYONE } from '../access/access-rules';
import { Refusal } from '../errors/refusal';
import { LIMITS } from './limits';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'Hoeveel rijen (1 tot 100).' })
  @IsInt()
  @Min(1)
  @Max(LIMITS.page)
  first: number = 20;

  @Field(() => String, { nullable: true, description: 'De `endCursor` van de vorige bladzijde.' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string | null;
}

@ObjectType('PageInfo')
@Access(ANYONE)
export class PageInfo {
  @Field() hasNextPage!: boolean;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

/** One page of a list. `totalCount` is a function so that only a client that asks for the total pays for it. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfo;
  readonly totalCount: () => Promise<number>;
}

/** Where a page ends: the sort key's values of its last row. */
export type CursorKey = readonly (string | number | null)[];

export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @throws Refusal INVALID_CURSOR unless it is a cursor of `length` values; of several the last is the id that parts rows of one key */
export function decodeCursor(cursor: string, length: number): CursorKey {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const scalars = Array.isArray(key) && key.every((value) => value === null || typeof value === 'string' || typeof value === 'number');
    if (scalars && key.length === length && (length === 1 || isUuid(key.at(-1)))) return key as CursorKey;
  } catch {
    // Not JSON: refused below.
  }
  throw new Refusal('INVALID_CURSOR');
}

/** Makes a page of the `first + 1` rows that were read: the extra row only tells that there are more. */
export function pageOf<R, T>(
  rows: readonly R[],
  first: number,
  keyOf: (row: R) => CursorKey,
  view: (row: R) => T,
  totalCount: () => Promise<number>,
): Page<T> {
  const shown = rows.slice(0, first);
  const last = shown.at(-1);
  return {
    nodes: shown.map(view),
    pageInfo: { hasNextPage: rows.length > first, endCursor: last ? encodeCursor(keyOf(last)) : null },
    totalCount,
  };
}

/** The connection type of a list of `node`. */
export function connectionOf<T extends Type<unknown>>(name: string, node: T) {
  @ObjectType(name, { isAbstract: false })
  @Access(ANYONE)
  class Connection {
    @Field(() => [node]) nodes!: InstanceType<T>[];
    @Field(() => PageInfo) pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Het totaal; alleen geteld wanneer erom gevraagd wordt.' })
    @Extensions({ lazy: true })
    totalCount!: number;
  }
  return Connection;
}
