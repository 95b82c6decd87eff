/** Two achievement reports, and whether somebody who reads both would say that they tell of the same achievement. */
export type ReportPair = { readonly what: string; readonly a: string; readonly b: string; readonly alike: boolean };

const stock = `Bản thân luôn gương mẫu chấp hành tốt mọi chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước; có phẩm chất chính trị, đạo đức tốt, lối sống lành mạnh, giản dị. Hoàn thành xuất sắc nhiệm vụ được giao, tích cực tham gia các phong trào thi đua do cơ quan tổ chức, không ngừng học tập nâng cao trình độ chuyên môn nghiệp vụ và lý luận chính trị.`;

const records = `Năm 2023, đã chủ trì xây dựng và đưa vào vận hành phần mềm số hóa hồ sơ địa chính tại 12 huyện, nhập được 184.500 hồ sơ giấy. Thời gian tra cứu một thửa đất giảm từ hai ngày xuống còn 15 phút. Tổ chức 9 lớp tập huấn cho 320 cán bộ địa chính cấp xã. Sáng kiến được Giám đốc đơn vị công nhận tại Quyết định số 215/QĐ-VPĐK ngày 10/11/2023 và đang được nhân rộng ra toàn tỉnh.`;

const water = `Trực tiếp quan trắc chất lượng nước mặt tại 46 điểm trên lưu vực sông Đồng Nai, kịp thời phát hiện 7 nguồn xả thải vượt quy chuẩn. Đã tham mưu lắp đặt trạm quan trắc tự động liên tục tại cầu Hóa An, dữ liệu truyền về trung tâm 5 phút một lần. Nhờ cảnh báo sớm độ mặn, hai nhà máy nước đã chủ động ngừng lấy nước trong đợt xâm nhập mặn tháng 3, bảo đảm cấp nước an toàn cho 1,2 triệu dân.`;

const finance = `Tham mưu lập dự toán và quyết toán ngân sách năm 2023 đúng thời hạn, không có khoản chi sai chế độ. Rà soát công nợ tồn đọng từ năm 2018, thu hồi được 3,4 tỷ đồng. Xây dựng quy chế chi tiêu nội bộ mới, giảm 12 % chi phí hội nghị và công tác phí. Triển khai thanh toán không dùng tiền mặt cho toàn bộ 210 viên chức, người lao động.`;

const rescue = `Khoảng 2 giờ sáng ngày 11/9/2023, khi lũ quét tràn về thôn Nậm Tông, đã cùng tổ xung kích băng qua suối đưa 23 người dân, trong đó có 9 trẻ em, lên điểm cao an toàn trước khi sạt lở vùi lấp bốn ngôi nhà. Những ngày sau đó tiếp tục ở lại tìm kiếm người mất tích, dựng lại trạm đo mưa và nối lại thông tin liên lạc với xã.`;

const forecast = `Cùng tập thể phòng dự báo phát hành 365 bản tin khí tượng thủy văn hằng ngày, 48 bản tin cảnh báo mưa lớn cục bộ. Nghiên cứu, ứng dụng mô hình WRF độ phân giải 3 km, sai số dự báo lượng mưa 24 giờ giảm từ 35 % xuống 22 %. Dự báo đúng đường đi của bão số 4 trước 72 giờ giúp tỉnh sơ tán 14.000 hộ dân.`;

const party = `Chi bộ đạt trong sạch vững mạnh, công đoàn cơ sở vững mạnh xuất sắc. Đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.`;

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=\.)\s+/);
const turned = (text: string): string => sentencesOf(text).toReversed().join(' ');
const without = (text: string, place: number): string => sentencesOf(text).toSpliced(place, 1).join(' ');

