import type { planTabs as vi } from '../vi/plan-tabs.ts';

export const planTabs = {
  label: 'Pages of the plan',
  register: 'Text and register',
} satisfies typeof vi;
