import ICAL from 'ical.js';
import { simpleParser, type StructuredHeader } from 'mailparser';

/** What a calendar program is told by one part of a mail. */
export interface CalendarTold {
  /** Of the part's header, by which a program knows what to do with it. */
  method: string | undefined;
  uids: string[];
  sequence: number;
  starts: string;
  status: string;
}

/** The parts of a mail that are for calendars, in order, as a calendar that is not the writer's reads them. */
export async function calendarParts(raw: string): Promise<CalendarTold[]> {
  const { attachments } = await simpleParser(raw);
  return attachments
    .filter(({ contentType }) => contentType === 'text/calendar')
    .map(({ content, headers }) => {
      const calendar = new ICAL.Component(ICAL.parse(content.toString()) as never);
      const { params } = headers.get('content-type') as unknown as StructuredHeader;
      expect(calendar.getFirstPropertyValue('method')).toBe(params.method);
      const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
      const [event] = events;
      return {
        method: params.method,
        uids: events.map(({ uid }) => uid.split('@')[0]!),
        sequence: event!.sequence,
        starts: event!.startDate.toString(),
        status: String(event!.component.getFirstPropertyValue('status')),
      };
    });
}
