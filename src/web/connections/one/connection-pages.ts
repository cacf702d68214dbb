import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { ConnectionOverview } from '../../../integrations/ats/overview/connection-overview';
import { Reconciliation } from '../../../integrations/ats/reconciling/reconciliation';
import { PublicUrl } from '../../../kernel/public-url';
import { Frames } from '../../page/frames';
import { connectionPage, type Said } from './connection.page';

/** Puts the page of a connection together. */
@Injectable()
export class ConnectionPages {
  constructor(
    private readonly frames: Frames,
    private readonly overview: ConnectionOverview,
    private readonly reconciliation: Reconciliation,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** @param before which page of what came; null for the newest. @throws NotFoundError */
  async show(
    id: string,
    caller: Caller,
    said: Partial<Said>,
    before: string | null = null,
  ): Promise<string> {
    const view = await this.overview.of(id, before);
    const hookUrl = this.publicUrl.to(`/hooks/${view.connection.id}`);
    const look = await this.reconciliation.stateOf(id);
    const nothing = { done: '', problem: null, secret: null, tested: null };
    return connectionPage(await this.frames.of(caller), view, {
      hookUrl,
      look,
      ...nothing,
      ...said,
    });
  }
}
