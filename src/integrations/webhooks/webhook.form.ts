import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { IsLine } from '../../forms/fields';
import { WEBHOOK_EVENTS } from './webhook-events';

const STATUSES = ['active', 'off'] as const;

/** What POST /webhooks takes. */
export class WebhookForm {
  /** What people call it. */
  @IsLine(200) name: string;
  /** Where it is sent: https, at a public address. */
  @IsLine(2000) url: string;
  /** What it is told of; everything when it is left out. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(WEBHOOK_EVENTS, { each: true })
  events?: string[];
}

/** What PATCH /webhooks/:id takes. */
export class WebhookChangeForm {
  @IsOptional() @IsLine(200) name?: string;
  @IsOptional() @IsLine(2000) url?: string;
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(WEBHOOK_EVENTS, { each: true })
  events?: string[];
  /** One that is off is told nothing; switched on again, it hears of what happens from then on. */
  @IsOptional() @IsIn(STATUSES) status?: (typeof STATUSES)[number];
  /** The one that was seen; refused when somebody changed the webhook since. */
  @IsOptional() @IsInt() @Min(1) version?: number;
}
