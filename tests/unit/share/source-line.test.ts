import { describe, expect, it } from 'vitest';
import type { SourceRow } from '../../../src/data/csv/schema.ts';
import { citedSource, shortSource, sourceLine } from '../../../src/share/source-line.ts';
import { realProject } from '../../support/real-data.ts';

const [real] = realProject().dataset.sources.values();
if (!real) throw new Error('no source');

/** Made up: a report that its issuer published, and that tells of no meeting. */
const report: SourceRow = {
  ...real,
  kind: 'report',
  title: 'Báo cáo bịa ra để thử',
  author: '',
  publisher: 'Đảng ủy phường Ví Dụ',
  published: '2024-01-12',
  url: '',
  event_vi: '',
  event_en: '',
  event_date: '',
};

function plain(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}

describe('sourceLine(source, lang)', () => {
  it('names author, site and unknown day apart from the event and its day', () => {
    expect(plain(sourceLine(real, 'vi'))).toBe(
      'Nguồn: L.T., “Phường Cầu Kho tổng kết công tác xây dựng Đảng năm 2022”, trang của Quận ủy Quận 1 (quanuy1hcm.org.vn), không rõ ngày đăng; bản tin về hội nghị tổng kết của Đảng ủy phường Cầu Kho ngày 10/1/2023.',
    );
    expect(plain(sourceLine(real, 'en'))).toBe(
      'Source: L.T., “Phường Cầu Kho tổng kết công tác xây dựng Đảng năm 2022”, site of Quận ủy Quận 1 (quanuy1hcm.org.vn), date of publication unknown; news item on the year-end meeting of Cầu Kho ward’s Party committee, 10 January 2023.',
    );
  });

  it('names a report by its issuer and day', () => {
    expect(sourceLine(report, 'vi')).toBe(
      'Nguồn: “Báo cáo bịa ra để thử”, Đảng ủy phường Ví Dụ, 12/1/2024.',
    );
    expect(plain(citedSource(report, 'en'))).toBe(
      '“Báo cáo bịa ra để thử”, Đảng ủy phường Ví Dụ, 12 January 2024',
    );
  });
});

describe('shortSource(source, lang)', () => {
  it('says what the source is and tells of', () => {
    expect(plain(shortSource(real, 'vi'))).toBe(
      'Nguồn: bản tin về hội nghị tổng kết của Đảng ủy phường Cầu Kho ngày 10/1/2023',
    );
    expect(plain(shortSource(report, 'vi'))).toBe(
      'Nguồn: báo cáo của Đảng ủy phường Ví Dụ ngày 12/1/2024',
    );
  });
});
