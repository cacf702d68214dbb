import { slackBody } from '../../src/integrations/chat/posts/slack';
import { teamsBody } from '../../src/integrations/chat/posts/teams';
import type { Post } from '../../src/integrations/chat/posts/post';
import { OutwardDelivery } from '../../src/store/entities/connect/outward-delivery.entity';
import { Receiver } from '../../src/store/entities/connect/receiver.entity';
import { DeliveryWork } from '../../src/integrations/receivers/sending/delivery-work';
import { FLOW_DATABASES } from '../world/databases';
import { apply, rows, settled, sweep } from '../world/sweeping';
import { until, World } from '../world/world';
import { allSent, LocalReceiver } from './receiving';

const NASTY = '<!channel> *b* & <https://evil.example|x> [a](b) @here `c`';
const post = (who: string | null): Post => ({
  sections: [
    {
      title: '1 promise is late',
      lines: [
        {
          ...{ who, job: NASTY, stage: 'Interview', what: 'First answer', due: 'by Monday' },
          ...{ owner: 'Kaisa', link: 'https://l.example/applications/1' },
        },
      ],
      more: 'and 2 more',
    },
  ],
  link: { text: 'Open Lupaus', url: 'https://l.example/' },
});

describe('a post', () => {
  it('to Slack turns no name into a mention, a link or a style', () => {
    const { blocks, text } = JSON.parse(slackBody(post(NASTY))) as {
      text: string;
      blocks: { text: { type: string; text: string; verbatim: boolean } }[];
    };
    expect(text).toBe('1 promise is late');
    const [title, line, more, open] = blocks.map((block) => block.text);
    expect(title!.text).toBe('*1 promise is late*');
    const said = line!.text;
    // the one link is ours
    expect(said.match(/<[^>]*>/g)!.map((link) => link.split('|')[0])).toEqual([
      '<https://l.example/applications/1',
    ]);
    expect(said).toContain('&lt;!channel&gt;');
    expect(said).not.toMatch(/(^|\s)\*b/);
    expect([more!.text, open!.text]).toEqual(['and 2 more', '<https://l.example/|Open Lupaus>']);
    expect(blocks.every((block) => block.text.verbatim)).toBe(true);
  });

  it('to Teams is an Adaptive Card in a message, in which nothing is Markdown', () => {
    const { type, attachments } = JSON.parse(teamsBody(post(NASTY))) as {
      type: string;
      attachments: { contentType: string; content: Record<string, unknown> }[];
    };
    expect([type, attachments[0]!.contentType]).toEqual([
      'message',
      'application/vnd.microsoft.card.adaptive',
    ]);
    const { body, ...card } = attachments[0]!.content as {
      type: string;
      version: string;
      body: { type: string; inlines: { type: string; text: string }[] }[];
    };
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.2' });
    const kinds = body.flatMap((block) => [block.type, ...block.inlines.map((one) => one.type)]);
    expect(new Set(kinds)).toEqual(new Set(['RichTextBlock', 'TextRun']));
    expect(body[1]!.inlines[0]).toMatchObject({
      text: NASTY,
      selectAction: { type: 'Action.OpenUrl', url: 'https://l.example/applications/1' },
    });
  });

  it.each(['slack', 'teams'])(
    'to %s names the job where it names nobody, and stays short',
    (chat) => {
      const long = post(null);
      const [section] = long.sections;
      const line = { ...section!.lines[0]!, job: '🦊'.repeat(5000) };
      const many = {
        ...long,
        sections: [
          {
            ...section!,
            lines: Array<typeof line>(20).fill({
              ...line,
              owner: line.job,
              what: line.job,
              stage: line.job,
            }),
          },
        ],
      };
      const body = chat === 'slack' ? slackBody(many) : teamsBody(many);
      // Teams takes 28 kB
      expect(Buffer.byteLength(body)).toBeLessThan(28_000);
      expect(body).not.toContain('\ufffd');
    },
  );
});

