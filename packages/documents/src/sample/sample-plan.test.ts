import { addDays, CivilDate, isWorkingDay, vietnamCalendar } from '@dondoc/domain/calendar';
import { describe, expect, it } from 'vitest';
import { openedDocx } from '../testing/opened-docx.ts';
import { longDate } from '../write/official-date.ts';
import { writePlan } from '../write/plan-docx.ts';
import { samplePlan } from './sample-plan.ts';

const DAYS = [
  [
    '2026-07-20',
    'ngày 06 tháng 5 năm 2026',
    '29/6/2026',
    '24/7/2026',
    '10/7/2026 đến hết ngày 09/8/2026',
  ],
  [
    '2025-12-31',
    'ngày 17 tháng 10 năm 2025',
    '10/12/2025',
    '04/01/2026',
    '21/12/2025 đến hết ngày 20/01/2026',
  ],
  [
    '2026-02-17',
    'ngày 04 tháng 12 năm 2025',
    '27/01/2026',
    '21/02/2026',
    '07/02/2026 đến hết ngày 09/3/2026',
  ],
  [
    '2024-02-29',
    'ngày 15 tháng 12 năm 2023',
    '08/02/2024',
    '04/3/2024',
    '19/02/2024 đến hết ngày 20/3/2024',
  ],
  [
    '2026-08-22',
    'ngày 08 tháng 6 năm 2026',
    '01/8/2026',
    '26/8/2026',
    '12/8/2026 đến hết ngày 11/9/2026',
  ],
] as const;

describe.each(DAYS)('the sample plan on %s', (day, issued, past, soon, window) => {
  const today = CivilDate.parse(day);
  const { document, expectations } = samplePlan(today);

  it('carries dates around that day', async () => {
    const { paragraphs } = openedDocx(await writePlan(document));
    expect(paragraphs).toContain(`Sông Hương, ${issued}`);
    for (const cell of [`Trước ngày ${past}`, `Trước ngày ${soon}`, `Từ ngày ${window}`])
      expect(paragraphs).toContain(cell);
    for (const { text } of expectations.tasks) expect(paragraphs.join('\n')).toContain(text);
  });

  it('was issued on a working day, before every date in it', () => {
    const { issuedOn } = document.instrument;
    if (issuedOn === null) throw new Error('the sample has its day of issue');
    expect(isWorkingDay(vietnamCalendar(), issuedOn)).toBe(true);
    expect(longDate(issuedOn)).toBe(issued);
    const first = expectations.tasks.flatMap(({ timing }) => {
      if (timing.kind === 'by') return [timing.date];
      return timing.kind === 'window' ? [timing.from] : [];
    });
    expect(first.length).toBeGreaterThan(15);
    expect(first.filter((date) => date <= issuedOn)).toEqual([]);
  });

  it('has work that is past, due within days and due in months', () => {
    const dues = expectations.tasks.flatMap(({ timing }) =>
      timing.kind === 'by' ? [timing.date] : [],
    );
    expect(dues.filter((due) => due < today).length).toBeGreaterThanOrEqual(3);
    expect(
      dues.filter((due) => due >= today && due <= addDays(today, 7)).length,
    ).toBeGreaterThanOrEqual(2);
    expect(dues.filter((due) => due > addDays(today, 60)).length).toBeGreaterThanOrEqual(3);
  });
});

describe('the sample plan', () => {
  const { bodies, expectations } = samplePlan(CivilDate.parse('2026-07-20'));
  const tasks = (kind: string) => expectations.tasks.filter(({ timing }) => timing.kind === kind);

  it('has one of each: continuous, yearly, request, a coordinate that answers', () => {
    expect(tasks('continuous')).toHaveLength(1);
    expect(tasks('yearly')).toHaveLength(1);
    expect(tasks('window')).toHaveLength(2);
    expect(expectations.tasks.filter(({ request }) => request.length > 0)).toHaveLength(1);
    const answering = expectations.tasks.filter(({ role }) => role === 'coordinate');
    expect(answering.map(({ accountable }) => accountable)).toEqual([['Công an tỉnh']]);
    expect(expectations.rules.map(({ due }) => due)).toEqual([
      { kind: 'day-of-month', day: 18 },
      { kind: 'yearly-day', month: 11, day: 30 },
    ]);
  });

  it('names twelve bodies and a group of eight communes, each registered once with an example mailbox', () => {
    expect(expectations.bodies).toHaveLength(12);
    const names = bodies.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const body of expectations.bodies) expect(names).toContain(body);
    expect(
      bodies.filter(({ groups }) => groups.includes('Ủy ban nhân dân các xã, phường')),
    ).toHaveLength(8);
    expect(new Set(bodies.map(({ mailbox }) => mailbox)).size).toBe(bodies.length);
    for (const { mailbox } of bodies) expect(mailbox).toMatch(/^[a-z-]+@songhuong\.example$/);
    const named = new Set([...expectations.bodies, ...expectations.groups]);
    for (const task of expectations.tasks)
      for (const body of [...task.accountable, ...task.coordinate, ...task.request])
        expect(named).toContain(body);
  });
});
