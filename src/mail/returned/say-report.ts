import type { DeliveryNotice } from '../../store/entities/mail/delivery-notice.entity';
import { sayCode } from '../sending/answer';

type Reported = Pick<DeliveryNotice, 'action' | 'bounce' | 'code'>;

const ACTIONS: Record<DeliveryNotice['action'], string> = {
  failed: 'The mail came back.',
  delayed: 'The mail has not arrived yet; the mail server goes on trying.',
  delivered: 'The mail has arrived in the mailbox.',
  relayed: 'The mail was passed on to a mail server that does not report.',
  expanded: 'The mail was passed on to the members of a list.',
};

/** What a report says, to somebody who never heard of status codes. The report itself stays beside it, as evidence. */
export function sayReport({ action, bounce, code }: Reported): string {
  const why = action === 'failed' ? sayFailure(bounce, code) : null;
  return why === null ? ACTIONS[action] : `${ACTIONS[action]} ${why}`;
}

function sayFailure(bounce: Reported['bounce'], code: string): string | null {
  const known = sayCode(code);
  if (known !== null) return known;
  if (code === '4.4.7') return 'Their mail server did not take it for days.';
  if (bounce === 'hard') return 'The mail server does not know this address.';
  if (bounce === 'soft') return 'Their mail server could not take it; later it may.';
  return null;
}
