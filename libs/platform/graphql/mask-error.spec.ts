import { GraphQLError } from 'graphql';
import pino from 'pino';
import { maskError } from './mask-error';

const logger = pino({ level: 'silent' });
const masked = (error: unknown) => maskError({ message: 'x' }, error, logger);

describe('what a client sees of an error', () => {
  it('is only that it happened, for a bug', () => {
    expect(masked(new Error('SELECT secret'))).toEqual({ message: expect.not.stringContaining('secret') as string, extensions: { code: 'INTERNAL' } });
  });

  it('is the code of a mistake of its own', () => {
    expect(masked(new GraphQLError('x', { extensions: { code: 'BAD_USER_INPUT' } }))).toEqual({ message: 'x', extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('is no fault of the masking when the error of a compiled query has no extensions', () => {
    const bare = Object.defineProperty(new GraphQLError('x'), 'extensions', { value: undefined });
    expect(masked(bare)).toMatchObject({ extensions: { code: 'INTERNAL' } });
  });
});
