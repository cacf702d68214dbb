import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Organisations } from '../../hiring/organisation/organisations.repository';
import { Clock } from '../../kernel/clock';
import { ConflictError, NotFoundError } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import { LOCALES, type Locale } from '../../mail/locale';
import type { ReportExport } from '../../store/entities/reports/report-export.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { deletedAt } from './export.view';
import type { ExportForm } from './export.form';
import { ExportContents } from './export-contents';
import { withDays } from '../page/question';
import { ExportsRepository } from './exports.repository';
import type { Order } from './order';

/** So many of somebody's may wait at once, and so many are listed. */
const [MOST_WAITING, MOST_LISTED] = [5, 50];

/** Files that are made while nobody waits: asked for, looked at, and taken away. */
@Injectable()
export class Exports {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: ExportsRepository,
    private readonly contents: ExportContents,
    private readonly users: Users,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** What somebody wants, in their language and by their clock unless they say otherwise. */
  async order(form: ExportForm, caller: Caller): Promise<Order> {
    const { locale, timezone } = await this.users.of(caller.id);
    const zone = timezone ?? (await this.organisations.the()).timezone;
    const { what, format, filters = {}, locale: asked } = form;
    return {
      ...{ what, format, filters, locale: asked ?? localeOf(locale) },
      at: { zone, now: this.clock.now() },
    };
  }

  /**
   * Asks for a file; a worker makes it.
   * @throws InputError for a file that there is not; NotFoundError for somebody else's figures
   * @throws ConflictError `too_many_exports` while too many of theirs wait
   */
  async ask(order: Order, caller: Caller): Promise<ReportExport> {
    await this.contents.assertAllowed(order, caller);
    return this.units.run(async () => {
      await this.units.lock(`exports of ${caller.id}`);
      if ((await this.stored.unfinishedOf(caller.id)) >= MOST_WAITING) throw tooMany();
      const now = this.clock.now();
      const { what, format, locale, at } = order;
      // made in the month after, it is still of the month in which it was asked for
      const filters = withDays(order.filters, at);
      const one: ReportExport = {
        ...{ id: newId<'report-export'>(now), askedBy: caller.id, askedAt: now, status: 'waiting' },
        ...{ what, format, filters, locale, zone: at.zone, total: null, done: 0, parts: 0 },
        ...{ bytes: 0, attempts: 0, lease: null, leasedUntil: null, asOf: null, sight: null },
        ...{ ground: null, finishedAt: null, error: null },
      };
      await this.stored.add(one);
      return one;
    });
  }

  /** Somebody's own, newest first. */
  async of(caller: Caller): Promise<ReportExport[]> {
    const all = await this.stored.of(caller.id, MOST_LISTED);
    return all.filter((one) => !this.isOver(one));
  }

  /** @throws NotFoundError also for one that somebody else asked for, whoever looks */
  async find(id: string, caller: Caller): Promise<ReportExport> {
    const found = await this.stored.find(id);
    if (found?.askedBy === caller.id && !this.isOver(found)) return found;
    throw new NotFoundError('There is no export with that id.');
  }

  /** Takes it away, whether it is made or not. */
  async remove(id: string, caller: Caller): Promise<void> {
    await this.units.run(async () => {
      await this.units.lock(`export/${id}`);
      await this.stored.remove((await this.find(id, caller)).id);
    });
  }

  private isOver(one: ReportExport): boolean {
    return deletedAt(one) <= this.clock.now();
  }
}

/** What an export was asked for as, at another time. */
export function orderOf(one: ReportExport, now: Order['at']['now']): Order {
  const { what, format, filters, zone } = one;
  return { what, format, filters, locale: localeOf(one.locale), at: { zone, now } };
}

/** Whether its maker saw no more than somebody sees now. @param jobs that they see; null for all */
export function isStillSeen(
  { sight }: ReportExport,
  caller: Caller,
  jobs: readonly string[] | null,
): boolean {
  if (seesAll(caller)) return true;
  return sight?.every((job) => jobs?.includes(job) ?? true) ?? false;
}

function localeOf(text: string): Locale {
  return LOCALES.find((locale) => locale === text) ?? 'en';
}

function tooMany(): ConflictError {
  return new ConflictError(
    `${MOST_WAITING} of your exports are not made yet; wait for one of them, or take one away.`,
    undefined,
    'too_many_exports',
  );
}
