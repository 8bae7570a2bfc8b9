import type { DutyId } from '@dondoc/domain/kernel';
import { Button, UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { DUTY_KEY, StateWord } from '../../ui/state/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useMembers } from './use-members.ts';

/** Opens a group's one row to its members, each in its own state. */
export function MemberFold({ dutyId, all }: { readonly dutyId: DutyId; readonly all: number }) {
  const say = useWords().plan.members;
  const [open, setOpen] = useState(false);
  const list = useId();
  return (
    <>
      <UnstyledButton
        className="link"
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        {open ? say.hide : say.show(all)}
      </UnstyledButton>
      <div id={list}>{open && <MemberList dutyId={dutyId} />}</div>
    </>
  );
}

function MemberList({ dutyId }: { readonly dutyId: DutyId }) {
  const words = useWords();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useMembers(dutyId);
  if (error) return <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />;
  if (isPending) return <Waiting />;
  return (
    <>
      <ul className="duty-members">
        {data.pages
          .flatMap(({ items }) => items)
          .map(({ agencyId, name, state, lateBy }) => (
            <li key={agencyId}>
              <span className="grow" lang="vi">
                {name}
              </span>
              <span>
                <StateWord
                  state={DUTY_KEY[state]}
                  {...(lateBy > 0 ? { under: words.dates.late(lateBy) } : {})}
                />
              </span>
            </li>
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
