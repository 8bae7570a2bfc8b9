import { searchKey } from '../agency/search-key.ts';
import type { ReportTemplate, TemplateSection } from './template.ts';

/** One thing that two templates both ask for; a section under the titles of both. */
export interface SameAsk {
  readonly kind: 'section' | 'target' | 'column';
  readonly title: string;
  readonly otherTitle: string;
}

/**
 * What two templates both ask for: targets and columns of one key, and sections whose titles are alike. Numbering, marks, case,
 * diacritics, the order of words and words that say nothing ("các", "về", "công tác") make no difference to a title.
 *
 * @example
 * const sections = [{ ...outline[0], title: 'I. KẾT QUẢ THỰC HIỆN' }];
 * sameAsks(DEFAULT_TEMPLATE, { ...DEFAULT_TEMPLATE, sections });
 * // [{ kind: 'section', title: 'Kết quả thực hiện', otherTitle: 'I. KẾT QUẢ THỰC HIỆN' }]
 */
export function sameAsks(one: ReportTemplate, other: ReportTemplate): readonly SameAsk[] {
  return [
    ...inBoth('section', one.sections.map(asSection), other.sections.map(asSection)),
    ...inBoth('target', one.sections.flatMap(targetsOf), other.sections.flatMap(targetsOf)),
    ...inBoth('column', one.sections.flatMap(columnsOf), other.sections.flatMap(columnsOf)),
  ];
}

interface Asked {
  readonly key: string;
  readonly title: string;
}

function inBoth(
  kind: SameAsk['kind'],
  ones: readonly Asked[],
  others: readonly Asked[],
): readonly SameAsk[] {
  const besides = new Map(others.map(({ key, title }) => [key, title]));
  const asked = new Map(ones.map(({ key, title }) => [key, title]));
  return [...asked].flatMap(([key, title]): readonly SameAsk[] => {
    const otherTitle = besides.get(key);
    return otherTitle === undefined ? [] : [{ kind, title, otherTitle }];
  });
}

const targetsOf = (section: TemplateSection): readonly Asked[] =>
  section.kind === 'targets' ? section.targets.map((key) => ({ key, title: key })) : [];

const columnsOf = (section: TemplateSection): readonly Asked[] =>
  section.kind === 'form' ? section.form.columns : [];

const asSection = ({ title }: TemplateSection): Asked => ({ key: titleKey(title), title });

const NUMBERING = /^(?:[ivx]+|[a-z]|\d+(?:\.\d+)*)[.)]\s+/u;
const SAYS_NOTHING = /\b(?:cong tac|cac|nhung|viec|ve|cua|va|trong|tinh hinh)\b/gu;

function titleKey(title: string): string {
  const plain = searchKey(title)
    .replace(NUMBERING, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
  const words = plain.replaceAll(SAYS_NOTHING, ' ').split(' ').filter(Boolean);
  return words.length > 0 ? [...new Set(words)].toSorted().join(' ') : plain;
}
