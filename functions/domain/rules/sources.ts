import type { Text } from './grounds.ts';

/** Where a provision's wording was found. Without an address nobody has shown it in public: a default, not the law. */
export type Source = { readonly name: Text; readonly url?: string | undefined };

const page = (name: string, url: string): Source => ({ name: { vi: name, en: name }, url });

const lawnet = (name: string, path: string) => page(`lawnet.vn: ${name}`, `https://lawnet.vn/${path}`);

const legalInformation = 'thong-tin-phap-luat/en';

const rumour: Source = {
  name: {
    vi: 'Chỉ thấy ở kho dữ liệu không chính thức, chưa xác minh',
    en: 'Seen only in an unofficial repository, not verified',
  },
};

/** Codes as the domain notes have them: S was read in public, M is general knowledge of the field, W a weak hint. */
export const sources: Readonly<Record<string, Source>> = {
  M: {
    name: {
      vi: 'Kiến thức chung của ngành, chưa xác minh',
      en: 'General knowledge of the field, not verified',
    },
  },
  W1: rumour,
  W2: rumour,
  W3: rumour,
  W4: rumour,
  W5: rumour,
  W6: rumour,
  S1: lawnet(
    'Bằng khen của Bộ trưởng Bộ TN&MT từ 01/01/2024',
    `${legalInformation}/thong-bao-van-ban-moi/tieu-chuan-xet-tang-bang-khen-cua-bo-truong-bo-tn-mt-tu-ngay-01-01-2024-128786.html`,
  ),
  S2: page(
    'thuviennhadat.vn: Luật 06/2022/QH15',
    'https://thuviennhadat.vn/van-ban-phap-luat-viet-nam/law-06-2022-qh15-emulation-and-commendation-525797.html',
  ),
  S3: page('vbpl.vn: Luật Thi đua, khen thưởng 2003', 'https://vbpl.vn/phutho/Pages/vbpqen-toanvan.aspx?ItemID=8274'),
  S4: page(
    'vietjack.me: Luật 06/2022/QH15, chương I',
    'https://vietjack.me/phap-luat/luat-thi-dua-khen-thuong-2022/chuong-i-633.html',
  ),
  S5: lawnet(
    'Thời hạn nhận hồ sơ, Nghị định 91/2017/NĐ-CP',
    `${legalInformation}/hanh-chinh/regulations-on-the-time-limit-for-receipt-of-dossiers-appraisal-and-notification-of-results-in-vietnam-117611.html`,
  ),
  S6: page(
    'hethongphapluat.com: Nghị định 98/2023/NĐ-CP',
    'https://hethongphapluat.com/decree-no-98-2023-nd-cp-dated-december-31-2023-on-elaboration-on-the-law-on-emulation-and-commendation.html',
  ),
  S8: lawnet(
    'Thông tư 01/2024/TT-BNV',
    `${legalInformation}/thong-bao-van-ban-moi/guidance-on-the-organization-of-emulation-movements-in-vietnam-135354.html`,
  ),
  S10: page(
    'vietnam.vn: mức tiền thưởng danh hiệu Chiến sĩ thi đua cơ sở',
    'https://www.vietnam.vn/pt/muc-tien-thuong-danh-hieu-chien-si-thi-dua-co-so',
  ),
  S11: page(
    'laodong.vn: Nghị định 152/2025/NĐ-CP',
    'https://news.laodong.vn/thoi-su/muc-tien-thuong-voi-danh-hieu-lao-dong-tien-tien-sau-sap-nhap-1622713.ldo',
  ),
  S12: page(
    'laodong.vn: tiêu chuẩn Chiến sĩ thi đua cơ sở, luật 2022 và dự thảo',
    'https://news.laodong.vn/giao-duc/du-kien-giao-vien-phai-co-sang-kien-moi-duoc-danh-hieu-chien-si-thi-dua-co-so-1629499.ldo',
  ),
  S13: page(
    'baonghean.vn: điều kiện xét tặng danh hiệu chiến sĩ thi đua',
    'https://baonghean.vn/en/dieu-kien-duoc-xet-tang-danh-hieu-chien-sy-thi-dua-10187147.html',
  ),
  S14: page(
    'laodong.vn: hồ sơ Bằng khen của Thủ tướng Chính phủ',
    'https://news.laodong.vn/tu-van-phap-luat/quy-dinh-ve-ho-so-thu-tuc-xet-tang-danh-hieu-bang-khen-cua-thu-tuong-chinh-phu-1576633.ldo',
  ),
  S16: page(
    'thuvienphapluat.vn: Nghị định 98/2023/NĐ-CP',
    'https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Nghi-dinh-98-2023-ND-CP-huong-dan-Luat-Thi-dua-khen-thuong-594016.aspx?anchor=bieumau_ms_2_pl1',
  ),
  S17: lawnet(
    'mẫu báo cáo thành tích cá nhân, Điều 4 Nghị định 98/2023/NĐ-CP',
    'judgment/en/tin-tuc/the-latest-form-of-achievement-report-requesting-commendation-for-individuals-9658',
  ),
  S18: page(
    'vietnam.vn: thông tư hướng dẫn của ngành tài nguyên và môi trường',
    'https://www.vietnam.vn/ban-hanh-thong-tu-huong-dan-luat-thi-dua-khen-thuong-nganh-tai-nguyen-va-moi-truong/',
  ),
  S21: lawnet(
    'loại hình khen thưởng, luật 2022',
    `${legalInformation}/chinh-sach-moi/commendation-types-under-the-law-on-emulation-and-commendation-2022-in-vietnam-127279.html`,
  ),
  S22: lawnet(
    'hình thức khen thưởng, luật 2022',
    `${legalInformation}/tu-van-luat/forms-of-commendations-in-vietnam-under-the-law-on-emulation-and-commendation-2022-135181.html`,
  ),
  S24: lawnet(
    'báo cáo thành tích Mẫu 03, Điều 4 Nghị định 98/2023/NĐ-CP',
    'judgment/en/tin-tuc/detailed-instructions-for-writing-the-individual-achievement-report-form-03-for-the-end-of-the-year-2024-in-vietnam-12531',
  ),
  S25: page(
    'moj.gov.vn: nguyên tắc khen thưởng, luật 2022',
    'https://moj.gov.vn/en/Pages/Activities-of-public-administrative-and-justice-reform.aspx?ItemID=3407',
  ),
  S26: page(
    'ttytlamhald.vn: hướng dẫn của công đoàn ngành y tế Lâm Hà, 2021 (hướng dẫn của một ngành, không phải luật)',
    'http://ttytlamhald.vn/Download/MyFile/17269',
  ),
  S28: page('laocai.edu.vn: Lao động tiên tiến', 'http://laocai.edu.vn/?pageid=100257&qid=76381'),
  S30: page(
    'baohatinh.vn: tiêu chuẩn danh hiệu thi đua từ năm 2024',
    'https://baohatinh.vn/tieu-chuan-danh-hieu-chien-si-thi-dua-co-so-lao-dong-tien-tien-tu-nam-2024-post277722.html',
  ),
  S31: page(
    'luatvietnam.vn: Luật 39/2013/QH13',
    'https://english.luatvietnam.vn/law-no-39-2013-qh13-on-amending-and-supplementing-a-number-of-articles-of-the-law-on-emulation-and-c-83350-doc1.html',
  ),
  S33: lawnet(
    'Chiến sĩ thi đua toàn quốc, luật 2022',
    'en/laws/ca-nhan-phai-co-02-lan-lien-tuc-duoc-tang-danh-hieu-chien-si-thi-dua-bo-nganh-tinh-moi-duoc-nhan-da-22754.html',
  ),
  S34: lawnet(
    'Tập thể lao động tiên tiến, Văn phòng Chính phủ nhắc lại luật',
    `${legalInformation}/chinh-sach-moi/criteria-for-awarding-the-title-of-advanced-labor-collective-of-the-government-office-of-vietnam-171178.html`,
  ),
  S35: lawnet(
    'Cờ thi đua của Chính phủ, luật 2022',
    'en/laws/tap-the-phai-dat-duoc-nhung-tieu-chuan-dieu-kien-nao-de-duoc-xet-tang-danh-hieu-co-thi-dua-cac-cap-22767.html',
  ),
  S38: lawnet(
    'hồ sơ đề nghị xét tặng, Điều 84 luật 2022',
    `${legalInformation}/tu-van-luat/applications-for-requesting-consideration-for-awarding-emulation-titles-and-commendation-forms-in-vietnam-128938.html`,
  ),
};
