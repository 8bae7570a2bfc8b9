import '@fontsource/tinos/400.css';
import '@fontsource/tinos/400-italic.css';
import '@fontsource/tinos/700.css';
import type { Block, SourceText } from '@dondoc/domain/plan';
import { memo, useMemo } from 'react';
import type { ReactNode, Ref } from 'react';
import { litTarget, useLit } from '../lit/index.ts';
import { groupCells } from './group-cells.ts';
import { segmentBlock } from './segment.ts';
import type { PaperMark, Segment } from './segment.ts';
import './paper.css';

interface PaperTextProps {
  readonly source: SourceText;
  readonly marks: readonly PaperMark[];
  /** What stands in the margin beside a block: a number, a sign of doubt. */
  readonly margin?: (block: Block) => ReactNode;
  readonly ref?: Ref<HTMLElement>;
}

/** A document in its own face. Its text is text, never markup; marked stretches light up together with their rows. */
export const PaperText = memo(function PaperText({ source, marks, margin, ref }: PaperTextProps) {
  const parts = useMemo(() => groupCells(source.blocks), [source.blocks]);
  const write = (block: Block) => (
    <Stretches key={block.anchor.start} source={source} block={block} marks={marks} />
  );
  return (
    <article ref={ref} className="doc" lang="vi">
      {parts.map((part) => {
        if (part.kind === 'block')
          return (
            <p key={part.block.anchor.start} className={blockClass(part.block)}>
              {margin && <span className="doc-margin">{margin(part.block)}</span>}
              {write(part.block)}
            </p>
          );
        const first = part.rows[0]?.[0];
        return (
          <table key={`table ${first?.anchor.start ?? 0}`}>
            <tbody>
              {part.rows.map((cells) => (
                <tr key={cells[0]?.anchor.start}>{cellsOf(cells, write)}</tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </article>
  );
});

function blockClass(block: Block): string {
  const classes = [`doc-${block.kind}`];
  if (block.bold) classes.push('bold');
  if (block.align === 'center' || block.align === 'right') classes.push(block.align);
  return classes.join(' ');
}

/** Blocks of one row put together by column. */
function cellsOf(blocks: readonly Block[], write: (block: Block) => ReactNode): ReactNode {
  const columns = Map.groupBy(blocks, (block) => block.table?.column ?? 0);
  return [...columns].map(([column, held]) => (
    <td
      key={column}
      rowSpan={held[0]?.table?.rowSpan ?? 1}
      colSpan={held[0]?.table?.columnSpan ?? 1}
    >
      {held.map((block) => (
        <div key={block.anchor.start} className={block.bold ? 'bold' : ''}>
          {write(block)}
        </div>
      ))}
    </td>
  ));
}

interface StretchesProps {
  readonly source: SourceText;
  readonly block: Block;
  readonly marks: readonly PaperMark[];
}

function Stretches({ source, block, marks }: StretchesProps) {
  const cut = useMemo(() => segmentBlock(block.anchor, marks), [block.anchor, marks]);
  return cut.map((segment) => <Stretch key={segment.start} text={source.text} segment={segment} />);
}

function Stretch({ text, segment }: { readonly text: string; readonly segment: Segment }) {
  const lit = useLit();
  const words = text.slice(segment.start, segment.end);
  const owner = segment.marks.find((mark) => mark.key !== '');
  const classes = segment.marks.map((mark) => `mark-${mark.kind}`);
  if (!owner)
    return (
      <span className={classes.join(' ')} data-start={segment.start} data-end={segment.end}>
        {words}
      </span>
    );
  if (lit.key !== null && segment.marks.some((mark) => mark.key === lit.key))
    classes.push('lit-mark');
  return (
    <span
      className={classes.join(' ')}
      data-start={segment.start}
      data-end={segment.end}
      {...litTarget(lit, owner.key, 'text')}
    >
      {words}
    </span>
  );
}
