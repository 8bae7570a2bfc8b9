import type { CivilDate } from '@dondoc/domain/calendar';
import { parseDocumentNumber } from '@dondoc/domain/plan';
import type {
  ConsolidationSection,
  PaperBlock,
  PaperSection,
  PlanFigures,
  SectionFigure,
  ReportDocument,
  ReportFrame,
  ReportStanding,
} from '@dondoc/domain/reporting';
import { shortDate } from './official-date.ts';
import { formBlocks } from './form-blocks.ts';
import { twoDigits } from './official-number.ts';

/** What a consolidated report is made of. */
export interface ConsolidatedReport {
  readonly frame: ReportFrame;
  readonly figures: PlanFigures;
  readonly sections: readonly ConsolidationSection[];
  /** The figures of the forms of the sections. */
  readonly totals: readonly SectionFigure[];
  readonly standing: ReportStanding;
  /** The day it is written: its month stands in the head until the records office gives the day. */
  readonly writtenOn: CivilDate;
}

/** The section that the official table stands in. */
export const FIGURES_KEY = 'figures';

/**
 * A consolidated report ready for paper: the official table of the plan, then the sections of the outline with what was put into
 * them and the figures of their forms, then who has reported and who has not. A section into which nothing was put is left out.
 *
 * @example
 * await writeReport(consolidatedReport({ frame, figures, sections, standing, writtenOn: today }));
 */
export function consolidatedReport(given: ConsolidatedReport): ReportDocument {
  const { frame, sections, standing, writtenOn } = given;
  return {
    ...frame,
    instrument: {
      ...frame.instrument,
      number: null,
      issuedOn: null,
      issuedMonth: writtenOn.slice(0, 7),
    },
    sections: [
      ...figuresSection(given.figures),
      ...sections.flatMap((section) => outlineSection(section, given.totals)),
    ],
    standing,
  };
}

function outlineSection(
  { key, title, paragraphs, form }: ConsolidationSection,
  totals: readonly SectionFigure[],
): PaperSection[] {
  const own = totals.filter(({ section }) => section === key);
  const blocks: PaperBlock[] = [
    ...paragraphs.map((paragraph) => ({ kind: 'paragraph' as const, ...paragraph })),
    ...(form ? formBlocks(form, own) : []),
  ];
  return blocks.length === 0 ? [] : [{ key, heading: title, blocks, parts: [] }];
}

const CELL_NAMES: Readonly<Record<string, string>> = {
  'done-on-time': 'Hoàn thành đúng hạn',
  'done-late': 'Hoàn thành quá hạn',
  'open-in-time': 'Đang thực hiện trong hạn',
  'open-overdue': 'Đang thực hiện quá hạn',
  'no-deadline': 'Không ghi thời hạn',
  continuous: 'Thường xuyên',
};

const sentence = (text: string): PaperBlock => ({ kind: 'paragraph', text, source: null });

function figuresSection({ asOf, cells, requests }: PlanFigures): PaperSection[] {
  const all = cells.reduce((sum, { tasks }) => sum + tasks.length, 0);
  if (all === 0) return [];
  return [
    {
      key: FIGURES_KEY,
      heading: 'Tình hình thực hiện nhiệm vụ',
      blocks: [
        sentence(`Đến hết ngày ${shortDate(asOf)}, có ${twoDigits(all)} nhiệm vụ được giao, gồm:`),
        {
          kind: 'table',
          columns: [
            { title: 'Tổng số', align: 'center', width: 1 },
            ...cells.map(({ cell }) => ({
              title: CELL_NAMES[cell] ?? cell,
              align: 'center' as const,
              width: 1,
            })),
          ],
          rows: [[all, ...cells.map(({ tasks }) => tasks.length)].map(String)],
        },
        ...(requests === 0
          ? []
          : [
              sentence(
                `Ngoài bảng trên có ${twoDigits(requests)} nội dung đề nghị cơ quan, đơn vị khác phối hợp thực hiện.`,
              ),
            ]),
      ],
      parts: [],
    },
  ];
}

/**
 * A report under the number and day that the records office gave it; the words stay as they were.
 *
 * @param number as it stands on the paper, with its symbol or without: `45/BC-SNNMT`, `45`
 * @example
 * await writeReport(numberedReport(frozen, { number: '45/BC-SNNMT', on: CivilDate.parse('2026-07-23') }));
 */
export function numberedReport(
  report: ReportDocument,
  { number, on }: { readonly number: string; readonly on: CivilDate },
): ReportDocument {
  const given = parseDocumentNumber(number);
  return {
    ...report,
    instrument: {
      ...report.instrument,
      number: given?.number ?? number,
      symbol: given?.symbol ?? report.instrument.symbol,
      issuedOn: on,
    },
  };
}
