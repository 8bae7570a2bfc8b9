import type { ReportStanding } from '@dondoc/domain/reporting';
import { shortDate } from './official-date.ts';
import type { TableOfWords } from './ruled-table.ts';
import { twoDigits } from './official-number.ts';

export const STANDING_HEADING = 'Tình hình thực hiện chế độ báo cáo';

/** The sentences on who has sent what; figures under 10 are written with a leading 0, as offices do. */
export function standingSentences(standing: ReportStanding): string[] {
  const { expected, missing, askedMore, nil } = standing;
  const sent = expected - missing.length;
  const among =
    nil.length === 0
      ? ''
      : `, trong đó ${twoDigits(nil.length)} cơ quan, đơn vị xác nhận không phát sinh nội dung`;
  const first = `Đến hết ngày ${shortDate(standing.asOf)}, có ${twoDigits(sent)} trên ${twoDigits(expected)} cơ quan, đơn vị gửi báo cáo${among}.`;
  const rest = [
    ...(missing.length === 0
      ? []
      : [`${twoDigits(missing.length)} cơ quan, đơn vị chưa gửi báo cáo`]),
    ...(askedMore.length === 0
      ? []
      : [`${twoDigits(askedMore.length)} cơ quan, đơn vị đang bổ sung nội dung`]),
  ];
  return [
    first,
    ...(nil.length === 0
      ? []
      : [`Cơ quan, đơn vị xác nhận không phát sinh nội dung: ${nil.join('; ')}.`]),
    ...(rest.length === 0 ? [] : [`Còn ${rest.join('; ')}, gồm:`]),
  ];
}

/** The bodies that have not reported and those that still owe more, in the order given; null when there are none. */
export function standingTable({ missing, askedMore }: ReportStanding): TableOfWords | null {
  const rows = [
    ...missing.map((name) => [name, 'Chưa gửi báo cáo']),
    ...askedMore.map((name) => [name, 'Đang bổ sung']),
  ].map((row, at) => [String(at + 1), ...row]);
  if (rows.length === 0) return null;
  return {
    columns: [
      { title: 'TT', align: 'center', width: 8 },
      { title: 'Cơ quan, đơn vị', align: 'left', width: 62 },
      { title: 'Tình trạng', align: 'center', width: 30 },
    ],
    rows,
  };
}
