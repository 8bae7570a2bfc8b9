export const signIn = {
  title: 'Đăng nhập',
  name: 'Tên đăng nhập',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  haveCode: 'Có mã dùng một lần? Đặt mật khẩu',
  sample: {
    title: 'Vào xem dữ liệu mẫu',
    lead: 'Chọn một chức vụ. Mật khẩu chung:',
    enter: 'Vào',
    enterAs: (position: string) => `Vào với chức vụ ${position}`,
  },
  redeem: {
    title: 'Đặt mật khẩu bằng mã dùng một lần',
    lead: 'Mã do người quản trị đưa, dùng được một lần.',
    code: 'Mã dùng một lần',
    password: 'Mật khẩu mới',
    passwordHint: 'Ít nhất 10 ký tự; vài từ rời nhau là tốt nhất.',
    submit: 'Đặt mật khẩu và đăng nhập',
    back: 'Đã có mật khẩu? Đăng nhập',
  },
};
