import { ReportDocument } from '@dondoc/domain/reporting';
import type { z } from 'zod';

const SUBMISSION = '01980000-0000-7000-8000-000000000001';

/** A small report of an invented province with every kind of content; the parts given replace its own. */
export const reportDocument = (
  change: Partial<z.input<typeof ReportDocument>> = {},
): ReportDocument =>
  ReportDocument.parse({
    instrument: {
      type: 'BC',
      issuers: ['Sở Nông nghiệp và Môi trường'],
      superior: 'Ủy ban nhân dân tỉnh Sông Hương',
      number: null,
      symbol: 'BC-SNNMT',
      place: 'Sông Hương',
      issuedOn: null,
      issuedMonth: '2026-07',
      title: 'Kết quả thực hiện Kế hoạch số 45/KH-BCĐ\ntháng 7 năm 2026',
      legalBases: [
        { text: 'Luật Phòng thủ dân sự ngày 20 tháng 6 năm 2023;', number: null, date: null },
        { text: 'Kế hoạch số 45/KH-BCĐ ngày 16 tháng 3 năm 2026', number: null, date: null },
      ],
      authority: null,
      positions: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
      recipients: [
        { text: 'Như trên', purpose: null },
        { text: 'Thành viên Ban Chỉ đạo', purpose: 'để b/c' },
        { text: 'Lưu: VT, TL.', purpose: null },
      ],
      standingAgency: null,
      periodFrom: null,
      periodTo: null,
    },
    addressees: ['Ủy ban nhân dân tỉnh Sông Hương'],
    opening: [
      'Thực hiện Kế hoạch số 45/KH-BCĐ ngày 16 tháng 3 năm 2026, Sở Nông nghiệp và Môi trường báo cáo kết quả tháng 7 năm 2026 (số liệu từ ngày 15/6/2026 đến ngày 14/7/2026) như sau:',
    ],
    sections: [
      {
        key: 'direction',
        heading: 'Công tác chỉ đạo',
        blocks: [{ kind: 'paragraph', text: 'Đã ban hành 03 văn bản đôn đốc.', source: null }],
        parts: [],
      },
      {
        key: 'results',
        heading: 'Kết quả thực hiện',
        blocks: [],
        parts: [
          {
            key: 'dams',
            heading: 'Kiểm tra, bảo đảm an toàn hồ đập',
            blocks: [
              {
                kind: 'paragraph',
                text: 'Hoàn thành kiểm tra 12/12 hồ.\nĐã thay 3 bộ tời điện tại hồ Khe Đá.',
                source: { submissionId: SUBMISSION, agencyId: SUBMISSION, revision: 1 },
              },
              {
                kind: 'table',
                columns: [
                  { title: 'Hồ', align: 'left', width: 3 },
                  { title: 'Dung tích', align: 'right', width: 1 },
                ],
                rows: [['Khe Đá', '1.250.000']],
              },
            ],
          },
        ],
      },
    ],
    standing: {
      asOf: '2026-07-18',
      expected: 12,
      missing: ['Sở Giáo dục và Đào tạo', 'Ủy ban nhân dân phường Vĩ Thượng'],
      askedMore: ['Ủy ban nhân dân xã Thượng Nguyên'],
      nil: ['Sở Y tế', 'Ủy ban nhân dân xã Vân Trình'],
    },
    closing: 'Trên đây là kết quả tháng 7 năm 2026, kính báo cáo.',
    ...change,
  } satisfies z.input<typeof ReportDocument>);
