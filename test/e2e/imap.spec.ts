import { Intake, LARGEST_MAIL } from '../../src/mail/inbound/intake';
import { MailboxCursors } from '../../src/mail/inbound/imap/mailbox-cursors.repository';
import { MailboxReader } from '../../src/mail/inbound/imap/mailbox-reader';
import { StorageError } from '../../src/store/database';
import { MailboxCursor } from '../../src/store/entities/mail/mailbox-cursor.entity';
import { FLOW_DATABASES } from '../world/databases';
import { headerOf, mail, PostOffice } from '../world/post-office';
import { ScriptedImapServer } from '../world/scripted-imap-server';
import { until } from '../world/world';
import { MailboxLoop } from '../../src/workers/mail/mailbox-loop';
import { Office } from './verbs-office';

const MAIJA = 'maija@example.com';

describe.each(FLOW_DATABASES)('a mailbox of another server, on %s', (kind) => {
  let imap: ScriptedImapServer;
  let office: Office;
  let post: PostOffice;
  beforeEach(async () => {
    imap = new ScriptedImapServer();
    await imap.listen();
    office = await Office.open(kind, {
      ...{ MAIL_DOMAIN: 'reply.example.fi', IMAP_URL: imap.url() },
    });
    post = new PostOffice(office.world);
  });
  afterEach(async () => {
    await office.close();
    await imap.close();
  });

  const taken = (many: number) =>
    until(`${many} mails`, async () => {
      const all = await post.all();
      return all.length >= many ? all : null;
    });
  const letter = (id: string, to = 'r@reply.example.fi') =>
    mail({ From: MAIJA, To: to, Subject: 'Hei', 'Message-ID': `<${id}@x>` });
  const read = () => imap.commands.filter((line) => line.startsWith('UID FETCH')).length;

  it('gives a candidate’s answer to the application, and is not changed', async () => {
    const id = await office.application();
    await office.settled(id);
    const receipt = office.server.arrived[0]!.raw;
    const to = /<(.+)>/.exec(headerOf(receipt, 'Reply-To'))![1]!;
    const answer = mail({
      'Return-Path': `<${MAIJA}>`,
      ...{ From: `Maija Meri <${MAIJA}>`, To: `Jobs <\r\n ${to}>`, 'Message-ID': '<1@x>' },
    });
    imap.put(answer);
    await taken(1);
    expect(await post.read()).toMatchObject([
      {
        source: 'imap',
        status: 'filed',
        about: id,
        isVerified: true,
        sender: MAIJA,
        recipients: [to],
      },
    ]);
    expect(imap.commands.filter((line) => /^(SELECT|UID STORE|STORE|EXPUNGE)/.test(line))).toEqual(
      [],
    );
  });

  it('is read on where it was left, after it hung up in the middle of a mail and after new numbers', async () => {
    imap.put(letter('1'));
    await taken(1);
    imap.faults = ['drop'];
    imap.put(letter('2'));
    imap.put(letter('3'));
    expect(await taken(3)).toHaveLength(3);
    // each once, and the one that was cut off twice
    expect(read()).toBe(4);
    imap.renumber();
    imap.hangUp();
    imap.put(letter('4'));
    const all = await taken(4);
    expect(all.map(({ source }) => source)).toEqual(Array(4).fill('imap'));
    expect(await cursors()).toMatchObject([{ uidValidity: '1001', uid: 4 }]);
    expect(await post.read()).toHaveLength(4);
  });

  it('is read by one process at a time, and by another when that is lost', async () => {
    const { app, clock } = office.world;
    const cursors = app.get(MailboxCursors);
    expect(await cursors.hold('m', 'one', 60_000)).toMatchObject({ uid: 0, uidValidity: '' });
    expect(await cursors.hold('m', 'two', 60_000)).toBeNull();
    clock.moveTo('2026-05-04T09:13:00+03:00');
    expect(await cursors.hold('m', 'two', 60_000)).toMatchObject({ heldBy: 'two' });
    expect(await cursors.hold('m', 'one', 60_000)).toBeNull();
    await cursors.release('m', 'one');
    expect(await cursors.hold('m', 'one', 60_000)).toBeNull();
    await cursors.release('m', 'two');
    expect(await cursors.hold('m', 'one', 60_000)).toMatchObject({ heldBy: 'one' });
  });

  const cursors = () => office.world.units.manager.find(MailboxCursor);
});

