import { Injectable } from '@nestjs/common';
import { simpleParser } from 'mailparser';
import type { Caller } from '../../../accounts/caller';
import { Users } from '../../../accounts/users';
import { maskedStatusLinks } from '../../../journey/letters/status-links';
import { DeliveryNotices } from '../../../mail/returned/delivery-notices.repository';
import { Targets, type Target } from '../../inbox/reading/targets.repository';
import { CopiedMessages } from '../copied-messages';
import { WholeMessageView } from '../message.view';
import { Messages } from '../messages';
import { reportsByMessage } from '../report.view';

/** A mail of ours, as its page shows it. */
export interface MessageSheet extends WholeMessageView {
  authorName: string;
  target: Target | null;
  can: {
    /** It waits and was never out. */
    cancel: boolean;
    /** It came to its end without being delivered. */
    retry: boolean;
    /** It came back: its address may be given up. */
    giveUp: boolean;
  };
  /** True for a copy of what was sent elsewhere: its bytes are not ours. */
  isCopy: boolean;
}

/** Reads one mail of ours for people, with what they may do about it. */
@Injectable()
export class MessageSheets {
  constructor(
    private readonly messages: Messages,
    private readonly copied: CopiedMessages,
    private readonly notices: DeliveryNotices,
    private readonly targets: Targets,
    private readonly users: Users,
  ) {}

  /** @throws NotFoundError also for one that is there and not theirs */
  async of(id: string, caller: Caller): Promise<MessageSheet> {
    const copied = await this.copied.find(id, caller);
    const view = copied ?? (await this.view(id, caller));
    const { application, author, status, uncertain, reports } = view;
    const hasFailed = reports.some(({ action }) => action === 'failed');
    return Object.assign(view, {
      authorName: (await this.users.find(author))?.name ?? 'Lupaus',
      target: application === null ? null : await this.targets.of(application),
      can: {
        cancel: copied === null && status === 'pending' && uncertain === 0,
        retry: status === 'rejected' || status === 'expired',
        giveUp: hasFailed && application !== null,
      },
      isCopy: copied !== null,
    });
  }

  /** The page that its bytes hold, without the way into the candidate's own page. @returns empty for one that has none */
  async picture(id: string, caller: Caller): Promise<string> {
    const { mime } = await this.messages.find(id, caller);
    const { html } = await simpleParser(mime, { skipHtmlToText: true, skipImageLinks: true });
    return html === false ? '' : maskedStatusLinks(html);
  }

  private async view(id: string, caller: Caller): Promise<WholeMessageView> {
    const message = await this.messages.find(id, caller);
    const reports = reportsByMessage(await this.notices.of([message.id]));
    return WholeMessageView.of(message, reports.get(message.id));
  }
}
