import { parse } from 'csv-parse/sync';
import { Browser, member } from '../accounts/browser';
import { Tokens } from '../../src/accounts/tokens';
import { Explanations } from '../../src/hiring/explanations/explanations';
import { ExplanationsRepository } from '../../src/hiring/explanations/explanations.repository';
import { Grounds } from '../../src/reports/ground/grounds.repository';
import { CommitmentRow } from '../../src/store/entities/journey/commitment-row.entity';
import { JournalRow } from '../../src/store/entities/journey/journal-row.entity';
import type { Role } from '../../src/store/entities/accounts/user.entity';
import { Gamed } from '../reports/gamed';
import { pdfText } from '../reports/pdf-text';
import { WholeCheck } from '../../src/reports/audit/whole-check';
import { World, type Signed } from '../world/world';

const PERIOD = 'from=2026-05-01&to=2026-05-31';
const callerOf = ({ user: { id, role } }: Signed) => ({ id, role });
const csv = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });
const unmasked = (path: string) => path.replaceAll('&amp;', '&');

describe('facts and explanations as pages', () => {
  let world: World;
  let [kaisa, mika, hr]: Signed[] = [];
  let [hers, his, hrs]: Browser[] = [];
  let history: Gamed;

  const signed = async (name: string, role?: Role): Promise<[Signed, Browser]> => {
    const user = await member(world, name, role);
    const browser = new Browser(world, `198.51.100.${name.length}`);
    expect(await browser.signIn(user.email)).toBe(201);
    return [{ user, token: await world.app.get(Tokens).make(user.id, 'test') }, browser];
  };
  const see = async (path: string, as = hrs!) => (await as.send('GET', path)).text;

  beforeAll(async () => {
    world = await World.start();
    [kaisa, hers] = await signed('Kaisa');
    [mika, his] = await signed('Mika');
    [hr, hrs] = await signed('Helena', 'hr_lead');
    history = new Gamed(world, kaisa, mika);
    await history.play();
    await world.app.get(Grounds).record('not_required', 'Finland', hr.user.id);
    // browsers' sessions are three weeks old by now
    for (const [browser, who] of [
      [hers, kaisa],
      [his, mika],
      [hrs, hr],
    ] as const) {
      expect(await browser.signIn(who.user.email)).toBe(201);
    }
  });
  afterAll(() => world.stop());

  describe('the facts', () => {
    it.each([
      ['of everybody', () => `/report/fairness?${PERIOD}`],
      ['of one', () => `/report/fairness?${PERIOD}&recruiter=${kaisa!.user.id}`],
    ])('lead from every number to a list of that length, %s', async (_, path) => {
      const page = await see(path());
      const links = [...page.matchAll(/<a href="(\/report\/fairness\/list[^"]*)">(\d+)<\/a>/g)];
      expect(links.length).toBeGreaterThan(9);
      for (const [, link, n] of links) {
        const list = await see(unmasked(link!));
        expect(`${link} ${/data-total="(\d+)"/.exec(list)?.[1]}`).toBe(`${link} ${n}`);
        const file = csv(await see(unmasked(link!).replace('/list?', '/list.csv?')));
        expect(file).toHaveLength(Number(n));
        expect(list).toMatch(/href="\/(applications|disputes)\//);
      }
    });

    it('show no share of fewer than five', async () => {
      const page = await see(`/report/fairness?${PERIOD}&recruiter=${kaisa!.user.id}`);
      const line = (fact: string) => new RegExp(`data-key="${fact}".*?</tr>`, 's').exec(page)![0];
      expect(line('lateHandOvers')).toMatch(/data-kind="share">–/);
      expect(line('newDates')).toMatch(/data-kind="share">60\s%/);
    });

    it('have names with markup as text', async () => {
      const page = await see(`/report/fairness/list?${PERIOD}&fact=undone`);
      expect(page).toContain('&lt;b>undone&lt;/b>');
      expect(page).not.toContain('<b>undone');
    });

    it('are a recruiter’s own, under the same address', async () => {
      const page = await see(`/report/fairness?${PERIOD}`, hers);
      expect(page).toContain('These are your own facts');
      expect(page).not.toContain('Mika');
      const other = `/report/fairness?${PERIOD}&recruiter=${kaisa!.user.id}`;
      expect((await his!.send('GET', other)).status).toBe(404);
    });

    it('are in the file what they are on the page', async () => {
      const rows = csv(await see(`/report/fairness/csv?${PERIOD}`));
      const row = rows.find(({ name, fact }) => name === 'Kaisa' && fact === 'newDates');
      expect(row).toMatchObject({ count: '3', of: '5', share: '0.6' });
    });

    it('say what was wrong with an address, on the page', async () => {
      const { status, text } = await hrs!.send('GET', '/report/fairness?from=2026-13-77&to=x');
      expect(status).toBe(422);
      expect(text).toContain('role="alert"');
    });
  });

  describe('an explanation', () => {
    let broken: CommitmentRow;
    const path = () => `commitments/${broken.id}/explanation`;
    const page = () => `/report/explanations/${broken.id}`;
    const explain = (form: object, as = kaisa!) =>
      world.post<{ code: string; version: number }>(path(), form, as);

    beforeAll(async () => {
      broken = await world.units.manager.findOneByOrFail(CommitmentRow, {
        application: history.applications.overdue,
        rule: 'first_answer',
      });
      expect(broken.chargedTo).toBe(kaisa!.user.id);
    });

    it.each([
      ['somebody else of the team', () => mika!, 403],
      ['HR', () => hr!, 403],
      ['a recruiter who does not see it', () => world.kaisa, 404],
    ])('is not for %s to write', async (_, who, status) => {
      expect((await explain({ words: 'Not mine' }, who())).status).toBe(status);
    });

    it.each([
      ['words', { words: '' }, 422],
      ['no more than 2,000 characters', { words: 'x'.repeat(2001) }, 422],
    ])('needs %s', async (_, form, status) => {
      expect((await explain(form)).status).toBe(status);
    });

    it('is of a broken promise only', async () => {
      const kept = await world.units.manager.findOneByOrFail(CommitmentRow, {
        ...{ chargedTo: kaisa!.user.id, outcome: 'kept' },
      });
      const { status, body } = await world.post<{ code: string }>(
        ...([`commitments/${kept.id}/explanation`, { words: 'Kept' }, kaisa!] as const),
      );
      expect([status, body.code]).toEqual([422, 'not_broken']);
    });

    it('is written on its page, shown in the list and its file, and changes no figure', async () => {
      const list = `/report/list?${PERIOD}&kind=broken`;
      const report = `/api/v1/reports/recruiters?from=2026-05-01T00:00:00Z`;
      const before = [await see(list, hers), await see(report)] as const;
      expect(before[0]).toContain(`data-explanation="${broken.id}"`);
      expect(await see(page(), hers)).toContain('name="words"');
      const words = 'I was ill.\r\n<script>alert(1)</script>';
      const form = { words, version: '0', once: 'a' };
      const { status, headers } = await hers!.form(page(), form);
      expect([status, headers.location]).toEqual([303, `${page()}?done=explained`]);
      expect((await hers!.form(page(), form)).status).toBe(303);
      const shown = await see(`${page()}?done=explained`);
      expect(shown).toContain('The explanation is saved');
      expect(shown).toContain('I was ill.\n&lt;script>');
      expect(shown).not.toContain('name="words"');
      expect(await see(list)).toContain('I was ill.');
      const line = csv(await see(list.replace('list?', 'list.csv?'))).find(
        ({ commitment }) => commitment === broken.id,
      );
      expect(line!.explanation).toBe('I was ill.\n<script>alert(1)</script>');
      expect(await see(report)).toBe(before[1]);
      const explained = await see(`/report/list?${PERIOD}&kind=explained`);
      expect(/data-total="(\d+)"/.exec(explained)![1]).toBe('1');
      const table = await see(`/report?${PERIOD}`);
      expect(table).toMatch(
        new RegExp(`recruiter=${kaisa!.user.id}&amp;kind=explained">1 explained`),
      );
    });

    it('keeps what was said before, and tells two tabs apart', async () => {
      expect(
        (await explain({ words: 'Ill, and alone in the office.', version: 1 })).body.version,
      ).toBe(2);
      const tab = await hers!.form(page(), { words: 'The other tab', version: '1', once: 'b' });
      expect(tab.status).toBe(409);
      expect(tab.text).toContain('The other tab');
      expect(tab.text).toContain('Kaisa');
      const shown = await see(page());
      expect(shown.indexOf('Ill, and alone')).toBeLessThan(shown.indexOf('I was ill.'));
      expect(shown).not.toContain('The other tab');
    });

    it('takes 2,000 characters of several lines from a browser', async () => {
      const words = `${'x\r\n'.repeat(999)}yy`;
      expect((await hers!.form(page(), { words, version: '2', once: 'c' })).status).toBe(303);
    });

    it('is not for others to read', async () => {
      expect((await his!.send('GET', page())).status).toBe(404);
      expect((await world.get(path(), mika)).status).toBe(404);
      expect((await world.get<{ words: string }>(path(), hr)).status).toBe(200);
      expect(await world.app.get(Explanations).of(broken.id, callerOf(mika!))).toBeNull();
    });

    it('stands in the evidence of the promise, for whom it is there to read', async () => {
      const id = broken.id;
      const promise = `/applications/${broken.application}/promises/${id}`;
      const link = `href="${page()}"`;
      const paperFor = async (as: Browser) => {
        const { app } = world;
        const headers = { cookie: `lupaus_session=${as.cookie}` };
        const url = `/api/v1/commitments/${id}/evidence.pdf`;
        return pdfText((await app.inject({ method: 'GET', url, headers })).rawPayload);
      };
      expect((await explain({ words: 'Ill that week.' })).status).toBe(201);
      for (const [as, may] of [
        [hers!, true],
        [hrs!, false],
      ] as const) {
        const { body } = await as.send('GET', `commitments/${id}/evidence`);
        expect(body).toMatchObject({
          explanation: { words: 'Ill that week.', version: 4, by: { name: 'Kaisa' } },
          mayExplain: may,
        });
        const shown = await see(promise, as);
        expect(shown).toContain('Ill that week.');
        expect(shown.includes(link)).toBe(may);
        expect((await paperFor(as)).replace(/\s+/g, ' ')).toContain('Ill that week.');
      }
      // a colleague of the same team sees the promise, and not what was said to it
      const { body } = await his!.send('GET', `commitments/${id}/evidence`);
      expect(body).toMatchObject({ id, explanation: null, mayExplain: false });
      const shown = await see(promise, his);
      expect([shown.includes('Ill that week.'), shown.includes(link)]).toEqual([false, false]);
      expect((await paperFor(his!)).includes('Ill that week.')).toBe(false);
    });

    it('is not in the journal, and its chain shows what was altered', async () => {
      const stored = world.app.get(ExplanationsRepository);
      const found = async () => {
        const { findings } = await world.app.get(WholeCheck).run(() => undefined);
        return findings.filter(({ code }) => code === 'altered_explanation');
      };
      const rows = await world.units.manager.find(JournalRow);
      expect(JSON.stringify(rows)).not.toContain('ill');
      expect([await stored.faults(), await found()]).toEqual([[], []]);
      const { units } = world;
      await units.run(() =>
        units.manager.query(
          `UPDATE explanation_texts SET "text" = 'I was well.' WHERE "text" LIKE 'I was%'`,
        ),
      );
      const detail = expect.stringContaining('the words of explanation 1 ') as string;
      expect(await found()).toEqual([
        { code: 'altered_explanation', where: broken.application, detail },
      ]);
      const audit = await hrs!.send('GET', 'audit/verify');
      expect(JSON.stringify(audit.body)).toContain('altered_explanation');
    });

    it('loses its words with the candidate, not that it was there', async () => {
      const stored = world.app.get(ExplanationsRepository);
      await world.units.run(() => stored.forget([broken.application]));
      const shown = await see(page());
      expect(shown).toContain('The words were dropped');
      const evidence = await see(`/applications/${broken.application}/promises/${broken.id}`);
      expect(evidence).toContain('The candidate’s data were erased, and all words with them.');
      expect(await stored.faults()).toEqual([]);
      expect((await explain({ words: 'Once more', version: 4 })).body.version).toBe(5);
    });
  });
});
