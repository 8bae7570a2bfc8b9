export const direction = {
  title: 'Ý kiến chỉ đạo',
  short: 'chỉ đạo',
  open: 'Ghi ý kiến chỉ đạo',
  means:
    'Một dòng ý kiến thành một nhiệm vụ trong sổ, nguồn là ý kiến đó. Văn bản giữ nguyên, không có phiên bản mới; cơ quan được giao nhận thư đêm nay.',
  task: 'Việc được giao',
  source: 'Ai chỉ đạo',
  role: 'Người chỉ đạo',
  roleHint: 'Ghi chức vụ, không ghi tên',
  date: 'Ngày có ý kiến',
  number: 'Số thông báo kết luận',
  numberHint: 'Bỏ trống nếu là ý kiến trực tiếp tại cuộc họp',
  notYet: 'Ghi ngày đã có ý kiến, không sau hôm nay.',
  beforeGiven: 'Hạn không được trước ngày có ý kiến.',
  save: 'Giao việc',
  saved: 'Đã giao việc theo ý kiến chỉ đạo',
  by: (role: string, number: string | null, date: string) =>
    number === null
      ? `Ý kiến chỉ đạo của ${role}, ngày ${date}`
      : `Ý kiến chỉ đạo của ${role}, ${number}, ngày ${date}`,
};
