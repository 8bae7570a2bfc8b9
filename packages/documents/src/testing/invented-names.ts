/** Provinces, departments and topics that exist nowhere: a generated plan can be mistaken for no real one. */
export const PROVINCES = ['Sông Hương', 'Đồi Thông', 'Bình Lãng', 'Cửa Nam', 'Hồ Lớn', 'An Giảng'];

export const TOPICS = [
  'Nâng cao chất lượng y tế học đường',
  'Xây dựng công sở không giấy tờ',
  'Bảo đảm an toàn đường thủy nội địa',
  'Tiết kiệm điện trong chiếu sáng công cộng',
  'Phát triển thư viện xã và không gian đọc',
  'Bảo vệ nguồn nước sạch nông thôn',
];

export const DEPARTMENTS: readonly string[] = [
  'Sở Thủy sản và Đầm phá',
  'Sở Lâm nghiệp và Bảo tồn',
  'Sở Thư viện và Lưu trữ',
  'Sở Giao thông Thủy bộ',
  'Sở Năng lượng',
  'Sở Nước sạch và Vệ sinh',
  'Sở Thể thao và Thanh niên',
  'Sở Kinh tế hợp tác',
  'Sở Giáo dục và Đào tạo',
  'Sở Y tế',
  'Công an tỉnh',
  'Bộ Chỉ huy Quân sự tỉnh',
  'Văn phòng Ủy ban nhân dân tỉnh',
];

export const ASKED: readonly string[] = [
  'Ban Tuyên giáo và Dân vận Tỉnh ủy',
  'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
  'Hội Liên hiệp Phụ nữ tỉnh',
  'Hội Nông dân tỉnh',
];

export const DEPARTMENT_GROUP = 'các sở, ban, ngành';
export const COMMUNE_GROUP = 'Ủy ban nhân dân các xã, phường';

export const COMMUNES: readonly string[] = [
  'Ủy ban nhân dân xã Đông Lâm',
  'Ủy ban nhân dân xã Vân Trình',
  'Ủy ban nhân dân phường Vĩ Thượng',
];

export const ACTS = ['rà soát', 'xây dựng', 'hoàn thiện', 'cập nhật', 'ban hành', 'triển khai'];

export const OBJECTS = [
  'danh mục hồ sơ điện tử',
  'quy trình tiếp nhận văn bản',
  'lịch khám sức khỏe học đường',
  'hệ thống biển báo tại các bến đò',
  'sổ tay sử dụng nước sạch',
  'phương án thay thế đèn chiếu sáng',
  'bộ câu hỏi hướng dẫn trực tuyến',
  'bản đồ các điểm ngập',
  'danh sách thiết bị cần thay thế',
  'nội dung tập huấn kỹ năng sơ cứu',
  'bảng niêm yết thủ tục hành chính',
  'tiêu chuẩn phòng đọc cấp xã',
];

export const PLACES = ['trên địa bàn tỉnh', 'tại các đơn vị trực thuộc', 'theo lĩnh vực quản lý'];

export const BANNERS = [
  'Mỗi trang giấy bớt đi, một việc nhanh hơn.',
  'Nước sạch cho mọi nhà.',
  'Đọc sách cùng con mỗi tối.',
  'Mặc áo phao khi đi đò.',
  'Tắt đèn khi ra khỏi phòng.',
  'Khỏe để học tốt.',
];

export const COMMITTEES = [
  'Ban Chỉ đạo Công sở số tỉnh',
  'Ban Chỉ đạo Y tế học đường tỉnh',
  'Ban Chỉ đạo Nước sạch nông thôn tỉnh',
];
