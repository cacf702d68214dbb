import {
  Body,
  Controller,
  Headers,
  HttpCode,
  Param,
  PayloadTooLargeException,
  Post,
} from '@nestjs/common';
import { AllowedTo } from '../../../../accounts/access';
import { From, type Visitor } from '../../../../accounts/caller';
import { TooLarge, type RawBody } from '../../../../forms/raw-body';
import { LupausError, NotFoundError } from '../../../../kernel/errors';
import type { AtsConnection } from '../../../../store/entities/ats/ats-connection.entity';
import type { AtsRefusal } from '../../../../store/entities/ats/ats-refusal.entity';
import { ConnectionRows } from '../../connections/connections.repository';
import { Entrance } from '../entrance';
import { Refusing } from '../refusing';

/** What came was not sent by whom it says. */
class NotGenuineError extends LupausError {
  constructor(why: AtsRefusal['why']) {
    super('unauthorized', SENTENCES[why]);
  }
}

const SENTENCES: Record<AtsRefusal['why'], string> = {
  missing_signature: 'The delivery is not signed.',
  wrong_signature: 'The signature does not fit the delivery.',
  stale: 'The delivery is too old.',
  unreadable: 'The delivery cannot be read.',
  too_large: 'The delivery is too large.',
  no_secret: 'The signing key of this connection is not known here yet.',
};

/** Where applicant tracking systems tell us what happens in them. What a delivery is worth, its signature says. */
@AllowedTo('anyone')
@Controller('hooks')
export class HooksController {
  constructor(
    private readonly connections: ConnectionRows,
    private readonly entrance: Entrance,
    private readonly refusing: Refusing,
  ) {}

  /** Takes a delivery and answers 200 once it is stored; what is in it is worked on later. */
  @Post(':connection')
  @HttpCode(200)
  async take(
    @Param('connection') id: string,
    @Body() sent: RawBody | undefined,
    @Headers() headers: Record<string, string | undefined>,
    @From() { address }: Visitor,
  ): Promise<{ taken: true }> {
    const connection = await this.connections.find(id);
    const body = Buffer.isBuffer(sent) ? sent : Buffer.alloc(0);
    if (connection?.status !== 'active') {
      this.entrance.pretend({ body, headers });
      throw new NotFoundError('There is nothing at this address, or not for this method.');
    }
    if (sent instanceof TooLarge) {
      await this.refusing.note(connection, { why: 'too_large', size: sent.size }, address);
      throw new PayloadTooLargeException();
    }
    const taken = await this.entrance.take(connection, { body, headers });
    if (taken.outcome === 'refused') await this.refuse(connection, taken.why, body, address);
    return { taken: true };
  }

  private async refuse(
    connection: AtsConnection,
    why: AtsRefusal['why'],
    { length: size }: Buffer,
    address: string,
  ): Promise<never> {
    await this.refusing.note(connection, { why, size }, address);
    throw new NotGenuineError(why);
  }
}
