import { FLOW_DATABASES } from '../world/databases';
import { Office } from './verbs-office';

let office: Office;
afterEach(() => office.close());

const CALL = { purpose: 'reply', channel: 'phone', note: 'We spoke of the salary.' };
const AT = '2026-05-04T10:30:00+03:00';

/** The secret of the link in the mail that the candidate got about a contact. */
const secretOf = (note: string) => /\/dispute\/([\w.-]+)/.exec(office.mail(note))![1]!;

interface Dispute {
  contact: string;
  candidate: string;
  loggedBy: string;
  words: string;
  decision: string | null;
  reason: string | null;
}
const disputes = async (decided = false) => {
  const path = `disputes${decided ? '?decided=true' : ''}`;
  return (await office.world.get<{ items: Dispute[]; next: string | null }>(path)).body.items;
};

describe.each(FLOW_DATABASES)('a logged contact on %s', (kind) => {
  let id: string;
  beforeEach(async () => {
    office = await Office.open(kind);
    id = await office.application();
    await office.verb(id, 'questions', { text: 'What is the salary?', channel: 'email' });
    office.world.clock.moveTo('2026-05-04T11:00:00+03:00');
  });
  const log = async () => {
    const { status, body } = await office.verb(id, 'contacts', { ...CALL, at: AT });
    expect(status).toBe(201);
    await office.delivered(id, body.said[0]!.message);
    return secretOf('We spoke of the salary.');
  };
  const send = (secret: string, words: string) =>
    office.world.ask<{ code: string; disputedAt: string; note: string }>(`disputes/${secret}`, {
      ...{ method: 'POST', body: JSON.stringify({ words }), headers: { authorization: '' } },
    });
  const decide = (contact: string, form: object) =>
    office.world.post<{ code: string }>(`disputes/${contact}/decision`, form);

  it('keeps at its time, and the candidate gets it in writing', async () => {
    await log();
    expect(await office.owed(id, 'reply')).toMatchObject([
      { status: 'kept', keptAt: '2026-05-04T07:30:00Z' },
    ]);
  });

  it('keeps nothing any more when HR agrees that it never was', async () => {
    const secret = await log();
    expect((await send(secret, 'Nobody called me.')).status).toBe(201);
    expect(await office.owed(id, 'reply')).toMatchObject([{ status: 'kept' }]);
    expect((await send(secret, 'Again')).body.code).toBe('already_disputed');
    const [dispute] = await disputes();
    expect(dispute).toMatchObject({
      ...{ candidate: 'Maija Meri', loggedBy: 'Kaisa Virta', words: 'Nobody called me.' },
    });
    const form = { decision: 'upheld', reason: 'The telephone bill shows no call.' };
    expect((await decide(dispute!.contact, form)).status).toBe(201);
    expect(await office.owed(id, 'reply')).toMatchObject([{ status: 'open', keptAt: null }]);
    expect((await decide(dispute!.contact, form)).body.code).toBe('already_decided');
    expect([await disputes(), (await disputes(true)).map(({ reason }) => reason)]).toEqual([
      [],
      [form.reason],
    ]);
  });

  it('keeps what it kept when HR does not', async () => {
    await send(await log(), 'Nobody called me.');
    const [{ contact }] = (await disputes()) as [Dispute];
    await decide(contact, { decision: 'dismissed', reason: 'The bill shows it.' });
    expect(await office.owed(id, 'reply')).toMatchObject([{ status: 'kept' }]);
    expect(await office.events(id)).not.toContain('dispute.upheld');
  });

  it('is disputed and decided by nobody else', async () => {
    const secret = await log();
    const [contact] = secret.split('.') as [string];
    const forged = `${contact}.${'A'.repeat(secret.length - contact.length - 1)}`;
    for (const wrong of [forged, contact, `${secret}x`, 'x', `x.${secret}`]) {
      expect([wrong, (await send(wrong, 'No')).status]).toEqual([wrong, 404]);
    }
    const form = { decision: 'upheld', reason: 'x' };
    expect((await decide(contact, form)).body.code).toBe('not_disputed');
    expect((await decide('nobody', form)).status).toBe(404);
    const { kaisa } = office.world;
    expect((await office.world.post(`disputes/${contact}/decision`, form, kaisa)).status).toBe(403);
    expect((await office.world.get('disputes', kaisa)).status).toBe(403);
  });

  it('is shown to whoever has the link, without signing in', async () => {
    const secret = await log();
    const anyone = { headers: { authorization: '' } };
    const { status, body } = await office.world.ask(`disputes/${secret}`, anyone);
    expect([status, body]).toEqual([
      200,
      { ...{ note: CALL.note, channel: 'phone', at: '2026-05-04T07:30:00Z', disputedAt: null } },
    ]);
  });
});

