import type { Block } from '@dondoc/domain/plan';
import { taskStanding } from '@dondoc/domain/register';
import type { PlanDraft } from '@dondoc/domain/register';
import { useCallback, useMemo } from 'react';
import type { MouseEvent, Ref } from 'react';
import { LitRibbon } from '../../ui/lit/index.ts';
import { PaperText } from '../../ui/paper/index.ts';
import { Sign } from '../../ui/sign/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { draftMarks } from './draft-mark.ts';
import { ReadingMap } from './reading-map.tsx';
import type { DraftView } from './route.ts';
import type { OpenDraft } from './use-draft.ts';

interface DraftTextProps {
  readonly draft: OpenDraft;
  readonly view: DraftView;
  /** A sentence was pressed: the key of its row. */
  readonly onOpen: (key: string) => void;
  readonly ref: Ref<HTMLElement>;
}

/** The document with everything that was read of it marked, and beside it a map of what is doubtful or unread. */
export function DraftText({ draft, view, onOpen, ref }: DraftTextProps) {
  const words = useWords().drafts;
  const { content, source } = draft;
  const marks = useMemo(() => draftMarks(content, view), [content, view]);
  const numbers = useMemo(() => marginOf(content), [content]);
  const margin = useCallback(
    (block: Block) => {
      const held = numbers.find(
        ({ start }) => start >= block.anchor.start && start < block.anchor.end,
      );
      return held && <MarginMark {...held} />;
    },
    [numbers],
  );
  const press = ({ target }: MouseEvent) => {
    if (!(target instanceof Element) || getSelection()?.isCollapsed === false) return;
    const key = target.closest('[data-lit-text]')?.getAttribute('data-lit-text');
    if (key && !content.findings.some((finding) => finding.key === key)) onOpen(key);
  };
  return (
    <div className="draft-text">
      {/* A press is a short cut of the pointer; the rows themselves are reached and opened by the keyboard. */}
      <div
        className="scroll"
        data-lit-pane
        tabIndex={0}
        role="region"
        aria-label={words.panes.text}
        onClick={press}
      >
        <PaperText ref={ref} source={source} marks={marks} margin={margin} />
      </div>
      <ReadingMap draft={content} length={source.text.length} />
      <LitRibbon />
    </div>
  );
}

type Margin = {
  readonly start: number;
  readonly text: string;
  readonly look: 'read' | 'doubt' | 'unread';
};

/** What stands in the margin: the number of a task, and where something is in doubt or unread. */
function marginOf(draft: PlanDraft): readonly Margin[] {
  const tasks = draft.tasks.flatMap((task, at): Margin[] => {
    const standing = taskStanding(task);
    if (standing === 'dismissed') return [];
    return [
      {
        start: task.anchor.start,
        text: String(at + 1),
        look: standing === 'doubt' ? 'doubt' : 'read',
      },
    ];
  });
  const unread = draft.findings.flatMap(({ code, note, anchor }): Margin[] =>
    code === 'duty-word.unread' && note === null && anchor
      ? [{ start: anchor.start, text: '', look: 'unread' }]
      : [],
  );
  return [...unread, ...tasks];
}

function MarginMark({ text, look }: Margin) {
  const words = useWords().drafts;
  if (look === 'unread')
    return (
      <span className="margin-unread">
        <Sign name="unread" label={words.counts.unread(1)} />
      </span>
    );
  return look === 'doubt' ? <span className="margin-doubt">{text}</span> : text;
}
