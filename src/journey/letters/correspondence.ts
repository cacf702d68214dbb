import { Injectable } from '@nestjs/common';
import type { EmailAddress } from '../../kernel/address';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { formatInstant } from '../../kernel/instant';
import { formatMoment, type Locale } from '../../mail/locale';
import { Outbox, type Letter } from '../../mail/outbox';
import type { MessageId } from '../../store/entities/mail/message.entity';
import type { SuppressedAddress } from '../../store/entities/mail/suppressed-address.entity';
import type { ApplicationFile } from '../record/application-file.repository';
import { Chronicle } from '../record/chronicle';
import type { TermedHistory } from '../record/history';
import { Reach } from './addresses/reach';
import { departureOf, type Departure } from './departure';
import { earliestDue, keptBy } from './keeps';
import type { Said, Saying, Warning } from './saying';
import { StatusLinks } from './status-links';
import { Tasks } from './tasks.repository';

/** Writes to candidates: by mail, or by a call of the owner's where there is no address. */
@Injectable()
export class Correspondence {
  constructor(
    private readonly chronicle: Chronicle,
    private readonly outbox: Outbox,
    private readonly tasks: Tasks,
    private readonly reach: Reach,
    private readonly links: StatusLinks,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a saying on its way, in the caller's unit, and records that it is queued.
   * @param actor the id of the user who says it, or SYSTEM
   */
  async write(
    file: ApplicationFile,
    termed: TermedHistory,
    saying: Saying,
    actor: string,
  ): Promise<Said> {
    const now = this.clock.now();
    const message: MessageId = saying.id ?? newId(now);
    const { purposes, automated, due } = saying;
    const said = { message, purposes, automated, due };
    const histories = [termed];
    for (const other of saying.alsoFor ?? []) histories.push(await this.chronicle.history(other));
    const kept = histories.flatMap((history) => keptBy(history, said, now));
    const keepsBefore = earliestDue(kept, now);
    const { to: address, fails } = await this.reach.of(file.candidate);
    // who calls is not given the candidate's key
    const link = address === null ? null : this.links.to(file.application.id);
    const letter = letterOf(file, termed, saying, { id: message, author: actor, link });
    if (address === null) {
      const text = await this.outbox.textOf(letter);
      const task = await this.tasks.askToCall(file, purposes, message, text, keepsBefore);
      const warnings = [fails === null ? CALL : failing(fails)];
      return { message, task, leavesAt: null, undoUntil: null, warnings };
    }
    const dayIn = saying.inHours === true ? zoneOf(file, termed) : null;
    const departure = departureOf({ ...saying, now, dayIn, keepsBefore });
    const to = { name: file.candidate.name, address };
    // a saying's template and variables belong together, which the spread forgets
    await this.outbox.put({ ...letter, to } as Letter, departure);
    for (const application of [file.application.id, ...(saying.alsoFor ?? [])]) {
      const queued = { type: 'message.queued', at: now, message, automated } as const;
      await this.chronicle.add(application, queued, actor);
    }
    const { at: leavesAt, undoUntil } = departure;
    return { message, task: null, leavesAt, undoUntil, warnings: warningsOf(departure) };
  }
}

const CALL: Warning = {
  code: 'call_instead',
  detail: 'The candidate has no e-mail address; the owner is asked to call.',
};

function letterOf(
  file: ApplicationFile,
  { calendar }: TermedHistory,
  saying: Saying,
  { id, author, link }: { id: MessageId; author: string; link: string | null },
): Omit<Letter, 'to'> {
  const { application, candidate, job, owner } = file;
  const { template, variables, words, due, purposes, automated, ics, files, alsoFor } = saying;
  const locale = candidate.locale as Locale;
  const common = { candidate: candidate.name, job: job.title, answerer: owner.name };
  const dated = due === undefined ? {} : { due: formatMoment(due, calendar.zone.name, locale) };
  return {
    ...{ id, locale, author, purposes, automated, due: due ?? null, ics, files, template, words },
    variables: { link, ...variables, ...common, ...dated },
    ...{ about: application.id, alsoAbout: alsoFor ?? [], senderName: owner.name },
    answerer: owner.email as EmailAddress,
  };
}

function failing({ reason, detail }: SuppressedAddress): Warning {
  const why = reason === 'person' ? 'somebody said so' : 'mails to it came back';
  return {
    code: 'address_fails',
    detail: `The candidate's e-mail address fails (${why}: ${detail}); the owner is asked to call. Correct the address to write again.`,
  };
}

/** The zone of the candidate's day. */
function zoneOf({ candidate }: ApplicationFile, { calendar }: TermedHistory): string {
  return candidate.timezone ?? calendar.zone.name;
}

function warningsOf({ at, broughtForward }: Departure): Warning[] {
  if (!broughtForward) return [];
  const detail = `It leaves at ${formatInstant(at)}, earlier than asked: it keeps a promise that is due.`;
  return [{ code: 'leaves_earlier', detail }];
}
