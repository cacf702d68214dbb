import {
  Controller,
  Get,
  Header,
  Param,
  UseInterceptors,
  type StreamableFile,
} from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { OwnPapers } from '../../../hiring/papers/own-papers';
import { Papers } from '../../../hiring/papers/papers';
import { handOut } from '../../../hiring/papers/serving';
import { HTML_TYPE } from '../../page/document';
import { AtDoor, type Door } from '../door';
import { QuietInterceptor } from '../quiet.interceptor';
import { Visits } from '../visits';

/** What a candidate sent, for themselves. */
@AllowedTo('anyone')
@UseInterceptors(QuietInterceptor)
@Controller('my/:application/files')
export class OwnPapersController {
  constructor(
    private readonly visits: Visits,
    private readonly own: OwnPapers,
    private readonly papers: Papers,
  ) {}

  /** One of them, to be saved. */
  @Get(':file')
  @Header('content-type', HTML_TYPE)
  async read(@AtDoor() door: Door, @Param('file') file: string): Promise<string | StreamableFile> {
    const found: StreamableFile[] = [];
    const page = await this.visits.enter(door, async ({ application }) => {
      const paper = await this.own.find(application.id, file);
      found.push(await handOut(paper, this.papers, door.reply));
      return '';
    });
    return found[0] ?? page;
  }
}
