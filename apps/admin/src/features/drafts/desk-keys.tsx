import { taskStanding } from '@dondoc/domain/register';
import type { PlanDraft } from '@dondoc/domain/register';
import type { RefObject } from 'react';
import { useEffect, useMemo } from 'react';
import { useKeys } from '../../keys/index.ts';
import type { Key } from '../../keys/index.ts';
import { nextRow } from '../../ui/grid/index.ts';
import { useLit } from '../../ui/lit/index.ts';
import { selectedAnchor } from '../../ui/paper/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { DeskQuestion } from './desk-dialog.tsx';
import { nextDoubtful } from './next-doubtful.ts';
import type { DraftView } from './route.ts';
import type { DraftActs } from './use-draft.ts';
import { viewOf } from './view-of.ts';

interface DeskKeysProps {
  readonly draft: PlanDraft;
  readonly acts: DraftActs;
  readonly view: DraftView;
  readonly open: string | null;
  readonly paper: RefObject<HTMLElement | null>;
  readonly onShow: (view: DraftView, key: string | null) => void;
  readonly onAsk: (question: DeskQuestion) => void;
  readonly onAcceptSure: () => void;
}

/** How many ways a question of a row can be answered at most. */
const ANSWERS = ['1', '2', '3', '4'] as const;

/** The keyboard of the desk, and the sentence of the row that it opened. It draws nothing; the foot names the keys. */
export function DeskKeys(props: DeskKeysProps) {
  const { draft, acts, view, open, paper, onShow, onAsk, onAcceptSure } = props;
  const words = useWords().drafts.keys;
  const { light } = useLit();
  const keys = useMemo((): readonly Key[] => {
    const rows = (view === 'rules' ? draft.rules : draft.tasks).map(({ key }) => key);
    const go = (key: string | null) => {
      if (key !== null) onShow(viewOf(draft, key), key);
    };
    const task = draft.tasks.find(({ key }) => key === open);
    const rule = draft.rules.find(({ key }) => key === open);
    const accept = () => {
      if (!task && !rule) return go(nextDoubtful(draft, null));
      acts.act({ kind: 'accept', keys: [(task ?? rule)?.key ?? ''] });
      return go(nextDoubtful(draft, open));
    };
    const dismiss = () => {
      if (task && taskStanding(task) !== 'dismissed')
        onAsk({ kind: 'dismiss-task', key: task.key });
      else if (rule && rule.dismissed === null) onAsk({ kind: 'dismiss-rule', key: rule.key });
    };
    return [
      { press: 'j', word: words.next, run: () => go(nextRow(rows, open, 1)) },
      { press: 'k', word: words.previous, run: () => go(nextRow(rows, open, -1)) },
      { press: 'n', word: words.doubtful, run: () => go(nextDoubtful(draft, open)) },
      { press: 'a', word: words.accept, run: accept },
      { press: 'Shift+A', word: words.acceptSure, run: onAcceptSure, quiet: true },
      { press: 'e', word: words.edit, run: () => focusEditor() },
      { press: 'x', word: words.dismiss, run: dismiss },
      {
        press: '+',
        word: words.add,
        run: () =>
          onAsk({
            kind: 'add-task',
            anchor: paper.current && selectedAnchor(paper.current),
          }),
      },
      { press: 's', word: words.sentence, run: () => toSentence(open), quiet: true },
      { press: 'Ctrl+Z', word: words.undo, run: acts.undo },
      ...ANSWERS.map((press, at) => ({
        press,
        word: words.answer,
        quiet: true,
        run: () => answer(at),
      })),
    ];
  }, [draft, acts, view, open, paper, onShow, onAsk, onAcceptSure, words]);
  useKeys(keys);
  useEffect(() => {
    if (open !== null) light(open, 'row');
  }, [open, light]);
  return null;
}

function focusEditor(): void {
  document.querySelector<HTMLElement>('[data-editor] :is(input, button)')?.focus();
}

function answer(at: number): void {
  document.querySelectorAll<HTMLElement>('[data-editor] [data-answer]')[at]?.click();
}

function toSentence(key: string | null): void {
  if (key === null) return;
  const sentence = document.querySelector(`[data-lit-text="${CSS.escape(key)}"]`);
  sentence?.scrollIntoView({ block: 'center' });
}
