import { Browser, member } from '../accounts/browser';
import { Scene } from '../browser/scene';
import { MESSAGE, VERBS, WRONG } from './application-verbs';

let scene: Scene;
let kaisa: Browser;
beforeAll(async () => {
  scene = await Scene.open();
  kaisa = new Browser(scene.world);
  await kaisa.signIn(scene.kaisa.email);
});
afterAll(() => scene.close());

interface Shown {
  version: number;
  status: string;
  owner: { name: string };
  timeline: { event: string }[];
  commitments: { id: string; rule: string; status: string; dueAt: string }[];
  messages: { id: string; purposes: string[]; status: string }[];
  interviews: { id: string; status: string }[];
  assignments: { id: string; returnedAt: string | null }[];
  tasks: { id: string; kind: string }[];
  received: { id: string }[];
}

const pathOf = (name: string, rest = '') => `/applications/${scene.of(name)}${rest}`;
const look = (path: string, browser = kaisa) =>
  browser.send('GET', path, { headers: { accept: 'text/html' } });
const show = async (name: string) =>
  (await scene.world.get<Shown>(`applications/${scene.of(name)}`, scene.as.kaisa)).body;
/** The hidden fields of a page's form, as a browser would send them. */
const hidden = (html: string): Record<string, string> => {
  const form = html.slice(html.indexOf('class="form"'));
  const fields = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name, value]) => [name!, value!]));
};
/** Opens a verb's page, and sends its form as somebody fills it in. */
async function fill(name: string, verb: string, fields: Record<string, string>) {
  const page = await look(pathOf(name, `/${verb}`));
  expect(page.status).toBe(200);
  const action = pathOf(name, `/${verb.split('?')[0]}`);
  return { action, sent: { ...hidden(page.text), ...fields } };
}

/** What somebody chooses from a list. */
async function chosen(name: string, verb: string): Promise<Record<string, string>> {
  if (verb === 'owner') return { to: scene.helena.id };
  if (verb !== 'reschedule') return {};
  const { commitments } = await show(name);
  return { about: commitments.find(({ rule }) => rule === 'promise_answer')!.id };
}

describe('each verb', () => {
  it.each(VERBS)('%s', async (verb, fields, done, event) => {
    const name = 'Eero Salo';
    const needed = { ...fields, ...(await chosen(name, verb)) };
    const { action, sent } = await fill(name, verb, needed);
    const before = (await show(name)).timeline.filter((one) => one.event === event).length;
    const first = await kaisa.form(action, sent);
    expect([first.status, first.headers.location]).toEqual([303, `${pathOf(name)}?done=${done}`]);
    // a double click
    const second = await kaisa.form(action, sent);
    expect([second.status, second.headers.location]).toEqual([303, first.headers.location]);
    if (event !== null) {
      const after = (await show(name)).timeline.filter((one) => one.event === event).length;
      expect(after).toBe(before + 1);
    }
    const page = await look(String(first.headers.location));
    expect(page.text).toContain('<p class="done" role="status">');
    expect(page.text).not.toContain('<i>Salo</i>');
    await scene.delivered();
  });
});

describe('what is wrong', () => {
  it.each(WRONG)('%s %j: is said, with what was typed', async (verb, fields, problem, kept) => {
    const before = await show('Otso Lehto');
    const { action, sent } = await fill('Otso Lehto', verb, fields);
    const { status, text } = await kaisa.form(action, sent);
    expect(status).toBe(422);
    expect(text).toContain('role="alert"');
    expect(text).toContain(problem);
    expect(text).toContain(kept);
    expect((await show('Otso Lehto')).timeline).toEqual(before.timeline);
  });

  it('names who was there before, and keeps the text', async () => {
    const { action, sent } = await fill('Otso Lehto', 'promise', {
      ...{ kind: 'answer', due: '2026-05-19T16:00', text: 'What I wrote' },
    });
    await scene.verb('Otso Lehto', 'messages', { ...MESSAGE, purpose: ['status_update'] });
    const { status, text } = await kaisa.form(action, sent);
    expect(status).toBe(409);
    expect(text).toMatch(/Kaisa changed this while you had it open/);
    expect(text).toContain('What I wrote');
    expect((await kaisa.form(action, { ...sent, ...hidden(text) })).status).toBe(303);
  });

  it('is no page: what is not theirs, and a verb that is none', async () => {
    const stranger = new Browser(scene.world, '198.51.100.9');
    await stranger.signIn((await member(scene.world, 'Outi')).email);
    const { commitments } = await show('Otso Lehto');
    const paths = [
      '',
      '/message',
      '/due-hint?due=2026-05-20T10:00',
      `/promises/${commitments[0]!.id}`,
    ];
    for (const rest of paths) {
      const path = pathOf('Otso Lehto', rest);
      expect([rest, (await look(path, stranger)).status]).toEqual([rest, 404]);
      expect([rest, (await look(path)).status]).toEqual([rest, 200]);
    }
    const sent = await stranger.form(pathOf('Otso Lehto', '/message'), MESSAGE);
    expect(sent.status).toBe(404);
    expect((await look(pathOf('Otso Lehto', '/dance'))).status).toBe(404);
    // a promise of another application
    expect((await look(pathOf('Aino Berg', `/promises/${commitments[0]!.id}`))).status).toBe(404);
  });
});

