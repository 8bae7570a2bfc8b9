import { CivilDate } from '@dondoc/domain/calendar';
import { suspectedWords } from '@dondoc/domain/plan';
import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useSession } from '../../session/use-session.ts';
import { DateField } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { ShownConsolidation } from './answer.ts';

interface ApproveDialogProps {
  readonly shown: ShownConsolidation;
  readonly onClose: () => void;
}

/** Records that the text was approved: by whom, under which document if one was needed; says first what that does. */
export function ApproveDialog({ shown, onClose }: ApproveDialogProps) {
  const all = useWords();
  const words = all.consolidation.approve;
  const { today } = useSession();
  const [role, setRole] = useState('');
  const [number, setNumber] = useState('');
  const [date, setDate] = useState<string | null>(today);
  const [tried, setTried] = useState(false);
  const approve = useCommand([trpc.consolidation.pathFilter(), trpc.obligation.pathFilter()]);
  const { id: consolidationId, version } = shown.consolidation;
  const day = CivilDate.safeParse(date);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (role.trim() === '' || !day.success) return;
    const decision = { role: role.trim(), number: number.trim() || null, date: day.data };
    void approve.run(
      (stamp) => api.consolidation.approve.mutate({ ...stamp, consolidationId, version, decision }),
      { said: words.said, after: onClose },
    );
  };
  const missing = shown.standing?.missing.length ?? 0;
  const overdue = shown.bodies.filter(({ state }) => state === 'overdue').length;
  const waiting = shown.bodies.filter(({ standing }) => standing === 'asked-for-more').length;
  const suspected = suspectedWords(shown.sections).map(({ text }) => text);
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      closeButtonProps={{ 'aria-label': all.shell.close }}
    >
      <form className="frame-form" onSubmit={submit} noValidate>
        {approve.trouble && (
          <ErrorNote trouble={approve.trouble} onRetry={() => void approve.again()} />
        )}
        <p>{words.effect}</p>
        {missing > 0 && <p>{words.missing(missing, overdue)}</p>}
        {waiting > 0 && <p>{words.waiting(waiting)}</p>}
        {suspected.length > 0 && (
          <p className="warn" role="note">
            {words.personalData(suspected.join('; '))}
          </p>
        )}
        <TextInput
          label={words.role}
          description={words.roleHint}
          value={role}
          data-autofocus
          maxLength={200}
          error={tried && role.trim() === '' ? all.forms.issues.required : undefined}
          onChange={(event) => setRole(event.currentTarget.value)}
        />
        <div className="pair">
          <TextInput
            label={words.number}
            description={all.forms.optional}
            value={number}
            maxLength={80}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DateField
            label={words.date}
            description={words.dateHint}
            value={date}
            error={tried && !day.success ? all.forms.issues.date : undefined}
            onChange={setDate}
          />
        </div>
        <div className="acts">
          <Button onClick={onClose}>{all.shell.cancel}</Button>
          <Button type="submit" variant="filled" loading={approve.waiting}>
            {words.confirm}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
