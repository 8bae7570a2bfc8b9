import { ObligationDecision } from '@dondoc/domain/reporting';
import type { ObligationOutcome } from '@dondoc/domain/reporting';
import { Button, Modal, SegmentedControl, Textarea } from '@mantine/core';
import { z } from 'zod';
import { useSession } from '../../session/use-session.ts';
import {
  DateField,
  DecisionFields,
  NO_DECISION,
  takenDecision,
  useSchemaForm,
} from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { api } from '../../wire/trpc.ts';
import type { Command } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { ObligationView } from './use-obligation.ts';

const KINDS = ['more-time', 'excused', 'exempt'] as const satisfies readonly (
  | ObligationView['acts'][number]
  | ObligationOutcome['kind']
)[];

/** What may be decided about a report, in the order of the table. */
export const outcomesOf = ({ acts }: Pick<ObligationView, 'acts'>) =>
  KINDS.filter((kind) => acts.includes(kind));

const Kind = z.enum(KINDS);

const Typed = z
  .object({
    kind: Kind,
    due: z.string(),
    role: z.string(),
    number: z.string(),
    date: z.string(),
    reason: z.string(),
  })
  .transform(({ kind, due, reason, ...document }) => ({
    outcome: kind === 'more-time' ? { kind, due } : { kind },
    document: takenDecision(document),
    reason: reason.trim() === '' ? null : reason,
  }))
  .pipe(ObligationDecision);

interface DecideReportProps {
  readonly view: ObligationView;
  readonly command: Command;
  readonly onClose: () => void;
}

/** The clerk records what who set the date decided about a report: which paper says so, and what it says. */
export function DecideReport({ view, command, onClose }: DecideReportProps) {
  const words = useWords();
  const { decide: say } = words.obligation;
  const { today } = useSession();
  const { obligation, agencyName } = view;
  const kinds = outcomesOf(view);
  const from = obligation.askedMoreDue ?? obligation.currentDue;
  const form = useSchemaForm(Typed, {
    kind: kinds[0] ?? 'more-time',
    due: '',
    ...NO_DECISION,
    reason: '',
  });
  const submit = form.onSubmit((values) => {
    const decision = Typed.parse(values);
    const { outcome, document } = decision;
    if (document.date !== null && document.date > today)
      return form.setFieldError('document.date', words.plan.forms.laterThanToday);
    if (outcome.kind === 'more-time' && from !== null && outcome.due <= from)
      return form.setFieldError('outcome.due', say.notLater);
    return command.run(
      (stamp) =>
        api.obligation.decide.mutate({
          ...stamp,
          obligationId: obligation.id,
          version: obligation.version,
          ...decision,
        }),
      { said: say.done(agencyName), after: onClose },
    );
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={say.title(agencyName)}
      closeButtonProps={{ 'aria-label': words.shell.close }}
    >
      <form className="record-report" onSubmit={submit} noValidate>
        {command.trouble && (
          <ErrorNote trouble={command.trouble} onRetry={() => void command.again()} />
        )}
        <p className="soft">{say.means}</p>
        <SegmentedControl
          fullWidth
          aria-label={say.kind}
          value={form.values.kind}
          onChange={(kind) => form.setFieldValue('kind', Kind.parse(kind))}
          data={kinds.map((kind) => ({ value: kind, label: words.obligation.sent.decided[kind] }))}
        />
        <p className="xs soft">{say.kinds[form.values.kind]}</p>
        {form.values.kind === 'more-time' && (
          <DateField
            label={say.due}
            value={form.values.due}
            error={form.errors['outcome.due']}
            onChange={(due) => form.setFieldValue('due', due ?? '')}
          />
        )}
        <DecisionFields form={form} />
        <Textarea
          label={say.reason}
          description={words.forms.optional}
          maxLength={2000}
          autosize
          minRows={2}
          {...form.getInputProps('reason')}
        />
        <div className="acts">
          <Button onClick={onClose}>{words.shell.cancel}</Button>
          <Button type="submit" variant="filled" loading={command.waiting}>
            {say.act}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
