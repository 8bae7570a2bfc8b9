import type { Agency, Succession } from '@dondoc/domain/agency';
import { dayNumber } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId } from '@dondoc/domain/kernel';

/** The line of one body: from where it begins to where it ends, in thousandths of the width. */
export interface Lane {
  readonly agency: Agency;
  readonly from: number;
  readonly to: number;
  readonly chosen: boolean;
}

/** A branch from one line to another on the day of a succession. */
export interface Branch {
  readonly key: string;
  readonly on: CivilDate;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly scope: readonly string[];
  readonly sure: boolean;
}

/** A day with a mark over the whole height. */
export interface Mark {
  readonly date: CivilDate;
  readonly at: number;
}

/** What a life line draws. */
export interface LifeDrawing {
  readonly lanes: readonly Lane[];
  readonly branches: readonly Branch[];
  readonly days: readonly Mark[];
  readonly viewed: Mark;
  readonly today: Mark;
}

/** Lines drawn at most; the list under the drawing names everybody. */
const MOST_LANES = 10;
/** Room before the first and after the last day, in days. */
const ROOM = 120;
const WIDTH = 1000;

interface LifeFacts {
  readonly agencyId: AgencyId;
  readonly bodies: ReadonlyMap<string, Agency>;
  /** All there are, oldest first. */
  readonly successions: readonly Succession[];
  readonly viewed: CivilDate;
  readonly today: CivilDate;
}

/** The life line of a body: its own line, and those of the bodies that it gave to or took from, in the order in which they come in. */
export function lifeDrawing({
  agencyId,
  bodies,
  successions,
  viewed,
  today,
}: LifeFacts): LifeDrawing {
  const mine = successions.filter((one) =>
    one.kind === 'rename'
      ? one.agencyId === agencyId
      : one.shares.some(({ from, to }) => from === agencyId || to === agencyId),
  );
  const shares = mine.flatMap((one) =>
    one.kind === 'rename' ? [] : one.shares.map((share) => ({ ...share, on: one.on })),
  );
  const others = shares.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const ids = [...new Set([agencyId, ...others])].slice(0, MOST_LANES);
  const days = [...new Set(mine.map(({ on }) => on))];
  const marked = [viewed, today, ...days].map(dayNumber);
  const first = Math.min(...marked) - ROOM;
  const span = Math.max(...marked) + ROOM - first;
  const place = (date: CivilDate) => Math.round(((dayNumber(date) - first) * WIDTH) / span);
  const within = (date: CivilDate | null, open: number) =>
    date === null ? open : Math.min(WIDTH, Math.max(0, place(date)));
  const lanes = ids.flatMap((id): Lane[] => {
    const agency = bodies.get(id);
    if (!agency) return [];
    const { validFrom, validTo } = agency;
    const [from, to] = [within(validFrom, 0), within(validTo, WIDTH)];
    return [{ agency, from, to, chosen: id === agencyId }];
  });
  const laneOf = (id: string | null) => lanes.findIndex(({ agency }) => agency.id === id);
  const branches = shares.flatMap((share): Branch[] => {
    const [from, to] = [laneOf(share.from), laneOf(share.to)];
    if (from < 0 || to < 0) return [];
    const { on, scope, confidence } = share;
    const key = `${on} ${share.from} ${share.to}`;
    return [{ key, on, at: place(on), from, to, scope, sure: confidence === 'sure' }];
  });
  const mark = (date: CivilDate): Mark => ({ date, at: place(date) });
  return { lanes, branches, days: days.map(mark), viewed: mark(viewed), today: mark(today) };
}
