import { writeTaskLabel } from '@dondoc/domain/task';
import type { DirectionSource } from '@dondoc/domain/task';
import { dateWords, dayWords, periodWords } from './period-words.ts';
import type { Digest, DigestLine, Urgency } from './digest.ts';

const ORDER: readonly Urgency[] = [
  'more-asked',
  'overdue',
  'today',
  'soon',
  'directed',
  'open',
  'amended',
  'withdrawn',
];

/** Heading of each part of the letter, and the word for it in the subject. */
const WORDS: Readonly<Record<Urgency, { readonly heading: string; readonly count: string }>> = {
  'more-asked': { heading: 'ĐỀ NGHỊ BỔ SUNG', count: 'việc đề nghị bổ sung' },
  overdue: { heading: 'ĐÃ QUÁ HẠN', count: 'việc quá hạn' },
  today: { heading: 'ĐẾN HẠN HÔM NAY', count: 'việc đến hạn hôm nay' },
  soon: { heading: 'SẮP ĐẾN HẠN', count: 'việc sắp đến hạn' },
  directed: { heading: 'Ý KIẾN CHỈ ĐẠO MỚI', count: 'việc theo ý kiến chỉ đạo mới' },
  open: { heading: 'ĐANG THỰC HIỆN', count: 'việc đang thực hiện' },
  amended: { heading: 'ĐÃ SỬA ĐỔI', count: 'việc có sửa đổi' },
  withdrawn: { heading: 'ĐÍNH CHÍNH THỜI HẠN', count: 'việc đính chính thời hạn' },
};

const dashWords = (count: string) => `gạch ${count}`;

const LONGEST_LINE = 240;

/** Words of a paper on one line: broken lines joined, the end of a very long sentence left out. */
function oneLine(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length <= LONGEST_LINE
    ? line
    : `${line.slice(0, line.lastIndexOf(' ', LONGEST_LINE))}…`;
}

/**
 * A digest as a letter: what is due, by when, why that date, and where to answer; plain text in Vietnamese, the language of the
 * bodies' mailboxes. `baseUrl` is the address people type.
 *
 * @example
 * composeLetter(digest, 'https://dondoc.songhuong.example').subject; // 'Đôn đốc ngày 20/07/2026: 1 việc quá hạn'
 */
export function composeLetter(
  digest: Digest,
  baseUrl: string,
): { readonly subject: string; readonly text: string } {
  const parts = ORDER.map((urgency) => ({
    ...WORDS[urgency],
    lines: digest.lines.filter((line) => line.urgency === urgency),
  })).filter(({ lines }) => lines.length > 0);
  const counts = parts.map(({ lines, count }) => `${lines.length} ${count}`).join(', ');
  const root = baseUrl.replace(/\/+$/, '');
  const text = [
    `Kính gửi: ${oneLine(digest.recipientName)}`,
    '',
    `Tính đến ngày ${dateWords(digest.night)}, kính đề nghị quý cơ quan quan tâm ${counts}:`,
    ...parts.flatMap(({ heading, lines }) => [
      '',
      heading,
      ...lines.flatMap((line, index) => ['', ...lineWords(line, index + 1, root)]),
    ]),
    '',
    'Việc nào quý cơ quan đã gửi hoặc đã hoàn thành thì không cần làm gì thêm.',
    '',
    'Trân trọng,',
    'Phần mềm Đôn Đốc, gửi tự động thay mặt cơ quan thường trực. Xin không trả lời thư này.',
    '',
  ].join('\n');
  return { subject: `Đôn đốc ngày ${dateWords(digest.night)}: ${counts}`, text };
}

function lineWords(line: DigestLine, number: number, root: string): readonly string[] {
  const { what, plan } = line;
  const title =
    what.kind === 'report'
      ? `${oneLine(what.name)} (kỳ: ${oneLine(periodWords(what.period))})`
      : `Nhiệm vụ ${oneLine(`${writeTaskLabel(what.label, dashWords)} ${what.wording}`)}`;
  const signed = plan.numberSymbol === null ? '' : `số ${plan.numberSymbol} `;
  return [
    `${number}. ${title}`,
    `   Theo văn bản ${signed}"${oneLine(plan.title)}".`,
    `   Hạn: ${dueWords(line)}`,
    ...reasonWords(line),
    `   Xem và trả lời: ${root}${line.path}`,
  ];
}

function dueWords(line: DigestLine): string {
  const { urgency, due, originalDue, workingDaysLate, amended, direction } = line;
  if (amended?.ended) return 'không còn phải thực hiện.';
  if (urgency === 'withdrawn' && originalDue !== null)
    return `${dateWords(originalDue)} đã báo trước đây không còn áp dụng; hạn mới sẽ được báo khi có.`;
  if (due === null) return direction ? 'ý kiến chỉ đạo không nêu hạn.' : 'văn bản không ghi hạn.';
  const late = workingDaysLate > 0 ? `, đã quá ${workingDaysLate} ngày làm việc` : '';
  const first = originalDue === null ? '' : ` (hạn gốc ${dateWords(originalDue)})`;
  return `${dayWords(due)}${first}${late}.`;
}

function reasonWords({ source, nominalDue, amended, direction }: DigestLine): readonly string[] {
  const reasons = [
    ...(direction ? [directionWords(direction)] : []),
    ...(amended ? [`thay đổi theo văn bản ${oneLine(amended.by)}`] : []),
    ...(source === null ? [] : [`văn bản ghi "${oneLine(source)}"`]),
    ...(nominalDue === null
      ? []
      : [`ngày ${dateWords(nominalDue)} là ngày nghỉ nên hạn chuyển sang ngày làm việc`]),
  ];
  return reasons.length === 0 ? [] : [`   Vì sao: ${reasons.join('; ')}.`];
}

const directionWords = ({ role, number, date }: DirectionSource): string =>
  `ý kiến chỉ đạo của ${oneLine(role)} ${number === null ? 'nêu' : `tại văn bản ${oneLine(number)}`} ngày ${dateWords(date)}`;
