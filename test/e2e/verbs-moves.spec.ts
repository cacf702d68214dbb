import { Stage } from '../../src/store/entities/hiring/stage.entity';
import { FLOW_DATABASES } from '../world/databases';
import { Office } from './verbs-office';

let office: Office;
afterEach(() => office.close());

describe.each(FLOW_DATABASES)('a move on %s', (kind) => {
  beforeEach(async () => {
    office = await Office.open(kind);
  });

  it('tells the candidate by the letter of the stage, which keeps the first answer', async () => {
    const id = await office.application();
    const { status, body } = await office.verb(id, 'moves', { stage: 'Interview' });
    expect(status).toBe(201);
    expect(body.said).toHaveLength(1);
    expect(body.warnings).toEqual([]);
    await office.delivered(id, body.said[0]!.message);
    const [answer] = await office.owed(id, 'first_answer');
    expect(answer).toMatchObject({ status: 'kept', keptAt: '2026-05-04T06:12:00Z' });
    expect(office.mail('interview')).toContain('Kaisa Virta');
  });

  it('can say it in other words, with a date that becomes a promise', async () => {
    const id = await office.application();
    const due = '2026-05-20T15:00:00+03:00';
    const message = { subject: 'On we go', body: 'Good news.\n\nWe read on.' };
    const { body } = await office.verb(id, 'moves', { stage: 'screening', message, due });
    await office.delivered(id, body.said[0]!.message);
    expect(office.mail('On we go')).toContain('Good news.');
    expect(await office.owed(id, 'promise_contact')).toMatchObject([
      { status: 'open', dueAt: '2026-05-20T12:00:00Z' },
    ]);
  });

  it('of a silent stage, or one that nobody is to hear of, tells nothing and says so', async () => {
    const id = await office.application();
    const all = await office.world.units.manager.findBy(Stage, { kind: 'screening' });
    await office.world.units.run(() =>
      office.world.units.manager.update(Stage, all[0]!.id, { silent: true }),
    );
    const { body } = await office.verb(id, 'moves', { stage: 'screening' });
    expect(body.said).toEqual([]);
    expect(body.warnings.map(({ code }) => code)).toEqual(['nothing_told']);
    const silent = await office.verb(id, 'moves', { stage: 'interview', silent: true });
    expect([silent.body.said, silent.body.warnings]).toEqual([[], []]);
  });

  it('to the last stage hires, which releases what is owed', async () => {
    const id = await office.application();
    await office.verb(id, 'moves', { stage: 'Hired' });
    expect(await office.row(id)).toMatchObject({ status: 'hired' });
    expect(await office.owed(id, 'first_answer')).toMatchObject([{ reason: 'hired' }]);
    const again = await office.verb(id, 'moves', { stage: 'Offer' });
    expect([again.status, again.body.code]).toEqual([422, 'ended']);
  });

  it('counts versions: who comes second with an old one learns who was first', async () => {
    const id = await office.application();
    const { version } = await office.row(id);
    await office.verb(id, 'moves', { stage: 'screening', version });
    const second = await office.verb(id, 'moves', { stage: 'offer', version }, office.world.admin);
    expect([second.status, second.body.code]).toEqual([409, 'changed_meanwhile']);
    expect(second.body.detail).toContain('Kaisa Virta');
    expect((await office.row(id)).version).toBe(version + 1);
  });
});

describe('moves that are refused', () => {
  it('have a code and a sentence, and change nothing', async () => {
    office = await Office.open();
    const id = await office.application();
    const past = '2026-05-04T09:00:00+03:00';
    const soon = '2026-05-05T09:00:00+03:00';
    const table: [object, string, RegExp][] = [
      [{}, 'invalid_input', /stage/],
      [{ stage: 5 }, 'invalid_input', /stage/],
      [{ stage: 'Nowhere' }, 'unknown_stage', /Applied, Screening/],
      [{ stage: 'Applied' }, 'same_stage', /Applied already/],
      [{ stage: 'offer', x: 1 }, 'invalid_input', /x/],
      [{ stage: 'offer', version: 0 }, 'invalid_input', /version/],
      [{ stage: 'offer', due: past }, 'in_past', /due/],
      [{ stage: 'offer', due: '2026-06-01T09:00:00' }, 'invalid_input', /offset/],
      [{ stage: 'offer', due: '2036-06-01T09:00:00Z' }, 'too_far_ahead', /due/],
      [{ stage: 'offer', sendAfter: past }, 'in_past', /sendAfter/],
      [{ stage: 'offer', sendAfter: soon, due: soon }, 'sent_too_late', /before due/],
      [{ stage: 'offer', silent: true, due: soon }, 'silent_message', /silent/],
      [{ stage: 'offer', message: { template: 'apology' } }, 'invalid_input', /template/],
      [{ stage: 'offer', message: { subject: 'a\r\nBcc: b@c.d' } }, 'invalid_input', /subject/],
    ];
    await office.settled(id);
    const before = await office.world.rowCounts();
    for (const [form, code, detail] of table) {
      const { status, body } = await office.verb(id, 'moves', form);
      expect([form, status, body.code]).toEqual([form, 422, code]);
      expect(body.detail).toMatch(detail);
    }
    const mika = await office.world.user('Mika Moilanen', 'recruiter');
    for (const [which, as] of [
      [id, mika],
      ['01ARZ3NDEKTSV4RRFFQ69G5FAV', office.world.admin],
    ] as const) {
      expect((await office.verb(which, 'moves', { stage: 'offer' }, as)).status).toBe(404);
    }
    const after = await office.world.rowCounts();
    expect({ ...after, users: 0 }).toEqual({ ...before, users: 0 });
    expect((await office.row(id)).version).toBe(1);
  });
});
