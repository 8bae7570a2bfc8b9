import type { CoveringDocument } from '@dondoc/domain/reporting';
import { emptyRequired } from '@dondoc/domain/reporting';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorNote } from '../../ui/note/index.ts';
import { api } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { SavedLine } from './saved-line.tsx';
import { SendDialog } from './send-dialog.tsx';
import { reportQueries } from './use-obligation.ts';
import type { ObligationView } from './use-obligation.ts';
import type { useWriting } from './use-writing.ts';

interface SendBarProps {
  readonly view: ObligationView;
  readonly title: string;
  readonly writing: ReturnType<typeof useWriting>;
}

/** Where the text is, who sends, and the one act: an officer lays it before the head, the head sends. */
export function SendBar({ view, title, writing }: SendBarProps) {
  const say = useWords().writing;
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const command = useCommand(reportQueries);
  const { autosave, state, suspicions, template } = writing;
  const outline = template.sections;
  const { obligation, submissions, acts } = view;
  const sends = acts.includes('send');
  const laid = submissions.some(({ stage }) => stage === 'for-approval');
  const empty = emptyRequired(state.written.content, outline);
  const left = [
    ...(empty.length > 0
      ? [
          say.incomplete(
            outline
              .filter(({ key }) => empty.includes(key))
              .map((section) => section.title)
              .join(', '),
          ),
        ]
      : []),
    ...(suspicions.length > 0 ? [say.suspectedLeft] : []),
    ...(obligation.state === 'accepted' && !state.written.reason?.trim() ? [say.reasonLeft] : []),
  ];

  /** The revision as the server has it, with every word that is on the screen; null where it is not there yet. */
  const kept = async () => {
    const whole = await autosave.flush({ begin: true });
    const { revision } = autosave;
    return whole && revision
      ? { obligationId: obligation.id, submissionId: revision.id, version: revision.version }
      : null;
  };
  const submit = async () => {
    const revision = await kept();
    if (revision)
      await command.run((stamp) => api.submission.submit.mutate({ ...stamp, ...revision }), {
        said: say.submitted,
      });
  };
  const send = async (covering: CoveringDocument | null) => {
    const revision = await kept();
    if (!revision) return setAsking(false);
    await command.run(
      (stamp) =>
        api.submission.send.mutate({
          ...stamp,
          ...revision,
          obligationVersion: obligation.version,
          covering,
        }),
      {
        said: say.sent(title),
        after: () => {
          autosave.done();
          void navigate({ to: '/mine' });
        },
      },
    );
  };
  return (
    <div className="send-bar">
      {command.trouble && !asking && (
        <ErrorNote trouble={command.trouble} onRetry={() => void command.again()} />
      )}
      <p>
        <SavedLine saved={state.saved} onRetry={() => void autosave.flush()} />
        <span>{left.join('. ') || (sends ? say.role.head : say.role.officer)}</span>
      </p>
      <Button
        variant="filled"
        disabled={left.length > 0 || state.clash !== null || (laid && !sends)}
        loading={command.waiting}
        onClick={() => (sends ? setAsking(true) : void submit())}
      >
        {sends ? say.send : laid ? say.submitted : say.submit}
      </Button>
      {asking && (
        <SendDialog
          view={view}
          title={title}
          written={state.written}
          command={command}
          onSend={(covering) => void send(covering)}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
