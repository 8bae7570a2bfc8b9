import { AgencyId } from '@dondoc/domain/kernel';
import type { PlanId } from '@dondoc/domain/kernel';
import type { Amendment } from '@dondoc/domain/register';
import { Button, Select, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/index.ts';
import { TaskChangeLine } from './task-change-line.tsx';
import { useAmendmentEffect } from './use-amendment-effect.ts';
import type { PlanNames } from './use-names.ts';

interface AmendmentEffectProps {
  readonly planId: PlanId;
  readonly amendment: Amendment;
  readonly names: PlanNames;
}

interface BodyPagerProps {
  readonly bodies: readonly { readonly id: AgencyId; readonly name: string }[];
  readonly body: AgencyId | null;
  readonly onBody: (id: AgencyId | null) => void;
}

/** The effect of an amendment before it is saved: of the whole plan, and body by body. */
export function AmendmentEffect({ planId, amendment, names }: AmendmentEffectProps) {
  const say = useWords().amendment;
  const { nameOf } = useAgencies();
  const [body, setBody] = useState<AgencyId | null>(null);
  const whole = useAmendmentEffect(planId, amendment, null);
  const asked = useAmendmentEffect(planId, amendment, body);
  const [found] = whole.data?.pages ?? [];
  const [first] = asked.data?.pages ?? [];
  const items = asked.data?.pages.flatMap((page) => page.items) ?? [];
  const { error } = whole;
  if (error) return <ErrorNote trouble={troubleOf(error)} onRetry={() => void whole.refetch()} />;
  if (!found) return <Waiting rows={6} />;
  const { inForceFrom, periodTo, bodies } = found;
  const written = (date: typeof inForceFrom | null) =>
    date === null ? say.noPeriod : writeDate(date);
  return (
    <section aria-label={say.effect} className="closing">
      <div>
        <p>
          {say.heldFrom(writeDate(inForceFrom))} {say.told(bodies.length)}
        </p>
        {periodTo && <p>{say.period(written(periodTo[0]), written(periodTo[1]))}</p>}
        {amendment.content.kind === 'withdraws' && <p>{say.reporting}</p>}
      </div>
      {bodies.length > 0 && <BodyPager bodies={bodies} body={body} onBody={setBody} />}
      <p role="status">{first && (first.count === 0 ? say.nothing : say.count(first.count))}</p>
      {!first && <Waiting rows={4} />}
      {items.length > 0 && (
        <ul className="task-changes" aria-label={say.tasks}>
          {items.map((change, at) => (
            <TaskChangeLine
              key={change.taskId ?? at}
              change={change}
              nameOf={({ agencyId, groupId }) =>
                agencyId === null ? names.of(groupId ?? '') : nameOf(agencyId)
              }
            />
          ))}
        </ul>
      )}
      {asked.hasNextPage && (
        <UnstyledButton className="link more" onClick={() => void asked.fetchNextPage()}>
          {say.more((first?.count ?? 0) - items.length)}
        </UnstyledButton>
      )}
    </section>
  );
}

function BodyPager({ bodies, body, onBody }: BodyPagerProps) {
  const say = useWords().amendment;
  const at = bodies.findIndex(({ id }) => id === body);
  const go = (to: number) => onBody(bodies[to]?.id ?? null);
  return (
    <div className="amendment-bodies">
      <Select
        label={say.ofBody}
        placeholder={say.whole}
        searchable
        clearable
        data={bodies.map(({ id, name }) => ({ value: id, label: name }))}
        value={body}
        onChange={(id) => onBody(id === null ? null : AgencyId.parse(id))}
      />
      <Button disabled={at < 0} onClick={() => go(at - 1)}>
        {say.previousBody}
      </Button>
      <Button disabled={at === bodies.length - 1} onClick={() => go(at + 1)}>
        {say.nextBody}
      </Button>
      <span className="xs dim">{at < 0 ? say.whole : say.body(at + 1, bodies.length)}</span>
    </div>
  );
}
