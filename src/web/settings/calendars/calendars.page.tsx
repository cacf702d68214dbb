import type { VNode } from 'preact';
import type { TermsItem } from '../../../hiring/terms/terms-list';
import type { Frame } from '../../page/frames';
import { useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { TermsTable } from '../terms/versions';
import { WORDS } from './calendar.words';

/** The calendars there are. */
export function calendarsPage(frame: Frame, items: readonly TermsItem[]): string {
  const { list } = WORDS[frame.reader.locale];
  return staffPage(frame, { title: list, place: 'settings' }, <Calendars items={items} />);
}

function Calendars({ items }: { items: readonly TermsItem[] }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <p>{t.listLead}</p>
      <TermsTable path="/settings/calendars" items={items} />
    </>
  );
}
