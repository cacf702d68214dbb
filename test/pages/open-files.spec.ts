import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { DoomedFiles } from '../../src/hiring/candidates/erasure/rows/doomed-files.repository';
import { ErasureParts } from '../../src/hiring/candidates/erasure/erasure-parts';
import { PersonWords } from '../../src/hiring/candidates/erasure/person-words';
import { Papers } from '../../src/hiring/papers/papers';
import { PaperIntake } from '../../src/hiring/papers/paper-intake';
import { Attempts } from '../../src/accounts/sessions/attempts';
import { TooManyError } from '../../src/kernel/errors';
import { StoredFiles } from '../../src/store/files/stored-files';
import { ApplicationPaper } from '../../src/store/entities/connect/application-paper.entity';
import { Application } from '../../src/store/entities/hiring/application.entity';
import { Browser, DAY, member, wait } from '../accounts/browser';
import { Office } from '../e2e/verbs-office';
import { docx, pdf } from '../world/papers';
import { until } from '../world/world';
import { hidden, multipart, send, type Chosen } from './applying';
import { CandidateBrowser, readable } from './candidates';

let office: Office;
let staff: Browser;
let helena: string;
let job: string;
let nth = 0;
beforeAll(async () => {
  office = await Office.open('sqlite');
  staff = new Browser(office.world);
  helena = (await member(office.world, 'Helena', 'hr_lead')).email;
  await staff.signIn(helena);
});
beforeEach(async () => {
  nth++;
  job = await office.world.job();
  await staff.form(`/jobs/${job}/public`, {
    ...{ slug: `cook-${nth}`, place: 'DE', payRange: '3 000 €', isPublic: 'true' },
    ...{ description: 'You cook.', consentText: '', version: '0' },
  });
});
afterAll(() => office.close());

const email = () => `aino${nth}@example.com`;
const cv = (name = 'cv.pdf', words = 'CV'): Chosen => ({ name, content: pdf(words) });
/** Everything that lies beside the database. */
async function onDisk(): Promise<string[]> {
  const all = await readdir(join(office.world.folder, 'files'), {
    ...{ recursive: true, withFileTypes: true },
  }).catch(() => []);
  return all.flatMap((one) => (one.isFile() ? [one.name] : [])).sort();
}

async function formNow(change: Record<string, string> = {}) {
  const { text } = await new CandidateBrowser(office).get(`/open/cook-${nth}?lang=en`);
  wait(office.world, 5000);
  return {
    ...{ once: hidden(text, 'once'), stamp: hidden(text, 'stamp'), agreed: hidden(text, 'agreed') },
    ...{ name: 'Aino Berg', email: email(), locale: 'en', message: 'I cook.', consent: 'true' },
    ...change,
  };
}
async function apply(files: readonly Chosen[], change: Record<string, string> = {}) {
  const { payload, headers } = await multipart(await formNow(change), files);
  const own = { ...headers, 'sec-fetch-site': 'same-origin' };
  return send(office.world, `/open/cook-${nth}?lang=en`, { payload, headers: own });
}
const applications = () =>
  office.world.units.manager.findBy(Application, { job: job as Application['job'] });
const papersOf = async (id: string) =>
  (await office.world.get<{ items: Record<string, unknown>[] }>(`applications/${id}/files`)).body
    .items;

