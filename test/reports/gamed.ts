import { CandidateActs } from '../../src/hiring/status/candidate-acts';
import { Journey } from '../../src/journey/journey';
import {
  Application,
  type ApplicationId,
} from '../../src/store/entities/hiring/application.entity';
import { until, type Signed, type World } from '../world/world';

/** What a verb answers. */
interface Done {
  application: {
    received: { id: string }[];
    commitments: { id: string; rule: string; status: string }[];
  };
  said: { message: string }[];
}

/** Somebody's work of three weeks, of which some could be gaming; all over HTTP but for what that refuses. */
export class Gamed {
  constructor(
    readonly world: World,
    readonly who: Signed,
    readonly other: Signed,
  ) {}

  /** The ids of the applications, by what was done with them. */
  readonly applications: Record<string, ApplicationId> = {};
  job: string;

  async play(): Promise<void> {
    const { world } = this;
    await this.receive();
    await this.monday();
    await this.tuesday();
    // the time of the first answers ends on Monday at 16:00; four fifths of it are over on Friday at 16:00
    world.clock.moveTo('2026-05-11T10:00:00+03:00');
    await this.verb('late', 'owner', { to: this.other.user.email, reason: 'Please take it' });
    await this.delivered();
    world.clock.moveTo('2026-05-12T10:00:00+03:00');
    await this.verb('overdue', 'owner', { to: this.other.user.email, reason: 'And this' });
    await this.delivered();
    world.clock.moveTo('2026-05-26T10:00:00+03:00');
    await this.delivered();
  }

  /** POST to a verb of an application. @throws Error when it is refused */
  async verb(name: string, verb: string, form: object = {}, as = this.who): Promise<Done> {
    const path = `applications/${this.applications[name]!}/${verb}`;
    const { status, body } = await this.world.post<Done>(path, form, as);
    if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  private async receive(): Promise<void> {
    const { world, who, other } = this;
    const job = { title: 'Sales lead', calendar: 'FI', team: [other.user.email] };
    this.job = (await world.post<{ id: string }>('jobs', job, who)).body.id;
    const names = ['spent', 'resumed', 'ignored', 'late', 'overdue', 'early', 'moved', 'twice'];
    for (const name of [...names, 'called', 'asked', 'insisted', 'undone', 'reopened']) {
      const candidate = { name: `<b>${name}</b>`, email: `${name}@example.com` };
      const form = { job: this.job, candidate };
      const { body } = await world.post<{ id: ApplicationId }>('applications', form, who);
      this.applications[name] = body.id;
    }
    await this.delivered();
  }

  private async monday(): Promise<void> {
    const { world } = this;
    world.clock.moveTo('2026-05-04T11:00:00+03:00');
    const call = { purpose: 'status_update', channel: 'phone', note: 'We spoke.' };
    for (const name of ['spent', 'resumed', 'called']) {
      // a dated word is an answer, so that the call keeps one
      const due = name === 'resumed' ? '2026-05-20T15:00:00+03:00' : undefined;
      await this.verb(name, 'contacts', { ...call, due, at: '2026-05-04T10:30:00+03:00' });
    }
    // what is owed long after the longest pause: its due time does not tell that the clock ran again before
    const held = { type: 'interview.held', at: world.clock.now(), interview: null } as const;
    await world.app.get(Journey).record(this.applications.resumed!, held, this.who.user.id);
    for (const name of ['spent', 'resumed']) {
      await this.verb(name, 'pause', { reason: 'The candidate sends papers' });
    }
    await this.verb('early', 'owner', { to: this.other.user.email, reason: 'Yours' });
    for (const name of ['moved', 'twice']) {
      const promise = { kind: 'answer', due: '2026-05-08T15:00:00+03:00', text: 'By Friday.' };
      await this.verb(name, 'promises', promise);
    }
    for (const name of ['asked', 'insisted']) await this.waive(name);
    await this.verb('undone', 'decision', { outcome: 'rejected', reason: 'Not this time' });
    await this.verb('reopened', 'withdrawal', { reason: 'By telephone' });
    await this.delivered();
  }

  private async tuesday(): Promise<void> {
    const { world } = this;
    world.clock.moveTo('2026-05-04T11:05:00+03:00');
    await this.verb('undone', 'decision/undo');
    world.clock.moveTo('2026-05-05T10:00:00+03:00');
    await this.verb('resumed', 'resume');
    const journey = world.app.get(Journey);
    const paused = { type: 'clock.paused', at: world.clock.now(), text: 'Wait' } as const;
    await journey.record(this.applications.ignored!, paused, this.who.user.id);
    await this.move('moved', '2026-05-13T15:00:00+03:00');
    await this.move('twice', '2026-05-13T15:00:00+03:00');
    await this.delivered();
    world.clock.moveTo('2026-05-05T11:00:00+03:00');
    await this.move('twice', '2026-05-20T15:00:00+03:00');
    await this.verb('reopened', 'reopening', { reason: 'They want to go on' });
    await this.delivered();
  }

  /** Gives the newest promise of an answer another date. */
  private async move(name: string, due: string): Promise<void> {
    const { body } = await this.world.get<Done['application']>(
      `applications/${this.applications[name]!}`,
    );
    const promise = body.commitments.findLast(
      ({ rule, status }) => rule === 'promise_answer' && status === 'open',
    );
    const form = { due, message: 'It takes longer.' };
    const { status } = await this.world.post(`promises/${promise!.id}/reschedule`, form, this.who);
    if (status >= 300) throw new Error(`reschedule: ${status}`);
  }

  private async waive(name: string): Promise<void> {
    const { world, who } = this;
    const { application } = await this.verb(name, 'questions', { text: 'When?', channel: 'email' });
    const question = application.received[0]!.id;
    const { status } = await world.post(`messages/${question}/waiver`, {}, who);
    if (status >= 300) throw new Error(`waiver: ${status}`);
    if (name !== 'insisted') return;
    const id = this.applications[name]!;
    const row = await world.units.manager.findOneByOrFail(Application, { id });
    await world.app.get(CandidateActs).insist(row, question);
  }

  /** Waits until every mail that may leave has left. */
  private async delivered(): Promise<void> {
    const { world } = this;
    await until('the mails to leave', async () => {
      const [row] = await world.units.manager.query<{ n: number | string }[]>(
        `SELECT count(*) AS n FROM messages WHERE status = 'sending' OR (status = 'pending' AND "nextAttemptAt" <= $1)`,
        [world.clock.now()],
      );
      return Number(row!.n) === 0;
    });
  }
}
