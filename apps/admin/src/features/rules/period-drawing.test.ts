import { CivilDate } from '@dondoc/domain/calendar';
import type { Deadline } from '@dondoc/domain/reporting';
import { expect, it } from 'vitest';
import { scaleOf } from './period-drawing.tsx';

const on = (text: string) => CivilDate.parse(text);
const deadline = (from: string, to: string, nominal: string, effective = nominal): Deadline => ({
  window: { from: on(from), to: on(to) },
  estimateFrom: null,
  nominal: on(nominal),
  effective: on(effective),
  explanation: [],
});

it('gives every row the days before and after its nominal date that the widest row needs', () => {
  const february = deadline('2027-01-15', '2027-02-14', '2027-02-20', '2027-02-22');
  const march = deadline('2027-02-15', '2027-03-14', '2027-03-20');
  expect(scaleOf([february, march])).toEqual({ first: -38, last: 4 });
});

it('has room for figures that close after the date, and draws nothing without dates', () => {
  expect(scaleOf([deadline('2026-12-01', '2026-12-31', '2026-12-20')])).toEqual({
    first: -21,
    last: 13,
  });
  const undated = { window: null, estimateFrom: null, nominal: null, effective: null };
  expect(scaleOf([{ ...undated, explanation: [] }])).toBeNull();
});
