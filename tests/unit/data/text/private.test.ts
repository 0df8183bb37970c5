import { describe, expect, it } from 'vitest';
import { privateParts } from '../../../../src/data/text/private.ts';

describe('privateParts(text)', () => {
  it.each([
    ['place', 'tổ dân phố 5 có 2 hộ khó khăn', 'tổ dân phố 5'],
    ['place', 'Tổ dân phố số 12 họp', 'Tổ dân phố số 12'],
    ['place', 'ở tổ 7, một hộ', 'tổ 7'],
    ['place', 'TDP 5', 'TDP 5'],
    ['place', 'khu phố 3', 'khu phố 3'],
    ['place', 'Khu phố\u00A03', 'Khu phố\u00A03'],
    ['place', 'khu phố III', 'khu phố III'],
    ['place', 'khu phố thứ ba', 'khu phố thứ ba'],
    ['place', 'khu pho 3', 'khu pho 3'],
    ['place', 'KP3 có một hộ', 'KP3'],
    ['place', 'ấp 2', 'ấp 2'],
    ['place', 'hẻm 12', 'hẻm 12'],
    ['place', 'hẻm 391/12B', 'hẻm 391/12B'],
    ['place', 'số nhà 45/2', 'số nhà 45/2'],
    ['place', 'nhà số 45', 'nhà số 45'],
    ['place', 'số 45 đường Nguyễn Cảnh Chân', 'số 45 đường'],
    ['place', 'tại 45/2 đường Nguyễn Cảnh Chân', '45/2 đường'],
    ['place', 'in neighbourhood 3', 'neighbourhood 3'],
    ['place', 'in neighbourhood (khu phố) no. 3', 'neighbourhood (khu phố) no. 3'],
    ['place', 'residential group 5 has two', 'residential group 5'],
    ['place', 'alley 12', 'alley 12'],
    ['place', 'house number 45/2', 'house number 45/2'],
    ['place', '45/2 Nguyễn Cảnh Chân Street', '45/2 Nguyễn Cảnh Chân Street'],
    ['phone', 'ĐT 0903 123 456', '0903 123 456'],
    ['phone', 'gọi 0903.123.456 nhé', '0903.123.456'],
    ['phone', '(028) 3836 1234', '028) 3836 1234'],
    ['phone', 'call +84 903 123 456', '+84 903 123 456'],
    ['phone', 'điện thoại: 38 361 234', 'điện thoại: 38 361 234'],
    ['phone', 'phone 38361234', 'phone 38361234'],
    ['identity', 'CCCD 079085001234', '079085001234'],
    ['identity', 'số 079085001234', '079085001234'],
    ['identity', 'CMND số 024 123 456', 'CMND số 024 123 456'],
  ] as const)('finds a %s in “%s”', (kind, text, found) => {
    const parts = privateParts(text);
    expect(parts.map((part) => part.kind)).toContain(kind);
    expect(parts.map((part) => part.text).join(' ')).toContain(found);
    for (const { start, text: own } of parts) expect(text.slice(start)).toContain(own);
  });

  it.each([
    'các cuộc họp tổ dân phố, khu phố',
    'khu phố – tổ dân phố',
    'ở 3 khu phố',
    'họp khu phố 3 lần',
    'trong khu phố, 24 hộ',
    'tuyến đường Nguyễn Cảnh Chân',
    'Quận 1',
    'phường 5',
    'District 1, ward 5',
    'tổ chức 4 hội nghị',
    'một tổ 5 người',
    'from 3 up to 5',
    'at the end of quarter 3',
    'Nghị quyết số 43, ngày 9 tháng 2 năm 2022',
    'Nghị quyết số 43 đường lối',
    'tính đến ngày 31/12/2022, thuế thu được 9 tỷ',
    'ngày 10/1/2023 đường thông',
    '2022-01-10',
    'giai đoạn 2021 – 2025',
    '84.500.000.000 đồng',
    '209376000000',
    '150.000.000.000 đồng',
    '0,5% và 0.25',
    'each household 1,250,000',
    '185 households',
    'https://thanhnien.vn/x-185250807210147335.htm',
    'https://example.vn/0903123456',
  ])('finds nothing in “%s”', (text) => {
    expect(privateParts(text)).toEqual([]);
  });
});
