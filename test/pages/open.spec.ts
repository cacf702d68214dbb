import { Application } from '../../src/store/entities/hiring/application.entity';
import { ApplicationConsent } from '../../src/store/entities/candidates/application-consent.entity';
import { Candidate } from '../../src/store/entities/hiring/candidate.entity';
import { Browser, member } from '../accounts/browser';
import { Office } from '../e2e/verbs-office';
import { CandidateBrowser, linkIn, readable } from './candidates';

const POSTING = {
  ...{ slug: '', place: 'FI', payRange: '3 400–4 100 € a month', isPublic: 'true' },
  ...{ description: 'You lead <sales>.\n\nWe are twelve.', consentText: '', version: '0' },
};
const PERSON = {
  ...{ name: 'Maija <b>Meri', email: 'Maija@Example.com', phone: '', locale: 'fi' },
  ...{ message: 'I sell.', consent: 'true', website: '' },
};

let office: Office;
let staff: Browser;
let job: string;
let visitor: CandidateBrowser;
let slug: string;
let nth = 0;
beforeAll(async () => {
  office = await Office.open('sqlite');
  staff = new Browser(office.world);
  await staff.signIn((await member(office.world, 'Helena', 'hr_lead')).email);
});
// each with a job of its own, to which somebody else applies from somewhere else
beforeEach(async () => {
  nth++;
  slug = `sales-lead-${nth}`;
  visitor = new CandidateBrowser(office, `198.51.100.${nth}`);
  job = await office.world.job();
});
afterAll(() => office.close());

const emailOf = (name: string) => `${name}${nth}@Example.com`;
const post = (change: Partial<typeof POSTING> = {}) =>
  staff.form(`/jobs/${job}/public`, { ...POSTING, slug, ...change });
const applications = () =>
  office.world.units.manager.findBy(Application, { job: job as Application['job'] });

/** The form as it is shown, sent so many seconds later. */
async function apply(change: Partial<typeof PERSON> = {}, seconds = 10, lang = 'en') {
  const { text } = await visitor.get(`/open/${slug}?lang=${lang}`);
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)![1]!;
  const form = {
    ...PERSON,
    email: emailOf('Maija'),
    ...change,
    stamp: hidden('stamp'),
    agreed: hidden('agreed'),
    once: hidden('once'),
  };
  const { clock } = office.world;
  clock.moveTo(new Date(clock.now() + seconds * 1000).toISOString());
  return { form, seen: await visitor.form(`/open/${slug}?lang=${lang}`, form) };
}

describe('a job in public', () => {
  it('is proposed, and shown to nobody before it is public', async () => {
    expect((await staff.send('GET', `/jobs/${job}/public`)).text).toContain('value="sales-lead"');
    expect((await post({ isPublic: '' })).status).toBe(303);
    const hidden = await visitor.get(`/open/${slug}?lang=fi`);
    expect([hidden.status, hidden.text.includes('Tällaista työpaikkaa ei ole')]).toEqual([
      404,
      true,
    ]);
    if (nth === 1) {
      expect((await visitor.get('/open')).text).toContain('There are no open jobs now.');
    }
    expect((await post({ version: '1' })).status).toBe(303);
    expect((await visitor.get('/open')).text).toContain(`href="/open/${slug}"`);
    const { text } = await visitor.get(`/open/${slug}`);
    expect(readable(text)).toContain('You hear from Kaisa Virta within 5 working days.');
    expect(text).toContain('3 400–4 100 € a month');
    expect(text).toContain('You lead &lt;sales>.');
    expect(text).not.toContain('noindex');
    expect(text).not.toContain('<script');
  });

  it.each([
    ['no pay where a law asks for it', { payRange: '' }, 'Directive (EU) 2023/970'],
    ['an address that is none', { slug: 'Sales Lead' }, 'slug must be small letters'],
    ['nothing said', { description: ' ' }, 'description'],
    ['a place that is none', { place: 'MARS' }, 'place'],
  ])('is not saved with %s, and keeps what was typed', async (_, change, words) => {
    const { status, text } = await post({ consentText: 'Kept?', ...change });
    expect([status, text.includes(words), text.includes('Kept?')]).toEqual([422, true, true]);
    expect((await visitor.get(`/open/${slug}`)).status).toBe(404);
  });

  it('is found by its short address without an account, while it is public', async () => {
    const goes = async (path: string) =>
      (await visitor.get(path, { accept: 'text/html' })).headers.location;
    await post({ isPublic: '' });
    expect(await goes(`/jobs/${slug}`)).toBe(
      `/sign-in?next=${encodeURIComponent(`/jobs/${slug}`)}`,
    );
    expect(await goes(`/sign-in?next=/jobs/${slug}`)).toBeUndefined();
    await post({ version: '1' });
    expect(await goes(`/sign-in?next=/jobs/${slug}`)).toBe(`/open/${slug}`);
    expect(await goes(`/sign-in?next=/jobs/${job}`)).toBeUndefined();
    expect((await staff.send('GET', `/jobs/${job}`)).status).toBe(200);
  });

  it('is not overwritten unseen, and no two have one address', async () => {
    await post();
    expect((await post({ version: '7' })).status).toBe(409);
    job = await office.world.job();
    expect((await post()).text).toContain('another job has this address');
  });

  it('is shown when it is closed, and takes nobody', async () => {
    await post();
    const { form } = await apply({ consent: '' });
    await office.world.post(`jobs/${job}/closure`, { outcome: 'cancelled' });
    const shown = await visitor.get(`/open/${slug}`);
    expect(shown.text).toContain('This job takes no more applications.');
    expect(shown.text).toContain('noindex');
    const late = await visitor.form(`/open/${slug}`, { ...form, consent: 'true' });
    expect([late.status, await applications()]).toEqual([422, []]);
  });
});

