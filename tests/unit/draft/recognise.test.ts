import { describe, expect, it } from 'vitest';
import { loadProject } from '../../../src/data/check/load-project.ts';
import { recognise } from '../../../src/draft/recognise.ts';
import { ownFiles } from '../project-files.ts';

/** Made-up sentences of reports of 2023, none of a real ward. */
const { dataset } = loadProject(ownFiles);

function read(sentence: string): { rows: string[]; named: number } {
  const { recognised, notRecorded } = recognise('', [{ text: sentence, isHeading: false }], {
    dataset,
    year: 2023,
    sourceDay: '2024-01-12',
    isOfYear: true,
  });
  const rows = recognised.map(({ indicator, statement, value }) =>
    [indicator.id, statement.hedge.means, value].filter((part) => part !== '').join(' '),
  );
  return { rows, named: notRecorded.length };
}

const right: readonly [sentence: string, ...rows: string[]][] = [
  ['Hiện nay phường còn 160 hộ nghèo.', 'ho_ngheo 160'],
  [
    'Đến cuối năm 2023, toàn phường còn 160 hộ nghèo, chiếm tỷ lệ 1,9% tổng số hộ dân.',
    'ho_ngheo 160',
  ],
  ['Tính đến ngày 31/12/2023, số hộ nghèo trên địa bàn phường là 160 hộ.', 'ho_ngheo 160'],
  ['Số hộ nghèo giảm còn 160 hộ.', 'ho_ngheo 160'],
  ['Tổng số hộ nghèo của phường: 160 hộ.', 'ho_ngheo 160'],
  ['Qua rà soát, phường có 160 hộ nghèo.', 'ho_ngheo 160'],
  ['Kết quả rà soát cuối năm: 160 hộ nghèo, 18 hộ cận nghèo.', 'ho_ngheo 160', 'ho_can_ngheo 18'],
  ['Trong năm, phường đã giảm được 25 hộ nghèo.', 'ho_ngheo_giam 25'],
  ['Hộ nghèo giảm 25 hộ so với đầu năm.', 'ho_ngheo_giam 25'],
  ['Phường còn 160 hộ nghèo, giảm 25 hộ.', 'ho_ngheo 160', 'ho_ngheo_giam 25'],
  ['Phường còn 160 hộ nghèo, ít hơn đầu năm 25 hộ.', 'ho_ngheo 160', 'ho_ngheo_giam 25'],
  [
    'Theo chuẩn nghèo đa chiều của thành phố, phường còn 160 hộ nghèo và 18 hộ cận nghèo.',
    'ho_ngheo 160',
    'ho_can_ngheo 18',
  ],
  ['Nhờ các giải pháp đồng bộ, số hộ nghèo của phường chỉ còn 160 hộ.', 'ho_ngheo 160'],
  [
    'Thu ngân sách phường năm 2023 đạt 231 triệu đồng, đạt 115% kế hoạch.',
    'thu_ngan_sach 231000000',
  ],
  ['Thu ngân sách phường ước đạt 231,5 triệu đồng.', 'thu_ngan_sach estimate 231500000'],
  ['Ngân sách phường thu được 231.500.000 đồng.', 'thu_ngan_sach 231500000'],
  ['Tổng thu ngân sách phường là 231.500.000 đồng (đạt 104%).', 'thu_ngan_sach 231500000'],
  ['Về thu thuế công thương nghiệp, phường thu được 9,4 tỷ đồng.', 'thue_cong_thuong 9400000000'],
  [
    'Thuế công thương nghiệp thực hiện 9,4 tỷ đồng, bằng 104% so với cùng kỳ năm 2022.',
    'thue_cong_thuong 9400000000',
  ],
  ['Thuế phi nông nghiệp: 1,7 tỷ đồng, vượt 5% chỉ tiêu.', 'thue_phi_nong_nghiep 1700000000'],
  ['Trong năm, các trang của phường đã đăng tải 210 bài viết.', 'bai_viet 210'],
  [
    'Đã đăng 210 bài viết lên các trang mạng xã hội, thu hút 9.020 lượt tương tác và chia sẻ.',
    'bai_viet 210',
  ],
  ['Ban biên tập đăng 210 bài viết.', 'bai_viet 210'],
  ['Trang thông tin của phường có 210 bài viết.', 'bai_viet 210'],
  ['Các bài viết nhận được hơn 9.000 lượt tương tác và chia sẻ.', 'tuong_tac more 9000'],
  ['Tổ chức được 4 hội nghị thông tin thời sự.', 'hoi_nghi_thoi_su 4'],
  ['Đảng ủy phường ban hành nghị quyết, đề ra 20 chỉ tiêu.', 'chi_tieu 20'],
  ['Nghị quyết Đảng ủy đề ra 20 chỉ tiêu.', 'chi_tieu 20'],
  [
    'Đảng ủy tặng Giấy khen cho 3 chi bộ và 40 đảng viên hoàn thành xuất sắc nhiệm vụ.',
    'chi_bo_khen 3',
    'dang_vien_khen 40',
  ],
  [
    'Đảng ủy phường trao giấy khen “Hoàn thành xuất sắc nhiệm vụ năm 2023” cho 3 chi bộ và 40 đảng viên.',
    'chi_bo_khen 3',
    'dang_vien_khen 40',
  ],
  [
    'Nhân dịp Tết Quý Mão, phường chăm lo cho 240 hộ nghèo, 14 hộ cận nghèo.',
    'tet_ho_ngheo 240',
    'tet_ho_can_ngheo 14',
  ],
  [
    'Chăm lo Tết Quý Mão 2023 cho 240 hộ nghèo với tổng số tiền 310.000.000 đồng.',
    'tet_ho_ngheo 240',
    'tet_tien_ho_ngheo 310000000',
  ],
  ['Tổng số tiền chăm lo Tết cho hộ nghèo là 310 triệu đồng.', 'tet_tien_ho_ngheo 310000000'],
  [
    'Phường đã cấp thẻ BHYT cho 450 thành viên hộ nghèo và 21 thành viên hộ cận nghèo.',
    'the_bhyt_ho_ngheo 450',
    'the_bhyt_ho_can_ngheo 21',
  ],
  ['Phường tiếp nhận và trao 60 phần quà cho đảng viên có hoàn cảnh khó khăn.', 'phan_qua 60'],
  ['Thu ngân sách phường tăng từ 209 triệu đồng lên 230 triệu đồng.', 'thu_ngan_sach 230000000'],
  ['Thuế công thương nghiệp giảm còn 8,9 tỷ đồng.', 'thue_cong_thuong 8900000000'],
  ['Tổ chức 12 hội nghị, trong đó 4 hội nghị thông tin thời sự.', 'hoi_nghi_thoi_su 4'],
  [
    'Đảng ủy trao giấy khen cho 3 chi bộ, 41 đảng viên; đề nghị tặng giấy khen 6 đảng viên.',
    'chi_bo_khen 3',
    'dang_vien_khen 41',
  ],
  ['Phường trao hơn 50 phần quà.', 'phan_qua more 50'],
  ['Phường trao 50 phần quà, trị giá 25 triệu đồng.', 'phan_qua 50'],
  ['Phường còn 160 nghìn hộ nghèo.', 'ho_ngheo 160000'],
];

