import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { HiringModule } from '../../hiring/hiring.module';
import { PageModule } from '../page/page.module';
import { EvidencePageController } from './evidence/evidence-page.controller';
import { EvidenceFileController } from './evidence/paper/evidence-file.controller';
import { PapersPageController } from './papers/papers-page.controller';
import { DueHintController } from './parts/due-hint.controller';
import { ApplicationPageController } from './record/application-page.controller';
import { VerbPageController } from './verb/verb-page.controller';
import { VerbPages } from './verb/verb-pages';
import { VERB_PAGES } from './verbs';

/** The page of one application, the evidence of its promises, and a page for each thing to be done with it. */
@Module({
  imports: [AccountsModule, HiringModule, PageModule],
  controllers: [
    ...[ApplicationPageController, EvidencePageController, DueHintController, VerbPageController],
    ...[EvidenceFileController, PapersPageController],
  ],
  providers: [VerbPages, ...VERB_PAGES],
})
export class ApplicationModule {}
