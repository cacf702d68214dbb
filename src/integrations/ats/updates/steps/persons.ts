import { Injectable } from '@nestjs/common';
import { Candidates } from '../../../../hiring/candidates/candidates';
import { CandidatesRepository } from '../../../../hiring/candidates/candidates.repository';
import { addressKey, type EmailAddress } from '../../../../kernel/address';
import { sha256 } from '../../../../kernel/hash';
import type { AtsLink, SeenPerson } from '../../../../store/entities/ats/ats-link.entity';
import type { CandidateChangeForm } from '../../../../hiring/candidates/candidate.form';
import type { AtsRecord } from '../../record';
import { personIn } from '../arriving/first-sight';
import type { Following } from '../following';

/** Names, addresses and numbers that were changed in the ATS; what somebody corrected here stays until then. */
@Injectable()
export class Persons {
  constructor(
    private readonly candidates: Candidates,
    private readonly stored: CandidatesRepository,
  ) {}

  async follow({ record, link, application, caller, done }: Following): Promise<void> {
    const seen = link.seenPerson;
    const now = seenIn(record, link);
    link.seenPerson = {
      ...now,
      email: now.email ?? seen?.email ?? null,
      phone: now.phone ?? seen?.phone ?? null,
    };
    const candidate = await this.candidates.find(application.candidate, caller);
    const { name, email, phone } = personIn(record);
    const form: CandidateChangeForm = {};
    if (seen !== null && now.name !== seen.name && name !== candidate.name) form.name = name;
    if (phone !== undefined && phone !== candidate.phone) {
      if (seen !== null && now.phone !== seen.phone) form.phone = phone;
    }
    // who must not be written to is called, also when the address was known before
    if (!now.mayBeMailed && seen?.mayBeMailed !== false) {
      if (candidate.contact !== 'phone') form.contact = 'phone';
    } else if (now.mayBeMailed && seen?.mayBeMailed === false) form.contact = 'self';
    const isNewAddress = seen !== null && now.email !== null && now.email !== seen.email;
    if (isNewAddress && email !== undefined && email !== candidate.email) {
      const others = await this.stored.withAddress(addressKey(email as EmailAddress));
      if (others.every(({ id }) => id === candidate.id)) form.email = email;
      else done.push('The new address belongs to another candidate here: merge the two.');
    }
    if (Object.keys(form).length === 0) return;
    await this.candidates.change(candidate.id, form, caller);
    done.push(`What changed of the person: ${Object.keys(form).join(', ')}.`);
  }
}

/** By hashes that say nothing about anybody to whom the link's id is not known. */
function seenIn(record: AtsRecord, { id }: AtsLink): SeenPerson {
  const { name, email, phone, mayBeMailed } = record.candidate;
  const hash = (text: string) => sha256(`${id}\n${text}`).slice(0, 16);
  return {
    ...{ name: hash(name), mayBeMailed },
    ...{ email: email === null ? null : hash(email), phone: phone === null ? null : hash(phone) },
  };
}
