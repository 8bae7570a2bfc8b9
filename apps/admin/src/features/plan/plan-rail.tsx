import { mayAnywhere } from '@dondoc/domain/agency';
import type { Block } from '@dondoc/domain/plan';
import type { DutyState } from '@dondoc/domain/task';
import { UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../session/use-session.ts';
import { DUTY_KEY, StateWord } from '../../ui/state/index.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { TrackEarlier } from './track-earlier.tsx';
import type { PlanNames } from './use-names.ts';
import type { PlanShown } from './use-plan.ts';

interface PlanRailProps {
  readonly shown: PlanShown;
  readonly names: PlanNames;
  readonly state: string | null;
  readonly onState: (state: string | undefined) => void;
}

/** What the paper holds, how its tasks stand, and how its register is kept. */
export function PlanRail({ shown, names, state, onState }: PlanRailProps) {
  const { plan: words } = useWords();
  const { plan, tasks } = shown;
  const headings = plan.edition.source.blocks.filter(isHeading);
  const states = Map.groupBy(
    tasks.filter(({ standing }) => standing !== null),
    ({ standing }) => standing?.state,
  );
  return (
    <aside className="plan-rail" aria-label={words.rail}>
      <div className="rail-paper">
        <h2>{words.contents}</h2>
        <ul>
          {headings.map(({ anchor }) => (
            <li key={anchor.start}>
              <UnstyledButton lang="vi" onClick={() => scrollTo(anchor.start)}>
                {plan.edition.source.text.slice(anchor.start, anchor.end)}
              </UnstyledButton>
            </li>
          ))}
        </ul>
        <h2>{words.count(tasks.length)}</h2>
        <ul>
          {[...states].map(
            ([one, held]) =>
              one && (
                <li key={one}>
                  <UnstyledButton
                    aria-pressed={state === one}
                    onClick={() => onState(state === one ? undefined : one)}
                  >
                    <StateLine state={one} />
                    <span className="n">{held.length}</span>
                  </UnstyledButton>
                </li>
              ),
          )}
        </ul>
      </div>
      <RegisterFacts shown={shown} names={names} />
    </aside>
  );
}

type RegisterFactsProps = Pick<PlanRailProps, 'shown' | 'names'>;

/** How the register is kept: by whom, from which day, who has the paper, whether the first notices went out. */
function RegisterFacts({ shown, names }: RegisterFactsProps) {
  const { plan: words, pages: say } = useWords();
  const { plan, pages } = shown;
  const { grants } = useSession();
  const releases = mayAnywhere(grants, 'plan.release-notices');
  return (
    <div className="rail-register">
      <h2>{words.standingAgency}</h2>
      <p>{names.of(plan.standingAgencyId)}</p>
      <h2>{words.register}</h2>
      <p>{words.trackedFrom(writeDate(plan.trackedFrom))}</p>
      {shown.may.correct && <TrackEarlier plan={plan} />}
      {pages.sent > 0 && (
        <p>
          {say.count(pages.acknowledged, pages.sent)}
          {shown.may.recordAcknowledgement && pages.acknowledged < pages.sent && (
            <>
              ;{' '}
              <Link
                to="/plans/$planId"
                params={{ planId: plan.id }}
                search={{ view: 'receipt' as const }}
              >
                {say.silent(pages.sent - pages.acknowledged)}
              </Link>
            </>
          )}
        </p>
      )}
      <p>
        {plan.firstNoticesReleasedOn !== null
          ? words.noticesReleased(writeDate(plan.firstNoticesReleasedOn))
          : words.noticesHeld}
      </p>
      {releases && plan.firstNoticesReleasedOn === null && (
        <p>
          <Link to="/plans/$planId/first-notices" params={{ planId: plan.id }}>
            {words.seeNotices}
          </Link>
        </p>
      )}
    </div>
  );
}

const StateLine = ({ state }: { readonly state: DutyState }) => (
  <StateWord state={DUTY_KEY[state]} />
);

/** Numbered headings of the outermost depths: the lines that lead through the paper. */
const isHeading = ({ kind, label }: Block): boolean => kind === 'heading' && label !== null;

const scrollTo = (start: number) =>
  document
    .querySelector(`.plan-text [data-start="${start}"]`)
    ?.scrollIntoView({ block: 'start', behavior: 'auto' });
