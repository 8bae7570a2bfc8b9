import type { ExpectedTask } from './planned-task.ts';

/**
 * The item in which the standing agency is named and told to follow the plan up; it answers for it, without a deadline.
 *
 * @example
 * monitoringTask('Sở Y tế').text; // 'Cơ quan Thường trực (Sở Y tế) có trách nhiệm theo dõi, ...'
 */
export const monitoringTask = (standingAgency: string): ExpectedTask => ({
  text: `Cơ quan Thường trực (${standingAgency}) có trách nhiệm theo dõi, hướng dẫn, kiểm tra, đôn đốc việc thực hiện Kế hoạch này.`,
  role: 'monitor',
  accountable: [standingAgency],
  coordinate: [],
  request: [],
  mayCoordinate: [],
  timing: { kind: 'none' },
});