const found: readonly Omit<ReportPair, 'alike'>[] = [
  { what: 'word for word', a: records, b: records },
  { what: 'sentences in another order', a: records, b: turned(records) },
  { what: 'sentences in another order, of a rescue', a: rescue, b: turned(rescue) },
  { what: 'in capitals, without punctuation', a: finance, b: finance.toUpperCase().replaceAll(/[.,;]/g, ' ') },
  { what: 'letters encoded otherwise', a: water, b: water.normalize('NFD') },
  { what: 'one sentence left out', a: forecast, b: without(forecast, 0) },
  {
    what: 'figures and year of a year later',
    a: records,
    b: records
      .replaceAll('2023', '2024')
      .replace('184.500', '201.300')
      .replace('12 huyện', '14 huyện')
      .replace('320', '355')
      .replace('215/', '198/'),
  },
  {
    what: 'all figures changed and the sentences turned',
    a: finance,
    b: turned(finance.replace('3,4', '2,9').replace('12 %', '10 %').replace('210', '225').replaceAll('2023', '2022')),
  },
  {
    what: 'the first person written out, small words changed',
    a: records,
    b: `Trong năm 2023, tôi đã chủ trì xây dựng và đưa vào vận hành phần mềm số hóa hồ sơ địa chính tại 12 huyện, qua đó nhập được 184.500 hồ sơ giấy. Nhờ vậy thời gian tra cứu một thửa đất giảm từ hai ngày xuống chỉ còn 15 phút. Ngoài ra đã tổ chức 9 lớp tập huấn cho 320 cán bộ địa chính cấp xã. Sáng kiến này được Giám đốc đơn vị công nhận tại Quyết định số 215/QĐ-VPĐK ngày 10/11/2023 và hiện đang được nhân rộng ra toàn tỉnh.`,
  },
  {
    what: 'synonyms in several places',
    a: water,
    b: `Trực tiếp quan trắc chất lượng nước mặt ở 46 vị trí trên lưu vực sông Đồng Nai, kịp thời phát hiện 7 nguồn xả thải vượt quy chuẩn. Đã đề xuất lắp đặt trạm quan trắc tự động liên tục tại cầu Hóa An, số liệu truyền về trung tâm 5 phút một lần. Nhờ cảnh báo sớm độ mặn, hai nhà máy nước đã chủ động dừng lấy nước trong đợt xâm nhập mặn tháng 3, bảo đảm cấp nước an toàn cho 1,2 triệu người dân.`,
  },
  {
    what: 'synonyms, other figures and turned sentences at once',
    a: forecast,
    b: turned(
      forecast
        .replace('Cùng tập thể phòng dự báo phát hành', 'Cùng các đồng nghiệp trong phòng ban hành')
        .replace('365', '366')
        .replace('48', '52')
        .replace('giúp tỉnh sơ tán 14.000 hộ dân', 'giúp chính quyền tỉnh sơ tán 14.200 hộ dân'),
    ),
  },
  { what: 'stock phrases put around it', a: rescue, b: `${stock} ${rescue} ${party}` },
  { what: 'a whole report taken over into a longer one', a: finance, b: `${water} ${finance}` },
  { what: 'a whole report among three others', a: finance, b: `${records} ${finance} ${rescue} ${forecast}` },
  {
    what: 'the same stock phrases around the same achievement',
    a: `${stock} ${water}`,
    b: `${turned(water)} ${stock}`,
  },
  {
    what: 'the name of another person put in',
    a: `Đồng chí Nguyễn Văn An ${records}`,
    b: `Đồng chí Trần Thị Bích Hạnh ${records}`,
  },
  {
    what: 'of the unit what its head wrote of himself',
    a: `Tập thể phòng đã: ${finance}`,
    b: `Với vai trò trưởng phòng, cá nhân tôi đã: ${without(finance, 1)}`,
  },
  {
    what: 'every sentence begun otherwise',
    a: rescue,
    b: `Vào rạng sáng ngày 11/9/2023, khi lũ quét tràn về thôn Nậm Tông, đã cùng lực lượng xung kích vượt qua suối đưa 23 người dân, trong đó có 9 trẻ nhỏ, lên điểm cao an toàn trước khi sạt lở vùi lấp bốn ngôi nhà. Các ngày tiếp theo vẫn tiếp tục ở lại tìm kiếm người mất tích, dựng lại trạm đo mưa và khôi phục thông tin liên lạc với xã.`,
  },
  {
    what: 'clauses moved within their sentences',
    a: finance,
    b: `Không có khoản chi sai chế độ; tham mưu lập dự toán và quyết toán ngân sách năm 2023 đúng thời hạn. Thu hồi được 3,4 tỷ đồng sau khi rà soát công nợ tồn đọng từ năm 2018. Giảm 12 % chi phí hội nghị và công tác phí nhờ xây dựng quy chế chi tiêu nội bộ mới. Cho toàn bộ 210 viên chức, người lao động triển khai thanh toán không dùng tiền mặt.`,
  },
];

