import type { ComponentChildren, VNode } from 'preact';
import { words } from '../words/words';
import { documentOf } from './document';
import { useWords, type Reader } from './reader';

const WORDS = words({
  en: { skip: 'Skip to the content' },
  fi: { skip: 'Siirry sisältöön' },
  sv: { skip: 'Gå till innehållet' },
});

/** What a page for somebody who is not signed in is about. */
export interface GuestAbout {
  /** Also the heading. */
  title: string;
  /** Whose page it is, at its top: the organisation; else Lupaus. */
  company?: string;
  /** True for what may be found by a search engine: nothing but public jobs. */
  found?: boolean;
}

/** A page for candidates, colleagues and who is about to sign in: one column, no script. */
export function guestPage(reader: Reader, about: GuestAbout, body: ComponentChildren): string {
  const { title, found } = about;
  return documentOf(reader, { title, look: 'guest', found }, <Shell about={about} body={body} />);
}

function Shell({ about, body }: { about: GuestAbout; body: ComponentChildren }): VNode {
  const t = useWords(WORDS);
  const { title, company } = about;
  return (
    <>
      <a class="skip" href="#main">
        {t.skip}
      </a>
      <header class="head">
        <span class="brand">{company === undefined || company === '' ? 'Lupaus' : company}</span>
      </header>
      <main id="main">
        <h1>{title}</h1>
        {body}
      </main>
    </>
  );
}
