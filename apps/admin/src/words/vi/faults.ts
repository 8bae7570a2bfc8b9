/** What is no refusal: the network, the server, a fault of ours. */
export const faults = {
  network: {
    what: 'Chưa gửi được vì mất mạng.',
    kept: 'Bài còn nguyên trên màn hình.',
    todo: 'Bấm Thử lại khi có mạng.',
  },
  busy: {
    what: 'Máy chủ đang bận.',
    kept: 'Bài còn nguyên trên màn hình.',
    todo: 'Đợi một phút rồi bấm Thử lại.',
  },
  bug: {
    what: 'Máy chủ gặp lỗi khi làm việc này.',
    kept: 'Chưa ghi gì dở dang.',
    todo: 'Thử lại một lần; nếu còn lỗi, báo người quản trị mã dưới đây.',
  },
  reference: (id: string) => `Mã: ${id}`,
};
