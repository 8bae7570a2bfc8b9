import { CivilDate } from '@dondoc/domain/calendar';
import { Modal, Textarea, UnstyledButton } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { DateField, useReturnFocus } from '../../ui/form/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ActFrame } from './act-frame.tsx';
import type { PlanShown } from './use-plan.ts';

interface TrackEarlierProps {
  readonly plan: PlanShown['plan'];
}

/** Opens the correction of the day from which a register is tracked: for who keeps it. */
export function TrackEarlier({ plan }: TrackEarlierProps) {
  const { tracking: say } = useWords().correction;
  const { close } = useWords().shell;
  const [open, setOpen] = useState(false);
  const opener = useReturnFocus(open);
  return (
    <>
      <UnstyledButton ref={opener} className="link" onClick={() => setOpen(true)}>
        {say.title}
      </UnstyledButton>
      {open && (
        <Modal
          opened
          onClose={() => setOpen(false)}
          title={say.title}
          closeButtonProps={{ 'aria-label': close }}
        >
          <TrackEarlierForm plan={plan} onClose={() => setOpen(false)} />
        </Modal>
      )}
    </>
  );
}

interface TrackEarlierFormProps extends TrackEarlierProps {
  readonly onClose: () => void;
}

function TrackEarlierForm({ plan, onClose }: TrackEarlierFormProps) {
  const words = useWords();
  const say = words.correction;
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { data: day } = CivilDate.safeParse(typed);
  const earlier = day && day < plan.trackedFrom ? day : null;
  const { id: planId, version } = plan;
  const { data: effect } = useQuery(
    trpc.plan.previewTracking.queryOptions(
      earlier === null ? skipToken : { planId, trackedFrom: earlier },
    ),
  );
  const save = useCommand([trpc.plan.pathFilter(), trpc.obligation.pathFilter()]);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setTried(true);
    if (earlier === null || reason.trim() === '') return;
    void save.run(
      (stamp) =>
        api.plan.trackEarlier.mutate({ ...stamp, planId, version, trackedFrom: earlier, reason }),
      { said: say.saved, after: onClose },
    );
  };
  return (
    <ActFrame save={save} onSubmit={submit} onClose={onClose} label={say.save}>
      <p className="xs dim">{say.tracking.means}</p>
      <DateField
        label={say.tracking.from}
        value={typed}
        error={tried && earlier === null ? say.tracking.notEarlier : undefined}
        onChange={(date) => setTyped(date ?? '')}
      />
      <p role="status">{effect && say.tracking.effect(effect.duties, effect.reports)}</p>
      <Textarea
        label={say.reason}
        maxLength={2000}
        autosize
        minRows={2}
        value={reason}
        error={tried && reason.trim() === '' ? words.forms.issues.required : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActFrame>
  );
}
