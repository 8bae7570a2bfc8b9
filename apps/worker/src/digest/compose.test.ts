import { CivilDate } from '@dondoc/domain/calendar';
import { PlanId } from '@dondoc/domain/kernel';
import { idOf } from '@dondoc/domain/testing';
import { describe, expect, test } from 'vitest';
import { composeLetter } from './compose.ts';
import type { Digest, DigestLine } from './digest.ts';
import { periodWords } from './period-words.ts';

const day = (text: string) => CivilDate.parse(text);

const line = (change: Partial<DigestLine> = {}): DigestLine => ({
  urgency: 'overdue',
  what: {
    kind: 'report',
    name: 'Báo cáo hằng tháng',
    period: { kind: 'month', year: 2026, month: 7 },
  },
  plan: {
    id: PlanId.parse(idOf(1)),
    numberSymbol: '45/KH-UBND',
    title: 'Phòng, chống lũ lụt năm 2026',
  },
  due: day('2026-07-20'),
  originalDue: null,
  workingDaysLate: 1,
  source: 'gửi báo cáo trước ngày 20 hằng tháng',
  nominalDue: null,
  direction: null,
  path: '/bao-cao/1',
  ...change,
});

const digest = (...lines: DigestLine[]): Digest => ({
  recipientName: 'Sở Y tế',
  night: day('2026-07-21'),
  lines,
});

describe('a digest', () => {
  test('says what is due, by when, why that date and where to answer', () => {
    const { subject, text } = composeLetter(digest(line()), 'https://dondoc.example/');
    expect(subject).toBe('Đôn đốc ngày 21/07/2026: 1 việc quá hạn');
    expect(text).toContain('Kính gửi: Sở Y tế');
    expect(text).toContain('1. Báo cáo hằng tháng (kỳ: tháng 7/2026)');
    expect(text).toContain('Theo văn bản số 45/KH-UBND "Phòng, chống lũ lụt năm 2026".');
    expect(text).toContain('Hạn: thứ Hai, 20/07/2026, đã quá 1 ngày làm việc.');
    expect(text).toContain('Vì sao: văn bản ghi "gửi báo cáo trước ngày 20 hằng tháng".');
    expect(text).toContain('Xem và trả lời: https://dondoc.example/bao-cao/1');
  });

  test('puts what presses most first and counts each kind in the subject', () => {
    const soon = line({ urgency: 'soon', workingDaysLate: 0, due: day('2026-07-24') });
    const more = line({ urgency: 'more-asked' });
    const { subject, text } = composeLetter(digest(soon, line(), more, soon), 'http://x');
    expect(subject).toBe(
      'Đôn đốc ngày 21/07/2026: 1 việc đề nghị bổ sung, 1 việc quá hạn, 2 việc sắp đến hạn',
    );
    const places = ['ĐỀ NGHỊ BỔ SUNG', 'ĐÃ QUÁ HẠN', 'SẮP ĐẾN HẠN'].map((part) =>
      text.indexOf(part),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('tells a moved date with its first one, and a day off with the day of the text', () => {
    const moved = line({ originalDue: day('2026-07-15'), nominalDue: day('2026-07-18') });
    const { text } = composeLetter(digest(moved), 'http://x');
    expect(text).toContain('thứ Hai, 20/07/2026 (hạn gốc 15/07/2026)');
    expect(text).toContain('ngày 18/07/2026 là ngày nghỉ nên hạn chuyển sang ngày làm việc');
  });

  test('says of a date that was a mistake that it no longer holds', () => {
    const what = { kind: 'task', label: 'II.2', wording: 'Báo cáo sau lũ' } as const;
    const gone = { urgency: 'withdrawn', what, due: null, originalDue: day('2026-07-20') } as const;
    const { subject, text } = composeLetter(digest(line({ ...gone, source: null })), 'http://x');
    expect(subject).toBe('Đôn đốc ngày 21/07/2026: 1 việc đính chính thời hạn');
    expect(text).toContain('Hạn: 20/07/2026 đã báo trước đây không còn áp dụng');
    expect(text).not.toContain('Vì sao');
  });

  test.each([
    ['15/TB-BCĐ', 'ý kiến chỉ đạo của Trưởng Ban Chỉ đạo tại văn bản 15/TB-BCĐ ngày 17/07/2026'],
    [null, 'ý kiến chỉ đạo của Trưởng Ban Chỉ đạo nêu ngày 17/07/2026'],
  ])('says of a direction %s who gave it and when', (number, words) => {
    const what = { kind: 'task', label: '', wording: 'Kiểm tra lại đập' } as const;
    const direction = { role: 'Trưởng Ban Chỉ đạo', number, date: day('2026-07-17') };
    const given = line({ urgency: 'directed', what, direction, source: null, due: null });
    const { subject, text } = composeLetter(digest(given), 'http://x');
    expect(subject).toBe('Đôn đốc ngày 21/07/2026: 1 việc theo ý kiến chỉ đạo mới');
    expect(text).toContain('1. Nhiệm vụ Kiểm tra lại đập\n');
    expect(text).toContain('Hạn: ý kiến chỉ đạo không nêu hạn.');
    expect(text).toContain(`Vì sao: ${words}.`);
  });

  test('reads the number of a task as a person does', () => {
    const dash = line({ what: { kind: 'task', label: 'III.3.-2', wording: 'Rà soát đập' } });
    expect(composeLetter(digest(dash), 'http://x').text).toContain(
      '1. Nhiệm vụ III.3 gạch 2 Rà soát đập\n',
    );
  });

  test('keeps broken lines of a paper from starting lines or headers of the letter', () => {
    const wording = 'Rà soát hồ, đập\r\nBcc: someone@example\n\nmùa mưa lũ';
    const broken = line({ what: { kind: 'task', label: 'II.1.c', wording }, due: null });
    const { subject, text } = composeLetter(digest(broken), 'http://x');
    expect(text).toContain('1. Nhiệm vụ II.1.c Rà soát hồ, đập Bcc: someone@example mùa mưa lũ\n');
    expect(text).toContain('Hạn: văn bản không ghi hạn.');
    expect(subject).not.toMatch(/[\r\n]/);
  });
});

test.each([
  [{ kind: 'quarter', year: 2026, quarter: 3 }, 'quý III/2026'],
  [{ kind: 'half-year', year: 2026, half: 1 }, '6 tháng đầu năm 2026'],
  [{ kind: 'nine-months', year: 2026 }, '9 tháng năm 2026'],
  [{ kind: 'year', year: 2026 }, 'năm 2026'],
  [{ kind: 'week', monday: day('2026-07-20') }, 'tuần từ 20/07/2026'],
  [{ kind: 'day-in-year', date: day('2026-06-01') }, 'ngày 01/06/2026'],
  [{ kind: 'event', name: 'sau lũ' }, 'sau lũ'],
] as const)('the period %o is named', (period, words) => {
  expect(periodWords(period)).toBe(words);
});
