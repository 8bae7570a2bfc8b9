import { expect, test } from 'vitest';
import { bodyId } from '../testing/agency.ts';
import { consolidationRoute } from './consolidator.ts';

const [ISSUER, STANDING, DEPARTMENT, COMMITTEE] = [bodyId(1), bodyId(2), bodyId(3), bodyId(4)];
const to = (agencyId: typeof ISSUER | null, text = '') => ({ receiver: { agencyId, text } });
const plan = { issuerId: ISSUER, standingAgencyId: STANDING };

test.each([
  [
    'what stays with the standing agency goes on to the issuer',
    to(STANDING),
    null,
    STANDING,
    to(ISSUER),
  ],
  [
    'what goes to another is written by the standing agency',
    to(DEPARTMENT),
    null,
    STANDING,
    to(DEPARTMENT),
  ],
  ['what goes to words', to(null, 'Bộ'), null, STANDING, to(null, 'Bộ')],
  [
    'with a rule above the receiver reports on',
    to(DEPARTMENT),
    to(COMMITTEE),
    DEPARTMENT,
    to(COMMITTEE),
  ],
  [
    'the same where the standing agency receives',
    to(STANDING),
    to(null, 'Bộ'),
    STANDING,
    to(null, 'Bộ'),
  ],
  [
    'a receiver unknown here reports nothing on from here',
    to(null, 'Bộ'),
    to(ISSUER),
    STANDING,
    to(null, 'Bộ'),
  ],
])('%s', (_why, rule, above, agencyId, { receiver }) => {
  expect(consolidationRoute(rule, above, plan)).toEqual({ agencyId, receiver });
});

test('an issuer that keeps its own register sends where the rule says', () => {
  const own = { issuerId: STANDING, standingAgencyId: STANDING };
  expect(consolidationRoute(to(STANDING), null, own).receiver.agencyId).toBe(STANDING);
});
