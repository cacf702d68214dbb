import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../accounts/caller';
import { addressKey, parseAddress } from '../../../kernel/address';
import type { InboundMail } from '../../../store/entities/mail/inbound-mail.entity';
import { Sight } from '../../jobs/sight.repository';
import { Targets, type Target } from './targets.repository';

/** An application that a mail may be about, and what speaks for it. */
export interface Suggested extends Target {
  by: 'address' | 'name' | 'search';
}

const MOST = 8;
const MOST_FOUND = 20;
const LONGEST_NAME_WORDS = 4;
/** A subject of hundreds of words names nobody. */
const MOST_WORDS = 40;

/** Which application a mail may be about, for a person to choose from. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly targets: Targets,
    private readonly sight: Sight,
  ) {}

  /**
   * Those of whoever has the sender's address; then of whoever has the sender's name, or whose name stands in the
   * subject. A job whose title stands in the subject goes first.
   */
  async for(
    { fromAddress, fromName, subject }: Pick<InboundMail, 'fromAddress' | 'fromName' | 'subject'>,
    caller: Caller,
  ): Promise<Suggested[]> {
    const jobs = await this.sight.jobsOf(caller);
    const byAddress = await this.targets.withAddress(keysOf([fromAddress ?? '']), jobs, MOST);
    const names = [...new Set([...namesIn(fromName), ...namesIn(subject)])];
    const byName = await this.targets.named(names, jobs, MOST);
    const found: Suggested[] = [
      ...byAddress.map((one) => ({ ...one, by: 'address' as const })),
      ...byName
        .filter(({ id }) => !byAddress.some((one) => one.id === id))
        .map((one) => ({ ...one, by: 'name' as const })),
    ];
    const isMeant = ({ job }: Target) => subject.toLowerCase().includes(job.toLowerCase());
    return [...found.filter(isMeant), ...found.filter((one) => !isMeant(one))].slice(0, MOST);
  }

  /** Those whose candidate or job has all of the words. */
  async search(text: string, caller: Caller): Promise<Suggested[]> {
    const words = text.trim().split(/\s+/).filter(Boolean).slice(0, MOST);
    if (words.length === 0) return [];
    const jobs = await this.sight.jobsOf(caller);
    const found = await this.targets.search(words, jobs, MOST_FOUND);
    return found.map((one) => ({ ...one, by: 'search' }));
  }

  /** The applications of whom a copied mail names, that the caller sees. */
  async addressed({ addressees }: InboundMail, caller: Caller): Promise<Target[]> {
    return this.targets.withAddress(keysOf(addressees), await this.sight.jobsOf(caller), MOST);
  }
}

function keysOf(addresses: readonly string[]): string[] {
  return addresses.flatMap((text) => {
    const address = parseAddress(text);
    return address === null ? [] : [addressKey(address)];
  });
}

/** Every two to four words of a text that stand together: one of them may be somebody's name. */
function namesIn(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}'’.-]+/gu)?.slice(0, MOST_WORDS) ?? [];
  const names: string[] = [];
  for (let length = 2; length <= LONGEST_NAME_WORDS; length++) {
    for (let i = 0; i + length <= words.length; i++) {
      names.push(words.slice(i, i + length).join(' '));
    }
  }
  return names;
}
