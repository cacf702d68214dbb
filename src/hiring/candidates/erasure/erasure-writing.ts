import { Injectable } from '@nestjs/common';
import { Reach } from '../../../journey/letters/addresses/reach';
import type { Instant } from '../../../kernel/instant';
import type { ApplicationId } from '../../../store/entities/hiring/application.entity';
import type { Candidate } from '../../../store/entities/hiring/candidate.entity';
import { CandidatesRepository } from '../candidates.repository';
import { ErasureRooms } from './erasure-rooms';
import { MailRows } from './rows/mail-rows.repository';
import { Mentions } from './rows/mentions.repository';
import { OwnRows } from './rows/own-rows.repository';
import type { PersonWords } from './person-words';

/** Who is erased, with everything that is looked for. */
export interface Person {
  person: Candidate;
  /** Records that became a part of theirs: other addresses. */
  others: readonly Candidate[];
  applications: readonly ApplicationId[];
  words: PersonWords;
  /** A last mail tells them. */
  isTold: boolean;
}

/** Takes a person out of every table. */
@Injectable()
export class ErasureWriting {
  constructor(
    private readonly stored: CandidatesRepository,
    private readonly own: OwnRows,
    private readonly mail: MailRows,
    private readonly mentions: Mentions,
    private readonly reach: Reach,
    private readonly rooms: ErasureRooms,
  ) {}

  /** In a unit that holds all of it. @returns how many mails will not leave any more */
  async forget(whom: Person, by: string, at: Instant): Promise<number> {
    const { person, applications, words } = whom;
    const { to } = await this.reach.of(person);
    const written = await this.mail.written(applications);
    const addresses = await this.ownAddresses(whom, await this.mail.addressesOf(written));
    const arrived = await this.mail.arrived(applications, written);
    const stray = await this.mail.strayFrom(addresses);
    await this.mail.emptyArrived([...new Set([...arrived, ...stray])], at);
    await this.mail.emptySaid(applications);
    await this.mail.forgetFailures(addresses, written);
    const cancelled = await this.mail.empty([...written, ...(await this.mentions.mails(words))]);
    await this.mentions.forgetAnswers(words);
    await this.mentions.dropFiles(at);
    await this.mentions.clearBulk(applications, words);
    await this.own.ofApplications(applications, { by, at });
    await this.rooms.forget({ candidate: person.id, applications, words });
    await this.own.ofPeople([person.id], { by, at });
    // at last: what is written before is emptied with the rest
    if (whom.isTold && to !== null) await this.rooms.tell(person, to);
    return cancelled;
  }

  /** The addresses that are theirs alone: an agency sends several people from one. */
  private async ownAddresses(
    { person, others }: Person,
    written: readonly string[],
  ): Promise<string[]> {
    const theirs = [person, ...others];
    const known = theirs.flatMap(({ emailKey }) => (emailKey === null ? [] : [emailKey]));
    const own: string[] = [];
    for (const address of new Set([...known, ...written])) {
      const owners = await this.stored.withAddress(address);
      if (owners.every(({ id }) => theirs.some((one) => one.id === id))) own.push(address);
    }
    return own;
  }
}
