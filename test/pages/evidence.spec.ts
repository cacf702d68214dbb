import type { EvidenceDocument } from '../../src/hiring/applications/evidence/api/evidence-document.view';
import { Journey } from '../../src/journey/journey';
import type { JourneyEvent } from '../../src/journey/record/journal-event';
import { Seals } from '../../src/journey/proof/seals.repository';
import { newId } from '../../src/kernel/ids';
import {
  Application,
  type ApplicationId,
} from '../../src/store/entities/hiring/application.entity';
import { ColleagueRequest } from '../../src/store/entities/hiring/colleague-request.entity';
import { CommitmentRow } from '../../src/store/entities/journey/commitment-row.entity';
import { EventText } from '../../src/store/entities/journey/event-text.entity';
import { LoggedContact } from '../../src/store/entities/journey/logged-contact.entity';
import { Browser, member } from '../accounts/browser';
import { pdfText } from '../reports/pdf-text';
import { local, type History } from '../world/history';
import { ReturningOffice } from '../world/returned';
import { CASES } from './evidence-cases';

let r: ReturningOffice;
let helena: Browser;
let mika: string;
beforeAll(async () => {
  r = await ReturningOffice.open('sqlite');
  const { world } = r.office;
  helena = new Browser(world);
  await helena.signIn((await member(world, 'Helena', 'hr_lead')).email);
  mika = (await world.user('Mika', 'recruiter')).user.id;
});
afterAll(() => r.close());

/** Tells a story of a copy of an application. @returns its id */
async function told(story: History, statutory?: string[]): Promise<ApplicationId> {
  const { world } = r.office;
  const like = statutory ? await underLaw(statutory) : r.id;
  const template = await r.office.row(like);
  const id: ApplicationId = newId(world.clock.now());
  const ids: Record<string, string> = { kaisa: world.kaisa.user.id, mika };
  await world.units.run(async () => {
    await world.units.manager.insert(
      Application,
      Object.assign(new Application(), template, { id, receivedAt: story.events[0]!.at }),
    );
    const { job, stage, policy, calendar } = template;
    for (const event of story.events) {
      const live = {
        ...event,
        ...('message' in event ? { message: idOf(event.message, id) } : {}),
        ...('ref' in event ? { ref: idOf(event.ref, id) } : {}),
        ...('to' in event ? { to: ids[event.to] } : {}),
        ...(event.type === 'application.received'
          ? { job, stage, policy, calendar, owner: ids[event.owner] }
          : {}),
      } as JourneyEvent;
      await world.app.get(Journey).record(id, live, world.kaisa.user.id, { silent: true });
    }
  });
  return id;
}

/** Messages of different stories are different. */
const idOf = (message: string | null, id: string) => `${message}-${id.slice(-10)}`;

async function underLaw(statutory: string[]): Promise<string> {
  const { world } = r.office;
  const form = { title: 'Clerk', owner: world.kaisa.user.email, statutory };
  const { body } = await world.post<{ id: string }>('jobs', form);
  return r.office.application({ email: 'minna@example.com' }, body.id);
}

async function commitmentOf(application: string, rule: string, nth = 0): Promise<string> {
  const rows = await r.office.world.units.manager.find(CommitmentRow, {
    where: { application: application as ApplicationId, rule },
    order: { openedAt: 'ASC' },
  });
  return rows[nth]!.id;
}

const bare = (text: string) => text.replace(/\s+/g, '');
const look = async (id: string) => {
  const { body } = await r.office.world.get<EvidenceDocument>(`commitments/${id}/evidence`);
  const page = await helena.send('GET', `/applications/${body.application}/promises/${id}`);
  return { json: body, page: page.text, paper: await paperOf(id) };
};

