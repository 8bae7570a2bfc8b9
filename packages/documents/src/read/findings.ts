import { periodBounds } from '@dondoc/domain/period';
import { earliestIssue, suspectedPersonalData } from '@dondoc/domain/plan';
import type { Anchor, Finding, FindingCode, SourceText } from '@dondoc/domain/plan';
import type { PlanDraft } from '@dondoc/domain/register';
import type { Outline, Unit } from './outline.ts';

/** The findings that stand in the text itself; those that follow a person's acts are the domain's `refreshFindings`. */
export function findingsOf(
  source: SourceText,
  outline: Outline,
  draft: Omit<PlanDraft, 'findings'>,
): Finding[] {
  const findings: Finding[] = [];
  const add = (
    code: FindingCode,
    subject: string,
    anchor: Anchor | null,
    facts: Finding['facts'] = {},
  ) => findings.push({ key: `${code}:${subject}`, code, anchor, facts, note: null });
  const { instrument } = draft;
  if (instrument.number === null)
    add('number.missing', 'plan', draft.instrumentAnchors['number'] ?? null);
  if (instrument.issuedOn === null)
    add('issued-on.day-missing', 'plan', draft.instrumentAnchors['issuedOn'] ?? null, {
      month: instrument.issuedMonth ?? '',
    });
  const issued = earliestIssue(instrument);
  if (issued !== null) {
    for (const task of draft.tasks) {
      const due =
        task.timing.kind === 'by'
          ? task.timing.date
          : task.timing.kind === 'window'
            ? task.timing.to
            : null;
      if (due !== null && due < issued)
        add('deadline.before-issue', task.key, task.timingAnchor, { label: task.label, date: due });
    }
    for (const rule of draft.rules) {
      const { period = null } = rule.mergedInto ?? {};
      const ends = period && periodBounds(period)?.to;
      if (ends && ends < issued)
        add('report-period.before-issue', rule.key, rule.anchor, {
          period: rule.mergedInto?.host ?? '',
          ends,
        });
      if (rule.due?.kind === 'fixed' && rule.due.date < issued)
        add('deadline.before-issue', rule.key, rule.anchor, {
          label: rule.dueWording ?? '',
          date: rule.due.date,
        });
    }
  }
  for (const broken of brokenRows(outline.root))
    add('section.numbering', String(broken.at.block.start), broken.at.block, {
      seen: broken.at.label,
      expected: broken.expected,
    });
  for (const { start, end } of suspectedPersonalData(source.text).slice(0, MOST_PERSONAL))
    add('personal-data.suspected', String(start), { start, end });
  for (const anchor of suspectGlyphs(source))
    add('text.suspect-glyphs', String(anchor.start), anchor, {
      count: anchor.end - anchor.start,
    });
  return findings;
}

/** Rows of numbers that repeat, skip, or do not begin with 1. */
function brokenRows(root: Unit): { at: Unit; expected: number }[] {
  const broken: { at: Unit; expected: number }[] = [];
  const walk = (unit: Unit): void => {
    const next = new Map<string, number>();
    for (const child of unit.children) {
      if (child.value !== null && child.style !== 'appendix') {
        const expected = next.get(child.style) ?? 1;
        const restarts = child.value === 1 && unit.style === 'root';
        if (child.value !== expected && !restarts && !isLetterSkipped(child, expected))
          broken.push({ at: child, expected });
        next.set(child.style, child.value + 1);
      }
      walk(child);
    }
  };
  walk(root);
  return broken;
}
/** Papers that number with letters leave out some of them by habit ("đ" after "d" or not, "f", "j"). */
const isLetterSkipped = (unit: Unit, expected: number): boolean =>
  unit.style === 'letter' &&
  unit.value !== null &&
  unit.value > expected &&
  unit.value - expected <= 1;

/** A person decides about each place; beyond so many the finding has made its point. */
const MOST_PERSONAL = 50;

/** Letters that a broken font table leaves behind: the replacement sign, private use, letters of other languages, legacy encodings. */
function suspectGlyphs(source: SourceText): Anchor[] {
  const broken =
    /[\uFFFD\uE000-\uF8FF\u0180-\u019F\u01A2-\u01AE\u01B1-\u024F]|[®µ¸©¶]\p{L}\S*[®µ¸©¶]/u;
  if (!broken.test(source.text)) return [];
  return [...source.text.matchAll(/\S+/gu)]
    .filter(([word]) => broken.test(word))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .slice(0, 50);
}
