import { AgencyGroupId, AgencyId } from '@dondoc/domain/kernel';
import type { EditionId } from '@dondoc/domain/kernel';
import type { TaskChange } from '@dondoc/domain/register';
import { Select, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { TaskChangeLine } from './task-change-line.tsx';
import { useEditionChanges } from './use-edition-changes.ts';
import type { PlanNames } from './use-names.ts';
import type { PlanShown } from './use-plan.ts';

interface PlanEditionsProps {
  readonly shown: PlanShown;
  readonly names: PlanNames;
}

const KINDS = {
  changes: ['date-moved', 'changed', 'ended', 'new'],
  'date-moved': ['date-moved'],
  changed: ['changed'],
  ended: ['ended'],
  new: ['new'],
  kept: ['kept'],
} as const satisfies Record<string, readonly TaskChange['kind'][]>;
const Kinds = z.enum(['changes', 'date-moved', 'changed', 'ended', 'new', 'kept']);
const Body = z.union([AgencyId, AgencyGroupId]);

/** The editions of a plan, each beside the one before it: what was kept, changed, ended or added, with dates before and after. */
export function PlanEditions({ shown, names }: PlanEditionsProps) {
  const words = useWords();
  const say = words.amendment.compare;
  const made = shown.editions.filter(({ amendment }) => amendment !== null);
  const newest = made.at(-1)?.id;
  const [chosen, setChosen] = useState(newest);
  const editionId = made.find(({ id }) => id === chosen)?.id ?? newest;
  return (
    <div className="plan-editions">
      {editionId === undefined ? (
        <p className="soft">{say.onlyOne}</p>
      ) : (
        <>
          <Select
            label={say.edition}
            allowDeselect={false}
            data={made.map(({ id, number, inForceFrom }) => ({
              value: id,
              label: say.with(number, writeDate(inForceFrom), number - 1),
            }))}
            value={editionId}
            onChange={(id) => setChosen(made.find((one) => one.id === id)?.id)}
          />
          <Changes key={editionId} editionId={editionId} shown={shown} names={names} />
        </>
      )}
    </div>
  );
}

interface ChangesProps extends PlanEditionsProps {
  readonly editionId: EditionId;
}

function Changes({ editionId, shown, names }: ChangesProps) {
  const words = useWords();
  const say = words.amendment;
  const [kinds, setKinds] = useState<z.infer<typeof Kinds>>('changes');
  const [body, setBody] = useState<z.infer<typeof Body> | null>(null);
  const of = { planId: shown.plan.id, editionId, kinds: [...KINDS[kinds]], body };
  const { data, error, refetch, hasNextPage, fetchNextPage } = useEditionChanges(of);
  const [first] = data?.pages ?? [];
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  if (error) return <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />;
  const counts: Readonly<Record<string, number>> = first?.counts ?? {};
  const counted = (kind: z.infer<typeof Kinds>) =>
    KINDS[kind].reduce((sum, one) => sum + (counts[one] ?? 0), 0);
  const { agencies, groups } = shown.names;
  return (
    <>
      {first && (
        <p>
          {say.compare.by(
            first.amendment.paper.numberSymbol,
            writeDate(first.amendment.paper.issuedOn),
            say.kinds[first.amendment.kind],
          )}{' '}
          <span lang="vi">{first.issuer}</span>
        </p>
      )}
      <div className="bar">
        <Select
          aria-label={say.compare.which}
          allowDeselect={false}
          data={Kinds.options.map((kind) => ({
            value: kind,
            label: `${kind === 'changes' ? say.compare.changes : say.became[kind]} (${counted(kind)})`,
          }))}
          value={kinds}
          onChange={(kind) => setKinds(Kinds.parse(kind))}
        />
        <Select
          aria-label={words.plan.ofBody}
          placeholder={words.plan.everyBody}
          clearable
          searchable
          data={[...agencies, ...groups].map(({ id, name }) => ({ value: id, label: name }))}
          value={body}
          onChange={(id) => setBody(id === null ? null : Body.parse(id))}
        />
      </div>
      {!first && <Waiting rows={6} />}
      {first && items.length === 0 && <p role="status">{say.nothing}</p>}
      {items.length > 0 && (
        <ul className="task-changes whole" aria-label={say.compare.list}>
          {items.map((change) => (
            <TaskChangeLine key={change.taskId} change={change} nameOf={names.ofDuty} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <UnstyledButton className="link more" onClick={() => void fetchNextPage()}>
          {say.compare.more}
        </UnstyledButton>
      )}
    </>
  );
}
