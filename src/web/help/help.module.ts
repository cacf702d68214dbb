import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module';
import { KeySetting } from '../../accounts/people/key-setting';
import { PageModule } from '../page/page.module';
import { KeysPageController } from './keys-page.controller';

@Module({
  imports: [AccountsModule, PageModule],
  controllers: [KeysPageController],
  providers: [KeySetting],
})
export class HelpModule {}
