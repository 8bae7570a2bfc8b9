import type { Anchor } from '@dondoc/domain/plan';
import { bodiesAt, onlyBodies } from './body-list.ts';
import type { Naming } from './body-name.ts';
import { clausesIn } from './clause.ts';
import { joining, partsOfClause, roleOf } from './duty-words.ts';
import type { Part } from './duty-words.ts';
import { partsOfField } from './field-parts.ts';
import { fieldsBelow, namesBodies } from './field.ts';
import type { Field } from './field.ts';
import { FORMULA, OWNER_PREFIX, WORK_VERBS } from './lexicon.ts';
import { placeOf } from './outline.ts';
import type { Unit } from './outline.ts';
import { upTo } from './page.ts';
import type { Page } from './page.ts';
import { sectionOf } from './section.ts';
import { rowItems } from './table-items.ts';

/** One item that asks something, before its timing is read. */
export interface Item {
  readonly unit: Unit;
  readonly label: string;
  readonly anchor: Anchor;
  readonly parts: readonly Part[];
  /** The line or cell that says by when; null where only the words of the item may. */
  readonly when: Anchor | null;
  readonly products: readonly Anchor[];
  /** Who and when stand in labelled lines or columns. */
  readonly labelled: boolean;
  readonly sure: boolean;
}

/** A heading that says in a sentence whose items follow: "Sở A chỉ đạo ... thực hiện các nội dung sau:". */
const ANNOUNCES =
  /^[^.;:]{0,160}(?:nội dung|nhiệm vụ|công việc|giải pháp)(?: cụ thể| trọng tâm| chủ yếu)?(?: sau(?: đây)?| như sau)\s*:\s*$/u;
const WHEN_INSIDE =
  /(?<=[.;)]\s)(?:thời gian|thời hạn)(?: (?:thực hiện|hoàn thành))?\s*:\s*(?=[^.;:]{4,80}[.;]?$)/u;

/** The bodies whose block this is: each of its items is theirs, whatever the verb. */
interface Owner {
  readonly namings: readonly Naming[];
  readonly request: boolean;
}

/**
 * The items of a document in reading order: numbered units, bullets and table rows that ask something of somebody.
 * A body's own block makes each bullet in it an item of that body; labelled lines close the unit above them into one item.
 */
export function itemsOf(page: Page, root: Unit): Item[] {
  const items: Item[] = [];
  const walk = (unit: Unit, owner: Owner | null): void => {
    if (unit.grid) {
      items.push(...rowItems(page, unit, unit.grid));
      return;
    }
    const section = sectionOf(page.text, unit);
    if (section === 'purpose' || section === 'targets' || section === 'reporting') return;
    const fields = fieldsBelow(page.text, unit);
    if (
      unit.label !== '' &&
      (fields.some(namesBodies) || (owner === null && fields.length > 0 && isWhole(unit, fields)))
    ) {
      items.push(fieldItem(page, unit, fields));
      pushOthers(unit, fields);
      return;
    }
    const block = unit.label === '' ? null : ownBlock(page, unit);
    if (block) {
      if (block.rest) items.push(ownItem(page, unit, block.rest, block.owner, []));
      for (const child of unit.children) walkOwned(child, block.owner);
      return;
    }
    if (owner) walkOwned(unit, owner);
    else if (isSentence(page, unit)) {
      pushFree(unit, false);
      for (const child of unit.children)
        if (child.style !== 'paragraph' && startsWithBody(page, child)) walk(child, null);
    } else if (unit.children.some((child) => child.style !== 'paragraph'))
      for (const child of unit.children) walk(child, null);
    else if (unit.style === 'roman') {
      for (const child of unit.children) if (gives(page, child)) pushFree(child, true);
    } else if (unit.style !== 'root' && unit.style !== 'paragraph')
      pushFree(unit, section === 'funding');
  };
  const walkOwned = (unit: Unit, owner: Owner): void => {
    const words = page.low.slice(unit.anchor.start, unit.anchor.end);
    const fields = fieldsBelow(page.text, unit);
    if (unit.style === 'paragraph' && (FORMULA.test(words) || fieldLine(page.text, unit))) return;
    if (unit.style === 'paragraph' && isClosing(page, unit)) return;
    if (fields.some(namesBodies)) {
      items.push(fieldItem(page, unit, fields));
      return;
    }
    const bullets = unit.children.filter((child) => child.style !== 'paragraph');
    const announces = bullets.length > 0 && /:\s*$/u.test(words);
    if (bullets.length > 0 && unit.style !== 'dash' && (announces || words.length < 90)) {
      for (const child of unit.children) walkOwned(child, owner);
      return;
    }
    items.push(ownItem(page, unit, unit.anchor, owner, fields));
    for (const child of bullets) {
      const parts = partsOfClause(page, firstClause(page, child.anchor));
      if (parts.length > 0 && startsWithBody(page, child))
        items.push({
          ...ownItem(page, child, child.anchor, owner, fieldsBelow(page.text, child)),
          parts,
        });
    }
  };
  /** Bullets beside labelled lines that name a subject of their own are items of their own. */
  const pushOthers = (unit: Unit, fields: readonly Field[]): void => {
    for (const child of unit.children)
      if (
        child.style !== 'paragraph' &&
        !fields.some((field) => field.unit === child) &&
        startsWithBody(page, child)
      )
        pushFree(child, true);
  };
  const pushFree = (unit: Unit, namedOnly: boolean): void => {
    const paragraphs = unit.children.filter(
      (child) =>
        !FORMULA.test(page.low.slice(child.anchor.start, child.anchor.end)) &&
        !fieldLine(page.text, child),
    );
    const anchor = {
      start: unit.anchor.start,
      end: paragraphs.at(-1)?.anchor.end ?? unit.anchor.end,
    };
    const words = page.low.slice(unit.anchor.start, anchor.end);
    if (
      FORMULA.test(page.low.slice(unit.anchor.start, unit.anchor.end)) &&
      !/trách nhiệm/u.test(words.slice(0, 60))
    )
      return;
    const parts =
      [unit, ...paragraphs]
        .map((one) => freeParts(page, one.anchor))
        .find((found) => found.length > 0) ?? [];
    if (parts.length === 0 && (namedOnly || !asks(words))) return;
    items.push({
      unit,
      label: placeOf(unit),
      anchor,
      parts,
      when: whenOf(fieldsBelow(page.text, unit)) ?? whenInside(page, unit.anchor),
      products: [],
      labelled: false,
      sure: false,
    });
  };
  for (const child of root.children) walk(child, null);
  return items;
}

