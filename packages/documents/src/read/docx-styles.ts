import type { Block } from '@dondoc/domain/plan';
import { childOf, elementsOf, isOn, valueOf } from './xml-tree.ts';
import type { Element } from './xml-tree.ts';

/** What a paragraph style says, styles that it is based on included. */
export interface ParagraphStyle {
  readonly numId: string | undefined;
  readonly level: number | undefined;
  readonly bold: boolean | undefined;
  readonly capitals: boolean | undefined;
  readonly align: Block['align'];
}

const NOTHING: ParagraphStyle = {
  numId: undefined,
  level: undefined,
  bold: undefined,
  capitals: undefined,
  align: null,
};

/** The paragraph styles of a .docx by id; a style not known says nothing. */
export function stylesOf(styles: Element | null): (id: string | undefined) => ParagraphStyle {
  const known = new Map<string, Element>();
  let normal: string | undefined;
  for (const style of elementsOf(styles ?? undefined)) {
    const { styleId, type, default: isDefault } = style.attributes;
    if (style.name !== 'style' || styleId === undefined || type !== 'paragraph') continue;
    known.set(styleId, style);
    if (isDefault === '1' || isDefault === 'true') normal = styleId;
  }
  const resolved = new Map<string, ParagraphStyle>();
  const resolve = (id: string | undefined, above: number): ParagraphStyle => {
    const style = id === undefined ? undefined : known.get(id);
    if (id === undefined || style === undefined || above > 20) return NOTHING;
    const ready = resolved.get(id);
    if (ready) return ready;
    const base = resolve(valueOf(style, 'basedOn'), above + 1);
    const properties = childOf(style, 'pPr');
    const level = valueOf(properties, 'numPr', 'ilvl');
    const made: ParagraphStyle = {
      numId: valueOf(properties, 'numPr', 'numId') ?? base.numId,
      level: level === undefined ? base.level : Number(level),
      bold: isOn(childOf(style, 'rPr'), 'b') ?? base.bold,
      capitals: isOn(childOf(style, 'rPr'), 'caps') ?? base.capitals,
      align: alignOf(valueOf(properties, 'jc')) ?? base.align,
    };
    resolved.set(id, made);
    return made;
  };
  return (id) => resolve(id ?? normal, 0);
}

/** The alignment that a `w:jc` names; null for others and where it is not said. */
export function alignOf(value: string | undefined): Block['align'] {
  if (value === 'center') return 'center';
  if (value === 'right' || value === 'end') return 'right';
  if (value === 'both' || value === 'distribute') return 'justify';
  return value === 'left' || value === 'start' ? 'left' : null;
}
