// Writes src/generated: the types and texts of all GraphQL operations, and the map of the region. Downloads nothing.
import { mkdirSync } from 'node:fs';
import { writeMap } from './map.mjs';
import { writeOperations } from './operations.mjs';

mkdirSync(new URL('../src/generated/', import.meta.url), { recursive: true });
await writeOperations();
writeMap();
