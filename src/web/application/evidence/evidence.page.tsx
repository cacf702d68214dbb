import type { ComponentChildren, VNode } from 'preact';
import type { ApplicationHead } from '../../../hiring/applications/application-heads';
import type { EvidenceView, TermsView } from '../../../hiring/applications/evidence/evidence.view';
import { Moment } from '../../parts/due';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { ruleName } from '../../words/rules';
import { businessTime } from './business-time.words';
import { CountedTimes } from './counted-times';
import { EVIDENCE_WORDS as WORDS } from './evidence.words';
import { KeptBy } from './kept-by';
import { verdictWords } from './verdict.words';
import { withinWords } from './within.words';

/** Why a promise counts as it does: under which terms, in which time, and by which message. */
export function evidencePage(frame: Frame, head: ApplicationHead, view: EvidenceView): string {
  const title = ruleName(view.rule, view.title, frame.reader.locale);
  const about = { title, place: 'board' } as const;
  return staffPage(frame, about, <Evidence head={head} view={view} />);
}

function Evidence({ head, view }: { head: ApplicationHead; view: EvidenceView }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  const { verdict, words: said, dueAt, openedAt, countsFrom, keptBy } = view;
  const isLate = verdict.status === 'late' || verdict.status === 'overdue';
  return (
    <div class="evidence">
      <p class="quiet">
        <a href={`/applications/${head.id}`} dir="auto">
          {head.candidate.name}
        </a>{' '}
        · {head.job.title}
      </p>
      <p class="verdict" data-state={isLate ? 'late' : verdict.status}>
        {verdictWords(verdict, locale)}
      </p>
      <dl>
        <Row term={t.due}>
          <b>
            <Moment at={dueAt} />
          </b>{' '}
          {withinWords(view.within, locale)}
          {view.dayGiven === null ? null : ` · ${t.dayGiven}`}
        </Row>
        {said === null ? null : (
          <Row term={t.words}>
            <q dir="auto">{said}</q>
          </Row>
        )}
        <Row term={t.opened}>
          <Moment at={openedAt} />
          {countsFrom > openedAt ? (
            <>
              {' '}
              · {t.countsFrom} <Moment at={countsFrom} />
            </>
          ) : null}
        </Row>
        <Row term={t.ended}>
          {view.endedAt === null ? t.notEnded : <Moment at={view.endedAt} />}
          {view.pausedUntil === null ? null : (
            <>
              {' '}
              · {t.paused} <Moment at={view.pausedUntil} />
            </>
          )}
        </Row>
        <Row term={t.rule}>
          {view.title} <code>{view.rule}</code>
        </Row>
        {view.statutory === null ? null : (
          <Row term={t.law}>
            {view.statutory.law} ({view.statutory.source})
          </Row>
        )}
        <Row term={t.policy}>
          <Terms terms={view.policy} />
        </Row>
        <Row term={t.calendar}>
          <Terms terms={view.calendar} /> · {view.calendar.zone}
        </Row>
      </dl>
      <h2>{t.keptBy}</h2>
      {keptBy === null ? <p>{t.byNothing}</p> : <KeptBy kept={keptBy} application={head.id} />}
      <h2>{t.time}</h2>
      <CountedTimes view={view} />
      <h2>{t.owners}</h2>
      <Owners view={view} isLate={isLate} />
    </div>
  );
}

function Row({ term, children }: { term: string; children: ComponentChildren }): VNode {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Terms({ terms: { name, version, hash } }: { terms: TermsView }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      {name}, {t.version} {version} <code class="hash">{hash}</code>
    </>
  );
}

function Owners({ view, isLate }: { view: EvidenceView; isLate: boolean }): VNode {
  const t = useWords(WORDS);
  const { locale } = useReader();
  return (
    <>
      <table class="owners">
        <thead>
          <tr>
            <th scope="col">{t.owner}</th>
            <th scope="col" class="number">
              {t.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.owners.map(({ name, seconds }) => (
            <tr key={name}>
              <td>{name}</td>
              <td class="number">{businessTime(seconds, locale)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.together}</th>
            <td class="number" data-seconds={view.elapsed}>
              {businessTime(view.elapsed, locale)}
            </td>
          </tr>
        </tfoot>
      </table>
      <p class="quiet">{isLate ? t.charged(view.chargedTo) : t.answers(view.chargedTo)}</p>
    </>
  );
}
