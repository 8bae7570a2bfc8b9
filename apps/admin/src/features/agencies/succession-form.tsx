import { endingBodies } from '@dondoc/domain/agency';
import type { Agency, SuccessionKind } from '@dondoc/domain/agency';
import { Button, Checkbox, Modal, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { FormEvent } from 'react';
import { DateField } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { api } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ConfidenceField, ShareRow } from './share-row.tsx';
import { newBody, newDraft, newShare, readDraft } from './succession-draft.ts';
import type { SuccessionDraft } from './succession-draft.ts';
import { SuccessionPreview } from './succession-preview.tsx';
import { STALE, useSuccessionPreview } from './use-successions.ts';

interface SuccessionFormProps {
  readonly agencies: readonly Agency[];
  /** The body that is open, with which the first line begins. */
  readonly agencyId: string | null;
  readonly onClose: () => void;
}

const KINDS: readonly SuccessionKind[] = ['merge', 'absorb', 'split', 'dissolve', 'rename'];

/** Records how bodies were rearranged. What it would end and move stands below before it is recorded. */
export function SuccessionForm({ agencies, agencyId, onClose }: SuccessionFormProps) {
  const all = useWords();
  const words = all.successions;
  const [draft, setDraft] = useState<SuccessionDraft>(() => newDraft(agencyId));
  const [typedBody, setTypedBody] = useState('');
  const change = (part: Partial<SuccessionDraft>) => setDraft((before) => ({ ...before, ...part }));
  const { input, issues } = useMemo(() => readDraft(draft, agencies), [draft, agencies]);
  const preview = useSuccessionPreview(input);
  const save = useCommand(STALE);
  const bodies = [...agencies, ...draft.newBodies].map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  const nameOf = (id: string) => bodies.find(({ value }) => value === id)?.label ?? '…';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!input || !preview.data) return;
    const { succession } = input;
    const changed: ReadonlySet<string> = new Set(
      succession.kind === 'rename' ? [succession.agencyId] : endingBodies(succession),
    );
    const seen = agencies
      .filter(({ id }) => changed.has(id))
      .map(({ id, version }) => ({ id, version }));
    void save.run((stamp) => api.agency.recordSuccession.mutate({ ...stamp, ...input, seen }), {
      said: words.form.saved,
      after: onClose,
    });
  };
  const [first] = draft.shares;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={words.form.title}
      closeButtonProps={{ 'aria-label': all.shell.close }}
    >
      <form onSubmit={submit} noValidate className="stacked succession-form">
        {save.trouble && <ErrorNote trouble={save.trouble} onRetry={() => void save.again()} />}
        <SegmentedControl
          fullWidth
          aria-label={words.form.kind}
          value={draft.kind}
          onChange={(chosen) => {
            const kind = KINDS.find((one) => one === chosen);
            if (kind) change({ kind });
          }}
          data={KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <div className="three">
          <DateField label={words.form.on} value={draft.on} onChange={(on) => change({ on })} />
          <TextInput
            label={words.form.number}
            maxLength={80}
            value={draft.number}
            onChange={(event) => change({ number: event.currentTarget.value })}
          />
          <DateField
            label={words.form.date}
            value={draft.basisDate}
            onChange={(basisDate) => change({ basisDate })}
          />
        </div>
        {draft.kind === 'rename' && first ? (
          <div className="pair">
            <Select
              label={words.form.from}
              searchable
              data={bodies}
              value={first.from}
              onChange={(from) => change({ shares: [{ ...first, from }] })}
            />
            <ConfidenceField
              value={first.confidence}
              onChange={(confidence) => change({ shares: [{ ...first, confidence }] })}
            />
            <TextInput
              label={words.form.newName}
              maxLength={300}
              value={draft.newName}
              onChange={(event) => change({ newName: event.currentTarget.value })}
            />
            <TextInput
              label={words.form.newShortNames}
              description={all.agencies.form.shortNamesHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              value={draft.newShortNames}
              onChange={(event) => change({ newShortNames: event.currentTarget.value })}
            />
          </div>
        ) : (
          <>
            <div className="add-body">
              <TextInput
                label={words.form.newBody}
                maxLength={300}
                value={typedBody}
                onChange={(event) => setTypedBody(event.currentTarget.value)}
              />
              <Button
                disabled={typedBody.trim().length < 2}
                onClick={() => {
                  change({ newBodies: [...draft.newBodies, newBody(typedBody.trim())] });
                  setTypedBody('');
                }}
              >
                {words.form.addBody}
              </Button>
            </div>
            {draft.shares.map((share, at) => (
              <ShareRow
                key={share.key}
                n={at + 1}
                share={share}
                bodies={bodies}
                onChange={(next) =>
                  change({
                    shares: draft.shares.map((one) => (one.key === share.key ? next : one)),
                  })
                }
                onRemove={
                  draft.shares.length > 1
                    ? () => change({ shares: draft.shares.filter((one) => one.key !== share.key) })
                    : null
                }
              />
            ))}
            <Button
              variant="subtle"
              onClick={() =>
                change({
                  shares: [
                    ...draft.shares,
                    newShare(draft.kind === 'split' ? (first?.from ?? null) : null),
                  ],
                })
              }
            >
              {words.form.addShare}
            </Button>
            {draft.kind === 'split' && (
              <Checkbox
                label={words.form.livesOn}
                checked={draft.livesOn}
                onChange={(event) => change({ livesOn: event.currentTarget.checked })}
              />
            )}
          </>
        )}
        {issues.map((issue) => (
          <p key={issue} className="warn" role="alert">
            {words.form.issues[issue] ?? all.forms.issues.other}
          </p>
        ))}
        <SuccessionPreview preview={preview} nameOf={nameOf} />
        <div className="acts">
          <Button onClick={onClose}>{all.shell.cancel}</Button>
          <Button
            type="submit"
            variant="filled"
            disabled={input === null}
            loading={save.waiting || preview.isFetching}
          >
            {words.form.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
