import type { PipeTransform } from '@nestjs/common';
import { Args, ID } from '@nestjs/graphql';
import { validate } from 'uuid';
import { Refusal } from '../errors/refusal';

const existingId: PipeTransform<unknown, string> = {
  transform(value) {
    if (typeof value === 'string' && validate(value)) return value;
    throw new Refusal('NOT_FOUND');
  },
};

/** An argument that is the id of something: what is no UUID names nothing. */
export function IdArg(name = 'id'): ParameterDecorator {
  return Args(name, { type: () => ID }, existingId);
}
