import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Candidate } from '../../store/entities/hiring/candidate.entity';
import { UnitOfWork } from '../../store/unit-of-work';

/** A candidate who has an address. */
export interface AddressOwner {
  id: string;
  name: string;
  emailKey: string | null;
}

/** Whose addresses they are. */
@Injectable()
export class AddressOwners {
  constructor(private readonly units: UnitOfWork) {}

  /** @param addresses in the form in which two spellings of one are equal */
  of(addresses: readonly string[]): Promise<AddressOwner[]> {
    if (addresses.length === 0) return Promise.resolve([]);
    return this.units.manager.find(Candidate, {
      select: { id: true, name: true, emailKey: true },
      where: { emailKey: In(addresses) },
      order: { id: 'ASC' },
    });
  }
}
