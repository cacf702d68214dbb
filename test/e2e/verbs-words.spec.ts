import { FLOW_DATABASES } from '../world/databases';
import { Office } from './verbs-office';

let office: Office;
afterEach(() => office.close());

const FRIDAY = '2026-05-08T14:00:00+03:00';
const codes = (warnings: { code: string }[]) => warnings.map(({ code }) => code);

describe.each(FLOW_DATABASES)('a promise on %s', (kind) => {
  beforeEach(async () => {
    office = await Office.open(kind);
  });
  const promised = async (due = FRIDAY) => {
    const id = await office.application();
    const form = { kind: 'answer', due, text: 'You will know whether we meet.' };
    const { body, status } = await office.verb(id, 'promises', form);
    expect(status).toBe(201);
    await office.delivered(id, body.said[0]!.message);
    const [promise] = await office.owed(id, 'promise_answer');
    return { id, promise: promise!, body };
  };
  const reschedule = (promise: string, due: string) =>
    office.world.post<Awaited<ReturnType<Office['verb']>>['body']>(
      `promises/${promise}/reschedule`,
      { due, message: 'It takes longer.' },
      office.world.kaisa,
    );

  it('is put in writing, and takes the place of the first answer', async () => {
    const { id, promise, body } = await promised();
    expect(promise).toMatchObject({ status: 'open', dueAt: '2026-05-08T11:00:00Z' });
    expect(body.warnings).toEqual([]);
    expect(office.mail('whether we meet')).toContain('8 May 2026');
    expect(await office.owed(id, 'first_answer')).toMatchObject([{ reason: 'promised' }]);
  });

  it('for a time at which nobody works is remarked upon', async () => {
    expect(codes((await promised('2026-05-09T12:00:00+03:00')).body.warnings)).toEqual([
      'outside_office_hours',
    ]);
    expect(codes((await promised('2026-05-08T16:00:00+03:00')).body.warnings)).toEqual([]);
  });

  it('is moved once; after that the old one stands beside the new one', async () => {
    const { id, promise } = await promised();
    const first = await reschedule(promise.id, '2026-05-12T14:00:00+03:00');
    expect([first.status, first.body.warnings]).toEqual([201, []]);
    await office.delivered(id, first.body.said[0]!.message);
    const [old, second] = await office.owed(id, 'promise_answer');
    expect([old!.status, second!.status]).toEqual(['rescheduled', 'open']);
    const again = await reschedule(second!.id, '2026-05-15T14:00:00+03:00');
    expect(codes(again.body.warnings)).toEqual(['reschedule_limit']);
    await office.delivered(id, again.body.said[0]!.message);
    const all = await office.owed(id, 'promise_answer');
    expect(all.map(({ status }) => status)).toEqual(['rescheduled', 'open', 'open']);
    const over = await reschedule(promise.id, '2026-05-20T14:00:00+03:00');
    expect([over.status, over.body.code]).toEqual([422, 'promise_over']);
  });

  it('that is broken stays so, whatever date is given then', async () => {
    const { id, promise } = await promised();
    office.world.clock.moveTo('2026-05-08T14:00:01+03:00');
    const late = await reschedule(promise.id, '2026-05-12T14:00:00+03:00');
    expect(codes(late.body.warnings)).toEqual(['too_late']);
    await office.delivered(id, late.body.said[0]!.message);
    const all = await office.owed(id, 'promise_answer');
    expect(all.map(({ status }) => status)).toEqual(['overdue', 'open']);
  });

  it('is none that a rule made, and not somebody else’s', async () => {
    const { id, promise } = await promised();
    const [rule] = await office.owed(id, 'acknowledge');
    const refused = await reschedule(rule!.id, '2026-05-12T14:00:00+03:00');
    expect([refused.status, refused.body.code]).toEqual([422, 'not_a_promise']);
    const past = await reschedule(promise.id, '2026-05-01T14:00:00+03:00');
    expect([past.status, past.body.code]).toEqual([422, 'in_past']);
    const mika = await office.world.user('Mika Moilanen', 'recruiter');
    const form = { due: FRIDAY, message: 'x' };
    const path = `promises/${promise.id}/reschedule`;
    expect((await office.world.post(path, form, mika)).status).toBe(404);
    expect((await office.world.post('promises/nobody/reschedule', form)).status).toBe(404);
  });
});

