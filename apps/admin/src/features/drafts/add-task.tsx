import type { Anchor } from '@dondoc/domain/plan';
import type { DraftDuty, DraftEdit, DraftTask } from '@dondoc/domain/register';
import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { useWords } from '../../words/words-provider.tsx';
import { DutyFields } from './duty-fields.tsx';
import type { OpenDraft } from './use-draft.ts';
import './task-editor.css';

type AddedTask = Extract<DraftEdit, { kind: 'add-task' }>;

interface AddTaskProps {
  readonly draft: OpenDraft;
  /** The stretch of the paper that says it; null where nothing is selected. */
  readonly anchor: Anchor | null;
  readonly onAdd: (edit: AddedTask) => void;
  readonly onClose: () => void;
}

/** Makes a task of a stretch of the paper that the reader passed over. Its date is set in the row afterwards. */
export function AddTask({ draft, anchor: selected, onAdd, onClose }: AddTaskProps) {
  const all = useWords();
  const words = all.drafts.addTask;
  const [duties, setDuties] = useState<readonly DraftDuty[]>([]);
  const anchor = selected && withoutMargins(draft.source.text, selected);
  const [wording, setWording] = useState(() =>
    anchor === null
      ? ''
      : draft.source.text.slice(anchor.start, anchor.end).replaceAll(/\s+/gu, ' '),
  );
  const label = anchor ? labelAt(draft, anchor) : '';
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size="lg"
      closeButtonProps={{ 'aria-label': all.shell.close }}
    >
      {anchor === null ? (
        <p>{words.nothingSelected}</p>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (wording.trim() === '') return;
            onAdd({
              kind: 'add-task',
              taskKey: `p-${uuidv7()}`,
              label,
              wording: wording.trim(),
              anchor,
              duties: [...duties],
              timing: { kind: 'none' },
            });
          }}
        >
          <Textarea
            label={words.wording}
            value={wording}
            autosize
            minRows={2}
            error={wording.trim() === '' ? all.forms.issues.required : null}
            onChange={(event) => setWording(event.currentTarget.value)}
          />
          <DutyFields
            task={{ anchor, duties }}
            bodies={draft.content.bodies}
            onChange={setDuties}
          />
          <div className="acts">
            <Button onClick={onClose}>{all.shell.cancel}</Button>
            <Button type="submit" variant="filled">
              {words.confirm}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}

/** The stretch without blanks before and after it; null where nothing else is in it. */
function withoutMargins(text: string, { start, end }: Anchor): Anchor | null {
  const slice = text.slice(start, end);
  const from = start + slice.length - slice.trimStart().length;
  const to = end - (slice.length - slice.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}

/** The label of the section that a stretch stands in. */
function labelAt({ content }: OpenDraft, anchor: Anchor): DraftTask['label'] {
  const before = content.sections.filter((section) => section.anchor.start <= anchor.start);
  return before.at(-1)?.label ?? '';
}
