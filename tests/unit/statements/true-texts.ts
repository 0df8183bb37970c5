import type { Edit } from '../project-files.ts';

/** A change that leaves every sentence true: it has to pass. */
export interface Truth {
  readonly kind: string;
  readonly edits: readonly Edit[];
}

const article = 'src/content/articles/2022.mdx';
const english = 'src/content/articles/en/2022.mdx';
const end = 'người thân mất vì Covid-19 và đảng viên có hoàn cảnh khó khăn.';

function added(kind: string, sentence: string): Truth {
  return { kind, edits: [[article, end, `${end} ${sentence}`]] };
}

function changed(kind: string, from: string, to: string): Truth {
  return { kind, edits: [[article, from, to]] };
}

const poor = 'ho_ngheo,2022-12,185,Hiện nay phường có 185 hộ nghèo,';
const fall = 'ho_ngheo_giam,2022,46,giảm 46 hộ so với đầu năm,';
const drew = 'tuong_tac,2022,8157,8.157 lượt tương tác và chia sẻ,';
const lead = 'phường Cầu Kho (Quận 1) có 185 hộ nghèo';

/** More of the same figures in other words, as officials and reporters write them. */
const sentences = [
  'Theo bản tin, phường có 185 hộ nghèo và 24 hộ cận nghèo.',
  'Bản tin cho biết số hộ nghèo giảm 46 hộ so với đầu năm.',
  'Ngân sách phường thu được 209.376.000 đồng trong năm 2022.',
  'Số thu ngân sách phường là 209.376.000 đồng.',
  'Tết Nhâm Dần, phường chăm lo cho 237 hộ nghèo, tổng số tiền 296.250.000 đồng.',
  'Tiền chăm lo Tết cho 12 hộ cận nghèo là 12 triệu đồng.',
  'Từ nguồn kinh phí của thành phố, 237 hộ nghèo và 12 hộ cận nghèo được chăm lo Tết.',
  'Thẻ bảo hiểm y tế được cấp cho 468 thành viên hộ nghèo, 24 thành viên hộ cận nghèo.',
  'Đảng ủy trao giấy khen cho 2 chi bộ, 42 đảng viên và trao 50 phần quà.',
  'Trong năm phường đăng 195 bài viết trên các trang mạng xã hội.',
  '195 bài viết đem lại 8.157 lượt tương tác và chia sẻ.',
  'Lượt tương tác và chia sẻ là 8.157 lượt.',
  'Phường tổ chức bốn hội nghị thông tin thời sự.',
  'Nghị quyết năm 2022 đề ra 18 chỉ tiêu.',
  'Có 18 chỉ tiêu được đề ra.',
  'Thuế công thương nghiệp là khoản lớn nhất, 9 tỷ đồng.',
  'Khoản thuế phi nông nghiệp là 1,6 tỷ đồng.',
  'Phường Cầu Kho có 185 hộ nghèo vào cuối năm 2022.',
  'So với đầu năm 2022, phường giảm 46 hộ nghèo.',
  'Phường giảm 46 hộ nghèo so với đầu năm, còn lại 185 hộ nghèo.',
  'Đây là năm phường có 185 hộ nghèo.',
  'Con số 185 hộ nghèo là số khi tổng kết.',
  'Trong đó có 24 hộ cận nghèo.',
  'Hộ nghèo ở phường: 185 hộ.',
  'Ông Vũ Đình Trung nói phường có 185 hộ nghèo.',
  'Hộ nghèo và hộ cận nghèo lần lượt là 185 hộ nghèo và 24 hộ cận nghèo.',
  'Thuế công thương nghiệp thu được chín tỷ đồng.',
  'Trong năm, Đảng ủy phường trao 50 phần quà cho đảng viên khó khăn.',
  'Năm 2022, ngân sách phường thu 209.376.000 đồng.',
  'Tính đến cuối năm, toàn phường còn 185 hộ nghèo và 24 hộ cận nghèo.',
  'Nhờ đó, số hộ nghèo của phường chỉ còn 185 hộ.',
  'Sau một năm, phường giảm được 46 hộ nghèo.',
  'Phường có 185 hộ thuộc diện hộ nghèo.',
  'Tổng cộng 195 bài viết đã được đăng.',
  'Với 195 bài viết, phường thu hút 8.157 lượt tương tác và chia sẻ.',
  'Có 468 thành viên hộ nghèo được cấp thẻ bảo hiểm y tế.',
  'Có 24 thành viên hộ cận nghèo được cấp thẻ bảo hiểm y tế.',
  'Dịp Tết, 237 hộ nghèo được chăm lo.',
  'Dịp Tết, có 12 hộ cận nghèo được chăm lo với 12 triệu đồng.',
  'Số tiền chăm lo cho 237 hộ nghèo là 296.250.000 đồng.',
  'Thu được 9 tỷ đồng thuế công thương nghiệp.',
  'Riêng thuế phi nông nghiệp, phường thu được 1,6 tỷ đồng.',
  'Thuế công thương nghiệp đạt 9 tỷ; thuế phi nông nghiệp đạt 1,6 tỷ đồng.',
  'Số hộ nghèo là 185 hộ, số hộ cận nghèo là 24 hộ.',
  'Hộ nghèo: 185 hộ; hộ cận nghèo: 24 hộ.',
  'Cuối năm 2022, phường còn 185 hộ nghèo, ít hơn đầu năm 46 hộ.',
  'Ít hơn 46 hộ so với đầu năm, số hộ nghèo nay là 185 hộ.',
  'Bốn hội nghị thông tin thời sự được tổ chức trong năm.',
  'Hai chi bộ được trao giấy khen.',
  'Phường tổ chức 4 hội nghị thông tin thời sự, mỗi quý một lần.',
  'Kết quả cho thấy phường còn 185 hộ nghèo.',
  'Có 42 đảng viên được tặng giấy khen.',
  'Phường có 24 hộ cận nghèo, chiếm một phần nhỏ trong số hộ dân.',
  'Đến ngày 31/12/2022, ngân sách phường thu được 209.376.000 đồng.',
  'Phường chăm lo Tết cho 237 hộ nghèo từ nguồn kinh phí của thành phố.',
  'Nguồn kinh phí của thành phố giúp phường chăm lo Tết cho 12 hộ cận nghèo.',
  'Đầu năm, Đảng ủy đề ra 18 chỉ tiêu.',
  'Các trang của phường đăng 195 bài viết, tăng cường thông tin đến người dân.',
  'Trên các trang mạng xã hội có 195 bài viết.',
  'Phường giảm nghèo bền vững, nay còn 185 hộ nghèo.',
  'Cả năm, 8.157 lượt tương tác và chia sẻ được ghi nhận.',
];

