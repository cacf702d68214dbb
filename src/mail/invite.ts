import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';
import type { Instant } from '../kernel/instant';
import type { Correspondent } from '../kernel/address';
import type { CalendarPart } from './mime';

/** What an interview's calendar entry is made from. */
export interface Invitation {
  /** The interview's id: an entry that is sent again takes the place of the earlier one. */
  interview: string;
  /** The right-hand side of the entry's UID. */
  domain: string;
  /** 0 at first; one more at each change, else calendars ignore it. */
  sequence: number;
  method: CalendarPart['method'];
  /** When this entry was written. */
  stamp: Instant;
  starts: Instant;
  ends: Instant;
  summary: string;
  organizer: Correspondent;
  attendee: Correspondent;
}

/** An .ics for an interview (RFC 5545, RFC 5546), with times in UTC. The same invitation gives the same text. */
export function composeInvite(invitation: Invitation): CalendarPart {
  const { interview, domain, sequence, method, summary, organizer, attendee } = invitation;
  const cancelled = method === 'CANCEL';
  const calendar = ical({
    prodId: { company: 'Lupaus', product: 'Lupaus' },
    method: ICalCalendarMethod[method],
  });
  calendar.createEvent({
    id: `${interview}@${domain}`,
    sequence,
    stamp: new Date(invitation.stamp),
    start: new Date(invitation.starts),
    end: new Date(invitation.ends),
    summary: plain(summary),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: parameter(organizer.name), email: organizer.address },
    attendees: [
      {
        name: parameter(attendee.name),
        email: attendee.address,
        rsvp: !cancelled,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
      },
    ],
  });
  // RFC 5545, 3.1: every line ends so, the last one too
  return { method, content: `${calendar.toString()}\r\n` };
}

function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** A parameter's value may hold no quote, not even an escaped one (RFC 5545, 3.2). */
function parameter(name: string): string {
  return plain(name).replace(/"/g, "'").replace(/\\/g, '/');
}
