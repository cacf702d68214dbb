import { Inject, Injectable } from '@nestjs/common';
import { SealedTexts } from '../../kernel/keys/sealed-texts';
import type { Receiver, ReceiverId } from '../../store/entities/connect/receiver.entity';
import { OutwardError } from '../outward/outward-error';
import { OUTWARD_SETTINGS, type OutwardSettings } from '../outward/outward.settings';
import { typedTarget } from '../outward/target';
import type { Instant } from '../../kernel/instant';

/** What nobody may read in a copy of the database: keys, and addresses, which are the password of a chat's channel. */
@Injectable()
export class ReceiverSecrets {
  constructor(
    private readonly sealed: SealedTexts,
    @Inject(OUTWARD_SETTINGS) private readonly settings: OutwardSettings,
  ) {}

  /**
   * What somebody typed as it is stored, with the host that may be shown.
   * @throws InputError `url_refused` for an address to which nothing is sent
   */
  sealUrl(id: ReceiverId, typed: string): Pick<Receiver, 'url' | 'host'> {
    const url = typedTarget(typed, this.settings.allowance);
    return { url: this.sealed.seal(url, placeOf(id, 'url')), host: new URL(url).host };
  }

  sealKey(id: ReceiverId, key: string): string {
    return this.sealed.seal(key, placeOf(id, 'key'));
  }

  /** @throws OutwardError `sealed` when it was sealed with another key of the installation */
  urlOf({ id, url }: Receiver): string {
    return this.opened(url, placeOf(id, 'url'));
  }

  /** To be shown; empty when it cannot be read. */
  shownUrl(receiver: Receiver): string {
    try {
      return this.urlOf(receiver);
    } catch (error) {
      if (error instanceof OutwardError) return '';
      throw error;
    }
  }

  /** The keys that sign now, the newest first; none for a chat. @throws OutwardError `sealed` as `urlOf` does */
  keysOf({ id, secret, previousSecret, previousUntil }: Receiver, now: Instant): string[] {
    const current = secret === null ? [] : [secret];
    const isStanding = previousSecret !== null && previousUntil !== null && previousUntil > now;
    const all = isStanding ? [...current, previousSecret] : current;
    return all.map((key) => this.opened(key, placeOf(id, 'key')));
  }

  private opened(sealed: string, place: string): string {
    try {
      return this.sealed.open(sealed, place);
    } catch {
      throw new OutwardError('sealed');
    }
  }
}

/** Where a secret of a receiver is kept: it opens nowhere else. */
function placeOf(receiver: ReceiverId, what: 'url' | 'key'): string {
  return `receiver/${receiver}/${what}`;
}
