import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { InboundMails } from '../../src/mail/inbound/inbound-mails.repository';
import { Message } from '../../src/store/entities/mail/message.entity';
import { Office } from '../e2e/verbs-office';
import { headerOf, mail, PostOffice } from '../world/post-office';
import { until } from '../world/world';
import { Dovecot } from './dovecot';
import { MailServers, OURS } from './mail-servers';
import { freePort } from './postfix';

jest.setTimeout(240_000);

/** What is to be ended, whatever did not start: the last first. */
const open: (() => unknown)[] = [];
afterAll(async () => {
  for (const end of open.reverse()) await end();
});

describe('with postfix as the relay and as the server of the candidates', () => {
  let servers: MailServers;
  let office: Office;
  let post: PostOffice;
  beforeAll(async () => {
    const port = await freePort();
    servers = await MailServers.start(port);
    open.push(() => {
      servers.stop();
    });
    office = await Office.open('sqlite', {
      ...{ SMTP_URL: servers.smtpUrl, MAIL_DOMAIN: OURS, INBOUND_SMTP_PORT: String(port) },
    });
    open.push(() => office.close());
    post = new PostOffice(office.world);
  });

  /** The receipt of an application from there. */
  const receipt = async (domain: string) => {
    const id = await office.application({ email: `maija@${domain}` });
    const [message] = (await office.show(id)).messages;
    return { id, message: message!.id };
  };
  const row = (id: string) =>
    office.world.units.manager.findOneByOrFail(Message, { id: id as Message['id'] });
  const inState = (id: string, status: string) =>
    until(
      `${id} to be ${status}`,
      async () => {
        const message = await row(id);
        return message.status === status ? message : null;
      },
      20,
    );
  /** The report that came about a message. */
  const report = (id: string) =>
    until(
      'the report',
      async () => {
        const all = await post.read();
        const mine = all.find(({ recipients }) => recipients[0]!.includes(id.toLowerCase()));
        return mine
          ? { mine, raw: String(await office.world.app.get(InboundMails).rawOf(mine.id)) }
          : null;
      },
      20,
    );

  it('hands a mail over whose bytes come to the candidate', async () => {
    const { message } = await receipt('accept.test');
    expect((await inState(message, 'delivered')).status).toBe('delivered');
    const arrived = await until('the mail', () => servers.accepted()[0]);
    expect(headerOf(arrived, 'Message-ID')).toContain(message);
    expect(headerOf(arrived, 'Return-Path')).toMatch(/<b\+/);
  });

  it.each([
    ['refuse.test', 'failed', /Status: 5\.1\.1/],
    ['bounce.test', 'failed', /Status: 5\.2\.2/],
    ['defer.test', 'delayed', /Status: 4\.2\.0/],
  ])('gets the report of %s, which says %s', async (domain, action, status) => {
    const { message } = await receipt(domain);
    await inState(message, 'delivered');
    const { mine, raw } = await report(message);
    expect(mine).toMatchObject({ source: 'smtp', sender: '', kind: 'report' });
    expect(raw).toMatch(new RegExp(`^Action: ${action}`, 'm'));
    expect(raw).toMatch(status);
    expect(raw).toMatch(new RegExp(`Final-Recipient: rfc822; ?maija@${domain}`));
  });

  it('hears from the relay itself that it refuses', async () => {
    const { message } = await receipt('refused.test');
    await inState(message, 'rejected');
  });

  it('comes again when the relay says so', async () => {
    const { message } = await receipt('deferred.test');
    const waiting = await until('the answer', async () => {
      const found = await row(message);
      return found.attempts > 0 && found.status === 'pending' ? found : null;
    });
    expect(waiting.status).toBe('pending');
  });
});

describe('with dovecot for IMAP', () => {
  let servers: MailServers;
  let office: Office;
  beforeAll(async () => {
    servers = await MailServers.start(null);
    open.push(() => {
      servers.stop();
    });
    const port = await freePort();
    const dovecot = await Dovecot.start(servers.room('dovecot'), port, servers.maildir('ours'));
    open.push(() => dovecot.stop());
    const user = `jobs%40example.fi:${Dovecot.password}`;
    office = await Office.open('sqlite', {
      ...{
        SMTP_URL: servers.smtpUrl,
        MAIL_DOMAIN: OURS,
        IMAP_URL: `imap://${user}@127.0.0.1:${port}`,
      },
    });
    open.push(() => office.close());
  });

  it('reads a candidate’s answer that came through the relay, and a report', async () => {
    const post = new PostOffice(office.world);
    const id = await office.application({ email: 'maija@accept.test' });
    const arrived = await until('the receipt', () => servers.accepted()[0]);
    const to = /<(.+)>/.exec(headerOf(arrived, 'Reply-To'))![1]!;
    // in BCC: only the server's own headers name it
    const answer = mail({
      From: 'maija@accept.test',
      To: 'jobs@example.fi',
      'Message-ID': '<1@x>',
    });
    await hand(servers.relay.port, to, answer);
    await office.application({ email: 'maija@refuse.test' });
    const all = await until(
      'both mails',
      async () => {
        const read = await post.read();
        return read.length === 2 ? read : null;
      },
      20,
    );
    expect(all.find(({ kind }) => kind === 'reply')).toMatchObject({
      ...{
        source: 'imap',
        status: 'filed',
        about: id,
        recipients: [to],
        sender: 'maija@accept.test',
      },
    });
    expect(all.find(({ kind }) => kind === 'report')).toMatchObject({ source: 'imap', sender: '' });
  });
});

/** Hands a mail to a server. */
async function hand(port: number, to: string, raw: string): Promise<void> {
  const connection = new SMTPConnection({ host: '127.0.0.1', port, ignoreTLS: true });
  connection.on('error', () => undefined);
  await new Promise<void>((done) => {
    connection.connect(() => {
      done();
    });
  });
  await new Promise<void>((done, fail) => {
    connection.send({ from: 'maija@accept.test', to: [to] }, Buffer.from(raw), (error) => {
      if (error) fail(error);
      else done();
    });
  });
  connection.close();
}
