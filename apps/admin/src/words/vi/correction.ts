export const correction = {
  open: 'Đính chính sổ',
  means:
    'Văn bản giữ nguyên, cách đọc trong sổ thay đổi. Không gửi nhắc việc bù cho những ngày đã qua.',
  timing: 'Thời hạn',
  timings: { kept: 'Giữ như đang đọc', by: 'Đến ngày', none: 'Văn bản không ghi hạn' },
  due: 'Hạn đúng theo văn bản',
  part: 'Trách nhiệm cần đọc lại',
  noPart: 'không đổi',
  body: 'Cơ quan đúng',
  role: 'Vai trò đúng',
  accountable: 'Chịu trách nhiệm',
  reason: 'Lý do đính chính',
  preview: 'Xem tác động',
  effect: 'Tác động, chưa lưu',
  back: 'Sửa lại',
  save: 'Lưu đính chính',
  tracking: {
    title: 'Theo dõi từ ngày sớm hơn',
    means:
      'Việc có hạn từ ngày này được tính vào sổ. Không gửi nhắc việc bù cho những ngày đã qua.',
    from: 'Theo dõi từ ngày',
    notEarlier: 'Ghi một ngày sớm hơn ngày đang theo dõi.',
    effect: (duties: number, reports: number) =>
      `${duties} trách nhiệm và ${reports} báo cáo được tính thêm.`,
  },
  saved: 'Đã đính chính sổ.',
};
