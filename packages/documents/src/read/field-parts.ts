import type { Anchor } from '@dondoc/domain/plan';
import { bodiesAt } from './body-list.ts';
import { joining, partsOfClause } from './duty-words.ts';
import type { Part } from './duty-words.ts';
import type { FieldKind } from './field-label.ts';
import { clausesIn } from './clause.ts';

/** Who a labelled line or a cell names: its label gives the role where its words give none. */
export function partsOfField(text: string, low: string, kind: FieldKind, value: Anchor): Part[] {
  return clausesIn(text, low, value.start, value.end).flatMap((clause): Part[] => {
    const start =
      clause.start + (/^các\s+(?=sở \p{L}+ và)/u.exec(low.slice(clause.start))?.[0].length ?? 0);
    const list = bodiesAt(text.slice(0, clause.end), low.slice(0, clause.end), start);
    if (kind === 'coordinate')
      return list.bodies.map((naming) => ({ naming, role: 'coordinate', accountable: false }));
    if (kind === 'lead')
      return [
        ...list.bodies.map((naming): Part => ({ naming, role: 'lead', accountable: true })),
        ...joining(text, low, list.end, clause.end),
      ];
    return partsOfClause(text, low, clause);
  });
}
