import type { Edit } from '../project-files.ts';

/**
 * Made-up falsehoods, each in the kind of words that reports and articles use: every one has to be
 * refused. A change is of the project's own files.
 */
export interface Falsehood {
  readonly kind: string;
  readonly edits: readonly Edit[];
}

const article = 'src/content/articles/2022.mdx';
const english = 'src/content/articles/en/2022.mdx';

const end = 'người thân mất vì Covid-19 và đảng viên có hoàn cảnh khó khăn.';

/** A sentence added at the end of a paragraph of the article. */
function added(kind: string, sentence: string): Falsehood {
  return { kind, edits: [[article, end, `${end} ${sentence}`]] };
}

function changed(kind: string, from: string, to: string): Falsehood {
  return { kind, edits: [[article, from, to]] };
}

function addedInEnglish(kind: string, from: string, to: string): Falsehood {
  return { kind, edits: [[english, from, to]] };
}

function row(kind: string, file: string, from: string, to: string): Falsehood {
  return { kind, edits: [[`data/${file}.csv`, from, to]] };
}

const poor = 'ho_ngheo,2022-12,185,Hiện nay phường có 185 hộ nghèo,';
const fall = 'ho_ngheo_giam,2022,46,giảm 46 hộ so với đầu năm,';
const posts = 'bai_viet,2022,195,với 195 bài viết,';
const drew = 'tuong_tac,2022,8157,8.157 lượt tương tác và chia sẻ,';
const trade =
  'thue_cong_thuong,2022-12-31,9000000000,"tính đến ngày 31/12/2022, thuế công thương nghiệp thu được 9 tỷ",';
const budget =
  'thu_ngan_sach,2022-12-31,209376000,"Ngân sách phường thu được 209.376.000 đồng, tính đến ngày 31/12/2022",';

