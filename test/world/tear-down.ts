import { removeTemplates } from './databases';
import { stopPostgres } from './postgres-server';

/** After the last test. */
export default async function tearDown(): Promise<void> {
  await removeTemplates();
  await stopPostgres();
}
