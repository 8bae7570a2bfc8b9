import { addDays } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { Timing } from '@dondoc/domain/task';
import type { PlannedItem, PlannedRow } from '../sample/planned-task.ts';
import { sentence } from '../sample/timing-words.ts';
import { ACTS, BANNERS, COMMUNE_GROUP, OBJECTS, PLACES } from './invented-names.ts';
import type { Seeded } from './seeded.ts';

/** Deeds that no two items of a plan share, so that an item is known by its words. */
export function deeds(random: Seeded): () => string {
  const all = ACTS.flatMap((act) => OBJECTS.map((object) => `${act} ${object}`));
  const shuffled = random.draw(all, all.length);
  return () => {
    const deed = shuffled.pop();
    if (deed === undefined) throw new RangeError('a plan has more items than there are deeds');
    return `${deed} ${random.pick(PLACES)}`;
  };
}

/** A date that falls after the issue of the plan, within a year. */
const later = (random: Seeded, issuedOn: CivilDate) => addDays(issuedOn, random.between(10, 360));

export function byDate(random: Seeded, issuedOn: CivilDate): Timing {
  const operator = random.chance(0.5) ? 'before' : 'by';
  return { kind: 'by', date: later(random, issuedOn), operator, inheritedFromPlan: false };
}

/** A window of one to five weeks, after the issue of the plan. */
export function window(random: Seeded, issuedOn: CivilDate): Timing {
  const from = later(random, issuedOn);
  return { kind: 'window', from, to: addDays(from, random.between(7, 35)) };
}

const done = (deed: string) => (when: string) =>
  when === '' ? `${sentence(deed)}.` : `${sentence(deed)}; hoàn thành ${when}.`;

/** An ordinary item of a body's block: an own deed, a lead, a coordination or advice, dated or not. */
export function ordinaryItem(
  random: Seeded,
  deed: string,
  issuedOn: CivilDate,
  others: readonly string[],
): PlannedItem {
  const timing: Timing = random.chance(0.6) ? byDate(random, issuedOn) : { kind: 'none' };
  const [partner = ''] = random.draw(others, 1);
  switch (random.between(0, 5)) {
    case 0:
      return {
        role: 'lead',
        wording: done(`chủ trì, phối hợp với ${partner} ${deed}`),
        timing,
        coordinate: [partner],
      };
    case 1:
      return {
        role: 'coordinate',
        wording: done(`phối hợp với ${partner} ${deed}`),
        timing,
        mayCoordinate: [partner],
      };
    case 2:
      return { role: 'advise', wording: done(`tham mưu Ủy ban nhân dân tỉnh ${deed}`), timing };
    case 3:
      return {
        role: 'assigned',
        wording: (when) => `${sentence(when)} ${deed}.`,
        timing: { kind: 'continuous' },
      };
    default:
      return { role: 'assigned', wording: done(deed), timing };
  }
}

/** The item with a window and banner texts in inner bullets, which are no items of their own. */
export const bannerItem = (random: Seeded, issuedOn: CivilDate): PlannedItem => ({
  role: 'assigned',
  wording: (when) => `Tổ chức treo băng rôn, khẩu hiệu (${when}) với các nội dung sau:`,
  timing: window(random, issuedOn),
  inner: random.draw(BANNERS, random.between(2, BANNERS.length)),
});

/** The item that comes back every year. */
export function yearlyItem(random: Seeded, deed: string): PlannedItem {
  const timing: Timing = {
    kind: 'yearly',
    month: random.between(1, 12),
    day: random.between(1, 28),
    operator: 'before',
  };
  return { role: 'assigned', wording: (when) => `${sentence(when)}, ${deed}.`, timing };
}

/** A row of the table of tasks with one or two bodies that coordinate. */
export function tableRow(
  random: Seeded,
  deed: string,
  issuedOn: CivilDate,
  lead: string,
  others: readonly string[],
): PlannedRow {
  const coordinate = random.draw(others, random.between(1, 2));
  return {
    task: sentence(deed),
    lead,
    coordinate: random.chance(0.4) ? [...coordinate, COMMUNE_GROUP] : coordinate,
    timing: random.pick<Timing>([
      byDate(random, issuedOn),
      window(random, issuedOn),
      { kind: 'continuous' },
    ]),
  };
}
