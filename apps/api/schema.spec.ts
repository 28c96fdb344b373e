import { lexicographicSortSchema, printSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@schakel/platform';
import { ApiBench } from './testing/api-bench';

describe('the committed schema.graphql', () => {
  it('is in step with the code; `npm run schema` writes it anew', async () => {
    const bench = await ApiBench.open();
    const built = `${printSchema(lexicographicSortSchema(bench.schema))}\n`;
    await bench.close();
    expect(readFileSync(join(projectRoot(), 'schema.graphql'), 'utf8')).toBe(built);
  });
});
