import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';
import { waitedMs, type Request } from '../../sla/report/waiting';
import { OUTCOMES } from './columns';
import type { Picked } from './picking';

const LAST_DUE = OUTCOMES.indexOf('overdue');
const UNSCORED = OUTCOMES.indexOf('unscored');

/**
 * Of each picked row, how long a colleague was waited for in its time, in ms.
 * @param requests by application, in order of asking
 * @returns null where nobody was asked
 */
export function waitsOf(
  { columns, places }: Picked,
  requests: ReadonlyMap<string, readonly Request[]>,
  calendarOf: (hash: string) => BusinessTime,
): Float64Array | null {
  if (requests.size === 0) return null;
  const { application, applications, openedAt, timely, outcome, calendar, calendars } = columns;
  const asked = new Map<number, readonly Request[]>();
  const isAsked = new Uint8Array(applications.texts.length);
  for (const [id, some] of requests) {
    const number = applications.find(id);
    if (number === undefined) continue;
    asked.set(number, some);
    isAsked[number] = 1;
  }
  const waited = new Float64Array(places.length);
  for (let n = 0; n < places.length; n++) {
    const i = places[n]!;
    const became = outcome[i]!;
    if (isAsked[application[i]!] === 0 || became > LAST_DUE || became === UNSCORED) continue;
    const open = calendarOf(calendars.texts[calendar[i]!]!);
    const some = asked.get(application[i]!)!;
    waited[n] = waitedMs(openedAt[i]! as Instant, timely[i]!, some, open);
  }
  return waited;
}
