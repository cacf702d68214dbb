import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Headers,
  HttpCode,
  HttpStatus,
  Param,
  Post,
  Res,
} from '@nestjs/common';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { NotFoundError } from '../../kernel/errors';
import { CalendarFeedForm } from './calendar.form';
import { CalendarFeedView } from './calendar.view';
import { markOf } from './feed-text';
import { CalendarReading } from './reading';
import { Feeds } from './feeds';

interface Reply {
  header(name: string, value: string): unknown;
  status(code: number): unknown;
}

/** One's own calendar link, for programs. */
@AllowedTo('recruiter')
@Controller('api/v1/calendar-feed')
export class CalendarFeedController {
  constructor(private readonly feeds: Feeds) {}

  /** The link; 404 when there is none. */
  @Get()
  async show(@SignedIn() caller: Caller): Promise<CalendarFeedView> {
    const feed = await this.feeds.of(caller);
    if (feed) return CalendarFeedView.of(feed);
    throw new NotFoundError('There is no calendar link; POST makes one.');
  }

  /** Makes the link anew; the one before leads nowhere from now on. */
  @Post()
  async make(
    @Body() { namesCandidates = false }: CalendarFeedForm,
    @SignedIn() caller: Caller,
  ): Promise<CalendarFeedView> {
    return CalendarFeedView.of(await this.feeds.make(caller, namesCandidates));
  }

  /** Ends the link. */
  @Delete()
  @HttpCode(204)
  async revoke(@SignedIn() caller: Caller): Promise<void> {
    await this.feeds.revoke(caller);
  }
}

/** What calendars read, who have nothing but the link. */
@AllowedTo('anyone')
@Controller('calendar')
export class CalendarController {
  constructor(private readonly reading: CalendarReading) {}

  /** The calendar (RFC 5545); to who has this one already, only that it is the same. */
  @Get(':file')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'inline; filename="lupaus.ics"')
  async read(
    @Param('file') file: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<string | undefined> {
    const text = await this.reading.read(file.replace(/\.ics$/, ''));
    const mark = `"${markOf(text)}"`;
    reply.header('etag', mark);
    // may be kept by who has the link, and is asked for anew each time
    reply.header('cache-control', 'private, no-cache');
    if (!known?.split(/\s*,\s*/).some((one) => one.replace(/^W\//, '') === mark)) return text;
    reply.status(HttpStatus.NOT_MODIFIED);
    return undefined;
  }
}
