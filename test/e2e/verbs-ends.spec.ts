import { ColleagueRequest } from '../../src/store/entities/hiring/colleague-request.entity';
import { Message } from '../../src/store/entities/mail/message.entity';
import { FLOW_DATABASES } from '../world/databases';
import { until } from '../world/world';
import { Office, type Answer } from './verbs-office';

let office: Office;
afterEach(() => office.close());

describe.each(FLOW_DATABASES)('the clock on %s', (kind) => {
  it('stops while the candidate has to act, and not otherwise', async () => {
    office = await Office.open(kind);
    const id = await office.application();
    const reason = 'She looks for her certificate.';
    const early = await office.verb(id, 'pause', { reason });
    expect([early.status, early.body.code]).toEqual([422, 'irregular_pause']);
    expect(early.body.detail).toContain('nothing was asked of the candidate in the 5 working days');
    expect((await office.verb(id, 'resume')).body.code).toBe('not_paused');
    const asked = await office.verb(id, 'moves', { stage: 'screening' });
    await office.delivered(id, asked.body.said[0]!.message);
    const before = await office.owed(id, 'first_answer');
    expect((await office.verb(id, 'pause', { reason })).status).toBe(201);
    const twice = await office.verb(id, 'pause', { reason });
    expect(twice.body.detail).toContain('a pause inside a pause');
    office.world.clock.moveTo('2026-05-06T09:12:00+03:00');
    expect((await office.verb(id, 'resume')).status).toBe(201);
    expect(before[0]!.dueAt).toBe('2026-05-11T13:00:00Z');
    expect(await office.owed(id, 'first_answer')).toMatchObject([
      { dueAt: '2026-05-13T13:00:00Z' },
    ]);
  });
});

describe.each(FLOW_DATABASES)('a hand-over on %s', (kind) => {
  it('moves what is owed and what is to be done, and tells the candidate who answers', async () => {
    office = await Office.open(kind);
    const id = await office.application();
    const mika = await office.world.user('Mika Moilanen', 'recruiter');
    const form = { to: mika.user.email, reason: 'Kaisa has too many.' };
    expect((await office.verb(id, 'pause', { reason: 'x' }, mika)).status).toBe(404);
    const { status, body } = await office.verb(id, 'owner', form);
    expect(status).toBe(201);
    await office.delivered(id, body.said[0]!.message);
    expect(office.mail('in place of Kaisa Virta')).toContain('Mika Moilanen');
    expect(await office.owed(id, 'first_answer')).toMatchObject([
      { owner: { name: 'Mika Moilanen' } },
    ]);
    // who answers for it sees it
    expect((await office.world.get(`applications/${id}`, mika)).status).toBe(200);
    const again = await office.verb(id, 'owner', form);
    expect([again.status, again.body.code]).toEqual([422, 'same_owner']);
    const nobody = await office.verb(id, 'owner', { ...form, to: 'nobody@example.fi' });
    expect([nobody.status, nobody.body.code]).toEqual([422, 'unknown_user']);
  });
});

describe.each(FLOW_DATABASES)('an end on %s', (kind) => {
  beforeEach(async () => {
    office = await Office.open(kind);
  });

  it('by withdrawal is confirmed, and can be taken back', async () => {
    const id = await office.application();
    const { body } = await office.verb(id, 'withdrawal', { reason: 'Another job' });
    await office.delivered(id, body.said[0]!.message);
    expect(await office.owed(id, 'first_answer')).toMatchObject([{ reason: 'withdrawn' }]);
    expect((await office.verb(id, 'withdrawal')).body.code).toBe('ended');
    expect((await office.verb(id, 'reopening')).status).toBe(201);
    expect(await office.row(id)).toMatchObject({ status: 'active' });
    expect((await office.verb(id, 'reopening')).body.code).toBe('not_ended');
  });

  it('by a decision is undone while nobody was told, and reopened after that', async () => {
    const id = await office.application();
    const { body } = await office.verb(id, 'decision', { outcome: 'rejected', reason: 'x' });
    expect((await office.verb(id, 'reopening')).body.code).toBe('use_undo');
    office.world.clock.moveTo('2026-05-04T09:22:00+03:00');
    await office.delivered(id, body.said[0]!.message);
    expect((await office.verb(id, 'reopening')).status).toBe(201);
    expect((await office.verb(id, 'moves', { stage: 'offer' })).status).toBe(201);
  });

  const closedOut = async (candidate = {}) => {
    const id = await office.application(candidate);
    const { job } = await office.row(id);
    const closure = { outcome: 'cancelled', message: { body: 'We have closed it.' } };
    await office.world.post(`jobs/${job}/closure`, closure, office.world.kaisa);
    await until('the end', async () => (await office.row(id)).status === 'closed');
    await office.world.post(`jobs/${job}/reopening`, {}, office.world.kaisa);
    return id;
  };
  const outcomeOf = async (id: string) =>
    (await office.show(id)).messages.find(({ purposes }) => purposes.includes('outcome'));

  it('by a closure whose letter waits is told to nobody once it is taken back', async () => {
    const id = await closedOut();
    const letter = (await outcomeOf(id))!;
    expect(letter.status).toBe('pending');
    expect((await office.verb(id, 'reopening')).status).toBe(201);
    expect(await outcomeOf(id)).toMatchObject({ status: 'cancelled' });
    const again = await office.world.post<Answer>(`messages/${letter.id}/retry`, {});
    expect([again.status, again.body.code]).toEqual([409, 'not_retryable']);
  });

  it.each(['sending', 'uncertain'] as const)('is not taken back while it is %s', async (status) => {
    const id = await closedOut();
    const { units } = office.world;
    // far off, so that nobody claims it meanwhile
    const own = { status, nextAttemptAt: 4e12 as Message['nextAttemptAt'] };
    const which = { id: (await outcomeOf(id))!.id as Message['id'] };
    await units.run(() => units.manager.update(Message, which, own));
    const { status: got, body } = await office.verb(id, 'reopening');
    expect([got, body.code]).toEqual([409, 'on_its_way']);
    expect(await office.row(id)).toMatchObject({ status: 'closed' });
  });

  it('that was to be told by telephone asks nobody to call once it is taken back', async () => {
    const id = await closedOut({ email: undefined });
    const calls = async () => {
      const { body } = await office.world.get<{ items: { purposes: string[] }[] }>('tasks');
      return body.items.filter(({ purposes }) => purposes.includes('outcome'));
    };
    expect(await calls()).toHaveLength(1);
    expect((await office.verb(id, 'reopening')).status).toBe(201);
    expect(await calls()).toEqual([]);
  });
});

