import { Zone } from '../../calendar/zone';
import { InputError } from '../../kernel/errors';
import { formatInstant, parseWrittenTime } from '../../kernel/instant';

/**
 * The instant that a field of the type datetime-local means on the reader's clock, as forms of verbs take it.
 * @param text "2026-06-05T16:00"; empty is undefined
 * @param field for the sentence
 * @throws InputError for what is no such time
 */
export function instantTyped(
  text: string | undefined,
  field: string,
  zone: string,
): string | undefined {
  if (text === undefined || text === '') return undefined;
  const written = parseWrittenTime(text);
  if (written?.offset !== null) {
    throw new InputError(
      `${field} must be a date and a time, such as 2026-06-05T16:00`,
      'no_local_time',
    );
  }
  return formatInstant(Zone.named(zone).fromWall(written.local));
}
