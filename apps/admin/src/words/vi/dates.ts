/** "1 ngày làm việc": Vietnamese counts without a plural, so one form serves all. */
const workingDays = (count: number) => `${count} ngày làm việc`;

export const dates = {
  /** Monday first. */
  weekdays: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'],
  today: 'hôm nay',
  late: (count: number) => `trễ ${workingDays(count)}`,
  left: (count: number) => `còn ${workingDays(count)}`,
  since: (date: string) => `từ ${date}`,
  now: (date: string) => `nay ${date}`,
  none: 'không ghi hạn',
  why: 'vì sao',
  original: 'Hạn gốc',
  savedAt: (time: string) => `Đã lưu ${time}`,
};
