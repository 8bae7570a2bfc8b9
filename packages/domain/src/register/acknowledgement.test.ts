import { describe, expect, test } from 'vitest';
import { CivilDate } from '../calendar/civil-date.ts';
import { done, DutyId } from '../kernel/index.ts';
import { bodyId } from '../testing/agency.ts';
import { idOf } from '../testing/draft.ts';
import { dutyFacts } from '../testing/night.ts';
import { askAcknowledgement, pageReceivers, silentBodies } from './acknowledgement.ts';
import type { PageDuty } from './acknowledgement.ts';

const day = (text: string) => CivilDate.parse(text);
const STANDING = bodyId(2);
const duty = (n: number, change: Partial<PageDuty> = {}): PageDuty => ({
  ...dutyFacts(),
  id: DutyId.parse(idOf(n)),
  agencyId: bodyId(n),
  role: 'lead',
  accountable: true,
  ...change,
});

describe('a page goes to', () => {
  test.each<[who: string, duties: readonly PageDuty[], bodies: readonly number[]]>([
    ['each body that answers', [duty(3), duty(4)], [3, 4]],
    ['a body once, however many duties it has', [duty(3), duty(5, { agencyId: bodyId(3) })], [3]],
    ['the members of a group', [duty(9, { agencyId: null })], [6, 7]],
    [
      'a member of a group with a duty of its own once',
      [duty(6), duty(9, { agencyId: null })],
      [6, 7],
    ],
    ['nobody who only helps', [duty(3, { accountable: false, role: 'coordinate' })], []],
    ['nobody who is asked', [duty(3, { role: 'request' })], []],
    ['nobody whose duty has ended', [duty(3, { endedOn: day('2026-03-21') })], []],
    ['nobody for what fell due before it was tracked', [duty(3, { history: true })], []],
    ['not to who keeps the register', [duty(2), duty(3)], [3]],
  ])('%s', (_who, duties, bodies) => {
    const members = new Map([[DutyId.parse(idOf(9)), [bodyId(6), bodyId(7)]]]);
    expect(pageReceivers(duties, members, STANDING)).toEqual(bodies.map(bodyId));
  });
});

test('who has not acknowledged is silent, in the order of who was sent a page', () => {
  const receivers = [bodyId(5), bodyId(3), bodyId(4)];
  expect(silentBodies(receivers, new Set([bodyId(3), bodyId(9)]))).toEqual([bodyId(5), bodyId(4)]);
});

describe('an acknowledgement', () => {
  const plan = { issuedOn: day('2026-03-20'), closedOn: null };
  const today = day('2026-07-20');
  test.each([
    ['of the day of issue', '2026-03-20'],
    ['of today', '2026-07-20'],
  ])('%s is kept', (_of, on) => {
    expect(askAcknowledgement(day(on), plan, today)).toEqual(done(null));
  });
  test.each([
    ['before the paper was issued', '2026-03-19', 'date.before-issue'],
    ['after today', '2026-07-21', 'date.in-future'],
  ])('%s is refused', (_of, on, code) => {
    expect(askAcknowledgement(day(on), plan, today)).toMatchObject({ refusal: { code } });
  });
  test('of a closed register is refused', () => {
    expect(askAcknowledgement(today, { ...plan, closedOn: today }, today)).toMatchObject({
      refusal: { code: 'state.refused', facts: { action: 'acknowledge', state: 'closed' } },
    });
  });
});
