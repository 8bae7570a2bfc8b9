import type { IssueWords } from '../issue-words.ts';

export const forms = {
  optional: 'không bắt buộc',
  decision: {
    role: 'Người quyết định (chức vụ)',
    number: 'Số, ký hiệu',
    date: 'Ngày văn bản',
    noneNeeded: 'để trống nếu không cần văn bản',
  },
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
    figure: 'Ghi số, ví dụ 95 hoặc 1.234,5.',
    aimOrder: 'Các mốc phải theo thứ tự ngày, mỗi ngày một mốc.',
    baselineLate: 'Ngày của số ban đầu phải trước mốc đầu tiên.',
    dayOrder: 'Ngày cuối phải từ ngày đầu trở đi.',
    bodyMissing: 'Vai trò này cần chọn cơ quan.',
    toItself: 'Chọn một cơ quan khác với cơ quan gửi.',
    answerEmpty: 'Ghi nội dung trả lời, hoặc số và ngày văn bản.',
    other: 'Nội dung ô này chưa đúng.',
  } satisfies IssueWords,
};
