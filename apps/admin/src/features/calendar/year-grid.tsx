import { CivilDate, yearOf } from '@dondoc/domain/calendar';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useKeys } from '../../keys/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { DaySaid } from './day-said.ts';
import { Legend } from './legend.tsx';
import { Month } from './month.tsx';
import { nextDay } from './next-day.ts';

interface YearGridProps {
  readonly year: number;
  readonly said: readonly DaySaid[];
  readonly today: CivilDate;
  readonly open: string | null;
  readonly onOpen: (date: CivilDate) => void;
}

/** Twelve months. One day takes the tab key; arrows, Home, End and pages go on from it, Enter opens it. */
export function YearGrid({ year, said, today, open, onOpen }: YearGridProps) {
  const words = useWords().calendar;
  const grid = useRef<HTMLElement>(null);
  const [went, setWent] = useState<CivilDate | null>(null);
  const wanted = useRef(false);
  const start = yearOf(today) === year ? today : CivilDate.parse(`${year}-01-01`);
  const active = went && yearOf(went) === year ? went : start;
  const byDate = useMemo(() => Map.groupBy(said, ({ date }) => date), [said]);

  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-date="${active}"]`)?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const on = event.target instanceof HTMLElement ? event.target.dataset['date'] : undefined;
    const next = on === undefined ? null : nextDay(event.key, CivilDate.parse(on));
    if (next === null) return;
    event.preventDefault();
    wanted.current = true;
    setWent(next);
  };
  useKeys(
    useMemo(() => {
      const enter = () => grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
      return [{ press: 'ArrowDown', word: words.keys.move, run: enter }];
    }, [words]),
  );
  const frame = { year, said: byDate, today, active, open, onOpen };
  return (
    <section ref={grid} className="year" aria-label={words.grid(year)} onKeyDown={onKeyDown}>
      <Legend />
      <div className="months">
        {Array.from({ length: 12 }, (_, at) => (
          <Month key={at + 1} month={at + 1} frame={frame} />
        ))}
      </div>
    </section>
  );
}
