import type { VNode } from 'preact';
import { formatDate } from '../../calendar/civil-date';
import { PERIODS } from '../../reports/page/period';
import { GROUPS, type Filter } from '../../reports/page/report.form';
import type { ReportView } from '../../reports/page/report-view';
import type { SheetRow } from '../../reports/page/sheet';
import { useReader, useWords } from '../page/reader';
import { Day, Select, type Option } from '../parts/filter-fields';
import { ruleName } from '../words/rules';
import { groupName } from '../../reports/words/group-name';
import { REPORT_WORDS } from '../../reports/words/report.words';

const MOST = 50;

/** What a report is narrowed to; it stands in the address, so that a report can be sent to somebody. */
export function Filters({ view }: { view: ReportView }): VNode {
  const t = useWords(REPORT_WORDS);
  const { locale } = useReader();
  const { question, main, people, recruiters, jobs, rules, choices, isOwn } = view;
  const { filters, days, period } = question;
  const isPersonal = people === 'recruiter';
  const choice = (name: Filter, options: readonly Option[]) => (
    <Select
      {...{ name, label: t.groups[name], value: filters[name] ?? '' }}
      options={[['', t.all[name]], ...options]}
    />
  );
  const among = (name: 'team' | 'department' | 'stage') => {
    const options = choices[name].map(([key, text]): Option => [
      key,
      groupName(name, { key, name: text }, locale),
    ]);
    return options.length === 0 ? null : choice(name, options);
  };
  const groups = GROUPS.filter(
    (group) => !(isOwn && group === 'team') && (isPersonal || group !== 'recruiter'),
  );
  const named = PERIODS.map((name): Option => [name, t.periods[name]]);
  const isCustom = period === 'custom';
  return (
    <form class="filters" method="get" action="/report">
      <Select name="period" label={t.period} options={named} value={period} />
      <Day name="from" label={t.first} value={isCustom ? formatDate(days.first) : ''} />
      <Day name="to" label={t.last} value={isCustom ? formatDate(days.last) : ''} />
      {isOwn || !isPersonal ? null : choice('recruiter', optionsOf(recruiters))}
      {isOwn ? null : among('team')}
      {choice('job', optionsOf(jobs))}
      {among('department')}
      {choice(
        'rule',
        rules.map(({ key, name }): Option => [key, ruleName(key, name, locale)]),
      )}
      {among('stage')}
      <Select
        {...{ name: 'by', label: t.groupBy, value: main.by }}
        options={groups.map((group): Option => [group, t.by[group]])}
      />
      <button type="submit">{t.show}</button>
    </form>
  );
}

/** By name; the long tail is reached through the tables. */
function optionsOf(rows: readonly SheetRow[]): Option[] {
  return rows
    .slice(0, MOST)
    .map(({ key, name }): Option => [key, name])
    .sort(([, a], [, b]) => (a < b ? -1 : 1));
}
