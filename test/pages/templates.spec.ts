import { Templates } from '../../src/mail/templates';
import { TemplateChanges } from '../../src/mail/letters/own/template-changes';
import { TemplateVersions } from '../../src/mail/letters/own/template-versions.repository';
import { Overrides } from '../../src/mail/letters/own/overrides';
import { readLetter } from '../../src/mail/letters/page';
import { LETTER_NAMES } from '../../src/mail/letters/letter';
import { LOCALES } from '../../src/mail/locale';
import { newId } from '../../src/kernel/ids';
import { variablesOf } from '../../src/web/templates/letters/variables';
import { VARIABLE_WORDS } from '../../src/web/templates/letters/variable-words';
import { diffOf } from '../../src/web/templates/versions/words-diff';
import type { User } from '../../src/store/entities/accounts/user.entity';
import { Browser, member } from '../accounts/browser';
import { World } from '../world/world';

const PATH = '/settings/templates/receipt';
const OWN =
  '<mj-title>Got it: {{ job }}</mj-title>\n<mj-text>Thank you kindly. {% if due %}By {{ due }}.{% endif %}</mj-text>\n';

let world: World;
let helena: User;
let browser: Browser;
beforeAll(async () => {
  world = await World.start();
  helena = await member(world, 'Helena', 'hr_lead');
  browser = new Browser(world);
  await browser.signIn(helena.email);
});
afterAll(() => world.stop());

/** What the page of a letter sends. */
async function form(change: Record<string, string> = {}): Promise<Record<string, string>> {
  const changes = world.app.get(TemplateChanges);
  const [en, fi] = [await changes.now('receipt', 'en'), await changes.now('receipt', 'fi')];
  return {
    ...{ left: 'en', right: 'fi', leftSource: en.source, rightSource: fi.source },
    ...{ leftSeen: String(en.version), rightSeen: String(fi.version) },
    ...{ side: 'left', sample: 'full', look: 'html' },
    ...change,
  };
}

let candidates = 0;
/** The receipt that a new candidate gets. */
async function receipt(): Promise<{ subject: string; text: string }> {
  const email = `c${++candidates}@example.com`;
  await world.post('applications', {
    ...{ job: await world.job(), candidate: { name: 'Maija', email, locale: 'en' } },
  });
  const [row] = await world.units.manager.query<{ subject: string; text: string }[]>(
    `SELECT "subject", "text" FROM messages WHERE "recipient" = '${email}'`,
  );
  return row!;
}

describe('a letter in HR’s own words', () => {
  it('is what leaves from then on, until it is as shipped again', async () => {
    expect((await receipt()).subject).toBe('We have received your application: Sales lead');
    const saved = await browser.form(PATH, await form({ leftSource: OWN }));
    expect(saved.headers.location).toBe(`${PATH}?left=en&right=fi&done=saved`);
    const own = await receipt();
    expect(own.subject).toBe('Got it: Sales lead');
    expect(own.text).toContain('Thank you kindly. By ');
    const list = (await browser.send('GET', '/settings/templates')).text;
    expect(list).toContain('by Helena');
    await browser.form(`${PATH}/reset`, { locale: 'en' });
    expect((await receipt()).subject).toBe('We have received your application: Sales lead');
  });

  it('is told of by another process as well, at its next mail', async () => {
    const versions = world.app.get(TemplateVersions);
    const changes = world.app.get(TemplateChanges);
    const elsewhere = new Templates(new Overrides(versions));
    await elsewhere.prepare();
    const { version: seen } = await changes.now('withdrawal', 'en');
    const source = OWN.replace(/\{% if due.*endif %\}/, '');
    await changes.save([{ name: 'withdrawal', locale: 'en', source, seen }], helena.id);
    const subject = () =>
      elsewhere.render('withdrawal', 'en', {
        ...{ candidate: 'M', job: 'J', answerer: 'A', company: null, link: null },
      }).subject;
    expect(subject()).not.toBe('Got it: J');
    await elsewhere.refresh();
    expect(subject()).toBe('Got it: J');
    const started = new Templates(new Overrides(versions));
    await started.prepare();
    expect(
      started.render('withdrawal', 'en', {
        ...{ candidate: 'M', job: 'J', answerer: 'A', company: null, link: null },
      }).subject,
    ).toBe('Got it: J');
    await changes.reset('withdrawal', 'en', helena.id);
  });

  it('that cannot be filled any more keeps no mail from leaving', async () => {
    const number = (await world.app.get(TemplateVersions).highest()) + 1;
    const at = world.clock.now();
    await world.units.run(() =>
      world.app.get(TemplateVersions).add({
        ...{ id: newId(at), number, name: 'receipt', locale: 'en', by: helena.id, at },
        ...{ source: '<mj-title>X</mj-title>', html: '<p>{{ gone }}</p>' },
      }),
    );
    expect((await receipt()).subject).toBe('We have received your application: Sales lead');
    await browser.form(`${PATH}/reset`, { locale: 'en' });
  });

  it.each([
    [
      'an unknown variable',
      OWN.replace('kindly', '{{ salary }}'),
      /line 2: unknown variable salary/,
    ],
    ['no date', OWN.replace(/\{% if.*endif %\}/, ''), /must say \{\{ due \}\}/],
    ['a script', OWN.replace('kindly', '<script>'), /line 2: &lt;script> is not one of/],
  ])('is not saved with %s, and nothing typed is lost', async (_, leftSource, why) => {
    const told = await browser.form(PATH, await form({ leftSource, rightSource: 'kept <too>' }));
    expect(told.status).toBe(422);
    expect(told.text).toMatch(why);
    expect(told.text).toContain('kept &lt;too>');
    expect((await receipt()).subject).toContain('We have received');
  });

  it('of two people is not lost to the quicker one', async () => {
    const mine = await form({ leftSource: OWN.replace('kindly', 'from me') });
    const theirs = new Browser(world);
    await theirs.signIn((await member(world, 'Heikki', 'hr_lead')).email);
    await theirs.form(PATH, await form({ leftSource: OWN.replace('kindly', 'from Heikki') }));
    const told = await browser.form(PATH, mine);
    expect(told.status).toBe(409);
    expect(told.text).toContain('Heikki saved this letter on Mon 4 May, 09:12 Helsinki');
    expect(told.text).toContain('from me');
    const [, seen] = /name="leftSeen" value="(\d+)"/.exec(told.text)!;
    expect((await browser.form(PATH, { ...mine, leftSeen: seen! })).status).toBe(303);
    expect((await receipt()).text).toContain('from me');
  });

  it('has versions with what each changed, and each can be said again', async () => {
    const { text } = await browser.send('GET', `${PATH}/versions?locale=en`);
    expect(text).toContain('<del>Heikki</del><ins>me</ins>');
    const restore = /name="restore" value="(\d+)"/.exec(text)![1]!;
    const done = await browser.form(`${PATH}/versions`, { locale: 'en', restore });
    expect(done.headers.location).toBe(`${PATH}?left=en&done=restored`);
    expect((await receipt()).text).toContain('from Heikki');
    const none = await browser.form(`${PATH}/versions`, { locale: 'en', restore: '999' });
    expect(none.status).toBe(404);
    await browser.form(`${PATH}/reset`, { locale: 'en' });
    const shipped = await browser.send('GET', `${PATH}/versions?locale=sv`);
    expect(shipped.text).toContain('as shipped, and never was otherwise');
  });
});

