import { join } from 'node:path';
import { Verification } from '../../src/journey/proof/verification';
import { parseInstant } from '../../src/kernel/instant';
import { Judgements } from '../../src/reports/judgements';
import type { Verdict } from '../../src/sla/report/verdict';
import expected from '../cases/replay/story.expected.json';
import { lupaus } from '../world/cli';
import { FLOW_DATABASES } from '../world/databases';
import { FI_2026, MAIJA, Story } from './story/maija';
import type { Told } from './story/names';

const END = '2026-10-30T12:00:00+02:00';
const END_UTC = '2026-10-30T10:00:00Z';
/** What the story's log has not: the decision, which the service has before the mail that tells it. */
const DECISION_TOLD = {
  ...{ application: 'maija-1', job: 'sales-lead', rule: 'tell_decision', status: 'kept' },
  ...{ openedAt: '2026-07-08T12:30:00Z', dueAt: '2026-07-10T13:00:00Z' },
  ...{ keptAt: '2026-07-08T12:40:00Z', evidence: 'm3', reason: null, cause: null },
  ...{ chargedTo: 'kaisa@example.fi', overdueBusinessSeconds: 0 },
  owners: [{ owner: 'kaisa@example.fi', businessSeconds: 600 }],
};

let story: Story;
afterEach(() => story.office.close());

/** The first process of design, section 1, by the verbs of those who lived it. */
async function fromMayToAugust(): Promise<void> {
  const { days, kaisa, mika } = story;
  const id = await story.apply('maija-1', 'sales-lead', kaisa, 'm1');
  await days.goTo('2026-05-11T10:00:00+03:00');
  const may20 = { starts: '2026-05-20T12:00:00+03:00', ends: '2026-05-20T13:00:00+03:00' };
  await story.verb(id, kaisa, 'interviews', may20, 'm2');
  await days.goTo('2026-05-20T14:05:00+03:00');
  await story.verb(id, kaisa, 'promises', {
    ...{ kind: 'answer', due: '2026-06-05T16:00:00+03:00' },
    text: 'Saat vastauksen viimeistään 5. kesäkuuta, ei tarvitse soittaa.',
  });
  await days.goTo('2026-07-08T15:30:00+03:00');
  const rejection = { outcome: 'rejected', reason: 'Another one was better.' };
  const declined = { ...rejection, feedbackDeclined: 'Emme anna palautetta.' };
  await story.verb(id, kaisa, 'decision', declined, 'm3');
  await days.goTo('2026-07-08T15:40:00+03:00');
  await days.goTo('2026-07-09T08:30:00+03:00');
  await story.verb(id, kaisa, 'feedback-requests', {});
  await days.goTo('2026-07-10T12:00:00+03:00');
  await story.verb(id, kaisa, 'owner', { to: mika.user.email, reason: 'Study leave' });
  await days.goTo('2026-08-12T11:00:00+03:00');
  const question = { text: 'Valittiinko ketään?', channel: 'phone' };
  await story.verb(id, mika, 'questions', question);
  await days.goTo('2026-08-12T11:20:00+03:00');
  const note = 'Ketään ei valittu.';
  const call = { purpose: 'reply', channel: 'phone', at: '2026-08-12T11:20:00+03:00', note };
  await story.verb(id, mika, 'contacts', call);
  const { timeline } = await story.office.show(id);
  story.names.give(timeline.find((entry) => entry.channel === 'phone')!.message!, 'c1');
  await days.goTo('2026-08-12T12:00:00+03:00');
  // she was told in July: nobody is left to tell
  expect(await story.close('sales-lead', mika)).toBeNull();
}

