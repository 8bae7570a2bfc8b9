import type { planTabs as vi } from '../vi/plan-tabs.ts';

export const planTabs = {
  label: 'Pages of the plan',
  register: 'Text and register',
  rules: 'Reporting rules',
  matrix: 'Reports by period',
  consolidations: 'Consolidated reports',
} satisfies typeof vi;
