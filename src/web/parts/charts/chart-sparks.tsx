import { scaleLinear } from 'd3-scale';
import type { VNode } from 'preact';

const WIDTH = 6;
const GAP = 2;
const HEIGHT = 18;

/** A row of small bars, the highest as high as the line of text; what it says stands in its label. */
export function Sparks({ label, values }: { label: string; values: readonly number[] }): VNode {
  const height = scaleLinear([0, Math.max(1, ...values)], [1, HEIGHT]);
  const bars = values.map((value, i) => {
    const h = Math.round(height(value));
    return `M${i * (WIDTH + GAP)} ${HEIGHT - h}h${WIDTH}v${h}h-${WIDTH}z`;
  });
  const width = values.length * (WIDTH + GAP) - GAP;
  return (
    <svg
      class="sparks"
      role="img"
      aria-label={`${label}: ${values.join(', ')}`}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      {...{ width, height: HEIGHT }}
    >
      <path d={bars.join('')} />
    </svg>
  );
}
