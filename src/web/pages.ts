import { AccountPagesModule } from './accounts/account-pages.module';
import { ApplicationModule } from './application/application.module';
import { BoardModule } from './board/board.module';
import { BulkModule } from './bulk/bulk.module';
import { CandidateModule } from './candidate/candidate.module';
import { CommandsModule } from './commands/commands.module';
import { FirstRunModule } from './first-run/first-run.module';
import { HelpModule } from './help/help.module';
import { JobPagesModule } from './jobs/job-pages.module';
import { MailSettingsPagesModule } from './mail-settings/mail-settings.module';
import { MePagesModule } from './me/me.module';
import { PostModule } from './post.module';
import { ReportPageModule } from './report/report.module';
import { SearchModule } from './search/search.module';
import { SettingsModule } from './settings/settings.module';
import { TemplatesPagesModule } from './templates/templates.module';
import { TodayModule } from './today/today.module';
import { UsersPagesModule } from './users/users.module';

/** The rooms of pages. */
export const PAGES = [
  AccountPagesModule,
  ApplicationModule,
  BoardModule,
  BulkModule,
  CandidateModule,
  CommandsModule,
  FirstRunModule,
  HelpModule,
  JobPagesModule,
  MailSettingsPagesModule,
  MePagesModule,
  PostModule,
  ReportPageModule,
  SearchModule,
  SettingsModule,
  TemplatesPagesModule,
  TodayModule,
  UsersPagesModule,
];
