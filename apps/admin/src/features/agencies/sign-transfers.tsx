import { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId } from '@dondoc/domain/kernel';
import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useSession } from '../../session/use-session.ts';
import { DateField } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { api } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { STALE } from './use-successions.ts';
import type { Transfer } from './use-successions.ts';

interface SignTransfersProps {
  readonly agencyId: AgencyId;
  readonly rows: readonly Transfer[];
  readonly onClose: () => void;
}

/** Records the transfer list that both sides signed: who signed, its number and its day. The items move with it. */
export function SignTransfers({ agencyId, rows, onClose }: SignTransfersProps) {
  const all = useWords();
  const words = all.successions.transfers;
  const { today } = useSession();
  const [role, setRole] = useState('');
  const [number, setNumber] = useState('');
  const [date, setDate] = useState<string | null>(today);
  const [tried, setTried] = useState(false);
  const sign = useCommand(STALE);
  const day = CivilDate.safeParse(date);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (role.trim() === '' || !day.success) return;
    const document = { role: role.trim(), number: number.trim() || null, date: day.data };
    const items = rows.map(({ item: { kind, id, version } }) => ({ kind, id, version }));
    void sign.run(
      (stamp) => api.agency.confirmSuccession.mutate({ ...stamp, agencyId, items, document }),
      { said: words.signed(rows.length), after: onClose },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.signTitle}
      closeButtonProps={{ 'aria-label': all.shell.close }}
    >
      <form onSubmit={submit} noValidate className="stacked">
        {sign.trouble && <ErrorNote trouble={sign.trouble} onRetry={() => void sign.again()} />}
        <p className="soft">{words.signWhat(rows.length)}</p>
        <TextInput
          label={words.role}
          data-autofocus
          maxLength={200}
          value={role}
          error={tried && role.trim() === '' ? all.forms.issues.required : undefined}
          onChange={(event) => setRole(event.currentTarget.value)}
        />
        <div className="pair">
          <TextInput
            label={words.number}
            maxLength={80}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DateField
            label={words.date}
            value={date}
            error={tried && !day.success ? all.forms.issues.date : undefined}
            onChange={setDate}
          />
        </div>
        <div className="acts">
          <Button onClick={onClose}>{all.shell.cancel}</Button>
          <Button type="submit" variant="filled" loading={sign.waiting}>
            {words.sign}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
