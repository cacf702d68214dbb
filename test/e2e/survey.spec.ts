import { Surveys } from '../../src/hiring/survey/surveys';
import { Survey } from '../../src/store/entities/candidates/survey.entity';
import { Task } from '../../src/store/entities/journey/task.entity';
import { Sweep } from '../../src/journey/sweep/sweep';
import { parseInstant } from '../../src/kernel/instant';
import { CandidateBrowser, linkIn } from '../pages/candidates';
import { FLOW_DATABASES } from '../world/databases';
import { Office } from './verbs-office';

const ASKED = 'how well did we treat you?';
const REJECTED = { outcome: 'rejected', reason: 'Others knew more', message: { body: 'Sorry.' } };

let office: Office;
afterEach(() => office.close());

const asked = (email: string) =>
  office.server.arrived.filter(({ to, raw }) => to.includes(email) && raw.includes('to=3Drate'));

async function sweepAt(time: string): Promise<void> {
  office.world.clock.moveTo(time);
  await office.world.app.get(Sweep).run(parseInstant(time)!);
}

describe.each(FLOW_DATABASES)('the survey on %s', (kind) => {
  beforeEach(async () => {
    office = await Office.open(kind);
    office.world.clock.moveTo('2026-05-04T12:00:00+03:00');
  });

  async function rejected(
    email: string | null,
    toldAt: string | null = '2026-05-04T12:10:00+03:00',
  ): Promise<string> {
    const id = await office.application(
      email === null ? { email: undefined, contact: 'phone', phone: '+358 40 1' } : { email },
    );
    const { body } = await office.verb(id, 'decision', REJECTED);
    if (email === null || toldAt === null) return id;
    office.world.clock.moveTo(toldAt);
    await office.delivered(id, body.said[0]!.message);
    return id;
  }

  it('asks three days after the end, by mail, once, and again not before half a year', async () => {
    const id = await rejected('maija@example.com');
    await sweepAt('2026-05-07T12:09:00+03:00');
    expect(asked('maija@example.com')).toHaveLength(0);
    await sweepAt('2026-05-07T12:11:00+03:00');
    await office.settled(id);
    await sweepAt('2026-05-08T12:00:00+03:00');
    expect(asked('maija@example.com')).toHaveLength(1);
    // it is no contact: nothing is kept by it and nothing opens
    expect((await office.show(id)).commitments.filter(({ status }) => status === 'open')).toEqual(
      [],
    );

    const path = await linkIn(office, 'maija@example.com', ASKED);
    const maija = new CandidateBrowser(office, '198.51.100.7');
    expect((await maija.get(`${path}?to=rate`)).text).toContain('name="to" value="rate"');
    const { headers } = await maija.form(path, { to: 'rate' });
    expect(headers.location).toBe(`/my/${id}/rate`);
    expect((await maija.form(`/my/${id}/rate`, { score: '0', words: 'Slow' })).status).toBe(303);

    const next = await rejected('maija@example.com', '2026-05-08T12:10:00+03:00');
    await sweepAt('2026-05-13T12:00:00+03:00');
    await office.settled(next);
    expect(asked('maija@example.com')).toHaveLength(1);
  });

  it('asks once, however many workers look at the same time', async () => {
    const id = await rejected('otso@example.com');
    office.world.clock.moveTo('2026-05-07T12:11:00+03:00');
    const surveys = office.world.app.get(Surveys, { strict: false });
    const asOf = office.world.clock.now();
    await Promise.all([surveys.ask(asOf), surveys.ask(asOf)]);
    await office.settled(id);
    expect(asked('otso@example.com')).toHaveLength(1);
    expect(await office.world.units.manager.find(Survey)).toMatchObject([{ invitedAt: asOf }]);
  });

  it('waits for who has not been told, and calls nobody for it', async () => {
    const id = await rejected('aino@example.com', null);
    await rejected(null);
    const surveys = async () => office.world.units.manager.find(Survey);
    await sweepAt('2026-05-04T12:05:00+03:00');
    expect(await surveys()).toMatchObject([{ invitedAt: null }, { invitedAt: null }]);
    await sweepAt('2026-05-09T12:00:00+03:00');
    await office.settled(id);
    expect(asked('aino@example.com')).toHaveLength(0);
    await sweepAt('2026-05-13T12:00:00+03:00');
    await office.settled(id);
    expect(asked('aino@example.com')).toHaveLength(1);
    const calls = await office.world.units.manager.findBy(Task, { kind: 'call' });
    expect(calls.filter(({ text }) => text?.includes(ASKED))).toEqual([]);
  });
});