describe.each(FLOW_DATABASES)('channels of chats on %s', (kind) => {
  let world: World;
  let chat: LocalReceiver;
  let url: string;
  beforeEach(async () => {
    world = await World.start(undefined, kind, {
      ...{ WEBHOOK_ALLOW: '127.0.0.1', PUBLIC_URL: 'https://l.example.fi' },
    });
    chat = new LocalReceiver();
    chat.answer = { status: 200, body: 'ok' };
    url = await chat.listen();
  });
  afterEach(async () => {
    chat.close();
    await world.stop();
  });

  const make = async (form: object = {}) => {
    const whole = { name: 'Hiring', kind: 'slack', url, ...form };
    return (await world.post<{ id: string }>('chat-channels', whole)).body;
  };
  const at = async (time: string) => {
    world.clock.moveTo(time);
    await sweep(world);
    // the loop may have begun it: then it is on the wire
    await allSent(world);
  };
  const texts = () => chat.got.map(({ body }) => body);

  it('hear in the morning of a working day what is due and late, once', async () => {
    await make({ events: ['due_today'] });
    await apply(world);
    await settled(world);
    // the first answer is due on Monday 11 May at 16:00; Sunday is none of the office's days
    for (const time of ['2026-05-10T12:00:00+03:00', '2026-05-11T07:00:00+03:00']) await at(time);
    expect(texts()).toEqual([]);
    await at('2026-05-11T09:00:00+03:00');
    await at('2026-05-11T11:00:00+03:00');
    expect(texts()).toHaveLength(1);
    const [body] = texts();
    expect(body).toContain('1 promise is due today');
    expect(body).toContain('Sales lead, Applied');
    expect(body).toContain(
      'First answer · by Monday, 11 May 2026 at 16:00 (Helsinki) · Kaisa Virta',
    );
    expect(body).toMatch(/<https:\/\/l\.example\.fi\/applications\/\w{26}\|/);
    expect(body).not.toContain('Maija');
    await at('2026-05-12T09:00:00+03:00');
    expect(texts()).toHaveLength(2);
    expect(texts()[1]).toContain('1 promise is late');
  });

  it('do not hear in the evening what the morning was to tell', async () => {
    await make({ events: ['due_today'] });
    await apply(world);
    await settled(world);
    await at('2026-05-11T09:00:00+03:00');
    await until('the post', () => Promise.resolve(texts().length === 1));
    const all = () => rows(world, OutwardDelivery);
    await until('its end', async () => (await all())[0]!.status === 'delivered');
    // as if the process had ended before it was sent
    const waiting = { status: 'waiting', nextAttemptAt: world.clock.now() + 60_000 } as const;
    await world.units.run(async () => {
      await world.units.manager.update(OutwardDelivery, { type: 'due_today' }, waiting);
    });
    world.clock.moveTo('2026-05-11T15:00:01+03:00');
    await until('its end', async () => {
      await world.app.get(DeliveryWork).sendDue();
      return (await all())[0]!.status === 'failed';
    });
    expect([texts().length, (await rows(world, Receiver))[0]!.failingSince]).toEqual([1, null]);
  });

  it('at another address have not failed there yet', async () => {
    const { id } = await make({ events: ['due_today'] });
    await apply(world);
    await settled(world);
    chat.answer = { status: 500 };
    await at('2026-05-11T09:00:00+03:00');
    const path = `chat-channels/${id}`;
    const since = async () =>
      (await world.get<{ failingSince: string | null }>(path)).body.failingSince;
    await until('a failure', async () => (await since()) !== null);
    const change = (form: object) =>
      world.ask(path, { method: 'PATCH', body: JSON.stringify(form) });
    await change({ name: 'Other', url });
    expect(await since()).not.toBeNull();
    await change({ url: `${url}/moved` });
    expect(await since()).toBeNull();
  });

  it('hear what is at risk and what broke, together, and at most once in 15 minutes', async () => {
    await make({
      events: ['at_risk', 'broken'],
      namesCandidates: true,
      kind: 'teams',
      locale: 'fi',
    });
    const mine = await make({ name: 'Other team', team: 'Sales' });
    await apply(world);
    await settled(world);
    await at('2026-05-11T14:00:00+03:00');
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toMatch(/erääntyy pian.*Maija.*Ensimmäinen vastaus.*Kaisa Virta/);
    await apply(world, 'otso@example.com');
    await settled(world);
    await at('2026-05-11T16:00:01+03:00');
    await at('2026-05-11T16:05:00+03:00');
    expect(texts()).toHaveLength(2);
    expect(texts()[1]).toMatch(/1 lupaus jäi pitämättä.*Maija/);
    // who broke it is named only on a recorded ground
    expect(texts()[1]).not.toContain('Kaisa');
    await at('2026-05-11T18:00:00+03:00');
    expect(texts()).toHaveLength(2);
    const { body } = await world.get<{ items: unknown[] }>(`chat-channels/${mine.id}/deliveries`);
    expect(body.items).toEqual([]);
  });

  it('name who broke what on a recorded ground, and wait a quarter of an hour', async () => {
    await world.ground();
    await make({ events: ['at_risk', 'broken'] });
    await apply(world);
    await settled(world);
    await at('2026-05-11T15:55:00+03:00');
    expect(texts()[0]).toContain('1 promise falls due soon');
    await at('2026-05-11T16:00:01+03:00');
    expect(texts()).toHaveLength(1);
    await at('2026-05-11T16:10:01+03:00');
    expect(texts()).toHaveLength(2);
    expect(texts()[1]).toMatch(/1 promise was broken.*Kaisa Virta/);
  });

  it('can be tried and changed, and their address is told to nobody', async () => {
    const { id } = await make();
    const test = await world.post<{ status: string; answer: string }>(
      `chat-channels/${id}/test`,
      {},
    );
    expect(test.body).toMatchObject({ status: 'delivered', answer: 'ok' });
    expect(texts()[0]).toContain('A test: Lupaus can post here.');
    const change = JSON.stringify({ name: 'New', team: 'Sales', status: 'off' });
    const changed = await world.ask(`chat-channels/${id}`, { method: 'PATCH', body: change });
    expect(changed.body).toMatchObject({ name: 'New', team: 'Sales', offReason: 'by_hand' });
    const seen = JSON.stringify([
      ...[changed.body, (await world.get('chat-channels')).body],
      ...(await rows(world, Receiver)),
    ]);
    expect(seen).not.toContain('/hook');
    expect((await world.get('chat-channels', world.kaisa)).status).toBe(403);
    expect((await world.get(`webhooks/${id}`)).status).toBe(404);
    await until('nothing', () => Promise.resolve(chat.got.length === 1));
  });
});
