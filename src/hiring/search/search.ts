import { Injectable } from '@nestjs/common';
import type { Caller } from '../../accounts/caller';
import { Sight } from '../jobs/sight.repository';
import { SearchRepository } from './search.repository';
import { hasTerms, isTooShort, searchTerms } from './search-terms';
import type { SearchView } from './search.view';

const MOST = 50;
const MOST_JOBS = 20;
/** Titles that are looked through. */
const TITLES = 5000;
const NOTHING = { applications: [], jobs: [], isMore: false };

/** People by name or address, jobs by title: of those that the one who asks may see. */
@Injectable()
export class Search {
  constructor(
    private readonly stored: SearchRepository,
    private readonly sight: Sight,
  ) {}

  /**
   * @param text beginnings of words in any order, in any case, with or without accents; or an e-mail address
   * @param most so many applications
   */
  async find(text: string, caller: Caller, most = MOST): Promise<SearchView> {
    const terms = searchTerms(text);
    if (text.trim() === '') return { state: 'empty', ...NOTHING };
    if (isTooShort(terms)) return { state: 'short', ...NOTHING };
    const jobs = await this.sight.jobsOf(caller);
    const rows = await this.stored.applications(terms, jobs, most + 1);
    const shown = rows.slice(0, most);
    const due = await this.stored.nextDue(shown.map(({ application }) => application));
    const titles = await this.stored.titles(jobs, TITLES);
    return {
      state: 'found',
      applications: shown.map(({ job, jobTitle, ...row }) => ({
        ...row,
        job: { id: job, title: jobTitle },
        dueAt: due.get(row.application) ?? null,
      })),
      isMore: rows.length > most,
      jobs: titles.filter(({ title }) => hasTerms(title, terms)).slice(0, MOST_JOBS),
    };
  }
}
