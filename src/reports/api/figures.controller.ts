import { Readable } from 'node:stream';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { AllowedTo } from '../../accounts/access';
import { SignedIn, type Caller } from '../../accounts/caller';
import { Downloads } from '../../forms/downloads';
import { Clock } from '../../kernel/clock';
import { csvOf } from '../lists/lines-csv';
import { CSV_TYPE, written } from '../page/csv';
import { ApiFigures } from './figures';
import { FiguresForm } from './figures.form';
import type { BreachesView, TrendView, WeekView } from './figures.view';

/** What broke, and how it goes; HR leads see everybody's, a recruiter their own. */
@AllowedTo('recruiter')
@Controller('api/v1/reports')
export class FiguresController {
  constructor(
    private readonly figures: ApiFigures,
    private readonly clock: Clock,
  ) {}

  /** Every broken promise that fell due in [from, to). */
  @Get('breaches')
  breaches(@SignedIn() caller: Caller, @Query() form: FiguresForm): Promise<BreachesView> {
    return this.figures.breaches(form, caller, this.clock.now());
  }

  /** The same, all of them, as a file. */
  @Get('breaches.csv')
  @Downloads('text/csv')
  @Header('content-type', CSV_TYPE)
  async breachesFile(
    @SignedIn() caller: Caller,
    @Query() form: FiguresForm,
  ): Promise<StreamableFile> {
    const lines = await this.figures.breachLines(form, caller, this.clock.now());
    return new StreamableFile(Readable.from(csvOf(lines)), { type: CSV_TYPE });
  }

  /** Twelve weeks up to that of `to`, or of now. */
  @Get('trend')
  trend(@SignedIn() caller: Caller, @Query() form: FiguresForm): Promise<TrendView> {
    return this.figures.trend(form, caller, this.clock.now());
  }

  /** The same as a file. */
  @Get('trend.csv')
  @ApiProduces('text/csv')
  @Header('content-type', CSV_TYPE)
  async trendFile(@SignedIn() caller: Caller, @Query() form: FiguresForm): Promise<string> {
    const { weeks } = await this.figures.trend(form, caller, this.clock.now());
    return written(weeks, WEEK_COLUMNS);
  }
}

const NAMES = [
  ...(['from', 'to', 'due', 'kept', 'keptAutomatically', 'late'] as const),
  ...(['lateInTransport', 'overdue', 'onTimeRate'] as const),
];
const WEEK_COLUMNS = Object.fromEntries(
  NAMES.map((name) => [name, (week: WeekView) => week[name]]),
);
