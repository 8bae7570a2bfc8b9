import { CivilDate } from '@dondoc/domain/calendar';
import type { DeadlineStep } from '@dondoc/domain/reporting';
import { expect, it } from 'vitest';
import { dueChain } from './due-chain.ts';
import { dueSentence } from './due-sentence.ts';
import { en } from './en/index.ts';
import { vi } from './vi/index.ts';

const day = (text: string) => CivilDate.parse(text);

const explanation: readonly DeadlineStep[] = [
  { step: 'sentence', wording: 'gửi báo cáo trước ngày 18 hằng tháng', anchor: null },
  {
    step: 'window',
    basis: 'decree',
    from: day('2026-06-15'),
    to: day('2026-07-14'),
    clause: 'decree-09-2019-art-12',
  },
  {
    step: 'nominal',
    form: 'day-of-month',
    date: day('2026-07-18'),
    clampedFrom: null,
    counted: null,
    clause: null,
  },
  { step: 'operator', operator: 'before', reading: 'end-of-day', date: day('2026-07-18') },
  {
    step: 'shift',
    shift: 'next',
    from: day('2026-07-18'),
    to: day('2026-07-20'),
    dayOff: { kind: 'weekend', source: null },
    clause: 'civil-code-2015-art-148',
  },
];

it('tells a date from the sentence of the paper to the day that holds, in the words of the screens', () => {
  expect(dueChain(explanation, vi)).toEqual([
    { date: null, title: 'Câu trong văn bản', quote: 'gửi báo cáo trước ngày 18 hằng tháng' },
    {
      date: '2026-07-14',
      title: 'Số liệu từ 15/06/2026 đến 14/07/2026',
      detail: 'theo khoảng mặc định, Điều 12 Nghị định 09/2019/NĐ-CP',
    },
    { date: '2026-07-18', title: 'Hạn theo câu chữ, Thứ Bảy', detail: 'ngày trong tháng' },
    { date: '2026-07-18', title: '“trước ngày” hiểu là hết ngày đó' },
    {
      date: '2026-07-20',
      title: 'Hạn sau khi dời, Thứ Hai',
      detail:
        '18/07/2026 Thứ Bảy: ngày nghỉ cuối tuần, dời sang ngày làm việc kế tiếp, Điều 148 Bộ luật Dân sự 2015',
      weight: 'end',
    },
  ]);
});

it('keeps the words of the paper in every language', () => {
  expect(dueChain(explanation, en)[0]?.quote).toBe('gửi báo cáo trước ngày 18 hằng tháng');
  expect(dueChain(explanation, en).at(-1)?.title).toBe('Due after the shift, Monday');
});

it('tells how a period was read, by whose decision, and that the paper gives no date', () => {
  const period = { kind: 'month', year: 2023, month: 12 } as const;
  const document = { role: 'Trưởng Ban Chỉ đạo', number: '15/TB-BCĐ', date: day('2023-06-05') };
  const read: readonly DeadlineStep[] = [
    { step: 'read-as', named: null, period, reason: 'Ghi nhầm năm', document },
    { step: 'entered', note: 'Thống nhất tại cuộc họp' },
    {
      step: 'nominal',
      form: 'entered',
      date: day('2023-12-25'),
      clampedFrom: null,
      counted: null,
      clause: null,
    },
  ];
  expect(dueChain(read, vi)).toEqual([
    {
      date: null,
      title: 'Hiểu là tháng 12/2023',
      detail: 'Ghi nhầm năm, Trưởng Ban Chỉ đạo, 15/TB-BCĐ, 05/06/2023',
    },
    {
      date: null,
      title: 'Văn bản không ghi hạn, chuyên viên ghi hạn vào sổ',
      detail: 'Thống nhất tại cuộc họp',
    },
    {
      date: '2023-12-25',
      title: 'Hạn ghi trong sổ, Thứ Hai',
      detail: 'ngày do chuyên viên ghi vào sổ',
      weight: 'end',
    },
  ]);
});

