import { AgencyKind, AgencyLevel } from '@dondoc/domain/agency';
import type { Agency, AgencyGroup } from '@dondoc/domain/agency';
import type { AgencyGroupId } from '@dondoc/domain/kernel';
import { AgencyId } from '@dondoc/domain/kernel';
import type { DraftBody, DraftEdit } from '@dondoc/domain/register';
import { Checkbox, CloseButton, Select, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { litTarget, useLit } from '../../ui/lit/index.ts';
import { Sign } from '../../ui/sign/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { isMatched } from './view-of.ts';

interface BodyRowProps {
  readonly body: DraftBody;
  /** Ticked to be taken in. */
  readonly taken: boolean;
  readonly agencies: readonly Agency[];
  readonly groups: readonly AgencyGroup[];
  readonly onFlip: () => void;
  readonly onAct: (edit: DraftEdit) => void;
  readonly onMembers: (id: AgencyGroupId) => void;
}

/** One body as the paper names it: what it would be in the registry, or what it is there. */
export function BodyRow(props: BodyRowProps) {
  const { body, taken, onFlip, onAct } = props;
  const all = useWords();
  const words = all.drafts.body;
  const lit = useLit();
  const matched = isMatched(body);
  const edit = (patch: Extract<DraftEdit, { kind: 'edit-body' }>['patch']) =>
    onAct({ kind: 'edit-body', bodyKey: body.key, patch });
  const kinds = all.agencies.kinds;
  const levels = all.agencies.levels;
  return (
    <tr
      className={lit.key === body.key ? 'lit' : ''}
      data-body={body.name}
      {...litTarget(lit, body.key, 'row')}
    >
      <td>
        {!matched && (
          <Checkbox aria-label={words.take(body.name)} checked={taken} onChange={onFlip} />
        )}
      </td>
      <td>
        {matched ? (
          <span className="mid">{body.name}</span>
        ) : (
          <KeptText
            label={words.columns.name}
            value={body.name}
            valid={(name) => name.length > 1}
            onKeep={(name) => edit({ name })}
          />
        )}
      </td>
      <td>
        {matched || body.group ? (
          <span className="soft">{body.group ? '' : kinds[body.kind]}</span>
        ) : (
          <Select
            aria-label={`${words.columns.kind}: ${body.name}`}
            allowDeselect={false}
            data={AgencyKind.options.map((kind) => ({ value: kind, label: kinds[kind] }))}
            value={body.kind}
            onChange={(kind) => edit({ kind: AgencyKind.parse(kind) })}
          />
        )}
      </td>
      <td>
        {matched || body.group ? (
          <span className="soft">{body.group ? '' : levels[body.level]}</span>
        ) : (
          <Select
            aria-label={`${words.columns.level}: ${body.name}`}
            allowDeselect={false}
            data={AgencyLevel.options.map((level) => ({ value: level, label: levels[level] }))}
            value={body.level}
            onChange={(level) => edit({ level: AgencyLevel.parse(level) })}
          />
        )}
      </td>
      <td>
        {!matched && !body.group && (
          <KeptText
            label={`${words.columns.mailbox}: ${body.name}`}
            placeholder={words.noMailbox}
            value={body.mailbox ?? ''}
            valid={(mailbox) => mailbox === '' || z.email().safeParse(mailbox).success}
            onKeep={(mailbox) => edit({ mailbox: mailbox === '' ? null : mailbox })}
          />
        )}
      </td>
      <td>{matched ? <Known {...props} /> : <Fresh {...props} />}</td>
    </tr>
  );
}

interface KeptTextProps {
  readonly label: string;
  readonly value: string;
  readonly valid: (value: string) => boolean;
  readonly onKeep: (value: string) => void;
  readonly placeholder?: string;
}

/** A field of a row, kept when it is left and right. */
function KeptText({ label, value, valid, onKeep, placeholder }: KeptTextProps) {
  const words = useWords().forms.issues;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const wrong = !valid(shown.trim());
  return (
    <TextInput
      aria-label={label}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={shown}
      error={wrong ? words.other : null}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed === null || wrong) return;
        setTyped(null);
        if (typed.trim() !== value) onKeep(typed.trim());
      }}
    />
  );
}

/** A body that stands in the registry: under which name, or with which members. */
function Known({ body, agencies, groups, onAct, onMembers }: BodyRowProps) {
  const words = useWords().drafts.body;
  const { groupId } = body;
  const group = groups.find(({ id }) => id === groupId);
  if (groupId !== null && group) {
    const { membership } = group;
    const count = membership.kind === 'list' ? membership.members.length : null;
    return (
      <UnstyledButton className="link" onClick={() => onMembers(groupId)}>
        {count === 0 ? (
          <span className="warn">{words.tickMembers}</span>
        ) : (
          (count !== null && words.members(count)) || group.name
        )}
      </UnstyledButton>
    );
  }
  const agency = agencies.find(({ id }) => id === body.agencyId);
  return (
    <span className="known">
      <span className="soft">
        <Sign name="accepted" /> {agency && agency.name !== body.name ? agency.name : words.known}
      </span>
      <CloseButton
        size="sm"
        aria-label={words.unmatch(body.name)}
        onClick={() =>
          onAct({
            kind: 'match-bodies',
            matches: [{ bodyKey: body.key, agencyId: null, groupId: null }],
          })
        }
      />
    </span>
  );
}

/** A body that the registry does not know by this name; a person may know it under another. */
function Fresh({ body, agencies, onAct }: BodyRowProps) {
  const words = useWords().drafts.body;
  if (body.group || agencies.length === 0) return <span className="dim">{words.fresh}</span>;
  return (
    <Select
      aria-label={words.isKnown(body.name)}
      placeholder={words.fresh}
      searchable
      data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
      value={null}
      onChange={(id) => {
        if (id === null) return;
        const match = { bodyKey: body.key, agencyId: AgencyId.parse(id), groupId: null };
        onAct({ kind: 'match-bodies', matches: [match] });
      }}
    />
  );
}
