import { words } from '../../words/words';

/** Words of the list of those left silent. */
export const SILENCES_WORDS = words({
  en: {
    title: 'Applications left silent',
    about: 'Ten business days without a word; the tenth ended in the period.',
    since: 'Heard nothing since',
    longAt: 'Tenth day over',
    ended: 'Heard again',
    goesOn: 'not yet',
    none: 'Nobody was left silent in this period.',
  },
  fi: {
    title: 'Vaille tietoa jääneet hakemukset',
    about: 'Kymmenen työpäivää kuulematta mitään; kymmenes päättyi jaksolla.',
    since: 'Ei kuullut mitään alkaen',
    longAt: 'Kymmenes päivä päättyi',
    ended: 'Kuuli taas',
    goesOn: 'ei vielä',
    none: 'Kukaan ei jäänyt vaille tietoa tällä jaksolla.',
  },
  sv: {
    title: 'Ansökningar som lämnats utan besked',
    about: 'Tio arbetsdagar utan ett ord; den tionde tog slut i perioden.',
    since: 'Hörde inget sedan',
    longAt: 'Tionde dagen slut',
    ended: 'Hörde igen',
    goesOn: 'inte än',
    none: 'Ingen lämnades utan besked i perioden.',
  },
});
