import type { Anchor } from '@dondoc/domain/plan';
import { bodiesAt } from './body-list.ts';
import { isShortName } from './body-name.ts';
import { clausesIn } from './clause.ts';
import { joining, partsOfClause } from './duty-words.ts';
import type { Part } from './duty-words.ts';
import type { FieldKind } from './field-label.ts';
import { upTo } from './page.ts';
import type { Page } from './page.ts';

/** Who a labelled line or a cell names: its label gives the role where its words give none. */
export function partsOfField(page: Page, kind: FieldKind, value: Anchor): Part[] {
  const read = readParts(page, kind, value);
  return read.length > 0 ? read : unknownParts(page, kind, value);
}

/** Who stands in such a place is a body whatever it is called ("Giáo viên chủ nhiệm"): short names with a capital, a comma between. */
function unknownParts(page: Page, kind: FieldKind, value: Anchor): Part[] {
  const role = kind === 'performer' ? 'assigned' : kind === 'lead' ? 'lead' : 'coordinate';
  const parts: Part[] = [];
  for (const match of page.text.slice(value.start, value.end).matchAll(/[^,;.]+/gu)) {
    const lead = /^\s*/u.exec(match[0])?.[0].length ?? 0;
    const name = match[0].trim();
    if (!isShortName(name)) return [];
    const start = value.start + match.index + lead;
    const naming = { start, nameStart: start, end: start + name.length };
    parts.push({
      naming: { ...naming, kind: 'state', group: false, open: false },
      role,
      accountable: kind !== 'coordinate',
    });
  }
  return parts;
}

function readParts(page: Page, kind: FieldKind, value: Anchor): Part[] {
  return clausesIn(page, value.start, value.end).flatMap((clause): Part[] => {
    const start =
      clause.start +
      (/^các\s+(?=sở \p{L}+ và)/u.exec(page.low.slice(clause.start))?.[0].length ?? 0);
    const list = bodiesAt(upTo(page, clause.end), start);
    if (kind === 'coordinate')
      return list.bodies.map((naming) => ({ naming, role: 'coordinate', accountable: false }));
    if (kind === 'lead')
      return [
        ...list.bodies.map((naming): Part => ({ naming, role: 'lead', accountable: true })),
        ...joining(page, list.end, clause.end),
      ];
    return partsOfClause(page, clause);
  });
}
