import {
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  Min,
} from 'class-validator';
import { IsGroupName, IsLine } from '../../forms/fields';
import { LOCALES, type Locale } from '../../mail/locale';
import { CHAT_EVENTS, type ChatEvent } from './chat-events';

const CHATS = ['slack', 'teams'] as const;
const STATUSES = ['active', 'off'] as const;

/** What POST /chat-channels takes. */
export class ChannelForm {
  /** What people call it. */
  @IsLine(200) name: string;
  @IsIn(CHATS) kind: (typeof CHATS)[number];
  /** The address of the channel's incoming webhook: of Slack, or of a workflow of Teams. It is as good as a password. */
  @IsLine(2000) url: string;
  /** What it is told of; everything when it is left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(CHAT_EVENTS, { each: true })
  events?: ChatEvent[];
  /** Only the promises of those in this team; null for everybody's. */
  @IsOptional() @IsGroupName() team?: string | null;
  /** The language of its posts; the organisation's without it. */
  @IsOptional() @IsIn(LOCALES) locale?: Locale;
  /** Whether posts name candidates, for all who read the channel; no unless it says so. */
  @IsOptional() @IsBoolean() namesCandidates?: boolean;
}

/** What PATCH /chat-channels/:id takes. */
export class ChannelChangeForm {
  @IsOptional() @IsLine(200) name?: string;
  @IsOptional() @IsLine(2000) url?: string;
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(CHAT_EVENTS, { each: true })
  events?: ChatEvent[];
  @IsOptional() @IsGroupName() team?: string | null;
  @IsOptional() @IsIn(LOCALES) locale?: Locale;
  @IsOptional() @IsBoolean() namesCandidates?: boolean;
  /** One that is off is told nothing; switched on again, it hears of what happens from then on. */
  @IsOptional() @IsIn(STATUSES) status?: (typeof STATUSES)[number];
  /** The one that was seen; refused when somebody changed the channel since. */
  @IsOptional() @IsInt() @Min(1) version?: number;
}
