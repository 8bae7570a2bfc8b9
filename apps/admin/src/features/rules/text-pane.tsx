import type { Anchor, Block, SourceText } from '@dondoc/domain/plan';
import { Button, UnstyledButton } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { PaperText, selectedAnchor } from '../../ui/paper/index.ts';
import type { PaperMark } from '../../ui/paper/index.ts';
import { Sign } from '../../ui/sign/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { trimmed } from './trimmed.ts';
import type { RuleLine } from './use-rules.ts';

interface TextPaneProps {
  readonly source: SourceText;
  readonly lines: readonly RuleLine[];
  /** The sentence of the rule that is open. */
  readonly anchor: Anchor | null;
  readonly writes: boolean;
  readonly onMake: (anchor: Anchor) => void;
  /** Gives the open rule another sentence; null where none is open. */
  readonly onTake: ((anchor: Anchor) => void) | null;
}

/** Letters of a passage that its button says aloud. */
const SPOKEN = 60;
const REPORT = /báo cáo/iu;

/** The plan with the sentences that its rules come from; a selected sentence, or a passage by its button, becomes a rule. */
export function TextPane({ source, lines, anchor, writes, onMake, onTake }: TextPaneProps) {
  const { pick: say } = useWords().rules;
  const paper = useRef<HTMLElement>(null);
  const [selected, setSelected] = useState<Anchor | null>(null);
  useEffect(() => {
    if (!writes) return undefined;
    const listen = () => {
      const range = paper.current && selectedAnchor(paper.current);
      setSelected(range && trimmed(source.text, range));
    };
    document.addEventListener('selectionchange', listen);
    return () => document.removeEventListener('selectionchange', listen);
  }, [writes, source.text]);
  const marks = useMemo(
    (): readonly PaperMark[] => [
      ...(anchor ? [{ key: 'chosen', kind: 'phrase' as const, anchor }] : []),
      ...lines.flatMap(({ rule }) =>
        rule.anchor ? [{ key: rule.id, kind: 'read' as const, anchor: rule.anchor }] : [],
      ),
    ],
    [anchor, lines],
  );
  const margin = useCallback(
    (block: Block) => {
      const words = source.text.slice(block.anchor.start, block.anchor.end);
      if (block.kind === 'heading' || !REPORT.test(words)) return null;
      return (
        <UnstyledButton
          className="pick"
          aria-label={say.block(words.trim().slice(0, SPOKEN))}
          onClick={() => {
            const range = trimmed(source.text, block.anchor);
            if (range) onMake(range);
          }}
        >
          <Sign name="plus" size={14} />
        </UnstyledButton>
      );
    },
    [source.text, say, onMake],
  );
  return (
    <div className="text-pane">
      <div className="paper-scroll" data-lit-pane tabIndex={0}>
        <PaperText ref={paper} source={source} marks={marks} {...(writes ? { margin } : {})} />
      </div>
      {writes && (
        <div className="pick-bar" aria-live="polite">
          {selected === null ? (
            <span className="dim xs">{say.hint}</span>
          ) : (
            <>
              <span className="xs grow">
                {say.chosen}: <q lang="vi">{source.text.slice(selected.start, selected.end)}</q>
              </span>
              {onTake && (
                <Button
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onTake(selected)}
                >
                  {say.again}
                </Button>
              )}
              <Button
                variant="filled"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onMake(selected)}
              >
                {say.make}
              </Button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
