import type { DutyRoleWords } from '../duty-role-words.ts';

export const dutyRoles = {
  lead: 'chủ trì',
  coordinate: 'phối hợp',
  assigned: 'thực hiện',
  request: 'đề nghị',
  advise: 'tham mưu',
  monitor: 'theo dõi, đôn đốc',
} satisfies DutyRoleWords;
