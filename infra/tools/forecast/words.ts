import type { assumptions } from '../data/assumptions.ts';
import type { Meter } from '../data/prices.ts';
import type { LimitName } from './reckon.ts';

type Assumption = Exclude<keyof typeof assumptions, 'proposalsPerUnit'>;

type Words = {
  readonly locale: string;
  readonly usage: string;
  readonly noPrices: (region: string, known: readonly string[]) => string;
  readonly fault: (what: string) => string;
  readonly title: (season: { proposals: string; units: string; months: string; region: string }) => string;
  readonly bill: readonly [what: string, amount: string, price: string, usd: string, afterFree: string];
  readonly total: string;
  readonly notSeen: string;
  readonly pricesFrom: (from: string, to: string) => string;
  readonly notSeenMeans: string;
  readonly outside: string;
  readonly limits: readonly [what: string, most: string, needed: string, reachedAt: string];
  readonly proposals: (count: string) => string;
  readonly first: (limit: string, count: string) => string;
  readonly measured: (day: string) => string;
  readonly assumed: string;
  readonly meters: Readonly<Record<Meter, string>>;
  readonly limitNames: Readonly<Record<LimitName, string>>;
  readonly assumptions: Readonly<Record<Assumption, (value: string) => string>>;
};

const vi: Words = {
  locale: 'vi-VN',
  usage: `Cách dùng:
  npm run forecast -- --proposals SỐ HỒ SƠ --units SỐ ĐƠN VỊ   dự tính chi phí AWS của một đợt và giới hạn nào đến trước
Tùy chọn:
  --region VÙNG     vùng AWS có giá trong infra/tools/data/prices.ts, mặc định ap-southeast-1
  --lang en         in bằng tiếng Anh
Mã thoát: 0 xong, 2 gõ sai lệnh, 3 sự cố.`,
  noPrices: (region, known) => `Chưa có giá của vùng ${region}. Các vùng có giá: ${known.join(', ')}.`,
  fault: (what) => `Sự cố: ${what}`,
  title: ({ proposals, units, months, region }) =>
    `Một đợt: ${proposals} hồ sơ, ${units} đơn vị, ${months} tháng, vùng ${region}`,
  bill: ['Khoản', 'Lượng dùng', 'Đơn giá', 'USD', 'sau miễn phí'],
  total: 'Cộng (chưa thuế)',
  notSeen: '(*)',
  pricesFrom: (from, to) =>
    `Giá ghi trong infra/tools/data/prices.ts, xem từ ${from} đến ${to}; "sau miễn phí" là khi tài khoản chưa dùng phần miễn phí hằng tháng vào việc khác.`,
  notSeenMeans: '(*) chưa thấy trong tài liệu của AWS cho vùng này: hãy kiểm tra trước khi dựa vào.',
  outside: 'Không gồm CloudFront, WAF, tên miền riêng và gói hỗ trợ.',
  limits: ['Giới hạn', 'Cho phép', 'Cần lúc cao nhất', 'Chạm ở'],
  proposals: (count) => `${count} hồ sơ`,
  first: (limit, count) => `Chạm trước tiên: ${limit}, ở ${count} hồ sơ.`,
  measured: (day) =>
    `Số đo ngày ${day} (npm run bench -- cost): một hồ sơ có một cá nhân, ba cấp duyệt, không bị trả lại.`,
  assumed: 'Giả định (infra/tools/data/assumptions.ts):',
  meters: {
    httpRequests: 'API Gateway: yêu cầu',
    lambdaRequests: 'Lambda: lượt gọi',
    lambdaGbSeconds: 'Lambda: GB-giây',
    readUnits: 'DynamoDB: đơn vị đọc',
    writeUnits: 'DynamoDB: đơn vị ghi',
    tableGbMonths: 'DynamoDB: lưu trữ (GB-tháng)',
    backupGbMonths: 'DynamoDB: khôi phục theo thời điểm (GB-tháng)',
    transitions: 'Step Functions: chuyển trạng thái',
    mails: 'SES: thư',
    logGb: 'CloudWatch: ghi nhật ký (GB)',
    logGbMonths: 'CloudWatch: giữ nhật ký (GB-tháng)',
    alarmMonths: 'CloudWatch: chỉ số có cảnh báo-tháng',
    dashboardMonths: 'CloudWatch: bảng theo dõi-tháng',
    metricMonths: 'CloudWatch: chỉ số riêng-tháng',
    traces: 'X-Ray: dấu vết',
    kmsRequests: 'KMS: yêu cầu',
    secretMonths: 'Secrets Manager: bí mật-tháng',
    trafficGb: 'Dữ liệu ra Internet (GB)',
  },
  limitNames: {
    sandboxMailsPerDay: 'SES khi còn ở chế độ thử, sandbox (thư/ngày)',
    mailsPerDay: 'SES sau khi ra khỏi chế độ thử (thư/ngày)',
    mailsPerSecond: 'SES (thư/giây; nhiều hơn thì chờ, không mất)',
    startsPerSecond: 'Step Functions: StartExecution (lượt/giây)',
    transitionsPerSecond: 'Step Functions: chuyển trạng thái/giây',
    openExecutions: 'Step Functions: lượt chạy đang mở',
    newAccountConcurrency: 'Lambda, tài khoản mới (hàm chạy cùng lúc)',
    concurrency: 'Lambda (hàm chạy cùng lúc)',
    writeUnitsPerSecond: 'DynamoDB, bảng mới (đơn vị ghi/giây)',
    requestsPerSecond: 'Giới hạn của API này (yêu cầu/giây)',
  },
  assumptions: {
    months: (value) => `một đợt kéo dài ${value} tháng`,
    roundsPerProposal: (value) => `mỗi hồ sơ được trình ${value} lần`,
    signInsPerUnit: (value) => `mỗi đơn vị đăng nhập ${value} lần trong đợt`,
    filedOnLastDay: (value) => `${value} số hồ sơ được trình trong ngày cuối, duyệt và báo kết quả ngay ngày ấy`,
    filedInBusiestHour: (value) => `${value} số hồ sơ được trình trong giờ cao điểm`,
    msPerInvocation: (value) => `một lượt chạy hàm mất ${value} ms`,
    logBytesPerInvocation: (value) => `một lượt chạy hàm ghi ${value} byte nhật ký`,
    bytesPerPage: (value) => `một trang nặng ${value} byte`,
    minutesBetweenKeyRequests: (value) => `mỗi hàm hỏi KMS ${value} phút một lần`,
  },
};