describe('before it is done', () => {
  it('is shown, and nothing is done', async () => {
    const before = await show('Liisa Mäkinen');
    const { action, sent } = await fill('Liisa Mäkinen', 'message', {
      ...MESSAGE,
      preview: 'true',
    });
    const { status, text } = await kaisa.form(action, sent);
    expect(status).toBe(200);
    expect(text).toContain('What would be sent');
    expect(text).toContain('We read on.');
    expect(await show('Liisa Mäkinen')).toEqual(before);
  });

  it('a date is a button away, and says what it means', async () => {
    const { action, sent } = await fill('Liisa Mäkinen', 'promise', { text: 'Soon', due: '' });
    const { status, text } = await kaisa.form(action, { ...sent, pick: '2026-05-15T16:00' });
    expect(status).toBe(200);
    expect(text).toContain('value="2026-05-15T16:00"');
    expect(text).toContain('2 working days from now. Ascension Day does not count.');
    expect(text).toContain('Soon');
    const hint = async (due: string) =>
      (await look(pathOf('Liisa Mäkinen', `/due-hint?due=${due}`))).text;
    expect(await hint('2026-05-11T16:00')).toContain('has passed');
    expect(await hint('2026-05-17T16:00')).toContain('on a weekend');
    expect(await hint('2026-05-14T12:00')).toContain('on a holiday');
    expect(await hint('2026-05-13T22:00')).toContain('outside office hours');
    expect(await hint('nothing')).toBe('');
  });
});

describe('the timeline', () => {
  it('shows a part of it, and nothing of what a stranger may put into the address', async () => {
    const promises = await look(pathOf('Aino Berg', '?show=promises'));
    expect(promises.text).toContain('promised an answer');
    expect(promises.text).not.toContain('data-event="message.queued"');
    const messages = await look(pathOf('Aino Berg', '?show=messages'));
    expect(messages.text).toContain('data-event="message.queued"');
    expect(messages.text).toContain('The mail server said:');
    expect(messages.text).not.toContain('promised an answer');
    const odd = await look(pathOf('Aino Berg', '?show=%3Cb%3E&done=%3Cb%3E&before=-1'));
    expect(odd.status).toBe(200);
    expect(odd.text).not.toContain('class="done"');
  });

  it('comes in parts', async () => {
    const parts: string[] = [];
    let path: string | undefined = pathOf('Eero Salo');
    while (path !== undefined) {
      const { text } = await look(path);
      parts.push(...[...text.matchAll(/data-event="([^"]+)"/g)].map(([, type]) => type!));
      path = /href="(\/applications\/[^"]*before=\d+)"/.exec(text)?.[1]?.replace('&amp;', '&');
    }
    const { timeline } = await show('Eero Salo');
    expect(timeline.length).toBeGreaterThan(30);
    expect(
      parts
        .filter(
          (type) =>
            !type.includes('broken') && !type.includes('.asked') && type !== 'assignment.given',
        )
        .sort(),
    ).toEqual(timeline.map(({ event }) => event).sort());
    expect(parts.at(-1)).toBe('application.received');
  });

  it('takes back a mail that waits, and a question that needs no answer', async () => {
    const name = '🦊 Kettu Repo';
    await scene.verb(name, 'messages', {
      ...{ ...MESSAGE, purpose: ['status_update'], sendAfter: '2026-05-13T09:00:00+03:00' },
    });
    await scene.verb(name, 'questions', { text: 'Is there news?', channel: 'phone' });
    const page = await look(pathOf(name));
    expect(page.text).toContain('Waits. It leaves');
    const { messages, received } = await show(name);
    const waits = messages.find(({ status }) => status === 'pending')!;
    const sent = await kaisa.form(pathOf(name, '/cancel'), { about: waits.id, once: 'a/1' });
    expect(sent.headers.location).toBe(`${pathOf(name)}?done=cancelled`);
    expect((await look(pathOf(name))).text).toContain('Taken back before it left');
    expect(page.text).toContain('Is there news?');
    const { action, sent: yes } = await fill(name, `waiver?about=${received[0]!.id}`, {});
    expect((await kaisa.form(action, yes)).headers.location).toContain('done=waived');
  });
});

describe('the evidence of a promise', () => {
  const evidence = async (name: string, rule: string) => {
    const { id } = (await show(name)).commitments.find((one) => one.rule === rule)!;
    return (await look(pathOf(name, `/promises/${id}`))).text;
  };
  /** What is counted in the lines of each table, and what its foot says. */
  const sums = (html: string) =>
    [...html.matchAll(/<tbody>(.*?)<\/tbody><tfoot>.*?data-seconds="([\d.]+)"/g)].map(
      ([, body, foot]) => [
        [...body!.matchAll(/data-counted="([\d.]+)"/g)].reduce((sum, [, s]) => sum + Number(s), 0),
        Number(foot),
      ],
    );

  it('adds up to the second: broken', async () => {
    const html = await evidence('Liisa Mäkinen', 'first_answer');
    expect(html).toContain('Broken (late by 3 h 12 min business time, and still owed)');
    expect(sums(html).slice(0, 2)).toEqual([
      [46.8 * 3600, 46.8 * 3600],
      [3.2 * 3600, 3.2 * 3600],
    ]);
    expect(html).toContain('within 5 working days');
    expect(html).toContain('weekend');
  });

  it('says by what it was kept, and what the mail server said', async () => {
    const html = await evidence('Maija Virtanen', 'acknowledge');
    expect(html).toContain('Kept (14 h 48 min early)');
    expect(html).toContain('250 OK: message queued');
  });
});
