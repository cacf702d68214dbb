import { Journey } from '../../src/journey/journey';
import { Message } from '../../src/store/entities/mail/message.entity';
import { FLOW_DATABASES } from '../world/databases';
import { until } from '../world/world';
import { Office, type Answer } from './verbs-office';

let office: Office;
afterEach(() => office.close());

const FEEDBACK = { strengths: 'You listen.', toImprove: 'Speak up.', reason: 'Less experience.' };
const REJECTED = { outcome: 'rejected', reason: 'Another one had more experience' };
/** An interview that was over an hour before the clock's time. */
const OVER = { starts: '2026-05-04T10:00:00+03:00', ends: '2026-05-04T11:00:00+03:00' };

async function interviewed(): Promise<string> {
  const id = await office.application();
  office.world.clock.moveTo('2026-05-04T12:00:00+03:00');
  await office.verb(id, 'interviews', OVER);
  return id;
}

describe.each(FLOW_DATABASES)('a decision on %s', (kind) => {
  beforeEach(async () => {
    office = await Office.open(kind);
  });

  it('against waits ten minutes, is told with its feedback, and keeps what is owed', async () => {
    const id = await interviewed();
    const { status, body } = await office.verb(id, 'decision', { ...REJECTED, feedback: FEEDBACK });
    expect(status).toBe(201);
    expect(body.said).toMatchObject([{ undoUntil: '2026-05-04T09:10:00Z' }]);
    expect(await office.row(id)).toMatchObject({ status: 'rejected' });
    expect(await office.owed(id, 'tell_decision')).toMatchObject([{ status: 'open' }]);
    office.world.clock.moveTo('2026-05-04T12:10:00+03:00');
    await office.delivered(id, body.said[0]!.message);
    expect(await office.owed(id, 'tell_decision')).toMatchObject([{ status: 'kept' }]);
    const mail = office.mail('You listen.');
    expect(mail).toContain('Speak up.');
    expect(mail).not.toContain('Another one');
  });

  it('with words of its own tells the feedback all the same', async () => {
    const id = await interviewed();
    const message = { body: 'Dear Maija, I am sorry.' };
    const { body } = await office.verb(id, 'decision', {
      ...REJECTED,
      message,
      feedback: FEEDBACK,
    });
    office.world.clock.moveTo('2026-05-04T12:10:00+03:00');
    await office.delivered(id, body.said[0]!.message);
    expect(office.mail('I am sorry')).toContain('Less experience.');
  });

  it('without feedback tells the ground, which is an answer too', async () => {
    const id = await interviewed();
    const form = { ...REJECTED, feedbackDeclined: 'The interviewer has left us.' };
    const { body } = await office.verb(id, 'decision', form);
    office.world.clock.moveTo('2026-05-04T12:10:00+03:00');
    const shown = await office.delivered(id, body.said[0]!.message);
    expect(office.mail('The interviewer has left us.')).not.toBe('');
    const mail = shown.messages.find((one) => one.id === body.said[0]!.message)!;
    expect(mail.purposes).toEqual(['rejection', 'feedback_declined']);
  });

  it('for is told at once, and the application goes on', async () => {
    const id = await office.application();
    const form = { outcome: 'offer', reason: 'The best' };
    const { body } = await office.verb(id, 'decision', form);
    await office.delivered(id, body.said[0]!.message);
    expect(await office.owed(id, 'tell_decision')).toMatchObject([{ status: 'kept' }]);
    expect(await office.row(id)).toMatchObject({ status: 'active' });
    const undo = await office.verb(id, 'decision/undo');
    expect([undo.status, undo.body.code]).toEqual([422, 'nothing_to_undo']);
  });

  it('is undone while its mail waits, as if it had never been', async () => {
    const id = await office.application();
    const { body } = await office.verb(id, 'decision', REJECTED);
    office.world.clock.moveTo('2026-05-04T09:21:00+03:00');
    const undo = await office.verb(id, 'decision/undo');
    expect(undo.status).toBe(201);
    expect(await office.row(id)).toMatchObject({ status: 'active' });
    expect(await office.owed(id, 'tell_decision')).toEqual([]);
    expect(await office.events(id)).toContain('decision.undone');
    office.world.clock.moveTo('2026-05-08T09:00:00+03:00');
    const shown = await office.show(id);
    const mail = shown.messages.find((one) => one.id === body.said[0]!.message)!;
    expect(mail.status).toBe('cancelled');
    const again = await office.verb(id, 'decision/undo');
    expect([again.status, again.body.code]).toEqual([422, 'nothing_to_undo']);
    expect((await office.verb(id, 'decision', REJECTED)).status).toBe(201);
  });

  it('whose mail is on its way cannot be undone, and stays a decision', async () => {
    const id = await office.application();
    const { body } = await office.verb(id, 'decision', REJECTED);
    await until('the receipt', () => office.mail('application'));
    office.server.hold();
    office.world.clock.moveTo('2026-05-04T09:22:00+03:00');
    const message = body.said[0]!.message as Message['id'];
    await until('the sending', async () => {
      const found = await office.world.units.manager.findOneByOrFail(Message, { id: message });
      return found.status === 'sending';
    });
    const undo = await office.verb(id, 'decision/undo');
    expect([undo.status, undo.body.code]).toEqual([409, 'already_told']);
    expect(await office.row(id)).toMatchObject({ status: 'rejected' });
    office.server.release();
    await office.delivered(id, message);
    const told = await office.verb(id, 'decision/undo');
    expect([told.status, told.body.code]).toEqual([422, 'nothing_to_undo']);
  });

  it.each([
    ['waits for another try', { status: 'pending' }],
    ['was tried in vain since', { status: 'expired' }],
  ] as const)('whose mail may have arrived and %s cannot be undone', async (_name, own) => {
    const id = await office.application();
    const { body } = await office.verb(id, 'decision', REJECTED);
    const message = body.said[0]!.message as Message['id'];
    const { units } = office.world;
    await units.run(() => units.manager.update(Message, message, { uncertain: 1, ...own }));
    const back = await office.world.post<Answer>(`messages/${message}/cancel`, {});
    expect([back.status, back.body.code]).toEqual([409, 'not_cancellable']);
    expect(back.body.detail).toContain('may be with the candidate');
    const undo = await office.verb(id, 'decision/undo');
    expect([undo.status, undo.body.code]).toEqual([409, 'already_told']);
  });

  it('whose mail could not be delivered is undone, and that mail never leaves', async () => {
    const id = await office.application();
    const { body } = await office.verb(id, 'decision', REJECTED);
    const message = body.said[0]!.message as Message['id'];
    const { units } = office.world;
    await units.run(() => units.manager.update(Message, message, { status: 'rejected' }));
    expect((await office.verb(id, 'decision/undo')).status).toBe(201);
    // ended anew: it is the old letter that is stale, not every one
    await office.verb(id, 'decision', REJECTED);
    const again = await office.world.post<Answer>(`messages/${message}/retry`, {});
    expect([again.status, again.body.code]).toEqual([409, 'not_retryable']);
    expect(again.body.detail).toContain('was taken back');
  });

  it('that is told too late is a breach, which nobody undoes', async () => {
    const id = await office.application();
    office.server.willAnswer({ code: 451, text: 'later' });
    await office.verb(id, 'decision', { ...REJECTED });
    const mails = { status: 'pending', nextAttemptAt: 4e12 } as const;
    await office.world.units.run(() =>
      office.world.units.manager.update(Message, { about: id }, mails),
    );
    office.world.clock.moveTo('2026-05-08T09:00:00+03:00');
    const undo = await office.verb(id, 'decision/undo');
    expect([undo.status, undo.body.code]).toEqual([422, 'too_late']);
    expect(await office.owed(id, 'tell_decision')).toMatchObject([{ status: 'overdue' }]);
  });

  it('to somebody without an address is a call, which an undoing takes back', async () => {
    const id = await office.application({ email: undefined });
    const { body } = await office.verb(id, 'decision', REJECTED);
    expect(body.said[0]!.task).not.toBeNull();
    await office.verb(id, 'decision/undo');
    const tasks = await office.world.get<{ items: { purposes: string[] }[] }>('tasks');
    expect(tasks.body.items.filter(({ purposes }) => purposes.includes('rejection'))).toEqual([]);
  });
});

