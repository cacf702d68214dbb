import 'reflect-metadata';
import { makeTemplates } from './databases';
import { startPostgres } from './postgres-server';

/** Before the first test. */
export default async function setUp(): Promise<void> {
  await startPostgres();
  await makeTemplates();
}
