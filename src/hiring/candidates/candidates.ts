import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Users } from '../../accounts/users';
import { Correcting, type Corrected } from '../../journey/letters/addresses/correcting';
import type { Redirected } from '../../journey/letters/addresses/redirecting';
import { addressKey, parseAddress } from '../../kernel/address';
import { Clock } from '../../kernel/clock';
import { ConflictError, NotFoundError } from '../../kernel/errors';
import { newId } from '../../kernel/ids';
import type { Candidate, CandidateId } from '../../store/entities/hiring/candidate.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import type { CandidateForm } from '../applications/application.form';
import { conflictOf } from '../jobs/conflict';
import { Sight } from '../jobs/sight.repository';
import type { CandidateChangeForm } from './candidate.form';
import { CandidatesRepository } from './candidates.repository';

/** A candidate after a change, and what follows from a new address. */
export type Changed = Corrected & { candidate: Candidate };

const NOTHING: Corrected = { sentAgain: [], redirected: [] };

/** The people who apply. */
@Injectable()
export class Candidates {
  constructor(
    private readonly units: UnitOfWork,
    private readonly stored: CandidatesRepository,
    private readonly sight: Sight,
    private readonly users: Users,
    private readonly correcting: Correcting,
    private readonly clock: Clock,
  ) {}

  /** One who applied to a job that the caller sees. @throws NotFoundError also for another one */
  async find(id: string, caller: Caller): Promise<Candidate> {
    const jobs = await this.sight.jobsOf(caller);
    const named = await this.stored.get(id as CandidateId);
    // whose record became a part of another one answers by that
    const candidate = await this.stored.find(named?.mergedInto ?? id, jobs);
    if (candidate) return candidate;
    throw new NotFoundError('There is no candidate with that id.');
  }

  /** The one known by that e-mail address, and by that name too where an agency sends several from one. */
  async knownAs(form: CandidateForm): Promise<Candidate | null> {
    const email = form.email == null ? null : parseAddress(form.email);
    if (email === null) return null;
    const known = await this.stored.withAddress(addressKey(email));
    return known.find((one) => isSame(one, form)) ?? null;
  }

  /**
   * The person who applies: the one known by that e-mail address, else a new one. What is known of them already stays;
   * what is not is taken over. An agency may send several people from one address, who are told apart by name.
   * @param locale for one who names none
   */
  receive(form: CandidateForm, locale: string, caller: Caller): Promise<CandidateId> {
    return this.units.run(async () => {
      const email = form.email == null ? null : parseAddress(form.email);
      const emailKey = email && addressKey(email);
      if (emailKey !== null) await this.stored.holdAddress(emailKey);
      const same = await this.knownAs(form);
      if (same) {
        await this.complete(same, form, caller);
        return same.id;
      }
      const now = this.clock.now();
      const { name, phone, contact, timezone, internal } = form;
      const candidate: Candidate = {
        ...{ id: newId(now), name, email, emailKey, phone: phone ?? null },
        ...{ contact: contact ?? 'self', locale: form.locale ?? locale },
        ...{ timezone: timezone ?? null, internal: internal ?? false, createdAt: now },
        ...{ version: 1, changedAt: now, changedBy: caller.id },
      };
      await this.stored.add(candidate);
      return candidate.id;
    });
  }

  /**
   * Changes what the form names. With a new address, what waits goes there, and what failed and is still owed goes
   * out again.
   * @throws ConflictError when somebody changed it since, another candidate has that address, or they were erased
   */
  change(id: string, form: CandidateChangeForm, caller: Caller): Promise<Changed> {
    return this.units.run(async () => {
      await this.stored.hold(id);
      const candidate = await this.find(id, caller);
      if (candidate.erasedAt != null) {
        throw new ConflictError('The candidate was erased.', undefined, 'erased');
      }
      if (form.version !== undefined && form.version !== candidate.version) {
        throw conflictOf('candidate', candidate, await this.users.all());
      }
      const { name, contact, locale, phone, timezone } = form;
      const change: Partial<Candidate> = {
        ...{ name: name ?? candidate.name, contact: contact ?? candidate.contact },
        locale: locale ?? candidate.locale,
        ...(phone === undefined ? {} : { phone }),
        ...(timezone === undefined ? {} : { timezone }),
        ...(await this.addressIn(form, candidate)),
      };
      const old = candidate.emailKey;
      const changed = await this.write(candidate, change, caller);
      const isCorrected = changed.emailKey !== old;
      return {
        candidate: changed,
        ...(isCorrected ? await this.correct(changed, caller) : NOTHING),
      };
    });
  }

  /** @returns of what follows only what the caller sees */
  private async correct(candidate: Candidate, caller: Caller): Promise<Corrected> {
    const applications = await this.stored.applicationsOf(candidate.id);
    const ids = applications.map(({ id }) => id);
    const { sentAgain, redirected } = await this.correcting.follow(candidate, ids, caller.id);
    const jobs = await this.sight.jobsOf(caller);
    const seen = applications.filter(({ job }) => jobs === null || jobs.includes(job));
    const isSeen = ({ application }: Redirected) => seen.some(({ id }) => id === application);
    return { sentAgain: sentAgain.filter(isSeen), redirected: redirected.filter(isSeen) };
  }

  private async addressIn(
    { email: written }: CandidateChangeForm,
    { id }: Candidate,
  ): Promise<Partial<Candidate>> {
    if (written === undefined) return {};
    if (written === null) return { email: null, emailKey: null };
    const email = parseAddress(written)!;
    const emailKey = addressKey(email);
    await this.stored.holdAddress(emailKey);
    const others = (await this.stored.withAddress(emailKey)).filter((one) => one.id !== id);
    if (others.length === 0) return { email, emailKey };
    throw new ConflictError(
      'email: another candidate has this address',
      { by: null, at: null },
      'address_taken',
    );
  }

  private async complete(known: Candidate, form: CandidateForm, caller: Caller): Promise<void> {
    const phone = known.phone ?? form.phone ?? null;
    const timezone = known.timezone ?? form.timezone ?? null;
    if (phone === known.phone && timezone === known.timezone) return;
    await this.write(known, { phone, timezone }, caller);
  }

  private async write(
    candidate: Candidate,
    change: Partial<Candidate>,
    caller: Caller,
  ): Promise<Candidate> {
    const changed = { changedAt: this.clock.now(), changedBy: caller.id };
    const next = { ...change, ...changed, version: candidate.version + 1 };
    await this.stored.change(candidate.id, next);
    return Object.assign(candidate, next);
  }
}

function isSame(known: Candidate, { contact, name }: CandidateForm): boolean {
  if (known.contact !== 'agency' && contact !== 'agency') return true;
  return known.name.toLowerCase() === name.toLowerCase();
}
