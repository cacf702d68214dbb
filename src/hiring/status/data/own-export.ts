import { Injectable } from '@nestjs/common';
import { withoutStatusLinks } from '../../../journey/letters/status-links';
import { Clock } from '../../../kernel/clock';
import { formatInstant, type Instant } from '../../../kernel/instant';
import { Outbox } from '../../../mail/outbox';
import type { Candidate } from '../../../store/entities/hiring/candidate.entity';
import type { CommitmentRow } from '../../../store/entities/journey/commitment-row.entity';
import { Papers } from '../../papers/papers';
import { candidateView } from '../../candidates/candidate.view';
import { CandidateStatus } from '../candidate-status';
import { StatusRepository, type Titled } from '../status.repository';

/** What is known of a candidate, to take along (GDPR, Art. 15 and 20). */
@Injectable()
export class OwnExport {
  constructor(
    private readonly stored: StatusRepository,
    private readonly status: CandidateStatus,
    private readonly outbox: Outbox,
    private readonly papers: Papers,
    private readonly clock: Clock,
  ) {}

  /** Everything that they gave, were told and are owed, of every application. Of times, ISO 8601 in UTC. */
  async of(candidate: Candidate): Promise<object> {
    const now = this.clock.now();
    const { id, name, email, phone, contact, locale, timezone, internal, createdAt } =
      candidateView(candidate);
    const person = { id, name, email, phone, contact, locale, timezone, internal, createdAt };
    const applications: object[] = [];
    for (const one of await this.stored.applicationsOf(candidate.id)) {
      applications.push(await this.application(one, now));
    }
    return { exportedAt: formatInstant(now), person, applications };
  }

  private async application(application: Titled, now: Instant): Promise<object> {
    const { id, title, receivedAt } = application;
    const status = await this.status.of(id, now);
    const mails = (await this.outbox.about(id)).filter(({ deliveredAt }) => deliveredAt !== null);
    const rating = await this.stored.rating(id);
    return {
      ...{ id, job: title, answerer: status.answerer, receivedAt: formatInstant(receivedAt) },
      sentence: timesIn(status.sentence),
      history: status.steps.map((step) => timesIn(step)),
      mails: mails.map(({ recipient, subject, text, deliveredAt }) => ({
        ...{ recipient, subject, text: withoutStatusLinks(text) },
        deliveredAt: formatInstant(deliveredAt!),
      })),
      promises: (await this.status.promises(id)).map(promiseEntry),
      files: (await this.papers.of(id)).map(({ name, bytes, sha256, receivedAt }) => ({
        ...{ name, bytes, sha256, receivedAt: formatInstant(receivedAt) },
      })),
      rating: rating && timesIn(rating),
    };
  }
}

function promiseEntry({ title, openedAt, dueAt, ended, endedAt }: CommitmentRow): object {
  return timesIn({ title, openedAt, dueAt, ended: ended ?? 'open', endedAt });
}

const TIMES = ['at', 'due', 'ends', 'next', 'openedAt', 'dueAt', 'endedAt', 'ratedAt'];

/** A copy in which times are texts. */
function timesIn(record: object): object {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]: [string, unknown]) => {
      const isTime = TIMES.includes(name) && typeof value === 'number';
      return [name, isTime ? formatInstant(value as Instant) : value];
    }),
  );
}
