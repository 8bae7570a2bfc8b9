import type { DutyId } from '@dondoc/domain/kernel';
import { openDuties } from '@dondoc/domain/register';
import type { ClosingOutcome } from '@dondoc/domain/register';
import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { ErrorNote } from '../../ui/note/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { OpenDutyList } from './open-duty-list.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { NO_PAPER, PaperFields } from './paper-fields.tsx';
import { typedDecision } from './typed-decision.ts';
import { useNames } from './use-names.ts';
import type { PlanShown } from './use-plan.ts';
import './closing-dialog.css';

interface ClosingDialogProps {
  readonly shown: PlanShown;
  readonly onClose: () => void;
}

/** Closes the register of a plan: what becomes of each open duty, and who decided it. */
export function ClosingDialog({ shown, onClose }: ClosingDialogProps) {
  const all = useWords();
  const words = all.closing;
  const names = useNames(shown.names);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<DutyId, ClosingOutcome>>(new Map());
  const [chosen, setChosen] = useState<ReadonlySet<DutyId>>(new Set());
  const [decided, setDecided] = useState({ role: '', ...NO_PAPER });
  const [tried, setTried] = useState(false);
  const close = useCommand([trpc.plan.pathFilter(), trpc.obligation.mine.pathFilter()]);
  const duties = openDuties(
    shown.tasks.flatMap((task) => task.duties.map((duty) => ({ ...duty, task }))),
    shown.asOf,
  );
  const left = duties.filter(({ id }) => !outcomes.has(id)).length;
  const choose = (ids: readonly DutyId[], on: boolean) =>
    setChosen((held) => {
      const next = new Set(held);
      for (const id of ids)
        if (on) next.add(id);
        else next.delete(id);
      return next;
    });
  const record = (outcome: ClosingOutcome) => {
    setOutcomes((held) => new Map([...held, ...[...chosen].map((id) => [id, outcome] as const)]));
    setChosen(new Set());
  };
  const decision = typedDecision(decided);
  const noRole = decision !== null && decided.role.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (left > 0 || noRole) return;
    const { id: planId, version } = shown.plan;
    const given = [...outcomes].map(([dutyId, outcome]) => ({ dutyId, outcome }));
    void close.run(
      (stamp) => api.plan.close.mutate({ ...stamp, planId, version, outcomes: given, decision }),
      { said: words.said, after: onClose },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size="xl"
      closeButtonProps={{ 'aria-label': all.shell.close }}
    >
      <form className="closing" onSubmit={submit} noValidate aria-label={words.title}>
        {close.trouble && <ErrorNote trouble={close.trouble} onRetry={() => void close.again()} />}
        <p className="soft">{words.means}</p>
        {duties.length === 0 && <p>{words.none}</p>}
        {duties.length > 0 && (
          <>
            <OpenDutyList
              duties={duties}
              names={names}
              outcomes={outcomes}
              chosen={chosen}
              onChoose={choose}
            />
            <OutcomeForm count={chosen.size} onRecord={record} />
          </>
        )}
        <PaperFields
          label={words.decision}
          value={decided}
          onChange={(paper) => setDecided((held) => ({ ...held, ...paper }))}
          errors={{}}
          withReceiver={false}
        />
        <TextInput
          label={words.decidedBy}
          maxLength={200}
          value={decided.role}
          error={tried && noRole ? all.forms.issues.required : undefined}
          onChange={(event) => {
            const role = event.currentTarget.value;
            setDecided((held) => ({ ...held, role }));
          }}
        />
        <p className={tried && left > 0 ? 'warn' : 'xs dim'} role="status">
          {left > 0 && words.left(left, duties.length)}
        </p>
        <div className="acts">
          <Button onClick={onClose}>{all.shell.cancel}</Button>
          <Button type="submit" variant="filled" loading={close.waiting}>
            {words.confirm}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
