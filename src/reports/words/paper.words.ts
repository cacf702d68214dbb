import { words } from '../../mail/locale';

interface PaperWords {
  title: string;
  /** What a report on paper is narrowed to. */
  only: (what: string) => string;
  more: (n: number) => string;
  journal: string;
  sealed: (number: number, when: string) => string;
  sealHint: string;
  made: (when: string, who: string | null) => string;
  /** At the foot, where letters were left out. */
  missing: string;
}

/** Words that only the report on paper has. */
export const PAPER_WORDS = words<PaperWords>({
  en: {
    title: 'Report on promises to candidates',
    only: (what) => `Only: ${what}`,
    more: (n) => `${n.toLocaleString('en-GB')} more are in the CSV file.`,
    journal: 'The journal behind these figures',
    sealed: (number, when) => `Seal ${number}, ${when}. Its head:`,
    sealHint:
      'The head stands for everything that was recorded up to then. If anything of it is changed afterwards, the journal no longer comes to this head.',
    missing: '? stands for letters that this paper’s typeface does not have.',
    made: (when, who) => `Made ${when}${who === null ? '' : ` by ${who}`}`,
  },
  fi: {
    title: 'Raportti hakijoille annetuista lupauksista',
    only: (what) => `Rajaus: ${what}`,
    more: (n) => `${n.toLocaleString('fi-FI')} muuta on CSV-tiedostossa.`,
    journal: 'Loki näiden lukujen takana',
    sealed: (number, when) => `Sinetti ${number}, ${when}. Sen tiiviste:`,
    sealHint:
      'Tiiviste edustaa kaikkea siihen mennessä kirjattua. Jos jotakin siitä muutetaan jälkeenpäin, loki ei enää tuota tätä tiivistettä.',
    missing: '? on kirjainten tilalla, joita tämän paperin kirjasimessa ei ole.',
    made: (when, who) => `Laadittu ${when}${who === null ? '' : `, laatija ${who}`}`,
  },
  sv: {
    title: 'Rapport om löften till kandidater',
    only: (what) => `Endast: ${what}`,
    more: (n) => `${n.toLocaleString('sv-SE')} till finns i CSV-filen.`,
    journal: 'Journalen bakom siffrorna',
    sealed: (number, when) => `Sigill ${number}, ${when}. Dess kondensat:`,
    sealHint:
      'Kondensatet står för allt som antecknats fram till dess. Om något av det ändras i efterhand ger journalen inte längre detta kondensat.',
    missing: '? står för bokstäver som papperets typsnitt inte har.',
    made: (when, who) => `Framställd ${when}${who === null ? '' : ` av ${who}`}`,
  },
});
