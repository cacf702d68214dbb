import type { VNode } from 'preact';
import type { JobView } from '../../../hiring/jobs/job.view';
import { localeOf, words } from '../../words/words';
import { parseInstant } from '../../../kernel/instant';
import { WORDS as BOARD_WORDS } from '../../board/board.words';
import { boardPath } from '../../board/board-path';
import { Moment } from '../../parts/due';
import { Problem } from '../../parts/form';
import type { Frame } from '../../page/frames';
import { useReader, useWords } from '../../page/reader';
import { staffPage } from '../../page/staff';
import { WORDS } from '../jobs.words';
import { wordFor } from '../word-for';

export interface JobPageView {
  job: JobView;
  late: number;
  /** Of its page that everybody sees; null while it is not public. */
  slug: string | null;
  /** What was done that brought somebody here; unknown codes say nothing. */
  done: string;
  problem: string | null;
}

const OWN = words({
  en: {
    board: 'Board',
    edit: 'Change',
    add: 'Add candidate',
    close: 'Close job',
    reopen: 'Open again',
    report: 'Report of this job',
    posting: 'Public page',
    isPublic: 'As everybody sees it',
    isHidden: 'It is on no public page.',
    facts: 'Facts',
    stages: 'Stages',
    stage: 'Stage',
    silent: 'tells nothing',
    became: 'What became of applications',
    counts: {
      active: 'under way',
      hired: 'hired',
      rejected: 'rejected',
      withdrawn: 'withdrawn',
      closed: 'closed with the job',
    },
    nobody: 'nobody else',
    open: 'no closing date',
    any: 'not said',
    none: 'none',
    version: (name: string, version: number) => `${name}, version ${version}`,
    nobodyYet: 'Nobody has applied yet.',
    filled: 'The last opening is filled. The others wait for the outcome: close the job.',
    done: {
      opened: 'The job is open.',
      changed: 'Saved. Policy, calendar and owner hold for applications received from now on.',
      closed: 'The job is closed. Nobody was under way.',
      closedSilent: 'The job is closed. Everybody who was under way is owed the outcome.',
      reopened: 'The job is open again.',
    },
  },
  fi: {
    board: 'Taulu',
    edit: 'Muuta',
    add: 'Lisää hakija',
    close: 'Sulje haku',
    reopen: 'Avaa uudelleen',
    report: 'Tämän haun raportti',
    posting: 'Julkinen sivu',
    isPublic: 'Kuten kaikki sen näkevät',
    isHidden: 'Haku ei ole millään julkisella sivulla.',
    facts: 'Tiedot',
    stages: 'Vaiheet',
    stage: 'Vaihe',
    silent: 'ei kerro mitään',
    became: 'Mitä hakemuksille kävi',
    counts: {
      active: 'mukana',
      hired: 'palkattu',
      rejected: 'kielteinen päätös',
      withdrawn: 'peruttu',
      closed: 'päättyi haun mukana',
    },
    nobody: 'ei muita',
    open: 'ei päättymispäivää',
    any: 'ei kerrottu',
    none: 'ei mitään',
    version: (name, version) => `${name}, versio ${version}`,
    nobodyYet: 'Kukaan ei ole vielä hakenut.',
    filled: 'Viimeinen paikka on täytetty. Muut odottavat lopputulosta: sulje haku.',
    done: {
      opened: 'Haku on avoinna.',
      changed:
        'Tallennettu. Käytäntö, kalenteri ja vastuuhenkilö koskevat tästä lähtien saapuvia hakemuksia.',
      closed: 'Haku on suljettu. Kukaan ei ollut mukana.',
      closedSilent: 'Haku on suljettu. Kaikille mukana olleille on kerrottava lopputulos.',
      reopened: 'Haku on taas avoinna.',
    },
  },
  sv: {
    board: 'Tavla',
    edit: 'Ändra',
    add: 'Lägg till kandidat',
    close: 'Stäng tjänsten',
    reopen: 'Öppna igen',
    report: 'Rapport om tjänsten',
    posting: 'Offentlig sida',
    isPublic: 'Så som alla ser den',
    isHidden: 'Den finns inte på någon offentlig sida.',
    facts: 'Uppgifter',
    stages: 'Steg',
    stage: 'Steg',
    silent: 'berättar ingenting',
    became: 'Vad det blev av ansökningarna',
    counts: {
      active: 'aktiva',
      hired: 'anställda',
      rejected: 'avslag',
      withdrawn: 'återtagna',
      closed: 'stängda med tjänsten',
    },
    nobody: 'ingen annan',
    open: 'inget slutdatum',
    any: 'inte angivet',
    none: 'inga',
    version: (name, version) => `${name}, version ${version}`,
    nobodyYet: 'Ingen har sökt ännu.',
    filled: 'Den sista platsen är tillsatt. De andra väntar på utfallet: stäng tjänsten.',
    done: {
      opened: 'Tjänsten är öppen.',
      changed:
        'Sparat. Policy, kalender och ansvarig gäller ansökningar som kommer in från och med nu.',
      closed: 'Tjänsten är stängd. Ingen var aktiv.',
      closedSilent: 'Tjänsten är stängd. Alla som var aktiva ska få veta utfallet.',
      reopened: 'Tjänsten är öppen igen.',
    },
  },
});

