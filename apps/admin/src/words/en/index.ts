import type { Words } from '../words.ts';
import { agencies } from './agencies.ts';
import { amendment } from './amendment.ts';
import { calendar } from './calendar.ts';
import { closing } from './closing.ts';
import { consolidation } from './consolidation.ts';
import { correction } from './correction.ts';
import { cadences } from './cadences.ts';
import { dates } from './dates.ts';
import { difficulty } from './difficulty.ts';
import { drafts } from './drafts.ts';
import { direction } from './direction.ts';
import { dueSteps } from './due-steps.ts';
import { dutyRoles } from './duty-roles.ts';
import { faults } from './faults.ts';
import { findings } from './findings.ts';
import { firstNotices } from './first-notices.ts';
import { firstRun } from './first-run.ts';
import { forms } from './forms.ts';
import { input } from './input.ts';
import { matrix } from './matrix.ts';
import { mine } from './mine.ts';
import { obligation } from './obligation.ts';
import { nextPlan } from './next-plan.ts';
import { nights } from './nights.ts';
import { pages } from './pages.ts';
import { people } from './people.ts';
import { ownPlan } from './own-plan.ts';
import { periods } from './periods.ts';
import { plans } from './plans.ts';
import { planTabs } from './plan-tabs.ts';
import { plan } from './plan.ts';
import { refusals } from './refusals.ts';
import { rules } from './rules.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { start } from './start.ts';
import { states } from './states.ts';
import { successions } from './successions.ts';
import { templates } from './templates.ts';
import { timings } from './timings.ts';
import { writing } from './writing.ts';

/** Every word of the desk in English, part by part as in Vietnamese. */
export const en = {
  agencies,
  amendment,
  calendar,
  closing,
  consolidation,
  correction,
  cadences,
  dates,
  difficulty,
  drafts,
  direction,
  dueSteps,
  dutyRoles,
  faults,
  findings,
  firstNotices,
  firstRun,
  forms,
  input,
  matrix,
  mine,
  obligation,
  writing,
  nextPlan,
  nights,
  pages,
  people,
  ownPlan,
  periods,
  plans,
  plan,
  planTabs,
  refusals,
  rules,
  shell,
  signIn,
  start,
  states,
  successions,
  templates,
  timings,
} satisfies Words;
