import { words } from '../words/words';
import { EN } from './import-words.en';
import { FI } from './import-words.fi';
import { SV } from './import-words.sv';

/** Words of the import's pages. */
export const IMPORT_WORDS = words({ en: EN, fi: FI, sv: SV });
