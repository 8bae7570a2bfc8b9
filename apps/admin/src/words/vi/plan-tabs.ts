export const planTabs = {
  label: 'Các trang của kế hoạch',
  register: 'Văn bản và sổ',
  rules: 'Chế độ báo cáo',
  matrix: 'Báo cáo theo kỳ',
  consolidations: 'Báo cáo tổng hợp',
};
