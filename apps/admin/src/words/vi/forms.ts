import type { IssueWords } from '../issue-words.ts';

export const forms = {
  optional: 'không bắt buộc',
  issues: {
    required: 'Cần điền ô này.',
    tooShort: (least: number) => `Cần ít nhất ${least} ký tự.`,
    tooLong: (most: number) => `Dài quá ${most} ký tự.`,
    tooSmall: (least: number) => `Nhỏ nhất là ${least}.`,
    tooBig: (most: number) => `Lớn nhất là ${most}.`,
    tooFew: (least: number) => `Chọn ít nhất ${least}.`,
    email: 'Địa chỉ thư chưa đúng, ví dụ vanthu@songhuong.example.',
    date: 'Ngày này không có thật.',
    choice: 'Chọn một trong các mục.',
    signInName: 'Chỉ dùng chữ thường không dấu, số, dấu chấm, gạch ngang.',
    pattern: 'Chưa đúng dạng; xem ví dụ ở trên.',
    bodyMissing: 'Vai trò này cần chọn cơ quan.',
    other: 'Nội dung ô này chưa đúng.',
  } satisfies IssueWords,
};
