import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { SignedIn, type Caller } from '../../../accounts/caller';
import { PostingForm } from '../../../hiring/public-jobs/posting.form';
import { Postings } from '../../../hiring/public-jobs/postings';
import { answer, goTo, readForm, typedIn, type PageReply } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import type { TypedPosting } from './posting.page';
import { PostingPages } from './posting-pages';

/** How a job stands on the open pages, for its team. */
@AllowedTo('recruiter')
@Controller('jobs/:job/public')
export class PostingPageController {
  constructor(
    private readonly pages: PostingPages,
    private readonly postings: Postings,
  ) {}

  /** What is public, or is proposed to be. */
  @Get()
  @Header('content-type', HTML_TYPE)
  show(
    @Param('job') id: string,
    @Query('done') done: unknown,
    @SignedIn() caller: Caller,
  ): Promise<string> {
    return this.pages.show(id, caller, { done });
  }

  /** Changes it. */
  @Post()
  @Header('content-type', HTML_TYPE)
  change(
    @Param('job') id: string,
    @Body() body: unknown,
    @SignedIn() caller: Caller,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const work = async () => {
      const form = await readForm(PostingForm, body);
      await this.postings.change(id, form, caller);
      return goTo(reply, `/jobs/${id}/public?done=saved`);
    };
    return answer(reply, work, (problem) =>
      this.pages.show(id, caller, { typed: typedOf(body), problem }),
    );
  }
}

function typedOf(body: unknown): TypedPosting {
  const of = (name: keyof TypedPosting) => typedIn(body, name);
  return {
    ...{ slug: of('slug'), description: of('description'), place: of('place') },
    ...{ payRange: of('payRange'), consentText: of('consentText'), isPublic: of('isPublic') },
    keepMonths: of('keepMonths'),
  };
}
