import type { BusinessTime } from '../../calendar/business-time';
import type { Instant } from '../../kernel/instant';
import { waitedMs, type Request } from '../../sla/report/waiting';
import { OUTCOMES, type Columns } from './columns';
import type { Picked } from './picking';

type Requests = ReadonlyMap<string, readonly Request[]>;
interface Asked {
  requests: Requests;
  /** How many applications were known. */
  known: number;
  /** By the application's number. */
  of: (readonly Request[] | undefined)[];
  /** How long was waited, by the row's place: what a row says never changes. */
  waited: Map<number, number>;
}

const LAST_DUE = OUTCOMES.indexOf('overdue');
const UNSCORED = OUTCOMES.indexOf('unscored');

// of all years: looked up once, not for every report
const lookedUp = new WeakMap<Columns, Asked>();

/**
 * Of each picked row, how long a colleague was waited for in its time, in ms.
 * @param requests by application, in order of asking
 * @returns null where nobody was asked
 */
export function waitsOf(
  { columns, places }: Picked,
  requests: Requests,
  calendarOf: (hash: string) => BusinessTime,
): Float64Array | null {
  if (requests.size === 0) return null;
  const { application, openedAt, timely, outcome, calendar, calendars } = columns;
  const { of: asked, waited: known } = askedOf(columns, requests);
  const waited = new Float64Array(places.length);
  for (let n = 0; n < places.length; n++) {
    const i = places[n]!;
    const became = outcome[i]!;
    const some = asked[application[i]!];
    if (some === undefined || became > LAST_DUE || became === UNSCORED) continue;
    let ms = known.get(i);
    if (ms === undefined) {
      const open = calendarOf(calendars.texts[calendar[i]!]!);
      ms = waitedMs(openedAt[i]! as Instant, timely[i]!, some, open);
      known.set(i, ms);
    }
    waited[n] = ms;
  }
  return waited;
}

function askedOf(columns: Columns, requests: Requests): Asked {
  const last = lookedUp.get(columns);
  const known = columns.applications.texts.length;
  if (last?.requests === requests && last.known === known) return last;
  const of: Asked['of'] = new Array<undefined>(known).fill(undefined);
  for (const [id, some] of requests) {
    const number = columns.applications.find(id);
    if (number !== undefined) of[number] = some;
  }
  const waited = last?.requests === requests ? last.waited : new Map<number, number>();
  const asked: Asked = { requests, known, of, waited };
  lookedUp.set(columns, asked);
  return asked;
}
