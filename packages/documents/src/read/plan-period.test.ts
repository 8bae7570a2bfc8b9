import { expect, test } from 'vitest';
import { periodOfTitle } from './plan-period.ts';
import { timingOfField } from './timing.ts';
import { CivilDate } from '@dondoc/domain/calendar';

test.each([
  ['Phòng, chống lũ lụt năm 2026', '2026-01-01', '2026-12-31'],
  ['Chuyển đổi số giai đoạn 2026 - 2030', '2026-01-01', '2030-12-31'],
  ['Phát triển hạ tầng 5G trên địa bàn thành phố đến năm 2030', null, '2030-12-31'],
  ['Kiểm kê tài sản công thời điểm 0h00 ngày 01 tháng 01 năm 2026', null, null],
  ['Các nhiệm vụ trọng tâm cuối năm 2025', null, null],
  ['Triển khai thi hành Luật Đất đai năm 2024', null, null],
  ['Triển khai các nhiệm vụ cuối năm 2025 lĩnh vực bình đẳng giới', null, null],
])('the title “%s” says the period of its plan', (title, periodFrom, periodTo) => {
  expect(periodOfTitle(title)).toEqual({ periodFrom, periodTo });
});

const end = CivilDate.parse('2026-12-31');
test.each([
  'đến hết thời gian thực hiện kế hoạch',
  'đến khi kết thúc kế hoạch',
  'theo thời hạn của kế hoạch.',
])('“%s” is the end of the plan, where the plan says it', (words) => {
  expect(timingOfField(words, 2026, end)).toEqual({
    kind: 'by',
    date: end,
    operator: 'by',
    inheritedFromPlan: true,
  });
  expect(timingOfField(words, 2026, null)).not.toMatchObject({ kind: 'by' });
});

test('“theo kế hoạch của Bộ” and what goes on all the time are not the end of this plan', () => {
  expect(timingOfField('theo kế hoạch của bộ', 2026, end)).toMatchObject({
    kind: 'per-other-plan',
  });
  expect(timingOfField('thường xuyên', 2026, end)).toEqual({ kind: 'continuous' });
});
