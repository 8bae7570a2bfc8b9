import { CivilDate } from '@dondoc/domain/calendar';
import type { ReportDocument } from '@dondoc/domain/reporting';
import { describe, expect, it } from 'vitest';
import { openedDocx } from '../testing/opened-docx.ts';
import { reportDocument } from '../testing/report-document.ts';
import { writeReport } from './report-docx.ts';

const opened = async (report: ReportDocument) => openedDocx(await writeReport(report));

const trimmed = async (draft: boolean) =>
  openedDocx(await writeReport(reportDocument(), { draft })).paragraphs.map((text) => text.trim());

describe('a report on paper', () => {
  it('stands on the page of Decree 30/2020/NĐ-CP', async () => {
    const { files } = await opened(reportDocument());
    const xml = files['word/document.xml'] ?? '';
    const margins = /<w:pgMar ([^>]*)\/>/.exec(xml)?.[1] ?? '';
    const mm = (side: string) =>
      (Number(new RegExp(`w:${side}="(\\d+)"`).exec(margins)?.[1]) * 25.4) / 1440;
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    for (const [side, least, most] of [
      ['top', 20, 25],
      ['bottom', 20, 25],
      ['left', 30, 35],
      ['right', 15, 20],
    ] as const) {
      expect(mm(side)).toBeGreaterThanOrEqual(least - 0.05);
      expect(mm(side)).toBeLessThanOrEqual(most + 0.05);
    }
    const defaults =
      /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(files['word/styles.xml'] ?? '')?.[0] ?? '';
    expect(defaults).toContain('Times New Roman');
    expect(defaults).toContain('<w:sz w:val="28"/>');
    expect(xml.match(/<w:rFonts [^>]*>/g) ?? []).toEqual([]);
  });

  it('numbers its pages in the middle of the top margin, the first one not', async () => {
    const { files } = await opened(reportDocument());
    const xml = files['word/document.xml'] ?? '';
    const relations = files['word/_rels/document.xml.rels'] ?? '';
    const header = (type: string) => {
      const reference = xml.match(/<w:headerReference [^>]*>/g)?.find((tag) => tag.includes(type));
      const id = /r:id="([^"]+)"/.exec(reference ?? '')?.[1];
      const relation = relations
        .match(/<Relationship [^>]*>/g)
        ?.find((tag) => tag.includes(`Id="${id}"`));
      return files[`word/${/Target="([^"]+)"/.exec(relation ?? '')?.[1]}`] ?? '';
    };
    expect(xml).toContain('<w:titlePg/>');
    expect(header('default')).toMatch(/<w:jc w:val="center"\/>.*<w:sz w:val="28"\/>.*PAGE/s);
    expect(header('first')).toContain('<w:p');
    expect(header('first')).not.toContain('PAGE');
    expect(xml).not.toContain('footerReference');
  });

  it('says everything in the order of the decree', async () => {
    const { paragraphs } = await opened(reportDocument());
    expect(paragraphs.filter((text) => text !== '')).toEqual([
      'ỦY BAN NHÂN DÂN\nTỈNH SÔNG HƯƠNG',
      'SỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      `Số: ${'\u00a0'.repeat(7)}/BC-SNNMT`,
      `Sông Hương, ngày${'\u00a0'.repeat(6)} tháng 7 năm 2026`,
      'BÁO CÁO',
      'Kết quả thực hiện Kế hoạch số 45/KH-BCĐ\ntháng 7 năm 2026',
      'Kính gửi: Ủy ban nhân dân tỉnh Sông Hương.',
      'Luật Phòng thủ dân sự ngày 20 tháng 6 năm 2023;',
      'Kế hoạch số 45/KH-BCĐ ngày 16 tháng 3 năm 2026.',
      'Thực hiện Kế hoạch số 45/KH-BCĐ ngày 16 tháng 3 năm 2026, Sở Nông nghiệp và Môi trường báo cáo kết quả tháng 7 năm 2026 (số liệu từ ngày 15/6/2026 đến ngày 14/7/2026) như sau:',
      'I. CÔNG TÁC CHỈ ĐẠO',
      'Đã ban hành 03 văn bản đôn đốc.',
      'II. KẾT QUẢ THỰC HIỆN',
      '1. Kiểm tra, bảo đảm an toàn hồ đập',
      'Hoàn thành kiểm tra 12/12 hồ.',
      'Đã thay 3 bộ tời điện tại hồ Khe Đá.',
      'Hồ',
      'Dung tích',
      'Khe Đá',
      '1.250.000',
      'III. TÌNH HÌNH THỰC HIỆN CHẾ ĐỘ BÁO CÁO',
      'Đến hết ngày 18/7/2026, có 10 trên 12 cơ quan, đơn vị gửi báo cáo, trong đó 02 cơ quan, đơn vị xác nhận không phát sinh nội dung.',
      'Cơ quan, đơn vị xác nhận không phát sinh nội dung: Sở Y tế; Ủy ban nhân dân xã Vân Trình.',
      'Còn 02 cơ quan, đơn vị chưa gửi báo cáo; 01 cơ quan, đơn vị đang bổ sung nội dung, gồm:',
      'TT',
      'Cơ quan, đơn vị',
      'Tình trạng',
      '1',
      'Sở Giáo dục và Đào tạo',
      'Chưa gửi báo cáo',
      '2',
      'Ủy ban nhân dân phường Vĩ Thượng',
      'Chưa gửi báo cáo',
      '3',
      'Ủy ban nhân dân xã Thượng Nguyên',
      'Đang bổ sung',
      'Trên đây là kết quả tháng 7 năm 2026, kính báo cáo./.',
      'Nơi nhận:',
      '- Như trên;',
      '- Thành viên Ban Chỉ đạo (để b/c);',
      '- Lưu: VT, TL.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
    ]);
  });

  it('keeps head, tables and signature whole over page breaks', async () => {
    const { files } = await opened(reportDocument());
    const xml = files['word/document.xml'] ?? '';
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables).toHaveLength(4);
    for (const table of tables)
      expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(table.match(/<w:tr>/g)?.length ?? 0);
    expect(tables.map((table) => table.match(/<w:tblHeader\/>/g)?.length ?? 0)).toEqual([
      0, 1, 1, 0,
    ]);
    const closing = xml.match(/<w:p>(?:(?!<w:p>).)*kính báo cáo.*?<\/w:p>/s)?.[0];
    expect(closing).toContain('<w:keepNext/>');
  });

  it('prints number and day once the records office has given them', async () => {
    const given = reportDocument();
    const instrument = {
      ...given.instrument,
      number: '7',
      issuedOn: CivilDate.parse('2026-02-05'),
    };
    const { paragraphs } = await opened({ ...given, instrument });
    expect(paragraphs).toContain('Số: 07/BC-SNNMT');
    expect(paragraphs).toContain('Sông Hương, ngày 05 tháng 02 năm 2026');
  });

  it('says under its number that it is a draft, until it is none', async () => {
    const draft = await trimmed(true);
    expect(draft.indexOf('DỰ THẢO')).toBe(draft.findIndex((text) => text.startsWith('Số:')) + 1);
    expect(await trimmed(false)).not.toContain('DỰ THẢO');
  });

  it('lists several addressees one a line', async () => {
    const { paragraphs } = await opened(
      reportDocument({ addressees: ['Ủy ban nhân dân tỉnh', 'Ban Chỉ đạo tỉnh'] }),
    );
    const at = paragraphs.indexOf('Kính gửi:');
    expect(paragraphs.slice(at + 1, at + 3)).toEqual([
      '- Ủy ban nhân dân tỉnh;',
      '- Ban Chỉ đạo tỉnh.',
    ]);
  });

  it('makes no list where every body has reported', async () => {
    const standing = { asOf: '2026-07-18', expected: 12, missing: [], askedMore: [], nil: [] };
    const { paragraphs } = await opened(reportDocument({ standing }));
    expect(paragraphs).toContain(
      'Đến hết ngày 18/7/2026, có 12 trên 12 cơ quan, đơn vị gửi báo cáo.',
    );
    expect(paragraphs).not.toContain('Tình trạng');
  });

  it.each([
    ['CURRENT', 'CURRENT'],
    ['TOTAL_PAGES', 'TOTAL_PAGES'],
    ['{{issuer}} ${1} <%= 1 %>', '{{issuer}} ${1} <%= 1 %>'],
    ['<w:p>&amp; "x" \'y\' ]]></w:p>', '<w:p>&amp; "x" \'y\' ]]></w:p>'],
    ['=HYPERLINK("a")', '=HYPERLINK("a")'],
    ['a\u0000\u0001\u001bb\ufffe', 'ab'],
    ['lone \ud800 half', 'lone half'],
    ['đảo \u202egnôuhc\u202c, ẩn\u200b', 'đảo gnôuhc, ẩn'],
    ['Hoa\u0300', 'Hoà'],
  ])('takes %j as words, never as code', async (text, printed) => {
    const section = { key: 'a', heading: text, parts: [] };
    const { files, paragraphs } = await opened(
      reportDocument({
        addressees: [text],
        sections: [{ ...section, blocks: [{ kind: 'paragraph', text, source: null }] }],
        standing: { asOf: '2026-07-18', expected: 2, missing: [text], askedMore: [], nil: [] },
      }),
    );
    expect(paragraphs.filter((paragraph) => paragraph === printed)).toHaveLength(2);
    expect(paragraphs).toContain(`Kính gửi: ${printed}.`);
    expect(files['word/document.xml']).not.toContain('w:fldChar');
    expect(files['word/document.xml']).not.toContain('w:instrText');
  });

  it('gives equal bytes for equal words, and says no time of making', async () => {
    const first = await writeReport(reportDocument());
    const again = await writeReport(reportDocument());
    expect(again).toEqual(first);
    const core = openedDocx(first).files['docProps/core.xml'] ?? '';
    expect(core).toContain('Sở Nông nghiệp và Môi trường');
    expect(core).not.toMatch(/\d{4}-\d\d-\d\dT/);
  });
});
