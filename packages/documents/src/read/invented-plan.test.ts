import { describe, expect, test } from 'vitest';
import { readPlan } from './read-plan.ts';

/** A plan of an invented province with blank number and day, a block for each body, banner texts and a merged report. */
function inventedPlan(order: readonly number[], change: (text: string) => string): string {
  const blocks = [
    'Công an tỉnh\n\nChủ động phối hợp, cung cấp thông tin, tài liệu cho Sở Y tế và các cơ quan truyền thông về tình hình giao thông trước cổng trường.',
    'Sở Y tế\n\nChủ trì, phối hợp với các sở, ban, ngành liên quan tổ chức khám sức khoẻ cho học sinh; thường xuyên trao đổi kết quả...',
    'Văn phòng UBND tỉnh\n\n- Phối hợp với Công an tỉnh tham mưu Trưởng Ban Chỉ đạo Y tế học đường tỉnh theo dõi, đôn đốc các sở, ban, ngành và UBND các huyện, thành phố thực hiện các nhiệm vụ được phân công.\n\n- Phối hợp với Công an tỉnh tham mưu triển khai dịp khai giảng; lựa chọn và tổ chức treo băng rôn (từ ngày 30/8/2023 đến hết ngày 30/9/2023) với các nội dung sau:\n\n+ *Học sinh khoẻ, nhà trường vui.*\n\n+ *Rửa tay trước khi ăn.*\n\n+ *Tổ chức bữa trưa an toàn.*',
    'Sở Giáo dục và Đào tạo\n\n- Chủ trì, phối hợp với các sở, ban, ngành, địa phương đề xuất các biện pháp bảo đảm bữa ăn học đường trong các\n\ntrường công lập.\n\n- Chủ động cập nhật và cung cấp kịp thời số liệu cho các cơ quan báo chí.',
    'Đề nghị Ban Tuyên giáo Tỉnh ủy\n\nTăng cường hướng dẫn các cơ quan, đơn vị tuyên truyền về sức khoẻ học đường.',
    'Ủy ban nhân dân các huyện, thành phố\n\n- Chỉ đạo các trường triển khai Kế hoạch.\n\n- Chủ động cung cấp thông tin cho Ban Chỉ đạo về Y tế học đường của tỉnh.',
  ];
  const text = `Số: /KH-BCĐYT

Sông Hương, ngày tháng 5 năm 2023

KẾ HOẠCH

Tổ chức các hoạt động nhân Năm học an toàn 2023

Thực hiện Kế hoạch số 04/KH-BCĐ ngày 12/5/2023 của Văn phòng Thường trực Ban Chỉ đạo Chính phủ, Ban Chỉ đạo Y tế học đường tỉnh xây dựng Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

- Nâng cao trách nhiệm phối hợp giữa các sở, ban, ngành.

II. NHIỆM VỤ TRỌNG TÂM

1. Tổ chức quán triệt các quy định về vệ sinh trường học.

2. Các sở, ban, ngành, địa phương căn cứ chức năng, nhiệm vụ khai thác mạng xã hội nhằm truyền tải thông tin.

III. PHÂN CÔNG NHIỆM VỤ

Căn cứ chức năng, nhiệm vụ, Ban Chỉ đạo Y tế học đường tỉnh Sông Hương phân công nhiệm vụ như sau:

${order.map((block, at) => `${at + 1}. ${blocks[block]}`).join('\n\n')}

IV. TỔ CHỨC THỰC HIỆN

1. Căn cứ Kế hoạch này các sở, ban, ngành; UBND huyện, thành phố theo chức năng, nhiệm vụ triển khai thực hiện; báo cáo tình hình, kết quả thực hiện (lồng ghép báo cáo tháng 12/2022) với Ban Chỉ đạo Y tế học đường của tỉnh qua Cơ quan Thường trực (Công an tỉnh).

2. Cơ quan Thường trực (Công an tỉnh) có trách nhiệm theo dõi, hướng dẫn, kiểm tra, đôn đốc việc thực hiện Kế hoạch này; báo cáo kết quả với Chủ tịch UBND tỉnh và Trưởng Ban Chỉ đạo Y tế học đường tỉnh theo quy định./.

Nơi nhận:

- Các thành viên Ban Chỉ đạo tỉnh;
- UBND các huyện, thành phố;
- Lưu: VT.

**TM. BAN CHỈ ĐẠO
TRƯỞNG BAN**

**PHÓ CHỦ TỊCH UBND TỈNH
Nguyễn Văn Không Có**`;
  return change(text);
}

