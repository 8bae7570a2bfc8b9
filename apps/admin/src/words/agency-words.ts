import type { AgencyKind, AgencyLevel } from '@dondoc/domain/agency';

export type KindWords = Readonly<Record<AgencyKind, string>>;
export type LevelWords = Readonly<Record<AgencyLevel, string>>;
