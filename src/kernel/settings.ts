import type { z } from 'zod';
import { LupausError } from './errors';

/** A setting in the environment that cannot be used: one line that names it. */
export class SettingsError extends LupausError {
  constructor(setting: string, why: string) {
    super('wrong_setting', `${setting}: ${why}`, 'operator');
  }
}

/**
 * Reads a room's own settings from the environment. An empty value counts as absent.
 * @throws SettingsError naming the first variable that is wrong; never its value, which may hold a password
 */
export function readSettings<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Record<string, string | undefined>,
): z.output<Schema> {
  const given = Object.keys(schema.shape).flatMap((name) =>
    environment[name] ? [[name, environment[name]]] : [],
  );
  const result = schema.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new SettingsError(String(issue.path[0]), issue.message);
}
