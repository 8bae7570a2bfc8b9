import type { CivilDate } from '@dondoc/domain/calendar';
import type { Anchor, Instrument, SourceText } from '@dondoc/domain/plan';
import { refreshFindings } from '@dondoc/domain/register';
import type { DraftDuty, DraftRule, DraftTask, PlanDraft } from '@dondoc/domain/register';
import type { Timing } from '@dondoc/domain/task';
import { BodyBook } from './body-book.ts';
import { bodiesAt, bodiesIn } from './body-list.ts';
import type { Naming } from './body-name.ts';
import { clausesIn } from './clause.ts';
import { closingOf } from './closing.ts';
import { coverageOf } from './coverage.ts';
import { partsOfClause } from './duty-words.ts';
import { fieldOf } from './field.ts';
import { findingsOf } from './findings.ts';
import { fold, oneLine } from './fold.ts';
import { headerOf } from './header.ts';
import type { Header } from './header.ts';
import { itemsOf } from './items.ts';
import type { Item } from './items.ts';
import { FORMULA } from './lexicon.ts';
import { outlineOf, unitsOf } from './outline.ts';
import type { Outline } from './outline.ts';
import { upTo } from './page.ts';
import type { Page } from './page.ts';
import { periodOfTitle } from './plan-period.ts';
import { printedNames } from './printed-names.ts';
import { rulesOfSentence } from './rules.ts';
import type { ReadRule } from './rules.ts';
import { sectionOf } from './section.ts';
import { sectionsOf } from './sections.ts';
import { standingAgencyOf } from './standing-agency.ts';
import { targetsOf } from './targets.ts';
import { timingOfField, timingsIn } from './timing.ts';

/**
 * Reads a source into a plan draft: instrument, sections, bodies (each once), tasks with duties and timing, reporting rules,
 * targets, coverage and findings, each with its anchor in the text. It never refuses: what could not be read is a finding.
 *
 * @example
 * draftFrom(source).tasks[0]?.duties[0]; // { bodyKey: 'b1', role: 'lead', accountable: true, anchor, confidence: 'sure' }
 */
export function draftFrom(source: SourceText): PlanDraft {
  const { text } = source;
  const low = fold(text);
  const outline = outlineOf(source);
  const page: Page = { text, low, names: printedNames(text, low, outline.root) };
  const header = headerOf(page, outline.heads[0] ?? []);
  const year = Number((header.issuedOn ?? header.issuedMonth ?? '').slice(0, 4)) || null;
  const period = periodOfTitle(header.title);
  const central =
    header.issuer !== null &&
    /^(?:chính phủ|thủ tướng|bộ (?!chỉ huy|tư lệnh))/u.test(fold(header.issuer));
  const book = new BodyBook(
    text,
    header.place?.replace(/^(?:thành phố|tp\.?)\s+/iu, '') ?? null,
    central,
  );

  const items = itemsOf(page, outline.root);
  const readRules = rulesIn(page, outline, items);
  const tasks = items.map((item, at) =>
    taskOf(page, item, {
      key: `t${at + 1}`,
      book,
      year,
      planEnd: period.periodTo,
      rules: readRules,
    }),
  );
  const rules = readRules.map((rule, at) => ruleOf(text, rule, `r${at + 1}`, book));
  const standing = standingAgencyOf(page);
  const issuerKey = issuerOf(header, book);
  book.recordMentions(bodiesIn(page, 0, text.length));
  const read = {
    instrument: instrumentOf(
      text,
      header,
      outline,
      standing ? oneLine(text.slice(standing.nameStart, standing.end)) : null,
      book,
      issuerKey,
    ),
    instrumentAnchors: { ...header.anchors },
    sections: sectionsOf(text, outline.root),
    bodies: book.all(),
    tasks,
    rules,
    targets: targetsOf(page, outline.root),
    issuerKey,
    standingAgencyKey: standing ? book.keyOf(standing) : null,
  };
  const labelled = [...unitsOf(outline.root)].flatMap((unit) =>
    unit.style !== 'root' && fieldOf(text, unit) ? [unit.anchor] : [],
  );
  const draft = {
    ...read,
    bodies: book.all(),
    coverage: coverageOf(source, outline, read, labelled),
  };
  return refreshFindings({ ...draft, findings: findingsOf(source, outline, draft) });
}

