import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Users } from '../../../src/accounts/users';
import { loadLog } from '../../../src/cli/replay/log-file';
import { Output } from '../../../src/cli/output';
import { writeEvents } from '../../../src/cli/report/write-events';
import { Journey } from '../../../src/journey/journey';
import type { Saying } from '../../../src/journey/letters/saying';
import { Correspondence } from '../../../src/journey/letters/correspondence';
import { ApplicationFiles } from '../../../src/journey/record/application-file.repository';
import { Chronicle, SYSTEM } from '../../../src/journey/record/chronicle';
import type { JourneyEvent } from '../../../src/journey/record/journal-event';
import { newId } from '../../../src/kernel/ids';
import { parseInstant, type Instant } from '../../../src/kernel/instant';
import { EventExport } from '../../../src/reports/event-export';
import { Judgements } from '../../../src/reports/judgements';
import { calendarFrom } from '../../../src/calendar/presets';
import { policyFrom } from '../../../src/sla/policy/presets';
import { replay } from '../../../src/sla/report/replay';
import type { Verdict } from '../../../src/sla/report/verdict';
import type { ApplicationId } from '../../../src/store/entities/hiring/application.entity';
import { Message, type MessageId } from '../../../src/store/entities/mail/message.entity';
import expected from '../../cases/replay/story.expected.json';
import { FLOW_DATABASES } from '../../world/databases';
import { MailServer } from '../../world/mail-server';
import { until, World } from '../../world/world';
import { Names } from './names';

const CASES = join(__dirname, '../../cases/replay');
const FI_2026 = JSON.parse(readFileSync(join(CASES, 'fi-2026.json'), 'utf8')) as object;
const END = '2026-10-30T12:00:00+02:00';
const MAIJA = { name: 'Maija Meikäläinen', email: 'maija@example.com', locale: 'fi' };

let server: MailServer;
let world: World;
let names: Names;

beforeEach(() => {
  names = new Names();
  server = new MailServer();
});
afterEach(async () => {
  server.release();
  await world.stop();
  await server.close();
});

const at = (): Instant => world.clock.now();
const due = (text: string): Instant => parseInstant(text)!;
const name = <T extends string>(id: T, as: string): T => names.give(id, as);
const newMessage = (as: string): MessageId => name(newId<'message'>(at()), as);

/** Records a fact at this moment that tells the candidate nothing. */
async function note(application: ApplicationId, event: JourneyEvent, by: string = SYSTEM) {
  await world.app.get(Journey).record(application, event, by, { silent: true });
}

async function delivered(message: MessageId): Promise<void> {
  await until('the delivery', async () => {
    const stored = await world.units.manager.findOneBy(Message, { id: message });
    return stored?.status === 'delivered';
  });
}

/** Writes a letter at this moment, which the mail server takes at once. */
async function write(application: ApplicationId, saying: Saying & { id: MessageId }, by = SYSTEM) {
  await world.units.run(async () => {
    const file = await world.app.get(ApplicationFiles).of(application);
    const termed = await world.app.get(Chronicle).history(application);
    await world.app.get(Correspondence).write(file, termed, saying, by);
  });
  await delivered(saying.id);
}

const letter = (id: MessageId, body: string, more: Pick<Saying, 'purposes'> & Partial<Saying>) =>
  ({
    ...{ id, template: 'message', words: { body }, automated: false },
    variables: { subject: 'Hakemuksesi', paragraphs: [body], due: null },
    ...more,
  }) as Saying & { id: MessageId };

/** Receives an application at this moment; the receipt is taken a minute later. */
async function apply(as: string, job: string, receipt: string, minute: string) {
  server.hold();
  const { body } = await world.post<{ id: ApplicationId; messages: { id: MessageId }[] }>(
    'applications',
    { job, candidate: MAIJA },
  );
  name(body.id, as);
  const message = name(body.messages[0]!.id, receipt);
  await until('the receipt', () => server.arrived.some(({ raw }) => raw.includes(message)));
  world.clock.moveTo(minute);
  server.release();
  await delivered(message);
  return body.id;
}

async function openJob(as: string, owner: string): Promise<string> {
  const { body } = await world.post<{ id: string }>('jobs', {
    ...{ title: as, owner, calendar: { name: 'fi-2026', ...FI_2026 } },
  });
  return name(body.id, as);
}