/** Sentences that the source does not bear out, most of them with its own digits. */
const sentences = [
  'Phường có gần hai trăm hộ nghèo.',
  'Phường có 185 hộ cận nghèo.',
  'Tổng số hộ nghèo và cận nghèo là 185 hộ.',
  'Phường có 24 hộ nghèo.',
  'Phường có 24 hộ cận nghèo mới.',
  'Số hộ cận nghèo tăng 24 hộ.',
  'Số thẻ bảo hiểm y tế là 468 thẻ.',
  'Có 468 hộ nghèo được cấp thẻ bảo hiểm y tế.',
  'Phường có 195 trang mạng xã hội.',
  'Có 195 bài viết mỗi ngày.',
  'Các bài viết có 8.157 lượt chia sẻ.',
  'Các bài viết có 8.157 lượt thích.',
  'Phường có 8.157 bài viết.',
  'Có 42 chi bộ được khen.',
  'Có 2 đảng viên và 42 chi bộ được trao giấy khen.',
  'Phường nhận 50 phần quà.',
  'Phường trao 50 phần quà cho hộ nghèo mỗi quý.',
  'Phường đạt 18 chỉ tiêu.',
  'Phường hoàn thành 18 chỉ tiêu.',
  'Phường hoàn thành 18/18 chỉ tiêu.',
  'Ngân sách phường thu được hơn 209.376.000 đồng.',
  'Ngân sách phường thu được 209 triệu đồng.',
  'Ngân sách phường thu được 209,4 triệu đồng.',
  'Ngân sách phường thu được 209.376.000 USD.',
  'Ngân sách phường thu được 209.376.000 nghìn đồng.',
  'Ngân sách phường dự kiến thu 209.376.000 đồng.',
  'Thuế công thương nghiệp thu được 9.000.000.000 đồng.',
  'Thuế công thương nghiệp và thuế phi nông nghiệp thu được 9 tỷ đồng.',
  'Tổng thu thuế là 10,6 tỷ đồng.',
  'Thuế thu nhập thu được 9 tỷ đồng.',
  'Chi 12 triệu đồng cho hộ nghèo.',
  'Phường chăm lo Tết cho 12 hộ nghèo.',
  'Trong 5 năm, phường giảm 46 hộ nghèo.',
  'Giai đoạn 2021–2025, phường giảm 46 hộ nghèo.',
  'Phường giảm 46 hộ cận nghèo so với đầu năm.',
  'Phường đã giúp 46 hộ thoát nghèo so với đầu năm.',
  'Năm 2021, phường có 185 hộ nghèo.',
  'Năm 2023, phường có 185 hộ nghèo.',
  'Đến năm 2025 phường còn 185 hộ nghèo.',
  'Phường Cầu Ông Lãnh có 185 hộ nghèo.',
  'Xã Bình Hưng có 185 hộ nghèo.',
  'Trên cả nước còn 185 hộ nghèo.',
  'Toàn thành phố đăng 195 bài viết.',
  'Phường cần giảm 46 hộ nghèo.',
  'Nghị quyết giao giảm 46 hộ nghèo.',
  'Phường suýt có 185 hộ nghèo.',
  'Phường có 185 hộ nghèo hoặc hơn.',
  'Phường có 185 hộ nghèo đổ lại.',
  'Có thể có 185 hộ nghèo.',
  'Phường có 185 hộ thoát nghèo.',
  'Phường có 185 hộ mới thoát nghèo.',
  'Có 46 hộ thoát nghèo trong năm.',
  'Có 185 người nghèo.',
  'Phường cấp thẻ bảo hiểm y tế cho 468 hộ nghèo.',
  'Phường cấp thẻ bảo hiểm y tế cho 24 thành viên hộ nghèo.',
  'Phường chăm lo Tết cho 237 hộ cận nghèo.',
  'Ngân sách phường thu được 9 tỷ đồng.',
  'Thuế công thương nghiệp thu được 1,6 tỷ đồng.',
  'Phường chi 209.376.000 đồng.',
  'Ngân sách phường chi 209.376.000 đồng.',
  'Mỗi bài viết có 8.157 lượt tương tác và chia sẻ.',
  'Mỗi hộ nghèo được 296.250.000 đồng.',
  'Phường tổ chức 4 hội nghị.',
  'Phường tổ chức 18 hội nghị.',
  'Tháng 12 phường đăng 195 bài viết.',
  'Trong quý IV, phường đăng 195 bài viết.',
  'Từ năm 2020 đến nay phường đăng 195 bài viết.',
  'Bình quân mỗi tháng phường thu 9 tỷ đồng thuế công thương nghiệp.',
  'Phường đặt mục tiêu còn 185 hộ nghèo.',
  'Theo kế hoạch, phường còn 185 hộ nghèo.',
  'Chưa có hộ nào trong 185 hộ nghèo.',
  'Số hộ nghèo giảm 185 hộ.',
  'Số hộ nghèo giảm còn 46 hộ.',
  'Số hộ nghèo tăng thêm 46 hộ.',
  'Hộ nghèo nhiều hơn đầu năm 46 hộ.',
  'Số hộ cận nghèo giảm 46 hộ so với đầu năm.',
  'Quận 1 có 185 hộ nghèo.',
  'Thành phố Hồ Chí Minh có 185 hộ nghèo.',
  'Tại khu phố 2 có 24 hộ cận nghèo.',
  'Các phường trong quận có 185 hộ nghèo.',
  'Phường có trên dưới 185 hộ nghèo.',
  'Phường có cỡ 185 hộ nghèo.',
  'Phường có xấp xỉ 185 hộ nghèo.',
  'Phường có không quá 185 hộ nghèo.',
  'Phường có 1.185 hộ nghèo.',
  'Phường có 185,5 hộ nghèo.',
  'Có 50 phần quà được trao cho hộ nghèo mỗi tháng.',
  'Hộ nghèo chiếm 185%.',
  'Phường có dăm chục hộ nghèo.',
  'Chín tỷ đồng thuế công thương nghiệp thu được là quá ít, mười tỷ mới đủ.',
  'Hơn một nửa số hộ nghèo đã thoát nghèo.',
  'Phường có 2 đảng viên được khen.',
];

