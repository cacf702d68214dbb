// Times here are local wall-clock times of Helsinki in ms, written as if they were UTC; `iso` adds the offset.
import { readFileSync } from 'node:fs';

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;
const OPENS = 8 * HOUR;
const CLOSES = 16 * HOUR;

const presets = new URL('../../src/calendar/presets/holidays.json', import.meta.url);
const HOLIDAYS = new Set(JSON.parse(readFileSync(presets, 'utf8')).FI);

// EU summer time of 2026: both changes by night, when nobody in the samples does anything
const SUMMER = { from: Date.UTC(2026, 2, 29, 3), to: Date.UTC(2026, 9, 25, 4) };

/** A local time from "2026-05-04" or "2026-05-04T09:12". */
export function local(text) {
  return Date.parse(text.includes('T') ? `${text}Z` : `${text}T00:00Z`);
}

/** The instant of a local time, in ms UTC. */
export function instantOf(at) {
  return at - (at >= SUMMER.from && at < SUMMER.to ? 3 : 2) * HOUR;
}

/** "2026-05-04T09:12:00+03:00" */
export function iso(at) {
  return `${new Date(at).toISOString().slice(0, 19)}+0${(at - instantOf(at)) / HOUR}:00`;
}

/** "5 June", as one writes it in a letter. */
export function dateInWords(at) {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(at);
}

/** The working time of a person, or of the company when nobody is away: Mon–Fri 8–16, holidays off. */
export class WorkingTime {
  #leaves;

  /** @param leaves [{from, to}], local dates, both included */
  constructor(leaves = []) {
    this.#leaves = leaves.map((leave) => ({
      ...leave,
      start: local(leave.from),
      end: local(leave.to) + DAY,
    }));
  }

  /** Whether a local time lies on a day of work. */
  worksOn(at) {
    const date = new Date(at);
    const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    return !weekend && !HOLIDAYS.has(date.toISOString().slice(0, 10)) && !this.leaveAt(at);
  }

  leaveAt(at) {
    return this.#leaves.find(({ start, end }) => at >= start && at < end);
  }

  /** The first leave that begins in (from, to]. */
  leaveBetween(from, to) {
    return this.#leaves.find(({ start }) => start > from && start <= to);
  }

  /** The time at which so many working days (8 hours each, in parts if need be) have passed since `at`. */
  after(at, days) {
    let left = days * (CLOSES - OPENS);
    for (let day = startOfDay(at); ; day += DAY) {
      if (!this.worksOn(day)) continue;
      const from = Math.max(at, day + OPENS);
      const open = Math.max(0, day + CLOSES - from);
      if (left < open) return from + left;
      left -= open;
    }
  }

  /** The end of work on the n-th working day after `at`. */
  endOfDay(at, n) {
    let day = startOfDay(at);
    for (let left = n; left > 0;) {
      day += DAY;
      if (this.worksOn(day)) left--;
    }
    return day + CLOSES;
  }

  /** Shortly before the end of the last day of work before `day`. */
  eveOf(day) {
    let eve = startOfDay(day) - DAY;
    while (!this.worksOn(eve)) eve -= DAY;
    return eve + CLOSES - 40 * MINUTE;
  }
}

export const COMPANY = new WorkingTime();

function startOfDay(at) {
  return Math.floor(at / DAY) * DAY;
}
