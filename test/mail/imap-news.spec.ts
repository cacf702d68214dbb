import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { imapSettings } from '../../src/mail/inbound/imap/imap.settings';
import { Mailbox } from '../../src/mail/inbound/imap/mailbox';
import { ScriptedImapServer } from '../world/scripted-imap-server';

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

it('the wait for new mail ends, also when memory is collected meanwhile', async () => {
  const imap = new ScriptedImapServer();
  await imap.listen();
  const { signal } = new AbortController();
  const settings = imapSettings({ IMAP_URL: imap.url() })!;
  const mailbox = await Mailbox.open(settings, { pass: imap.password }, signal);
  try {
    const wait = mailbox.news(300, signal);
    for (let i = 0; i < 5; i++) {
      await sleep(20);
      collect();
    }
    expect(await Promise.race([wait, sleep(5_000, 'for ever')])).toBe(false);
  } finally {
    mailbox.close();
    await imap.close();
  }
});
