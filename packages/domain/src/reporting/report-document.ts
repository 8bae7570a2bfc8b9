import { z } from 'zod';
import { CivilDate } from '../calendar/civil-date.ts';
import { Instrument } from '../plan/instrument.ts';
import { ConsolidationParagraph } from './consolidation-paragraph.ts';

const Words = z.string().trim().min(1).max(20_000);
const BodyName = z.string().trim().min(1).max(300);

/** A paragraph with the submission it came from, or a table of figures. Every row of a table has as many cells as its columns. */
export const PaperBlock = z.discriminatedUnion('kind', [
  ConsolidationParagraph.extend({ kind: z.literal('paragraph') }),
  z
    .object({
      kind: z.literal('table'),
      columns: z
        .array(
          z.object({
            title: z.string().max(200),
            align: z.enum(['left', 'center', 'right']),
            /** Share of the page's width, in whole parts of the sum of all columns. */
            width: z.int().positive(),
          }),
        )
        .min(1)
        .max(12),
      rows: z.array(z.array(z.string().max(4000))).max(2000),
    })
    .refine((table) => table.rows.every((row) => row.length === table.columns.length), {
      error: 'table.ragged',
    }),
]);
export type PaperBlock = z.infer<typeof PaperBlock>;

/** A numbered part "1." of a section. */
export const PaperPart = z.object({
  key: z.string().min(1).max(80),
  heading: Words,
  blocks: z.array(PaperBlock),
});
export type PaperPart = z.infer<typeof PaperPart>;

/** A section "I.": its own blocks first, then its parts. Numerals are counted on paper, not stored. */
export const PaperSection = PaperPart.extend({ parts: z.array(PaperPart) });
export type PaperSection = z.infer<typeof PaperSection>;

/** Who has sent what by a day; names of bodies as printed, in the order of the plan. */
export const ReportStanding = z.object({
  asOf: CivilDate,
  expected: z.int().nonnegative(),
  /** Sent nothing. */
  missing: z.array(BodyName),
  /** Sent, and asked for more that has not come. */
  askedMore: z.array(BodyName),
  /** Sent that there was nothing to report. */
  nil: z.array(BodyName),
});
export type ReportStanding = z.infer<typeof ReportStanding>;

/**
 * A report (báo cáo) ready for paper: words only, no layout and no record behind it. Number and day stay null until
 * the records office gives them. The writer adds the decree's fixed words, numerals and the list of missing bodies.
 */
export const ReportDocument = z.object({
  instrument: Instrument,
  /** Kính gửi: one name stands on the line, several as a list. */
  addressees: z.array(BodyName),
  opening: z.array(Words),
  sections: z.array(PaperSection),
  standing: ReportStanding.nullable(),
  /** The last sentence of the body; its end mark "./." is set on paper. */
  closing: Words.nullable(),
});
export type ReportDocument = z.infer<typeof ReportDocument>;
