import type { TaskId } from '@dondoc/domain/kernel';
import type { Amendment } from '@dondoc/domain/register';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useSession } from '../../session/use-session.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/index.ts';
import { AddedTasks } from './added-tasks.tsx';
import { AmendedTasks } from './amended-tasks.tsx';
import { AmendmentEffect } from './amendment-effect.tsx';
import { AmendmentPaper } from './amendment-paper.tsx';
import { CHANGES_OF, mayAdd, saidOf, typedAmendment } from './amendment-typed.ts';
import type { AmendmentTyped, ChangeTyped } from './amendment-typed.ts';
import { ChangeForm } from './change-form.tsx';
import { useNames } from './use-names.ts';
import type { PlanShown } from './use-plan.ts';
import './closing-dialog.css';

interface AmendmentDialogProps {
  readonly shown: PlanShown;
  readonly onClose: () => void;
}

/** Enters what a later instrument changes: the paper, the tasks, then the effect for each body, and only then it is saved. */
export function AmendmentDialog({ shown, onClose }: AmendmentDialogProps) {
  const { amendment: words, shell } = useWords();
  const names = useNames(shown.names);
  const [typed, setTyped] = useState<AmendmentTyped>({
    paper: {
      type: shown.plan.instrument.type,
      numberSymbol: '',
      issuerId: shown.plan.issuerId,
      issuedOn: '',
      inForceFrom: '',
    },
    kind: 'moves-dates',
    periodTo: '',
    changes: new Map(),
    added: [],
  });
  const [previewed, setPreviewed] = useState<Amendment | null>(null);
  const save = useCommand([trpc.plan.pathFilter(), trpc.obligation.mine.pathFilter()]);
  const { id: planId, version } = shown.plan;
  const keep = (amendment: Amendment) =>
    void save.run((stamp) => api.plan.amend.mutate({ ...stamp, ...amendment, planId, version }), {
      said: words.saved,
      after: onClose,
    });
  return (
    <Modal
      opened
      onClose={onClose}
      title={previewed ? words.effect : words.title}
      size="xl"
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      {previewed ? (
        <div className="closing">
          {save.trouble && <ErrorNote trouble={save.trouble} onRetry={() => void save.again()} />}
          <AmendmentEffect planId={planId} amendment={previewed} names={names} />
          <div className="acts">
            <Button onClick={() => setPreviewed(null)}>{words.back}</Button>
            <Button variant="filled" loading={save.waiting} onClick={() => keep(previewed)}>
              {words.save}
            </Button>
          </div>
        </div>
      ) : (
        <AmendmentForm
          shown={shown}
          typed={typed}
          onTyped={setTyped}
          onPreview={setPreviewed}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

interface AmendmentFormProps {
  readonly shown: PlanShown;
  readonly typed: AmendmentTyped;
  readonly onTyped: (typed: AmendmentTyped) => void;
  readonly onPreview: (amendment: Amendment) => void;
  readonly onClose: () => void;
}

function AmendmentForm({ shown, typed, onTyped, onPreview, onClose }: AmendmentFormProps) {
  const { amendment: words, shell } = useWords();
  const { today } = useSession();
  const { nameOf } = useAgencies();
  const [chosen, setChosen] = useState<ReadonlySet<TaskId>>(new Set());
  const [tried, setTried] = useState(false);
  const said = words.said;
  const write = (change: ChangeTyped): string => {
    if (change.what === 'due') return said.due(writeDate(change.date));
    if (change.what === 'lead') return said.lead(nameOf(change.agencyId));
    return change.what === 'wording' ? said.wording(change.text) : said[change.what];
  };
  const amendment = typedAmendment(typed, shown.tasks);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (amendment && amendment.paper.issuedOn <= today && amendment.paper.inForceFrom <= today)
      onPreview(amendment);
  };
  const choose = (id: TaskId, on: boolean) =>
    setChosen((held) => new Set(on ? [...held, id] : [...held].filter((one) => one !== id)));
  const record = (change: ChangeTyped) => {
    onTyped({ ...typed, changes: saidOf(typed.changes, [...chosen], change) });
    setChosen(new Set());
  };
  return (
    <form className="closing" onSubmit={submit} noValidate aria-label={words.title}>
      <p className="soft">{words.means}</p>
      <AmendmentPaper
        typed={typed}
        onChange={(change) => onTyped({ ...typed, ...change })}
        tried={tried}
      />
      {CHANGES_OF[typed.kind].length > 0 && (
        <>
          <AmendedTasks
            tasks={shown.tasks}
            changes={typed.changes}
            chosen={chosen}
            onChoose={choose}
            write={write}
          />
          <ChangeForm key={typed.kind} kind={typed.kind} count={chosen.size} onRecord={record} />
        </>
      )}
      {mayAdd(typed.kind) && (
        <AddedTasks added={typed.added} onChange={(added) => onTyped({ ...typed, added })} />
      )}
      <p className="warn" role="status">
        {tried && amendment === null && words.incomplete}
      </p>
      <div className="acts">
        <Button onClick={onClose}>{shell.cancel}</Button>
        <Button type="submit" variant="filled">
          {words.preview}
        </Button>
      </div>
    </form>
  );
}
