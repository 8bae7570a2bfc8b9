import { CivilDate } from '@dondoc/domain/calendar';
import type { DeadlineStep } from '@dondoc/domain/reporting';
import { describe, expect, it } from 'vitest';
import { dueSentence } from './due-sentence.ts';
import { en } from './en/index.ts';
import { vi } from './vi/index.ts';

const day = (text: string) => CivilDate.parse(text);
const nominal = (date: string, counted: null | { amount: number; from: string } = null) =>
  ({
    step: 'nominal',
    form: counted ? 'after-close' : 'day-of-month',
    date: day(date),
    clampedFrom: null,
    counted: counted && { ...counted, unit: 'working-days', from: day(counted.from) },
    clause: null,
  }) satisfies DeadlineStep;
const shift = (from: string, to: string) =>
  ({
    step: 'shift',
    shift: from === to ? 'none' : from < to ? 'next' : 'previous',
    from: day(from),
    to: day(to),
    dayOff: { kind: 'weekend', source: null },
    clause: null,
  }) satisfies DeadlineStep;

describe('why a date is this one', () => {
  it.each([
    [
      'moved on',
      [nominal('2026-07-18'), shift('2026-07-18', '2026-07-20')],
      'Hạn 18/07/2026 là Thứ Bảy nên dời sang Thứ Hai, 20/07/2026.',
    ],
    [
      'moved back',
      [nominal('2026-07-18'), shift('2026-07-18', '2026-07-17')],
      'Hạn 18/07/2026 là Thứ Bảy nên dời về Thứ Sáu, 17/07/2026.',
    ],
    [
      'kept on a day off',
      [nominal('2026-07-18'), shift('2026-07-18', '2026-07-18')],
      'Hạn theo văn bản là Thứ Bảy, 18/07/2026.',
    ],
    ['as written', [nominal('2026-08-18')], 'Hạn theo văn bản là Thứ Ba, 18/08/2026.'],
    [
      'counted',
      [nominal('2026-07-17', { amount: 3, from: '2026-07-14' })],
      '3 ngày làm việc sau 14/07/2026 là Thứ Sáu, 17/07/2026.',
    ],
    [
      'merged',
      [{ step: 'merged', host: 'báo cáo năm' } as const],
      'Gửi lồng ghép trong báo cáo năm.',
    ],
    [
      'without a date',
      [{ step: 'no-date', reason: 'unscheduled' } as const],
      'Văn bản không ghi hạn.',
    ],
  ])('%s', (_name, steps, sentence) => {
    expect(dueSentence(steps, vi)).toBe(sentence);
  });

  it('is said in English too', () => {
    expect(dueSentence([shift('2026-07-18', '2026-07-20')], en)).toBe(
      '18/07/2026 is a Saturday, so it moves to Monday, 20/07/2026.',
    );
  });
});
