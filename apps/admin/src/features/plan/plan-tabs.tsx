import { mayAnywhere } from '@dondoc/domain/agency';
import type { Action } from '@dondoc/domain/agency';
import type { PlanId } from '@dondoc/domain/kernel';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../session/use-session.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import './plan-tabs.css';

/** A page of a plan: where it stands, and the action that somebody must be able to do somewhere in order to see its word. */
interface PlanTab {
  readonly to: string;
  readonly word: keyof Words['planTabs'];
  readonly needs: Action;
}

/** The pages of a plan in their order. A page that is added adds its line here. */
const TABS = [
  { to: '/plans/$planId', word: 'register', needs: 'plan.see' },
  { to: '/plans/$planId/rules', word: 'rules', needs: 'rule.see' },
  { to: '/plans/$planId/matrix', word: 'matrix', needs: 'obligation.see' },
  { to: '/plans/$planId/consolidations', word: 'consolidations', needs: 'consolidation.see' },
] as const satisfies readonly PlanTab[];

interface PlanTabsProps {
  readonly planId: PlanId;
  /** How many things stand on a page, beside its word. */
  readonly counts?: Partial<Record<(typeof TABS)[number]['word'], number>>;
}

/** Leads from one page of a plan to the others; under the head of each of them. */
export function PlanTabs({ planId, counts }: PlanTabsProps) {
  const words = useWords().planTabs;
  const { grants } = useSession();
  return (
    <nav className="plan-tabs" aria-label={words.label}>
      {TABS.filter((tab) => mayAnywhere(grants, tab.needs)).map(({ to, word }) => (
        <Link
          key={to}
          to={to}
          params={{ planId }}
          activeOptions={{ exact: true, includeSearch: false }}
        >
          {words[word]}
          {counts?.[word] !== undefined && <span className="n">{counts[word]}</span>}
        </Link>
      ))}
    </nav>
  );
}
