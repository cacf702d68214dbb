import { Transform } from 'class-transformer';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { IsGroupName, IsLine } from '../../forms/fields';
import { CHAT_EVENTS, type ChatEvent } from '../../integrations/chat/chat-events';
import { WEBHOOK_EVENTS } from '../../integrations/webhooks/webhook-events';
import { LOCALES, type Locale } from '../../mail/locale';

/** One ticked box comes as a text, several as a list, none not at all. */
function List(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => [value].flat());
}

/** What the page of a webhook sends. Every field is a text, as a form of a page has it. */
export class WebhookPageForm {
  @IsOptional() @Matches(/^\d{1,9}$/) version?: string;
  @IsLine(200) name: string;
  @IsLine(2000) url: string;
  @IsOptional() @List() @IsIn(WEBHOOK_EVENTS, { each: true }) events?: string[];
}

/** What the page of a chat's channel sends. */
export class ChannelPageForm {
  @IsOptional() @Matches(/^\d{1,9}$/) version?: string;
  @IsLine(200) name: string;
  @IsOptional() @IsIn(['slack', 'teams']) kind?: 'slack' | 'teams';
  /** Left empty, it stays as it is. */
  @IsOptional() @IsLine(2000) url?: string;
  @IsOptional() @List() @IsIn(CHAT_EVENTS, { each: true }) events?: ChatEvent[];
  /** Left empty for everybody's promises. */
  @IsOptional() @IsGroupName() team?: string;
  @IsOptional() @IsIn(LOCALES) locale?: Locale;
  @IsOptional() @IsIn(['true']) namesCandidates?: 'true';
}
