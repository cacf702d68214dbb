import type { Zone } from '../calendar/zone';
import type { Instant } from '../kernel/instant';

const formats = new Map<string, Intl.DateTimeFormat>();

/** "Fri 5 Jun 2026, 16:00" on the wall clock of a zone. */
export function dateAndTime(at: Instant, zone: Zone): string {
  const parts = partsOf(at, zone);
  return `${dayOf(parts)}, ${parts.hour}:${parts.minute}`;
}

/** "Fri 5 Jun 2026" in a zone. */
export function dateOnly(at: Instant, zone: Zone): string {
  return dayOf(partsOf(at, zone));
}

/** Open time in words: "45 min", "5 h 10 min", "604 h". */
export function duration(businessSeconds: number): string {
  const minutes = Math.round(businessSeconds / 60);
  if (minutes < 60) return `${minutes} min`;
  if (minutes >= 6000 || minutes % 60 === 0) return `${Math.round(minutes / 60)} h`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** "90.7 %", or a dash when there is nothing to be computed from. */
export function percent(ratio: number | null): string {
  return ratio === null ? '–' : `${(ratio * 100).toFixed(1)} %`;
}

function dayOf(parts: Record<string, string>): string {
  return `${parts.weekday} ${parts.day} ${parts.month} ${parts.year}`;
}

function partsOf(at: Instant, zone: Zone): Record<string, string> {
  let format = formats.get(zone.name);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone.name,
      hourCycle: 'h23',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone.name, format);
  }
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

/** ASCII, Latin letters and dashes: a character each, so that most texts need no segmenter. */
const PLAIN = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text from a file as one line that a terminal shows and does not obey. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\ufffd');
}

/** Breaks a text into lines of at most `width` characters, at spaces. */
export function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && lengthOf(line) + 1 + lengthOf(word) <= width) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines.join('\n');
}

/** How many characters a reader sees. */
export function lengthOf(text: string): number {
  return PLAIN.test(text) ? text.length : charactersOf(text).length;
}

/** The text, cut with an ellipsis when a reader would see more than `width` characters. */
export function fit(text: string, width: number): string {
  if (PLAIN.test(text) && text.length <= width) return text;
  const characters = charactersOf(text);
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join('')}…`;
}

function charactersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
