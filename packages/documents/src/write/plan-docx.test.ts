import { CivilDate } from '@dondoc/domain/calendar';
import { describe, expect, it } from 'vitest';
import { samplePlan } from '../sample/sample-plan.ts';
import { openedDocx } from '../testing/opened-docx.ts';
import { writePlan } from './plan-docx.ts';
import type { PlanDocument } from './plan-document.ts';
import { planText } from './plan-text.ts';

const sample = samplePlan(CivilDate.parse('2026-07-20')).document;

const OPENING = 'Ban Chỉ đạo ban hành Kế hoạch như sau:';

/** A small plan with every kind of block. */
const plan = (numbering: PlanDocument['numbering']): PlanDocument => ({
  instrument: sample.instrument,
  numbering,
  opening: [OPENING],
  sections: [
    {
      heading: 'Nhiệm vụ',
      blocks: [
        {
          kind: 'table',
          rows: [
            {
              task: 'Kiểm tra hồ chứa',
              lead: 'Sở Xây dựng',
              coordinate: 'Sở Y tế; Công an tỉnh',
              due: 'Thường xuyên',
            },
          ],
        },
      ],
    },
    {
      heading: 'Phân công',
      blocks: [
        {
          kind: 'item',
          text: 'Sở Y tế',
          heading: true,
          blocks: [{ kind: 'bullet', text: 'Treo băng rôn:', inner: ['Khỏe để học.'] }],
        },
        { kind: 'item', text: 'Kế hoạch có hiệu lực;', heading: false, blocks: [] },
      ],
    },
    {
      heading: 'Tổ chức thực hiện',
      blocks: [{ kind: 'item', text: 'Các cơ quan thực hiện.', heading: false, blocks: [] }],
    },
  ],
});

const opened = async (document: PlanDocument) => openedDocx(await writePlan(document));
/** What is said between the opening and the recipients. */
const bodyOf = (paragraphs: readonly string[]) => {
  const said = paragraphs.filter((text) => text !== '');
  return said.slice(said.indexOf(OPENING) + 1, said.indexOf('Nơi nhận:'));
};

describe('a plan on paper', () => {
  it('types its labels as words, items counted anew in each section', async () => {
    const { paragraphs } = await opened(plan('typed'));
    expect(bodyOf(paragraphs)).toEqual([
      'I. NHIỆM VỤ',
      'TT',
      'Nhiệm vụ',
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
      'Thời hạn hoàn thành',
      '1',
      'Kiểm tra hồ chứa',
      'Sở Xây dựng',
      'Sở Y tế; Công an tỉnh',
      'Thường xuyên',
      'II. PHÂN CÔNG',
      '1. Sở Y tế',
      '- Treo băng rôn:',
      '+ Khỏe để học.',
      '2. Kế hoạch có hiệu lực;',
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Các cơ quan thực hiện./.',
    ]);
  });

  it('leaves its labels to the word processor on demand, none of them in the words', async () => {
    const { files, paragraphs } = await opened(plan('automatic'));
    expect(paragraphs).toContain('PHÂN CÔNG');
    expect(paragraphs).toContain('Sở Y tế');
    expect(paragraphs.join('\n')).not.toMatch(/^(I{1,3}\.|1\. |\+ |- Treo)/m);
    const numbering = files['word/numbering.xml'] ?? '';
    for (const [format, text] of [
      ['upperRoman', '%1.'],
      ['decimal', '%2.'],
      ['bullet', '-'],
      ['bullet', '+'],
    ])
      expect(numbering).toMatch(
        new RegExp(
          `<w:numFmt w:val="${format}"/><w:suff w:val="space"/><w:lvlText w:val="\\${text}"/>`,
        ),
      );
    const used = files['word/document.xml']?.match(/<w:ilvl w:val="\d"\/><w:numId w:val="\d+"\/>/g);
    expect(used).toHaveLength(8);
    expect(new Set(used).size).toBe(4);
  });

  it('repeats the header row of its table on each page and breaks no row', async () => {
    const { files } = await opened(plan('typed'));
    const table = (files['word/document.xml'] ?? '').match(/<w:tbl>.*?<\/w:tbl>/gs)?.[1] ?? '';
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(table.match(/<w:cantSplit\/>/g)).toHaveLength(2);
  });

  it('is signed by the committee, with the office held below the place of the signature', async () => {
    const { paragraphs } = await opened(plan('typed'));
    expect(paragraphs.filter((text) => text !== '').slice(-3)).toEqual([
      'TM. BAN CHỈ ĐẠO',
      'TRƯỞNG BAN',
      'PHÓ CHỦ TỊCH UBND TỈNH',
    ]);
  });

  it('reads alike as plain text, its table a cell a line', () => {
    const text = planText(plan('automatic'));
    expect(text).toContain(
      '\n\nII. PHÂN CÔNG\n\n1. Sở Y tế\n\n- Treo băng rôn:\n\n+ Khỏe để học.\n\n2. ',
    );
    expect(text).toContain(
      '| 1\n| Kiểm tra hồ chứa\n| Sở Xây dựng\n| Sở Y tế; Công an tỉnh\n| Thường xuyên\n|',
    );
    expect(text).toContain('Số: 12/KH-BCĐ\n\nSông Hương, ngày 06 tháng 5 năm 2026\n\nKẾ HOẠCH');
  });

  it('gives equal bytes for equal words', async () => {
    expect(await writePlan(plan('automatic'))).toEqual(await writePlan(plan('automatic')));
  });
});
