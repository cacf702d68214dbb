#!/usr/bin/env node
// `npx lupaus …` and `npm start`: makes a fresh clone ready first, then hands over to the built command.
import { createRequire } from 'node:module';
import { prepare } from '../scripts/prepare.mjs';

prepare();
createRequire(import.meta.url)('../dist/cli.js');
