import type { CivilDate } from '@dondoc/domain/calendar';
import { SubmissionId } from '@dondoc/domain/kernel';
import { Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import { writeDate } from '../../words/date.ts';
import { writePeriod } from '../../words/period.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { ReportAbove, ShownConsolidation } from './answer.ts';
import { DayDialog } from './day-dialog.tsx';
import { useDay } from './use-day.ts';

interface SentDialogProps {
  readonly shown: ShownConsolidation;
  readonly onClose: () => void;
}

const NONE = 'none';

/** Records the day on which the numbered report went out, and which report to the next level it thereby is. */
export function SentDialog({ shown, onClose }: SentDialogProps) {
  const all = useWords();
  const words = all.consolidation.sent;
  const record = useCommand([trpc.consolidation.pathFilter(), trpc.obligation.pathFilter()]);
  const { id: consolidationId, version } = shown.consolidation;
  const asked = useQuery(trpc.consolidation.reportsAbove.queryOptions({ consolidationId }));
  const [said, setSaid] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const day = useDay();
  const options = asked.data?.options ?? [];
  const meant = asked.data?.meant ?? (options.length === 0 ? NONE : null);
  const choice = said ?? meant;
  const chosen = options.find(({ obligationId }) => obligationId === choice) ?? null;
  const explained = chosen?.needsReason !== true || reason.trim() !== '';
  const passedOn = chosen && {
    obligationId: chosen.obligationId,
    version: chosen.version,
    reason: chosen.needsReason ? reason : null,
  };
  return (
    <DayDialog
      title={words.title}
      label={words.date}
      asked={day}
      confirm={words.confirm}
      command={record}
      ready={asked.isSuccess && choice !== null && explained}
      onClose={onClose}
      onConfirm={(sentOn) => {
        const submissionId = SubmissionId.parse(uuidv7());
        void record.run(
          (stamp) =>
            api.consolidation.recordSent.mutate({
              ...stamp,
              consolidationId,
              version,
              sentOn,
              passedOn: passedOn && { ...passedOn, submissionId },
            }),
          { said: passedOn ? words.saidPassedOn : words.said, after: onClose },
        );
      }}
      below={
        <>
          {asked.error && (
            <ErrorNote trouble={troubleOf(asked.error)} onRetry={() => void asked.refetch()} />
          )}
          {asked.isPending && <Waiting rows={1} />}
          {asked.isSuccess && options.length === 0 && <p className="xs dim">{words.nothing}</p>}
          {options.length > 0 && (
            <Select
              label={words.above}
              description={words.aboveHint}
              allowDeselect={false}
              data={[
                ...options.map((option) => ({
                  value: option.obligationId,
                  label: words.option(
                    words.report(option.ruleName, writePeriod(option.period, all)),
                    words.by[option.by],
                  ),
                })),
                { value: NONE, label: words.none },
              ]}
              value={choice}
              error={day.tried && choice === null ? words.choose : undefined}
              onChange={setSaid}
            />
          )}
          {chosen && <Effect option={chosen} sentOn={day.day} />}
          {chosen?.needsReason && (
            <Textarea
              label={words.reason}
              value={reason}
              maxLength={2000}
              autosize
              error={day.tried && !explained ? all.forms.issues.required : undefined}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </>
      }
    />
  );
}

interface EffectProps {
  readonly option: ReportAbove;
  readonly sentOn: CivilDate | null;
}

/** What it means for the report to the next level that this one went out on a day. */
function Effect({ option, sentOn }: EffectProps) {
  const words = useWords().consolidation.sent;
  const { due, plan } = option;
  const late = due !== null && sentOn !== null && sentOn > due;
  const when = due === null ? words.noDate : words.due(writeDate(due));
  return (
    <p className={late ? 'xs warn' : 'xs dim'} role="status">
      {words.ofPlan(plan?.numberSymbol ?? plan?.title ?? '')} {when}
      {late && ` ${words.late}`}
    </p>
  );
}
