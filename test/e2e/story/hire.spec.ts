import { simpleParser, type ParsedMail } from 'mailparser';
import { Verification } from '../../../src/journey/proof/verification';
import { DATABASES } from '../../world/databases';
import { Office, type Owed } from '../verbs-office';
import type { Signed } from '../../world/world';
import { Days } from './days';

jest.setTimeout(120_000);
const LEA = { name: 'Lea Laine', email: 'lea@example.com', locale: 'en' };

let office: Office;
let days: Days;
let id: string;
afterEach(() => office.close());

const local = (time: string) => `2026-${time.replace(' ', 'T')}:00+03:00`;

/** At a time, a verb of the application. */
async function does(by: Signed, time: string, verb: string, form: object = {}) {
  await days.goTo(local(time));
  const { status, body } = await office.verb(id, verb, form, by);
  if (status !== 201) throw new Error(`${verb}: ${status} ${JSON.stringify(body)}`);
  await days.quiet();
  return body;
}

interface Belongings {
  interviews: { id: string }[];
  assignments: { id: string }[];
}
const belongings = async () => (await office.world.get<Belongings>(`applications/${id}`)).body;

/** One candidate, from the application to the hire, with everything that the service says by itself. */
async function live(mika: Signed): Promise<void> {
  const { kaisa } = office.world;
  await days.quiet();
  await does(kaisa, '05-06 10:00', 'moves', { stage: 'screening', due: local('05-13 12:00') });
  await does(kaisa, '05-07 09:00', 'questions', { text: 'May I bring my dog?', channel: 'email' });
  const reply = { purpose: 'reply', subject: 'Your question', body: 'Of course.' };
  await does(kaisa, '05-07 13:00', 'messages', reply);
  const page = { due: local('05-18 16:00'), text: 'Write a page about bees.' };
  await does(kaisa, '05-11 10:00', 'assignments', page);
  const [assignment] = (await belongings()).assignments;
  await does(kaisa, '05-15 10:00', `assignments/${assignment!.id}/return`);
  await does(kaisa, '05-18 10:00', 'moves', { stage: 'interview' });
  const monday = { starts: local('05-25 10:00'), ends: local('05-25 11:00') };
  await does(kaisa, '05-19 10:00', 'interviews', monday);
  await days.goTo(local('05-20 10:00'));
  const [interview] = (await belongings()).interviews;
  const tuesday = { starts: local('05-26 10:00'), ends: local('05-26 11:00') };
  await office.patch(`applications/${id}/interviews/${interview!.id}`, tuesday);
  await does(kaisa, '05-26 15:00', 'promises', {
    ...{ kind: 'answer', due: local('06-02 16:00'), text: 'You hear from us by 2 June.' },
  });
  await does(kaisa, '05-26 15:10', 'requests', {
    ...{ to: 'boss@example.fi', what: 'Shall we take her?', due: local('05-28 16:00') },
  });
  await does(kaisa, '05-28 10:00', 'owner', { to: mika.user.email, reason: 'Study leave' });
  const [promise] = await office.owed(id, 'promise_answer');
  await days.goTo(local('06-01 10:00'));
  const later = { due: local('06-05 16:00'), message: 'We need three days more.' };
  await office.world.post(`promises/${promise!.id}/reschedule`, later, mika);
  const call = { purpose: 'status_update', channel: 'phone', note: 'We are almost there.' };
  await does(mika, '06-03 12:00', 'contacts', { ...call, at: local('06-03 11:50') });
  await does(mika, '06-04 10:00', 'decision', { outcome: 'offer', reason: 'The best one.' });
  // she thinks about it, and the service says that she is not forgotten
  await does(mika, '06-22 10:00', 'moves', { stage: 'hired' });
  await does(mika, '06-23 10:00', 'feedback-requests');
  await does(mika, '06-24 10:00', 'feedback', {
    ...{ strengths: 'You listen.', toImprove: 'Speak up.', reason: 'You were the best.' },
  });
}

const line = ({ rule, status, reason, owner }: Owed & { owner: unknown }) =>
  [rule, status, (owner as { name: string }).name, ...(reason ? [reason] : [])].join(' ');

const parsed = async (): Promise<ParsedMail[]> => {
  const all: ParsedMail[] = [];
  for (const { raw } of office.server.arrived) all.push(await simpleParser(raw));
  return all;
};

describe.each(DATABASES)('a hire on %s, with everything said that the service says', (kind) => {
  it('tells the candidate each thing once, in one thread, and keeps every promise', async () => {
    office = await Office.open(kind);
    days = new Days(office.world);
    id = await office.application(LEA);
    const mika = await office.world.user('Mika Moilanen', 'recruiter');
    await live(mika);
    const mails = await parsed();
    console.log(mails.map((m) => [m.date!.toISOString(), (m.to as {text:string}).text, m.subject, m.headers.get('auto-submitted')].join(' | ')).join('\n'));
    const shown = await office.show(id);
    console.log(shown.commitments.map((c) => line(c) + ' ' + c.dueAt + ' ' + c.keptAt).join('\n'));
    console.log(shown.messages.map((m) => m.purposes.join('+') + ' ' + m.status).join('\n'));
    console.log(JSON.stringify((await office.world.get('reports/recruiters')).body, null, 1));
    await days.seal();
    expect((await office.world.app.get(Verification).run()).findings).toEqual([]);
  });
});
