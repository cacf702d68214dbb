import { Injectable } from '@nestjs/common';
import type { AtsConnection } from '../../../store/entities/ats/ats-connection.entity';
import { ConnectionSecrets } from '../connections/secrets';
import type { VendorClient } from '../record';
import { clientOf } from '../vendors/vendors';

/** How ATSs are asked. */
@Injectable()
export class AtsSources {
  constructor(private readonly secrets: ConnectionSecrets) {}

  /** @returns null for one of which no API key is known */
  clientOf(connection: AtsConnection): VendorClient | null {
    const access = this.secrets.accessOf(connection);
    return access === null ? null : clientOf(access);
  }
}