describe('decisions that are refused', () => {
  it('have a code and a sentence, and change nothing', async () => {
    office = await Office.open();
    const id = await interviewed();
    const table: [object, string, RegExp][] = [
      [{}, 'invalid_input', /outcome/],
      [{ outcome: 'rejected' }, 'invalid_input', /reason/],
      [{ ...REJECTED, outcome: 'maybe' }, 'invalid_input', /outcome/],
      [REJECTED, 'feedback_needed', /feedbackDeclined/],
      [{ ...REJECTED, feedback: { strengths: 'x' } }, 'invalid_input', /feedback\./],
      [{ ...REJECTED, feedback: FEEDBACK, feedbackDeclined: 'x' }, 'invalid_input', /declined/],
      [{ ...REJECTED, outcome: 'offer', feedback: FEEDBACK }, 'invalid_input', /rejection/],
      [
        { ...REJECTED, feedback: FEEDBACK, sendAfter: '2026-05-04T11:00:00+03:00' },
        'in_past',
        /sendAfter/,
      ],
    ];
    await office.settled(id);
    const before = await office.world.rowCounts();
    for (const [form, code, detail] of table) {
      const { status, body } = await office.verb(id, 'decision', form);
      expect([form, status, body.code]).toEqual([form, 422, code]);
      expect(body.detail).toMatch(detail);
    }
    expect(await office.world.rowCounts()).toEqual(before);
  });

  it('ask for no feedback when the interview was not held after all', async () => {
    office = await Office.open();
    const id = await office.application();
    const journey = office.world.app.get(Journey);
    const { id: application } = await office.row(id);
    const at = office.world.clock.now();
    const interview = 'from-elsewhere';
    await journey.record(application, { type: 'interview.held', at, interview }, 'system');
    expect((await office.verb(id, 'decision', REJECTED)).body.code).toBe('feedback_needed');
    await journey.record(application, { type: 'interview.not_held', at, interview }, 'system');
    expect((await office.verb(id, 'decision', REJECTED)).status).toBe(201);
  });
});
