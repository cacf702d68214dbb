import { Injectable, type OnModuleInit } from '@nestjs/common';
import { seesAll } from '../../accounts/caller';
import { StaffMails } from '../../accounts/mails/staff-mails.repository';
import { Users } from '../../accounts/users';
import { Zone } from '../../calendar/zone';
import { eachAlone } from '../../journey/sweep/each-alone';
import type { Step } from '../../journey/sweep/step';
import { Sweep } from '../../journey/sweep/sweep';
import type { Instant } from '../../kernel/instant';
import { DIGEST_KINDS, type DigestKind } from '../../store/entities/mail/staff-digest.entity';
import type { Days } from '../page/period';
import { dailyTime, weeklyTime, type DigestTime } from './digest-times';
import { DigestRows, type DigestKey } from './digests.repository';
import type { Reader } from './digest-letter';
import { DigestLetters } from './digest-letters';
import { OfficeHours } from './office-hours';

/** Somebody's digest that may leave now. */
interface Ready extends DigestKey, DigestTime {
  reader: Reader;
  /** Of which days a weekly one tells, and since when another one stands for it. */
  days?: Days;
  since?: Instant;
}

/**
 * The mails that come regularly: each working day what is late and due today, each week the report. When and how often
 * this runs does not matter: each leaves once, as soon as it may, and one that could not leave is made up for while it
 * is still worth reading.
 */
@Injectable()
export class Digests implements Step, OnModuleInit {
  readonly name = 'digests';

  constructor(
    private readonly sweep: Sweep,
    private readonly users: Users,
    private readonly wanted: StaffMails,
    private readonly hours: OfficeHours,
    private readonly rows: DigestRows,
    private readonly letters: DigestLetters,
  ) {}

  onModuleInit(): void {
    this.sweep.end(this);
  }

  async run(asOf: Instant): Promise<number> {
    const ready = await this.rows.missing(await this.ready(asOf));
    if (ready.length === 0) return 0;
    const away = await this.rows.away(asOf);
    const present = ready.filter(({ user }) => !away.has(user));
    const { done } = await eachAlone(present, (one) => this.send(one, asOf));
    return done;
  }

  private async ready(asOf: Instant): Promise<Ready[]> {
    const people = [...(await this.users.all()).values()].filter(
      ({ status }) => status === 'active',
    );
    const wanted = await this.wanted.ofAll(people);
    const { timezone, days } = await this.hours.now();
    return people.flatMap((user): Ready[] => {
      const mails = wanted.get(user.id)!;
      const zone = Zone.named(user.timezone ?? timezone);
      const office = { zone, days };
      const all: Record<DigestKind, (DigestTime & Pick<Ready, 'days' | 'since'>) | null> = {
        due_today: mails.dueToday ? dailyTime(asOf, office, mails.dueTodayAt) : null,
        weekly:
          mails.weekly && seesAll(user)
            ? weeklyTime(asOf, office, { on: mails.weeklyOn, at: mails.weeklyAt })
            : null,
      };
      return DIGEST_KINDS.flatMap((kind) => {
        const time = all[kind];
        // what was to leave before somebody was here is none of theirs
        if (time === null || user.createdAt > time.from) return [];
        return [{ kind, user: user.id, reader: { user, zone: zone.name }, ...time }];
      });
    });
  }

  private async send(one: Ready, asOf: Instant): Promise<boolean> {
    const { reader, days } = one;
    // made outside of the unit, which may not wait for anything
    const letter =
      days === undefined
        ? await this.letters.dueToday(reader, asOf)
        : await this.letters.weekly(reader, days, asOf);
    return this.rows.once(one, letter && (() => this.letters.put(reader, letter)));
  }
}
