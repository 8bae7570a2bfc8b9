import { useMemo } from 'react';
import { useKeys } from '../../keys/index.ts';
import { nextRow } from '../../ui/grid/index.ts';
import { useLit } from '../../ui/lit/index.ts';
import { useWords } from '../../words/words-provider.tsx';

interface PlanKeysProps {
  /** The tasks shown, in their order. */
  readonly ids: readonly string[];
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
  /** Null while there is only one edition. */
  readonly onCompare: (() => void) | null;
}

/** The keys of a plan: up and down the tasks with their sentences lit, one opened, its sentence sought, its editions compared. */
export function PlanKeys({ ids, open, onOpen, onCompare }: PlanKeysProps) {
  const { plan, amendment } = useWords();
  const words = plan.keys;
  const { key, light } = useLit();
  useKeys(
    useMemo(() => {
      const move = (step: 1 | -1) => {
        const next = nextRow(ids, open ?? key, step);
        if (next === null) return;
        light(next, 'row');
        show('row', next);
        if (open !== null) onOpen(next);
      };
      return [
        { press: 'j', word: words.next, run: () => move(1) },
        { press: 'k', word: words.previous, run: () => move(-1) },
        { press: 'Enter', word: words.open, run: () => key !== null && onOpen(key) },
        {
          press: 's',
          word: words.sentence,
          run: () => {
            const sought = open ?? key;
            if (sought === null) return;
            light(sought, 'row');
            show('text', sought);
          },
        },
        ...(onCompare ? [{ press: 'd', word: amendment.compare.key, run: () => onCompare() }] : []),
      ];
    }, [ids, open, key, light, onOpen, onCompare, words, amendment.compare.key]),
  );
  return null;
}

const show = (side: 'row' | 'text', key: string) =>
  document
    .querySelector(`[data-lit-${side}="${CSS.escape(key)}"]`)
    ?.scrollIntoView({ block: side === 'text' ? 'center' : 'nearest' });
