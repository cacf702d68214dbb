import { words } from '../../words/words';

interface Words {
  title: string;
  /** What is said beside one. */
  candidate: string;
  unconfirmed: string;
  add: string;
  addTitle: string;
  files: string;
  hint: string;
  save: string;
  back: string;
}

export const PAPERS_WORDS = words<Words>({
  en: {
    title: 'Files',
    candidate: 'from the candidate',
    unconfirmed: 'over the public form, not confirmed: anybody may have sent it',
    add: 'Add a file',
    addTitle: 'Add files',
    files: 'Files',
    hint: 'PDF, DOCX or ODT: at most five at once, each of at most 10 MB. The candidate is not told of them.',
    save: 'Add',
    back: 'Back to the application',
  },
  fi: {
    title: 'Tiedostot',
    candidate: 'hakijalta',
    unconfirmed: 'julkisella lomakkeella, vahvistamatta: lähettäjä voi olla kuka tahansa',
    add: 'Lisää tiedosto',
    addTitle: 'Lisää tiedostoja',
    files: 'Tiedostot',
    hint: 'PDF, DOCX tai ODT: enintään viisi kerralla, kukin enintään 10 Mt. Hakijalle ei kerrota niistä.',
    save: 'Lisää',
    back: 'Takaisin hakemukseen',
  },
  sv: {
    title: 'Filer',
    candidate: 'från kandidaten',
    unconfirmed: 'via det offentliga formuläret, inte bekräftat: vem som helst kan ha skickat den',
    add: 'Lägg till en fil',
    addTitle: 'Lägg till filer',
    files: 'Filer',
    hint: 'PDF, DOCX eller ODT: högst fem åt gången, var och en högst 10 MB. Kandidaten får inte veta om dem.',
    save: 'Lägg till',
    back: 'Tillbaka till ansökan',
  },
});
