import type { VNode } from 'preact';
import { formatInstant, type Instant } from '../../../kernel/instant';
import { Moment } from '../../parts/due';
import { useReader } from '../../page/reader';
import { shortMoment } from '../../words/moments';
import { businessTime } from './business-time.words';
import type { Bit, Block, Line, TableBlock } from './sheet/bits';

/** A part of the evidence on a page. */
export function Part({ block }: { block: Block }): VNode {
  switch (block.kind) {
    case 'facts':
      return (
        <dl>
          {block.rows.map(({ term, line }) => (
            <>
              <dt>{term}</dt>
              <dd>
                <Bits line={line} />
              </dd>
            </>
          ))}
        </dl>
      );
    case 'line':
      return (
        <p class={block.isQuiet ? 'quiet' : undefined}>
          <Bits line={block.line} />
        </p>
      );
    case 'words':
      return (
        <blockquote dir="auto" class="said">
          {block.text}
        </blockquote>
      );
    case 'list':
      return (
        <div class="message" data-role={block.mark}>
          <p>
            <Bits line={block.title} />
          </p>
          <ul>
            {block.lines.map((line) => (
              <li>
                <Bits line={line} />
              </li>
            ))}
          </ul>
        </div>
      );
    case 'fold':
      return (
        <details open={block.isOpen}>
          <summary>
            <Bits line={block.title} />
          </summary>
          {block.blocks.map((inner) => (
            <Part block={inner} />
          ))}
        </details>
      );
    case 'table':
      return <Table block={block} />;
  }
}

/** A line of text on a page. */
export function Bits({ line }: { line: Line }): VNode {
  return (
    <>
      {line.map((bit) => (
        <One bit={bit} />
      ))}
    </>
  );
}

function One({ bit }: { bit: Bit }): VNode {
  const { locale } = useReader();
  if (typeof bit === 'string') return <>{bit}</>;
  if ('at' in bit) return bit.short ? <Short at={bit.at} /> : <Moment at={bit.at} />;
  if ('code' in bit) {
    return (
      <code class="hash" dir="auto">
        {bit.code}
      </code>
    );
  }
  if ('said' in bit) return <span dir="auto">{bit.said}</span>;
  if ('link' in bit) {
    return (
      <a href={bit.href} dir="auto">
        {bit.link}
      </a>
    );
  }
  if ('strong' in bit) {
    return (
      <b>
        <One bit={bit.strong} />
      </b>
    );
  }
  const marks = bit.part ? { 'data-counted': bit.seconds } : { 'data-seconds': bit.seconds };
  return <span {...marks}>{businessTime(bit.seconds, locale)}</span>;
}

/** A time whose place stands above its column. */
function Short({ at }: { at: Instant }): VNode {
  const { locale, zone, now } = useReader();
  return <time dateTime={formatInstant(at)}>{shortMoment(at, zone, locale, now)}</time>;
}

function Table({ block: { label, columns, rows, foot } }: { block: TableBlock }): VNode {
  const classOf = (i: number) => (columns[i]!.isNumber ? 'number' : undefined);
  return (
    <div class="scrolls" role="region" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            {columns.map(({ head }, i) => (
              <th scope="col" class={classOf(i)}>
                <Bits line={head} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, mark }) => (
            <tr data-kind={mark}>
              {cells.map((cell, i) => (
                <td class={classOf(i)}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot === undefined ? null : (
          <tfoot>
            <tr>
              {foot.map((line, i) => (
                <td class={classOf(i)}>
                  <Bits line={line} />
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Cell({ cell }: { cell: Line | Line[] }): VNode {
  if (!isLines(cell)) return <Bits line={cell} />;
  return (
    <>
      {cell.map((line) => (
        <div>
          <Bits line={line} />
        </div>
      ))}
    </>
  );
}

function isLines(cell: Line | Line[]): cell is Line[] {
  return cell.length > 0 && cell.every((line) => Array.isArray(line));
}
