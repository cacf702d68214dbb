import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../kernel/clock';
import { Delivery } from './delivery';
import { EmbeddedMailbox } from './embedded-mailbox';
import { AccessTokens } from './inbound/imap/access-tokens';
import { MailboxCursors } from './inbound/imap/mailbox-cursors.repository';
import { MailboxReader } from './inbound/imap/mailbox-reader';
import { InboundMails } from './inbound/inbound-mails.repository';
import { Intake } from './inbound/intake';
import { InboundListener } from './inbound/listener';
import { OwnAddresses } from './inbound/own-addresses';
import { MailReader } from './inbound/reading/mail-reader';
import { Letterhead } from './letters/letterhead.repository';
import { Overrides } from './letters/own/overrides';
import { TemplateChanges } from './letters/own/template-changes';
import { TemplateVersions } from './letters/own/template-versions.repository';
import { MAIL_SETTINGS, type MailSettings } from './mail.settings';
import { MailTrouble } from './sending/mail-trouble';
import { TestMails } from './sending/test-mails';
import { Outbox } from './outbox';
import { OutboxRepository } from './outbox.repository';
import { DeliveryNotices } from './returned/delivery-notices.repository';
import { MailsTo } from './returned/mails-to.repository';
import { Readdressing } from './returned/readdressing';
import { Suppressions } from './returned/suppressions.repository';
import { Templates } from './templates';
import { MailTokens } from './tokens';

const ROOM = [
  ...[Delivery, Letterhead, MailTokens, MailTrouble, Outbox, OutboxRepository, Templates],
  ...[Overrides, TemplateChanges, TemplateVersions, TestMails],
  ...[InboundListener, InboundMails, Intake, MailReader, OwnAddresses],
  ...[AccessTokens, MailboxCursors, MailboxReader],
  ...[DeliveryNotices, MailsTo, Readdressing, Suppressions],
];

@Module({})
export class MailModule implements OnModuleInit {
  constructor(private readonly templates: Templates) {}

  /** A unit of work must not wait for files. */
  onModuleInit(): Promise<void> {
    return this.templates.prepare();
  }

  /** @param mailboxFolder where the embedded mailbox keeps what it gets */
  static with(settings: MailSettings, mailboxFolder: string): DynamicModule {
    return {
      module: MailModule,
      global: true,
      providers: [
        { provide: MAIL_SETTINGS, useValue: settings },
        {
          provide: EmbeddedMailbox,
          inject: [Clock],
          useFactory: (clock: Clock) => new EmbeddedMailbox(mailboxFolder, clock),
        },
        ...ROOM,
      ],
      exports: [MAIL_SETTINGS, EmbeddedMailbox, ...ROOM],
    };
  }
}
