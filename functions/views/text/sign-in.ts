const vi = {
  title: 'Đăng nhập',
  lead: 'Nhập địa chỉ thư công vụ. Hệ thống gửi cho ông/bà một liên kết đăng nhập; không cần mật khẩu.',
  email: 'Địa chỉ thư điện tử',
  emailHint: 'Địa chỉ đã đăng ký trong danh bạ, ví dụ: ten.ho@coquan.vn',
  send: 'Gửi liên kết đăng nhập',
  problems: {
    'email.missing': 'Chưa nhập địa chỉ thư điện tử',
    'email.shape': 'Địa chỉ thư điện tử chưa đúng dạng',
    'code.shape': 'Nhập đủ sáu chữ số',
    'code.wrong': 'Sáu chữ số chưa đúng',
  },
  needed: 'Hãy đăng nhập để mở trang này.',
  sent: {
    title: 'Xem hộp thư của ông/bà',
    lead: (email: string) => `Nếu ${email} có trong danh bạ, thư đăng nhập sẽ tới trong ít phút.`,
    steps: (minutes: number) => [
      'Mở thư, bấm vào liên kết, rồi bấm nút “Đăng nhập”.',
      'Nếu mở thư trên máy hoặc trình duyệt khác, nhập thêm sáu chữ số dưới đây.',
      `Liên kết dùng được một lần, trong ${minutes} phút.`,
    ],
    digits: 'Sáu chữ số của lần đăng nhập này',
    notShared: 'Sáu chữ số này chỉ hiện ở đây, không có trong thư. Không đọc cho ai.',
    nothing: 'Không thấy thư? Xem mục thư rác, hoặc hỏi cán bộ quản trị xem địa chỉ có trong danh bạ chưa.',
    again: 'Nhập địa chỉ khác',
  },
  link: {
    title: 'Hoàn tất đăng nhập',
    here: 'Bấm nút dưới đây để đăng nhập trên trình duyệt này.',
    elsewhere: 'Liên kết này được mở ở một trình duyệt khác với nơi ông/bà xin đăng nhập.',
    codeHint: 'Sáu chữ số đang hiện trên màn hình nơi ông/bà xin đăng nhập',
    code: 'Sáu chữ số',
    notYou: 'Nếu ông/bà không xin đăng nhập, hãy đóng trang này; không có gì xảy ra.',
    enter: 'Đăng nhập',
    triesLeft: (n: number) => `Còn ${n} lần thử.`,
  },
  gone: {
    used: {
      title: 'Liên kết này đã được dùng',
      text: 'Mỗi liên kết chỉ đăng nhập được một lần. Nếu cần, hãy xin liên kết mới.',
    },
    expired: {
      title: 'Liên kết đã hết hạn',
      text: 'Liên kết chỉ dùng được trong thời gian ngắn. Hãy xin liên kết mới.',
    },
    unknown: {
      title: 'Không nhận ra liên kết này',
      text: 'Có thể địa chỉ bị cắt khi sao chép. Hãy mở lại từ thư, hoặc xin liên kết mới.',
    },
    locked: {
      title: 'Liên kết đã bị khóa',
      text: 'Sáu chữ số bị nhập sai quá nhiều lần. Hãy xin liên kết mới.',
    },
  },
  askAgain: 'Xin liên kết mới',
  out: { title: 'Đã đăng xuất', text: 'Phiên làm việc trên trình duyệt này đã kết thúc.', again: 'Đăng nhập lại' },
};

const en: typeof vi = {
  title: 'Sign in',
  lead: 'Enter your work e-mail address. We send you a link to sign in; there is no password.',
  email: 'E-mail address',
  emailHint: 'The address registered in the directory, for example: ten.ho@coquan.vn',
  send: 'Send me a link',
  problems: {
    'email.missing': 'Please enter your e-mail address',
    'email.shape': 'This does not look like an e-mail address',
    'code.shape': 'Enter all six digits',
    'code.wrong': 'These six digits are not right',
  },
  needed: 'Please sign in to open this page.',
  sent: {
    title: 'Check your mail',
    lead: (email) => `If ${email} is in the directory, a sign-in mail arrives within minutes.`,
    steps: (minutes) => [
      'Open the mail, follow its link and press “Sign in”.',
      'If you open it on another device or browser, also enter the six digits below.',
      `The link works once, within ${minutes} minutes.`,
    ],
    digits: 'The six digits of this sign-in',
    notShared: 'They are shown only here, not in the mail. Do not read them to anybody.',
    nothing: 'No mail? Look into the spam folder, or ask the administrator whether your address is in the directory.',
    again: 'Use another address',
  },
  link: {
    title: 'Finish signing in',
    here: 'Press the button to sign in on this browser.',
    elsewhere: 'This link was opened in another browser than the one you asked from.',
    codeHint: 'The six digits on the screen where you asked to sign in',
    code: 'Six digits',
    notYou: 'If you did not ask to sign in, close this page; nothing happens.',
    enter: 'Sign in',
    triesLeft: (n) => (n === 1 ? '1 try left.' : `${n} tries left.`),
  },
  gone: {
    used: {
      title: 'This link was already used',
      text: 'Each link signs you in once. Ask for a new one if you need it.',
    },
    expired: { title: 'This link has expired', text: 'Links work for a short time only. Please ask for a new one.' },
    unknown: {
      title: 'We do not know this link',
      text: 'The address may have been cut off when copied. Open it from the mail again, or ask for a new one.',
    },
    locked: { title: 'This link is locked', text: 'The six digits were wrong too often. Please ask for a new link.' },
  },
  askAgain: 'Ask for a new link',
  out: { title: 'Signed out', text: 'Your session on this browser has ended.', again: 'Sign in again' },
};

export const signInTexts = { vi, en };
