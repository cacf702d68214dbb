// Looks for mistakes in a description of the API (OpenAPI 3.1): `node scripts/lint-api.mjs FILE.json`. Exit code 1 when there are any.
import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';

const source = readFileSync(process.argv[2], 'utf8');
const config = await createConfig({
  extends: ['recommended'],
  rules: {
    // every response of a mistake is told by 4XX, for what can go wrong is much the same everywhere
    'operation-4xx-response': 'error',
    'operation-operationId-unique': 'error',
    'operation-summary': 'error',
    // examples are what was really asked and answered
    'no-invalid-media-type-examples': 'error',
    'no-invalid-parameter-examples': 'error',
    // what `preview=true` is answered with is a schema that no route names: else every client had two answers to tell apart
    'no-unused-components': 'off',
    // a service that people run themselves has its address on their own machine at first
    'no-server-example.com': 'off',
  },
});
const problems = await lintFromString({ source, config });
for (const { severity, ruleId, message, location } of problems) {
  process.stdout.write(`${severity} ${ruleId} ${location[0]?.pointer ?? ''}: ${message}\n`);
}
process.exitCode = problems.length === 0 ? 0 : 1;
