import { scaleLinear, scalePoint } from 'd3-scale';
import type { VNode } from 'preact';

const WIDTH = 760;
const HEIGHT = 220;
const SIDE = { top: 24, right: 112, bottom: 28, left: 44 };

/** A point of a line; null is a gap. */
export interface LinePoint {
  key: string;
  label: string;
  value: number | null;
  /** The value in words. */
  text: string;
}

/** What a line chart shows. It is a picture of a table that stands beside it. */
export interface LineChartProps {
  /** What it says, for those who do not see it. */
  label: string;
  points: readonly LinePoint[];
  /** Values of the marks at the side, from bottom to top. */
  ticks: readonly { value: number; text: string }[];
  /** A line to be reached. */
  target: { value: number; text: string };
}

/** A line from point to point. */
export function LineChart({ label, points, ticks, target }: LineChartProps): VNode {
  const x = scalePoint(
    points.map(({ key }) => key),
    [SIDE.left + 16, WIDTH - SIDE.right],
  );
  const values = ticks.map(({ value }) => value);
  const y = scaleLinear(
    [Math.min(...values), Math.max(...values)],
    [HEIGHT - SIDE.bottom, SIDE.top],
  );
  const [left, right] = [SIDE.left, WIDTH - SIDE.right + 16];
  return (
    <svg class="chart" role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {ticks.map(({ value, text }) => (
        <g key={value} class="tick">
          <line x1={left} x2={right} y1={y(value)} y2={y(value)} />
          <text x={left - 6} y={y(value) + 4} text-anchor="end">
            {text}
          </text>
        </g>
      ))}
      <g class="target">
        <line x1={left} x2={right} y1={y(target.value)} y2={y(target.value)} />
        <text x={WIDTH - 2} y={y(target.value) + 4} text-anchor="end">
          {target.text}
        </text>
      </g>
      <path class="line" d={lineThrough(points, x, y)} />
      {points.map(({ key, label: name, value, text }, i) => (
        <g key={key} class="point" data-key={key} data-value={value ?? ''}>
          {value === null ? null : (
            <>
              <circle cx={x(key)} cy={y(value)} r="3.5" />
              <text x={x(key)} y={y(value) - 8} text-anchor="middle">
                {text}
              </text>
            </>
          )}
          {i % 2 === 1 ? (
            <text class="foot" x={x(key)} y={HEIGHT - 8} text-anchor="middle">
              {name}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

function lineThrough(
  points: readonly LinePoint[],
  x: (key: string) => number | undefined,
  y: (value: number) => number,
): string {
  let isDown = false;
  return points
    .map(({ key, value }) => {
      const step =
        value === null ? '' : `${isDown ? 'L' : 'M'}${x(key)!.toFixed(1)} ${y(value).toFixed(1)}`;
      isDown = value !== null;
      return step;
    })
    .join('');
}
