import type { VNode } from 'preact';
import type { Detail } from '../../reports/fairness/case';
import type { CaseLine, CaseList } from '../../reports/fairness/cases';
import { Moment } from '../parts/due';
import type { Frame } from '../page/frames';
import { useReader, useWords } from '../page/reader';
import { staffPage } from '../page/staff';
import { daysText, percent } from '../../reports/words/shown';
import { CASES_WORDS } from './cases.words';
import { FAIRNESS_WORDS } from './fairness.words';
import { linkTo } from './links';

/** What a number of the facts counts. */
export function casesPage(frame: Frame, list: CaseList): string {
  const { locale } = frame.reader;
  const t = CASES_WORDS[locale];
  const { fact } = list;
  const actions = (
    <>
      <a class="button" href={linkTo('/report/fairness', list)}>
        {t.back}
      </a>
      <a class="button" href={linkTo('/report/fairness/list.csv', list, { fact })} download>
        {t.csv}
      </a>
    </>
  );
  const about = { title: FAIRNESS_WORDS[locale].facts[fact][0], place: 'report', actions } as const;
  return staffPage(frame, about, <Cases list={list} />);
}

function Cases({ list }: { list: CaseList }): VNode {
  const t = useWords(CASES_WORDS);
  const { facts } = useWords(FAIRNESS_WORDS);
  const { locale } = useReader();
  const { question, fact, total, items, next } = list;
  const { columns } = t;
  return (
    <div class="report fairness">
      <p class="lead">{facts[fact][1]}</p>
      {total === 0 ? (
        <p class="empty">{t.nothing}</p>
      ) : (
        <>
          <p class="quiet" data-total={total}>
            {t.count(total)} · {daysText(question.days, locale)}, {question.zone.name}.
          </p>
          <div class="scrolls" role="region" tabIndex={0} aria-label={facts[fact][0]}>
            <table class="lines">
              <thead>
                <tr>
                  <th scope="col">{columns.when}</th>
                  <th scope="col">{columns.candidate}</th>
                  <th scope="col">{columns.job}</th>
                  <th scope="col">{columns.person}</th>
                  <th scope="col">{columns.what}</th>
                  <th scope="col">{t.evidence}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((line) => (
                  <Line key={line.id} line={line} list={list} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {next === null ? null : (
        <p class="actions">
          <a class="button" href={linkTo('/report/fairness/list', list, { fact, cursor: next })}>
            {t.next}
          </a>
        </p>
      )}
    </div>
  );
}

function Line({ line, list }: { line: CaseLine; list: CaseList }): VNode {
  const t = useWords(CASES_WORDS);
  const { id, at, application, candidate, job, person, commitment, details } = line;
  const isCall = list.fact === 'disputedCalls' || list.fact === 'upheldCalls';
  const home = `/applications/${application}`;
  return (
    <tr>
      <td>
        <Moment at={at} />
      </td>
      <th scope="row" dir="auto">
        {candidate === null ? (
          <span class="quiet">{t.unseen}</span>
        ) : (
          <a class="person" href={home}>
            {candidate}
          </a>
        )}
      </th>
      <td dir="auto">{job}</td>
      <td dir="auto">{person}</td>
      <td>
        {details.map((detail) => (
          <p key={detail.code}>
            <What detail={detail} />
          </p>
        ))}
      </td>
      <td>
        {candidate === null ? (
          '–'
        ) : isCall && list.mayDecide ? (
          <a href={`/disputes/${id}`}>{t.bothSides}</a>
        ) : commitment === null ? (
          <a href={home}>{t.timeline}</a>
        ) : (
          <a href={`${home}/promises/${commitment}`} data-evidence>
            {t.evidence}
          </a>
        )}
      </td>
    </tr>
  );
}

function What({ detail: { code, at, who, share } }: { detail: Detail }): VNode {
  const t = useWords(CASES_WORDS);
  const { locale } = useReader();
  const more = who ?? (share === undefined ? '' : percent(share, locale, 0));
  return (
    <>
      <bdi>{t.details[code](more)}</bdi>
      {at === undefined ? null : (
        <>
          {' '}
          <Moment at={at} />
        </>
      )}
    </>
  );
}