/** The second one. */
async function fromSeptemberToOctober(): Promise<void> {
  const { days, mika } = story;
  const id = await story.apply('maija-2', 'key-account', mika, 'm4');
  await days.goTo('2026-09-04T15:00:00+03:00');
  const sept16 = { starts: '2026-09-16T09:00:00+03:00', ends: '2026-09-16T10:00:00+03:00' };
  await story.verb(id, mika, 'interviews', sept16, 'm5');
  await days.goTo('2026-09-16T11:00:00+03:00');
  const speed = { due: '2026-09-30T16:00:00+03:00', text: 'Nopeus on vahvuutemme: kaksi viikkoa.' };
  await story.verb(id, mika, 'promises', { kind: 'answer', ...speed });
  await days.goTo('2026-09-29T09:00:00+03:00');
  const week = { due: '2026-10-07T16:00:00+03:00', message: 'Tarvitsemme vielä viikon.' };
  await story.reschedule(id, mika, week, 'p3');
  await days.goTo('2026-10-08T09:30:00+03:00');
  await story.verb(id, mika, 'questions', { text: 'Onko uutisia?', channel: 'email' });
  await days.goTo('2026-10-08T14:00:00+03:00');
  const reply = { purpose: 'reply', subject: 'Hakemuksesi', body: 'Palaan asiaan ensi viikolla.' };
  await story.verb(id, mika, 'messages', reply, 'm6');
  const contact = { kind: 'contact', due: '2026-10-16T16:00:00+03:00', text: reply.body };
  await story.verb(id, mika, 'promises', contact, 'p4');
  await days.goTo('2026-10-13T09:00:00+03:00');
  // in the story the promise is in the reply; here it is a mail of its own, which comes back too
  await story.bounce(id, 'm6');
  await story.bounce(id, 'p4');
}

async function judged(): Promise<Verdict[]> {
  const outlook = { until: parseInstant(END)!, knownAt: null };
  const verdicts: Verdict[] = [];
  for await (const one of story.world.app.get(Judgements).each(outlook)) {
    verdicts.push(...one.verdicts);
  }
  return verdicts;
}

/** What the commands make of it: the journal as an event file, and a replay of that. */
function replayed(): Told {
  const file = join(story.world.folder, 'events.csv');
  const store = { DATABASE_URL: story.world.database.url };
  expect(lupaus(['report', '--export-events', file], '', store)).toMatchObject({ code: 0 });
  const how = ['--calendar', FI_2026, '--until', END, '--format', 'json'];
  const { code, out } = lupaus(['replay', file, ...how]);
  expect(code).toBe(0);
  const { totals, recruiters, commitments } = JSON.parse(out) as Told;
  return story.names.in({ totals, recruiters, commitments }) as Told;
}

describe.each(FLOW_DATABASES)('the story of Maija, lived over HTTP on %s', (kind) => {
  it('ends with the report of its log, and so does a replay of its own', async () => {
    story = await Story.begin(kind);
    await fromMayToAugust();
    await story.days.goTo('2026-09-01T08:05:00+03:00');
    await fromSeptemberToOctober();
    await story.days.goTo(END);

    const verdicts = await judged();
    const isInLog = ({ rule }: Verdict) => rule !== 'tell_decision';
    const { until, ...log } = expected;
    expect([until, story.names.told(verdicts.filter(isInLog))]).toEqual([END_UTC, log]);
    const beside = story.names.told(verdicts.filter((one) => !isInLog(one)));
    expect(beside.commitments).toEqual([DECISION_TOLD]);

    const lived = story.names.told(verdicts);
    expect(replayed()).toEqual(lived);
    await story.world.ground();
    const { body } = await story.world.get<Told>('reports/recruiters');
    expect(story.names.in(body.totals)).toMatchObject(lived.totals);
    expect(story.names.in(body.recruiters)).toMatchObject(lived.recruiters);
    expect(lived.totals).toMatchObject({ due: 13, kept: 6, late: 2, overdue: 5, released: 4 });

    await story.days.seal();
    expect((await story.world.app.get(Verification).run()).findings).toEqual([]);
    const toMaija = story.office.server.arrived.filter(({ to }) => to.includes(MAIJA.email));
    // the last asks how it was
    expect(toMaija).toHaveLength(15);
  });
});
