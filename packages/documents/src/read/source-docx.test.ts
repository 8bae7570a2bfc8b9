import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { packedDocx } from '../testing/packed-docx.ts';
import { readDocx } from './source-docx.ts';
import { readSource } from './read-plan.ts';

const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const listed = (text: string, numId: number, level = 0) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const t = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const OUTLINE = `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}${level(3, 'bullet', '-')}</w:abstractNum>`;
const num = (numId: number, abstract: number, overrides = '') =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;

function said(parts: Parameters<typeof packedDocx>[0]): string[] {
  const read = readDocx(packedDocx(parts));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value.blocks.map(({ anchor }) => read.value.text.slice(anchor.start, anchor.end));
}

const refusal = async (bytes: Uint8Array, name = 'a.docx') => {
  const read = await readSource({ name, bytes });
  return read.ok ? 'read' : read.refusal;
};

describe('automatic numbers of a .docx are read as they print', () => {
  test('several levels, each starting again under the next of the level above', () => {
    const body = [
      listed('Mục đích', 1),
      listed('Sở Y tế', 1, 1),
      listed('Khám', 1, 2),
      listed('Chữa', 1, 2),
      listed('Sở Xây dựng', 1, 1),
      listed('Xây', 1, 2),
      listed('Việc', 1),
      listed('Công an tỉnh', 1, 1),
      listed('Tuần tra', 1, 3),
    ];
    expect(said({ body: body.join(''), numbering: OUTLINE + num(1, 1) })).toEqual([
      'I. Mục đích',
      '1. Sở Y tế',
      'a) Khám',
      'b) Chữa',
      '2. Sở Xây dựng',
      'a) Xây',
      'II. Việc',
      '1. Công an tỉnh',
      '- Tuần tra',
    ]);
  });

  test('numbers of two levels in one label, counted in decimals where the list says so', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2.', '<w:isLgl/>')}</w:abstractNum>${num(1, 1)}`;
    expect(
      said({
        body: listed('A', 1) + listed('B', 1) + listed('C', 1, 1) + listed('D', 1, 1),
        numbering,
      }),
    ).toEqual(['I. A', 'II. B', '2.1. C', '2.2. D']);
  });

  test('a list that starts at another number, one that goes on, and one that never starts again', () => {
    const never = `<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2)', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>`;
    const numbering =
      OUTLINE +
      never +
      num(1, 1) +
      num(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>') +
      num(3, 2) +
      num(4, 1);
    expect(said({ body: listed('A', 1) + listed('B', 2) + listed('C', 4), numbering })).toEqual([
      'I. A',
      'IV. B',
      'V. C',
    ]);
    expect(
      said({
        body: listed('A', 3) + listed('B', 3, 1) + listed('C', 3) + listed('D', 3, 1),
        numbering,
      }),
    ).toEqual(['1. A', 'a) B', '2. C', 'b) D']);
  });

  test('a level that an override replaces', () => {
    const override = `<w:lvlOverride w:ilvl="0">${level(0, 'decimal', 'Điều %1.')}</w:lvlOverride>`;
    expect(
      said({
        body: listed('Ban hành', 1) + listed('Hiệu lực', 1),
        numbering: OUTLINE + num(1, 1, override),
      }),
    ).toEqual(['Điều 1. Ban hành', 'Điều 2. Hiệu lực']);
  });

  test('numbers that a style gives, by inheritance and by the level that names the style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style>';
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>')}${level(1, 'decimal', '%2.', '<w:pStyle w:val="MucCon"/>')}</w:abstractNum>${num(1, 1)}`;
    const body =
      p('Việc', '<w:pStyle w:val="Muc"/>') +
      p('Sở Y tế', '<w:pStyle w:val="MucCon"/>') +
      p('Bỏ số', '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(said({ body, styles, numbering })).toEqual(['I. Việc', '1. Sở Y tế', 'Bỏ số']);
  });

  test('bullets of symbol fonts, and a paragraph without words that takes no number', () => {
    const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF0B7')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1.')}</w:abstractNum>${num(1, 1)}${num(2, 2)}`;
    expect(
      said({
        body: listed('Một', 1) + listed('A', 2) + listed(' ', 2) + listed('B', 2),
        numbering,
      }),
    ).toEqual(['• Một', '1. A', '2. B']);
  });
});

describe('words of a .docx', () => {
  test('tracked changes are accepted: insertions and moves read, deletions not, a deleted paragraph mark joins', () => {
    const body =
      `<w:p>${t('Hạn ')}<w:del><w:r><w:delText>30/6</w:delText></w:r></w:del><w:ins>${t('31/7')}</w:ins><w:moveFrom>${t(' cũ')}</w:moveFrom><w:moveTo>${t(' mới')}</w:moveTo></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${t('Sở Y tế ')}</w:p><w:p>${t('chủ trì')}</w:p>`;
    expect(said({ body })).toEqual(['Hạn 31/7 mới', 'Sở Y tế chủ trì']);
  });

  test('tabs are spaces, a soft break is a new line, field codes and hidden words are left out', () => {
    const body =
      `<w:p>${t('Số:')}<w:r><w:tab/></w:r>${t('/KH-BCĐ')}</w:p><w:p>${t('1. Sở Y tế')}<w:r><w:br/></w:r>${t('2. Sở Xây dựng')}</w:p>` +
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${t('Trang')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>`;
    expect(said({ body })).toEqual(['Số: /KH-BCĐ', '1. Sở Y tế', '2. Sở Xây dựng', 'Trang']);
  });

  test('capitals of the format are read as printed, links and content controls read through', () => {
    const body = `<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Kế hoạch</w:t></w:r></w:p><w:sdt><w:sdtContent><w:p><w:hyperlink>${t('Sở Y tế')}</w:hyperlink></w:p></w:sdtContent></w:sdt>`;
    expect(said({ body })).toEqual(['KẾ HOẠCH', 'Sở Y tế']);
  });

  test('a text box is read once, behind the paragraph that holds it', () => {
    const box = `<w:txbxContent><w:p>${t('Hộp chữ')}</w:p></w:txbxContent>`;
    const body = `<w:p xmlns:mc="urn:mc"><w:r><w:t>Trước</w:t><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(said({ body })).toEqual(['Trước', 'Hộp chữ']);
  });

  test('footnotes, headers and footers are notes behind the text, separators are none', () => {
    const read = readDocx(
      packedDocx({
        body: p('Văn bản'),
        footnotes: `<w:footnote w:type="separator">${p('---')}</w:footnote><w:footnote>${p('Chú thích')}</w:footnote>`,
        header1: p('Đầu trang'),
        footer1: p('Chân trang'),
      }),
    );
    if (!read.ok) throw new Error(read.refusal.code);
    const { text, blocks } = read.value;
    expect(
      blocks.map((block) => [block.kind, text.slice(block.anchor.start, block.anchor.end)]),
    ).toEqual([
      ['paragraph', 'Văn bản'],
      ['note', 'Chú thích'],
      ['note', 'Đầu trang'],
      ['note', 'Chân trang'],
    ]);
  });

  test('cells know their row, column and spans; a cell that goes on below is read once', () => {
    const body = `<w:tbl><w:tr>${cell('Cả hàng', '<w:gridSpan w:val="3"/>')}</w:tr><w:tr>${cell('Sở Y tế', '<w:vMerge w:val="restart"/>')}${cell('Khám')}${cell('2026')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('Chữa')}${cell('2027')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('Bỏ')}</w:tr></w:tbl>`;
    const read = readDocx(packedDocx({ body }));
    if (!read.ok) throw new Error(read.refusal.code);
    expect(
      read.value.blocks.map(({ table }) => [
        table?.row,
        table?.column,
        table?.rowSpan,
        table?.columnSpan,
      ]),
    ).toEqual([
      [0, 0, 1, 3],
      [1, 0, 2, 1],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
      [2, 1, 1, 1],
      [2, 2, 1, 1],
    ]);
  });
});

describe('a .docx that is refused', () => {
  test('cut off, without a document, with broken XML, or with a document type', async () => {
    const whole = packedDocx({ body: p('Sở Y tế '.repeat(2000)) });
    expect(await refusal(whole.subarray(0, 60))).toMatchObject({ code: 'file.unreadable' });
    expect(await refusal(zipSync({ 'word/other.xml': strToU8('<a/>') }))).toEqual({
      code: 'file.unreadable',
      facts: { reason: 'no-document' },
    });
    expect(await refusal(packedDocx({ body: '<w:p>' }))).toEqual({
      code: 'file.unreadable',
      facts: { reason: 'xml' },
    });
    expect(
      await refusal(
        zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a><body/></a>') }),
      ),
    ).toEqual({ code: 'file.unreadable', facts: { reason: 'xml' } });
  });

  test('a package that bursts, and one with too many entries, without unpacking them whole', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(bomb)).toEqual({ code: 'file.unreadable', facts: { reason: 'zip-bomb' } });
    const many = zipSync(
      Object.fromEntries(
        Array.from({ length: 2001 }, (_, at) => [`word/x${at}.bin`, new Uint8Array(1)]),
      ),
    );
    expect(await refusal(many)).toEqual({
      code: 'file.unreadable',
      facts: { reason: 'zip-entries' },
    });
  });

  test('elements nested deeper than any paper', async () => {
    expect(
      await refusal(packedDocx({ body: `${'<w:p>'.repeat(300)}${'</w:p>'.repeat(300)}` })),
    ).toEqual({ code: 'file.unreadable', facts: { reason: 'xml' } });
  });

  test('a stamp in a header', async () => {
    expect(await refusal(packedDocx({ body: p('Kế hoạch'), header1: p('TỐI MẬT') }))).toEqual({
      code: 'secrecy.marked',
      facts: {},
    });
  });
});
