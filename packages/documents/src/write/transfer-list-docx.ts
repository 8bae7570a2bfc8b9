import type { CivilDate } from '@dondoc/domain/calendar';
import type { Instrument } from '@dondoc/domain/plan';
import { foot } from './foot.ts';
import { head, title } from './head.ts';
import { shortDate } from './official-date.ts';
import { twoDigits } from './official-number.ts';
import { TEXT_WIDTH } from './page.ts';
import { paper } from './paper.ts';
import { bodyParagraph, space } from './paragraph.ts';
import { ruledTable } from './ruled-table.ts';

/** One open item that is handed over; `to` is null where nobody has been chosen yet. */
export interface TransferListRow {
  readonly item: string;
  readonly plan: string | null;
  readonly originalDue: CivilDate | null;
  readonly from: string;
  readonly to: string | null;
}

/** What a body hands over or takes when bodies are rearranged. */
export interface TransferListPaper {
  readonly body: string;
  readonly superior: string | null;
  readonly writtenOn: CivilDate;
  readonly rows: readonly TransferListRow[];
}

const TYPE = 'DANH SÁCH BÀN GIAO';
const SUBJECT = 'Nhiệm vụ, báo cáo còn mở khi sắp xếp tổ chức';
const NOT_CHOSEN = 'Chưa xác định';

/**
 * Writes a transfer list (danh sách bàn giao) as .docx in the layout of Decree 30/2020/NĐ-CP, Appendix I: every open item with its
 * original date, who hands it over and who takes it. Number, day and signature are left blank, the latter one position a body and no
 * name. Equal lists give equal bytes.
 *
 * @example
 * await writeFile('ban-giao.docx', await writeTransferList({ body: 'Sở Khoa học và Công nghệ', superior, writtenOn, rows }));
 */
export async function writeTransferList(list: TransferListPaper): Promise<Uint8Array> {
  const { rows } = list;
  const givers = [...new Set(rows.map(({ from }) => from))];
  const instrument: Instrument = {
    ...BLANK,
    issuers: [list.body],
    superior: list.superior,
    issuedMonth: list.writtenOn.slice(0, 7),
    title: SUBJECT,
    recipients: [...givers, ...new Set(rows.flatMap(({ to }) => to ?? []))]
      .filter((name, at, all) => all.indexOf(name) === at)
      .map((text) => ({ text, purpose: null })),
  };
  return paper({
    title: SUBJECT,
    issuer: list.body,
    children: [
      head(instrument),
      ...title(TYPE, SUBJECT, TEXT_WIDTH),
      bodyParagraph(
        `Tính đến ngày ${shortDate(list.writtenOn)}, có ${twoDigits(rows.length)} mục còn mở được bàn giao, gồm:`,
      ),
      space(120),
      ruledTable({
        columns: [
          { title: 'TT', align: 'center', width: 6 },
          { title: 'Nhiệm vụ, báo cáo', align: 'left', width: 32 },
          { title: 'Văn bản', align: 'left', width: 15 },
          { title: 'Hạn gốc', align: 'center', width: 13 },
          { title: 'Bên giao', align: 'left', width: 18 },
          { title: 'Bên nhận', align: 'left', width: 18 },
        ],
        rows: rows.map(({ item, plan, originalDue, from, to }, at) => [
          String(at + 1),
          item,
          plan ?? '',
          originalDue === null ? 'không ghi hạn' : shortDate(originalDue),
          from,
          to ?? NOT_CHOSEN,
        ]),
      }),
      space(240),
      foot(instrument),
    ],
  });
}

const BLANK: Omit<Instrument, 'issuers' | 'superior' | 'issuedMonth' | 'title' | 'recipients'> = {
  type: 'other',
  number: null,
  symbol: null,
  otherNumbers: [],
  place: null,
  issuedOn: null,
  legalBases: [],
  authority: null,
  positions: ['ĐẠI DIỆN BÊN GIAO', 'ĐẠI DIỆN BÊN NHẬN'],
  standingAgency: null,
  periodFrom: null,
  periodTo: null,
};
