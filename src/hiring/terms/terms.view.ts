import { formatInstant } from '../../kernel/instant';
import type { CalendarExample } from './text/calendar-example';
import type { Effect } from './trial/effect';
import type { TermsItem, TermsView, VersionItem } from './terms-list';

/** One in a list, as the API shows it. */
export function termsItemView({ name, version, isDefault, changed }: TermsItem): object {
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
): object {
  return { ...termsItemView(view), content, versions: view.versions.map(versionView) };
}

function versionView({ number, at, by, restored }: VersionItem) {
  return { number, at: formatInstant(at), by, restored };
}

/** What somebody who applies now would wait for, as the API shows it. */
export function exampleView({ start, due, zone, skipped }: CalendarExample): object {
  return { start: formatInstant(start), due: formatInstant(due), timezone: zone, skipped };
}

/** What a change would have done, as the API shows it. */
export function effectView({ first, ...counts }: Effect): object {
  return {
    ...counts,
    first: first.map(({ before, after, ...rest }) => ({
      ...rest,
      before: formatInstant(before),
      after: after === null ? null : formatInstant(after),
    })),
  };
}
