export const firstRun = {
  title: 'Bắt đầu',
  lead: 'Không đưa tài liệu mật vào đây.',
  data: {
    label: 'Bắt đầu với dữ liệu nào?',
    sample: {
      name: 'Dữ liệu mẫu',
      means: 'để xem thử: tỉnh hư cấu, một kế hoạch đang chạy; kết thúc bằng một nút',
    },
    own: {
      name: 'Của cơ quan',
      means: 'sổ trống, chỉ có lịch nghỉ; bắt đầu bằng tài khoản quản trị',
    },
  },
  sample: {
    what: 'Máy viết một kế hoạch của tỉnh Sông Hương (hư cấu) với các hạn quanh ngày hôm nay, rồi đọc lại và lập sổ như với văn bản thật. Mất chừng mười giây.',
    cutOff:
      'Lần nạp dữ liệu mẫu trước bị ngắt giữa chừng. Nạp tiếp thì phần đã có được giữ nguyên.',
    load: 'Nạp dữ liệu mẫu',
    goOn: 'Nạp tiếp dữ liệu mẫu',
    loading: 'Đang viết kế hoạch, đọc lại và lập sổ…',
  },
  administrator: {
    title: 'Người quản trị đầu tiên',
    lead: 'Người này lập danh bạ cơ quan và tài khoản cho người khác; sau có thể giao lại.',
    signInName: 'Tên đăng nhập',
    signInNameHint: 'chữ thường không dấu, số, dấu chấm hoặc gạch ngang',
    position: 'Chức vụ',
    positionHint: 'chức vụ, không ghi họ tên',
    mailbox: 'Hộp thư công vụ',
    password: 'Mật khẩu',
    passwordHint: 'Ít nhất 10 ký tự; vài từ rời nhau là tốt nhất.',
    submit: 'Tạo và vào làm việc',
  },
  next: 'Sau đó lập danh bạ cơ quan, cấp tài khoản, rồi nhập văn bản kế hoạch đầu tiên.',
};