describe.each(FLOW_DATABASES)('a message on %s', (kind) => {
  beforeEach(async () => {
    office = await Office.open(kind);
  });
  const REPLY = { purpose: 'reply', subject: 'Your question', body: 'Yes.\n\nYou may.' };

  it('answers a question, by its purpose', async () => {
    const id = await office.application();
    const asked = await office.verb(id, 'questions', { text: 'May I?', channel: 'phone' });
    expect(asked.body.said).toHaveLength(1);
    expect(await office.owed(id, 'reply')).toMatchObject([{ status: 'open' }]);
    const { status, body } = await office.verb(id, 'messages', REPLY);
    expect([status, body.warnings]).toEqual([201, []]);
    await office.delivered(id, body.said[0]!.message);
    expect(await office.owed(id, 'reply')).toMatchObject([{ status: 'kept' }]);
    expect(office.mail('You may.')).toContain('Your question');
  });

  it('that waits does not wait over what it would keep', async () => {
    const id = await office.application();
    const sendAfter = '2026-05-12T10:00:00+03:00';
    const { body } = await office.verb(id, 'messages', { ...REPLY, purpose: 'offer', sendAfter });
    expect(codes(body.warnings)).toEqual(['leaves_earlier']);
    // the receipt of the application is owed the day after, and is not delivered yet, or the answer a week after
    expect(['2026-05-05T12:45:00Z', '2026-05-11T12:45:00Z']).toContain(body.said[0]!.leavesAt);
  });

  it('that keeps nothing of what is owed says so', async () => {
    const id = await office.application();
    await office.delivered(id, (await office.show(id)).messages[0]!.id);
    await office.verb(id, 'promises', { kind: 'answer', due: FRIDAY, text: 'An answer.' });
    const { body } = await office.verb(id, 'messages', { ...REPLY, purpose: 'feedback' });
    expect(codes(body.warnings)).toEqual(['keeps_nothing']);
  });

  it('may speak for several applications of one candidate, and keeps in each', async () => {
    const [one, two] = [await office.application(), await office.application()];
    const somebody = await office.application({ email: 'oili@example.com' });
    const form = { ...REPLY, purpose: ['status_update', 'reply'], due: FRIDAY };
    const foreign = await office.verb(one, 'messages', { ...form, alsoFor: [somebody] });
    expect([foreign.status, foreign.body.code]).toEqual([422, 'foreign_application']);
    const { body } = await office.verb(one, 'messages', { ...form, alsoFor: [two] });
    for (const id of [one, two]) {
      await office.delivered(id, body.said[0]!.message);
      expect(await office.owed(id, 'first_answer')).toMatchObject([{ status: 'kept' }]);
    }
    expect(office.server.arrived.filter(({ raw }) => raw.includes('Your question'))).toHaveLength(
      1,
    );
  });

  it('does not speak for somebody else of the same agency', async () => {
    const sent = { email: 'cv@agency.example', contact: 'agency' };
    const aino = await office.application({ ...sent, name: 'Aino' });
    const bertta = await office.application({ ...sent, name: 'Bertta' });
    const got = await office.verb(aino, 'messages', { ...REPLY, alsoFor: [bertta] });
    expect([got.status, got.body.code]).toEqual([422, 'foreign_application']);
  });

  it('of feedback, or of the ground for none, ends the waiting for it', async () => {
    const [one, two] = [await office.application(), await office.application()];
    for (const id of [one, two]) await office.verb(id, 'feedback-requests', {});
    const given = await office.verb(one, 'feedback', {
      ...{ strengths: 'You listen.', toImprove: 'Speak up.', reason: 'Experience.' },
    });
    await office.delivered(one, given.body.said[0]!.message);
    const declined = await office.verb(two, 'feedback/refusal', { ground: 'We did not meet.' });
    await office.delivered(two, declined.body.said[0]!.message);
    for (const id of [one, two]) {
      expect(await office.owed(id, 'feedback')).toMatchObject([{ status: 'kept' }]);
    }
  });
});

