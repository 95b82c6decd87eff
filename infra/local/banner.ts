import type { Directory } from '../../functions/domain/directory.ts';
import { demoPeople } from './demo-directory.ts';
import type { LocalSystem } from './system.ts';

const column = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));

const table = (rows: readonly (readonly [string, string, string])[]): string => {
  const [first, second] = [column(rows.map(([a]) => a)), column(rows.map(([, b]) => b))];
  return rows.map(([a, b, c]) => `    ${a.padEnd(first)}  ${b.padEnd(second)}  ${c}`).join('\n');
};

/** What somebody reads who has just started the system for the first time. */
export const banner = (system: LocalSystem, directory: Directory, dataDir: string): string => `
  Hệ thống đã sẵn sàng. (The system is ready.)

    Trang web (pages):      ${system.url}
    Hộp thư thử (inbox):    ${system.inboxUrl}
    Dữ liệu (data):         ${dataDir}

  Người dùng minh họa (demo people):

${table(demoPeople(directory).map(({ email, name, role }) => [email, name, role] as const))}

  Hãy thử (try this):

    1. Đăng nhập bằng thư của một cán bộ thi đua, mở thư trong hộp thư thử, bấm nút, rồi lập và trình một hồ sơ.
    2. Mở thư gửi thủ trưởng đơn vị: quyết định bằng liên kết và mã trong thư; Khối trưởng và Bộ sẽ nhận thư tiếp theo.
    3. Đăng nhập bằng thư quản trị để xem mọi yêu cầu đang chờ và dời thời hạn. (Trong hộp thư: bấm "Toggle HTML view".)

  Dừng: Ctrl+C. Bắt đầu lại từ đầu: npm start -- --reset
`;
