import type { Anchor } from '@dondoc/domain/plan';
import { fieldKind } from './field-label.ts';
import type { FieldKind } from './field-label.ts';
import type { Unit } from './outline.ts';

/** A labelled line of an item: "Cơ quan chủ trì: ...", with what stands behind the colon and below it. */
export interface Field {
  readonly kind: FieldKind;
  readonly unit: Unit;
  /** The words behind the label, and each line below it. */
  readonly values: readonly Anchor[];
}

const LABELLED = /^([^:：.;]{2,80}?)\s*[:：]\s*/u;
const WITHOUT_COLON =
  /^(thời gian (?:thực hiện|hoàn thành)|thời hạn (?:thực hiện|hoàn thành))\s+(?=\p{L}|\d)/iu;

/** The unit as a labelled line; null for any other unit. */
export function fieldOf(text: string, unit: Unit): Field | null {
  if (unit.style === 'table' || unit.style === 'root') return null;
  const words = text.slice(unit.anchor.start, unit.anchor.end);
  const match = LABELLED.exec(words) ?? WITHOUT_COLON.exec(words);
  const label = match?.[1] ?? (unit.children.length > 0 ? words : '');
  const kind = label.trim() === '' ? null : fieldKind(label);
  if (kind === null || kind === 'number') return null;
  const start = unit.anchor.start + (match?.[0].length ?? words.length);
  const own = start < unit.anchor.end ? [{ start, end: unit.anchor.end }] : [];
  return { kind, unit, values: [...own, ...unit.children.flatMap((child) => [...lines(child)])] };
}

function* lines(unit: Unit): Generator<Anchor> {
  yield unit.anchor;
  for (const child of unit.children) yield* lines(child);
}

/** The labelled lines directly below a unit; a line "Cơ quan thực hiện:" may hold labelled lines itself. */
export function fieldsBelow(text: string, unit: Unit): Field[] {
  return unit.children.flatMap((child) => {
    const field = fieldOf(text, child);
    if (field?.kind !== 'performer') return field ? [field] : [];
    const inner = fieldsBelow(text, child).filter(namesBodies);
    return inner.length > 0 ? inner : [field];
  });
}

/** Whether a labelled line says who. */
export const namesBodies = (field: Field): boolean =>
  field.kind === 'lead' || field.kind === 'coordinate' || field.kind === 'performer';
