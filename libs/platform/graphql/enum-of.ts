import { registerEnumType } from '@nestjs/graphql';

/** The GraphQL enum of a list of codes. */
export function enumOf<T extends string>(name: string, values: readonly T[], description?: string): Record<T, T> {
  const made = Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;
  registerEnumType(made, { name, description });
  return made;
}
