export const firstRun = {
  lead: 'Không đưa tài liệu mật vào đây.',
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
