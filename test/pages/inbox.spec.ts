import { Browser } from '../accounts/browser';
import { User } from '../../src/store/entities/accounts/user.entity';
import { cameIn } from '../browser/post-scene';
import { Scene } from '../browser/scene';

interface Owed {
  commitments: { rule: string; status: string; startedAt: string }[];
}

let scene: Scene;
let helena: Browser;
let kaisa: Browser;
beforeAll(async () => {
  scene = await Scene.open();
  [helena, kaisa] = [new Browser(scene.world), new Browser(scene.world)];
  await helena.signIn(scene.helena.email);
  await kaisa.signIn(scene.kaisa.email);
});
afterAll(() => scene.close());

const owed = async (name: string) => {
  const path = `applications/${scene.of(name)}`;
  const { body } = await scene.world.get<Owed>(path, scene.as.helena);
  return body.commitments.filter(({ rule, status }) => rule === 'reply' && status === 'open');
};
const see = async (path: string, as = helena) => (await as.send('GET', path)).text;

describe('the inbox', () => {
  it('suggests by the sender’s address, then by a name in the subject, the job that is named first', async () => {
    const named = await cameIn(scene, { subject: 'Sales lead: Maija Virtanen asks' });
    const text = await see(`/inbox/${named}/assign`);
    expect(text).toContain(`value="${scene.of('Maija Virtanen')}"`);
    expect(text).toContain('is named in it');
    const known = await cameIn(scene, { fromAddress: 'Candidate1@Example.com', subject: 'Hi' });
    expect(await see(`/inbox/${known}`)).toContain(`value="${scene.of('Otso Lehto')}"`);
    const nobody = await cameIn(scene, { subject: 'Hello', fromName: '' });
    expect(await see(`/inbox/${nobody}`)).toContain('names nobody who is known');
  });

  it.each([
    ['a part of a name, whatever its case', 'mAIJA virt', true],
    ['an address', 'candidate0@', true],
    ['a job', 'sales maija', true],
    ['a sign that means anything elsewhere', '%', false],
    ['what is not there', 'maija controller', false],
  ])('finds by %s', async (_, words, isFound) => {
    const id = await cameIn(scene, { subject: 'x' });
    const text = await see(`/inbox/${id}/assign?q=${encodeURIComponent(words)}`);
    expect(text.includes(`value="${scene.of('Maija Virtanen')}"`)).toBe(isFound);
  });

  it('assigns once, whatever is pressed twice, and says who did when somebody else comes late', async () => {
    const id = await cameIn(scene);
    const form = { application: scene.of('Maija Virtanen'), once: 'one-form' };
    for (let i = 0; i < 2; i++) {
      const { status, headers } = await helena.form(`/inbox/${id}/assign`, form);
      expect([status, headers.location]).toEqual([303, '/inbox?done=assigned']);
    }
    expect(await owed('Maija Virtanen')).toHaveLength(1);
    const late = await helena.form(`/inbox/${id}/assign`, { ...form, once: 'another' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('belongs to an application');
    expect(late.text).toContain('by Helena');
    const back = await helena.form(`/inbox/${id}/reopen`, {});
    expect(back.headers.location).toBe(`/inbox/${id}?done=reopened`);
    expect(await owed('Maija Virtanen')).toHaveLength(0);
  });

  it('puts aside what was read, with a reason, and nothing without one', async () => {
    const id = await cameIn(scene, { text: 'Buy <b>now</b>' });
    const page = await see(`/inbox/${id}/dismiss`);
    expect(page).toContain('Buy &lt;b>now');
    const empty = await helena.form(`/inbox/${id}/dismiss`, { reason: ' ' });
    expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('role="alert"')]);
    const done = await helena.form(`/inbox/${id}/dismiss`, { reason: 'Somebody\r\nsells cars.' });
    expect(done.status).toBe(303);
    expect(await see(`/inbox/${id}`)).toContain('Somebody put it aside. Somebody sells cars.');
    expect(await see('/inbox?show=aside')).toContain(`/inbox/${id}"`);
    expect(await see('/inbox?show=waiting')).not.toContain(`/inbox/${id}"`);
  });

  it('shows recruiters what belongs to their applications, and no other', async () => {
    const id = await cameIn(scene);
    for (const path of ['', '/assign', '/dismiss', '/reopen', '/html']) {
      expect((await kaisa.send('GET', `/inbox/${id}${path}`)).status).toBe(404);
    }
    const form = { application: scene.of('Maija Virtanen') };
    expect((await kaisa.form(`/inbox/${id}/assign`, form)).status).toBe(404);
    const about = scene.of('Otso Lehto');
    const theirs = await cameIn(scene, { about, status: 'filed', kind: 'reply' });
    expect(await see('/inbox', kaisa)).toContain(`/inbox/${theirs}"`);
    expect(await see('/inbox', kaisa)).not.toContain(`/inbox/${id}"`);
  });

  it('shows the picture of a mail in a frame that may do nothing', async () => {
    const id = await cameIn(scene);
    const { text, headers } = await helena.send('GET', `/inbox/${id}/html`);
    expect(text).toContain('<p>Hello, it is Maija.');
    expect(headers['content-security-policy']).toBe(
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    );
    expect(await see(`/inbox/${id}`)).toMatch(/<iframe[^>]*\ssandbox(=""|\s)/);
  });

  it('speaks the reader’s language, also of why a mail stands where it does', async () => {
    const { units } = scene.world;
    const speaks = (locale: string) =>
      units.run(() => units.manager.update(User, scene.helena.id, { locale }));
    await speaks('fi');
    const text = await see(`/inbox/${await cameIn(scene)}`);
    await speaks('en');
    expect(text).toContain('<html lang="fi">');
    expect(text).toContain('Se ei sovi mihinkään hakemukseen.');
    expect(text).not.toContain('It matches no application');
  });

  it.each(['/inbox?cursor=x', '/inbox?show=nothing'])(
    'says what is wrong with %s',
    async (path) => {
      expect((await helena.send('GET', path)).status).toBe(422);
    },
  );
});
