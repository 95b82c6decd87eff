import { dayText, momentText } from '../../../functions/views/text/dates.ts';
import type { Gap, Silent } from './finding.ts';
import {
  bootstrapCommand,
  consoleAt,
  firstOf,
  importCommand,
  keepTable,
  letGo,
  type PreflightWords,
  protectStack,
  type Sentences,
  sesAccount,
  signAgain,
  zoneLine,
} from './sentences.ts';

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

const stages = { unitHead: 'thủ trưởng đơn vị', blockLeader: 'Khối trưởng', ministry: 'cấp Bộ' } as const;

const lacks = {
  recovery: 'khôi phục theo thời điểm',
  protection: 'khóa chống xóa',
  stream: 'luồng thay đổi',
} as const;

const holders = { marked: 'đã bị đánh dấu', suppressed: 'bị SES chặn' } as const;

const peopleText = (people: readonly Silent[]): string =>
  people.map(({ id, name, held }) => `${name} (${id}: ${held.map((one) => holders[one]).join(', ')})`).join('; ');

const gapText = ({ unit, stage, day, why, people }: Gap): string => {
  const reasons = {
    nobody: 'không có ai giữ chức',
    conflict: 'người giữ chức cũng là người lập hồ sơ hoặc thuộc chính đơn vị trình',
    undeliverable: `thư không đến được ${peopleText(people)}`,
  };
  return `đơn vị ${unit}, ${stages[stage]}, từ ${dayText(day)}: ${reasons[why]}`;
};

const andMore = (count: number): string => `… và ${count} mục nữa`;
const list = (lines: readonly string[]): readonly string[] => firstOf(lines, andMore);

const ADDRESS = 'ĐỊA_CHỈ';
const correct = (stack: string): string => `Sửa danh bạ rồi nhập lại: ${importCommand(stack)}`;
const mended = 'Hộp thư đã nhận được thư trở lại thì gỡ địa chỉ:';