/** The story of design, section 1, as test/cases/replay/story.csv tells it. */
async function live(): Promise<void> {
  const users = world.app.get(Users);
  const kaisa = await users.add({ name: 'Kaisa', email: 'kaisa@example.fi', role: 'recruiter' });
  const mika = await users.add({ name: 'Mika', email: 'mika@example.fi', role: 'recruiter' });
  const { clock } = world;

  const salesLead = await openJob('sales-lead', kaisa.email);
  const first = await apply('maija-1', salesLead, 'm1', '2026-05-04T09:13:00+03:00');
  clock.moveTo('2026-05-11T10:00:00+03:00');
  await write(
    first,
    letter(newMessage('m2'), 'Haastattelu ensi viikolla', { purposes: ['invitation'] }),
    kaisa.id,
  );
  clock.moveTo('2026-05-20T13:00:00+03:00');
  await note(first, { type: 'interview.held', at: at(), interview: null }, kaisa.id);
  clock.moveTo('2026-05-20T14:05:00+03:00');
  const p1 = {
    kind: 'answer',
    due: due('2026-06-05T16:00:00+03:00'),
    message: newMessage('p1'),
  } as const;
  await note(first, { type: 'promise.made', at: at(), ...p1 }, kaisa.id);
  clock.moveTo('2026-07-08T15:40:00+03:00');
  await write(
    first,
    letter(newMessage('m3'), 'Valitettavasti', { purposes: ['rejection'] }),
    kaisa.id,
  );
  clock.moveTo('2026-07-09T08:30:00+03:00');
  await note(first, { type: 'feedback.requested', at: at() });
  clock.moveTo('2026-07-10T12:00:00+03:00');
  await note(first, { type: 'owner.changed', at: at(), to: mika.id }, kaisa.id);
  clock.moveTo('2026-08-12T11:00:00+03:00');
  await note(first, {
    type: 'message.received',
    at: at(),
    message: newMessage('q1'),
    kind: 'question',
  });
  clock.moveTo('2026-08-12T11:20:00+03:00');
  const call = { channel: 'phone', automated: false, purposes: ['reply'] } as const;
  await note(
    first,
    { type: 'message.delivered', at: at(), message: newMessage('c1'), ...call },
    mika.id,
  );
  clock.moveTo('2026-08-12T12:00:00+03:00');
  await note(first, { type: 'job.closed', at: at(), outcome: 'cancelled' }, mika.id);

  clock.moveTo('2026-09-01T08:05:00+03:00');
  const keyAccount = await openJob('key-account', mika.email);
  const second = await apply('maija-2', keyAccount, 'm4', '2026-09-01T08:06:00+03:00');
  clock.moveTo('2026-09-04T15:00:00+03:00');
  await write(
    second,
    letter(newMessage('m5'), 'Tervetuloa', { purposes: ['invitation'] }),
    mika.id,
  );
  clock.moveTo('2026-09-16T10:00:00+03:00');
  await note(second, { type: 'interview.held', at: at(), interview: null }, mika.id);
  clock.moveTo('2026-09-16T11:00:00+03:00');
  const p2 = {
    kind: 'answer',
    due: due('2026-09-30T16:00:00+03:00'),
    message: newMessage('p2'),
  } as const;
  await note(second, { type: 'promise.made', at: at(), ...p2 }, mika.id);
  clock.moveTo('2026-09-29T09:00:00+03:00');
  const p3 = { ref: p2.message, due: due('2026-10-07T16:00:00+03:00'), message: newMessage('p3') };
  const moved = { type: 'promise.rescheduled', at: at(), ...p3 } as const;
  await world.app.get(Journey).record(second, moved, mika.id);
  await delivered(p3.message);
  clock.moveTo('2026-10-08T09:30:00+03:00');
  await note(second, {
    type: 'message.received',
    at: at(),
    message: newMessage('q2'),
    kind: 'question',
  });
  clock.moveTo('2026-10-08T14:00:00+03:00');
  const m6 = newMessage('m6');
  await write(second, letter(m6, 'Palaan asiaan ensi viikolla', { purposes: ['reply'] }), mika.id);
  const p4 = {
    kind: 'contact',
    due: due('2026-10-16T16:00:00+03:00'),
    message: newMessage('p4'),
  } as const;
  await note(second, { type: 'promise.made', at: at(), ...p4 }, mika.id);
  clock.moveTo('2026-10-12T09:00:00+03:00');
  await write(second, {
    ...{ id: newMessage('m7'), template: 'holding-note', variables: { due: null } },
    ...{ purposes: ['holding_note'], automated: true },
  });
  clock.moveTo('2026-10-13T09:00:00+03:00');
  await note(second, { type: 'message.bounced', at: at(), message: m6 });
  clock.moveTo(END);
}

/** The result with the story's names for things. */
const told = (verdicts: readonly Verdict[]) => ({
  until: '2026-10-30T10:00:00Z',
  ...names.told(verdicts),
});

async function exported(): Promise<Verdict[]> {
  const file = join(world.folder, 'events.csv');
  const output = new Output(process.stdout, process.stderr, {});
  await writeEvents(world.app.get(EventExport).each(null, false), file, output);
  const { log, problems } = await loadLog(file, null, () => undefined);
  expect(problems).toEqual([]);
  const calendar = calendarFrom({ name: 'fi-2026', ...FI_2026 });
  const all = [...replay(log, policyFrom('good-practice'), calendar, due(END))];
  return all.flatMap(({ verdicts }) => verdicts);
}

describe.each(FLOW_DATABASES)('the story of Maija, recorded row by row on %s', (kind) => {
  it('ends with the report that a replay of it gives, and so does its export', async () => {
    world = await World.start(await server.listen(), kind);
    await live();
    const verdicts: Verdict[] = [];
    for await (const judged of world.app.get(Judgements).each({ until: due(END), knownAt: null })) {
      verdicts.push(...judged.verdicts);
    }
    expect(told(verdicts)).toEqual(expected);
    expect(told(await exported())).toEqual(expected);
    const toMaija = server.arrived.filter(({ to }) => to.includes(MAIJA.email));
    expect(toMaija).toHaveLength(8);
  });
});