describe.each(FLOW_DATABASES)('somebody who is called on %s', (kind) => {
  interface Task {
    id: string;
    kind: string;
    purposes: string[];
    text: string;
    phone: string;
  }
  const tasks = async (query = '?owner=me') =>
    (await office.world.get<{ items: Task[]; next: string }>(`tasks${query}`, office.world.kaisa))
      .body;

  it('is told by a call, which counts as the letter that it stands for', async () => {
    office = await Office.open(kind);
    const id = await office.application({ email: undefined, phone: '+358401234567' });
    office.world.clock.moveTo('2026-05-04T11:00:00+03:00');
    const move = await office.verb(id, 'moves', { stage: 'interview' });
    const { task } = move.body.said[0]!;
    expect(move.body.warnings.map(({ code }) => code)).toEqual(['call_instead']);
    const asked = (await tasks()).items.find((one) => one.id === task)!;
    expect(asked).toMatchObject({ kind: 'call', purposes: ['invitation'], phone: '+358401234567' });
    expect(asked.text).toContain('an interview');
    const form = { task, channel: 'phone', note: 'Invited her.' };
    const at = '2026-05-04T11:00:00+03:00';
    for (const [wrong, code] of [
      [{ ...form, at: AT }, 'before_application'],
      [{ ...form, at, purpose: 'reply' }, 'invalid_input'],
      [{ ...form, at, task: 'nobody' }, 'unknown_task'],
    ] as const) {
      expect((await office.verb(id, 'contacts', wrong)).body.code).toBe(code);
    }
    const { body } = await office.verb(id, 'contacts', { ...form, at });
    // nobody is called to hear that they were called
    expect(body.said).toEqual([]);
    expect(await office.owed(id, 'first_answer')).toMatchObject([{ status: 'kept' }]);
    expect((await tasks()).items.some((one) => one.id === task)).toBe(false);
    expect((await office.verb(id, 'contacts', { ...form, at })).body.code).toBe('unknown_task');
  });

  it('is on a list of the owner’s, in parts', async () => {
    office = await Office.open(kind);
    const ids = [];
    for (const name of ['A', 'B', 'C']) {
      ids.push(await office.application({ name, email: undefined }));
    }
    const first = await tasks('?owner=me&limit=2');
    const rest = await tasks(`?owner=me&limit=2&cursor=${first.next}`);
    expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, null]);
    const mika = await office.world.user('Mika Moilanen', 'recruiter');
    const [task] = first.items;
    expect((await office.world.get('tasks', mika)).body).toEqual({ items: [], next: null });
    expect((await office.world.post(`tasks/${task!.id}/done`, {}, mika)).status).toBe(404);
    const done = await office.world.post<{ warnings: { code: string }[] }>(
      `tasks/${task!.id}/done`,
      {},
    );
    expect(done.body.warnings.map(({ code }) => code)).toEqual(['nothing_told']);
    expect((await tasks()).items).toHaveLength(2);
    for (const query of ['?owner=me&x=1', '?limit=0', '?limit=x', '?cursor=x']) {
      expect((await office.world.get(`tasks${query}`)).status).toBe(422);
    }
  });
});

describe('contacts that are refused', () => {
  it('have a code and a sentence, and change nothing', async () => {
    office = await Office.open();
    const id = await office.application();
    await office.delivered(id, (await office.show(id)).messages[0]!.id);
    office.world.clock.moveTo('2026-05-20T11:00:00+03:00');
    const at = '2026-05-20T10:00:00+03:00';
    const table: [object, string][] = [
      [{}, 'invalid_input'],
      [{ ...CALL, at, channel: 'email' }, 'invalid_input'],
      [{ ...CALL, at, note: '' }, 'invalid_input'],
      [{ ...CALL, at: '2026-05-20T11:00:01+03:00' }, 'in_future'],
      [{ ...CALL, at: '2026-05-13T10:59:59+03:00' }, 'too_long_ago'],
      [{ ...CALL, at, purpose: undefined }, 'invalid_input'],
      [{ ...CALL, at, purpose: 'rejection' }, 'use_decision'],
      [{ ...CALL, at, purpose: 'acknowledgement' }, 'purpose_not_allowed'],
      [{ ...CALL, at, due: at }, 'in_past'],
    ];
    await office.settled(id);
    const before = await office.world.rowCounts();
    for (const [form, code] of table) {
      const { status, body } = await office.verb(id, 'contacts', form);
      expect([form, status, body.code]).toEqual([form, 422, code]);
    }
    expect(await office.world.rowCounts()).toEqual(before);
  });
});