describe('the picture of a letter', () => {
  it.each([
    ['html', 'full', '<div'],
    ['text', 'minimal', '<pre'],
    ['phone', 'hard', '&lt;b&gt;'],
  ])('as %s for %s', async (look, sample, part) => {
    const seen = await browser.form(
      `${PATH}/picture`,
      await form({ look, sample, leftSource: OWN }),
    );
    expect([seen.status, seen.headers['content-security-policy']]).toEqual([
      200,
      expect.stringMatching(/^sandbox; default-src 'none'/),
    ]);
    expect(seen.text).toContain('Thank you kindly');
    expect(seen.text).toContain(part);
    expect(seen.text).toContain('Got it: ');
  });

  it('says what is wrong in its place', async () => {
    const wrong = await form({ leftSource: OWN.replace('kindly', '{{ salary }}') });
    const seen = await browser.form(`${PATH}/picture`, wrong);
    expect([seen.status, seen.text.includes('unknown variable salary')]).toEqual([422, true]);
    // the other language is looked at all the same
    const other = await browser.form(`${PATH}/picture`, {
      ...wrong,
      leftSource: '',
      side: 'right',
    });
    expect(other.status).toBe(200);
    expect((await browser.send('GET', `${PATH}/picture?locale=fi&look=text`)).text).toContain(
      'Maija',
    );
  });

  it('goes to oneself by mail, with what the mail server said', async () => {
    const told = await browser.form(PATH, await form({ leftSource: OWN, test: 'left' }));
    expect(told.status).toBe(200);
    expect(told.text).toContain('data-test="accepted"');
    expect(told.text).toMatch(/helena@example\.fi[^]*<code>250 /);
    expect(told.text).toContain('Thank you kindly');
    expect((await receipt()).subject).toContain('We have received');
  });
});

describe('letters', () => {
  it('are changed by HR only, and there is no other', async () => {
    const kaisa = new Browser(world);
    await kaisa.signIn((await member(world, 'Kaisa2')).email);
    for (const path of ['/settings/templates', PATH, `${PATH}/versions`, `${PATH}/picture`]) {
      expect((await kaisa.send('GET', path)).status).toBe(403);
    }
    expect((await browser.send('GET', '/settings/templates/nothing')).status).toBe(404);
    const page = await browser.send('GET', `${PATH}?left=sv&right=sv`);
    expect(page.text).toContain('lang="sv"');
  });

  it.each(LOCALES)('say of everything that they may name what it is: %s', (locale) => {
    for (const name of LETTER_NAMES) {
      for (const { key, insert } of variablesOf(name, locale)) {
        expect([name, key, VARIABLE_WORDS[locale][key] === undefined]).toEqual([name, key, false]);
        expect(insert).toMatch(/^\{[{%]/);
      }
    }
  });
});

describe('what changed between two texts', () => {
  it.each([
    ['a b c', 'a x c', 'a -b-+x+ c'],
    ['', 'a', '+a+'],
    ['a', '', '-a-'],
    ['same', 'same', 'same'],
    ['one two', 'one two three', 'one two+ three+'],
    ['b a', 'a b', '-b -a+ b+'],
  ])('%j → %j', (before, after, shown) => {
    const signs = { same: '', added: '+', removed: '-' };
    const pieces = diffOf(before, after);
    expect(pieces.map(({ how, text }) => signs[how] + text + signs[how]).join('')).toBe(shown);
  });

  it('gives both back, also where they are long', async () => {
    const before = (await readLetter('rejection', 'en')).repeat(12);
    const after = (await readLetter('rejection', 'sv')).repeat(12);
    const pieces = diffOf(before, after);
    const without = (gone: string) =>
      pieces
        .filter(({ how }) => how !== gone)
        .map(({ text }) => text)
        .join('');
    expect([without('added'), without('removed')]).toEqual([before, after]);
  });
});
