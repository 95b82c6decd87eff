import type { AlarmKind } from './alarm-limits.ts';

/** What an alarm means and what to do first: one line in each language, for the mail that ops get. */
export type AlarmWords = { readonly vi: string; readonly en: string };

export const alarmWords: Readonly<Record<AlarmKind, AlarmWords>> = {
  untold: {
    vi: 'Có việc đã ghi nhận nhưng quá lâu chưa báo ra ngoài (thư hoặc quy trình). Hệ thống vẫn tự thử lại; hãy xem lỗi trong nhật ký của relay.',
    en: 'Something recorded is not told yet (mail or state machine). It is tried again by itself; read the faults in the log of relay.',
  },
  requests: {
    vi: 'Có người được xin ý kiến mà thư chưa được SES nhận, nên họ chưa biết. Xem lỗi trong nhật ký của relay và tình trạng gửi thư của SES.',
    en: 'SES has not accepted the mail of an open request, so somebody does not know they are asked. Read the faults of relay and the sending status of SES.',
  },
  parked: {
    vi: 'Có việc đã thử 20 lần mà không báo được nên tạm dừng. Sửa nguyên nhân, rồi bấm gửi lại ở trang Quản trị, mục "Quy trình dừng và thư chưa tới nơi".',
    en: 'Something was given up after 20 tries. Mend the cause, then press "send again" on the administrator\'s page of standstills.',
  },
  'relay-silent': {
    vi: 'relay không đo được gì: thư và quy trình có thể đang đứng, các cảnh báo về chúng không còn thấy gì. Xem lịch chạy (EventBridge) và nhật ký của relay.',
    en: 'relay measures nothing: mail and state machine may stand still, and their alarms are blind. Look at its schedule (EventBridge) and its log.',
  },
  'clock-silent': {
    vi: 'clock không đo được gì: có thể không ai được nhắc, không hồ sơ nào được chuyển cấp phó. Xem lịch chạy (EventBridge) và nhật ký của clock.',
    en: 'clock measures nothing: perhaps nobody is reminded and nothing goes to a deputy. Look at its schedule (EventBridge) and its log.',
  },
  overdue: {
    vi: 'Có việc đến giờ (nhắc, chuyển cấp phó, đóng hồ sơ) mà clock không làm được. Tìm lỗi trong nhật ký của clock, theo mã hồ sơ.',
    en: 'Something came due (a reminder, a deputy, a closing) and clock cannot take it. Find the fault in the log of clock.',
  },
  backlog: {
    vi: 'Luồng thay đổi của bảng đến relay bị chậm; lịch chạy mỗi phút vẫn báo thay. Xem nhật ký của relay và trạng thái của ánh xạ nguồn sự kiện.',
    en: "The table's stream reaches relay late; the schedule still tells meanwhile. Look at the log of relay and the state of its event source mapping.",
  },
  quota: {
    vi: 'Sắp dùng hết hạn mức thư trong 24 giờ của SES. Xin AWS nâng hạn mức; thư vượt mức sẽ đợi và được gửi sau.',
    en: "The account has nearly used up SES's mails of 24 hours. Ask AWS for more; what is beyond waits and goes out later.",
  },
  bounces: {
    vi: 'Tỷ lệ thư bị trả lại cao; SES có thể tạm dừng gửi. Xem các địa chỉ bị đánh dấu trong trang Quản trị và sửa danh bạ.',
    en: 'Too many mails bounce; SES may pause sending. Look at the marked addresses and correct the directory.',
  },
  complaints: {
    vi: 'Nhiều người báo thư là thư rác; SES có thể tạm dừng gửi. Xem các địa chỉ bị đánh dấu và hỏi những người đó.',
    en: 'People report mails as spam; SES may pause sending. Look at the marked addresses and talk to those people.',
  },
  'executions-failed': {
    vi: 'Một quy trình bị lỗi nên hồ sơ của nó đang dừng. Xem lỗi trong Step Functions; sửa xong thì bấm khởi động lại ở trang Quản trị.',
    en: "An execution failed, so its dossier stands still. Read the error in Step Functions; once mended, restart it on the administrator's page.",
  },
  'executions-timed-out': {
    vi: 'Một quy trình hết thời gian nên hồ sơ của nó đang dừng. Xem trong Step Functions, rồi bấm khởi động lại ở trang Quản trị.',
    en: "An execution timed out, so its dossier stands still. Look at it in Step Functions, then restart it on the administrator's page.",
  },
  'executions-throttled': {
    vi: 'Step Functions đang hạn chế các quy trình; hồ sơ đi chậm. Xem hạn mức của tài khoản và xin AWS nâng lên.',
    en: "Step Functions throttles executions; dossiers move slowly. Look at the account's quotas and ask AWS for more.",
  },
  'pages-failing': {
    vi: 'Các trang trả lời lỗi. Xem bảng "Yêu cầu lỗi hoặc chậm" trên bảng theo dõi: mã yêu cầu, tuyến và lỗi.',
    en: 'Pages answer with errors. See "failed or slow" on the dashboard: request id, route and fault.',
  },
  errors: {
    vi: 'Hàm này lỗi liên tiếp. Xem lỗi trong nhật ký của hàm; nếu lỗi bắt đầu từ lần triển khai mới thì quay về bản trước.',
    en: 'This function fails again and again. Read the fault in its log; if it began with a deploy, roll back.',
  },
  throttles: {
    vi: 'Lambda từ chối lời gọi vì tài khoản hết mức chạy đồng thời. Xin AWS nâng hạn mức "Concurrent executions".',
    en: 'Lambda refuses calls: the account is out of concurrency. Ask AWS for more "Concurrent executions".',
  },
  slow: {
    vi: 'Hàm này chạy chậm hơn mức cho phép. Xem bảng theo dõi: chậm do bảng dữ liệu, do thư hay do chính hàm.',
    en: 'This function is slower than its budget. See the dashboard: is it the table, the mail or the function itself.',
  },
  'table-throttled': {
    vi: 'DynamoDB đang hạn chế bảng hoặc chỉ mục. Xem lưu lượng trên bảng theo dõi; bảng tự mở rộng, nếu kéo dài thì tìm khóa bị dùng dồn.',
    en: 'DynamoDB throttles the table or an index. See the traffic on the dashboard; it grows by itself, if it lasts look for a hot key.',
  },
  failures: {
    vi: 'Có thông điệp không xử lý được nằm trong hàng đợi lỗi. Đọc thông điệp, xem nhật ký cùng lúc đó, xử lý xong thì xóa khỏi hàng đợi.',
    en: 'A failure queue holds what could not be handled. Read the message and the log of that time, then purge the queue.',
  },
  'missed-runs': {
    vi: 'Nhiều lần chạy theo lịch bị lỗi rồi tự hồi phục. Đọc các thông điệp trong hàng đợi, tìm nguyên nhân chung, rồi xóa hàng đợi.',
    en: 'Many scheduled runs failed and the next ones made up for them. Read the messages, find what they share, then purge the queue.',
  },
};
