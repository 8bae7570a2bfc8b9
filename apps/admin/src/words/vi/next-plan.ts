export const nextPlan = {
  open: 'Lập kế hoạch tiếp theo',
  title: 'Lập kế hoạch tiếp theo',
  means:
    'Nhiệm vụ đã chọn, chế độ báo cáo và chỉ tiêu sang bản nháp, lùi một năm; hạn gốc giữ lại. Kế hoạch này không đổi.',
  list: 'Nhiệm vụ của kế hoạch',
  all: 'Chọn mọi nhiệm vụ',
  pickFirst: 'Chọn ít nhất một nhiệm vụ.',
  begin: (count: number) => `Lập bản nháp với ${count} nhiệm vụ`,
  said: 'Đã lập bản nháp kế hoạch tiếp theo.',
  from: (number: string, label: string) => `Chuyển từ ${number}, điểm ${label}`,
  originalDue: (date: string) => `hạn gốc ${date}`,
};
