import { Injectable } from '@nestjs/common';
import { Users } from '../../accounts/users';
import { pageOf, readCursor, type Page } from '../../forms/cursor';
import { PAGE } from '../../forms/page.form';
import type { Instant } from '../../kernel/instant';
import { Suppressions } from '../../mail/returned/suppressions.repository';
import type { SuppressedAddress } from '../../store/entities/mail/suppressed-address.entity';
import { AddressOwners, type AddressOwner } from './address-owners.repository';

/** An address to which nothing is mailed, and whose it is. */
export interface AddressSheet {
  address: string;
  reason: SuppressedAddress['reason'];
  /** What the other mail server said, or why a person said so. */
  detail: string;
  message: string | null;
  since: Instant;
  /** Who said so; null for Lupaus itself. */
  by: string | null;
  candidates: AddressOwner[];
}

/** The addresses that fail, as people look at them. */
@Injectable()
export class AddressSheets {
  constructor(
    private readonly suppressions: Suppressions,
    private readonly owners: AddressOwners,
    private readonly users: Users,
  ) {}

  /** Newest first. @throws InputError for a cursor that is none */
  async page(cursor: string | undefined): Promise<Page<AddressSheet>> {
    const before = readCursor(cursor, ['string'])?.[0] ?? null;
    const rows = await this.suppressions.list(before, PAGE + 1);
    const { items, next } = pageOf(rows, PAGE, ({ id }) => [id]);
    return { items: await this.sheetsOf(items), next };
  }

  /** Why one fails; null when it does not. */
  async of(address: string): Promise<AddressSheet | null> {
    const found = await this.suppressions.of(address.toLowerCase());
    if (found === null) return null;
    const [sheet] = await this.sheetsOf([found]);
    return sheet!;
  }

  private async sheetsOf(rows: readonly SuppressedAddress[]): Promise<AddressSheet[]> {
    const owners = await this.owners.of(rows.map(({ address }) => address));
    const users = await this.users.all();
    return rows.map(({ address, reason, detail, message, since, by }) => ({
      ...{ address, reason, detail, message, since, by: users.get(by)?.name ?? null },
      candidates: owners.filter(({ emailKey }) => emailKey === address),
    }));
  }
}
