import { In, type FindOptionsWhere } from 'typeorm';
import type { Instant } from '../kernel/instant';
import { Application, type ApplicationId } from './entities/hiring/application.entity';
import { Candidate } from './entities/hiring/candidate.entity';
import type { UnitOfWork } from './unit-of-work';

/** SQLite takes no more than 32,766 values in a statement. */
const AT_ONCE = 10_000;
/** Later than before in any case: another process's clock may be behind. */
const LATER = 'CASE WHEN "touchedAt" >= :at THEN "touchedAt" + 1 ELSE :at END';

/** Notes that something happened to applications, for who asks which have changed; once in a unit is enough. */
export async function touch(
  units: UnitOfWork,
  applications: readonly ApplicationId[],
  at: Instant,
): Promise<void> {
  await units.remember('touch', applications, async (some) => {
    for (let i = 0; i < some.length; i += AT_ONCE) {
      await touchThose(units, { id: In(some.slice(i, i + AT_ONCE)) }, at);
    }
    return new Map(some.map((id) => [id, true]));
  });
}

/** As `touch`, those of a person, a job, a stage or an owner whose name has changed. In a unit. */
export async function touchThose(
  units: UnitOfWork,
  those: FindOptionsWhere<Application>,
  at: Instant,
): Promise<void> {
  await units.manager
    .createQueryBuilder()
    .update(Application)
    .set({ touchedAt: () => LATER })
    .where(those)
    .setParameters({ at })
    .execute();
}

/** As `touch`, those of whoever has an address, to which mail goes no more, or again. In a unit. */
export async function touchAddress(
  units: UnitOfWork,
  emailKey: string,
  at: Instant,
): Promise<void> {
  const found = await units.manager.find(Candidate, { select: { id: true }, where: { emailKey } });
  if (found.length > 0) await touchThose(units, { candidate: In(found.map(({ id }) => id)) }, at);
}
