import type { ComponentChildren, VNode } from 'preact';
import { reaches } from '../../accounts/access';
import { words } from '../words/words';
import { inDialog } from '../parts/dialog';
import { Moment } from '../parts/due';
import { documentOf } from './document';
import type { Frame } from './frames';
import { useWords } from './reader';

const WORDS = words({
  en: {
    skip: 'Skip to the content',
    main: 'Pages',
    today: 'Today',
    board: 'Board',
    jobs: 'Jobs',
    inbox: 'Inbox',
    outbox: 'Outbox',
    report: 'Report',
    settings: 'Settings',
    search: 'Search',
    commands: 'Commands',
    close: 'Close',
    late: (n: number) => `${n} late`,
    waiting: (n: number) => `${n} waiting`,
    mailbox: 'No mail leaves this machine: it ends in the',
    mailboxLink: 'mailbox',
    demo: 'Demo data is in: people and jobs of Acme are invented.',
    demoLink: 'Remove it',
    firstRun: (done: number, of: number) => `First steps: ${done} of ${of} done.`,
    goOn: 'Go on',
    trouble: {
      relay: 'The mail server has taken no mail since',
      waiting: 'Mails that should have left have been waiting since',
      rest: 'They wait and are sent when it is possible again; until then candidates hear nothing by mail.',
    },
  },
  fi: {
    skip: 'Siirry sisältöön',
    main: 'Sivut',
    today: 'Tänään',
    board: 'Taulu',
    jobs: 'Työpaikat',
    inbox: 'Saapuneet',
    outbox: 'Lähtevät',
    report: 'Raportti',
    settings: 'Asetukset',
    search: 'Haku',
    commands: 'Komennot',
    close: 'Sulje',
    late: (n) => `${n} myöhässä`,
    waiting: (n) => `${n} odottaa`,
    mailbox: 'Mikään viesti ei lähde tältä koneelta, vaan päätyy',
    mailboxLink: 'postilaatikkoon',
    demo: 'Esimerkkiaineisto on mukana: Acmen ihmiset ja työpaikat ovat keksittyjä.',
    demoLink: 'Poista se',
    firstRun: (done, of) => `Ensiaskeleet: ${done}/${of} tehty.`,
    goOn: 'Jatka',
    trouble: {
      relay: 'Sähköpostipalvelin ei ole ottanut viestejä vastaan',
      waiting: 'Viestejä, joiden olisi pitänyt lähteä, on odottanut',
      rest: 'alkaen. Ne lähetetään heti, kun se taas onnistuu; siihen asti hakijat eivät saa sähköpostia.',
    },
  },
  sv: {
    skip: 'Gå till innehållet',
    main: 'Sidor',
    today: 'I dag',
    board: 'Tavla',
    jobs: 'Jobb',
    inbox: 'Inkorg',
    outbox: 'Utkorg',
    report: 'Rapport',
    settings: 'Inställningar',
    search: 'Sök',
    commands: 'Kommandon',
    close: 'Stäng',
    late: (n) => `${n} försenade`,
    waiting: (n) => `${n} väntar`,
    mailbox: 'Ingen post lämnar den här maskinen: den hamnar i',
    mailboxLink: 'brevlådan',
    demo: 'Exempeldata är inlagda: människor och tjänster hos Acme är påhittade.',
    demoLink: 'Ta bort dem',
    firstRun: (done, of) => `Första stegen: ${done} av ${of} klara.`,
    goOn: 'Fortsätt',
    trouble: {
      relay: 'E-postservern har inte tagit emot post sedan',
      waiting: 'Post som borde ha skickats har väntat sedan',
      rest: 'Den skickas så snart det går igen; tills dess får kandidaterna ingen e-post.',
    },
  },
});

/** The pages that stand in every page's head. */
export type Place =
  'today' | 'board' | 'jobs' | 'inbox' | 'outbox' | 'report' | 'settings' | 'search' | 'me';

