import type { CivilDate } from '../calendar/civil-date.ts';
import type { AgencyId } from '../kernel/id.ts';
import { unreachable } from '../kernel/unreachable.ts';
import { successorOf } from './successor.ts';
import type { Held, Lineage, Successor } from './successor.ts';

/** An open duty or obligation of a body that was rearranged, and whom a person chose or confirmed for it. */
export interface TransferItem<Id> extends Held {
  readonly id: Id;
  readonly chosen: AgencyId | null;
}

/** How an item of the list stands: a person has said who takes it, has to confirm, has to choose, or has to find out. */
export type TransferStanding = 'chosen' | 'to-confirm' | 'to-choose' | 'unknown';

/** A row of the list: the item, what the successions answer, and where it stands. */
export interface TransferRow<Item> {
  readonly item: Item;
  readonly successor: Successor;
  readonly standing: TransferStanding;
  /** Who takes it as things stand: the chosen one, else the one that is to be confirmed. */
  readonly to: AgencyId | null;
}

/** How many rows stand how; the four add up to `all`. */
export interface TransferCounts {
  readonly all: number;
  readonly chosen: number;
  readonly toConfirm: number;
  readonly toChoose: number;
  readonly unknown: number;
}

/**
 * The transfer list (danh sách bàn giao) of items on a day, in their order: what has moved, and to whom. What stays where it was is not
 * listed.
 *
 * @example
 * const item = { id: 'a', agencyId: bodyId(8), since: null, wording: 'mạng viễn thông', chosen: null };
 * transferList([item], CivilDate.parse('2025-07-01'), splitLineage)[0]?.standing; // 'to-confirm'
 */
export const transferList = <Item extends TransferItem<unknown>>(
  items: readonly Item[],
  date: CivilDate,
  lineage: Lineage,
): readonly TransferRow<Item>[] =>
  items.flatMap((item) => {
    const successor = successorOf(item, date, lineage);
    return successor.kind === 'same' ? [] : [rowOf(item, successor)];
  });

function rowOf<Item extends TransferItem<unknown>>(
  item: Item,
  successor: Exclude<Successor, { kind: 'same' }>,
): TransferRow<Item> {
  if (item.chosen !== null) return { item, successor, standing: 'chosen', to: item.chosen };
  switch (successor.kind) {
    case 'body':
    case 'unconfirmed':
      return { item, successor, standing: 'to-confirm', to: successor.agencyId };
    case 'choose':
      return { item, successor, standing: 'to-choose', to: null };
    case 'unknown':
      return { item, successor, standing: 'unknown', to: null };
    default:
      return unreachable(successor);
  }
}

/**
 * Counts the rows of a transfer list by where they stand. The signed list can be recorded once all are chosen.
 *
 * @example
 * transferCounts([]).all; // 0
 */
export function transferCounts(rows: readonly TransferRow<unknown>[]): TransferCounts {
  const of = (standing: TransferStanding) => rows.filter((row) => row.standing === standing).length;
  return {
    all: rows.length,
    chosen: of('chosen'),
    toConfirm: of('to-confirm'),
    toChoose: of('to-choose'),
    unknown: of('unknown'),
  };
}

/** What bodies hold, put together by who stands in their place on a day. */
export interface Gathered<Item> {
  readonly byBody: ReadonlyMap<AgencyId, readonly Item[]>;
  readonly toChoose: readonly Item[];
  readonly unknown: readonly Item[];
}

/**
 * What bodies hold, by who stands in their place on a day: statistics through successions. Each item is counted once, with one body,
 * with those that wait for a choice, or with those whose successor is unknown; together they are all.
 *
 * @example
 * const held = { agencyId: health.id, since: null, wording: '' };
 * gatherThrough([held], CivilDate.parse('2026-07-20'), splitLineage).byBody.size; // 1
 */
export function gatherThrough<Item extends Held>(
  items: readonly Item[],
  date: CivilDate,
  lineage: Lineage,
): Gathered<Item> {
  const byBody = new Map<AgencyId, Item[]>();
  const toChoose: Item[] = [];
  const unknown: Item[] = [];
  for (const item of items) {
    const successor = successorOf(item, date, lineage);
    if (successor.kind === 'choose') toChoose.push(item);
    else if (successor.kind === 'unknown') unknown.push(item);
    else byBody.set(successor.agencyId, [...(byBody.get(successor.agencyId) ?? []), item]);
  }
  return { byBody, toChoose, unknown };
}