const apart: readonly Omit<ReportPair, 'alike'>[] = [
  { what: 'different work altogether', a: records, b: rescue },
  {
    what: 'the same stock phrases around different work',
    a: `${stock} ${records} ${party}`,
    b: `${stock} ${finance} ${party}`,
  },
  {
    what: 'hardly anything but the same stock phrases',
    a: `${stock} ${party} Trực 40 ca.`,
    b: `${stock} ${party} Soạn 60 văn bản.`,
  },
  {
    what: 'other records digitised elsewhere',
    a: records,
    b: `Chủ trì số hóa 52.000 bản đồ địa chất lưu trữ từ năm 1975, quét ở độ phân giải 600 dpi và gắn tọa độ cho từng mảnh. Phần mềm tra cứu do bản thân viết bằng mã nguồn mở, không tốn kinh phí mua bản quyền. Đã bàn giao cho Tổng cục và hướng dẫn 18 liên đoàn khai thác. Được công nhận sáng kiến cấp cơ sở tại Quyết định số 77/QĐ-TTTT ngày 02/6/2023.`,
  },
  {
    what: 'the water of another river, watched by others',
    a: water,
    b: `Xây dựng bộ chỉ số chất lượng nước cho sông Nhuệ, lấy mẫu hằng tháng tại 20 vị trí và công bố trên trang thông tin của Sở. Phối hợp với cảnh sát môi trường xử lý 11 cơ sở dệt nhuộm, buộc khắc phục hậu quả 4,6 tỷ đồng. Vận động các làng nghề xây 3 trạm xử lý nước thải tập trung.`,
  },
  {
    what: 'two accountants with their own results',
    a: finance,
    b: `Thực hiện kiểm soát chi 5 dự án đầu tư, phát hiện và kiến nghị giảm trừ 860 triệu đồng khối lượng nghiệm thu sai. Chuyển toàn bộ sổ kế toán sang phần mềm mới chỉ trong một quý. Hoàn thành quyết toán dự án hoàn thành trước hạn 45 ngày, được Kiểm toán nhà nước đánh giá không có sai sót trọng yếu.`,
  },
  {
    what: 'two rescues in two floods',
    a: rescue,
    b: `Trong trận lũ lịch sử tháng 10, đã lái xuồng máy suốt 18 giờ liền cứu 31 người mắc kẹt trên mái nhà ở xã Hương Thọ, chuyển một sản phụ đến bệnh viện kịp thời. Sau lũ, vận động quyên góp 200 triệu đồng, sửa lại trường mầm non và phát 500 suất quà.`,
  },
  {
    what: 'two forecasters',
    a: forecast,
    b: `Thiết lập mạng lưới 60 trạm đo mưa tự động bằng nguồn xã hội hóa, phủ kín các xã vùng núi. Viết tài liệu hướng dẫn nhận biết lũ quét cho trường học, phát 12.000 bản. Cải tiến quy trình nhận tin, rút ngắn thời gian phát cảnh báo từ 40 phút còn 12 phút.`,
  },
  {
    what: 'the outline of one model report, filled with two years of different work',
    a: `Năm 2023, đã chủ trì thẩm định 14 hồ sơ khai thác khoáng sản, từ chối 3 hồ sơ không đủ điều kiện. Được công nhận sáng kiến tại Quyết định số 41/QĐ. Tổ chức 2 đoàn thanh tra tại các mỏ đá vôi ở Hà Nam, xử phạt 1,1 tỷ đồng.`,
    b: `Năm 2023, đã chủ trì biên soạn giáo trình trắc địa biển dùng cho 4 trường đại học, hướng dẫn 6 học viên cao học. Được công nhận sáng kiến tại Quyết định số 93/QĐ. Tổ chức 2 hội thảo quốc tế về bản đồ đáy biển, có 15 nước tham dự.`,
  },
  { what: 'one sentence of stock phrases in common', a: `${rescue} ${party}`, b: `${forecast} ${party}` },
  {
    what: 'short texts that say nothing of their own',
    a: 'Chủ trì xây dựng ba đề án.',
    b: 'Chủ trì xây dựng ba đề án.',
  },
  {
    what: 'one decision cited by two who did different parts',
    a: `Thiết kế kiến trúc dữ liệu đất đai quốc gia, chuẩn hóa 140 lớp thông tin. ${sentencesOf(records)[3]}`,
    b: `Đàm phán với nhà thầu, tiết kiệm 900 triệu đồng chi phí máy chủ, và tổ chức tiếp nhận dữ liệu tại ba chi nhánh miền núi xa nhất tỉnh trong mùa mưa. Theo dõi, đôn đốc bảo hành hệ thống suốt sáu tháng. ${sentencesOf(records)[3]}`,
  },
];

export const reportPairs: readonly ReportPair[] = [
  ...found.map((pair) => ({ ...pair, alike: true })),
  ...apart.map((pair) => ({ ...pair, alike: false })),
];
