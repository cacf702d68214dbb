import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { PageModule } from '../page/page.module';
import { LetterTests } from './letters/letter-tests';
import { PictureController } from './picture.controller';
import { TemplatePageController } from './template-page.controller';
import { TemplateViews } from './template-views';
import { TemplatesPageController } from './templates-page.controller';
import { VersionsPageController } from './versions/versions-page.controller';

/** Where HR changes what mails say. */
@Module({
  imports: [AccountsModule, PageModule],
  controllers: [
    ...[TemplatesPageController, PictureController, VersionsPageController, TemplatePageController],
  ],
  providers: [LetterTests, TemplateViews],
})
export class TemplatesPagesModule {}
