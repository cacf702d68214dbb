import { ApiProperty } from '@nestjs/swagger';

/** The process answers. */
export class LiveView {
  status: 'live';
}

/** The process can do its work. */
export class ReadyView {
  status: 'ready';
  /** Every part with what ails it; null when it is well. */
  @ApiProperty({ type: 'object', additionalProperties: { type: ['string', 'null'] as never } })
  parts: Record<string, string | null>;
}
