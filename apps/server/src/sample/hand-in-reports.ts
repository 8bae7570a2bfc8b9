import { addDays } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { ObligationId } from '@dondoc/domain/kernel';
import type { SubmissionContent } from '@dondoc/domain/reporting';
import type { Desk } from './desk.ts';
import { sampleId } from './sample-id.ts';
import { SAMPLE_DIFFICULTIES, SAMPLE_NEXT, SAMPLE_RESULTS } from './sample-reports.ts';

/** Days ahead in which a report may fall due and some bodies have already sent theirs. */
const COMING = 7;
/** Of the reports of the last period that is over, the last bodies of the register have not sent theirs. */
const MISSING = 2;
/** Of a coming period, the first bodies have. */
const EARLY = 3;
/** The body of which more is asked, and up to which reports of the last period are noted sufficient. */
const ASKED = 4;
const NOTED = 12;

const REASON =
  'Đề nghị bổ sung số liệu theo từng địa bàn và nêu rõ thời gian hoàn thành phần việc còn lại.';

interface Cell {
  readonly id: ObligationId;
  readonly body: number;
  readonly periodKey: string;
  readonly due: CivilDate;
  readonly state: string;
  readonly version: number;
}

/** How far a period lies back: 0 is coming, 1 the last that is over, 2 and more earlier ones. */
interface Period {
  readonly back: number;
  readonly cells: readonly Cell[];
}

/**
 * The clerk records the reports that came in by the document system until this day: all of the earlier periods, most of the last
 * one, the first of the coming one; notes most sufficient and asks one body for more. What is done already is left as it is.
 */
export async function handInReports(
  desk: Desk,
  { issuedOn, day }: { readonly issuedOn: CivilDate; readonly day: CivilDate },
): Promise<void> {
  for (const { back, cells } of await periodsOf(desk, issuedOn, day)) {
    const senders = back === 0 ? EARLY : back === 1 ? cells.length - MISSING : cells.length;
    for (const cell of cells.slice(0, senders))
      if (isWaiting(cell.state)) await record(desk, cell, issuedOn, day);
  }
  for (const { back, cells } of await periodsOf(desk, issuedOn, day)) {
    if (back === 0) continue;
    for (const cell of cells.filter(({ state }) => state === 'received'))
      if (back > 1 || (cell.body < NOTED && cell.body !== ASKED)) await note(desk, cell);
      else if (cell.body === ASKED) await askMore(desk, cell);
  }
}

const isWaiting = (state: string) => ['open', 'due-soon', 'overdue'].includes(state);

/** The periods of each rule that are over, with the next one that falls due soon. */
async function periodsOf(desk: Desk, from: CivilDate, day: CivilDate): Promise<readonly Period[]> {
  const planId = sampleId.plan();
  const to = addDays(day, COMING);
  const { items } = await desk.api.obligation.matrix({ planId, from, to, limit: 200 });
  const cells = items.flatMap(({ cells: row }, body) =>
    row.flatMap(({ id, originId, periodKey, originalDue, state, version }) =>
      originalDue ? [{ id, originId, periodKey, due: originalDue, state, version, body }] : [],
    ),
  );
  return [...Map.groupBy(cells, ({ originId }) => originId).values()].flatMap((ofRule) => {
    const periods = [...Map.groupBy(ofRule, ({ periodKey }) => periodKey).values()].toSorted(
      (one, other) => ((one[0]?.due ?? '') < (other[0]?.due ?? '') ? 1 : -1),
    );
    const over = periods.filter(([cell]) => cell !== undefined && cell.due < day);
    const coming = periods.filter((period) => !over.includes(period)).slice(-1);
    return [
      ...coming.map((period) => ({ back: 0, cells: period })),
      ...over.map((period, index) => ({ back: index + 1, cells: period })),
    ];
  });
}

async function record(desk: Desk, cell: Cell, issuedOn: CivilDate, day: CivilDate): Promise<void> {
  const { id: obligationId, body, periodKey, due, version } = cell;
  const early = addDays(due < day ? due : day, -1 - (body % 3));
  const receivedOn = early < issuedOn ? issuedOn : early;
  const step = `report ${periodKey} ${body}`;
  await desk.api.submission.record({
    commandId: sampleId.command(step),
    obligationId,
    version,
    submissionId: sampleId.submission(step),
    channel: 'document-system',
    receivedOn,
    covering: { number: `${40 + body * 3}/BC`, date: receivedOn, signedBy: null },
    content: written(body),
    reason: null,
  });
}

const written = (body: number): SubmissionContent => ({
  sections: [
    { key: 'results', title: 'Kết quả', text: SAMPLE_RESULTS[body % SAMPLE_RESULTS.length] ?? '' },
    {
      key: 'difficulties',
      title: 'Khó khăn',
      text: SAMPLE_DIFFICULTIES[body % SAMPLE_DIFFICULTIES.length] ?? '',
    },
    { key: 'next', title: 'Kỳ tới', text: SAMPLE_NEXT },
  ],
  nil: false,
});

const note = async (desk: Desk, { id: obligationId, version, periodKey, body }: Cell) => {
  const commandId = sampleId.command(`note ${periodKey} ${body}`);
  await desk.api.submission.accept({ commandId, obligationId, version, note: null });
};

const askMore = async (desk: Desk, { id: obligationId, version, periodKey, body }: Cell) => {
  const commandId = sampleId.command(`ask more ${periodKey} ${body}`);
  await desk.api.submission.askMore({
    commandId,
    obligationId,
    version,
    reason: REASON,
    due: null,
  });
};