it('names the source of a day off that was entered, of the first date and of one that moved since', () => {
  const dayOff = { kind: 'off', source: 'Thông báo 12/TB-UBND', entered: true } as const;
  const moved: readonly DeadlineStep[] = [
    {
      step: 'shift',
      shift: 'next',
      from: day('2026-07-20'),
      to: day('2026-07-21'),
      dayOff,
      clause: null,
    },
    {
      step: 'calendar-changed',
      on: day('2026-07-01'),
      from: day('2026-07-21'),
      to: day('2026-07-22'),
      dayOff: { ...dayOff, source: 'Thông báo 15/TB-UBND' },
    },
  ];
  expect(dueChain(moved, vi).map(({ weight }) => weight ?? null)).toEqual([null, 'end']);
  expect(dueChain(moved, vi).map(({ detail }) => detail)).toEqual([
    '20/07/2026 Thứ Hai: ngày nghỉ theo Thông báo 12/TB-UBND, dời sang ngày làm việc kế tiếp',
    '21/07/2026 Thứ Ba: ngày nghỉ theo Thông báo 15/TB-UBND, hạn dời từ 21/07/2026, hạn ban đầu giữ nguyên',
  ]);
});

it('names the holiday that a date met, with what makes it one, in both languages', () => {
  const shift: readonly DeadlineStep[] = [
    {
      step: 'shift',
      shift: 'next',
      from: day('2026-02-20'),
      to: day('2026-02-23'),
      dayOff: { kind: 'off', source: 'Labour Code', occasion: 'lunar-new-year' },
      clause: null,
    },
  ];
  expect(dueChain(shift, vi)[0]?.detail).toBe(
    '20/02/2026 Thứ Sáu: Tết Nguyên đán, Điều 112 Bộ luật Lao động 2019; Thủ tướng Chính phủ quyết định hằng năm, dời sang ngày làm việc kế tiếp',
  );
  expect(dueChain(shift, en)[0]?.detail).toContain('Lunar New Year, Labour Code 2019, art. 112');
});

it('names the days over which working days were counted, and those that a count met since', () => {
  const holiday = { kind: 'off', source: 'Labour Code', occasion: 'victory-and-labour' } as const;
  const entered = { kind: 'off', source: 'Thông báo 12/TB-UBND', entered: true } as const;
  const counted: readonly DeadlineStep[] = [
    {
      step: 'nominal',
      form: 'after-close',
      date: day('2026-05-07'),
      clampedFrom: null,
      counted: { amount: 5, unit: 'working-days', from: day('2026-04-28') },
      over: [
        { date: day('2026-04-30'), ...holiday },
        { date: day('2026-05-01'), ...holiday },
      ],
      clause: null,
    },
    {
      step: 'calendar-changed',
      on: day('2026-04-29'),
      from: day('2026-05-07'),
      to: day('2026-05-08'),
      dayOff: null,
      over: [{ date: day('2026-05-05'), ...entered }],
    },
  ];
  expect(dueChain(counted, vi).map(({ detail }) => detail)).toEqual([
    '5 ngày làm việc sau 28/04/2026, không tính 30/04/2026, 01/05/2026 (Ngày Chiến thắng và Quốc tế Lao động, Điều 112 Bộ luật Lao động 2019)',
    'không tính 05/05/2026 (ngày nghỉ theo Thông báo 12/TB-UBND), hạn dời từ 07/05/2026, hạn ban đầu giữ nguyên',
  ]);
});

it('ends in the day that was decided, with the paper that gave more time', () => {
  const document = { role: 'Trưởng Ban Chỉ đạo', number: '15/TB-BCĐ', date: day('2026-07-17') };
  const given = {
    step: 'decided',
    from: day('2026-07-20'),
    to: day('2026-07-31'),
    document,
  } as const;
  expect(dueChain([...explanation, given], vi).at(-1)).toEqual({
    date: '2026-07-31',
    title: 'Được lùi hạn, Thứ Sáu',
    detail:
      'Trưởng Ban Chỉ đạo, 15/TB-BCĐ, 17/07/2026, hạn dời từ 20/07/2026, hạn ban đầu giữ nguyên',
    weight: 'end',
  });
  expect(dueSentence([...explanation, given], vi)).toBe(
    'Hạn 20/07/2026 được lùi sang Thứ Sáu, 31/07/2026.',
  );
});
