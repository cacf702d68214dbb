import { Controller, Get, Header, Query } from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Search } from '../../hiring/search/search';
import { typedIn } from '../answering/answering';
import { HTML_TYPE } from '../page/document';
import { Frames } from '../page/frames';
import { searchPage } from './search.page';

/** Longer than any name. */
const LONGEST = 200;

/** Finds people and jobs. */
@AllowedTo('recruiter')
@Controller('search')
export class SearchPageController {
  constructor(
    private readonly frames: Frames,
    private readonly search: Search,
  ) {}

  @Get()
  @Header('content-type', HTML_TYPE)
  async show(@Query() query: unknown, @SignedIn() caller: Caller): Promise<string> {
    const frame = await this.frames.of(caller);
    const text = typedIn(query, 'q').slice(0, LONGEST);
    return searchPage(frame, { text, ...(await this.search.find(text, caller)) });
  }
}
