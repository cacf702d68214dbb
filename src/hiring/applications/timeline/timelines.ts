import { Injectable } from '@nestjs/common';
import { Journal } from '../../../journey/record/journal.repository';
import { Terms } from '../../../journey/record/terms';
import type { Instant } from '../../../kernel/instant';
import { DeliveryNotices } from '../../../mail/returned/delivery-notices.repository';
import type { Application } from '../../../store/entities/hiring/application.entity';
import type { JournalRow } from '../../../store/entities/journey/journal-row.entity';
import type { MessageId } from '../../../store/entities/mail/message.entity';
import type { CommitmentRow } from '../../../store/entities/journey/commitment-row.entity';
import type { Belongings } from '../belongings.repository';
import { entriesOf } from './entries';
import { withPromises } from './promises-at';
import { TimelineRepository } from './timeline.repository';
import type { TimelineEntry } from './timeline.view';

/** What else a timeline is made from, which its page reads anyway. */
export interface Around {
  commitments: readonly CommitmentRow[];
  belongings: Belongings;
  names: ReadonlyMap<string, string>;
}

/** Everything that happened to an application, with what was owed at each step. */
@Injectable()
export class Timelines {
  constructor(
    private readonly journal: Journal,
    private readonly stored: TimelineRepository,
    private readonly notices: DeliveryNotices,
    private readonly terms: Terms,
  ) {}

  /** In order of time. @param now what is due before it and not kept is broken */
  async of(
    application: Pick<Application, 'id' | 'policy'>,
    around: Around,
    now: Instant,
  ): Promise<TimelineEntry[]> {
    const { id } = application;
    const rows = await this.journal.of(id);
    // a mail may be about another application and speak for this one too
    const letters = await this.stored.letters([...new Set(rows.flatMap(messageIn))]);
    const inbound = await this.stored.inbound(id);
    const entries = entriesOf({
      ...{ rows, texts: await this.journal.textsOf(id) },
      ...{
        letters,
        inbound,
        files: await this.stored.filesOf([...inbound.values()].map((one) => one.id)),
      },
      notices: await this.notices.of([...letters.values()].map((one) => one.id)),
      ...{ belongings: around.belongings, names: around.names },
    });
    const policy = await this.terms.policy(application.policy);
    const rules = new Map(policy.rules.map((rule) => [rule.key, rule]));
    return withPromises(entries, around.commitments, rules, now);
  }
}

function messageIn({ fields }: JournalRow): MessageId[] {
  const { message } = fields as { message?: MessageId };
  return message === undefined ? [] : [message];
}
