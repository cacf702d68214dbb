const base = require('../../jest.config.js');

/** @type {import('jest').Config} With real mail servers: only for scripts/test-mta.mjs. */
module.exports = {
  ...base,
  rootDir: '../..',
  roots: ['<rootDir>/test/mta'],
  testMatch: ['**/*.mta.ts'],
};
