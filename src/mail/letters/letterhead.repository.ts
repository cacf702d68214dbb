import { Inject, Injectable } from '@nestjs/common';
import type { Correspondent, EmailAddress } from '../../kernel/address';
import { Organisation } from '../../store/entities/hiring/organisation.entity';
import { UnitOfWork } from '../../store/unit-of-work';
import { MAIL_SETTINGS, type MailSettings } from '../mail.settings';
import { MailTokens } from '../tokens';

/** Who a letter says that it is from, and where what comes of it goes. */
@Injectable()
export class Letterhead {
  constructor(
    private readonly units: UnitOfWork,
    private readonly tokens: MailTokens,
    @Inject(MAIL_SETTINGS) private readonly settings: MailSettings,
  ) {}

  /** As candidates know the organisation: as HR has named it, else as MAIL_FROM does; null when neither says. */
  async company(): Promise<string | null> {
    const [said] = await this.units.manager.find(Organisation, { take: 1 });
    const name = said?.name ?? '';
    if (name !== '') return name;
    return this.settings.from.name === '' ? null : this.settings.from.name;
  }

  /** From, in somebody's name. */
  from(name: string): Correspondent {
    return { name, address: this.settings.from.address };
  }

  /**
   * Where an answer goes to a letter about something: to us, who know by the address what it is about; without
   * MAIL_DOMAIN to whoever the letter says will read it, else nobody there would know of it.
   * @param owner whoever answers for it; undefined for the system
   */
  answersTo(about: string, name: string, owner?: EmailAddress): Correspondent | undefined {
    const { answersTo } = this.settings;
    if (answersTo === null) return owner && { name, address: owner };
    return { name, address: `${this.tokens.replyTo(about)}@${answersTo}` as EmailAddress };
  }

  /** Where the report goes that a message cannot be delivered. */
  bouncesTo(message: string): string {
    const { answersTo, from } = this.settings;
    return answersTo === null ? from.address : `${this.tokens.bounceTo(message)}@${answersTo}`;
  }
}
