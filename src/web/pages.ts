import { AbsencesPagesModule } from './absences/absences.module';
import { AccountPagesModule } from './accounts/account-pages.module';
import { AddressesPagesModule } from './addresses/addresses.module';
import { ApplicationModule } from './application/application.module';
import { BoardModule } from './board/board.module';
import { BulkModule } from './bulk/bulk.module';
import { CandidateModule } from './candidate/candidate.module';
import { CandidatesPagesModule } from './candidates/candidates.module';
import { CommandsModule } from './commands/commands.module';
import { ConnectionsPagesModule } from './connections/connections.module';
import { DisputesPagesModule } from './disputes/disputes.module';
import { ExportsPageModule } from './exports/exports.module';
import { FairnessPagesModule } from './fairness/fairness.module';
import { FirstRunModule } from './first-run/first-run.module';
import { HelpModule } from './help/help.module';
import { ImportPagesModule } from './import/import.module';
import { InboxPagesModule } from './inbox/inbox.module';
import { JobPagesModule } from './jobs/job-pages.module';
import { LinksModule } from './links/links.module';
import { MailSettingsPagesModule } from './mail-settings/mail-settings.module';
import { MailboxModule } from './mailbox/mailbox.module';
import { MePagesModule } from './me/me.module';
import { OutboxPagesModule } from './outbox/outbox.module';
import { ReportPageModule } from './report/report.module';
import { SearchModule } from './search/search.module';
import { SettingsModule } from './settings/settings.module';
import { TemplatesPagesModule } from './templates/templates.module';
import { TodayModule } from './today/today.module';
import { UsersPagesModule } from './users/users.module';
import { VoicePageModule } from './voice/voice.module';
import { WebhooksPagesModule } from './webhooks/webhooks.module';
import { WhatIfPagesModule } from './what-if/what-if.module';

/** The rooms of pages. */
export const PAGES = [
  AbsencesPagesModule,
  AccountPagesModule,
  AddressesPagesModule,
  ApplicationModule,
  BoardModule,
  BulkModule,
  CandidateModule,
  CandidatesPagesModule,
  CommandsModule,
  ConnectionsPagesModule,
  DisputesPagesModule,
  ExportsPageModule,
  FairnessPagesModule,
  FirstRunModule,
  HelpModule,
  ImportPagesModule,
  InboxPagesModule,
  JobPagesModule,
  LinksModule,
  MailSettingsPagesModule,
  MailboxModule,
  MePagesModule,
  OutboxPagesModule,
  ReportPageModule,
  SearchModule,
  SettingsModule,
  TemplatesPagesModule,
  TodayModule,
  UsersPagesModule,
  VoicePageModule,
  WebhooksPagesModule,
  WhatIfPagesModule,
];
