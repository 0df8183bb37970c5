import { describe, expect, it, test } from 'vitest';
import { auditPage } from '../../../src/audit/audit-page.ts';
import { allowedNumbersOf } from '../../../src/audit/allowed-numbers.ts';
import { sample, source } from './support/project.ts';
import { body, head, refusals } from './support/refusals.ts';

const linked = (json: unknown) =>
  head(`<script type="application/ld+json">${JSON.stringify(json)}</script>`);

const svg = (markup: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" lang="vi" viewBox="0 0 720 300">${markup}</svg>`;

describe('auditPage accounts for a figure in each kind of place', () => {
  test.each([
    ['text', body('<p>Còn <a data-datum="ho-ngheo-2022-12" href="/2022/#85">185 hộ</a> nghèo</p>')],
    ['text, English', body('<p lang="en"><a data-datum="tuong-tac-2022">8,157</a> shares</p>')],
    ['title', head('<title>Cầu Kho còn 185 hộ nghèo, 195 bài viết</title>')],
    ['meta', head('<meta name="description" content="Thu 209.376.000 đồng và 1,6 tỷ đồng">')],
    ['og', head('<meta property="og:title" content="Giảm 19,9%, còn 185 hộ">')],
    ['alt', body('<img src="a85.png" alt="Hình: 8.157 lượt tương tác">')],
    ['aria-label', body('<a href="/" aria-label="Xem 185 hộ nghèo">Xem</a>')],
    ['title attribute', body('<abbr title="185 hộ nghèo">hộ</abbr>')],
    ['SVG text', svg('<g data-datum="thue-2022-12-31"><text x="9">1,6 tỷ đồng</text></g>')],
    ['SVG title', svg('<title>Cầu Kho còn 185 hộ nghèo</title>')],
    ['SVG desc', svg('<desc>231 hộ đầu năm, còn 185 hộ, 46 hộ giảm</desc>')],
    ['JSON-LD string', linked({ headline: 'Cầu Kho còn 185 hộ nghèo năm 2022' })],
    ['JSON-LD number', linked({ '@type': 'PropertyValue', value: 185, unitText: 'hộ' })],
    ['JSON-LD named', linked({ '@id': 'https://x.vn/2022/#thue-2022-12-31', value: 1600000000 })],
  ])('%s', (_, markup) => {
    expect(refusals(markup)).toEqual([]);
  });
});

describe('auditPage refuses an unaccounted number in each kind of place', () => {
  test.each([
    ['text', body('<p>Còn 185 hộ nghèo</p>'), 'number 185'],
    ['title', head('<title>Cầu Kho còn 186 hộ nghèo</title>'), 'number 186'],
    [
      'meta',
      head('<meta name="description" content="Thu 209.367.000 đồng">'),
      'number 209.367.000',
    ],
    ['og', head('<meta property="og:title" content="Giảm 19,8%">'), 'number 19,8%'],
    ['alt', body('<img alt="8.158 lượt tương tác">'), 'number 8.158'],
    ['aria-label', body('<a aria-label="Xem 186 hộ nghèo">Xem</a>'), 'number 186'],
    ['title attribute', body('<abbr title="186 hộ">hộ</abbr>'), 'number 186'],
    ['placeholder', body('<input placeholder="Ví dụ 186">'), 'number 186'],
    ['meter', body('<meter value="186"></meter>'), 'number 186'],
    ['list item', body('<ol><li value="186">Hộ</li></ol>'), 'number 186'],
    ['srcdoc', body('<iframe srcdoc="<p>186 hộ</p>"></iframe>'), 'number 186'],
    ['template', body('<template><p>186 hộ</p></template>'), 'number 186'],
    ['noscript', body('<noscript><p>186 hộ</p></noscript>'), 'number 186'],
    ['SVG text', svg('<text>186 hộ</text>'), 'number 186'],
    ['SVG tspan', svg('<text>Còn <tspan>186</tspan> hộ</text>'), 'number 186'],
    ['SVG title', svg('<g><title>186 hộ nghèo</title></g>'), 'number 186'],
    ['SVG desc', svg('<desc>186 hộ nghèo</desc>'), 'number 186'],
    ['SVG foreignObject', svg('<foreignObject><p>186 hộ</p></foreignObject>'), 'number 186'],
    ['JSON-LD string', linked({ headline: 'Còn 186 hộ nghèo' }), 'number 186'],
    ['JSON-LD number', linked({ value: 186, unitText: 'hộ' }), 'number 186'],
    ['JSON-LD number as string', linked({ value: '186', unitText: 'hộ' }), 'number 186'],
    [
      'JSON-LD that is not JSON',
      head('<script type="application/ld+json">{ 186 </script>'),
      'number 186',
    ],
  ])('%s', (_, markup, refusal) => {
    expect(refusals(markup)).toEqual([refusal]);
  });
});

describe('auditPage on a marked figure', () => {
  const poor = (text: string) => body(`<p><b data-datum="ho-ngheo-2022-12">${text}</b></p>`);

  it("refuses another datum's number", () => {
    expect(refusals(poor('46'))).toEqual(['other-value 46']);
  });

  it('refuses its number followed by the word of another unit', () => {
    expect(refusals(body('<p><b data-datum="ho-ngheo-2022-12">185</b> bài viết</p>'))).toEqual([
      'other-unit 185',
    ]);
  });

  it('refuses a word of scale that the datum has not', () => {
    expect(refusals(poor('185 triệu'))).toEqual(['other-value 185 triệu']);
    expect(refusals(body('<b data-datum="thue-2022-12-31">1,6</b> triệu đồng'))).toEqual([
      'other-value 1,6 triệu',
    ]);
  });

  it('refuses a sign, a percent sign and digits that are set close', () => {
    expect(refusals(poor('−185'))).toEqual(['other-value −185']);
    expect(refusals(poor('185%'))).toEqual(['other-value 185%']);
    expect(refusals(poor('185hộ'))).toEqual(['other-value 185']);
    expect(refusals(poor('185/231'))).toEqual(['other-value 231']);
  });

  it('refuses the format of another language', () => {
    expect(refusals(body('<b data-datum="tuong-tac-2022">8,157</b>'))).toEqual([
      'other-value 8,157',
    ]);
    expect(refusals(body('<b data-datum="tuong-tac-2022" lang="en">8.157</b>'))).toEqual([
      'other-value 8.157',
    ]);
  });

  it('refuses a rounded value in full digits', () => {
    expect(refusals(body('<b data-datum="thue-cong-thuong-2022-12-31">9.000.000.000</b>'))).toEqual(
      ['other-value 9.000.000.000'],
    );
  });

  it("lets a derived figure's mark hold its operands, but not an observed one's", () => {
    const sum = (id: string) => body(`<p data-datum="${id}">231 = 185 + 46</p>`);
    expect(refusals(sum('ho-ngheo-2022-01'))).toEqual([]);
    expect(refusals(sum('ho-ngheo-2022-12'))).toEqual(['other-value 231', 'other-value 46']);
  });

  it('lets the nearest mark win', () => {
    expect(
      refusals(
        body('<p data-datum="bai-viet-2022">195, <b data-datum="tuong-tac-2022">8.157</b></p>'),
      ),
    ).toEqual([]);
  });

  it('seeks the mark in six elements, no further', () => {
    const nested = (levels: number) =>
      body(
        `<p data-datum="bai-viet-2022">${'<i>'.repeat(levels - 1)}195${'</i>'.repeat(levels - 1)}</p>`,
      );
    expect(refusals(nested(6))).toEqual([]);
    expect(refusals(nested(7))).toEqual(['number 195']);
  });

  it('lets it hold the dates of its period, source and report alone', () => {
    expect(refusals(poor('185 hộ, tháng 12/2022, tại hội nghị ngày 10/1/2023'))).toEqual([]);
    expect(refusals(poor('185 hộ, ngày 31/12/2022'))).toEqual(['other-value 31/12/2022']);
    expect(refusals(poor('185 hộ, năm 2023'))).toEqual(['other-value 2023']);
    expect(refusals(poor('185 hộ, tháng 1/2023'))).toEqual(['other-value tháng 1/2023']);
  });

  it('lets it quote its source word for word', () => {
    const quote = (text: string) => body(`<q data-datum="the-bhyt-2022">${text}</q>`);
    const wording = '24 thành viên hộ cận nghèo theo chuẩn giai đoạn 2021 – 2025';
    expect(refusals(quote(wording))).toEqual([]);
    expect(refusals(quote(wording.replace('2025', '2026')))).toEqual([
      'other-value 2021',
      'other-value 2026',
    ]);
  });

  it('lets a quotation run over the lines of a chart', () => {
    expect(
      refusals(
        svg(
          '<g data-datum="the-bhyt-2022"><text>“24 thành viên hộ cận nghèo theo</text><rect width="9"/>' +
            '<text>chuẩn giai đoạn 2021 –</text><text>2025”</text></g>',
        ),
      ),
    ).toEqual([]);
  });

  it('names a mark that points at no datum, once', () => {
    expect(refusals(body('<b data-datum="ho-ngheo-2099">185</b>'))).toEqual([
      'datum-unknown ho-ngheo-2099',
    ]);
  });
});

describe('auditPage on numbers in disguise', () => {
  const refused = (text: string) => refusals(body(`<p>${text}</p>`));

  it('reads a number that markup splits as one', () => {
    expect(refused('1<b>85</b> hộ')).toEqual(['number 185']);
    expect(refused('1<b data-datum="ho-ngheo-2022-12">85</b> hộ')).toEqual(['number 185']);
    expect(
      refused('<i data-datum="ho-ngheo-2022-12">1</i><b data-datum="ho-ngheo-2022-12">85</b>'),
    ).toEqual([]);
    expect(refused('<b data-datum="ho-ngheo-2022-12">185</b>0 hộ')).toEqual(['other-value 1850']);
    expect(refused('1<!-- -->85')).toEqual(['number 185']);
  });

  it('reads character references', () => {
    expect(refused('&#49;&#x38;5 hộ')).toEqual(['number 185']);
    expect(refusals(body('<img alt="&#49;86 hộ">'))).toEqual(['number 186']);
    expect(refused('&frac12; số hộ')).toEqual(['number ½']);
  });

  it('looks through invisible characters', () => {
    expect(refused('1&shy;8\u200B6 hộ')).toEqual(['number 186']);
  });

  it.each(['½', '②', '１８５', '١٨٥', 'm²', 'Ⅳ'])('refuses %s wherever it stands', (text) => {
    expect(refused(text)).toHaveLength(1);
    expect(refusals(body(`<b data-datum="ho-ngheo-2022-12">${text}</b>`))).toHaveLength(1);
    expect(refusals(head(`<title>${text}</title>`))).toHaveLength(1);
  });

  it('refuses a number that lost its space', () => {
    expect(refused('còn<b data-datum="ho-ngheo-2022-12">185</b> hộ')).toEqual(['other-value 185']);
  });
});

describe('auditPage where nothing can mark a figure', () => {
  const title = (text: string) => refusals(head(`<title>${text}</title>`));

  it('refuses a right number with a wrong unit', () => {
    expect(title('24 bài viết')).toEqual(['other-unit 24']);
    expect(title('195 hộ nghèo')).toEqual(['other-unit 195']);
    expect(title('185 hội nghị')).toEqual(['other-unit 185']);
  });

  it('takes the unit of a whole for that of its part', () => {
    expect(title('46 trong 185 hộ')).toEqual([]);
    expect(title('46/185 hộ nghèo')).toEqual([]);
    expect(title('46 trong 195 bài viết')).toEqual(['other-unit 46']);
    expect(title('46/195 bài viết')).toEqual(['other-unit 46']);
    expect(title('47/185 hộ nghèo')).toEqual(['number 47']);
    expect(title('46/186 hộ nghèo')).toEqual(['number 186']);
  });

  it('refuses a right number with no unit', () => {
    expect(title('Số liệu: 185')).toEqual(['other-unit 185']);
    expect(title('185 điều cần biết')).toEqual(['other-unit 185']);
  });

  it('takes what follows the figure in its source for its unit', () => {
    expect(title('Thuế công thương nghiệp 9 tỷ')).toEqual([]);
    expect(title('9 tỷ trong năm')).toEqual(['other-unit 9 tỷ']);
  });

  it('knows the signs of money', () => {
    expect(title('Thu 209.376.000đ, 1,6 tỷ ₫, 9 tỷ VND')).toEqual([]);
    expect(title('185đ')).toEqual(['other-unit 185']);
  });

  it('checks the unit in English', () => {
    const english = (text: string) =>
      refusals(`<html lang="en"><title>${text}</title><body></body></html>`);
    expect(english('185 poor households left, 46 fewer than in March 2022')).toEqual([
      'number March 2022',
    ]);
    expect(english('185 poor households left, 46 fewer than in 2022')).toEqual([]);
    expect(english('Taxes brought in VND 1.6 billion for households')).toEqual([]);
    expect(english('The ward spent VND 185')).toEqual(['other-unit 185']);
    expect(english('24 posts')).toEqual(['other-unit 24']);
  });

  it("refuses a later report's number on the pages of an earlier one", () => {
    const page = head('<title>Còn 185 hộ nghèo</title>');
    expect(refusals(page, '2022/giam-ngheo/index.html')).toEqual([]);
    const earlier = {
      ...sample,
      dataset: {
        ...sample.dataset,
        sources: new Map([
          ...sample.dataset.sources,
          ['cu', { ...source, id: 'cu', report: '2021' }],
        ]),
      },
    };
    const problems = auditPage('2021/giam-ngheo/index.html', page, allowedNumbersOf(earlier));
    expect(problems.map(({ code }) => code)).toEqual(['published-number']);
  });
});

describe('auditPage on dates', () => {
  const refused = (text: string) => refusals(body(`<p>${text}</p>`));

  it.each([
    'năm 2022',
    '2022',
    'tháng 12/2022',
    'Tháng 12 năm 2022',
    'ngày 31/12/2022',
    '31/12',
    'ngày 31 tháng 12 năm 2022',
    '2022-12-31',
    '10/1/2023',
    '10/01/2023',
    '31 December 2022',
    'December 31, 2022',
    '24/11/2026',
  ])('accounts for %s', (text) => {
    expect(refused(text === '31/12' ? `ngày ${text}` : text)).toEqual([]);
  });

  it.each([
    'năm 2021',
    'tháng 11/2022',
    '30/12/2022',
    '31/12/2023',
    'ngày 31 tháng 12 năm 2023',
    '31/12',
    'December 2023',
    '2022-12-30',
    'ngày 30/12',
    '31 tháng 11',
    '12/2023',
  ])('refuses %s', (text) => {
    expect(refused(text)).not.toEqual([]);
  });

  it('refuses a year that counts something', () => {
    expect(refused('có 2022 hộ nghèo')).toEqual(['number 2022']);
    expect(refused('2022 triệu')).toEqual(['number 2022 triệu']);
    expect(refused('trong năm 2022 hộ nghèo giảm')).toEqual([]);
    expect(refused('2022 VND')).toEqual(['number 2022']);
    expect(refused('2022 VND 186')).toEqual(['number 186']);
  });

  it('wants the text of <time> to be its datetime', () => {
    expect(refused('<time datetime="2022-12-31">31/12/2022</time>')).toEqual([]);
    expect(refused('<time datetime="2022-12-31">10/1/2023</time>')).toEqual([
      'other-date 10/1/2023',
    ]);
    expect(refused('<time datetime="2021-12-31">31/12/2021</time>')).toHaveLength(2);
  });
});

describe('auditPage on exceptions, addresses and code', () => {
  const refused = (text: string) => refusals(body(`<p>${text}</p>`));

  it('accounts for the named phrases as whole words', () => {
    expect(refused('Quận 1, Covid-19, <b>giai đoạn</b> 2021–2025, CC BY 4.0')).toEqual([]);
    expect(refused('Nghị quyết số 43, ban hành ngày 9 tháng 2 năm 2022; đủ 5 mặt')).toEqual([]);
    expect(refused('Giai đoạn 2021–2025')).toEqual([]);
    expect(refused('Quận 10, Quận 1.000, 15 mặt, giai đoạn 2021–20256')).toHaveLength(5);
  });

  it('accounts for the addresses of its own pages and data', () => {
    const own = 'https://so-lieu.example';
    expect(refused(`${own}/2022/giam-ngheo/#ho-ngheo-2022-12`)).toEqual([]);
    expect(refused(`Xem ${own}/en/2022/giam-ngheo.svg, hoặc so-lieu.example/2022/.`)).toEqual([]);
    expect(refused(`${own}/2021/giam-ngheo/`)).toEqual(['number 2021']);
    expect(refused(`${own}/2022/?n=186`)).toEqual(['number 186']);
    expect(refused('https://khac.example/186/')).toEqual(['number 186']);
    expect(refused('https://creativecommons.org/licenses/by/4.0/deed.vi')).toEqual([]);
  });

  it('accounts for the measures of an iframe to copy, in code alone', () => {
    const snippet =
      '&lt;iframe src="https://so-lieu.example/embed/2022/giam-ngheo/" title="Còn 185 hộ nghèo" ' +
      'width="100%" height="420" style="border:0;max-width:720px">&lt;/iframe>';
    expect(refused(`<code class="embed">${snippet}</code>`)).toEqual([]);
    expect(refused(`<textarea>${snippet}</textarea>`)).toEqual([]);
    expect(refused(snippet)).not.toEqual([]);
    expect(refused(`<code>${snippet.replace('185', '186')}</code>`)).toEqual(['number 186']);
  });

  it('does not read what is not text', () => {
    expect(
      refusals(
        '<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">' +
          '<meta name="theme-color" content="#123456"><meta property="og:image:width" content="1200">' +
          '<meta property="og:image" content="https://so-lieu.example/a85.png"><link href="/a.186.css">' +
          '<style>p::after { content: "186 hộ"; width: 85px }</style><script>const n = 186;</script></head>' +
          '<body class="c186"><p id="p186" style="width: 186px" data-x="186"><!-- 186 --></p>' +
          '<svg viewBox="0 0 186 186"><path d="M186 0h9" transform="translate(186)"/><style>.a{r:186px}</style></svg>',
      ),
    ).toEqual([]);
  });
});

describe('auditPage on JSON-LD', () => {
  it('reads a number by the datum that its object names', () => {
    expect(refusals(linked({ '@id': '#ho-ngheo-2022-12', value: 46, unitText: 'hộ' }))).toEqual([
      'other-value 46',
    ]);
  });

  it('refuses a number in another unit', () => {
    expect(refusals(linked({ value: 185, unitText: 'bài viết' }))).toEqual(['other-unit 185']);
    expect(refusals(linked({ value: 185 }))).toEqual(['other-unit 185']);
  });

  it('passes ranks and the measures of images', () => {
    expect(
      refusals(
        linked({
          '@type': 'BreadcrumbList',
          itemListElement: [{ position: 1 }, { position: 2 }],
          image: { '@type': 'ImageObject', width: 1200, height: 630, url: 'https://x.vn/1.png' },
        }),
      ),
    ).toEqual([]);
    expect(refusals(linked({ itemListElement: [{ position: 2 }] }))).toEqual(['number 2']);
  });

  it('reads strings in their language', () => {
    expect(refusals(linked({ inLanguage: 'en', name: '8,157 interactions' }))).toEqual([]);
    expect(refusals(linked({ inLanguage: 'vi', name: '8,157 lượt' }))).toEqual(['number 8,157']);
  });

  it('reads ISO dates', () => {
    expect(refusals(linked({ datePublished: '2026-11-24', temporalCoverage: '2022' }))).toEqual([]);
    expect(refusals(linked({ temporalCoverage: '2022-12/2023' }))).toEqual([]);
    expect(refusals(linked({ temporalCoverage: '2021/2022' }))).toEqual(['number 2021']);
    expect(refusals(linked({ datePublished: '2026-11-25' }))).toEqual(['number 2026-11-25']);
  });
});

describe('auditPage on places', () => {
  const placesOf = (markup: string) =>
    auditPage('2022/index.html', markup, allowedNumbersOf(sample)).map(
      ({ file, line, column }) => `${file}:${line}:${column}`,
    );

  it('gives line and column of a number in text, after character references too', () => {
    expect(placesOf('<html lang="vi">\r\n<p>&aacute;&amp; b\r\n c 186 hộ</p>')).toEqual([
      '2022/index.html:3:4',
    ]);
  });

  it('gives the column of a number in an attribute', () => {
    expect(placesOf('<img src="x" alt="a &quot;186">')).toEqual(['2022/index.html:1:27']);
  });

  it('gives the column of a number in JSON-LD', () => {
    expect(placesOf('<script type="application/ld+json">{"a":"x","b":"y 186"}</script>')).toEqual([
      '2022/index.html:1:52',
    ]);
  });

  it('names all problems of a page in reading order', () => {
    expect(placesOf('<p>186 187</p>\n<img alt="188">\n<p>189</p>')).toEqual([
      '2022/index.html:1:4',
      '2022/index.html:1:8',
      '2022/index.html:2:11',
      '2022/index.html:3:4',
    ]);
  });
});
