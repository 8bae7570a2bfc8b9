import type { AgencyKind, AgencyLevel } from '@dondoc/domain/agency';

export type KindWords = Readonly<Record<AgencyKind, string>>;
export type LevelWords = Readonly<Record<AgencyLevel, string>>;

/** The groups in which bodies stand in the tree of the registry, in its order. */
export const TREE_GROUPS = [
  'central',
  'departments',
  'districts',
  'communes',
  'committees',
  'under-ministry',
  'party',
  'public-unit',
  'enterprise',
  'committee-office',
  'ended',
] as const;
export type TreeGroup = (typeof TREE_GROUPS)[number];
