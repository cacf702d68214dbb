import { Browser, member } from '../accounts/browser';
import { headerOf, INBOUND, mail, PostOffice } from '../world/post-office';
import { until } from '../world/world';
import { decoded, Office } from './verbs-office';

const LINK = /[0-9A-Z]{26}\.[0-9a-z]{1,6}\.[\w-]{4}/;
const KAISA = 'kaisa.virta@example.fi';
const MAIJA = 'maija@example.com';

let office: Office;
let post: PostOffice;
let staff: Browser;
beforeAll(async () => {
  office = await Office.open('sqlite', INBOUND);
  post = new PostOffice(office.world);
  staff = new Browser(office.world);
  await staff.signIn((await member(office.world, 'Helena', 'hr_lead')).email);
});
afterAll(() => office.close());

it('gives staff no link to the candidate’s own page, wherever a mail of ours is shown or quoted', async () => {
  const id = await office.application({ email: MAIJA });
  const to = (address: string) => office.server.arrived.filter((one) => one.to.includes(address));
  const receipt = await until('the receipt', () => to(MAIJA)[0]);
  const link = new RegExp(`https?://\\S+/s/${LINK.source}[\\w-]+`).exec(decoded(receipt.raw))![0];
  const answersTo = /<([^>]+)>/.exec(headerOf(receipt.raw, 'Reply-To'))![1]!;
  const quoted = `Which day?\r\n\r\nOn Monday you wrote:\r\n> See ${link}\r\n> or https://safe.example/?u=${encodeURIComponent(link)}`;
  const headers = { From: MAIJA, Subject: 'Re: Hello', 'MIME-Version': '1.0' };
  const type = { 'Content-Type': 'multipart/mixed; boundary=b' };
  const parts = [
    `--b\r\nContent-Type: text/plain\r\n\r\n${quoted}\r\n`,
    '--b\r\nContent-Type: text/plain; name=old.txt\r\nContent-Transfer-Encoding: base64\r\n',
    `Content-Disposition: attachment; filename=old.txt\r\n\r\n${Buffer.from(`See ${link}`).toString('base64')}\r\n--b--`,
  ].join('');
  await post.hand(MAIJA, answersTo, mail({ ...headers, ...type }, parts));
  // a reply above which nothing else stands is all quote
  await post.hand(MAIJA, answersTo, mail({ ...headers, Subject: 'Again' }, `See ${link}`));
  const [first, second] = await post.read();
  const forwarded = await until('both forwarded', () => {
    const got = to(KAISA);
    return got.length < 2 ? null : got;
  });
  for (const { raw } of forwarded) expect(decoded(raw)).not.toMatch(LINK);

  const shown = await office.show(id);
  const letter = shown.messages[0]!.id;
  const file = /files\/(\w{26})/.exec((await staff.send('GET', `/inbox/${first!.id}`)).text)![1]!;
  const paths = [
    ...[`/applications/${id}`, '/outbox', `/outbox/${letter}`, `/outbox/${letter}/html`],
    ...[`/inbox`, `/inbox/${first!.id}`, `/inbox/${second!.id}`, '/today', '/search?q=maija'],
    ...[`/inbox/${first!.id}/html`, `/inbox/${second!.id}/html`],
  ];
  const api = [
    ...[`applications/${id}`, `messages/${letter}`, 'messages', 'inbox', 'tasks', 'today'],
    ...[first!, second!].flatMap((one) => [`inbox/${one.id}`, `inbox/${one.id}/raw`]),
    `inbox/${first!.id}/files/${file}`,
  ];
  let walked = 0;
  for (const path of [...paths, ...api.map((one) => `/api/v1/${one}`)]) {
    const { status, text } = await staff.send('GET', path);
    if (status === 200) walked++;
    expect([path, LINK.exec(text)?.[0] ?? null]).toEqual([path, null]);
  }
  expect(walked).toBeGreaterThan(12);
  expect((await staff.send('GET', `/api/v1/inbox/${first!.id}/files/${file}`)).status).toBe(403);
});