/** What a date of an item may hang on: the year of the paper, the end of the plan, the dates that belong to rules. */
interface Dated {
  readonly year: number | null;
  readonly planEnd: CivilDate | null;
  readonly rules: readonly ReadRule[];
}

function taskOf(
  page: Page,
  item: Item,
  { key, book, ...dated }: Dated & { readonly key: string; readonly book: BodyBook },
): DraftTask {
  const duties = dutiesOf(item, book);
  const { timing, anchor, sure } = timingOf(page.low, item, dated);
  return {
    key,
    label: item.label,
    wording: oneLine(page.text.slice(item.anchor.start, item.anchor.end)),
    anchor: item.anchor,
    mode: 'each',
    timing,
    timingWording: anchor
      ? oneLine(page.text.slice(anchor.start, anchor.end)).replace(/[\s.;,]+$/u, '')
      : null,
    timingAnchor: anchor,
    timingConfidence: sure ? 'sure' : 'doubt',
    duties,
    deliverables: item.products.map((product) => ({
      what: oneLine(page.text.slice(product.start, product.end)).replace(/[.;]+$/u, ''),
      toWhom: null,
      anchor: product,
    })),
    byReferenceOnly: false,
    confidence: item.sure && duties.length > 0 ? 'sure' : 'doubt',
    dismissed: null,
    carriedFrom: null,
  };
}

/** One duty a body and role; in running words a body that answers is not listed again as joining in. */
function dutiesOf(item: Item, book: BodyBook): DraftDuty[] {
  const duties: DraftDuty[] = [];
  for (const part of item.parts) {
    const bodyKey = book.keyOf(part.naming);
    const joins = !item.labelled && !part.accountable && part.role === 'coordinate';
    if (duties.some((duty) => duty.bodyKey === bodyKey && (joins || duty.role === part.role)))
      continue;
    duties.push({
      bodyKey,
      role: part.role,
      accountable: part.accountable,
      anchor: { start: part.naming.start, end: part.naming.end },
      confidence: item.sure ? 'sure' : 'doubt',
    });
  }
  return duties;
}

function timingOf(
  low: string,
  item: Item,
  { year, planEnd, rules }: Dated,
): { timing: Timing; anchor: Anchor | null; sure: boolean } {
  if (item.when) {
    const words = low.slice(item.when.start, item.when.end);
    const timing = timingOfField(words, year, planEnd);
    const other: Timing =
      timing.kind === 'none' && /\p{L}/u.test(words)
        ? {
            kind: 'after',
            event: oneLine(words).replace(/[.;]+$/u, ''),
            amount: 0,
            unit: 'days',
            eventOn: null,
            eventDocument: null,
          }
        : timing;
    return { timing: other, anchor: item.when, sure: other === timing };
  }
  const inRule = (anchor: Anchor) =>
    rules.some(
      (rule) =>
        rule.dueAnchor !== null &&
        rule.dueAnchor.start < anchor.end &&
        anchor.start < rule.dueAnchor.end,
    );
  const found = timingsIn(low, item.anchor.start, item.anchor.end, year).filter(
    (one) => !inRule(one.anchor),
  );
  const [first] = found;
  if (first) {
    // One date with its year printed leaves nothing to ask; of several, or without a year, a person says which is meant.
    const printed = /20\d\d|hằng năm/u.test(low.slice(first.anchor.start, first.anchor.end));
    return { timing: first.timing, anchor: first.anchor, sure: found.length === 1 && printed };
  }
  const opening = /^(?:thường xuyên|hằng năm)(?=[,\s])/u.exec(
    low.slice(item.anchor.start, item.anchor.end),
  );
  if (
    !opening ||
    rules.some(
      (rule) => rule.anchor.start <= item.anchor.start && item.anchor.start < rule.anchor.end,
    )
  )
    return { timing: { kind: 'none' }, anchor: null, sure: false };
  return {
    timing: timingOfField(opening[0], year),
    anchor: { start: item.anchor.start, end: item.anchor.start + opening[0].length },
    sure: opening[0] === 'thường xuyên',
  };
}

