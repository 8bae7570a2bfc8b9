import type { Anchor } from '@dondoc/domain/plan';
import { bodiesAt } from './body-list.ts';
import { clausesIn } from './clause.ts';
import { joining, partsOfClause } from './duty-words.ts';
import type { Part } from './duty-words.ts';
import type { FieldKind } from './field-label.ts';
import { upTo } from './page.ts';
import type { Page } from './page.ts';

/** Who a labelled line or a cell names: its label gives the role where its words give none. */
export function partsOfField(page: Page, kind: FieldKind, value: Anchor): Part[] {
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
