import type { AgencyKind, AgencyLevel } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyGroupId, AgencyId } from '@dondoc/domain/kernel';
import type { Generated } from 'kysely';
import type { Json } from './column.ts';

export interface AgencyTable {
  id: AgencyId;
  name: string;
  short_names: string[];
  code: string | null;
  kind: AgencyKind;
  level: AgencyLevel;
  parent_id: AgencyId | null;
  mailbox: string | null;
  office_phone: string | null;
  valid_from: CivilDate | null;
  valid_to: CivilDate | null;
  position: number;
  search_key: string;
  version: Generated<number>;
}

export interface AgencyGroupTable {
  id: AgencyGroupId;
  name: string;
  open: boolean;
  membership: Json;
  position: number;
  version: Generated<number>;
}
