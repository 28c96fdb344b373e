const { readFileSync } = require('node:fs');

const swc = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));
delete swc.exclude;
delete swc.$schema;
// Jest resolves the rooms' names itself (moduleNameMapper below).
delete swc.jsc.paths;
delete swc.jsc.baseUrl;

/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/migrations'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/apps/web/(src|dist)/'],
  moduleNameMapper: { '^@schakel/([a-z-]+)$': '<rootDir>/libs/$1/index.ts' },
  transform: { '\\.[jt]s$': ['@swc/jest', { ...swc, swcrc: false }] },
  // Packages that are ES modules only: Node loads them as they are, Jest has to transform them.
  transformIgnorePatterns: ['/node_modules/(?!(meilisearch)/)'],
  globalSetup: '<rootDir>/libs/testing/global-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/global-teardown.ts',
  maxWorkers: 2,
  testTimeout: 180000,
};