/** Rules of every sentence and row outside purpose and heads, with the bodies whose sentence it is. */
function rulesIn(page: Page, outline: Outline, items: readonly Item[]): ReadRule[] {
  const rules: ReadRule[] = [];
  for (const unit of unitsOf(outline.root)) {
    if (unit.style === 'root' || sectionOf(page.text, unit) === 'purpose') continue;
    const rows = unit.grid ? items.filter((item) => item.unit === unit) : [null];
    for (const row of rows) {
      const anchor = row?.anchor ?? unit.anchor;
      const formula = FORMULA.test(page.low.slice(anchor.start, anchor.end));
      for (const clause of clausesIn(page, anchor.start, anchor.end)) {
        const item =
          row ??
          items.find((one) => one.anchor.start <= clause.start && clause.end <= one.anchor.end);
        rules.push(
          ...rulesOfSentence(page, clause, {
            from: subjectsOf(page, clause, anchor, item),
            when: item?.when ?? null,
            formula,
          }),
        );
      }
    }
  }
  return rules;
}

function subjectsOf(
  page: Page,
  clause: Anchor,
  unit: Anchor,
  owner: Item | null | undefined,
): readonly Naming[] {
  const own = partsOfClause(page, clause).filter(
    (part) => part.accountable || part.role === 'request',
  );
  if (own.length > 0) return own.map((part) => part.naming);
  const owned = owner?.parts.filter((part) => part.accountable || part.role === 'request') ?? [];
  if (owned.length > 0) return owned.map((part) => part.naming);
  return bodiesAt(upTo(page, unit.end), unit.start).bodies;
}

function ruleOf(text: string, rule: ReadRule, key: string, book: BodyBook): DraftRule {
  const words = (anchor: Anchor | null) =>
    anchor ? oneLine(text.slice(anchor.start, anchor.end)) : null;
  return {
    key,
    wording: words(rule.anchor) ?? '',
    anchor: rule.anchor,
    cadence: rule.cadence,
    dueWording: words(rule.dueAnchor),
    due: rule.due,
    operator: rule.operator,
    from: [...new Set(rule.from.map((naming) => book.keyOf(naming)))],
    to: [...new Set(rule.to.map((naming) => book.keyOf(naming)))],
    toWording: words(rule.toAnchor),
    via: rule.via ? book.keyOf(rule.via) : null,
    mergedInto: rule.mergedInto,
    confidence: rule.sure ? 'sure' : 'doubt',
    dismissed: null,
    carried: null,
  };
}

/** The issuer as a body of the draft: one that the text names, or a new one by the name that the head prints. */
const issuerOf = (header: Header, book: BodyBook): string | null =>
  header.issuer === null ? null : book.keyNamed(header.issuer, header.anchors['issuer'] ?? null);

function instrumentOf(
  text: string,
  header: Header,
  outline: Outline,
  standingAgency: string | null,
  book: BodyBook,
  issuerKey: string | null,
): Instrument {
  const closing = closingOf(text, outline.closing);
  const named = issuerKey === null ? null : book.nameWithPlace(issuerKey);
  const issuer = named ?? book.all().find((body) => body.key === issuerKey)?.name ?? header.issuer;
  return {
    type: header.type,
    issuers: issuer === null ? [] : [issuer, ...header.alsoIssuers],
    superior: header.superior,
    number: header.number,
    symbol: header.symbol,
    otherNumbers: [...header.otherNumbers],
    place: header.place,
    issuedOn: header.issuedOn,
    issuedMonth: header.issuedMonth,
    title: header.title,
    legalBases: [...header.legalBases],
    authority: closing.authority,
    positions: [...closing.positions],
    recipients: closing.recipients,
    standingAgency,
    ...periodOfTitle(header.title),
  };
}
