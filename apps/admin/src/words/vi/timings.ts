import type { TimingWords } from '../timing-words.ts';

export const timings = {
  kinds: {
    by: 'trước một ngày',
    window: 'trong một khoảng',
    from: 'từ một ngày',
    continuous: 'thường xuyên',
    yearly: 'hằng năm',
    after: 'sau một sự kiện',
    'per-other-plan': 'theo kế hoạch riêng',
    none: 'không ghi hạn',
  },
  from: (date) => `từ ${date}`,
  yearly: (dayMonth) => `${dayMonth} hằng năm`,
  after: {
    hours: (amount) => `trong ${amount} giờ sau sự kiện`,
    days: (amount) => `trong ${amount} ngày sau sự kiện`,
    'working-days': (amount) => `trong ${amount} ngày làm việc sau sự kiện`,
    months: (amount) => `trong ${amount} tháng sau sự kiện`,
  },
  afterEvent: 'khi có sự kiện',
  units: { hours: 'giờ', days: 'ngày', 'working-days': 'ngày làm việc', months: 'tháng' },
} satisfies TimingWords;
