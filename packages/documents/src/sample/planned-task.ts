import type { DutyRole, Timing } from '@dondoc/domain/task';
import type { PlanBlock, PlanTableRow } from '../write/plan-document.ts';
import { sentence, timingWords } from './timing-words.ts';

/** What a reader should find in one item: its bodies by part, and when it is due. */
export interface ExpectedTask {
  /** The item's wording, without its label and without what stands in inner bullets. */
  readonly text: string;
  /** The role of the first verb of the item, for the body that answers or is asked. */
  readonly role: DutyRole;
  readonly accountable: readonly string[];
  readonly coordinate: readonly string[];
  readonly request: readonly string[];
  /** Bodies that careful readers may or may not count as coordinating ("Phối hợp với Y" in the block of X). */
  readonly mayCoordinate: readonly string[];
  readonly timing: Timing;
}

/** An item of a body's own block before it is printed; `wording` gets the words of the timing. */
export interface PlannedItem {
  readonly role: DutyRole;
  readonly wording: (when: string) => string;
  readonly timing: Timing;
  readonly coordinate?: readonly string[];
  readonly mayCoordinate?: readonly string[];
  readonly inner?: readonly string[];
}

/** A piece of a plan with what a reader should find in it. */
export interface Planned<T> {
  readonly printed: T;
  readonly tasks: readonly ExpectedTask[];
}

/**
 * A body's own block, "3. Sở Y tế" with its bullets. The body answers for every item whatever the verb; where it is
 * asked ("Đề nghị ..."), nobody does.
 *
 * @example
 * ownBlock('Sở Y tế', [{ role: 'assigned', wording: () => 'Dự trữ thuốc.', timing: { kind: 'none' } }]);
 */
export function ownBlock(body: string, items: readonly PlannedItem[]): Planned<PlanBlock> {
  const request = items.every((item) => item.role === 'request');
  const texts = items.map((item) => item.wording(timingWords(item.timing)));
  return {
    printed: {
      kind: 'item',
      text: request ? `Đề nghị ${body}` : body,
      heading: true,
      blocks: items.map((item, at) => ({
        kind: 'bullet',
        text: texts[at] ?? '',
        inner: item.inner ?? [],
      })),
    },
    tasks: items.map((item, at) => ({
      text: texts[at] ?? '',
      role: item.role,
      accountable: request ? [] : [body],
      coordinate: item.coordinate ?? [],
      request: request ? [body] : [],
      mayCoordinate: item.mayCoordinate ?? [],
      timing: item.timing,
    })),
  };
}

/** A row of the table of tasks before it is printed. */
export interface PlannedRow {
  readonly task: string;
  readonly lead: string;
  readonly coordinate: readonly string[];
  readonly timing: Timing;
}

/** The table of tasks: the column "Cơ quan chủ trì" answers. */
export const taskTable = (rows: readonly PlannedRow[]): Planned<PlanBlock> => ({
  printed: {
    kind: 'table',
    rows: rows.map((row): PlanTableRow => ({
      task: row.task,
      lead: row.lead,
      coordinate: row.coordinate.join('; '),
      due: sentence(timingWords(row.timing)),
    })),
  },
  tasks: rows.map((row) => ({
    text: row.task,
    role: 'lead',
    accountable: [row.lead],
    coordinate: row.coordinate,
    request: [],
    mayCoordinate: [],
    timing: row.timing,
  })),
});
