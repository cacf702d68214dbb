import { EVENTS_IN_LOGS } from '../../../sla/event';
import type { ToldEvent } from '../draft';
import type { SheetRow } from '../sheet/sheet';

const CLOSING = 'job.closed';
const EVENTS: readonly string[] = EVENTS_IN_LOGS;

/**
 * Rows of a log that could not be read and name no application by themselves: one with too few cells or too many, one that
 * closes a whole job. The applications that they may be about have a gap.
 */
export class Gaps {
  private readonly named = new Map<string, number>();
  private readonly closed = new Map<string, number>();
  private readonly columns: Record<'event' | 'application' | 'job', number>;

  constructor(header: readonly string[]) {
    const at = (column: string) => header.findIndex((name) => name.toLowerCase() === column);
    this.columns = { event: at('event'), application: at('application'), job: at('job') };
  }

  see({ cells, line }: SheetRow): void {
    const { event, application, job } = this.columns;
    const texts = cells.map((cell) => cell.trim());
    // where the event is none the cells are shifted, and each may be anything
    const isInPlace = EVENTS.includes(texts[event] ?? '');
    const own = texts[application] ?? '';
    const isClosing = isInPlace ? texts[event] === CLOSING && own === '' : texts.includes(CLOSING);
    if (isClosing) note(this.closed, isInPlace ? [texts[job] ?? ''] : texts, line);
    note(this.named, isInPlace ? [own] : texts, line);
  }

  /** The line of a row that may be about an application; null when there is none. @param events the first is its receipt */
  lineAbout(id: string, [received]: readonly ToldEvent[]): number | null {
    const job = received?.type === 'application.received' ? received.job : null;
    return this.named.get(id) ?? (job === null ? null : (this.closed.get(job) ?? null));
  }
}

function note(lines: Map<string, number>, texts: readonly string[], line: number): void {
  for (const text of texts) if (text !== '' && !lines.has(text)) lines.set(text, line);
}
