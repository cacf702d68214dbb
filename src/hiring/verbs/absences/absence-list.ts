import { Injectable } from '@nestjs/common';
import { seesAll, type Caller } from '../../../accounts/caller';
import { Users } from '../../../accounts/users';
import { Clock } from '../../../kernel/clock';
import { NotFoundError } from '../../../kernel/errors';
import type { Instant } from '../../../kernel/instant';
import type { Absence } from '../../../store/entities/hiring/absence.entity';
import { UnitOfWork } from '../../../store/unit-of-work';
import type { AbsenceForm } from './absence.form';
import { AbsenceRows, type GoesOver } from './absence-list.repository';
import { Plans } from './plan';

/** Somebody, as a list names them. */
export interface Named {
  id: string;
  name: string;
}

/** An absence, as a page lists it. */
export interface AbsenceItem {
  id: string;
  user: Named;
  delegate: Named;
  from: Instant;
  to: Instant;
  isCancelled: boolean;
  /** It has not begun, and is the caller's to call off. */
  canCancel: boolean;
}

/** Absences by when they are. */
export interface AbsencesNow {
  now: AbsenceItem[];
  coming: AbsenceItem[];
  past: AbsenceItem[];
}

/** What an absence would hand over. */
export interface HandOverPreview {
  delegate: string;
  from: Instant;
  to: Instant;
  /** Has begun: it is handed over at once. */
  isNow: boolean;
  promises: number;
  /** How many candidates are mailed who answers them meanwhile. */
  told: number;
  rows: GoesOver[];
  /** True when there are more than are counted here. */
  isCut: boolean;
}

const MOST = 200;
const MOST_SHOWN = 500;

/** Absences as people look at them. */
@Injectable()
export class AbsenceList {
  constructor(
    private readonly units: UnitOfWork,
    private readonly rows: AbsenceRows,
    private readonly plans: Plans,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** Their own and those in which they stand in; for those who see all, everybody's. */
  async of(caller: Caller): Promise<AbsencesNow> {
    const all = await this.rows.list(seesAll(caller) ? null : caller.id, MOST);
    const users = await this.users.all();
    const named = (id: string): Named => ({ id, name: users.get(id)?.name ?? id });
    const now = this.clock.now();
    const view: AbsencesNow = { now: [], coming: [], past: [] };
    for (const absence of all) {
      const { id, user, delegate, from, to, cancelledAt } = absence;
      const isCancelled = cancelledAt !== null;
      const isTheirs = user === caller.id || seesAll(caller);
      const item = {
        ...{ id, user: named(user), delegate: named(delegate), from, to, isCancelled },
        canCancel: !isCancelled && from > now && isTheirs,
      };
      view[whenOf(absence, now)].push(item);
    }
    // what comes next stands first
    view.coming.reverse();
    return view;
  }

  /** Whose absence it is. @throws NotFoundError also for one that is not theirs */
  async ownerOf(id: string, caller: Caller): Promise<string> {
    const absence = await this.rows.find(id);
    if (absence && (absence.user === caller.id || seesAll(caller))) return absence.user;
    throw new NotFoundError('There is no absence with that id.');
  }

  /** Whom a form can name: everybody who answers, by name. */
  async people(): Promise<Named[]> {
    const all = [...(await this.users.all()).values()];
    return all
      .filter(({ status }) => status === 'active')
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  /**
   * Whose promises an absence would hand over. Nothing is changed.
   * @throws InputError as entering it does
   */
  async preview(named: string, caller: Caller, form: AbsenceForm): Promise<HandOverPreview> {
    const now = this.clock.now();
    const plan = await this.units.run(() => this.plans.read(named, caller, form, now));
    const rows = await this.rows.goingOver(plan, MOST_SHOWN + 1);
    const shown = rows.slice(0, MOST_SHOWN);
    const { from, to, delegate } = plan;
    const reached = shown.filter(({ email }) => email !== null);
    return {
      ...{ delegate: await this.users.nameOf(delegate), from, to, isNow: from <= now, rows: shown },
      promises: shown.reduce((sum, one) => sum + one.promises, 0),
      // when all is over, there is nothing to tell
      told: to <= now ? 0 : new Set(reached.map(({ candidateId }) => candidateId)).size,
      isCut: rows.length > MOST_SHOWN,
    };
  }
}

function whenOf({ from, to, cancelledAt }: Absence, now: Instant): keyof AbsencesNow {
  if (to <= now || cancelledAt !== null) return 'past';
  return from <= now ? 'now' : 'coming';
}