export const falsehoods: readonly Falsehood[] = [
  ...sentences.map((sentence) => added(sentence, sentence)),
  // Numbers in words
  added('another number in words', 'Phường có một trăm tám mươi sáu hộ nghèo.'),
  added('a number in words of another thing', 'Phường xây ba mươi căn nhà.'),
  added('a half', 'Số hộ nghèo giảm một nửa.'),
  added('twice', 'Thu ngân sách tăng gấp đôi.'),
  added('a third', 'Một phần ba số hộ nghèo đã thoát nghèo.'),
  added('hundreds', 'Hàng trăm hộ nghèo được giúp.'),
  added('a small count of a unit', 'Có hai hộ nghèo mới.'),
  added('a percentage in words', 'Số hộ nghèo giảm hai mươi phần trăm.'),
  addedInEnglish(
    'a number in English words',
    'The ward',
    'Two hundred households were helped. The ward',
  ),
  // Scales and forms
  changed(
    'half a scale more',
    'Thuế công thương nghiệp thu được 9 tỷ',
    'Thuế công thương nghiệp thu được 9 tỷ rưỡi',
  ),
  changed(
    'an unknown scale',
    'Thuế công thương nghiệp thu được 9 tỷ',
    'Thuế công thương nghiệp thu được 9 tỷ mốt',
  ),
  changed(
    'a range',
    'Thuế công thương nghiệp thu được 9 tỷ',
    'Thuế công thương nghiệp thu được 8-9 tỷ',
  ),
  changed(
    'a range in words',
    'Thuế công thương nghiệp thu được 9 tỷ',
    'Thuế công thương nghiệp thu được từ 8 đến 9 tỷ',
  ),
  changed('a part of a whole', 'đề ra 18 chỉ tiêu', 'đề ra 18/20 chỉ tiêu'),
  // Units
  changed('people for households', 'còn 185 hộ nghèo', 'còn 185 người nghèo'),
  changed(
    'dollars',
    'Thuế công thương nghiệp thu được 9 tỷ,',
    'Thuế công thương nghiệp thu được 9 tỷ USD,',
  ),
  changed(
    'won',
    'Thuế công thương nghiệp thu được 9 tỷ,',
    'Thuế công thương nghiệp thu được 9 tỷ won,',
  ),
  changed('a percentage', 'còn 185 hộ nghèo', 'còn 185% hộ nghèo'),
  changed('money a month', '1,6 tỷ đồng. Tên', '1,6 tỷ đồng/tháng. Tên'),
  row(
    'a row in people',
    'poverty',
    poor,
    'ho_ngheo,2022-12,185,Hiện nay phường có 185 người nghèo,',
  ),
  row(
    'a row in percent',
    'poverty',
    poor,
    'ho_ngheo,2022-12,185,Hiện nay phường có 185% hộ nghèo,',
  ),
  row(
    'a row in dollars',
    'tax',
    trade,
    'thue_cong_thuong,2022-12-31,9000000000,"tính đến ngày 31/12/2022, thuế công thương nghiệp thu được 9 tỷ USD",',
  ),
  row(
    'a row in won',
    'tax',
    trade,
    'thue_cong_thuong,2022-12-31,9000000000,"tính đến ngày 31/12/2022, thuế công thương nghiệp thu được 9 tỷ won",',
  ),
  row(
    'a row a month',
    'tax',
    trade,
    'thue_cong_thuong,2022-12-31,9000000000,thuế công thương nghiệp thu được 9 tỷ đồng mỗi tháng,',
  ),
  // Another noun
  row(
    'households of culture',
    'poverty',
    poor,
    'ho_ngheo,2022-12,185,Phường có 185 hộ đạt chuẩn gia đình văn hóa,',
  ),
  row('business households', 'poverty', poor, 'ho_ngheo,2022-12,185,Phường có 185 hộ kinh doanh,'),
  row(
    'a fall of business households',
    'poverty',
    fall,
    'ho_ngheo_giam,2022,46,Hộ kinh doanh giảm 46 hộ so với đầu năm,',
  ),
  row(
    'near-poor for poor',
    'poverty',
    poor,
    'ho_ngheo,2022-12,185,Hiện nay phường có 185 hộ cận nghèo,',
  ),
  changed(
    'business households in the article',
    'phường Cầu Kho (Quận 1) có 185 hộ nghèo',
    'phường Cầu Kho (Quận 1) có 185 hộ kinh doanh',
  ),
  added('business households after poor ones', 'Hộ nghèo được giúp, và có 185 hộ kinh doanh mới.'),
  added('Tết money as revenue', 'Ngân sách phường thu được 296.250.000 đồng.'),
  added('near-poor of Tết as all', 'Toàn phường có 12 hộ cận nghèo.'),
  added('households of Tết as poor at the end', 'Đến cuối năm phường còn 237 hộ nghèo.'),
  added('poor households as those of Tết', 'Dịp Tết phường chăm lo cho 185 hộ nghèo.'),
  changed(
    'Tết sums exchanged',
    '237 hộ nghèo được chăm lo với tổng số tiền 296.250.000 đồng, 12 hộ cận nghèo với tổng số tiền 12 triệu đồng',
    '237 hộ nghèo được chăm lo với tổng số tiền 12 triệu đồng, 12 hộ cận nghèo với tổng số tiền 296.250.000 đồng',
  ),
  changed(
    'taxes exchanged',
    'Thuế công thương nghiệp thu được 9 tỷ, thuế phi nông nghiệp thu được 1,6 tỷ đồng',
    'Thuế phi nông nghiệp thu được 9 tỷ, thuế công thương nghiệp thu được 1,6 tỷ đồng',
  ),
  changed('cards as households', '24 thành viên hộ cận nghèo', '24 hộ cận nghèo'),
  // Direction
  changed(
    'a rise for a fall',
    'giảm 46 hộ so với đầu năm. Phường',
    'tăng 46 hộ so với đầu năm. Phường',
  ),
  changed(
    'more for a fall',
    'giảm 46 hộ so với đầu năm. Phường',
    'nhiều hơn 46 hộ so với đầu năm. Phường',
  ),
  changed(
    'a new number for a fall',
    'giảm 46 hộ so với đầu năm. Phường',
    'phát sinh 46 hộ so với đầu năm. Phường',
  ),
  changed('a fall of the level', '(Quận 1) có 185 hộ nghèo, giảm', 'giảm 185 hộ nghèo, giảm'),
  row(
    'a rise in a row of fall',
    'poverty',
    fall,
    'ho_ngheo_giam,2022,46,tăng 46 hộ so với đầu năm,',
  ),
  row(
    'a change in a row of level',
    'poverty',
    poor,
    'ho_ngheo,2022-12,185,Hộ nghèo tăng 185 hộ so với đầu năm,',
  ),
  changed(
    'a rise before an inserted fall',
    'số hộ nghèo giảm <Derived',
    'số hộ nghèo tăng <Derived',
  ),
  changed('the start at the end', 'đầu năm phường có <Derived', 'cuối năm phường có <Derived'),
  added('a rise of the level', 'Phường có 185 hộ nghèo, tăng so với đầu năm.'),
  added('a rise to the level', 'Số hộ nghèo tăng lên 185 hộ nghèo.'),
  added(
    'a trend that the source does not give',
    'Thuế công thương nghiệp thu được 9 tỷ đồng, tăng so với năm trước.',
  ),
  added('digits and other words', 'Phường có 185 (một trăm tám mươi sáu) hộ nghèo.'),
  // English
  addedInEnglish(
    'a rise in English',
    '<Value of="ho_ngheo_giam" /> fewer poor households than',
    '<Value of="ho_ngheo_giam" /> more poor households than',
  ),
  addedInEnglish(
    'a rise by in English',
    'poor households fell by <Value',
    'poor households rose by <Value',
  ),
  addedInEnglish(
    'near-poor in English',
    '<Value of="ho_ngheo" /> poor households',
    '<Value of="ho_ngheo" /> near-poor households',
  ),
  addedInEnglish(
    'poor for near-poor in English',
    '<Value of="ho_can_ngheo" /> near-poor households',
    '<Value of="ho_can_ngheo" /> poor households',
  ),
  addedInEnglish(
    'another tax in English',
    'The industry and trade tax brought in VND',
    'The non-agricultural tax brought in VND',
  ),
  addedInEnglish(
    'dollars in English',
    'The industry and trade tax brought in VND',
    'The industry and trade tax brought in USD',
  ),
  addedInEnglish(
    'a sign of dollars in English',
    'The industry and trade tax brought in VND <',
    'The industry and trade tax brought in $<',
  ),
  addedInEnglish(
    'no currency in English',
    'The industry and trade tax brought in VND <',
    'The industry and trade tax brought in <',
  ),
  addedInEnglish(
    'another scale in English',
    '<Value of="thue_cong_thuong" />,',
    '<Value of="thue_cong_thuong" /> billion,',
  ),
  addedInEnglish(
    'people in English',
    '<Value of="ho_can_ngheo" /> near-poor households',
    '<Value of="ho_can_ngheo" /> people in near-poor households',
  ),
  addedInEnglish(
    'the end for the start in English',
    'poor households at the start of the year. Against',
    'poor households at the end of the year. Against',
  ),
  addedInEnglish(
    'a plan in English',
    'had <Value of="ho_ngheo" />',
    'will have <Value of="ho_ngheo" />',
  ),
  addedInEnglish(
    'a half in English',
    'Against that count, poor',
    'Half of the households left. Against that count, poor',
  ),
  // Hedges
  changed('more than', 'còn 185 hộ nghèo', 'còn hơn 185 hộ nghèo'),
  changed(
    'nearly',
    'Thuế công thương nghiệp thu được 9 tỷ',
    'Thuế công thương nghiệp thu được gần 9 tỷ',
  ),
  changed('narrowly', 'còn 185 hộ nghèo', 'còn suýt soát 185 hộ nghèo'),
  changed('at most', 'còn 185 hộ nghèo', 'còn tối đa 185 hộ nghèo'),
  changed(
    'at least, behind',
    'Phường cũng có 24 hộ cận nghèo.',
    'Phường cũng có 24 hộ cận nghèo trở lên.',
  ),
  changed(
    'an estimate',
    'ngân sách phường thu được 209.376.000 đồng',
    'ngân sách phường ước thu được 209.376.000 đồng',
  ),
  {
    kind: 'a hedge of the source left out',
    edits: [
      ['data/social-media.csv', drew, 'tuong_tac,2022,8157,hơn 8.157 lượt tương tác và chia sẻ,'],
    ],
  },
  {
    kind: 'another hedge than the source',
    edits: [
      ['data/social-media.csv', drew, 'tuong_tac,2022,8157,hơn 8.157 lượt tương tác và chia sẻ,'],
      [article, 'với 8.157 lượt', 'với gần 8.157 lượt'],
    ],
  },
  // Kind
  row(
    'a plan in a row',
    'poverty',
    poor,
    'ho_ngheo,2022-12,185,Phường phấn đấu chỉ còn 185 hộ nghèo,',
  ),
  row(
    'a target in a row',
    'tax',
    budget,
    'thu_ngan_sach,2022-12-31,209376000,Chỉ tiêu thu ngân sách phường là 209.376.000 đồng,',
  ),
  row(
    'a negation in a row',
    'poverty',
    poor,
    'ho_ngheo,2022-12,185,Phường không còn 185 hộ nghèo,',
  ),
  changed(
    'a plan in the article',
    'phường Cầu Kho (Quận 1) có 185 hộ nghèo',
    'phường Cầu Kho (Quận 1) phấn đấu còn 185 hộ nghèo',
  ),
  changed(
    'a negation in the article',
    'phường Cầu Kho (Quận 1) có 185 hộ nghèo',
    'phường Cầu Kho (Quận 1) không còn 185 hộ nghèo',
  ),
  changed(
    'a future',
    'phường Cầu Kho (Quận 1) có 185 hộ nghèo',
    'phường Cầu Kho (Quận 1) sẽ còn 185 hộ nghèo',
  ),
  // Place
  row('a district in a row', 'poverty', poor, 'ho_ngheo,2022-12,185,Toàn quận có 185 hộ nghèo,'),
  row(
    'a quarter of the ward in a row',
    'poverty',
    poor,
    'ho_ngheo,2022-12,185,Khu phố 3 có 185 hộ nghèo,',
  ),
  row(
    'another ward in a row',
    'poverty',
    poor,
    'ho_ngheo,2022-12,185,Phường Nguyễn Cư Trinh có 185 hộ nghèo,',
  ),
  changed(
    'the city in the article',
    'phường Cầu Kho (Quận 1) có 185 hộ nghèo',
    'toàn thành phố còn 185 hộ nghèo',
  ),
  changed(
    'another ward in the article',
    'phường Cầu Kho (Quận 1) có 185 hộ nghèo',
    'phường Cô Giang còn 185 hộ nghèo',
  ),
  // Period
  row(
    'half a year in a row',
    'social-media',
    posts,
    'bai_viet,2022,195,sáu tháng đầu năm với 195 bài viết,',
  ),
  row(
    'a term of office in a row',
    'poverty',
    fall,
    'ho_ngheo_giam,2022,46,từ đầu nhiệm kỳ đến nay giảm 46 hộ so với đầu năm,',
  ),
  row('each month in a row', 'social-media', posts, 'bai_viet,2022,195,mỗi tháng 195 bài viết,'),
  row(
    'last year in a row',
    'poverty',
    poor,
    'ho_ngheo,2022-12,185,Năm trước phường có 185 hộ nghèo,',
  ),
  changed(
    'half a year in the article',
    'Bản tin ghi 195 bài viết',
    'Sáu tháng đầu năm có 195 bài viết',
  ),
  changed(
    'each month in the article',
    'Bản tin ghi 195 bài viết',
    'Kết quả mỗi tháng là 195 bài viết',
  ),
  changed(
    'the start for the end',
    'Khi tổng kết năm 2022, phường Cầu Kho (Quận 1) có 185 hộ nghèo',
    'Đầu năm 2022 phường Cầu Kho (Quận 1) có 185 hộ nghèo',
  ),
  changed(
    'last year in the article',
    'Phường cũng có 24 hộ cận nghèo.',
    'Năm trước phường cũng có 24 hộ cận nghèo.',
  ),
];
