import { RECRUITERS } from './company.mjs';
import { DAY, HOUR, iso, local, MINUTE } from './working-time.mjs';

/** The columns of an event file (design, section 5). */
export const COLUMNS =
  'at,event,application,job,recruiter,stage,kind,purpose,channel,automated,message,due,ref,outcome,text'.split(
    ',',
  );

/** Nothing is written after this: where the sample ends. */
export const YEAR_END = local('2026-12-30T16:00');

/** One candidate's application while its history is being made up: a cursor in time that writes rows. */
export class Application {
  /** `received` → `told`, `hired` or `withdrawn` */
  state = 'received';
  /** The owner and since when, in order. */
  #owners;
  #away = null;

  /**
   * @param log {random, rows, nextId} shared by the whole sample
   * @param until rows after this are not written: the job has been closed
   */
  constructor(log, job, id, receivedAt, until) {
    Object.assign(this, { log, random: log.random, job, id, until, at: receivedAt });
    this.#owners = [{ email: job.owner, from: -Infinity }];
    this.interviewed = false;
    /** Promised an answer and never thought of again, not even when the job is closed. */
    this.forgotten = false;
  }

  get owner() {
    return RECRUITERS.get(this.#owners.at(-1).email);
  }

  get habit() {
    return this.owner.habit;
  }

  /** The fields of a row that its owner caused. */
  get by() {
    return { recruiter: this.owner.email };
  }

  /** The published closing date for applications, as a row says it. */
  get closingDate() {
    return this.job.applyUntil ? iso(local(`${this.job.applyUntil}T23:59`)) : undefined;
  }

  /** Notes how it ended, if that was in time; what follows an end is not bound to the closing of the job. */
  end(state) {
    if (this.over) return;
    this.state = state;
    this.until = YEAR_END;
  }

  /** Whether the story has run past its end. */
  get over() {
    return this.at > this.until;
  }

  ownerAt(at) {
    return RECRUITERS.get(this.#owners.findLast(({ from }) => from <= at).email);
  }

  /** An id that no other row has. */
  newId(letter) {
    return `${letter}${this.log.nextId()}`;
  }

  /** Writes what happens at the cursor. */
  row(event, fields = {}) {
    this.rowAt(this.at, event, fields);
  }

  /** Writes what happens aside of the cursor. @returns whether it was still in time */
  rowAt(at, event, fields = {}) {
    if (at > this.until) return false;
    this.log.rows.push({ at, event, application: this.id, job: this.job.id, ...fields });
    return true;
  }

  /** Lets the candidate take so many days, weekends included. */
  candidateTakes(days) {
    this.at += this.random.between(days) * DAY;
    const hour = (this.at % DAY) / HOUR;
    if (hour < 7) this.at += (7 - hour) * HOUR + this.random.between([0, 2]) * HOUR;
    this.toSecond();
  }

  /** Lets the owner take so many working days; who goes on leave meanwhile hands over, or lets it lie. */
  ownerTakes(days) {
    this.#takeBack();
    const amount = this.random.between(days);
    const target = this.owner.time.after(this.at, amount);
    const leave = this.owner.time.leaveAt(this.at) ?? this.owner.time.leaveBetween(this.at, target);
    if (leave && target > leave.start && this.random.chance(this.habit.handsOver)) {
      this.at = Math.max(this.at, this.owner.time.eveOf(leave.start));
      this.#handOver(leave.cover, leave.reason, leave);
      this.at = this.owner.time.after(this.at, amount / 2);
    } else {
      this.at = target;
    }
    this.toSecond();
  }

  #handOver(to, reason, leave) {
    if (this.over) return;
    this.#owners.push({ email: to, from: this.at });
    this.row('owner.changed', { recruiter: to, text: reason });
    this.#away = leave;
  }

  /** Some take their candidates back after the leave. */
  #takeBack() {
    if (!this.#away || this.at < this.#away.end) return;
    this.#away = null;
    if (this.random.chance(0.5)) {
      this.at = RECRUITERS.get(this.job.owner).time.after(
        this.at,
        this.random.between([0.02, 0.3]),
      );
      this.toSecond();
      this.#handOver(this.job.owner, 'back from leave', null);
    }
  }

  /** Puts the cursor on a full second, a little later. */
  toSecond() {
    this.at = Math.floor(this.at / MINUTE) * MINUTE + this.random.whole([61, 119]) * 1000;
  }
}