const another: readonly string[] = [
  'Hộ nghèo còn 160/8.452 hộ.',
  'Tổng thu ngân sách phường: 8.640 triệu đồng/8.000 triệu đồng, đạt 108%.',
  'Thu thuế phi nông nghiệp đạt 1.712.000.000 đồng/1.600.000.000 đồng.',
  'Đảng ủy phường tổ chức 04 hội nghị thông tin thời sự hàng quý cho cán bộ, đảng viên.',
  'Cấp thẻ bảo hiểm y tế miễn phí cho 450 thành viên hộ nghèo.',
  'Phường có 160 hộ thuộc diện hộ nghèo được vay vốn.',
  'Phường rà soát 210 hộ nghèo.',
  'Có 12 hộ nghèo là người Hoa.',
  'Phường có 160 học sinh hộ nghèo.',
  'Con em 35 hộ nghèo được tặng học bổng.',
  'Tỷ lệ hộ nghèo giảm 0,3%.',
  'Hộ nghèo và cận nghèo còn 180 hộ.',
  'Số hộ nghèo, hộ cận nghèo là 180 hộ.',
  'Phường vận động được 160 triệu đồng cho hộ nghèo.',
  'Mỗi hộ nghèo được 2 phần quà.',
  'Phường có 3 khu phố không còn hộ nghèo.',
  'Khu phố 1 và khu phố 2 còn 20 hộ nghèo.',
  'Đến ngày 30/9/2023 phường còn 165 hộ nghèo.',
  '9 tháng đầu năm, phường còn 165 hộ nghèo.',
  'Phường còn 160 hộ nghèo vào tháng 6.',
  'So với 185 hộ nghèo đầu năm, nay đã giảm nhiều.',
  'Dự báo năm sau còn 120 hộ nghèo.',
  'Phường đặt chỉ tiêu còn 140 hộ nghèo.',
  'Theo kế hoạch, phường còn 140 hộ nghèo.',
  'Chi hội phụ nữ giúp 12 hộ nghèo.',
  'Thu ngân sách phường tăng 12 triệu đồng.',
  'Thu ngân sách phường hụt 12 triệu đồng.',
  'Thu ngân sách phường còn thiếu 12 triệu đồng.',
  'Thu ngân sách phường bình quân 20 triệu đồng/tháng.',
  'Thu ngân sách phường quý I đạt 50 triệu đồng.',
  'Thu ngân sách phường tháng 12 đạt 50 triệu đồng.',
  'Trong đó thu ngân sách phường từ phí, lệ phí 30 triệu đồng.',
  'Thu ngân sách phường từ lệ phí đạt 30 triệu đồng.',
  'Tồn quỹ ngân sách phường 15 triệu đồng.',
  'Thuế công thương nghiệp nợ đọng 300 triệu đồng.',
  'Thu nợ thuế công thương nghiệp 300 triệu đồng.',
  'Thuế công thương nghiệp hộ cá thể thu được 3 tỷ đồng.',
  'Miễn giảm thuế công thương nghiệp 400 triệu đồng.',
  'Thuế công thương nghiệp giảm 8,9 tỷ đồng.',
  'Đoàn phường đăng 40 bài viết.',
  'Trang của Mặt trận đăng 40 bài viết.',
  'Phường gỡ bỏ 3 bài viết sai sự thật.',
  'Phường đăng 40 bài viết về phòng cháy.',
  'Có 40 bài viết dự thi.',
  'Phường đăng 210 tin, bài viết.',
  'Phường đăng 210 bài viết, clip.',
  'Bài viết nhiều nhất có 900 lượt tương tác và chia sẻ.',
  'Mỗi bài viết có 45 lượt tương tác và chia sẻ.',
  'Đảng ủy đề ra 5 nhóm chỉ tiêu, hoàn thành 18 chỉ tiêu.',
  'Hội đồng nhân dân phường đề ra 12 chỉ tiêu.',
  'Đảng ủy đề ra 12 chỉ tiêu phát triển đảng.',
  'Nghị quyết năm 2024 đề ra 22 chỉ tiêu.',
  'Dự 4 hội nghị thông tin thời sự do quận tổ chức.',
  'Quận ủy trao giấy khen cho 1 chi bộ.',
  'Phường trao 50 phần quà cho trẻ em.',
  'Phường trao 50 phần quà Trung thu.',
  'Chăm lo Tết cho 500 hộ nghèo, gia đình chính sách.',
  'Chăm lo Tết Giáp Thìn năm 2024 cho 230 hộ nghèo.',
  'Cấp thẻ bảo hiểm y tế cho 200 thành viên hộ nghèo và cận nghèo.',
  'Cấp lại thẻ bảo hiểm y tế cho 20 thành viên hộ nghèo.',
  'Hộ nghèo của phường giảm 25 hộ so với năm 2021.',
  'Hộ nghèo giảm 25 hộ so với kế hoạch.',
  'Hộ nghèo giảm 25 hộ mỗi năm.',
  'Hộ nghèo giảm 25 hộ, tăng 5 hộ.',
  'Phường giúp giảm 25 hộ nghèo.',
  'Từ 2021 đến 2023 giảm 90 hộ nghèo.',
  'Cận nghèo giảm 5 hộ.',
  'Phường còn 150 – 160 hộ nghèo.',
  'Phường còn 1.60 hộ nghèo.',
  'Phường còn 160 (một trăm năm mươi) hộ nghèo.',
  'Phường còn 160 hộ nghèo/8.000 hộ.',
  'Phường còn 160/8.000 hộ nghèo.',
  'Phường còn 16O hộ nghèo.',
  'Phường còn gần chục hộ nghèo.',
];

