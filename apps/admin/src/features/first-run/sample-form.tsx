import { Button } from '@mantine/core';
import { ErrorNote } from '../../ui/note/index.ts';
import { api } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';

const noQueries: readonly never[] = [];

interface SampleFormProps {
  readonly cutOff: boolean;
  readonly onReady: () => unknown;
}

/** Says what the sample is and loads it. */
export function SampleForm({ cutOff, onReady }: SampleFormProps) {
  const words = useWords().firstRun.sample;
  const load = useCommand(noQueries);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void load.run((stamp) => api.setup.loadSample.mutate(stamp), {
          after: onReady,
        });
      }}
    >
      <p>{cutOff ? words.cutOff : words.what}</p>
      {load.trouble && <ErrorNote trouble={load.trouble} onRetry={() => void load.again()} />}
      <Button type="submit" variant="filled" loading={load.waiting}>
        {cutOff ? words.goOn : words.load}
      </Button>
      <p role="status" className="soft">
        {load.waiting && words.loading}
      </p>
    </form>
  );
}