export const sentencesVi: Sentences = {
  unknown: ({ why }) => ({ says: `không kiểm tra được: ${why}`, todo: ['Khắc phục lý do trên rồi chạy lại.'] }),
  afterDeploy: () => ({ says: 'kiểm tra sau khi triển khai' }),
  'credentials.found': ({ account }) => ({ says: `tài khoản AWS ${account}` }),
  'credentials.none': () => ({
    says: 'máy này chưa có thông tin đăng nhập AWS',
    todo: ['aws configure sso, hoặc đặt AWS_PROFILE, hoặc AWS_ACCESS_KEY_ID và AWS_SECRET_ACCESS_KEY'],
  }),
  'credentials.refused': ({ why }) => ({
    says: `AWS không nhận thông tin đăng nhập: ${why}`,
    todo: ['Đăng nhập lại (aws sso login) hoặc thay khóa rồi chạy lại.'],
  }),
  'region.same': ({ region }) => ({ says: region }),
  'region.other': ({ region, shell }) => ({
    says: `stage ở ${region}, còn máy này ${shell === undefined ? 'chưa chọn vùng' : `mặc định ở ${shell}`}`,
    todo: [`export AWS_REGION=${region}, hoặc thêm --region ${region} vào npm run directory và npm run restore`],
  }),
  'bootstrap.recent': ({ version, needed }) => ({ says: `phiên bản ${version}, cần ít nhất ${needed}` }),
  'bootstrap.old': (at) => ({
    says: `phiên bản ${at.version} quá cũ, cần ít nhất ${at.needed}`,
    todo: [bootstrapCommand(at)],
  }),
  'bootstrap.none': (at) => ({ says: 'chưa bootstrap tài khoản và vùng này', todo: [bootstrapCommand(at)] }),
  'stack.stands': ({ status }) => ({ says: status }),
  'stack.none': ({ stage }) => ({ says: 'chưa triển khai', todo: [`npx cdk deploy -c stage=${stage}`] }),
  'stack.partly': ({ stage, missing }) => ({
    says: `thiếu ${missing.join(', ')}`,
    todo: [`npx cdk deploy -c stage=${stage} --all`],
  }),
  'stack.moving': ({ status }) => ({ says: `đang thay đổi: ${status}`, todo: ['Đợi xong rồi chạy lại.'] }),
  'stack.rolledBack': ({ status }) => ({
    says: `lần triển khai gần nhất hỏng, bản cũ đang chạy: ${status}`,
    todo: ['Xem lý do ở các sự kiện của stack, sửa rồi triển khai lại.'],
  }),
  'stack.failed': ({ status, region }) => ({
    says: status,
    todo: [`Xem các sự kiện của stack: ${consoleAt('cloudformation', region)}`],
  }),
  'protection.on': () => ({ says: 'đang bật' }),
  'protection.off': (at) => ({ says: 'stack có thể bị xóa', todo: [protectStack(at)] }),
  'table.kept': ({ table }) => ({ says: `${table}: khôi phục theo thời điểm, khóa chống xóa và luồng đều bật` }),
  'table.unkept': (at) => ({
    says: `${at.table} thiếu: ${at.lacks.map((lack) => lacks[lack]).join(', ')}`,
    todo: keepTable(at),
  }),
  'drift.none': () => ({ says: 'khớp với bản triển khai' }),
  'drift.changed': ({ resources }) => ({
    says: `có thay đổi ngoài CloudFormation: ${list(resources).join(', ')}`,
    todo: ['Xem từng thay đổi ở mục Drift của stack; triển khai lại để trả về như cũ.'],
  }),
  'drift.deleted': ({ resources }) => ({
    says: `đã bị xóa ngoài CloudFormation: ${list(resources).join(', ')}`,
    todo: ['Khôi phục tài nguyên ấy trước khi chạy tiếp; bảng thì xem npm run restore.'],
  }),
  'production.granted': () => ({ says: 'gửi được đến mọi địa chỉ' }),
  'production.sandbox': ({ region, most }) => ({
    says: `SES còn ở chế độ thử (sandbox): chỉ gửi được đến địa chỉ đã xác minh, ${number.format(most)} thư một ngày`,
    todo: [`Xin quyền gửi chính thức (Request production access): ${sesAccount(region)}`],
  }),
  'production.probation': ({ region }) => ({
    says: 'AWS đang xem xét việc gửi thư của tài khoản này',
    todo: [`Đọc thư của AWS và xem tỷ lệ thư bị trả, bị khiếu nại: ${sesAccount(region)}`],
  }),
  'production.stopped': ({ region }) => ({
    says: 'AWS đã dừng việc gửi thư của tài khoản này',
    todo: [`Xem lý do và trả lời AWS: ${sesAccount(region)}`],
  }),
  'identity.verified': ({ identity }) => ({ says: `${identity} đã xác minh` }),
  'identity.pending': ({ identity }) => ({
    says: `${identity} chưa xác minh`,
    todo: [
      identity.includes('@')
        ? 'Mở thư của AWS gửi đến địa chỉ này và bấm vào liên kết xác nhận.'
        : 'Thêm các bản ghi DKIM vào tên miền (xem mục DKIM).',
    ],
  }),
  'identity.none': ({ identity }) => ({
    says: `SES không có ${identity}`,
    todo: ['Triển khai lại stack; nếu địa chỉ gửi vừa đổi, sửa sender trong cdk.json trước.'],
  }),
  'dkim.signs': () => ({ says: 'thư được ký' }),
  'dkim.pending': ({ records }) => ({
    says: 'chưa thấy bản ghi DKIM trong tên miền',
    todo:
      records.length === 0
        ? ['SES chưa cấp bản ghi; ít phút nữa hãy chạy lại.']
        : ['Thêm vào tên miền:', ...records.map(zoneLine)],
  }),
  'dkim.off': (at) => ({ says: 'việc ký thư đang tắt', todo: [signAgain(at)] }),
  'dkim.address': () => ({
    says: 'chỉ một địa chỉ được xác minh: thư không được ký bằng tên miền của mình, dễ vào mục thư rác',
    todo: ['Khi tên miền là của mình: "mailIdentity": "domain" trong cdk.json, rồi triển khai lại.'],
  }),
  'mailFrom.stands': ({ domain }) => ({ says: domain }),
  'mailFrom.pending': ({ records }) => ({
    says: 'chưa thấy bản ghi của tên miền nhận thư trả lại (MAIL FROM)',
    todo: ['Thêm vào tên miền:', ...records.map(zoneLine)],
  }),
  'mailFrom.none': ({ stage }) => ({
    says: 'chưa đặt MAIL FROM riêng',
    todo: [`Triển khai lại: npx cdk deploy -c stage=${stage}`],
  }),
  'mailFrom.address': () => ({ says: 'không có khi chỉ một địa chỉ được xác minh' }),
  'dmarc.found': ({ name, policy }) => ({ says: `${name}: p=${policy}` }),
  'dmarc.none': ({ record }) => ({
    says: 'tên miền chưa có DMARC: nhiều hệ thống thư sẽ không nhận',
    todo: ['Thêm vào tên miền, chẳng hạn:', zoneLine(record)],
  }),
  'dmarc.wrong': ({ name }) => ({
    says: `${name} không đọc được: phải có đúng một bản ghi v=DMARC1 với p=none, quarantine hoặc reject`,
    todo: [`Sửa bản ghi TXT ở ${name}.`],
  }),
  'directory.none': ({ stack }) => ({
    says: 'chưa nhập danh bạ',
    todo: [importCommand(stack)],
  }),
  'season.ahead': ({ name, deadline, more }) => ({
    says: `${name}, hạn trình ${momentText(deadline)}${more > 0 ? `; sau đó còn ${more} đợt` : ''}`,
  }),
  'season.none': ({ stack }) => ({ says: 'không có đợt nào còn hạn trình', todo: [correct(stack)] }),
  'quota.enough': ({ most, needed, sent, proposals, units }) => ({
    says: `${most === -1 ? 'không giới hạn' : `${number.format(most)} thư một ngày`} (24 giờ qua đã gửi ${number.format(sent)}); ngày cuối của đợt cần khoảng ${number.format(needed)} (${number.format(proposals)} hồ sơ, ${units} đơn vị)`,
  }),
  'quota.small': ({ most, needed, proposals, units, region }) => ({
    says: `${number.format(most)} thư một ngày, mà ngày cuối của đợt cần khoảng ${number.format(needed)} (${number.format(proposals)} hồ sơ, ${units} đơn vị)`,
    todo: [`Xin tăng hạn mức gửi: ${sesAccount(region)}`, 'Số hồ sơ khác thì thêm --proposals SỐ.'],
  }),
  'approvers.reached': ({ units }) => ({ says: `đủ ba cấp ở cả ${units} đơn vị` }),
  'approvers.silent': ({ people, ...of }) => ({
    says: `đủ ba cấp ở mọi đơn vị, nhưng thư không đến được ${list(people.map((one) => peopleText([one]))).join('; ')}`,
    todo: [correct(of.stack), mended, ...letGo(people, ADDRESS, of)],
  }),
  'approvers.missing': ({ gaps, ...of }) => {
    const people = gaps.flatMap((gap) => gap.people);
    const back = people.length > 0 ? [mended, ...letGo(people, ADDRESS, of)] : [];
    return {
      says: `${gaps.length} chỗ không có ai duyệt được`,
      todo: [...list(gaps.map(gapText)), correct(of.stack), ...back],
    };
  },
  'alarms.heard': ({ confirmed }) => ({ says: `${confirmed} địa chỉ nhận cảnh báo đã xác nhận` }),
  'alarms.pending': ({ pending }) => ({
    says: `${pending} địa chỉ nhận cảnh báo chưa xác nhận`,
    todo: ['Mở thư "AWS Notification - Subscription Confirmation" và bấm Confirm subscription.'],
  }),
  'alarms.none': ({ stage }) => ({
    says: 'không ai nhận cảnh báo',
    todo: [`Ghi "opsEmail" cho stage ${stage} trong cdk.json, rồi npx cdk deploy -c stage=${stage}`],
  }),
  'holidays.known': ({ until }) => ({ says: `đã có lịch nghỉ đến ${dayText(until)}` }),
  'holidays.unverified': ({ until, days }) => ({
    says: `đã có lịch nghỉ đến ${dayText(until)}; chưa đối chiếu với văn bản: ${list(days.map(dayText)).join(', ')}`,
    todo: ['Đối chiếu với thông báo chính thức, sửa functions/domain/data/holidays-*.ts rồi triển khai lại.'],
  }),
  'holidays.missing': ({ years }) => ({
    says: `chưa có lịch nghỉ năm ${years.join(', ')}: thời hạn chỉ trừ thứ Bảy và Chủ nhật`,
    todo: ['Thêm năm ấy vào functions/domain/data/holidays.ts rồi triển khai lại.'],
  }),
  'clock.right': ({ seconds }) => ({ says: `lệch ${Math.abs(seconds)} giây so với AWS` }),
  'clock.wrong': ({ seconds }) => ({
    says: `máy này ${seconds > 0 ? 'nhanh' : 'chậm'} ${number.format(Math.abs(seconds))} giây so với AWS`,
    todo: ['Bật đồng bộ giờ (timedatectl set-ntp true) rồi chạy lại.'],
  }),
};

