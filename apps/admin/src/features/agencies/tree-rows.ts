import { searchKey } from '@dondoc/domain/agency';
import type { Agency } from '@dondoc/domain/agency';
import { TREE_GROUPS } from '../../words/agency-words.ts';
import type { TreeGroup } from '../../words/agency-words.ts';

/** A row of the tree: a group with how many stand in it, or a body. */
export type TreeRow =
  | {
      readonly kind: 'group';
      readonly group: TreeGroup;
      readonly count: number;
      readonly open: boolean;
    }
  | { readonly kind: 'body'; readonly group: TreeGroup; readonly agency: Agency };

/** Groups of more bodies than this are closed until somebody opens them. */
const MANY = 20;

const OF_LEVEL = {
  central: 'central',
  province: 'departments',
  district: 'districts',
  commune: 'communes',
} as const satisfies Record<Agency['level'], TreeGroup>;

function groupOf({ kind, level }: Agency): TreeGroup {
  if (kind === 'state') return OF_LEVEL[level];
  return kind === 'steering-committee' ? 'committees' : kind;
}

interface TreeInput {
  /** The bodies of the day, as they were then, in the order of the registry. */
  readonly living: readonly Agency[];
  readonly ended: readonly Agency[];
  /** What is typed to find a body; all groups are open then. */
  readonly sought: string;
  /** Names that a body had before, by its id. */
  readonly formerNames: ReadonlyMap<string, readonly string[]>;
  /** Groups that somebody opened or closed. */
  readonly toggled: ReadonlySet<TreeGroup>;
}

/**
 * The rows of the tree from top to bottom: each group with its bodies where it is open. A body is found by any of its names, with or
 * without diacritics, the old ones too.
 */
export function treeRows({
  living,
  ended,
  sought,
  formerNames,
  toggled,
}: TreeInput): readonly TreeRow[] {
  const wanted = searchKey(sought);
  const found = (agency: Agency) =>
    wanted === '' ||
    [agency.name, ...agency.shortNames, ...(formerNames.get(agency.id) ?? [])].some((name) =>
      searchKey(name).includes(wanted),
    );
  const byGroup = Map.groupBy(living.filter(found), groupOf);
  byGroup.set('ended', ended.filter(found));
  return TREE_GROUPS.flatMap((group): TreeRow[] => {
    const bodies = byGroup.get(group) ?? [];
    if (bodies.length === 0) return [];
    const open = wanted !== '' || bodies.length <= MANY !== toggled.has(group);
    const head: TreeRow = { kind: 'group', group, count: bodies.length, open };
    return open
      ? [head, ...bodies.map((agency): TreeRow => ({ kind: 'body', group, agency }))]
      : [head];
  });
}
