import type { VNode } from 'preact';
import type { FirstPromise, OpenJobItem, OpenJobView } from '../../hiring/public-jobs/open-jobs';
import type { Locale } from '../../mail/locale';
import { guestPage } from '../page/guest';
import { useWords, type Reader } from '../page/reader';
import { Filled, Name } from '../candidate/filled';
import { FullMoment } from '../parts/full-moment';
import { Languages } from '../parts/languages';
import { ApplyForm, type Applying, type Typed } from './apply-form';
import { OPEN_WORDS, WITHIN } from './open.words';

/** Every job to which anybody may apply. */
export function openListPage(
  reader: Reader,
  company: string,
  jobs: readonly OpenJobItem[],
): string {
  const t = OPEN_WORDS[reader.locale];
  return guestPage(
    reader,
    { title: t.list, company, found: true },
    <>
      {jobs.length === 0 ? <p class="empty">{t.none}</p> : null}
      <ul class="open-jobs">
        {jobs.map((job) => (
          <li>
            <a href={`/open/${job.slug}`} {...{ lang: job.locale, dir: 'auto' }}>
              {job.title}
            </a>
            {job.payRange === null ? null : <p dir="auto">{job.payRange}</p>}
            {job.applyUntil === null ? null : (
              <p class="quiet">
                {t.until} <FullMoment at={job.applyUntil} />
              </p>
            )}
          </li>
        ))}
      </ul>
      <Languages path="/open" />
    </>,
  );
}

/** A job, the promise that is made to who applies, and the form. */
export function openJobPage(
  reader: Reader,
  company: string,
  job: OpenJobView,
  applying: Applying,
): string {
  const t = OPEN_WORDS[reader.locale];
  const path = `/open/${job.slug}`;
  return guestPage(
    { ...reader, zone: job.zone },
    { title: job.title, company, found: job.isOpen },
    <>
      <Promised job={job} locale={reader.locale} />
      <dl>
        {job.payRange === null ? null : (
          <>
            <dt>{t.pay}</dt>
            <dd dir="auto">{job.payRange}</dd>
          </>
        )}
        {job.applyUntil === null ? null : (
          <>
            <dt>{t.until}</dt>
            <dd>
              <FullMoment at={job.applyUntil} />
            </dd>
          </>
        )}
      </dl>
      <div class="description" {...{ lang: job.locale, dir: 'auto' }}>
        {job.description.split(/\n\s*\n/).map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
      {job.isOpen ? <ApplyForm {...{ path, job, applying }} /> : <p role="status">{t.closed}</p>}
      <p>
        <a href="/open">{t.all}</a>
      </p>
      <Languages path={path} />
    </>,
  );
}

/** Where no public job is. */
export function missingPage(reader: Reader, company: string): string {
  const t = OPEN_WORDS[reader.locale];
  return guestPage(
    reader,
    { title: t.missing, company },
    <>
      <p>{t.missingText}</p>
      <p>
        <a href="/open">{t.all}</a>
      </p>
    </>,
  );
}

/** What everybody is told who has applied, for the first time or again. */
export function thanksPage(
  reader: Reader,
  company: string,
  job: OpenJobView,
  { name, email }: Pick<Typed, 'name' | 'email'>,
): string {
  const t = OPEN_WORDS[reader.locale];
  const parts = { who: <Name of={name} />, email: <bdi>{email}</bdi> };
  return guestPage(
    reader,
    { title: t.thanks, company },
    <>
      <p role="status">
        <Filled text={t.thanksText} parts={parts} />
      </p>
      <Promised job={job} locale={reader.locale} />
      <p class="quiet">{t.thanksTwice}</p>
    </>,
  );
}

function Promised({ job, locale }: { job: OpenJobView; locale: Locale }): VNode {
  const t = useWords(OPEN_WORDS);
  const name = <Name of={job.answerer} />;
  const { promise } = job;
  if (promise === null) {
    return (
      <p class="sentence">
        <Filled text={t.noPromise} parts={{ name }} />
      </p>
    );
  }
  const time = <strong>{withinText(promise, locale)}</strong>;
  return (
    <p class="sentence">
      <Filled text={promise.fromClosing ? t.promiseClosing : t.promise} parts={{ name, time }} />
    </p>
  );
}

function withinText({ within }: FirstPromise, locale: Locale): string {
  const t = WITHIN[locale];
  if ('businessDays' in within) return t.days(within.businessDays);
  if ('calendarDays' in within) return t.calendar(within.calendarDays);
  return t.hours(Math.round((within.businessSeconds / 3600) * 10) / 10);
}