export const wordsVi: PreflightWords = {
  usage: `Cách dùng:
  npm run preflight -- --stage TÊN    kiểm tra một stage của cdk.json trước và sau khi triển khai
Tùy chọn:
  --proposals SỐ    số hồ sơ dự kiến của đợt, để so với hạn mức gửi thư
  --json            in cho máy đọc
  --lang en         in bằng tiếng Anh
Mã thoát: 0 sẵn sàng, 1 chưa sẵn sàng hoặc có mục không kiểm tra được, 2 gõ sai lệnh.`,
  title: ({ stage, stack, region }) => `Kiểm tra stage ${stage} (stack ${stack}, vùng ${region})`,
  mistakes: 'Cấu hình trong cdk.json chưa dùng được:',
  standings: {
    ready: 'đạt',
    warning: 'xem lại',
    notReady: 'CHƯA ĐẠT',
    unknown: 'KHÔNG RÕ',
    afterDeploy: 'để sau',
  },
  checks: {
    credentials: 'Đăng nhập AWS',
    region: 'Vùng',
    bootstrap: 'CDK bootstrap',
    stack: 'Stack',
    protection: 'Khóa chống xóa stack',
    table: 'Bảng dữ liệu',
    drift: 'Lệch cấu hình (drift)',
    production: 'Quyền gửi thư (SES)',
    identity: 'Địa chỉ gửi',
    dkim: 'DKIM',
    mailFrom: 'MAIL FROM',
    dmarc: 'DMARC',
    season: 'Đợt thi đua',
    quota: 'Hạn mức thư',
    approvers: 'Người duyệt',
    alarms: 'Nơi nhận cảnh báo',
    holidays: 'Lịch nghỉ lễ',
    clock: 'Đồng hồ máy này',
  },
  ready: 'Sẵn sàng.',
  notReady: ({ notReady, unknown }) => `Chưa sẵn sàng: ${notReady} mục chưa đạt, ${unknown} mục không kiểm tra được.`,
  look: (count) => `${count} mục cần xem lại.`,
};
