import { subjectPath } from '@dondoc/domain/night';
import type { Subject } from '@dondoc/domain/night';
import { dutyFacts, obligationFacts } from '@dondoc/domain/testing';
import { isNotFound } from '@tanstack/react-router';
import { expect, it } from 'vitest';
import { router } from './router.ts';

const report: Subject = { kind: 'obligation', facts: obligationFacts() };
const duty: Subject = { kind: 'duty', facts: dutyFacts() };

it.each([
  ['a report', report, '/obligations/$obligationId', { obligationId: report.facts.id }, {}],
  ['a duty', duty, '/plans/$planId', { planId: duty.facts.planId }, { open: duty.facts.taskId }],
])('a letter about %s leads to where it is answered', (_what, subject, route, params, search) => {
  const [pathname = '', query = ''] = subjectPath(subject).split('?');
  const asked = Object.fromEntries(new URLSearchParams(query));
  const match = router.matchRoutes(pathname, asked).at(-1);
  expect([match?.fullPath, match?.params, match?.search]).toEqual([route, params, search]);
});

const withIds = Object.keys(router.routesByPath).filter((path) => path.includes('$'));

it.each(withIds)('%s leads nowhere where something else stands in place of its id', (path) => {
  const pathname = path.replaceAll(/\$\w+/g, 'khong-phai-ma');
  const match = router.matchRoutes(pathname, {}).at(-1);
  expect(match?.fullPath).toBe(path);
  expect(isNotFound(match?.paramsError)).toBe(true);
});
