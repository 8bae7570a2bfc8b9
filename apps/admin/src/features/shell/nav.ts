import type { Action } from '@dondoc/domain/agency';
import type { Words } from '../../words/words.ts';

/** A word of the top bar: where it leads, and the action that somebody must be able to do somewhere in order to see it. */
interface NavWord {
  readonly to: string;
  readonly word: keyof Words['shell']['nav'];
  readonly needs: Action;
}

/** The words of the top bar, in their order. A screen that is added adds its line here. */
export const NAV = [
  { to: '/mine', word: 'mine', needs: 'submission.draft' },
  { to: '/plans', word: 'plans', needs: 'plan.see' },
  { to: '/agencies', word: 'agencies', needs: 'registry.see' },
  { to: '/calendar', word: 'calendar', needs: 'calendar.see' },
  { to: '/night', word: 'nights', needs: 'night.see' },
  { to: '/people', word: 'people', needs: 'account.see' },
] as const satisfies readonly NavWord[];
