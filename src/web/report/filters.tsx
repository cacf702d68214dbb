import type { VNode } from 'preact';
import { formatDate } from '../../calendar/civil-date';
import { PERIODS } from '../../reports/page/period';
import { GROUPS } from '../../reports/page/report.form';
import type { ReportView } from '../../reports/page/report-view';
import type { SheetRow } from '../../reports/page/sheet';
import { useReader, useWords } from '../page/reader';
import { ruleName } from '../words/rules';
import { REPORT_WORDS } from '../../reports/words/report.words';

type Option = readonly [value: string, text: string];
const MOST = 50;

/** What a report is narrowed to; it stands in the address, so that a report can be sent to somebody. */
export function Filters({ view }: { view: ReportView }): VNode {
  const t = useWords(REPORT_WORDS);
  const { locale } = useReader();
  const { question, recruiters, jobs, rules, isOwn } = view;
  const { selection, days, period, by } = question;
  const named = PERIODS.map((name): Option => [name, t.periods[name]]);
  const isCustom = period === 'custom';
  return (
    <form class="filters" method="get" action="/report">
      <Select name="period" label={t.period} options={named} value={period} />
      <Day name="from" label={t.first} value={isCustom ? formatDate(days.first) : ''} />
      <Day name="to" label={t.last} value={isCustom ? formatDate(days.last) : ''} />
      {isOwn ? null : (
        <Select
          {...{ name: 'recruiter', label: t.groups.recruiter, value: selection.recruiter ?? '' }}
          options={[['', t.all.recruiter], ...optionsOf(recruiters)]}
        />
      )}
      <Select
        {...{ name: 'job', label: t.groups.job, value: selection.job ?? '' }}
        options={[['', t.all.job], ...optionsOf(jobs)]}
      />
      <Select
        {...{ name: 'rule', label: t.groups.rule, value: selection.rule ?? '' }}
        options={[
          ['', t.all.rule],
          ...rules.map(({ key, name }): Option => [key, ruleName(key, name, locale)]),
        ]}
      />
      <Select
        {...{ name: 'by', label: t.groupBy, value: by }}
        options={GROUPS.map((group): Option => [group, t.by[group]])}
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

function Select({
  name,
  label,
  options,
  value,
}: {
  name: string;
  label: string;
  options: readonly Option[];
  value: string;
}): VNode {
  const isKnown = options.some(([one]) => one === value);
  return (
    <label>
      <span>{label}</span>
      <select name={name}>
        {isKnown ? null : (
          <option value={value} selected>
            {value}
          </option>
        )}
        {options.map(([one, text]) => (
          <option key={one} value={one} selected={one === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Day({ name, label, value }: { name: string; label: string; value: string }): VNode {
  return (
    <label>
      <span>{label}</span>
      <input type="date" name={name} value={value} />
    </label>
  );
}