describe('applying', () => {
  beforeEach(() => post());

  it('is received once, with what was agreed to, and a receipt with a link', async () => {
    const { form, seen } = await apply();
    expect(seen.status).toBe(200);
    expect(readable(seen.text)).toContain('You hear from Kaisa Virta within 5 working days.');
    expect(seen.text).toContain('Maija &lt;b>Meri');
    const path = await linkIn(office, emailOf('Maija'), 'Katso hakemuksesi tilanne');
    const { headers } = await visitor.form(path);
    const mine = await visitor.get(String(headers.location));
    expect(readable(mine.text)).toMatch(/Saat vastauksemme viimeistään .* Kirjoitit I sell\./);
    const { manager } = office.world.units;
    const [{ id, candidate }] = (await applications()) as [Application];
    expect(await manager.findBy(ApplicationConsent, { application: id })).toMatchObject([
      { text: expect.stringMatching(/^I agree that the employer uses/) as string },
    ]);
    expect(await manager.findBy(Candidate, { id: candidate })).toMatchObject([
      { locale: 'fi', phone: null },
    ]);
    await visitor.form(`/open/${slug}`, form);
    expect(await applications()).toHaveLength(1);
  });

  it('twice says the same as once, adds what was written, and mails the way', async () => {
    const { seen: first } = await apply();
    const { seen: second } = await apply({
      email: emailOf('maija'),
      message: 'Also this.',
      phone: '1',
    });
    expect(second.text.replace('maija', 'Maija')).toBe(first.text);
    const [one, ...more] = await applications();
    expect(more).toEqual([]);
    // anybody may have written the second: it is kept, and counts as nobody's word
    const shown = await office.show(one!.id);
    const said = shown.timeline.filter(({ event }) => event === 'message.received');
    expect(said.map(({ text }) => text)).toEqual(['I sell.']);
    const page = readable((await staff.send('GET', `/applications/${one!.id}`)).text);
    expect(page).toContain('Came by the public form, not confirmed');
    expect(page).toContain('Also this.');
    const { manager } = office.world.units;
    const [person] = await manager.findBy(Candidate, { id: one!.candidate });
    expect(person!.phone).toBeNull();
    const [agreed] = await manager.findBy(ApplicationConsent, { application: one!.id });
    expect(agreed!.text.match(/I agree/g)).toHaveLength(2);
    await linkIn(office, emailOf('Maija'), 'Hakemuksesi tilanne');
  });

  it.each<[string, Partial<typeof PERSON>, number, string, string]>([
    ['no name', { name: '' }, 10, 'en', 'Write your name'],
    ['a link for a name', { name: 'Win https://x.example' }, 10, 'en', 'with no address'],
    ['no address', { email: 'maija' }, 10, 'fi', 'Kirjoita yksi sähköpostiosoite'],
    ['no consent', { consent: '' }, 10, 'sv', 'kryssa i att vi får använda'],
    ['a field that nobody sees', { website: 'http://x' }, 10, 'en', 'nobody sees'],
    ['no time', {}, 1, 'fi', 'nopeammin kuin kukaan'],
    ['a name of two lines', { name: 'a\nb' }, 10, 'sv', 'Skriv ditt namn'],
  ])(
    'with %s is refused in the reader’s language, and keeps what was typed',
    async (_, change, seconds, lang, words) => {
      const { seen } = await apply({ message: 'Long <story>', ...change }, seconds, lang);
      expect([seen.status, seen.text.includes(words)]).toEqual([422, true]);
      expect(seen.text).toContain('Long &lt;story>');
      expect(seen.text).toContain(`<html lang="${lang}"`);
      expect(await applications()).toEqual([]);
    },
  );

  it('after being too fast works with the same form', async () => {
    const { form } = await apply({}, 1);
    office.world.clock.moveTo(new Date(office.world.clock.now() + 5000).toISOString());
    expect((await visitor.form(`/open/${slug}`, form)).status).toBe(200);
    expect(await applications()).toHaveLength(1);
  });

  it('has its limit for one address', async () => {
    for (let i = 0; i < 3; i++) await apply({ message: `${i}` });
    const { seen } = await apply({ message: 'A fourth' });
    expect([seen.status, seen.text.includes('A fourth')]).toEqual([429, true]);
  });

  it('shows new words first, where they were changed meanwhile', async () => {
    const { form } = await apply({ consent: '' });
    await post({ version: '1', consentText: 'I agree to other things.' });
    const late = await visitor.form(`/open/${slug}?lang=en`, { ...form, consent: 'true' });
    expect([late.status, late.text.includes('I agree to other things.')]).toEqual([422, true]);
    expect([late.text.includes('I sell.'), await applications()]).toEqual([true, []]);
    expect((await apply()).seen.status).toBe(200);
    const [{ id }] = (await applications()) as [Application];
    const { manager } = office.world.units;
    expect(await manager.findBy(ApplicationConsent, { application: id })).toMatchObject([
      { text: 'I agree to other things.' },
    ]);
  });

  it('has its limit for one place', async () => {
    for (let i = 0; i < 30; i++) await apply({ email: emailOf(`c${i}`), message: '' }, 4);
    const { seen } = await apply({ email: emailOf('c31') });
    expect([seen.status, (await applications()).length]).toEqual([429, 30]);
  });
});
