import { Injectable } from '@nestjs/common';
import { MAILS_PATH } from '../../accounts/mails/mails-path';
import { SYSTEM } from '../../journey/record/chronicle';
import type { EmailAddress } from '../../kernel/address';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { Instant } from '../../kernel/instant';
import { PublicUrl } from '../../kernel/public-url';
import type { Locale } from '../../mail/locale';
import { Outbox } from '../../mail/outbox';
import type { MessageId } from '../../store/entities/mail/message.entity';
import type { Days } from '../page/period';
import type { DigestLetter, Reader } from './digest-letter';
import { DueTodayWords } from './due-today-words';
import { WeeklyWords } from './weekly-words';

/** Writes digests. */
@Injectable()
export class DigestLetters {
  constructor(
    private readonly today: DueTodayWords,
    private readonly week: WeeklyWords,
    private readonly outbox: Outbox,
    private readonly url: PublicUrl,
    private readonly clock: Clock,
  ) {}

  /** What is late, and due today; null when nothing is. */
  dueToday(reader: Reader, asOf: Instant): Promise<DigestLetter | null> {
    return this.today.of(reader, asOf);
  }

  /** What fell due on those days; null when nothing did and nothing is owed. */
  weekly(reader: Reader, days: Days, asOf: Instant): Promise<DigestLetter | null> {
    return this.week.of(reader, days, asOf);
  }

  /** Puts one among what is to be sent. In a unit. */
  put({ user }: Reader, letter: DigestLetter): Promise<MessageId> {
    return this.outbox.put({
      ...letter,
      ...{ id: newId(this.clock.now()), locale: user.locale as Locale, about: null, purposes: [] },
      ...{ automated: true, due: null, author: SYSTEM, senderName: 'Lupaus' },
      to: { name: user.name, address: user.email as EmailAddress },
      unsubscribe: this.url.to(MAILS_PATH),
    });
  }
}