describe.each(FLOW_DATABASES)('a request to a colleague on %s', (kind) => {
  const FORM = {
    ...{ to: 'pekka@example.fi', what: 'Do we take her?', due: '2026-05-06T12:00:00+03:00' },
  };
  const ANYONE = { headers: { authorization: '' } };

  it('is answered by a link, once, without an account', async () => {
    office = await Office.open(kind);
    const id = await office.application();
    expect((await office.verb(id, 'requests', FORM)).status).toBe(201);
    const mail = await until('the mail', () => office.mail('Do we take her?'));
    const secret = /\/request\/([\w-]+)/.exec(mail)![1]!;
    const path = `requests/${secret}`;
    const [request] = await office.world.units.manager.find(ColleagueRequest);
    expect(JSON.stringify(request)).not.toContain(secret);
    expect((await office.world.ask(path, ANYONE)).body).toMatchObject({
      ...{ wants: 'answer', later: null, isWanted: true, timezone: 'Europe/Helsinki' },
      ...{ candidate: 'Maija Meri', job: 'Sales lead', asker: 'Kaisa Virta' },
      ...{ what: FORM.what, due: '2026-05-06T09:00:00Z', answeredAt: null },
    });
    const answer = (text: string) =>
      office.world.ask<{ code: string; at: string; answeredAt: string }>(path, {
        ...{ method: 'POST', body: JSON.stringify({ answer: text }), ...ANYONE },
      });
    expect((await answer('')).status).toBe(422);
    office.world.clock.moveTo('2026-05-05T09:00:00+03:00');
    expect((await answer('Yes, we do.')).body.answeredAt).toBe('2026-05-05T06:00:00Z');
    const again = await answer('No.');
    expect([again.status, again.body.code]).toEqual([409, 'already_answered']);
    expect(again.body.at).toBe('2026-05-05T06:00:00Z');
    const [stored] = await office.world.units.manager.find(ColleagueRequest);
    expect(stored).toMatchObject({ answer: 'Yes, we do.' });
    expect((await office.world.ask('requests/nobody', ANYONE)).status).toBe(404);
    // the clock of what the candidate is owed runs on
    expect(await office.owed(id, 'first_answer')).toMatchObject([
      { dueAt: '2026-05-11T13:00:00Z' },
    ]);
  });

  it('that cannot be is refused, and changes nothing', async () => {
    office = await Office.open(kind);
    const id = await office.application();
    await office.settled(id);
    const before = await office.world.rowCounts();
    for (const [form, code] of [
      [{}, 'invalid_input'],
      [{ ...FORM, to: 'a@b.fi,c@d.fi' }, 'invalid_input'],
      [{ ...FORM, to: 'a@b.fi\r\nBcc: c@d.fi' }, 'invalid_input'],
      [{ ...FORM, due: '2026-05-03T12:00:00+03:00' }, 'in_past'],
    ] as const) {
      const { status, body } = await office.verb(id, 'requests', form);
      expect([form, status, body.code]).toEqual([form, 422, code]);
    }
    expect(await office.world.rowCounts()).toEqual(before);
  });
});
