import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'node:path';
import type { BusinessTime } from '../calendar/business-time';
import { calendarFrom, PRESET_NAMES } from '../calendar/presets';
import { InputError, messageOf } from '../kernel/errors';
import { quote } from '../kernel/shape';
import type { Policy } from '../sla/policy/policy';
import { POLICY_NAMES, policyFrom } from '../sla/policy/presets';

/** The content of a JSON file. @throws InputError naming the file when it cannot be read or is no JSON */
export async function readJson(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(`${path}: ${whyUnreadable(error)}`);
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new InputError(`${path}: is not JSON: ${messageOf(error)}`);
  }
}

/** A calendar by a preset's name or a file, which is its name if it has none. @throws InputError naming what is wrong */
export function calendarOf(name: string): Promise<BusinessTime> {
  return presetOrFile(name, PRESET_NAMES, 'calendar', calendarFrom);
}

/** A policy by a preset's name or a file, which is its name if it has none. @throws InputError naming what is wrong */
export function policyOf(name: string): Promise<Policy> {
  return presetOrFile(name, POLICY_NAMES, 'policy', policyFrom);
}

async function presetOrFile<T>(
  name: string,
  presets: readonly string[],
  what: string,
  from: (source: unknown) => T,
): Promise<T> {
  if (presets.includes(name)) return from(name);
  if (!existsSync(name) && !/[./\\]/.test(name)) {
    throw new InputError(
      `${what}: ${quote(name)} is no preset and no file, expected one of ${presets.join(', ')} or a .json file`,
    );
  }
  const content = await readJson(name);
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new InputError(`${name}: ${what}: expected an object`);
  }
  try {
    return from({ name: parse(name).name, ...content });
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${name}: ${error.message}`);
    throw error;
  }
}

/** Why a new file could not be made, in words. */
export function whyUnwritable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'EEXIST':
      return 'is there already, expected the name of a new file';
    case 'ENOENT':
      return 'its folder is not there';
    case 'EACCES':
      return 'may not be written by this user';
    default:
      return `cannot be written${code && ` (${code})`}`;
  }
}

/** Why a file could not be opened, in words. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return 'no such file';
    case 'EISDIR':
      return 'is a folder, expected a file';
    case 'ESPIPE':
      return 'is a pipe, expected a file';
    case 'EACCES':
      return 'may not be read by this user';
    default:
      return `cannot be read${code && ` (${code})`}`;
  }
}
