import { describe, expect, it } from 'vitest';
import { article, edited, problemsAfter } from '../../project-files.ts';
import { loadProject } from '../../../../src/data/check/load-project.ts';

const english = 'src/content/articles/en/2022.mdx';
const phrases = 'data/not-statistics.csv';

/** The errors when an article has a sentence and names a phrase of it as no statistic. */
function refusedIn(file: string, phrase: string, sentence: string): string[] {
  const [entry, before] =
    file === article
      ? ['  - 5 mặt', '## Giữ trật tự']
      : ['  - the work of 2021', '## Public order'];
  return problemsAfter(
    [file, entry, `${entry}\n  - '${phrase}'`],
    [file, before, `${sentence}\n\n${before}`],
  ).map(({ code, found }) => `${code} ${found}`);
}

describe('a phrase of not_statistics that covers a figure is refused', () => {
  it.each([
    ['tặng 300 hộ nghèo', 'Phường tặng 300 hộ nghèo.', 'exception-figure tặng 300 hộ nghèo'],
    ['gần 9 tỷ', 'Phường chi gần 9 tỷ.', 'exception-figure gần 9 tỷ'],
    ['tặng 300 phần quà', 'Phường tặng 300 phần quà.', 'exception-figure tặng 300 phần quà'],
    ['chi 7 tỷ đồng', 'Phường chi 7 tỷ đồng.', 'exception-measured 7 tỷ đồng'],
    ['một nửa số hộ', 'Phường giúp một nửa số hộ.', 'exception-measured một nửa'],
    ['đạt 95%', 'Nước sạch đạt 95%.', 'exception-measured 95%'],
    ['đạt 95 phần trăm', 'Nước sạch đạt 95 phần trăm.', 'exception-measured 95 phần trăm'],
    ['chi 5.000 USD', 'Phường chi 5.000 USD.', 'exception-measured 5.000 USD'],
    ['rộng 35 ha', 'Phường rộng 35 ha.', 'exception-measured 35 ha'],
    ['có 2022 hồ sơ', 'Phường có 2022 hồ sơ.', 'exception-measured 2022 hồ sơ'],
    ['khoảng 2 vạn người', 'Có khoảng 2 vạn người.', 'exception-measured 2 vạn người'],
    ['hàng trăm hộ', 'Phường có hàng trăm hộ.', 'exception-measured hàng trăm hộ'],
    ['25–30 triệu đồng', 'Phường thu 25–30 triệu đồng.', 'exception-measured 25–30 triệu đồng'],
    ['480/662 hộ', 'Phường có 480/662 hộ.', 'exception-measured 480/662 hộ'],
    ['ba mươi hai vụ', 'Phường xử lý ba mươi hai vụ.', 'exception-measured ba mươi hai vụ'],
    ['phường có 300', 'Theo đó, phường có 300 hộ nghèo.', 'exception-measured 300 hộ'],
    ['chia cho 12', 'Tiền chia cho 12 hộ cận nghèo.', 'exception-measured 12 hộ'],
  ])('“%s”', (phrase, sentence, refusal) => {
    expect(refusedIn(article, phrase, sentence)).toEqual([refusal]);
  });

  it.each([
    [
      'two hundred households',
      'It served two hundred households.',
      'exception-measured two hundred households',
    ],
    ['set 18', 'It set 18 targets.', 'exception-measured 18 targets'],
    ['VND 9 billion', 'It took VND 9 billion.', 'exception-measured VND 9 billion'],
    ['took 9 million', 'It took 9 million.', 'exception-measured 9 million'],
    ['95 per cent', 'It reached 95 per cent.', 'exception-measured 95 per cent'],
    ['for USD 5', 'It sold for USD 5.', 'exception-measured USD 5'],
    ['half of the homes', 'It went to half of the homes.', 'exception-measured half'],
    ['95% of homes', 'It reached 95% of homes.', 'exception-measured 95%'],
    ['18 of these targets', 'It met 18 of these targets.', 'exception-figure 18 of these targets'],
  ])('“%s” in English', (phrase, sentence, refusal) => {
    expect(refusedIn(english, phrase, sentence)).toEqual([refusal]);
  });

  it('in the phrases of all pages', () => {
    const told = problemsAfter([phrases, '\nA3,', '\nhỗ trợ 300 hộ,x,x\nA3,']);
    expect(told.map(({ code, file }) => `${file} ${code}`)).toEqual([
      `${phrases} exception-measured`,
    ]);
  });

  it('where it stands for no figure of its own article but of another year', () => {
    const files = edited(
      [
        'data/sources.csv',
        '\ntong_ket_2022',
        '\ntruoc,2021,report,Tổng kết,,Phường,2022-01-10,,,2022-01-10,,,,,\ntong_ket_2022',
      ],
      [article, 'Phường cũng có 24', 'Phường giữ đủ 6 mặt. Phường cũng có 24'],
    );
    const body =
      '---\ntitle: Bài thử\ndescription: Bài thử.\npublished: 2026-11-24\nnot_statistics: [6 mặt]\n---\n\nĐủ 6 mặt.\n';
    files.set('src/content/articles/2021.mdx', body);
    const told = loadProject(files).problems.filter(({ found }) => /^6/.test(found));
    expect(told.map(({ file, code }) => `${file} ${code}`)).toEqual([`${article} number-unbound`]);
  });
});

describe('a phrase of not_statistics that is a name passes', () => {
  it.each([
    ['Đại hội khóa 12', 'Đại hội khóa 12 thành công.'],
    ['hội nghị lần thứ 5', 'Sau hội nghị lần thứ 5, việc ấy đã xong.'],
    ['có 12 điều', 'Quy ước có 12 điều.'],
    ['thông điệp 5K', 'Người dân giữ thông điệp 5K.'],
    ['phương châm 4 tại chỗ', 'Việc ấy theo phương châm 4 tại chỗ.'],
    ['Chương trình 135', 'Theo Chương trình 135 người dân được giúp.'],
    ['Tổ công tác số 3', 'Tổ công tác số 3 đi từng nhà.'],
    ['Quyết định số 24/QĐ-UBND', 'Theo Quyết định số 24/QĐ-UBND.'],
    ['kỷ niệm 47 năm', 'Nhân kỷ niệm 47 năm ngày giải phóng.'],
    ['trực 24/7', 'Trạm trực 24/7.'],
    ['Điều 12', 'Theo Điều 12 Luật Cư trú.'],
    ['mười tám thôn vườn trầu', 'Nhớ mười tám thôn vườn trầu.'],
    ['tuyến xe buýt số 45', 'Có tuyến xe buýt số 45 đi qua.'],
    ['đề án 06', 'Phường làm theo đề án 06 của Chính phủ.'],
    ['Tổng đài 1022', 'Gọi Tổng đài 1022 người dân được trả lời.'],
    ['1.000 năm Thăng Long', 'Lễ 1.000 năm Thăng Long.'],
    ['đội U23', 'Cùng xem đội U23 thi đấu.'],
  ])('“%s”', (phrase, sentence) => {
    expect(refusedIn(article, phrase, sentence)).toEqual([]);
  });

  it.each([
    ['Article 12', 'Under Article 12 people may meet.'],
    ['District 3', 'In District 3 people met.'],
    ['COP26', 'After COP26 people met.'],
    ['the 13th Congress', 'Since the 13th Congress.'],
  ])('“%s” in English', (phrase, sentence) => {
    expect(refusedIn(english, phrase, sentence)).toEqual([]);
  });
});
