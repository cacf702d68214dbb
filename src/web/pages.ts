import { ReportPageModule } from './report/report.module';
import { CandidateModule } from './candidate/candidate.module';
import { ApplicationModule } from './application/application.module';
import { AccountPagesModule } from './accounts/account-pages.module';
import { BoardModule } from './board/board.module';
import { BulkModule } from './bulk/bulk.module';
import { CommandsModule } from './commands/commands.module';
import { HelpModule } from './help/help.module';
import { JobPagesModule } from './jobs/job-pages.module';
import { MailSettingsPagesModule } from './mail-settings/mail-settings.module';
import { MePagesModule } from './me/me.module';
import { PostModule } from './post.module';
import { SearchModule } from './search/search.module';
import { TemplatesPagesModule } from './templates/templates.module';
import { TodayModule } from './today/today.module';
import { UsersPagesModule } from './users/users.module';

/** The rooms of pages. */
export const PAGES = [
  AccountPagesModule,
  BoardModule,
  BulkModule,
  CommandsModule,
  HelpModule,
  JobPagesModule,
  MailSettingsPagesModule,
  MePagesModule,
  PostModule,
  SearchModule,
  TemplatesPagesModule,
  TodayModule,
  UsersPagesModule,
  ApplicationModule,
  CandidateModule,
  ReportPageModule,
];
