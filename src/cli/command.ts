import { parseArgs, type ParseArgsConfig } from 'node:util';
import { InputError, messageOf } from '../kernel/errors';
import { quote } from '../kernel/shape';
import type { Output } from './output';

/** A command of `lupaus`: says what it does, and does it. */
export interface Command {
  name: string;
  summary: string;
  help: string;
  /**
   * @returns the exit code: 0 done, 1 failed, 2 bad usage or bad input
   * @throws InputError for what the user can mend
   */
  run(args: readonly string[], output: Output): Promise<number>;
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; args: string[] }>
>;

/** Reads flags and files. @throws InputError naming the flag that is not known or lacks its value */
export function readArgs<const T extends Options>(
  command: string,
  args: readonly string[],
  options: T,
): Parsed<T> {
  try {
    return parseArgs({ args: withNegativeValues(args), options, allowPositionals: true });
  } catch (error) {
    const [sentence] = messageOf(error).split(/\. |\n/);
    throw new InputError(`${sentence ?? ''}; see lupaus ${command} --help`);
  }
}

/** `--business-hours -4` as `--business-hours=-4`: the parser takes a value that begins with a dash for a flag. */
function withNegativeValues(args: readonly string[]): string[] {
  return args.reduce<string[]>((joined, arg) => {
    const flag = joined.at(-1);
    if (/^-\d/.test(arg) && flag !== undefined && /^--[^=]+$/.test(flag)) {
      joined[joined.length - 1] = `${flag}=${arg}`;
    } else joined.push(arg);
    return joined;
  }, []);
}

/** The value of a flag that must be one of these. @throws InputError naming the flag and what was expected */
export function oneOf<const T extends readonly string[]>(
  flag: string,
  value: string,
  values: T,
): T[number] {
  const found = values.find((one) => one === value) as T[number] | undefined;
  if (found !== undefined) return found;
  throw new InputError(`${flag}: ${quote(value)} is not known, expected ${values.join(' or ')}`);
}