/** What a PDF says without its feet, and without white space: lines are broken as they fit. */
async function paperOf(id: string): Promise<string> {
  const { world } = r.office;
  const response = await fetch(`${world.url}/api/v1/commitments/${id}/evidence.pdf`, {
    headers: { authorization: `Bearer ${world.admin.token}` },
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const text = bare(await pdfText(Buffer.from(await response.arrayBuffer())));
  // where a page breaks changes with the ids: the next may begin with a number
  const foot = new RegExp(`Lupaus·${id}·.{0,40}?\\d+/\\d+(?=-*Page|$)`, 'g');
  return text.replace(foot, '').replace(/-+Page\(\d+\)Break-+/g, '');
}

/** What a page says, piece by piece: cells, lines, headings. */
function piecesOf(html: string): string[] {
  const from = html.indexOf('<div class="evidence">');
  const main = html.slice(from, html.indexOf('<p class="actions">', from));
  return main
    .replace(
      /<\/?(?:td|th|tr|dd|dt|li|p|h2|summary|div|table|ul|details|blockquote)\b[^>]*>/g,
      '\n',
    )
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:#39|quot|amp|lt|gt);/g, (one) => ENTITIES[one]!)
    .split('\n')
    .map(bare)
    .filter((piece) => piece !== '');
}

const ENTITIES: Record<string, string> = {
  ...{ '&#39;': "'", '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>' },
};
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

/** On the page and on paper alike. */
function expectSaid({ page, paper }: { page: string; paper: string }, all: string[]): void {
  const shown = piecesOf(page).join('\n');
  expect(all.filter((words) => !shown.includes(bare(words)))).toEqual([]);
  expect(all.filter((words) => !paper.includes(bare(words)))).toEqual([]);
}

/** The numbers add up to the second, and are the same on the page. */
function expectSums({ json, page }: { json: EvidenceDocument; page: string }): void {
  for (const time of json.times) {
    const of = (isOpen: boolean) =>
      sumOf(
        time.spans.filter(({ kind }) => (kind === 'open') === isOpen).map(({ seconds }) => seconds),
      );
    expect([of(true), of(false)]).toEqual([time.countedSeconds, time.skippedSeconds]);
    const whole = (Date.parse(time.to) - Date.parse(time.from)) / 1000;
    expect(time.countedSeconds + time.skippedSeconds).toBe(whole);
    expect(page.includes(`data-seconds="${time.countedSeconds}"`)).toBe(true);
  }
  const passed = json.times.filter(({ kind }) => kind !== 'left');
  const worked = sumOf(passed.map((one) => one.countedSeconds + one.pausedSeconds));
  expect(worked).toBe(json.elapsedBusinessSeconds);
  expect(sumOf(json.owners.map((one) => one.businessSeconds))).toBe(json.elapsedBusinessSeconds);
  const untilDue = json.times.find(({ kind }) => kind === 'used')!;
  const shares = sumOf(json.charge.shares.map((one) => one.businessSeconds));
  if (json.charge.why !== 'owner') expect(shares).toBe(untilDue.countedSeconds);
  const feet = [...page.matchAll(/<tbody>((?:(?!<tbody>).)*?)<\/tbody><tfoot>(.*?)<\/tfoot>/g)];
  expect(feet.length).toBeGreaterThanOrEqual(2);
  for (const [, body, foot] of feet) {
    const parts = [...body!.matchAll(/data-counted="([\d.]+)"/g)].map(([, one]) => Number(one));
    expect(sumOf(parts)).toBe(Number(/data-seconds="([\d.]+)"/.exec(foot!)![1]));
  }
}

describe('the evidence of a promise', () => {
  it.each(CASES)('$name: the same as data, on a page, and on paper', async (one) => {
    const application = await told(one.story, one.statutory);
    if (one.name === 'a disputed call') await dispute(application);
    while (await r.office.world.app.get(Seals).seal(r.office.world.clock.now()));
    const seen = await look(await commitmentOf(application, one.rule, one.nth));
    const { json, page, paper } = seen;
    expectSaid(seen, [one.verdict, ...one.says]);
    expectSums(seen);
    const isShort = json.times.every(({ spans }) => spans.length <= 40);
    const missing = piecesOf(page).filter((piece) => !paper.includes(piece));
    if (isShort) expect(missing).toEqual([]);
    // what can be checked against the journal
    expect(json.acts.length).toBeGreaterThan(0);
    const hashes = json.acts.map(({ hash }) => hash);
    expectSaid(seen, [...hashes, json.policy.hash, json.calendar.hash, json.seals[0]!.head]);
    const seals = json.seals.map(({ number }) => number);
    expect(json.acts.filter(({ seal }) => !seals.includes(seal!))).toEqual([]);
    expect([json.rule, json.calendar.zone]).toEqual([one.rule, 'Europe/Helsinki']);
  });

  async function dispute(application: ApplicationId): Promise<void> {
    const { units } = r.office.world;
    const contact = { id: idOf('c1', application) as LoggedContact['id'], application };
    await units.run(async () => {
      await units.manager.insert(LoggedContact, {
        ...{ ...contact, note: 'I told her that it was not to be.', words: 'Nobody called me.' },
        ...{ disputedAt: local('03-05 18:00'), decidedAt: local('03-06 12:00') },
        ...{ decision: 'upheld', reason: 'The log of calls has none.' },
      });
    });
  }

  it('has what the mail servers said: of a mail that was taken, and came back', async () => {
    const message = await r.write({ due: '2026-05-08T12:00:00+03:00' });
    await r.office.delivered(r.id, message);
    const later = { due: '2026-05-08T12:00:00+03:00', sendAfter: '2026-05-05T12:00:00+03:00' };
    const waiting = await r.write(later);
    await r.report({ said: '550 5.1.1 <maija> no such user' });
    const { json, page, paper } = await look(await commitmentOf(r.id, 'first_answer'));
    const mail = json.messages.find(({ id }) => id === message)!;
    expect(mail).toMatchObject({ role: 'tried', status: 'delivered', attempts: 1, isVoid: true });
    expect(mail.reports).toMatchObject([{ action: 'failed', code: '5.1.1', bounce: 'hard' }]);
    const left = json.messages.find(({ id }) => id === waiting)!;
    expect(left).toMatchObject({ role: 'tried', acceptedAt: null, answer: null, isVoid: false });
    const said = [mail.answer!, '550 5.1.1 <maija> no such user', 'no such address'];
    expectSaid({ page, paper }, [...said, 'It could have kept the promise']);
    // the receipt kept another promise, and is no part of this one
    expect(json.messages.flatMap(({ purposes }) => purposes)).not.toContain('acknowledgement');
  });

  it('shows how much of it was waiting for a colleague, each second once', async () => {
    const application = await told(CASES[0]!.story);
    const { units, kaisa } = r.office.world;
    const ask = (n: number, from: string, to: string) => ({
      ...{ id: newId<'request'>(local(from)), application, asker: kaisa.user.id, what: 'Well?' },
      ...{ to: `boss${n}@example.fi`, hash: `${n}`.padStart(64, application), nudgedAt: null },
      ...{ due: local(to), askedAt: local(from), answeredAt: local(to), answer: 'No' },
    });
    await units.run(() =>
      units.manager.insert(ColleagueRequest, [
        ask(1, '03-03 10:00', '03-04 10:00'),
        ask(2, '03-04 08:00', '03-04 12:00'),
      ]),
    );
    const { json, page, paper } = await look(await commitmentOf(application, 'first_answer'));
    expect(json.waiting).toMatchObject({ businessSeconds: 10 * 3600, share: 10 / 27 });
    expect(json.waiting.requests.map((one) => one.businessSeconds / 3600)).toEqual([8, 4]);
    expectSaid({ page, paper }, ['10 h of its time, 37 %, were spent waiting.']);
  });

  it('is there without words once the candidate was erased', async () => {
    const promised = CASES.find(({ name }) => name === 'moved to another date')!;
    const application = await told(promised.story);
    const { world } = r.office;
    const at = world.clock.now();
    await world.app.get(Journey).record(application, { type: 'candidate.erased', at }, 'system');
    await world.units.run(() => world.units.manager.delete(EventText, { application }));
    const { json, page, paper } = await look(await commitmentOf(application, 'promise_answer'));
    expect(json).toMatchObject({ isErased: true, words: null, chain: [{}, {}] });
    expect((page + paper).includes('Thursday')).toBe(false);
    expectSaid({ page, paper }, ['The candidate’s data were erased']);
    expectSums({ json, page });
  });

  it('is in the language of whoever asks', async () => {
    const id = await commitmentOf(r.id, 'acknowledge');
    const { world } = r.office;
    for (const [locale, words] of [
      ['fi', 'Kuka teki mitä ja milloin'],
      ['sv', 'Vem gjorde vad och när'],
    ]) {
      await world.units.run(() =>
        world.units.manager.update('users', { id: world.admin.user.id }, { locale }),
      );
      const paper = await paperOf(id);
      expect(paper.includes(bare(words!))).toBe(true);
      expect(paper.includes(bare('Who did what when'))).toBe(false);
    }
  });

  it('is nobody’s who does not see the application', async () => {
    const id = await commitmentOf(r.id, 'acknowledge');
    const { world } = r.office;
    const stranger = await world.user('Outi', 'recruiter');
    for (const path of [`commitments/${id}/evidence`, `commitments/${id}/evidence.pdf`]) {
      expect((await world.get(path, stranger)).status).toBe(404);
      const nobody = { headers: { authorization: 'Bearer lup_none' } };
      expect((await world.ask(path, nobody)).status).toBe(401);
    }
    expect((await world.get(`commitments/${id}/evidence`, world.kaisa)).status).toBe(200);
    expect((await world.get('commitments/01ARZ3NDEKTSV4RRFFQ69G5FAV/evidence')).status).toBe(404);
  });
});
