// From ../../schema.graphql and src/**/*.graphql to one file of typed documents.
import { codegen } from '@graphql-codegen/core';
import * as typedDocument from '@graphql-codegen/typed-document-node';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeIfChanged } from './write-if-changed.mjs';

const web = fileURLToPath(new URL('..', import.meta.url));

export async function writeOperations() {
  const documents = readdirSync(`${web}src`, { recursive: true }).filter((file) => file.endsWith('.graphql')).sort().map((file) => {
    const location = `${web}src/${file}`;
    return { location, document: parse(readFileSync(location, 'utf8')) };
  });
  const filename = `${web}src/generated/operations.ts`;
  const text = await codegen({
    filename,
    schema: parse(readFileSync(`${web}../../schema.graphql`, 'utf8')),
    documents,
    pluginMap: { operationTypes, typedDocument },
    plugins: [
      { operationTypes: { scalars: { ID: 'string', DateTime: 'string' }, strictScalars: true, avoidOptionals: false } },
      { typedDocument: {} },
    ],
    config: { documentMode: 'string', enumsAsTypes: true, useTypeImports: true, pureMagicComment: true, dedupeFragments: true, nonOptionalTypename: false, skipTypename: false },
  });
  writeIfChanged(filename, text);
}