/** What a page of somebody who is signed in is about. */
export interface About {
  /** Also the heading. */
  title: string;
  /** Which page of the head it belongs to. */
  place?: Place;
  /** Beside the heading: what can be done here. */
  actions?: ComponentChildren;
}

/** A whole page for somebody who is signed in: one heading, what it is about, and the way to every other page. */
export function staffPage(frame: Frame, about: About, body: ComponentChildren): string {
  const head = { title: about.title, look: 'staff', scripted: true } as const;
  return documentOf(frame.reader, head, <Shell frame={frame} about={about} body={body} />);
}

function Shell({
  frame,
  about,
  body,
}: {
  frame: Frame;
  about: About;
  body: ComponentChildren;
}): VNode {
  const t = useWords(WORDS);
  return (
    <>
      <a class="skip" href="#main">
        {t.skip}
      </a>
      <Head frame={frame} place={about.place} />
      <Banners frame={frame} />
      <main id="main">
        <div class="title">
          <h1>{about.title}</h1>
          {about.actions === undefined ? null : <div class="actions">{about.actions}</div>}
        </div>
        {about.place === 'today' && frame.firstRun !== null ? (
          <p class="first-run">
            {t.firstRun(frame.firstRun.done, frame.firstRun.of)} <a href="/first-run">{t.goOn}</a>
          </p>
        ) : null}
        {body}
      </main>
      <dialog id="dialog" aria-label={about.title}>
        <form method="dialog">
          <button class="plain" aria-label={t.close}>
            ×
          </button>
        </form>
        <div id="dialog-body" />
      </dialog>
    </>
  );
}

function Head({ frame, place }: { frame: Frame; place?: Place }): VNode {
  const t = useWords(WORDS);
  const { who, waiting } = frame;
  const link = (at: Place, href: string, badge?: string) => (
    <li>
      <a href={href} aria-current={place === at ? 'page' : undefined}>
        {t[at as 'today']}
        {badge === undefined ? null : <span class="badge">{badge}</span>}
      </a>
    </li>
  );
  return (
    <header class="head">
      <a class="brand" href="/">
        Lupaus
      </a>
      <nav aria-label={t.main}>
        <ul>
          {link('today', '/', waiting.late > 0 ? t.late(waiting.late) : undefined)}
          {link('board', '/board')}
          {link('jobs', '/jobs')}
          {link('inbox', '/inbox', waiting.inbox > 0 ? t.waiting(waiting.inbox) : undefined)}
          {link('outbox', '/outbox')}
          {link('report', '/report')}
          {reaches(who.role, 'hr_lead') ? link('settings', '/settings') : null}
        </ul>
      </nav>
      <form class="find" role="search" action="/search" method="get">
        <input type="search" name="q" aria-label={t.search} placeholder={t.search} />
        <a
          class="plain"
          {...inDialog('/commands')}
          data-commands
          data-keys={frame.hasKeys ? undefined : 'off'}
        >
          {t.commands} <kbd>Ctrl K</kbd>
        </a>
      </form>
      <a class="me" href="/me" aria-current={place === 'me' ? 'page' : undefined}>
        {who.name}
      </a>
    </header>
  );
}

/** What whoever reads any page must know before all else. */
function Banners({ frame: { trouble, hasMailbox, hasDemo } }: { frame: Frame }): VNode {
  const t = useWords(WORDS);
  return (
    <>
      {hasMailbox ? (
        <p class="banner" role="note">
          {t.mailbox} <a href="/mailbox">{t.mailboxLink}</a>.
        </p>
      ) : null}
      {hasDemo ? (
        <p class="banner" role="note">
          {t.demo} <a href="/first-run#demo">{t.demoLink}</a>.
        </p>
      ) : null}
      {trouble === null ? null : (
        <p class="banner" role="status">
          {t.trouble[trouble.why]} <Moment at={trouble.since} />. {t.trouble.rest}
        </p>
      )}
    </>
  );
}
