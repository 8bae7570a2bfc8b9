import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { useWords } from '../../words/words-provider.tsx';
import { DifficultyLine } from './difficulty-line.tsx';
import type { DifficultyShown, useDifficulties } from './use-difficulties.ts';

interface DifficultyPagesProps {
  readonly found: ReturnType<typeof useDifficulties>;
  /** What is said where there is none. */
  readonly none: string;
  readonly linkOf?: (difficulty: DifficultyShown) => ReactNode;
}

/** Difficulties, page after page as they are asked for. */
export function DifficultyPages({ found, none, linkOf }: DifficultyPagesProps) {
  const words = useWords();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = found;
  if (error) return <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className="dim">{none}</p>;
  return (
    <>
      <ul className="duty-parts">
        {items.map((difficulty) => (
          <DifficultyLine key={difficulty.id} difficulty={difficulty} link={linkOf?.(difficulty)} />
        ))}
      </ul>
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.mine.further}
        </Button>
      )}
    </>
  );
}