describe('recognise(title, paragraphs, context)', () => {
  it.each(right)('%s', (sentence, ...rows) => {
    expect(read(sentence).rows).toEqual(rows);
  });

  it.each(another)('names, and does not record: %s', (sentence) => {
    const { rows, named } = read(sentence);
    expect(rows).toEqual([]);
    expect(named).toBeGreaterThan(0);
  });

  it('takes one value stated twice once, and two values not at all', () => {
    expect(read('Phường có 160 hộ nghèo. Cuối năm còn 160 hộ nghèo.').rows).toEqual([
      'ho_ngheo 160',
    ]);
    expect(read('Phường có 160 hộ nghèo. Cuối năm còn 161 hộ nghèo.')).toEqual({
      rows: [],
      named: 2,
    });
    expect(read('Phường có 160 hộ nghèo. Cuối năm còn hơn 160 hộ nghèo.').rows).toEqual([]);
  });

  it('reads a figure below the heads that stand over it', () => {
    const paragraphs = [
      'I. KẾT QUẢ NĂM 2023',
      'Phường còn 160 hộ nghèo.',
      'Kết quả 6 tháng đầu năm:',
      '- Thuế phi nông nghiệp thu được 800 triệu đồng.',
      'Khu phố 3:',
      '- Có 12 hộ cận nghèo.',
      'II. NHIỆM VỤ TRỌNG TÂM',
      '1. Chỉ tiêu',
      '- Thu ngân sách phường đạt 240 triệu đồng.',
      'III. Số liệu năm 2022',
      '- Phường đăng 195 bài viết.',
    ];
    const { recognised, notRecorded } = recognise(
      '',
      paragraphs.map((text) => ({ text, isHeading: false })),
      { dataset, year: 2023, sourceDay: '', isOfYear: true },
    );
    expect(recognised.map(({ indicator }) => indicator.id)).toEqual(['ho_ngheo']);
    expect(notRecorded.map(({ text, reason }) => `${text}: ${reason.why}`)).toEqual([
      '800 triệu: misfit',
      '3: name',
      '12: misfit',
      '240 triệu: section-plan',
      '195: other-year',
    ]);
  });

  it('stays linear in the length of a text', () => {
    const many = Array.from({ length: 400 }, (_, at) => ({
      text: `Trong năm, phường trồng ${at + 2} cây xanh, tặng quà cho ${at + 3} hộ nghèo, còn 160 hộ nghèo.`,
      isHeading: false,
    }));
    const start = performance.now();
    const context = { dataset, year: 2023, sourceDay: '', isOfYear: true };
    expect(recognise('', many, context).notRecorded).toHaveLength(800);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
