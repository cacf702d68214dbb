import { scaleLinear, scalePoint } from 'd3-scale';
import { parseDate } from '../../calendar/civil-date';
import type { Locale } from '../../mail/locale';
import type { WeekRow } from '../page/report-view';
import { REPORT_WORDS } from '../words/report.words';
import { dayText, percent } from '../words/shown';

const [WIDTH, HEIGHT] = [499, 130];
const SIDE = { top: 14, right: 66, bottom: 18, left: 34 };
const [INK, QUIET, HAIR, ACCENT] = ['#16202c', '#5b6470', '#d5d9de', '#1f6b4f'];
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/**
 * The rates of weeks as a line, in SVG; a week without a rate is a gap.
 * @param target what the organisation wants to reach, of 1
 */
export function trendDrawing(weeks: readonly WeekRow[], target: number, locale: Locale): string {
  const [left, right] = [SIDE.left, WIDTH - SIDE.right];
  const x = scalePoint(
    weeks.map(({ key }) => key),
    [left + 12, right - 6],
  );
  const y = scaleLinear([0, 1], [HEIGHT - SIDE.bottom, SIDE.top]);
  const ticks = TICKS.map(
    (tick) =>
      line(left, right, y(tick), HAIR) +
      text(left - 5, y(tick) + 2.5, percent(tick, locale, 0), { anchor: 'end', colour: QUIET }),
  );
  const goal = `${REPORT_WORDS[locale].target} ${percent(target, locale, 0)}`;
  const aim =
    line(left, right, y(target), ACCENT, '3 3') +
    text(right + 6, y(target) + 2.5, goal, { anchor: 'start', colour: ACCENT });
  const points = weeks.map(({ key, rate: { rate } }, i) => {
    const at = x(key)!;
    const day = text(at, HEIGHT - 5, dayText(parseDate(key)!, locale), { colour: QUIET });
    const foot = i % 2 === 1 ? day : '';
    if (rate === null) return foot;
    const dot = `<circle cx="${at}" cy="${y(rate)}" r="2.2" fill="${INK}"/>`;
    // on the side where the target's line is not
    const side = rate < target && rate > 0.1 ? 10 : -5;
    return foot + dot + text(at, y(rate) + side, percent(rate, locale, 0), { colour: INK });
  });
  const all = [...ticks, aim, path(weeks, x, y), ...points].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${all}</svg>`;
}

function path(
  weeks: readonly WeekRow[],
  x: (key: string) => number | undefined,
  y: (rate: number) => number,
): string {
  let isDown = false;
  const steps = weeks.map(({ key, rate: { rate } }) => {
    const step = rate === null ? '' : `${isDown ? 'L' : 'M'}${x(key)} ${y(rate)}`;
    isDown = rate !== null;
    return step;
  });
  const d = steps.join('');
  return d === '' ? '' : `<path d="${d}" fill="none" stroke="${INK}" stroke-width="1.2"/>`;
}

function line(x1: number, x2: number, y: number, colour: string, dashes = ''): string {
  const dashed = dashes === '' ? '' : ` stroke-dasharray="${dashes}"`;
  return `<line x1="${x1}" x2="${x2}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="0.5"${dashed}/>`;
}

function text(
  x: number,
  y: number,
  said: string,
  { anchor = 'middle', colour }: { anchor?: string; colour: string },
): string {
  return `<text x="${x}" y="${y}" font-family="Roboto" font-size="7" fill="${colour}" text-anchor="${anchor}">${said}</text>`;
}