describe.each(FLOW_DATABASES)('a waiver on %s', (kind) => {
  it('releases the answer, but not while another question waits', async () => {
    office = await Office.open(kind);
    const id = await office.application();
    const ask = async (text: string) => {
      await office.verb(id, 'questions', { text, channel: 'email' });
      const { timeline } = await office.show(id);
      return timeline.findLast(({ event }) => event === 'message.received')!.message!;
    };
    const waive = (message: string) =>
      office.world.post<{ warnings: { code: string }[]; code: string }>(
        `messages/${message}/waiver`,
        {},
        office.world.kaisa,
      );
    const [question, thanks] = [await ask('When do we meet?'), await ask('Thank you!')];
    expect(codes((await waive(thanks)).body.warnings)).toEqual(['still_owed']);
    expect(await office.owed(id, 'reply')).toMatchObject([{ status: 'open' }]);
    expect((await waive(thanks)).body.code).toBe('already_waived');
    expect((await waive(question)).body.warnings).toEqual([]);
    expect(await office.owed(id, 'reply')).toMatchObject([{ reason: 'waived' }]);
    await office.verb(id, 'questions', { text: 'Hello', channel: 'sms', kind: 'other' });
    const { timeline } = await office.show(id);
    const other = timeline.findLast(({ event }) => event === 'message.received')!.message!;
    expect((await waive(other)).body.code).toBe('no_question');
    expect((await waive('nobody')).body.code).toBe('not_found');
  });
});

describe('words that are refused', () => {
  it('have a code and a sentence, and change nothing', async () => {
    office = await Office.open();
    const id = await office.application();
    await office.delivered(id, (await office.show(id)).messages[0]!.id);
    const message = { purpose: 'reply', subject: 'S', body: 'B' };
    const later = '2026-05-20T10:00:00+03:00';
    const table: [string, object, string][] = [
      ['messages', {}, 'invalid_input'],
      ['messages', { ...message, purpose: [] }, 'invalid_input'],
      ['messages', { ...message, purpose: 'love' }, 'invalid_input'],
      ['messages', { ...message, purpose: 'acknowledgement' }, 'purpose_not_allowed'],
      ['messages', { ...message, purpose: ['reply', 'holding_note'] }, 'purpose_not_allowed'],
      ['messages', { ...message, purpose: 'survey' }, 'purpose_not_allowed'],
      ['messages', { ...message, purpose: 'rejection' }, 'use_decision'],
      ['messages', { ...message, purpose: 'outcome' }, 'use_decision'],
      ['messages', { ...message, purpose: 'promise' }, 'use_promises'],
      ['messages', { ...message, purpose: 'handover' }, 'use_owner'],
      ['messages', { ...message, subject: 'a\nb' }, 'invalid_input'],
      ['messages', { ...message, body: ' ' }, 'invalid_input'],
      ['messages', { ...message, due: '2026-05-01T10:00:00+03:00' }, 'in_past'],
      ['messages', { ...message, due: FRIDAY, sendAfter: later }, 'sent_too_late'],
      ['messages', { ...message, alsoFor: [id] }, 'invalid_input'],
      ['messages', { ...message, alsoFor: ['nobody'] }, 'foreign_application'],
      ['promises', {}, 'invalid_input'],
      ['promises', { kind: 'love', due: FRIDAY, text: 'x' }, 'invalid_input'],
      ['promises', { kind: 'answer', due: '2026-05-08', text: 'x' }, 'invalid_input'],
      ['promises', { kind: 'answer', due: '2026-05-03T10:00:00Z', text: 'x' }, 'in_past'],
      ['feedback', { strengths: 'x' }, 'invalid_input'],
      ['feedback/refusal', {}, 'invalid_input'],
      ['questions', { text: 'x' }, 'invalid_input'],
      ['questions', { text: 'x', channel: 'pigeon' }, 'invalid_input'],
      ['questions', { text: 'x', channel: 'sms', at: later }, 'in_future'],
      [
        'questions',
        { text: 'x', channel: 'sms', at: '2026-05-01T10:00:00Z' },
        'before_application',
      ],
      ['feedback-requests', { at: later }, 'in_future'],
    ];
    await office.settled(id);
    const before = await office.world.rowCounts();
    for (const [verb, form, code] of table) {
      const { status, body } = await office.verb(id, verb, form);
      expect([verb, form, status, body.code]).toEqual([verb, form, 422, code]);
      expect(body.detail).toMatch(/\w+ \w+/);
    }
    expect(await office.world.rowCounts()).toEqual(before);
  });
});
