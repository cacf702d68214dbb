import type { VNode } from 'preact';
import { formatDate } from '../../calendar/civil-date';
import type { FairnessView } from '../../reports/fairness/fairness';
import { PERIODS } from '../../reports/page/period';
import { useWords } from '../page/reader';
import { REPORT_WORDS } from '../../reports/words/report.words';
import { Day, Select, type Option } from '../parts/filter-fields';
import { FAIRNESS_WORDS } from './fairness.words';

/** What the facts are narrowed to, as in the report; it stands in the address. */
export function FairnessFilters({ view }: { view: FairnessView }): VNode {
  const t = useWords(REPORT_WORDS);
  const { everybody, team: teamLabel } = useWords(FAIRNESS_WORDS);
  const { question, rows, jobs, team, why, isAlone } = view;
  const { period, days, selection } = question;
  const isCustom = period === 'custom';
  const people = rows.map(({ key, name }): Option => [key, name]);
  const isTeams = why !== null;
  return (
    <form class="filters" method="get" action="/report/fairness">
      <Select
        {...{ name: 'period', label: t.period, value: period }}
        options={PERIODS.map((name): Option => [name, t.periods[name]])}
      />
      <Day name="from" label={t.first} value={isCustom ? formatDate(days.first) : ''} />
      <Day name="to" label={t.last} value={isCustom ? formatDate(days.last) : ''} />
      {isAlone ? null : (
        <Select
          {...{ name: isTeams ? 'team' : 'recruiter' }}
          label={isTeams ? teamLabel : t.groups.recruiter}
          value={(isTeams ? team : selection.recruiter) ?? ''}
          options={[['', everybody], ...people]}
        />
      )}
      <Select
        {...{ name: 'job', label: t.groups.job, value: selection.job ?? '' }}
        options={[['', t.all.job], ...jobs.map(({ id, title }): Option => [id, title])]}
      />
      <button type="submit">{t.show}</button>
    </form>
  );
}