describe('an application with files', () => {
  it('keeps them for who sees it, as files to be saved and nothing else', async () => {
    const before = (await onDisk()).length;
    const word = { name: 'Työ "todistus" \u202efdp.exe', content: await docx() };
    const seen = await apply([cv('../../etc/passwd'), word, cv('again.pdf')]);
    expect([seen.status, seen.text.includes('We have your application')]).toEqual([200, true]);
    const [{ id }] = (await applications()) as [Application];
    const papers = await papersOf(id);
    // the third is the first once more
    expect(papers.map(({ name, kind, isConfirmed }) => [name, kind, isConfirmed])).toEqual([
      ['passwd.pdf', 'pdf', true],
      ['Työ _todistus_ fdp.exe.docx', 'docx', true],
    ]);
    expect((await onDisk()).length - before).toBe(2);
    for (const path of [
      `files/${papers[1]!.id as string}`,
      `/applications/${id}/files/${papers[1]!.id as string}`,
    ]) {
      const file = await staff.send('GET', path);
      expect([file.status, file.headers]).toEqual([
        200,
        expect.objectContaining({
          'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'content-disposition':
            'attachment; filename="file.docx"; filename*=UTF-8\'\'Ty%C3%B6%20_todistus_%20fdp.exe.docx',
          'x-content-type-options': 'nosniff',
          'content-security-policy': "sandbox; default-src 'none'",
          'content-length': String(papers[1]!.bytes),
        }),
      ]);
    }
    const page = await staff.send('GET', `/applications/${id}`);
    expect(readable(page.text)).toContain('passwd.pdf');
    const stranger = new Browser(office.world);
    await stranger.signIn((await member(office.world, `Otto${nth}`)).email);
    for (const path of [`applications/${id}/files`, `files/${papers[0]!.id as string}`]) {
      expect((await stranger.send('GET', path)).status).toBe(404);
    }
    expect(
      (await new Browser(office.world).send('GET', `files/${papers[0]!.id as string}`)).status,
    ).toBe(401);
  });

  it('shows the candidate what they sent, and not what anybody may have sent', async () => {
    await apply([cv()]);
    await apply([cv('other.pdf', 'of a stranger')]);
    const [{ id }] = (await applications()) as [Application];
    const papers = await papersOf(id);
    expect(papers.map(({ isConfirmed }) => isConfirmed)).toEqual([true, false]);
    const mine = new CandidateBrowser(office);
    const path = await mine.comeBy(email(), 'See where your application stands');
    const page = (await mine.get(path)).text;
    expect(readable(page)).toMatch(/Your files cv\.pdf 1.kB other\.pdf 1.kB, sent later/);
    const [own, other] = papers.map((paper) => `/my/${id}/files/${paper.id as string}`);
    expect(page).toContain(`href="${own!}"`);
    const file = await mine.get(own!);
    expect([file.status, file.text, file.headers['content-type']]).toEqual([
      ...[200, pdf().toString(), 'application/pdf'],
    ]);
    expect((await mine.get(other!)).status).toBe(404);
    expect((await new CandidateBrowser(office).get(own!)).status).toBe(404);
  });

  it.each<[string, Chosen[], Record<string, string>, string]>([
    ['one that is none', [{ name: 'a.pdf', content: Buffer.from('<html>') }], {}, 'is no PDF'],
    ['an empty one', [{ name: 'a.pdf', content: Buffer.alloc(0) }], {}, 'a.pdf\u2069 is empty'],
    ['one of 11 MB', [{ name: 'a.pdf', content: Buffer.alloc(11_000_000) }], {}, 'larger than 10'],
    ['six', [1, 2, 3, 4, 5, 6].map((n) => cv(`${n}.pdf`, `${n}`)), {}, 'five files at most'],
    ['one in another field', [{ ...cv(), field: 'cv' }], {}, 'Something in the form'],
    ['one, and no consent', [cv()], { consent: '' }, 'tick that we may use'],
    ['one, and a stamp of nobody', [cv()], { stamp: 'x' }, 'This form is too old'],
  ])('with %s is told so, keeps what was typed, and no file', async (_, files, change, words) => {
    const before = await onDisk();
    const seen = await apply(files, { message: 'Long <story>', ...change });
    expect([seen.status, seen.text.includes(words)]).toEqual([422, true]);
    expect(seen.text).toContain('Long &lt;story>');
    expect(seen.text).toContain('Choose your files again.');
    expect([await applications(), await onDisk()]).toEqual([[], before]);
  });

  it('of 60 MB, from where too many come, or for a disk that is nearly full loses no word', async () => {
    const before = await onDisk();
    const cases: [Chosen, string, () => jest.SpyInstance | null][] = [
      [{ name: 'a.pdf', content: Buffer.alloc(60_000_000) }, 'five of 10 MB', () => null],
      [
        cv(),
        'asked for too often',
        () =>
          jest
            .spyOn(office.world.app.get(Attempts), 'begin')
            .mockRejectedValue(new TooManyError('x', 9)),
      ],
      [
        cv(),
        'We cannot take files just now',
        () => jest.spyOn(StoredFiles.prototype, 'room').mockResolvedValue(1_009_999_999),
      ],
    ];
    for (const [file, words, arrange] of cases) {
      const arranged = arrange();
      const seen = await apply([file], { message: 'Long <story>' });
      arranged?.mockRestore();
      expect([words, seen.text.includes(words)]).toEqual([words, true]);
      expect(seen.text).toContain('Long &lt;story>');
      expect(seen.text).toContain('Choose your files again.');
    }
    expect([await applications(), await onDisk()]).toEqual([[], before]);
  });

  it('are not taken where candidates have left as much in a day as they may, and are again a day later', async () => {
    await apply([cv()]);
    const [{ id }] = (await applications()) as [Application];
    const { units } = office.world;
    const grow = (bytes: number) =>
      units.run(async () => {
        await units.manager.update(ApplicationPaper, { application: id }, { bytes });
      });
    await grow(5_000_000_000);
    const other = { email: `b${email()}`, message: 'Long <story>' };
    const full = await apply([cv('b.pdf', 'b')], other);
    expect([full.status, full.text.includes('We cannot take files just now')]).toEqual([503, true]);
    expect(full.text).toContain('Long &lt;story>');
    expect((await apply([], other)).status).toBe(200);
    wait(office.world, DAY);
    expect((await apply([cv('b.pdf', 'b')], { email: `c${email()}` })).status).toBe(200);
    await staff.signIn(helena);
  });

  it('on their way at the same time each need room', async () => {
    const intake = office.world.app.get(PaperIntake);
    const room = jest.spyOn(StoredFiles.prototype, 'room').mockResolvedValue(1_010_000_000);
    const hold = (words: string) =>
      intake.hold({ name: 'a.pdf', type: '', content: Readable.from([pdf(words)]) });
    const both = await Promise.allSettled([hold('one'), hold('other')]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    const later = await hold('later');
    room.mockRestore();
    const held = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    await intake.drop([...held, later]);
  });

  it('with a field given twice is refused', async () => {
    const { payload, headers } = await multipart(await formNow());
    const mark = headers['content-type'].split('boundary=')[1]!;
    const twice = `--${mark}\r\ncontent-disposition: form-data; name="name"\r\n\r\nB\r\n`;
    const body = Buffer.concat([Buffer.from(twice), payload]);
    const own = { ...headers, 'sec-fetch-site': 'same-origin' };
    const seen = await send(office.world, `/open/cook-${nth}`, { payload: body, headers: own });
    expect([seen.status, await applications()]).toEqual([422, []]);
  });

  it('that is cut off leaves nothing', async () => {
    const before = await onDisk();
    const big = { name: 'a.pdf', content: Buffer.concat([pdf(), Buffer.alloc(3_000_000)]) };
    const { payload, headers } = await multipart(await formNow(), [big]);
    const { hostname, port } = new URL(office.world.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /open/cook-${nth} HTTP/1.1\r\nhost: x\r\ncontent-type: ${headers['content-type']}\r\n` +
        `content-length: ${payload.length}\r\n\r\n`,
    );
    socket.write(payload.subarray(0, 2_000_000));
    await until('its beginning', async () => (await onDisk()).length > before.length);
    socket.destroy();
    await until('nothing of it', async () => (await onDisk()).length === before.length);
    expect(await applications()).toEqual([]);
  });

  it('is sent twice by a double click, and is one, with its files once', async () => {
    const before = (await onDisk()).length;
    const { payload, headers } = await multipart(await formNow(), [cv()]);
    const own = { payload, headers: { ...headers, 'sec-fetch-site': 'same-origin' } };
    const both = [1, 2].map(() => send(office.world, `/open/cook-${nth}?lang=en`, own));
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
    const [{ id }] = (await applications()) as [Application];
    expect([(await papersOf(id)).length, (await onDisk()).length - before]).toEqual([1, 1]);
  });
});

describe('files of an application', () => {
  it('are added by the team, and taken out for good', async () => {
    const id = await office.application({ email: email() }, job);
    const before = (await onDisk()).length;
    const { payload, headers } = await multipart({}, [cv('letter.pdf', `letter ${nth}`)]);
    const cookie = `lupaus_session=${staff.cookie!}`;
    const own = { payload, headers: { ...headers, cookie, 'sec-fetch-site': 'same-origin' } };
    const sent = await send(office.world, `/applications/${id}/files`, own);
    expect([sent.status, sent.headers.location]).toEqual([303, `/applications/${id}#papers`]);
    expect(await papersOf(id)).toMatchObject([{ name: 'letter.pdf', isConfirmed: true }]);
    const wrong = await multipart({}, [{ name: 'a.txt', content: Buffer.from('a') }]);
    const refused = await send(office.world, `/api/v1/applications/${id}/files`, {
      ...wrong,
      headers: { ...wrong.headers, authorization: `Bearer ${office.world.admin.token}` },
    });
    expect([refused.status, refused.body]).toMatchObject([422, { code: 'file_kind' }]);

    const { candidate } = await office.row(id);
    const forget = { method: 'DELETE', body: JSON.stringify({ why: 'asked for' }) } as const;
    expect((await office.world.ask(`candidates/${candidate}`, forget)).status).toBe(204);
    await office.world.app.get(DoomedFiles).sweep();
    expect([await papersOf(id), (await onDisk()).length]).toEqual([[], before]);
  });

  it('that belong to nobody are gone a day later, and no others', async () => {
    await apply([cv()]);
    const [{ id }] = (await applications()) as [Application];
    const papers = office.world.app.get(Papers);
    const parts = office.world.app.get(ErasureParts);
    const { candidate } = await office.row(id);
    const whom = { candidate, applications: [id], words: new PersonWords([], []) };
    await office.world.units.run(() => parts.forget(whom));
    await apply([cv('new.pdf', 'new')], { email: `b${email()}` });
    const before = (await onDisk()).length;
    // what lies on the disk has the machine's time
    office.world.clock.moveTo(new Date(Date.now() + 1000).toISOString());
    expect(await papers.sweep()).toBe(0);
    wait(office.world, DAY + 1000);
    expect(await papers.sweep()).toBeGreaterThan(0);
    const [, other] = (await applications()) as [Application, Application];
    const [left] = await papers.of(other.id);
    const content = await papers.read(left!);
    expect(await text(content)).toContain('new');
    expect((await onDisk()).length).toBeLessThan(before);
  });
});