async function read(order: readonly number[], change: (text: string) => string = (text) => text) {
  const result = await readPlan({
    name: 'ke-hoach.txt',
    bytes: new TextEncoder().encode(inventedPlan(order, change)),
  });
  if (!result.ok) throw new Error(result.refusal.code);
  const { draft, source } = result.value;
  const name = (key: string | null) => draft.bodies.find((body) => body.key === key)?.name ?? null;
  return { draft, source, name };
}

/** Another province, other bodies and dates: what is read must change with them and with nothing else. */
const exchanged = (text: string) =>
  text
    .replaceAll('Sông Hương', 'Đồi Thông')
    .replaceAll('Công an tỉnh', 'Sở Nội vụ')
    .replaceAll('Sở Y tế', 'Thanh tra tỉnh')
    .replaceAll('Sở Giáo dục và Đào tạo', 'Sở Nông nghiệp và Môi trường')
    .replaceAll('Ban Tuyên giáo Tỉnh ủy', 'Hội Liên hiệp Phụ nữ tỉnh')
    .replaceAll('30/8/2023', '14/10/2023')
    .replaceAll('30/9/2023', '20/11/2023')
    .replaceAll('12/2022', '3/2021');

describe('a plan with a block for each body', () => {
  test('the block answers for each item whatever its verb, and banner texts are deliverables of one task', async () => {
    const { draft, name } = await read([0, 1, 2, 3, 4, 5]);
    const rows = draft.tasks.map((task) => [
      task.label,
      task.duties
        .map((duty) => `${name(duty.bodyKey)}:${duty.role}${duty.accountable ? '!' : ''}`)
        .join(' '),
    ]);
    expect(rows).toEqual([
      ['II.1', ''],
      ['II.2', 'Các sở, ban, ngành, địa phương:assigned!'],
      ['III.1', 'Công an tỉnh:coordinate!'],
      ['III.2', 'Sở Y tế:lead! các sở, ban, ngành:coordinate'],
      ['III.3.-1', 'Văn phòng UBND tỉnh:coordinate! Công an tỉnh:coordinate'],
      ['III.3.-2', 'Văn phòng UBND tỉnh:coordinate! Công an tỉnh:coordinate'],
      ['III.4.-1', 'Sở Giáo dục và Đào tạo:lead! Các sở, ban, ngành, địa phương:coordinate'],
      ['III.4.-2', 'Sở Giáo dục và Đào tạo:assigned!'],
      ['III.5', 'Ban Tuyên giáo Tỉnh ủy:request'],
      ['III.6.-1', 'Ủy ban nhân dân các huyện, thành phố:assigned!'],
      ['III.6.-2', 'Ủy ban nhân dân các huyện, thành phố:assigned!'],
      ['IV.1', 'các sở, ban, ngành:assigned! Ủy ban nhân dân các huyện, thành phố:assigned!'],
      ['IV.2', 'Công an tỉnh:monitor!'],
    ]);
    const banners = draft.tasks.find((task) => task.label === 'III.3.-2');
    expect(banners?.timing).toEqual({ kind: 'window', from: '2023-08-30', to: '2023-09-30' });
    expect(banners?.deliverables.map(({ what }) => what)).toEqual([
      'Học sinh khoẻ, nhà trường vui',
      'Rửa tay trước khi ăn',
      'Tổ chức bữa trưa an toàn',
    ]);
  });

  test('head, standing agency, merged report and findings', async () => {
    const { draft, name } = await read([0, 1, 2, 3, 4, 5]);
    expect(draft.instrument).toMatchObject({
      type: 'KH',
      number: null,
      symbol: 'KH-BCĐYT',
      place: 'Sông Hương',
      issuedOn: null,
      issuedMonth: '2023-05',
      issuers: ['Ban Chỉ đạo Y tế học đường tỉnh Sông Hương'],
      title: 'Tổ chức các hoạt động nhân Năm học an toàn 2023',
      authority: 'TM. BAN CHỈ ĐẠO',
      positions: ['TRƯỞNG BAN', 'PHÓ CHỦ TỊCH UBND TỈNH'],
    });
    expect(JSON.stringify(draft.instrument)).not.toContain('Không Có');
    expect(name(draft.standingAgencyKey)).toBe('Công an tỉnh');
    expect(draft.rules).toHaveLength(2);
    expect(draft.rules[0]).toMatchObject({
      cadence: { kind: 'once' },
      mergedInto: {
        host: 'báo cáo tháng 12/2022',
        period: { kind: 'month', year: 2022, month: 12 },
      },
    });
    expect(draft.rules[0]?.from.map(name)).toEqual([
      'các sở, ban, ngành',
      'Ủy ban nhân dân các huyện, thành phố',
    ]);
    expect([name(draft.rules[0]?.to[0] ?? null), name(draft.rules[0]?.via ?? null)]).toEqual([
      'Ban Chỉ đạo Y tế học đường tỉnh',
      'Công an tỉnh',
    ]);
    expect(draft.rules[1]?.cadence).toEqual({ kind: 'unscheduled' });
    const codes = new Set(draft.findings.map((finding) => finding.code));
    for (const code of [
      'number.missing',
      'issued-on.day-missing',
      'report-period.before-issue',
      'deadline.missing',
      'duty.missing',
    ] as const)
      expect(codes).toContain(code);
    for (const code of [
      'standing-agency.missing',
      'duty-word.unread',
      'section.numbering',
      'personal-data.suspected',
      'deadline.before-issue',
    ] as const)
      expect(codes).not.toContain(code);
  });

  test('every anchor says what was read', async () => {
    const { draft, source } = await read([0, 1, 2, 3, 4, 5]);
    const said = ({ start, end }: { start: number; end: number }) =>
      source.text.slice(start, end).replaceAll(/\s+/gu, ' ');
    for (const task of draft.tasks) {
      expect(said(task.anchor)).toBe(task.wording);
      for (const product of task.deliverables) expect(said(product.anchor)).toContain(product.what);
    }
    for (const rule of draft.rules) expect(said(rule.anchor)).toBe(rule.wording);
    for (const body of draft.bodies) expect(body.mentions.length).toBeGreaterThan(0);
  });

  test('province, bodies, dates and the order of blocks exchanged: the same reading with the names exchanged', async () => {
    const plain = await read([0, 1, 2, 3, 4, 5]);
    const other = await read([5, 3, 0, 4, 2, 1], exchanged);
    const reading = ({ draft, name }: typeof plain) =>
      draft.tasks
        .map((task) =>
          JSON.stringify([
            task.wording,
            task.duties.map((duty) => [name(duty.bodyKey), duty.role, duty.accountable]),
            task.timing,
            task.deliverables.length,
          ]),
        )
        .toSorted();
    expect(reading(other)).toEqual(
      JSON.parse(exchangedDates(exchanged(JSON.stringify(reading(plain))))).toSorted(),
    );
    expect(other.draft.instrument.issuers).toEqual(['Ban Chỉ đạo Y tế học đường tỉnh Đồi Thông']);
    expect(other.draft.rules.map((rule) => rule.mergedInto?.period ?? null)).toEqual([
      { kind: 'month', year: 2021, month: 3 },
      null,
    ]);
  });
});

const exchangedDates = (json: string) =>
  json.replaceAll('2023-08-30', '2023-10-14').replaceAll('2023-09-30', '2023-11-20');
