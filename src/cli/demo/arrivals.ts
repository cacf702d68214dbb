import { newId } from '../../kernel/ids';
import { Journey } from '../../journey/journey';
import { Reach } from '../../journey/letters/addresses/reach';
import { Correspondence } from '../../journey/letters/correspondence';
import { StatusLinks } from '../../journey/letters/status-links';
import { ApplicationFiles } from '../../journey/record/application-file.repository';
import { Tasks } from '../../journey/letters/tasks.repository';
import type { MailSettings } from '../../mail/mail.settings';
import { Outbox } from '../../mail/outbox';
import { Letterhead } from '../../mail/letters/letterhead.repository';
import { OutboxRepository } from '../../mail/outbox.repository';
import { Suppressions } from '../../mail/returned/suppressions.repository';
import type { PublicUrl } from '../../kernel/public-url';
import type { SecretKey } from '../../kernel/keys/secret-key';
import { MailTokens } from '../../mail/tokens';
import { Templates } from '../../mail/templates';
import type { Application } from '../../store/entities/hiring/application.entity';
import type { Service } from '../service';
import { candidateOf } from '../../hiring/demo/sample/candidates';
import type { Company } from '../../hiring/demo/sample/company';
import { DemoTables } from '../../hiring/demo/demo.repository';

/** Their languages: a newcomer sees what each looks like. */
const LOCALES = ['en', 'fi', 'sv'];

/**
 * Receives applications of this minute, to the jobs that are open, as in life: each is owed something, and a receipt
 * waits to be sent.
 * @param known how many candidates there are already
 * @returns how many applications
 */
export async function receiveNow(
  service: Service,
  company: Company,
  { mail, key, url }: { mail: MailSettings; key: SecretKey; url: PublicUrl },
  known: number,
): Promise<number> {
  const { units, clock, chronicle } = service;
  const templates = new Templates();
  await templates.prepare();
  const outbox = new Outbox(
    units,
    new OutboxRepository(units),
    templates,
    clock,
    mail,
    new Letterhead(units, new MailTokens(key), mail),
  );
  const tasks = new Tasks(units, clock);
  const reach = new Reach(new Suppressions(units));
  const files = new ApplicationFiles(units);
  const links = new StatusLinks(key, url, clock);
  const correspondence = new Correspondence(chronicle, outbox, tasks, reach, links, clock);
  const journey = new Journey(units, files, chronicle, correspondence, tasks, clock);
  const tables = new DemoTables(units);
  const jobs = [...company.jobs.values()].filter(({ status }) => status === 'open');
  const stage = company.stages.get('Applied')!.id;
  for (const [i, locale] of LOCALES.entries()) {
    const { id: job, owner, policy, calendar } = jobs[i % jobs.length]!;
    await units.run(async () => {
      const now = clock.now();
      const candidate = candidateOf(known + i, now, locale);
      const application: Application = {
        ...{ id: newId(now), job, candidate: candidate.id, externalId: null, owner },
        ...{ stage, stageSince: null },
        ...{ status: 'active', policy, calendar, receivedAt: now, version: 1 },
        ...{ changedAt: now, changedBy: 'system' },
      };
      await tables.add({ candidates: [candidate], applications: [application] });
      const received = { type: 'application.received', at: now, job, owner, stage } as const;
      await journey.record(application.id, { ...received, policy, calendar }, 'system');
    });
  }
  return LOCALES.length;
}
