/** What bodies of the sample write in their reports, in turn; works and places, never a person. */
export const SAMPLE_RESULTS = [
  'Đã kiểm tra 12/12 hồ chứa thuộc phạm vi quản lý; 10 hồ vận hành bình thường, 02 hồ còn thấm nhẹ ở mái hạ lưu, đã có phương án theo dõi.',
  'Đã rà soát và bổ sung phương án ứng phó theo từng cấp độ rủi ro thiên tai; tổ chức 03 lớp tập huấn tại cơ sở.',
  'Đã chuẩn bị vật tư, phương tiện theo phương châm “bốn tại chỗ”: 2.400 bao tải, 18 xuồng máy, 06 máy phát điện dự phòng.',
  'Đã khơi thông 14,5 km kênh, rãnh thoát nước; chặt tỉa cây có nguy cơ gãy đổ trên các tuyến đường chính.',
  'Đã lắp đặt 21/34 biển cảnh báo tại các ngầm, tràn; số còn lại lắp xong trong kỳ tới.',
] as const;

export const SAMPLE_DIFFICULTIES = [
  '',
  'Kinh phí sửa chữa thường xuyên chưa được phân bổ đủ.',
  '',
  'Một số tuyến đường đang thi công nên việc tiếp cận khi mưa lớn còn khó khăn.',
] as const;

export const SAMPLE_NEXT = 'Tiếp tục duy trì trực ban 24/24 giờ khi có tin dự báo mưa lớn.';
