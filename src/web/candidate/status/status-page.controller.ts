import { Body, Controller, Get, Header, Post, UseInterceptors } from '@nestjs/common';
import { AllowedTo } from '../../../accounts/access';
import { CandidateSessions } from '../../../hiring/status/candidate-sessions';
import { OwnPapers } from '../../../hiring/papers/own-papers';
import { OwnData } from '../../../hiring/status/data/own-data';
import { answer, goTo, readForm } from '../../answering/answering';
import { HTML_TYPE } from '../../page/document';
import { AtDoor, type Door } from '../door';
import { QuietInterceptor } from '../quiet.interceptor';
import { Visits, type Visit } from '../visits';
import { LanguageForm } from './language.form';
import { statusPage } from './status.page';

/** A candidate's own page of an application. */
@AllowedTo('anyone')
@UseInterceptors(QuietInterceptor)
@Controller('my/:application')
export class StatusPageController {
  constructor(
    private readonly visits: Visits,
    private readonly sessions: CandidateSessions,
    private readonly data: OwnData,
    private readonly papers: OwnPapers,
  ) {}

  /** Where it stands. */
  @Get()
  @Header('content-type', HTML_TYPE)
  show(@AtDoor() door: Door): Promise<string> {
    return this.visits.enter(door, (visit) => this.pageOf(visit));
  }

  /** Shows these pages in another language, and writes in it too if that is ticked. */
  @Post('language')
  @Header('content-type', HTML_TYPE)
  speak(@AtDoor() door: Door, @Body() body: unknown): Promise<string> {
    return this.visits.enter(door, (visit) => {
      const work = async () => {
        const { locale, written } = await readForm(LanguageForm, body);
        await this.sessions.speak(visit, locale);
        if (written === 'true') await this.data.correct(visit.candidate, { locale });
        return goTo(door.reply, `/my/${visit.application.id}`);
      };
      return answer(door.reply, work, () => this.pageOf(visit));
    });
  }

  private async pageOf(visit: Visit): Promise<string> {
    return statusPage(visit, await this.papers.of(visit.application.id));
  }
}