export const truths: readonly Truth[] = [
  ...sentences.map((sentence) => added(sentence, sentence)),
  // Words that are no numbers
  added('three collections', 'Ba khoản thu ấy được kể riêng.'),
  added('one door', 'Bộ phận một cửa làm việc cả tuần.'),
  added('the second', 'Đây là lần thứ hai phường tổ chức.'),
  added('two taxes', 'Hai số thuế được nguồn ghi tròn.'),
  added('some households', 'Một số hộ được giúp thêm.'),
  added(
    'each household',
    'Mỗi hộ nghèo là một ngôi nhà trong hình; bình quân một hộ thế nào thì nguồn không nói.',
  ),
  added('months in words', 'Mười hai tháng qua có nhiều việc.'),
  added('years in words', 'Hai mươi năm nay phường giữ nếp ấy.'),
  added('comrades', 'Năm đồng chí dự họp.'),
  added('the first half', 'Nửa đầu năm nhiều mưa.'),
  added('strengthened', 'Công tác quản lý được tăng cường.'),
  added('poverty reduction', 'Công tác giảm nghèo được quan tâm.'),
  added('infrastructure', 'Hạ tầng được chăm chút.'),
  added('a part', 'Đây chỉ là một phần công việc.'),
  added('to the hundred million', 'Nguồn ghi đến hàng trăm triệu đồng.'),
  added('none arose again', 'Những điểm nóng không tái phát sinh.'),
  // The same figures, said otherwise
  added('near-poor again', 'Phường có 24 hộ cận nghèo.'),
  added('the poor at the end', 'Đến cuối năm, phường còn 185 hộ nghèo.'),
  added('the poor, with the whole ward', 'Toàn phường có 185 hộ nghèo.'),
  added('the poor, with another form of the unit', 'Phường có 185 hộ gia đình nghèo.'),
  added('the fall, base first', 'So với đầu năm, số hộ nghèo giảm 46 hộ.'),
  added('the fall with its households', 'Số hộ nghèo đã giảm được 46 hộ so với đầu năm.'),
  added('fewer, behind', 'Phường có 185 hộ nghèo, 46 hộ ít hơn đầu năm.'),
  added('a fall to the level', 'Số hộ nghèo giảm xuống còn 185 hộ nghèo.'),
  added('Tết in another order', 'Phường chăm lo Tết cho 237 hộ nghèo và 12 hộ cận nghèo.'),
  added('the sum first', 'Tổng số tiền chăm lo cho hộ nghèo là 296.250.000 đồng.'),
  added('the budget', 'Thu ngân sách phường được 209.376.000 đồng.'),
  added('the budget with a colon', 'Thu ngân sách phường: 209.376.000 đồng.'),
  added('the trade tax in the year', 'Thuế công thương nghiệp thu được 9 tỷ đồng trong năm 2022.'),
  added(
    'the other tax with its day',
    'Tính đến ngày 31/12/2022, thuế phi nông nghiệp thu được 1,6 tỷ đồng.',
  ),
  added('both taxes', 'Thuế công thương nghiệp là 9 tỷ đồng, thuế phi nông nghiệp là 1,6 tỷ đồng.'),
  added('posts', 'Cả năm phường đăng 195 bài viết.'),
  added('posts and what they drew', '195 bài viết ấy có 8.157 lượt tương tác và chia sẻ.'),
  added('cards', 'Thẻ bảo hiểm y tế đã đến tay 468 thành viên hộ nghèo.'),
  added('targets', 'Nghị quyết đề ra 18 chỉ tiêu cho năm 2022.'),
  added('meetings', 'Có 4 hội nghị thông tin thời sự.'),
  added('gifts', 'Đảng ủy trao 50 phần quà.'),
  added('certificates', 'Giấy khen được trao cho 2 chi bộ và 42 đảng viên.'),
  added('a trend of the level', 'Phường có 185 hộ nghèo, giảm so với đầu năm.'),
  added('a trend in one clause', 'Phường có 185 hộ nghèo ít hơn so với đầu năm.'),
  added('digits and words', 'Phường có 185 (một trăm tám mươi lăm) hộ nghèo.'),
  added('exactly', 'Phường có đúng 185 hộ nghèo.'),
  added('an inserted start', 'Đầu năm, phường có <Derived of="ho_ngheo.first" /> hộ nghèo.'),
  added(
    'an inserted fall',
    'Trong năm, số hộ nghèo giảm khoảng <Derived of="ho_ngheo_thay_doi" as="fall" />.',
  ),
  added('an inserted rate', 'Bình quân mỗi bài có khoảng <Derived of="tuong_tac_moi_bai" /> lượt.'),
  added('not only', 'Không chỉ có 185 hộ nghèo, phường còn có 24 hộ cận nghèo.'),
  added('the district beside', 'Phường Cầu Kho, Quận 1, có 185 hộ nghèo.'),
  added("the city's standard", 'Theo chuẩn của Thành phố, phường có 24 hộ cận nghèo.'),
  added('a plan without a figure', 'Phường phấn đấu giảm nghèo bền vững.'),
  changed('another verb', lead, 'phường Cầu Kho (Quận 1) có 185 hộ nghèo'),
  changed('a list', '. Phường cũng có 24 hộ cận nghèo.', ', và có 24 hộ cận nghèo.'),
  // Rows as sources write them, with articles that follow them
  {
    kind: 'a hedge of the source kept',
    edits: [
      ['data/social-media.csv', drew, 'tuong_tac,2022,8157,hơn 8.157 lượt tương tác và chia sẻ,'],
      [article, 'với 8.157 lượt', 'với hơn 8.157 lượt'],
    ],
  },
  {
    kind: 'a hedge by another word',
    edits: [
      ['data/social-media.csv', drew, 'tuong_tac,2022,8157,trên 8.157 lượt tương tác và chia sẻ,'],
      [article, 'với 8.157 lượt', 'với hơn 8.157 lượt'],
    ],
  },
  {
    kind: 'a capital scale',
    edits: [
      [
        'data/tax.csv',
        'thuế công thương nghiệp thu được 9 tỷ',
        'thuế công thương nghiệp thu được 9 Tỷ',
      ],
      [article, 'nghiệp thu được 9 tỷ', 'nghiệp thu được 9 Tỷ'],
    ],
  },
  {
    kind: 'a row with its whole sentence',
    edits: [
      [
        'data/poverty.csv',
        poor,
        'ho_ngheo,2022-12,185,"Hiện nay phường có 185 hộ nghèo, giảm 46 hộ so với đầu năm",',
      ],
    ],
  },
  {
    kind: 'a row of the ward by name',
    edits: [['data/poverty.csv', poor, 'ho_ngheo,2022-12,185,Phường Cầu Kho còn 185 hộ nghèo,']],
  },
  {
    kind: 'a fall with its noun',
    edits: [
      ['data/poverty.csv', fall, 'ho_ngheo_giam,2022,46,số hộ nghèo giảm 46 hộ so với đầu năm,'],
    ],
  },
  {
    kind: 'another order in English',
    edits: [[english, '## Awards and care for Party members', '## Awards']],
  },
];
