export const errorStatuses = [400, 403, 404, 409, 413, 415, 422, 429, 500, 503] as const;
export type ErrorStatus = (typeof errorStatuses)[number];

type Said = { readonly title: string; readonly text: string };

const vi = {
  pages: {
    400: {
      title: 'Yêu cầu không đọc được',
      text: 'Trình duyệt gửi lên nội dung mà hệ thống không đọc được. Hãy quay lại trang trước rồi thử lại.',
    },
    403: {
      title: 'Không được thực hiện việc này',
      text: 'Yêu cầu không đến từ một trang của hệ thống, hoặc ông/bà không có quyền làm việc này.',
    },
    404: { title: 'Không có trang này', text: 'Địa chỉ không đúng, hoặc trang này không dành cho ông/bà.' },
    409: {
      title: 'Việc này vừa thay đổi',
      text: 'Người khác vừa làm thay đổi hồ sơ. Hãy mở lại trang để xem hiện trạng.',
    },
    413: { title: 'Nội dung quá lớn', text: 'Nội dung gửi lên vượt quá giới hạn. Hãy quay lại và rút gọn.' },
    415: { title: 'Không nhận dạng nội dung này', text: 'Hệ thống chỉ nhận biểu mẫu gửi từ các trang của mình.' },
    422: { title: 'Nội dung chưa hợp lệ', text: 'Có nội dung không dùng được. Hãy quay lại trang trước và kiểm tra.' },
    429: { title: 'Quá nhiều yêu cầu', text: 'Hãy đợi ít phút rồi thử lại. Không có gì bị mất.' },
    500: {
      title: 'Hệ thống gặp lỗi',
      text: 'Lỗi đã được ghi lại. Nội dung đã lưu không bị ảnh hưởng. Hãy thử lại sau ít phút.',
    },
    503: { title: 'Hệ thống đang bận', text: 'Hãy thử lại sau ít phút. Nội dung đã lưu không bị ảnh hưởng.' },
  } satisfies Record<ErrorStatus, Said>,
  elsewhere: {
    title: 'Hãy mở hệ thống ở địa chỉ chính thức',
    text: 'Địa chỉ vừa mở không nhận truy cập trực tiếp. Nếu ông/bà mở từ thư cũ, hãy đăng nhập ở địa chỉ chính thức; trong mục “Chờ ý kiến” có thể xin gửi liên kết mới.',
    open: 'Mở địa chỉ chính thức',
  },
  quote: 'Khi cần hỗ trợ, hãy nêu mã này:',
  kept: 'Nội dung ông/bà vừa gửi vẫn còn trong trang này. Đừng đóng trang; có thể gửi lại bằng nút dưới đây.',
  again: 'Gửi lại',
  home: 'Về trang đầu',
};

const en: typeof vi = {
  pages: {
    400: {
      title: 'We could not read this request',
      text: 'The browser sent something the system cannot read. Go back and try again.',
    },
    403: {
      title: 'This is not allowed',
      text: 'The request did not come from a page of this system, or you may not do this.',
    },
    404: { title: 'There is no such page', text: 'The address is wrong, or the page is not for you.' },
    409: {
      title: 'This has just changed',
      text: 'Somebody else has changed the dossier. Open the page again to see how it stands.',
    },
    413: { title: 'Too large', text: 'What was sent is larger than allowed. Go back and shorten it.' },
    415: { title: 'Unknown kind of content', text: 'The system takes only forms sent from its own pages.' },
    422: { title: 'Not valid', text: 'Something sent cannot be used. Go back and check it.' },
    429: { title: 'Too many requests', text: 'Wait a few minutes and try again. Nothing is lost.' },
    500: {
      title: 'Something went wrong',
      text: 'The fault was recorded. What you saved is safe. Try again in a few minutes.',
    },
    503: { title: 'The system is busy', text: 'Try again in a few minutes. What you saved is safe.' },
  },
  elsewhere: {
    title: 'Open the system at its public address',
    text: 'This address answers nobody directly. If you came from an older mail, sign in at the public address; “For my decision” mails you a new link.',
    open: 'Open the public address',
  },
  quote: 'If you ask for help, quote this id:',
  kept: 'What you sent is still in this page. Do not close it; the button below sends it again.',
  again: 'Send again',
  home: 'Go to the first page',
};

export const errorPageTexts = { vi, en };
