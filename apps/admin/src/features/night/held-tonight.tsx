import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { useWords } from '../../words/words-provider.tsx';
import { DryPart } from './dry-part.tsx';
import { noticeLines } from './notice-lines.ts';
import { useRehearsal } from './use-nights.ts';
import './night.css';

/** What tonight would tell of a plan and keeps back until a person has seen its first notices. */
export function HeldTonight({ planId }: { readonly planId: string }) {
  const words = useWords();
  const { data, error, isPending, refetch } = useRehearsal();
  if (error) return <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  const held = data.notices.items.filter(
    (notice) => notice.planId === planId && notice.reason === 'first-notices',
  );
  return (
    <div className="dry">
      <DryPart title={words.firstNotices.tonight} lines={noticeLines(held, '−', words)} />
    </div>
  );
}
