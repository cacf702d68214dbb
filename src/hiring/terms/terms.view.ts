import { ApiProperty } from '@nestjs/swagger';
import { formatInstant } from '../../kernel/instant';
import type { CalendarExample } from './text/calendar-example';
import type { Effect } from './trial/effect';
import type { TermsItem, TermsView, VersionItem } from './terms-list';

/** A policy or a calendar in a list. */
export class TermsItemView {
  name: string;
  /** 0 for a preset, which has no versions here. */
  version: number;
  /** What jobs get that name none. */
  default: boolean;
  preset: boolean;
  changedAt: string | null;
  /** The name of who changed it last. */
  changedBy: string | null;
}

/** All policies or calendars there are: the organisation's own, then the presets. */
export class TermsItemsView {
  items: TermsItemView[];
  /** Always null: all of them come at once. */
  next: string | null;
}

/** A version of a policy or a calendar. */
export class TermsVersionView {
  number: number;
  at: string;
  /** The name of who saved it. */
  by: string;
  /** The number of the version that it brings back. */
  restored: number | null;
}

/** A policy or a calendar as it holds now. */
export class WholeTermsView extends TermsItemView {
  /** As its file has it. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  content: object;
  versions: TermsVersionView[];
}

/** A day that does not count. */
export class SkippedDayView {
  date: string;
  why: 'holiday' | 'closure' | 'weekday';
}

/** What somebody who applies now would wait for: two working days. */
export class CalendarExampleView {
  start: string;
  due: string;
  /** IANA name of the calendar's own clock. */
  timezone: string;
  skipped: SkippedDayView[];
}

/** A promise whose due time would have been another. */
export class MovedPromiseView {
  application: string;
  /** The candidate's name. */
  candidate: string;
  rule: string;
  title: string;
  before: string;
  /** Null for one that would not have been made. */
  after: string | null;
}

/** What a change would have done to the open promises of the last three months. */
export class EffectView {
  /** How many open promises were looked at. */
  promises: number;
  earlier: number;
  later: number;
  /** Would not have been made. */
  gone: number;
  /** Would have been made in addition. */
  added: number;
  /** The first ten, by their due time. */
  first: MovedPromiseView[];
  /** More applications than were looked at. */
  isCut: boolean;
}

/** What a policy would mean. */
export class PolicyPreviewView {
  effect: EffectView;
}

/** What a calendar would mean. */
export class CalendarPreviewView extends PolicyPreviewView {
  example: CalendarExampleView;
}

/** One in a list, as the API shows it. */
export function termsItemView({ name, version, isDefault, changed }: TermsItem): TermsItemView {
  return {
    ...{ name, version, default: isDefault, preset: version === 0 },
    changedAt: changed === null ? null : formatInstant(changed.at),
    changedBy: changed?.by ?? null,
  };
}

/** One with its versions, as the API shows it. @param content as a file has it */
export function termsView(
  view: TermsView<'calendar'> | TermsView<'policy'>,
  content: object,
): WholeTermsView {
  return Object.assign(termsItemView(view), { content, versions: view.versions.map(versionView) });
}

function versionView({ number, at, by, restored }: VersionItem): TermsVersionView {
  return { number, at: formatInstant(at), by, restored };
}

/** What somebody who applies now would wait for, as the API shows it. */
export function exampleView({ start, due, zone, skipped }: CalendarExample): CalendarExampleView {
  return { start: formatInstant(start), due: formatInstant(due), timezone: zone, skipped };
}

/** What a change would have done, as the API shows it. */
export function effectView({ first, ...counts }: Effect): EffectView {
  return {
    ...counts,
    first: first.map(({ before, after, ...rest }) => ({
      ...rest,
      before: formatInstant(before),
      after: after === null ? null : formatInstant(after),
    })),
  };
}