describe('a mailbox that gives trouble', () => {
  let imap: ScriptedImapServer;
  let office: Office;
  let post: PostOffice;
  const open = async (url = imap.url()) => {
    office = await Office.open('sqlite', {
      ...{ MAIL_DOMAIN: 'reply.example.fi', IMAP_URL: url },
    });
    post = new PostOffice(office.world);
  };
  beforeEach(async () => {
    imap = new ScriptedImapServer();
    await imap.listen();
  });
  afterEach(async () => {
    await office.close();
    await imap.close();
  });
  const ailment = () => office.world.app.get(MailboxReader).ailment();
  /** Ends the service's own reading: its pauses take half a minute, and of two that read neither counts its tries. */
  const readAlone = async () => {
    await office.world.app.get(MailboxLoop, { strict: false }).onModuleDestroy();
    return office.world.app.get(MailboxReader);
  };
  /** Reads without a pause until something is so. */
  const readUntil = async (what: string, look: () => Promise<boolean>) => {
    const reader = await readAlone();
    const over = new AbortController();
    const reading = (async () => {
      while (!over.signal.aborted) await reader.round(over.signal).catch(() => undefined);
    })();
    try {
      await until(what, look);
    } finally {
      over.abort();
      await reading;
    }
  };

  it('says so after a second failure, without the password, and is read when it is back', async () => {
    const { port } = imap;
    await imap.close();
    await open(`imap://u:secret@127.0.0.1:${port}`);
    const why = await until('the trouble', ailment);
    expect(why).toMatch(
      /^cannot be read: the server in IMAP_URL cannot be reached \(ECONNREFUSED\)$/,
    );
    imap = new ScriptedImapServer();
    imap.password = 'secret';
    imap.put(mail({ From: MAIJA }));
    await imap.listen(port);
    await until('the mail', async () => (await post.all()).length === 1);
    // which is stored before the reader knows
    await until('it to be well', () => ailment() === null);
  });

  it('hands over a mail that is too large as its headers and a note', async () => {
    const head = {
      From: MAIJA,
      Subject: 'Big',
      'Message-ID': '<big@x>',
      'Content-Type': 'image/png',
    };
    imap.put(mail(head, 'x'.repeat(LARGEST_MAIL + 1_000)));
    imap.put(mail({ From: MAIJA, Subject: 'Small' }));
    await open();
    await until('the mails', async () => (await post.all()).length === 2);
    const [big, small] = await post.read();
    expect(big).toMatchObject({ subject: 'Big', messageId: 'big@x', fromAddress: MAIJA });
    expect(big!.text).toMatch(/too large to be taken \(\d+\.0 MB.*folder INBOX, number 1/);
    expect(small).toMatchObject({ subject: 'Small' });
  });

  it('puts a note in the place of a mail that it never hands over, and goes on', async () => {
    imap.broken = imap.put(mail({ From: MAIJA }));
    imap.put(mail({ From: MAIJA, Subject: 'Next' }));
    await open();
    await readUntil('the mails', async () => (await post.all()).length === 2);
    const [note, next] = await post.read();
    expect(note).toMatchObject({ status: 'waiting', subject: 'An e-mail that cannot be fetched' });
    expect(note!.text).toContain('folder INBOX, number 1');
    expect(next).toMatchObject({ subject: 'Next' });
  });

  it('is not taken for broken when it is our own disk that takes nothing for a while', async () => {
    await open();
    await readAlone();
    const take = jest
      .spyOn(office.world.app.get(Intake), 'take')
      .mockRejectedValue(new StorageError('its disk is full', null));
    imap.put(mail({ From: MAIJA, Subject: 'A question' }));
    const tries = () => Promise.resolve(take.mock.calls.length > 5);
    await readUntil('more tries than a broken mail has', tries);
    take.mockRestore();
    await readUntil('the mail', async () => (await post.all()).length === 1);
    expect(await post.read()).toMatchObject([{ subject: 'A question' }]);
  });
});
