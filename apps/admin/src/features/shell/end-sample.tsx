import { Button, Modal } from '@mantine/core';
import type { FormEvent } from 'react';
import { ErrorNote } from '../../ui/note/index.ts';
import { api } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';

const noQueries: readonly never[] = [];

/** Asks once, ends the sample, and opens the first screen anew. Fetched when somebody asks for it. */
export function EndSample({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().shell;
  const end = useCommand(noQueries);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void end.run((stamp) => api.setup.endSample.mutate(stamp), {
      after: () => location.assign('/'),
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.endSample.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <form onSubmit={submit}>
        <p>{words.endSample.what}</p>
        {end.trouble && <ErrorNote trouble={end.trouble} onRetry={() => void end.again()} />}
        <div className="acts">
          <Button data-autofocus onClick={onClose}>
            {words.cancel}
          </Button>
          <Button type="submit" variant="filled" loading={end.waiting}>
            {words.endSample.confirm}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
