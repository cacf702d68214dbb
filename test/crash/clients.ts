import { setTimeout as sleep } from 'node:timers/promises';
import type { Installation } from './installation';

const IN_A_MONTH = new Date(Date.now() + 30 * 86_400_000).toISOString();

/** Something that a client asks for until it is told that it is done. */
interface Errand {
  path: string;
  body: object;
  /** So that a repetition does it once. */
  key: string;
}

/** What an answer names, and so must be there for ever after. */
interface Answer {
  code?: string;
  detail?: string;
  id?: string;
  application?: Answer;
  timeline?: { id: string }[];
  commitments?: { id: string }[];
  messages?: { id: string }[];
}

/** What was acknowledged: ids of rows. */
export interface Acknowledged {
  applications: Set<string>;
  events: Set<string>;
  commitments: Set<string>;
  messages: Set<string>;
}

/** Programs that send applications and verbs, and ask again when they got no answer. */
export class Clients {
  readonly acknowledged: Acknowledged = {
    ...{ applications: new Set(), events: new Set() },
    ...{ commitments: new Set(), messages: new Set() },
  };
  /** Answers that say no; there should be none. */
  readonly refused: string[] = [];
  /** What was said to those that failed here and were asked for again. */
  readonly failures = new Set<string>();
  /** Requests that got no answer: the process was killed meanwhile. */
  unanswered = 0;
  /** How many errands were begun, of applications and of messages to candidates. */
  sent = { applications: 0, notes: 0 };
  private readonly again: Errand[] = [];
  private job = '';
  private running: Promise<unknown> = Promise.resolve();
  private going = false;

  constructor(private readonly to: Installation) {}

  async makeJob(): Promise<void> {
    this.job = (
      (await (await this.to.post('jobs', { title: 'Sales' })).json()) as { id: string }
    ).id;
  }

  /** So many at once, each with its next errand as soon as the last is done, after a pause. */
  begin(count: number, pauseMs: number, mostApplications: number): void {
    this.going = true;
    const one = async () => {
      while (this.going) {
        const errand = this.again.shift() ?? this.next(mostApplications);
        if (errand !== null) await this.run(errand);
        await sleep(pauseMs);
      }
    };
    this.running = Promise.all(Array.from({ length: count }, one));
  }

  /** Begins nothing more, and waits for the answers under way. */
  async end(): Promise<void> {
    this.going = false;
    await this.running;
  }

  /** Asks again for everything that got no answer. */
  async finish(): Promise<void> {
    for (let tries = 0; this.again.length > 0 && tries < 1000; tries++) {
      await this.run(this.again.shift()!);
    }
  }

  private next(mostApplications: number): Errand | null {
    const { sent } = this;
    const known = [...this.acknowledged.applications];
    const turn = sent.applications + sent.notes;
    if (known.length > 0 && turn % 4 === 3) {
      const n = sent.notes++;
      const id = known[(n * 7919) % known.length]!;
      return { path: `applications/${id}/${n % 3 ? 'messages' : 'promises'}`, ...noteOf(n) };
    }
    if (sent.applications >= mostApplications) return null;
    const n = sent.applications++;
    // several domains, for not all lines are for one
    const email = `c${n}@${n % 5}.example.com`;
    const candidate = { name: `Candidate ${n}`, email };
    return {
      path: 'applications',
      body: { job: this.job, candidate, externalId: `x${n}` },
      key: `application ${n}`,
    };
  }

  private async run(errand: Errand): Promise<void> {
    try {
      const { path, body, key } = errand;
      const response = await this.to.post(path, body, { 'idempotency-key': key });
      const answer = (await response.json()) as Answer;
      if (response.status < 300) this.note(answer);
      else if (response.status >= 500) {
        this.failures.add(`${response.status} ${answer.code}: ${answer.detail}`);
        this.again.push(errand);
      } else this.refused.push(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    } catch {
      // cut off in the middle: it may be done or not
      this.unanswered++;
      this.again.push(errand);
    }
  }

  private note(answer: Answer): void {
    const { id, timeline, commitments, messages } = answer.application ?? answer;
    const { acknowledged } = this;
    acknowledged.applications.add(id!);
    for (const one of timeline!) acknowledged.events.add(one.id);
    for (const one of commitments!) acknowledged.commitments.add(one.id);
    for (const one of messages!) acknowledged.messages.add(one.id);
  }
}

function noteOf(n: number): Omit<Errand, 'path'> {
  const note = { purpose: ['status_update'], subject: `Note ${n}.`, body: 'Still reading.' };
  const promise = { kind: 'contact', due: IN_A_MONTH, text: `Note ${n}.` };
  return { body: n % 3 ? note : promise, key: `note ${n}` };
}
