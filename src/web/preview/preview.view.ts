import { OwedView } from '../../hiring/applications/details/application-parts.view';
import { WarningView } from '../../hiring/verbs/verb/verb.view';
import { maskedStatusLinks } from '../../journey/letters/status-links';
import { formatInstant } from '../../kernel/instant';
import type { Task } from '../../store/entities/journey/task.entity';
import type { Message } from '../../store/entities/mail/message.entity';

/** A letter that would leave. */
export class PreviewLetter {
  application: string | null;
  to: string;
  subject: string;
  text: string;
  html: string;
  purposes: string[];
  leavesAt: string;
  undoUntil: string | null;
}

/** A call that the owner would be asked to make. */
export class PreviewCall {
  application: string;
  purposes: string[];
  text: string | null;
  dueAt: string | null;
}

/** What would be owed on an application. */
export class PreviewOwedView extends OwedView {
  application: string;
}

/** What a verb would do. */
export class PreviewView {
  letters: PreviewLetter[];
  calls: PreviewCall[];
  /** What would be owed on the applications concerned. */
  commitments: PreviewOwedView[];
  warnings: WarningView[];
}

/** @throws when the stored bytes are no mail */
export async function letterEntry(message: Message): Promise<PreviewLetter> {
  const { about, recipient, subject, purposes, nextAttemptAt, undoUntil } = message;
  const [text, html] = [message.text, await htmlOf(message)].map(maskedStatusLinks) as [
    string,
    string,
  ];
  return {
    ...{ application: about, to: recipient, subject, text, html, purposes },
    leavesAt: formatInstant(nextAttemptAt),
    undoUntil: undoUntil === null ? null : formatInstant(undoUntil),
  };
}

export function callEntry({ application, purposes, text, dueAt }: Task): PreviewCall {
  return { application, purposes, text, dueAt: dueAt === null ? null : formatInstant(dueAt) };
}

/** The page that the bytes hold: what is shown is what would be sent. */
async function htmlOf({ mime }: Message): Promise<string> {
  // only previews need it, and it is large
  const { simpleParser } = await import('mailparser');
  const { html } = await simpleParser(mime, { skipHtmlToText: true, skipImageLinks: true });
  return html === false ? '' : html;
}
