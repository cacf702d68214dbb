import { AccessTokens } from '../../src/mail/inbound/imap/access-tokens';
import { MailboxCursors } from '../../src/mail/inbound/imap/mailbox-cursors.repository';
import { MailboxReader } from '../../src/mail/inbound/imap/mailbox-reader';
import { MAIL_SETTINGS, type MailSettings } from '../../src/mail/mail.settings';
import { MailboxCursor } from '../../src/store/entities/mail/mailbox-cursor.entity';
import { FLOW_DATABASES } from '../world/databases';
import { mail, PostOffice } from '../world/post-office';
import { ScriptedImapServer } from '../world/scripted-imap-server';
import { TokenProvider } from '../world/token-provider';
import { until, World } from '../world/world';

describe.each(FLOW_DATABASES)('a mailbox with OAuth 2, on %s', (kind) => {
  let imap: ScriptedImapServer;
  let provider: TokenProvider;
  let tokenUrl: string;
  let world: World | null = null;
  beforeEach(async () => {
    imap = new ScriptedImapServer();
    await imap.listen();
    provider = new TokenProvider();
    provider.onGiven = (token) => imap.tokens.add(token);
    tokenUrl = await provider.listen();
  });
  afterEach(async () => {
    await world?.stop();
    await imap.close();
    await provider.close();
  });
  const open = async (further: Record<string, string> = { IMAP_OAUTH_REFRESH_TOKEN: 'first' }) => {
    world = await World.start(undefined, kind, {
      ...{ MAIL_DOMAIN: 'reply.example.fi', IMAP_URL: imap.url(false) },
      ...{ IMAP_OAUTH_TOKEN_URL: tokenUrl, IMAP_OAUTH_CLIENT_ID: 'lupaus', ...further },
    });
    return world;
  };
  const taken = (many: number) =>
    until(`${many} mails`, async () => (await new PostOffice(world!).all()).length === many);
  const settings = () => world!.app.get<MailSettings>(MAIL_SETTINGS).imap!.oauth!;
  const name = () => `jobs@example.fi@127.0.0.1:${imap.port}/INBOX`;

  it('is read with a token, and with a new one when the server refuses that', async () => {
    let refused = '';
    provider.onGiven = (token) => (refused === '' ? (refused = token) : imap.tokens.add(token));
    imap.put(mail({ From: 'maija@example.com' }));
    await open();
    await taken(1);
    expect(provider.asked).toEqual(
      Array(2).fill({ client_id: 'lupaus', grant_type: 'refresh_token', refresh_token: 'first' }),
    );
    expect(world!.app.get(MailboxReader).ailment()).toBeNull();
    imap.hangUp();
    imap.put(mail({ From: 'matti@example.com' }));
    await taken(2);
    // the token still holds
    expect(provider.asked).toHaveLength(2);
  });

  it('keeps a token that came in place of the one in the settings, encrypted', async () => {
    provider.rotates = true;
    const { app, clock, units } = await open();
    await until('the sign-in', () => provider.asked.length === 1);
    const kept = await until('the token', () => app.get(MailboxCursors).tokenOf(name()));
    expect(kept).not.toContain('rotated');
    expect(Buffer.from(kept, 'base64').toString('latin1')).not.toContain('rotated');
    // it is signed in, and needs none itself meanwhile
    await until('the mailbox', () => imap.commands.some((one) => one.startsWith('EXAMINE')));
    clock.moveTo('2026-05-04T10:12:00+03:00');
    await app.get(AccessTokens).get(settings(), name());
    expect(provider.asked.map((form) => form.refresh_token)).toEqual(['first', 'rotated-1']);
    // one that cannot be read any more is as none
    await units.run(async () => {
      await units.manager.update(MailboxCursor, name(), { refreshToken: 'bm9uc2Vuc2U=' });
    });
    provider.refreshTokens.add('first');
    clock.moveTo('2026-05-04T11:12:00+03:00');
    await app.get(AccessTokens).get(settings(), name());
    expect(provider.asked.at(-1)).toMatchObject({ refresh_token: 'first' });
  });

  it('asks as the client itself without a refresh token', async () => {
    imap.put(mail({ From: 'maija@example.com' }));
    const scope = 'https://outlook.office365.com/.default';
    await open({ IMAP_OAUTH_CLIENT_SECRET: 's3cret', IMAP_OAUTH_SCOPE: scope });
    await taken(1);
    const form = { client_id: 'lupaus', client_secret: 's3cret', scope };
    expect(provider.asked).toEqual([{ ...form, grant_type: 'client_credentials' }]);
  });
});
