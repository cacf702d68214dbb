import { Controller, Get, Header, Query } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Search } from '../../hiring/search/search';
import { typedIn } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { pagesFor, verbsFor, verbsIn } from './commands';
import { commandsPage } from './commands.page';

/** So many people in a menu. */
const MOST = 6;
const LONGEST = 200;

/** Where one goes by typing. */
@AllowedTo('recruiter')
@Controller('commands')
export class CommandsPageController {
  constructor(
    private readonly frames: Frames,
    private readonly search: Search,
  ) {}

  @Get()
  @Header('content-type', HTML_TYPE)
  async show(@Query() query: unknown, @SignedIn() caller: Caller): Promise<string> {
    const frame = await this.frames.of(caller);
    const { locale } = frame.reader;
    const text = typedIn(query, 'q').slice(0, LONGEST);
    const asked = verbsIn(text, locale);
    const found = await this.search.find(asked?.isWhole === true ? '' : text, caller, MOST);
    return commandsPage(frame, {
      text,
      verbs:
        asked === null
          ? []
          : verbsFor(asked.verbs, await this.search.find(asked.whom, caller, MOST), locale),
      people: found.applications.map(({ application, candidate, job }) => ({
        ...{ label: candidate, about: job.title, path: `/applications/${application}` },
      })),
      jobs: found.jobs.slice(0, MOST).map(({ id, title }) => ({
        ...{ label: title, path: `/jobs/${id}` },
      })),
      pages: pagesFor(text, caller.role, locale),
    });
  }
}