/** Whether a unit with others below it is itself a sentence that says who does what. */
const isSentence = (page: Page, unit: Unit): boolean => {
  const words = page.low.slice(unit.anchor.start, unit.anchor.end);
  if (
    unit.label === '' ||
    unit.style === 'roman' ||
    /:\s*$/u.test(words) ||
    words.length < 80 ||
    unit.children.every((child) => child.style === 'paragraph')
  )
    return false;
  return (
    startsWithBody(page, unit) &&
    partsOfClause(page, firstClause(page, unit.anchor)).some((part) => part.accountable)
  );
};
/** An unnumbered paragraph that ends the paper, or asks others than the body in whose block it stands. */
const isClosing = (page: Page, { anchor }: Unit): boolean => {
  const words = page.low.slice(anchor.start, anchor.end);
  const asks = /^(?:yêu cầu|đề nghị)\s+/u.exec(words);
  return (
    /\.\/\.\W*$/u.test(words) ||
    (asks !== null &&
      bodiesAt(upTo(page, anchor.end), anchor.start + asks[0].length).bodies.length > 0)
  );
};
/** An unnumbered paragraph that gives work by name: "Giao cho các bệnh viện ...". */
const gives = (page: Page, unit: Unit): boolean =>
  /^(?:giao|yêu cầu|phân công)(?:\s+cho)?\s/u.test(
    page.low.slice(unit.anchor.start, unit.anchor.end),
  );

/** Whether the words of an item begin with what it asks. */
const asks = (low: string): boolean => {
  const verb = WORK_VERBS.exec(low.slice(0, 60));
  return verb !== null && verb.index < 24;
};

/** Parts that a free item gives: those of its first sentence that names a subject; later clauses may name more. */
function freeParts(page: Page, anchor: Anchor): readonly Part[] {
  const parts: Part[] = [];
  for (const sentence of clausesIn(page, anchor.start, anchor.end)) {
    const found = partsOfClause(page, sentence);
    if (found.length === 0) continue;
    parts.push(...found);
    if (!/^\s*;/u.test(page.text.slice(sentence.end))) break;
  }
  return parts;
}

const startsWithBody = (page: Page, unit: Unit): boolean =>
  bodiesAt(upTo(page, unit.anchor.end), unit.anchor.start).bodies.length > 0;
const firstClause = (page: Page, anchor: Anchor): Anchor =>
  clausesIn(page, anchor.start, anchor.end)[0] ?? anchor;
const fieldLine = (text: string, unit: Unit): boolean =>
  fieldsBelow(text, { ...unit, children: [unit] }).length > 0;
const whenOf = (fields: readonly Field[]): Anchor | null => {
  const when = fields.find((field) => field.kind === 'when');
  const [first] = when?.values ?? [];
  return when && first ? { start: first.start, end: when.values.at(-1)?.end ?? first.end } : null;
};
/** The words behind a label that stands at the end of the item itself: "... gửi Bộ A. Thời gian hoàn thành: Trước ngày ...". */
function whenInside(page: Page, { start, end }: Anchor): Anchor | null {
  const label = WHEN_INSIDE.exec(page.low.slice(start, end));
  return label ? { start: start + label.index + label[0].length, end } : null;
}
/** Labelled lines make a unit one item where nothing but them stands below it. */
const isWhole = (unit: Unit, fields: readonly Field[]): boolean =>
  unit.style !== 'roman' &&
  unit.style !== 'root' &&
  fields.some((field) => field.kind === 'when' || field.kind === 'what') &&
  unit.children.length <= fields.length + 1;