/** A job with its team, its stages and the terms that hold for it. */
export function jobPage(frame: Frame, view: JobPageView): string {
  const t = OWN[frame.reader.locale];
  const { id, title, status } = view.job;
  const actions = (
    <>
      <a class="button primary" href={boardPath(id)}>
        {t.board}
      </a>
      {status === 'closed' ? (
        <form method="post" action={`/jobs/${id}/reopen`}>
          <button>{t.reopen}</button>
        </form>
      ) : (
        <>
          <a class="button" href={`/jobs/${id}/edit`}>
            {t.edit}
          </a>
          <a class="button" href={`/jobs/${id}/candidates/new`}>
            {t.add}
          </a>
          <a class="button" href={`/jobs/${id}/close`}>
            {t.close}
          </a>
        </>
      )}
    </>
  );
  return staffPage(frame, { title, place: 'jobs', actions }, <Job view={view} />);
}

function Job({ view: { job, late, slug, done, problem } }: { view: JobPageView }): VNode {
  const t = useWords(OWN);
  const w = useWords(WORDS);
  const b = useWords(BOARD_WORDS);
  const words = wordFor(t.done, done);
  return (
    <>
      {words === undefined ? null : (
        <p class="done" role="status">
          {words}
        </p>
      )}
      <Problem text={problem} />
      {job.closureProposedAt === null ? null : <p class="banner">{t.filled}</p>}
      <p class="about">
        {job.status === 'open' ? w.open : w.closed}
        {job.outcome === null ? null : `, ${w.outcome[job.outcome]}`} · {b.active(job.active)}
        {late === 0 ? null : <span class="badge late">{b.late(late)}</span>}
      </p>
      <div class="twofold">
        <Facts job={job} />
        <Stages job={job} />
      </div>
      <p>
        <a href={`/report?job=${job.id}`}>{t.report}</a> ·{' '}
        <a href={`/jobs/${job.id}/public`}>{t.posting}</a> ·{' '}
        {slug === null ? (
          <span class="quiet">{t.isHidden}</span>
        ) : (
          <a href={`/open/${slug}`}>{t.isPublic}</a>
        )}
      </p>
    </>
  );
}

function Facts({ job }: { job: JobView }): VNode {
  const t = useWords(OWN);
  const w = useWords(WORDS);
  const { locale } = useReader();
  const others = job.team.filter(({ id }) => id !== job.owner.id).map(({ name }) => name);
  const [policy, calendar] = [job.policy, job.calendar] as Identity[];
  const laws = job.statutory.map((law) => wordFor(w.law, law) ?? law);
  return (
    <section>
      <h2>{t.facts}</h2>
      <dl>
        <dt>{w.owner}</dt>
        <dd dir="auto">{job.owner.name}</dd>
        <dt>{w.team}</dt>
        <dd dir="auto">{others.length === 0 ? t.nobody : others.join(', ')}</dd>
        <dt>{w.department}</dt>
        <dd dir="auto">{job.department ?? t.any}</dd>
        <dt>{w.applyUntil}</dt>
        <dd>{job.applyUntil === null ? t.open : <Moment at={parseInstant(job.applyUntil)!} />}</dd>
        <dt>{w.openings}</dt>
        <dd>{job.openings ?? t.any}</dd>
        <dt>{w.locale}</dt>
        <dd>{WORDS[locale].languages[localeOf(job.locale)]}</dd>
        <dt>{w.policy}</dt>
        <dd title={policy!.hash}>{t.version(policy!.name, policy!.version)}</dd>
        <dt>{w.calendar}</dt>
        <dd title={calendar!.hash}>{t.version(calendar!.name, calendar!.version)}</dd>
        <dt>{w.laws}</dt>
        <dd>{laws.length === 0 ? t.none : laws.join(', ')}</dd>
        <dt>{w.since}</dt>
        <dd>
          <Moment at={parseInstant(job.createdAt)!} />
        </dd>
      </dl>
    </section>
  );
}

interface Identity {
  name: string;
  version: number;
  hash: string;
}

function Stages({ job }: { job: JobView }): VNode {
  const t = useWords(OWN);
  const w = useWords(WORDS);
  const became = Object.entries(job.counts).filter(([, n]) => n > 0);
  return (
    <section>
      <h2>{t.stages}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.stage}</th>
            <th scope="col" class="number">
              {w.active}
            </th>
          </tr>
        </thead>
        <tbody>
          {job.stages.map(({ id, name, silent, active }) => (
            <tr key={id}>
              <th scope="row">
                <a href={boardPath(job.id, { stage: id })} dir="auto">
                  {name}
                </a>
                {silent ? <span class="quiet"> · {t.silent}</span> : null}
              </th>
              <td class="number">{active === 0 ? '–' : active}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{t.became}</h3>
      {became.length === 0 ? (
        <p class="quiet">
          {t.nobodyYet} <a href={`/jobs/${job.id}/candidates/new`}>{t.add}</a>
        </p>
      ) : (
        <p>
          {became.map(([status, n]) => `${n} ${wordFor(t.counts, status) ?? status}`).join(' · ')}
        </p>
      )}
    </section>
  );
}
