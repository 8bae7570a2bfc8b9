import type { DutyRoleWords } from '../duty-role-words.ts';

export const dutyRoles = {
  lead: 'leads',
  coordinate: 'joins in',
  assigned: 'does',
  request: 'is asked',
  advise: 'advises',
  monitor: 'monitors',
} satisfies DutyRoleWords;
