import { simpleParser, type ParsedMail } from 'mailparser';
import { Verification } from '../../../src/journey/proof/verification';
import { FLOW_DATABASES } from '../../world/databases';
import { Office, type Owed } from '../verbs-office';
import type { Signed } from '../../world/world';
import { Days } from './days';

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

interface Report {
  totals: object;
  recruiters: object[];
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
  await days.quiet();
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
  await days.quiet();
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

const TO_LEA = `
  05-04 09:12 We have received your application: Sales lead, by itself
  05-06 10:00 Your application has moved on: Sales lead
  05-07 09:00 Your message has arrived: Sales lead, by itself
  05-07 13:00 Your question
  05-11 10:00 A task for you: Sales lead
  05-18 10:00 We would like to meet you: Sales lead
  05-19 10:00 Your interview: Sales lead
  05-20 10:00 A new time for your interview: Sales lead
  05-26 15:00 When you will hear from us: Sales lead
  05-28 10:00 A new contact person for your application: Sales lead
  06-01 10:00 A new date for our answer: Sales lead
  06-03 12:00 What we noted of our contact: Sales lead, by itself
  06-04 10:00 Good news about your application: Sales lead
  06-18 09:00 We have not forgotten you: Sales lead, by itself
  06-22 10:00 Welcome: Sales lead
  06-24 10:00 Feedback on your application: Sales lead`;
const TO_MIKA = `
  06-01 09:00 Promises that fall due soon: 1, by itself
  06-04 09:00 Promises that fall due soon: 1, by itself
  06-12 09:00 Promises that fall due soon: 1, by itself
  06-17 09:00 Promises that fall due soon: 1, by itself`;
/** HR hears each Monday how it went. */
const TO_ADMIN = `
  05-11 09:00 Promises to applicants, 4 – 10 May 2026, by itself
  05-18 09:00 Promises to applicants, 11 – 17 May 2026, by itself
  05-25 09:00 Promises to applicants, 18 – 24 May 2026, by itself
  06-01 09:00 Promises to applicants, 25 – 31 May 2026, by itself
  06-08 09:00 Promises to applicants, 1 – 7 Jun 2026, by itself
  06-15 09:00 Promises to applicants, 8 – 14 Jun 2026, by itself
  06-22 09:00 Promises to applicants, 15 – 21 Jun 2026, by itself`;
const TO_BOSS = `
  05-26 15:10 Kaisa Virta needs your answer: Sales lead
  05-27 09:00 Reminder: Kaisa Virta needs your answer: Sales lead
  05-28 09:00 Reminder: Kaisa Virta needs your answer: Sales lead
  05-29 09:00 Reminder: Kaisa Virta needs your answer: Sales lead
  06-02 09:00 Reminder: Kaisa Virta needs your answer: Sales lead`;
/** In the order in which they were opened. */
const BECAME = `
  acknowledge kept Kaisa Virta
  first_answer kept Kaisa Virta
  heartbeat kept Kaisa Virta
  heartbeat kept Kaisa Virta
  promise_contact kept Kaisa Virta
  reply kept Kaisa Virta
  heartbeat kept Kaisa Virta
  heartbeat kept Kaisa Virta
  after_interview kept Kaisa Virta
  heartbeat kept Kaisa Virta
  heartbeat kept Kaisa Virta
  heartbeat released Kaisa Virta, promised
  after_interview released Kaisa Virta, promised
  answer_limit kept Mika Moilanen
  promise_answer rescheduled Mika Moilanen
  promise_answer kept Mika Moilanen
  heartbeat kept Mika Moilanen
  tell_decision kept Mika Moilanen
  heartbeat released Mika Moilanen, hired
  feedback kept Mika Moilanen`;

const inLines = (lines: string[]) => lines.map((line) => `\n  ${line}`).join('');

function end({ rule, status, reason, owner }: Owed): string {
  return `${rule} ${status} ${owner.name}${reason === null ? '' : `, ${reason}`}`;
}

const DIGEST = '06-18 09:00 Promises today: 1 due, by itself';
const isDigest = (line: string) => line.includes('Promises today');

/** When it was written and what it is about. */
function headline({ date, subject, headers }: ParsedMail): string {
  const time = new Date(date!.getTime() + 3 * 3600_000).toISOString();
  const isAutomatic = headers.get('auto-submitted') === 'auto-generated';
  return `${time.slice(5, 16).replace('T', ' ')} ${subject}${isAutomatic ? ', by itself' : ''}`;
}

/** What the mail server has for somebody, in the order in which it came. */
async function mailsTo(address: string): Promise<ParsedMail[]> {
  const theirs = office.server.arrived.filter(({ to }) => to.includes(address));
  const mails: ParsedMail[] = [];
  for (const { raw } of theirs) mails.push(await simpleParser(raw));
  return mails;
}

describe.each(FLOW_DATABASES)(
  'a hire on %s, with everything that the service says by itself',
  (kind) => {
    it('tells each thing once, in one thread, and keeps every promise', async () => {
      office = await Office.open(kind);
      days = new Days(office.world);
      const { kaisa } = office.world;
      const mika = await office.world.user('Mika Moilanen', 'recruiter');
      const opened = await office.world.post<{ id: string }>(
        'jobs',
        { title: 'Sales lead', openings: 1 },
        kaisa,
      );
      id = await office.application(LEA, opened.body.id);
      await live(mika);

      const mails = await mailsTo(LEA.email);
      expect(inLines(mails.map(headline))).toBe(TO_LEA);
      const toMika = (await mailsTo(mika.user.email)).map(headline);
      expect(inLines(toMika.filter((line) => !isDigest(line)))).toBe(TO_MIKA);
      // what is due on the 18th is kept at the hour of the digest: whichever comes first
      const digests = toMika.filter(isDigest);
      expect(['', DIGEST]).toContain(digests.join());
      expect(inLines((await mailsTo('boss@example.fi')).map(headline))).toBe(TO_BOSS);
      const { email: admin } = office.world.admin.user;
      expect(inLines((await mailsTo(admin)).map(headline))).toBe(TO_ADMIN);
      const all = [TO_LEA, TO_MIKA, TO_BOSS, TO_ADMIN].join('').match(/\n/g)!.length;
      const { arrived } = office.server;
      expect(arrived).toHaveLength(all + digests.length);
      const ids = new Set(arrived.map(({ raw }) => /Message-ID: (\S+)/.exec(raw)![1]!));
      expect(ids.size).toBe(arrived.length);

      const thread: string[] = [];
      for (const { messageId, inReplyTo, references = [], from } of mails) {
        const known = thread.length <= 10 ? thread : [thread[0]!, ...thread.slice(-9)];
        expect([inReplyTo, [references].flat()]).toEqual([thread.at(-1), known]);
        expect(from!.text).toMatch(/^"(Kaisa Virta|Mika Moilanen)" <jobs@example.fi>$/);
        thread.push(messageId!);
      }

      const shown = await office.show(id);
      expect(inLines(shown.commitments.map(end))).toBe(BECAME);
      const statuses = new Set(shown.messages.map(({ status }) => status));
      expect([...statuses]).toEqual(['delivered']);
      const job = `jobs/${opened.body.id}`;
      expect((await office.world.get<object>(job)).body).toMatchObject({
        closureProposedAt: '2026-06-22T07:00:00Z',
      });

      await office.world.ground();
      const { body } = await office.world.get<Report>('reports/recruiters');
      const clean = { late: 0, overdue: 0, open: 0, onTimeRate: 1, candidatesAffected: 0 };
      const counts = { due: 9, kept: 9, keptAutomatically: 1, rescheduled: 1, released: 3 };
      expect(body.totals).toMatchObject({ ...clean, ...counts });
      expect(body.recruiters).toMatchObject([
        { name: 'Kaisa Virta', ...clean, due: 5, kept: 5, rescheduled: 0, released: 2 },
        { name: 'Mika Moilanen', ...clean, due: 4, kept: 4, rescheduled: 1, released: 1 },
      ]);
      await days.seal();
      expect((await office.world.app.get(Verification).run()).findings).toEqual([]);
    });
  },
);
