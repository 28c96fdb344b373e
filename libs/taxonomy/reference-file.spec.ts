import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { referenceFile } from '.';
import { referenceTable } from './reference-table';

describe('reference data', () => {
  it('is found in the folder at the root of the project', () => {
    expect(referenceFile('geo', 'gemeenten_2025.csv')).toBe(join(__dirname, '..', '..', 'reference-data', 'geo', 'gemeenten_2025.csv'));
    expect(existsSync(referenceFile('hubs.json'))).toBe(true);
  });

  it('a table that lacks a column is refused by name', () => {
    expect(() => referenceTable(['geo', 'gemeenten_2025.csv'], ['nis', 'inwoners'])).toThrow(
      'geo/gemeenten_2025.csv has no column "inwoners"',
    );
  });
});
