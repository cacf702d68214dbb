import type { ExportFormat } from '../../store/entities/reports/report-export.entity';
import { words } from '../words/words';

interface ExportsWords {
  title: string;
  /** What leads here. */
  entrance: string;
  about: string;
  what: string;
  report: string;
  list: (title: string) => string;
  format: string;
  formatHint: string;
  formats: Record<ExportFormat, string>;
  make: string;
  hint: string;
  back: string;
  yours: string;
  none: string;
  columns: Record<'what' | 'asked' | 'state', string>;
  waiting: string;
  running: string;
  lines: (done: string, total: string) => string;
  failed: string;
  download: (size: string) => string;
  keptUntil: string;
  cancel: string;
  remove: string;
  done: Record<string, string>;
}

/** Words of the page of files. */
export const EXPORTS_WORDS = words<ExportsWords>({
  en: {
    title: 'Export',
    entrance: 'Export…',
    about: 'What the report shows now:',
    what: 'What',
    report: 'The report',
    list: (title) => `List: ${title}`,
    format: 'As',
    formatHint: 'A list is CSV or JSON. The report on paper is PDF.',
    formats: { csv: 'CSV, for a spreadsheet', json: 'JSON, for a program', pdf: 'PDF, on paper' },
    make: 'Make the file',
    hint: 'Up to 5,000 lines come at once. A longer list is made while you do something else, and stands below.',
    back: 'Back to the report',
    yours: 'Your files',
    none: 'None. What you ask for and takes its time stands here for a week; nobody else sees it.',
    columns: { what: 'File', asked: 'Asked for', state: 'How far' },
    waiting: 'Waits',
    running: 'Being made',
    lines: (done, total) => `${done} of ${total} lines`,
    failed: 'Failed',
    download: (size) => `Download (${size})`,
    keptUntil: 'Kept until',
    cancel: 'Cancel',
    remove: 'Delete',
    done: {
      asked: 'The file is being made. You can leave this page and come back.',
      deleted: 'The file is deleted.',
    },
  },
  fi: {
    title: 'Vienti',
    entrance: 'Vie…',
    about: 'Mitä raportti nyt näyttää:',
    what: 'Mitä',
    report: 'Raportti',
    list: (title) => `Luettelo: ${title}`,
    format: 'Muoto',
    formatHint: 'Luettelo on CSV tai JSON. Raportti paperilla on PDF.',
    formats: {
      ...{ csv: 'CSV, taulukkolaskentaan', json: 'JSON, ohjelmalle', pdf: 'PDF, paperille' },
    },
    make: 'Tee tiedosto',
    hint: 'Enintään 5 000 rivin tiedosto tulee heti. Pidempi valmistuu taustalla ja näkyy alla.',
    back: 'Takaisin raporttiin',
    yours: 'Tiedostosi',
    none: 'Ei yhtään. Pyytämäsi isot tiedostot ovat tässä viikon; kukaan muu ei näe niitä.',
    columns: { what: 'Tiedosto', asked: 'Pyydetty', state: 'Vaihe' },
    waiting: 'Odottaa',
    running: 'Tekeillä',
    lines: (done, total) => `${done} / ${total} riviä`,
    failed: 'Epäonnistui',
    download: (size) => `Lataa (${size})`,
    keptUntil: 'Säilyy',
    cancel: 'Peruuta',
    remove: 'Poista',
    done: {
      asked: 'Tiedosto on tekeillä. Voit poistua sivulta ja palata.',
      deleted: 'Tiedosto on poistettu.',
    },
  },
  sv: {
    title: 'Export',
    entrance: 'Exportera…',
    about: 'Vad rapporten visar nu:',
    what: 'Vad',
    report: 'Rapporten',
    list: (title) => `Lista: ${title}`,
    format: 'Som',
    formatHint: 'En lista är CSV eller JSON. Rapporten på papper är PDF.',
    formats: {
      ...{ csv: 'CSV, för kalkylblad', json: 'JSON, för program', pdf: 'PDF, på papper' },
    },
    make: 'Skapa filen',
    hint: 'Upp till 5 000 rader kommer direkt. En längre lista skapas i bakgrunden och syns nedan.',
    back: 'Tillbaka till rapporten',
    yours: 'Dina filer',
    none: 'Inga. Stora filer som du begär finns här i en vecka; ingen annan ser dem.',
    columns: { what: 'Fil', asked: 'Begärd', state: 'Hur långt' },
    waiting: 'Väntar',
    running: 'Skapas',
    lines: (done, total) => `${done} av ${total} rader`,
    failed: 'Misslyckades',
    download: (size) => `Ladda ner (${size})`,
    keptUntil: 'Sparas till',
    cancel: 'Avbryt',
    remove: 'Ta bort',
    done: {
      asked: 'Filen skapas. Du kan lämna sidan och komma tillbaka.',
      deleted: 'Filen är borttagen.',
    },
  },
});
