import { bodiesInUse } from '@dondoc/domain/register';
import type { DraftBody } from '@dondoc/domain/register';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { EmptyNote } from '../../ui/note/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/use-agencies.ts';
import { useGroups } from '../agencies/use-groups.ts';
import { BodyRow } from './body-row.tsx';
import { GroupMembers } from './group-members.tsx';
import type { DraftView } from './route.ts';
import type { DraftActs, OpenDraft } from './use-draft.ts';
import { isMatched } from './view-of.ts';
import './body-table.css';

interface BodyTableProps {
  readonly draft: OpenDraft;
  readonly acts: DraftActs;
  readonly onShow: (view: DraftView, key: string | null) => void;
}

/** Every body that the paper names, as it would stand in the registry; one act takes all that are ticked in. */
export function BodyTable({ draft, acts, onShow }: BodyTableProps) {
  const words = useWords().drafts.body;
  const { content } = draft;
  const { agencies } = useAgencies();
  const groups = useGroups().data;
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const [ticking, setTicking] = useState<string | null>(null);
  const wanted = useMemo(() => {
    const keys = new Set(bodiesInUse(content));
    for (const rule of content.rules)
      if (rule.dismissed === null) for (const key of rule.to) keys.add(key);
    return keys;
  }, [content]);
  const taken = (body: DraftBody) =>
    !isMatched(body) && wanted.has(body.key) !== flipped.has(body.key);
  const chosen = content.bodies.filter(taken);
  const newGroups = chosen.filter((body) => body.group).length;
  const sections = [
    [words.singleHead, content.bodies.filter((body) => !body.group && wanted.has(body.key))],
    [words.groupHead, content.bodies.filter((body) => body.group)],
    [words.mentionedHead, content.bodies.filter((body) => !body.group && !wanted.has(body.key))],
  ] as const;
  const flip = (key: string) =>
    setFlipped((held) => {
      const next = new Set(held);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const group = groups?.find(({ id }) => id === ticking);
  if (content.bodies.length === 0) return <EmptyNote>{words.none}</EmptyNote>;
  return (
    <div className="body-table">
      <div className="body-bar">
        <span className="soft">{chosen.length > 0 ? words.lead : words.nothingToTake}</span>
        {chosen.length > 0 && (
          <Button
            variant="filled"
            // A mailbox that is kept as the hand leaves it for this button must not stop the press.
            loading={acts.waiting > 0 && chosen.some(({ key }) => asked.has(key))}
            onClick={() => {
              setAsked(new Set(chosen.map(({ key }) => key)));
              // The groups stay in sight: their members are ticked next.
              onShow('bodies', null);
              acts.takeIn(chosen.map(({ key }) => ({ bodyKey: key, id: uuidv7() })));
            }}
          >
            {words.takeIn(chosen.length - newGroups, newGroups)}
          </Button>
        )}
      </div>
      <table className="reg">
        <thead>
          <tr>
            <th scope="col">{words.columns.take}</th>
            <th scope="col">{words.columns.name}</th>
            <th scope="col">{words.columns.kind}</th>
            <th scope="col">{words.columns.level}</th>
            <th scope="col">{words.columns.mailbox}</th>
            <th scope="col">{words.columns.registry}</th>
          </tr>
        </thead>
        {sections.map(
          ([head, bodies]) =>
            bodies.length > 0 && (
              <tbody key={head}>
                <tr className="grp">
                  <th scope="rowgroup" colSpan={6}>
                    {head}
                    <span className="n">{bodies.length}</span>
                  </th>
                </tr>
                {bodies.map((body) => (
                  <BodyRow
                    key={body.key}
                    body={body}
                    taken={taken(body)}
                    agencies={agencies}
                    groups={groups ?? none}
                    onFlip={() => flip(body.key)}
                    onAct={acts.act}
                    onMembers={setTicking}
                  />
                ))}
              </tbody>
            ),
        )}
      </table>
      {group && (
        <GroupMembers
          key={`${group.id} ${group.version}`}
          group={group}
          proposal={content.bodies.find((body) => body.groupId === group.id) ?? null}
          onClose={() => setTicking(null)}
        />
      )}
    </div>
  );
}

const none: readonly never[] = [];
