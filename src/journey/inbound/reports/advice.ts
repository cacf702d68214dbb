import { sayReport } from '../../../mail/returned/say-report';
import type {
  BounceClass,
  DeliveryNotice,
} from '../../../store/entities/mail/delivery-notice.entity';
import type { Message } from '../../../store/entities/mail/message.entity';

const CALL = 'Or call, and log the call.';
const DEEDS: Record<BounceClass, string> = {
  hard: `Nothing more is mailed to this address. Ask the candidate for the right one and correct it: what is still owed then goes out again by itself. ${CALL}`,
  soft: `Try again later with a new message. ${CALL} After three such failures in 14 days nothing more is mailed to this address.`,
  ours: `The address may be right: it is mail from us that is not taken, and those who run the mail server have to look into it. Call, and log the call.`,
  unknown: `Decide whether the address is right. If it fails, say so (POST /messages/:id/suppression) and correct it. ${CALL}`,
};

/** What the owner is told of a mail that came back: which one, why, and what to do. */
export function adviceOn({ subject }: Message, notice: DeliveryNotice): string {
  const said = detailOf(notice);
  return [
    `“${subject}” did not arrive. ${sayReport(notice)}`,
    ...(said === '' ? [] : [`Their mail server: ${said}`]),
    DEEDS[notice.bounce ?? 'unknown'],
  ].join('\n\n');
}

/** What the other mail server said, with its code: the reason why an address is given up. */
export function detailOf({ code, diagnostic }: DeliveryNotice): string {
  const said = diagnostic?.replace(/^\s*(?:smtp|x-[\w-]+)\s*;\s*/i, '') ?? '';
  return said.includes(code) ? said : `${code} ${said}`.trim();
}
