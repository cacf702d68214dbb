import { Body, Controller, Get, Header, Post, UseInterceptors } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { OwnData } from '../../../hiring/status/data/own-data';
import { OwnExport } from '../../../hiring/status/data/own-export';
import { readForm, typedIn } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { Acting } from '../acts/acting';
import { AtDoor, type Door } from '../door';
import { QuietInterceptor } from '../quiet.interceptor';
import { Visits } from '../visits';
import { CorrectForm, EraseForm } from './data.form';
import { dataPage, erasePage } from './data.page';

const JSON_TYPE = 'application/json; charset=utf-8';

/** What is known of a candidate, in their own hands. */
@AllowedTo('anyone')
@UseInterceptors(QuietInterceptor)
@Controller('my/:application/data')
export class DataPageController {
  constructor(
    private readonly acting: Acting,
    private readonly visits: Visits,
    private readonly data: OwnData,
    private readonly taken: OwnExport,
  ) {}

  /** Everything that can be seen, corrected, taken along or erased. */
  @Get()
  @Header('content-type', HTML_TYPE)
  show(
    @AtDoor() door: Door,
  ): Promise<string> {
    return this.acting.show(door, (visit) => dataPage(visit, null, null));
  }

  /** Corrects it. */
  @Post()
  @Header('content-type', HTML_TYPE)
  correct(
    @AtDoor() door: Door,
    @Body() body: unknown,
  ): Promise<string> {
    return this.acting.do(door, {
      work: async ({ candidate }) => {
        const { version, phone = null, ...details } = await readForm(CorrectForm, body);
        await this.data.correct(candidate, { ...details, phone }, version);
      },
      again: (visit, problem) => {
        const [name, phone] = [typedIn(body, 'name'), typedIn(body, 'phone')];
        return dataPage(visit, { name, phone, locale: typedIn(body, 'locale') }, problem);
      },
      done: 'correct',
    });
  }

  /** All of it as a file. */
  @Get('export')
  @Header('content-type', HTML_TYPE)
  export(
    @AtDoor() door: Door,
  ): Promise<string> {
    return this.visits.enter(door, async ({ candidate }) => {
      const all = await this.taken.of(candidate);
      door.reply.header('content-type', JSON_TYPE);
      door.reply.header('content-disposition', 'attachment; filename="my-data.json"');
      return `${JSON.stringify(all, null, 2)}\n`;
    });
  }

  /** What being erased means. */
  @Get('erasure')
  @Header('content-type', HTML_TYPE)
  erasure(
    @AtDoor() door: Door,
  ): Promise<string> {
    return this.acting.show(door, (visit) => erasePage(visit, '', null));
  }

  /** Asks HR for it. */
  @Post('erasure')
  @Header('content-type', HTML_TYPE)
  erase(
    @AtDoor() door: Door,
    @Body() body: unknown,
  ): Promise<string> {
    return this.acting.do(door, {
      work: async ({ candidate, application }) => {
        const { words = null } = await readForm(EraseForm, body);
        await this.data.askErasure(candidate, application, words);
      },
      again: (visit, problem) => erasePage(visit, typedIn(body, 'words'), problem),
      done: 'erase',
    });
  }
}
