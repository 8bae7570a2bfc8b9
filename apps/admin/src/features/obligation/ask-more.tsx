import { CivilDate } from '@dondoc/domain/calendar';
import { useState } from 'react';
import { DateField } from '../../ui/form/index.ts';
import { ConfirmNote } from '../../ui/note/index.ts';
import { api } from '../../wire/trpc.ts';
import type { Command } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { ObligationView } from './use-obligation.ts';

interface AskMoreProps {
  readonly view: ObligationView;
  readonly command: Command;
  readonly onClose: () => void;
}

/** Asks a body for more, with a reason and a day. */
export function AskMore({ view, command, onClose }: AskMoreProps) {
  const words = useWords();
  const say = words.obligation.acts;
  const { obligation, agencyName } = view;
  const [due, setDue] = useState<string | null>(null);
  const day = due === null ? null : CivilDate.safeParse(due);
  const wrong = day !== null && !day.success;
  const ask = (reason: string) => {
    if (wrong) return;
    void command.run(
      (stamp) =>
        api.submission.askMore.mutate({
          ...stamp,
          obligationId: obligation.id,
          version: obligation.version,
          reason,
          due: day?.data ?? null,
        }),
      { said: say.askedMore(agencyName), after: onClose },
    );
  };
  return (
    <ConfirmNote
      command={command}
      title={say.askMoreTitle(agencyName)}
      label={say.askMoreReason}
      confirm={say.askMore}
      onConfirm={ask}
      onClose={onClose}
    >
      <div className="ask-more">
        <p className="soft">{say.askMoreMeans}</p>
        <DateField
          label={say.askMoreDue}
          description={say.askMoreDueHint}
          value={due}
          error={wrong ? words.forms.issues.date : undefined}
          onChange={setDue}
        />
      </div>
    </ConfirmNote>
  );
}
