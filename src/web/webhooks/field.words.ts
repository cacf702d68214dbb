import { words } from '../words/words';

interface FieldWords {
  name: string;
  kind: string;
  url: string;
  urlHint: string;
  chatUrlHint: string;
  sameUrl: string;
  events: string;
  chatEvents: Record<string, string>;
  team: string;
  teamHint: string;
  language: string;
  names: string;
  namesHint: string;
}

/** The words of what is said of a receiver. */
export const FIELD_WORDS = words<FieldWords>({
  en: {
    name: 'Name',
    kind: 'Chat',
    url: 'Address',
    urlHint: 'https, and reachable from outside, such as https://hr.example.com/hooks/lupaus',
    chatUrlHint: 'As good as a password: it is kept encrypted and not shown again.',
    sameUrl: 'Left empty, it stays as it is.',
    events: 'Told of',
    chatEvents: { due_today: 'Due today', at_risk: 'At risk', broken: 'Broken' },
    team: 'Team',
    teamHint: 'Only the promises of those in this team; empty for everybody’s.',
    language: 'Language',
    names: 'Name candidates',
    namesHint: 'All who read the channel see the names. Without it posts name job and stage.',
  },
  fi: {
    name: 'Nimi',
    kind: 'Palvelu',
    url: 'Osoite',
    urlHint: 'https, ja tavoitettavissa ulkoa, esimerkiksi https://hr.example.com/hooks/lupaus',
    chatUrlHint: 'Vastaa salasanaa: se säilytetään salattuna, eikä sitä näytetä uudelleen.',
    sameUrl: 'Tyhjäksi jätettynä osoite pysyy ennallaan.',
    events: 'Mistä kerrotaan',
    chatEvents: {
      due_today: 'Tänään erääntyvät',
      at_risk: 'Pian erääntyvät',
      broken: 'Pitämättä jääneet',
    },
    team: 'Tiimi',
    teamHint: 'Vain tämän tiimin lupaukset; tyhjänä kaikkien.',
    language: 'Kieli',
    names: 'Nimeä hakijat',
    namesHint: 'Kaikki kanavan lukijat näkevät nimet. Muuten viesteissä on työpaikka ja vaihe.',
  },
  sv: {
    name: 'Namn',
    kind: 'Chatt',
    url: 'Adress',
    urlHint: 'https, och nåbar utifrån, till exempel https://hr.example.com/hooks/lupaus',
    chatUrlHint: 'Lika hemlig som ett lösenord: den sparas krypterad och visas inte igen.',
    sameUrl: 'Lämnas fältet tomt förblir adressen som den är.',
    events: 'Får veta om',
    chatEvents: { due_today: 'Ska hållas i dag', at_risk: 'Ska snart hållas', broken: 'Brutna' },
    team: 'Team',
    teamHint: 'Bara löften från dem i detta team; tomt för allas.',
    language: 'Språk',
    names: 'Nämn kandidater',
    namesHint: 'Alla som läser kanalen ser namnen. Annars nämns tjänst och steg.',
  },
});
