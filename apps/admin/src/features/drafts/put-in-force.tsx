import { CivilDate } from '@dondoc/domain/calendar';
import { PlanId } from '@dondoc/domain/kernel';
import type { RegisterPreview } from '@dondoc/domain/register';
import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useSession } from '../../session/use-session.ts';
import { DateField } from '../../ui/form/index.ts';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/use-agencies.ts';
import { useGroups } from '../agencies/use-groups.ts';
import type { OpenDraft } from './use-draft.ts';
import './put-in-force.css';

interface PutInForceProps {
  readonly draft: OpenDraft;
  /** Acts that are not yet answered. */
  readonly waiting: number;
  readonly onClose: () => void;
}

/** Puts the register in force from a day on: first what that makes, then the act. */
export function PutInForce({ draft, waiting, onClose }: PutInForceProps) {
  const all = useWords();
  const words = all.drafts.force;
  const { today } = useSession();
  const navigate = useNavigate();
  const [typed, setTyped] = useState<string | null>(today);
  const [planId] = useState(() => PlanId.parse(uuidv7()));
  const day = CivilDate.safeParse(typed);
  const trackedFrom = day.success ? day.data : today;
  const preview = useQuery({
    ...trpc.draft.preview.queryOptions({ draftId: draft.id, trackedFrom }),
    enabled: day.success && waiting === 0,
    // Figures are of this very day and draft, or they are not shown.
    staleTime: 0,
    gcTime: 0,
  });
  const force = useCommand([trpc.plan.pathFilter(), trpc.draft.list.pathFilter()]);
  const confirm = () =>
    void force.run(
      (stamp) =>
        api.draft.putInForce.mutate({
          ...stamp,
          draftId: draft.id,
          version: draft.version,
          planId,
          trackedFrom,
        }),
      {
        said: words.done,
        after: () => {
          void navigate({ to: '/plans/$planId/first-notices', params: { planId } });
        },
      },
    );
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size="lg"
      closeButtonProps={{ 'aria-label': all.shell.close }}
    >
      <DateField
        label={words.trackedFrom}
        description={words.trackedHint}
        value={typed}
        error={day.success ? null : words.invalid}
        onChange={setTyped}
        data-autofocus
      />
      {preview.error && (
        <ErrorNote trouble={troubleOf(preview.error)} onRetry={() => void preview.refetch()} />
      )}
      {day.success && preview.data && <Preview draft={draft} preview={preview.data} />}
      {day.success && preview.isPending && <Waiting rows={4} />}
      <p className="soft">{words.held}</p>
      {force.trouble && <ErrorNote trouble={force.trouble} onRetry={() => void force.again()} />}
      <div className="acts">
        <Button onClick={onClose}>{all.shell.cancel}</Button>
        <Button
          variant="filled"
          disabled={!day.success}
          loading={force.waiting || waiting > 0}
          onClick={confirm}
        >
          {words.confirm(writeDate(trackedFrom))}
        </Button>
      </div>
    </Modal>
  );
}

interface PreviewProps {
  readonly draft: OpenDraft;
  readonly preview: RegisterPreview;
}

/** What would come to be, in figures and body by body in the order of the paper. */
function Preview({ draft, preview }: PreviewProps) {
  const words = useWords().drafts.force;
  const { agencies } = useAgencies();
  const groups = useGroups().data ?? [];
  const bodies = new Map(draft.content.bodies.map((body) => [body.key, body]));
  const empty = draft.content.bodies.flatMap((body) => {
    const group = groups.find(({ id }) => id === body.groupId);
    return group?.membership.kind === 'list' && group.membership.members.length === 0
      ? [body.name]
      : [];
  });
  const mute = preview.bodies.filter(({ bodyKey }) => {
    const agency = agencies.find(({ id }) => id === bodies.get(bodyKey)?.agencyId);
    return agency?.mailbox === null;
  }).length;
  const figures = [
    [preview.tasks, words.tasks],
    [preview.dated, words.dated],
    [preview.history, words.history],
    [preview.rules, words.rules],
  ] as const;
  return (
    <div className="preview">
      <dl className="figures">
        {figures.map(([figure, word]) => (
          <div key={word}>
            <dd>{figure}</dd>
            <dt className="dim">{word}</dt>
          </div>
        ))}
      </dl>
      <div className="scroll" tabIndex={0} role="region" aria-label={words.bodies}>
        <table className="reg">
          <thead>
            <tr>
              <th scope="col">{words.bodies}</th>
              <th scope="col" className="num">
                {words.accountable}
              </th>
              <th scope="col" className="num">
                {words.joins}
              </th>
              <th scope="col" className="num">
                {words.asked}
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.bodies.map((load) => (
              <tr key={load.bodyKey}>
                <td>{bodies.get(load.bodyKey)?.name}</td>
                <td className="num">{load.accountable}</td>
                <td className="num">{load.joins}</td>
                <td className="num">{load.asked}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {empty.length > 0 && <p className="warn">{words.emptyGroups(empty.join('; '))}</p>}
      {mute > 0 && <p className="warn">{words.withoutMailbox(mute)}</p>}
    </div>
  );
}
