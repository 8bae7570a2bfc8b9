import type { CivilDate } from '@dondoc/domain/calendar';
import { Popover, UnstyledButton } from '@mantine/core';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { DueChain } from './due-chain.tsx';
import type { ChainStep } from './due-chain.tsx';
import './date.css';

interface DueDateProps {
  /** The original date never moves; null where the paper gives none. */
  readonly original: CivilDate | null;
  readonly current: CivilDate | null;
  /** The timing as worded where it is no single day: "thường xuyên", "5 ngày sau lũ", "01/09 - 31/12". */
  readonly wording?: string;
  /** The steps behind the date; without them nothing is offered. */
  readonly chain?: readonly ChainStep[];
}

/** The original due date, the current one under it where they differ, and one step to the reason. */
export function DueDate({ original, current, wording, chain }: DueDateProps) {
  const words = useWords().dates;
  const moved = original !== null && current !== null && current !== original;
  return (
    <span className="due">
      <span className={original === null ? 'dim' : ''}>
        {wording ?? (original === null ? words.none : writeDate(original))}
      </span>
      {moved && <span className="now-due">{words.now(writeDate(current))}</span>}
      {chain !== undefined && chain.length > 0 && (
        <Popover position="bottom-start" width={440} shadow="none" trapFocus returnFocus>
          <Popover.Target>
            <UnstyledButton className="why-link">{words.why}</UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown className="floating">
            <DueChain steps={chain} />
          </Popover.Dropdown>
        </Popover>
      )}
    </span>
  );
}