const en: Words = {
  locale: 'en-US',
  usage: `Usage:
  npm run forecast -- --proposals N --units U   what a season costs on AWS, and which limit it meets first
Options:
  --region REGION   an AWS region with prices in infra/tools/data/prices.ts, by default ap-southeast-1
  --lang en         answers in English
Exit codes: 0 done, 2 wrong command, 3 a fault.`,
  noPrices: (region, known) => `There are no prices for ${region}. There are for ${known.join(', ')}.`,
  fault: (what) => `Fault: ${what}`,
  title: ({ proposals, units, months, region }) =>
    `A season: ${proposals} proposals, ${units} units, ${months} months, region ${region}`,
  bill: ['Item', 'amount', 'unit price', 'USD', 'after free'],
  total: 'Total (before tax)',
  notSeen: '(*)',
  pricesFrom: (from, to) =>
    `Prices stand in infra/tools/data/prices.ts, seen from ${from} to ${to}; "after free" is for an account that uses its monthly free share for nothing else.`,
  notSeenMeans: "(*) not seen in AWS's own words for this region: check it before you rely on it.",
  outside: 'Without CloudFront, WAF, a domain of your own and a support plan.',
  limits: ['Limit', 'allowed', 'needed at the peak', 'reached at'],
  proposals: (count) => `${count} proposals`,
  first: (limit, count) => `Met first: ${limit}, at ${count} proposals.`,
  measured: (day) => `Counted on ${day} (npm run bench -- cost): a proposal of one person, three stages, not returned.`,
  assumed: 'Assumed (infra/tools/data/assumptions.ts):',
  meters: {
    httpRequests: 'API Gateway: requests',
    lambdaRequests: 'Lambda: invocations',
    lambdaGbSeconds: 'Lambda: GB-seconds',
    readUnits: 'DynamoDB: read units',
    writeUnits: 'DynamoDB: write units',
    tableGbMonths: 'DynamoDB: storage (GB-months)',
    backupGbMonths: 'DynamoDB: point-in-time recovery (GB-months)',
    transitions: 'Step Functions: state transitions',
    mails: 'SES: mails',
    logGb: 'CloudWatch: log taken in (GB)',
    logGbMonths: 'CloudWatch: log kept (GB-months)',
    alarmMonths: 'CloudWatch: alarm metric months',
    dashboardMonths: 'CloudWatch: dashboard months',
    metricMonths: 'CloudWatch: own metric months',
    traces: 'X-Ray: traces',
    kmsRequests: 'KMS: requests',
    secretMonths: 'Secrets Manager: secret months',
    trafficGb: 'Data out to the internet (GB)',
  },
  limitNames: {
    sandboxMailsPerDay: 'SES in the sandbox (mails a day)',
    mailsPerDay: 'SES out of the sandbox (mails a day)',
    mailsPerSecond: 'SES (mails a second; more waits, none is lost)',
    startsPerSecond: 'Step Functions: StartExecution (a second)',
    transitionsPerSecond: 'Step Functions: state transitions (a second)',
    openExecutions: 'Step Functions: open executions',
    newAccountConcurrency: 'Lambda, new account (runs at once)',
    concurrency: 'Lambda (runs at once)',
    writeUnitsPerSecond: 'DynamoDB, new table (write units a second)',
    requestsPerSecond: 'Our own limit of the API (requests a second)',
  },
  assumptions: {
    months: (value) => `a season lasts ${value} months`,
    roundsPerProposal: (value) => `each proposal is filed ${value} times`,
    signInsPerUnit: (value) => `each unit signs in ${value} times in a season`,
    filedOnLastDay: (value) => `${value} of the proposals are filed on the last day, and decided and told the same day`,
    filedInBusiestHour: (value) => `${value} of the proposals are filed in the busiest hour`,
    msPerInvocation: (value) => `a function runs for ${value} ms`,
    logBytesPerInvocation: (value) => `a run of a function logs ${value} bytes`,
    bytesPerPage: (value) => `a page weighs ${value} bytes`,
    minutesBetweenKeyRequests: (value) => `each function asks KMS every ${value} minutes`,
  },
};

export const forecastWords = { vi, en } as const;
export type ForecastWords = Words;
