import type { planTabs as vi } from '../vi/plan-tabs.ts';

export const planTabs = {
  label: 'Pages of the plan',
  register: 'Text and register',
  matrix: 'Reports by period',
  consolidations: 'Consolidated reports',
} satisfies typeof vi;
