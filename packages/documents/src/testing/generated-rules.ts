import { addMonths } from '@dondoc/domain/calendar';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { ExpectedRule } from '../sample/expectations.ts';
import { sentence } from '../sample/timing-words.ts';
import { COMMUNE_GROUP, DEPARTMENT_GROUP } from './invented-names.ts';
import type { Seeded } from './seeded.ts';

/** One sentence on reporting as printed, with the rule in it. */
export interface ReportSentence {
  readonly text: string;
  readonly rule: ExpectedRule;
}

/** What the sentences on reporting say, in a new order each time; the merged one may name a month before the plan. */
export interface ReportSentences {
  readonly sentences: readonly ReportSentence[];
  readonly mergedBeforeIssue: boolean;
}

/** A monthly, a yearly and a merged report of the plan's groups to its issuer through the standing agency. */
export function reportSentences(
  random: Seeded,
  plan: { issuedOn: CivilDate; to: string; standingAgency: string },
): ReportSentences {
  const who = `${sentence(DEPARTMENT_GROUP)}; ${COMMUNE_GROUP}`;
  const route = `${plan.to} qua Cơ quan Thường trực (${plan.standingAgency})`;
  const rule = (own: Pick<ExpectedRule, 'cadence' | 'due' | 'mergedInto'>): ExpectedRule => ({
    ...own,
    operator: own.due === null ? 'by' : 'before',
    from: [DEPARTMENT_GROUP, COMMUNE_GROUP],
    to: plan.to,
    via: plan.standingAgency,
  });
  const day = random.between(10, 25);
  const month = random.between(10, 12);
  const yearDay = random.between(5, 28);
  const mergedBeforeIssue = random.chance(0.5);
  const merged = monthOf(
    addMonths(plan.issuedOn, mergedBeforeIssue ? -random.between(1, 5) : random.between(1, 8)),
  );
  const host = `báo cáo tháng ${merged.month}/${merged.year}`;
  const sentences: ReportSentence[] = [
    {
      text: `${who} báo cáo kết quả thực hiện về ${route} trước ngày ${day} hằng tháng.`,
      rule: rule({
        cadence: { kind: 'month' },
        due: { kind: 'day-of-month', day },
        mergedInto: null,
      }),
    },
    {
      text: `${who} báo cáo tổng kết năm về ${route} trước ngày ${String(yearDay).padStart(2, '0')}/${month} hằng năm.`,
      rule: rule({
        cadence: { kind: 'year' },
        due: { kind: 'yearly-day', month, day: yearDay },
        mergedInto: null,
      }),
    },
    {
      text: `${who} báo cáo tình hình triển khai (lồng ghép ${host}) với ${route}.`,
      rule: rule({
        cadence: { kind: 'once' },
        due: null,
        mergedInto: { host, period: { kind: 'month', ...merged } },
      }),
    },
  ];
  return { sentences: random.draw(sentences, sentences.length), mergedBeforeIssue };
}

const monthOf = (date: CivilDate) => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
});
