import { Journey } from '../journey/journey';
import { Reach } from '../journey/letters/addresses/reach';
import { Correspondence } from '../journey/letters/correspondence';
import { StatusLinks } from '../journey/letters/status-links';
import { Tasks } from '../journey/letters/tasks.repository';
import { ApplicationFiles } from '../journey/record/application-file.repository';
import { readPublicUrl } from '../kernel/public-url';
import { secretKey } from '../kernel/keys/secret-key';
import { Letterhead } from '../mail/letters/letterhead.repository';
import { mailSettings } from '../mail/mail.settings';
import { Outbox } from '../mail/outbox';
import { OutboxRepository } from '../mail/outbox.repository';
import { Suppressions } from '../mail/returned/suppressions.repository';
import { Templates } from '../mail/templates';
import { MailTokens } from '../mail/tokens';
import type { Service } from './service';

/** What happens to applications, put together without the web's framework; its letters wait for a service. */
export async function journeyOf(
  { units, clock, chronicle }: Service,
  environment: NodeJS.ProcessEnv,
  folder: string,
): Promise<Journey> {
  const mail = mailSettings(environment);
  const key = secretKey(environment.SECRET_KEY ?? null, folder);
  const url = readPublicUrl(environment);
  const templates = new Templates();
  await templates.prepare();
  const letterhead = new Letterhead(units, new MailTokens(key), mail);
  const stored = new OutboxRepository(units);
  const outbox = new Outbox(units, stored, templates, clock, mail, letterhead);
  const tasks = new Tasks(units, clock);
  const reach = new Reach(new Suppressions(units));
  const links = new StatusLinks(key, url, clock);
  const correspondence = new Correspondence(chronicle, outbox, tasks, reach, links, clock);
  return new Journey(units, new ApplicationFiles(units), chronicle, correspondence, tasks, clock);
}