function ownBlock(page: Page, unit: Unit): { owner: Owner; rest: Anchor | null } | null {
  const { start, end } = unit.anchor;
  const prefix = OWNER_PREFIX.exec(page.low.slice(start, end))?.[0] ?? '';
  const request = /đề nghị/u.test(prefix);
  const from = start + prefix.length;
  const only = unit.children.length > 0 ? onlyBodies(page, from, end) : null;
  if (only) return { owner: { namings: only, request }, rest: null };
  if (
    (/của\s*$/u.test(prefix) || isGroupAmongBodies(page, unit)) &&
    unit.children.some((child) => child.style === 'dash' || child.style === 'letter')
  )
    return { owner: { namings: [wholeName(page, from, end)], request }, rest: null };
  const list = bodiesAt(upTo(page, end), from);
  const colon = /^(?:\s*\([^)]*\))?\s*(?:có trách nhiệm|chịu trách nhiệm)?\s*:\s*/u.exec(
    page.low.slice(list.end, end),
  );
  if (list.bodies.length > 0 && ANNOUNCES.test(page.low.slice(list.end, end)))
    return { owner: { namings: list.bodies, request }, rest: null };
  if (list.bodies.length === 0 || !colon) return null;
  return {
    owner: { namings: list.bodies, request },
    rest: { start: list.end + colon[0].length, end },
  };
}

/** A short heading that begins with a group and stands beside headings that are bodies: "1.3. Các cơ quan tham mưu quản lý ngành". */
function isGroupAmongBodies(page: Page, unit: Unit): boolean {
  const { start, end } = unit.anchor;
  const words = page.low.slice(start, end).replaceAll(/\s*\([^)]*\)?/gu, '');
  if (words.length > 110 || /[.;:]/u.test(words) || !/^các\s/u.test(words)) return false;
  if (bodiesAt(upTo(page, end), start).bodies.length === 0) return false;
  const beside =
    unit.parent?.children.filter((other) => other !== unit && other.label !== '') ?? [];
  return beside.some((other) => onlyBodies(page, other.anchor.start, other.anchor.end) !== null);
}

/** A heading "Trách nhiệm của ..." names its body whatever it is called, up to a bracket or colon. */
function wholeName(page: Page, start: number, end: number): Naming {
  const length =
    /^[^(:]*/u.exec(page.text.slice(start, end))?.[0].replace(/[\s.;]+$/u, '').length ?? 0;
  return { start, nameStart: start, end: start + length, kind: 'state', group: true, open: false };
}

function ownItem(
  page: Page,
  unit: Unit,
  anchor: Anchor,
  owner: Owner,
  fields: readonly Field[],
): Item {
  const words = page.low.slice(anchor.start, anchor.end);
  const role = owner.request ? 'request' : roleOf(words);
  const parts = [
    ...owner.namings.map((naming): Part => ({ naming, role, accountable: !owner.request })),
    ...joining(page, anchor.start, anchor.end),
  ];
  const products = unit.children
    .filter((child) => child.style === 'plus' || child.style === 'dash')
    .map((child) => child.anchor);
  return {
    unit,
    label: placeOf(unit),
    anchor,
    parts,
    when: whenOf(fields) ?? whenInside(page, anchor),
    products,
    labelled: false,
    sure: true,
  };
}

/** One item of a unit with labelled lines: what from its own words and the line "Nhiệm vụ", who and when from the others. */
function fieldItem(page: Page, unit: Unit, fields: readonly Field[]): Item {
  const what = fields.find((field) => field.kind === 'what' && field.values.length > 0);
  const own = unit.anchor.end > unit.anchor.start ? unit.anchor : (what?.values[0] ?? unit.anchor);
  const until =
    what && what.values.length > 0 && own.end <= (what.values[0]?.start ?? 0)
      ? (what.values.at(-1)?.end ?? own.end)
      : own.end;
  const parts = fields
    .filter(namesBodies)
    .flatMap((field) => field.values.flatMap((value) => partsOfField(page, field.kind, value)));
  const led = parts.some((part) => part.role === 'lead');
  return {
    unit,
    label: placeOf(unit),
    anchor: { start: own.start, end: until },
    parts: led
      ? parts.map((part) => (part.role === 'assigned' ? { ...part, accountable: false } : part))
      : parts,
    when: whenOf(fields),
    products: fields.filter((field) => field.kind === 'product').flatMap((field) => field.values),
    labelled: true,
    sure: true,
  };
}
