import type { Anchor, Finding } from '@dondoc/domain/plan';
import { FINDING_SEVERITY } from '@dondoc/domain/plan';
import { ConfirmNote } from '../../ui/note/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { AddTask } from './add-task.tsx';
import { PutInForce } from './put-in-force.tsx';
import type { DraftView } from './route.ts';
import type { DraftActs, OpenDraft } from './use-draft.ts';

/** A question that lies over the desk until it is answered. */
export type DeskQuestion =
  | { readonly kind: 'put-in-force' }
  | { readonly kind: 'add-task'; readonly anchor: Anchor | null }
  | { readonly kind: 'dismiss-task' | 'dismiss-rule'; readonly key: string }
  | { readonly kind: 'note'; readonly finding: Finding };

interface DeskDialogProps {
  readonly question: DeskQuestion | null;
  readonly draft: OpenDraft;
  readonly acts: DraftActs;
  readonly onShow: (view: DraftView, key: string | null) => void;
  readonly onClose: () => void;
}

/** Asks what an act must carry before it is done: a reason, a note, bodies, the day from which a plan is tracked. */
export function DeskDialog({ question, draft, acts, onShow, onClose }: DeskDialogProps) {
  const words = useWords().drafts;
  if (question === null) return null;
  const { act } = acts;
  switch (question.kind) {
    case 'put-in-force':
      return <PutInForce draft={draft} waiting={acts.waiting} onClose={onClose} />;
    case 'add-task':
      return (
        <AddTask
          draft={draft}
          anchor={question.anchor}
          onAdd={(edit) => {
            act(edit);
            onClose();
            onShow('tasks', edit.taskKey);
          }}
          onClose={onClose}
        />
      );
    case 'dismiss-task':
    case 'dismiss-rule': {
      const { kind, key } = question;
      const said = kind === 'dismiss-task' ? words.task : words.rule;
      return (
        <ConfirmNote
          title={said.dismissTitle}
          label={words.task.reason}
          confirm={said.dismiss}
          onClose={onClose}
          onConfirm={(reason) => {
            act(
              kind === 'dismiss-task'
                ? { kind, taskKey: key, reason }
                : { kind, ruleKey: key, reason },
            );
            onClose();
          }}
        >
          <p className="soft">{words.task.dismissLead}</p>
        </ConfirmNote>
      );
    }
    default: {
      const { finding } = question;
      return (
        <NoteDialog
          finding={finding}
          onClose={onClose}
          onNote={(note) => {
            act({ kind: 'note-finding', findingKey: finding.key, note });
            onClose();
          }}
        />
      );
    }
  }
}

interface NoteDialogProps {
  readonly finding: Finding;
  readonly onNote: (note: string) => void;
  readonly onClose: () => void;
}

function NoteDialog({ finding, onNote, onClose }: NoteDialogProps) {
  const all = useWords();
  const words = all.drafts.finding;
  const blocks = FINDING_SEVERITY[finding.code] === 'blocks';
  return (
    <ConfirmNote
      title={blocks ? words.dismissTitle : words.noteTitle}
      label={blocks ? words.dismissLabel : words.noteLabel}
      confirm={words.confirm}
      onClose={onClose}
      onConfirm={onNote}
    >
      <p className="soft">{all.findings.of[finding.code](finding.facts)}</p>
    </ConfirmNote>
  );
}
