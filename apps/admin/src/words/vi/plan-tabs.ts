export const planTabs = {
  label: 'Các trang của kế hoạch',
  register: 'Văn bản và sổ',
};
