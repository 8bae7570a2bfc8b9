import { Button, Modal } from '@mantine/core';
import { ErrorNote } from '../../ui/note/index.ts';
import { api } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';

const noQueries: readonly never[] = [];

/** Asks once, ends the sample, and opens the first screen anew. Fetched when somebody asks for it. */
export function EndSample({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().shell;
  const end = useCommand(noQueries);
  const run = () =>
    void end.run((commandId) => api.setup.endSample.mutate({ commandId }), {
      after: () => location.assign('/'),
    });
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.endSample.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <p>{words.endSample.what}</p>
      {end.trouble && <ErrorNote trouble={end.trouble} onRetry={() => void end.again()} />}
      <div className="acts">
        <Button data-autofocus onClick={onClose}>
          {words.cancel}
        </Button>
        <Button variant="filled" loading={end.waiting} onClick={run}>
          {words.endSample.confirm}
        </Button>
      </div>
    </Modal>
  );
}
