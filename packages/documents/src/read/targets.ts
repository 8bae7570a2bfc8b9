import type { DraftTarget } from '@dondoc/domain/register';
import { oneLine } from './fold.ts';
import { unitsOf } from './outline.ts';
import type { Unit } from './outline.ts';
import type { Page } from './page.ts';
import { sectionOf } from './section.ts';

const FIGURE = /(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)\s*(%|tỷ đồng|triệu đồng|[\p{L}/]+)?/u;
const AT_MOST = /không quá|tối đa|dưới|xuống còn|giảm/u;
const AT_LEAST = /ít nhất|tối thiểu|trên|trở lên|từ .* trở lên/u;
const YEAR = /(?:năm|ngày|tháng|\/)\s*$/u;

/** Figures to be reached: the leaf lines of a section on goals that hold a figure which is no date. */
export function targetsOf(page: Page, root: Unit): DraftTarget[] {
  const targets: DraftTarget[] = [];
  for (const unit of unitsOf(root)) {
    if (
      unit.children.length > 0 ||
      unit.style === 'root' ||
      unit.style === 'table' ||
      sectionOf(page.text, unit) !== 'targets'
    )
      continue;
    const words = page.low.slice(unit.anchor.start, unit.anchor.end);
    const figure = [...words.matchAll(new RegExp(FIGURE.source, 'gu'))].find((match) =>
      isTarget(words, match),
    );
    if (!figure) continue;
    targets.push({
      key: `g${unit.anchor.start}`,
      wording: oneLine(page.text.slice(unit.anchor.start, unit.anchor.end)),
      anchor: unit.anchor,
      unit: figure[2] ?? null,
      comparator: AT_MOST.test(words) ? 'at-most' : AT_LEAST.test(words) ? 'at-least' : 'equals',
      value: Number((figure[1] ?? '').replaceAll('.', '').replace(',', '.')),
      baseline: null,
    });
  }
  return targets;
}

const isTarget = (words: string, match: RegExpExecArray): boolean =>
  !YEAR.test(words.slice(Math.max(0, match.index - 6), match.index)) &&
  !/[\p{L}\d/]/u.test(words[match.index - 1] ?? ' ') &&
  !/^[12]\d{3}$/u.test(match[1] ?? '');
