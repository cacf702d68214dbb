import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { ConflictError } from '../../kernel/errors';
import { formatInstant } from '../../kernel/instant';
import { StaffMailSetting } from '../../store/entities/accounts/staff-mail-setting.entity';
import type { User, UserId } from '../../store/entities/accounts/user.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** Which mails of Lupaus somebody gets, and when. */
export type WantedMails = Omit<StaffMailSetting, 'user' | 'changedAt'>;

/** Of who never said it: all that concern them, when their working day and their week begin. */
const WANTED: WantedMails = {
  ...{ dueToday: true, dueTodayAt: null, atRisk: true, broken: true },
  ...{ weekly: true, weeklyOn: 0, weeklyAt: null, version: 0 },
};

/** What mails staff want. */
@Injectable()
export class StaffMails {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async of(user: UserId): Promise<WantedMails> {
    const found = await this.units.manager.findOneBy(StaffMailSetting, { user });
    return found ? wantedOf(found) : WANTED;
  }

  /** Of each of them. */
  async ofAll(users: readonly Pick<User, 'id'>[]): Promise<ReadonlyMap<UserId, WantedMails>> {
    const rows = await this.units.manager.find(StaffMailSetting);
    const said = new Map(rows.map((row) => [row.user, wantedOf(row)]));
    return new Map(users.map(({ id }) => [id, said.get(id) ?? WANTED]));
  }

  /**
   * Changes what somebody gets; what is not named stays. In a unit of its own, or the caller's.
   * @throws ConflictError when it is not `version` any more, which they saw
   */
  change(
    { id, name }: Pick<User, 'id' | 'name'>,
    { version: seen, ...change }: Partial<WantedMails>,
  ): Promise<WantedMails> {
    return this.units.run(async () => {
      await this.units.lock(`staff mails/${id}`);
      const { manager } = this.units;
      const found = await manager.findOneBy(StaffMailSetting, { user: id });
      const now = found ? wantedOf(found) : WANTED;
      if (seen !== undefined && seen !== now.version) {
        const at = found!.changedAt;
        throw new ConflictError(
          `The mails were changed by ${name} at ${formatInstant(at)}; look again and repeat.`,
          { by: name, at },
          'changed_meanwhile',
        );
      }
      const said = Object.entries<unknown>(change).filter(([, value]) => value !== undefined);
      const next = { ...now, ...Object.fromEntries(said), version: now.version + 1 };
      const row = { user: id, ...next, changedAt: this.clock.now() };
      if (found) await manager.update(StaffMailSetting, { user: id }, row);
      else await manager.insert(StaffMailSetting, row);
      return next;
    });
  }
}

function wantedOf(row: StaffMailSetting): WantedMails {
  const { dueToday, dueTodayAt, atRisk, broken, weekly, weeklyOn, weeklyAt, version } = row;
  return { dueToday, dueTodayAt, atRisk, broken, weekly, weeklyOn, weeklyAt, version };
}
