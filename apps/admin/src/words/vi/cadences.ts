import type { CadenceWords } from '../cadence-words.ts';

export const cadences = {
  kinds: {
    day: 'hằng ngày',
    week: 'hằng tuần',
    month: 'hằng tháng',
    quarter: 'hằng quý',
    'half-year': '6 tháng',
    'nine-months': '9 tháng',
    year: 'hằng năm',
    'days-in-year': 'những ngày nêu trong năm',
    once: 'một lần',
    'on-request': 'khi có yêu cầu',
    unscheduled: 'không ghi kỳ',
  },
  operators: { by: 'chậm nhất', before: 'trước' },
  due: {
    dayOfMonth: (operator, day) => `${operator} ngày ${day} của tháng`,
    yearlyDay: (operator, dayMonth) => `${operator} ngày ${dayMonth} hằng năm`,
    fixed: (operator, date) => `${operator} ngày ${date}`,
    none: 'không ghi hạn',
  },
  merged: (host) => `lồng ghép vào ${host}`,
} satisfies CadenceWords;
