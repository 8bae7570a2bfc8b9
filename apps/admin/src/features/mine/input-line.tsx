import { Link } from '@tanstack/react-router';
import { Sign } from '../../ui/sign/index.ts';
import { StateCell } from '../../ui/state/index.ts';
import { writeDay } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { OwnInput } from './use-mine.ts';

/** What another body asks of this one, by when. */
export function InputLine({ asked }: { readonly asked: OwnInput }) {
  const words = useWords();
  return (
    <Link
      className="mine-item"
      to="/plans/$planId"
      params={{ planId: asked.planId }}
      search={{ open: asked.taskId }}
    >
      <StateCell state="unanswered" />
      <b lang="vi">{asked.what}</b>
      <span className="mine-under">{words.mine.due(writeDay(asked.due, words))}</span>
      <span className="mine-plan" lang="vi">
        {asked.askerName}
      </span>
      <Sign name="chev-r" />
    </Link>
  );
}
