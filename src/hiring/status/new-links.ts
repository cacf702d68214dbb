import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Visitor } from '../../accounts/caller';
import { Attempts } from '../../accounts/sessions/attempts';
import { networkOf } from '../../accounts/sessions/sessions';
import { addressKey, parseAddress } from '../../kernel/address';
import { TooManyError } from '../../kernel/errors';
import { UnitOfWork } from '../../store/unit-of-work';
import { CandidatesRepository } from '../candidates/candidates.repository';
import { LinkLetters } from './link-letters';
import { StatusRepository } from './status.repository';

/** So many mails an address gets in 15 minutes at most, whoever asks. */
const MOST_PER_ADDRESS = 3;
const MOST_PER_PLACE = 20;

/** A new link to the status page for who has lost theirs, by mail. */
@Injectable()
export class NewLinks implements OnModuleDestroy {
  private readonly logger = new Logger('status');
  private underWay: Promise<void> = Promise.resolve();

  constructor(
    private readonly units: UnitOfWork,
    private readonly candidates: CandidatesRepository,
    private readonly stored: StatusRepository,
    private readonly letters: LinkLetters,
    private readonly attempts: Attempts,
  ) {}

  /**
   * Mails the links, if somebody with that address has applied. The answer does not wait for that: neither what it
   * says nor when it comes tells whether anybody has.
   * @throws TooManyError after 20 in 15 minutes from one place
   */
  async ask(email: string, { address }: Pick<Visitor, 'address'>): Promise<void> {
    const place = ['links from', networkOf(address)];
    await this.attempts.begin([{ of: place, most: MOST_PER_PLACE, shared: true }]);
    this.send(email);
  }

  /** As `ask`, for who has shown that they are not guessing: they have just applied. */
  send(email: string): void {
    this.underWay = this.underWay
      .then(() => this.mail(email))
      .catch((error: unknown) => {
        this.logger.error({ error });
      });
  }

  /** Waits for the mails that were asked for. */
  onModuleDestroy(): Promise<void> {
    return this.underWay;
  }

  private async mail(email: string): Promise<void> {
    const address = parseAddress(email);
    if (address === null) return;
    try {
      const of = ['links of', addressKey(address)];
      await this.attempts.begin([{ of, most: MOST_PER_ADDRESS, shared: true }]);
    } catch (error) {
      if (error instanceof TooManyError) return;
      throw error;
    }
    await this.units.run(async () => {
      for (const candidate of await this.candidates.withAddress(addressKey(address))) {
        const applications = await this.stored.applicationsOf(candidate.id);
        if (applications.length > 0) await this.letters.write(candidate, applications);
      }
    });
  }
}
