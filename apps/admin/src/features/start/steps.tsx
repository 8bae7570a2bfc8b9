import { mayAnywhere } from '@dondoc/domain/agency';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useSession } from '../../session/use-session.ts';
import { StateWord } from '../../ui/state/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/use-agencies.ts';

/** The steps of a beginning, each with where it stands and the way to it. */
export function Steps() {
  const words = useWords().start.steps;
  const label = useWords().start.stepsLabel;
  const { grants, banners } = useSession();
  const { agencies } = useAgencies();
  const without = agencies.filter(({ mailbox }) => mailbox === null).length;
  return (
    <ol className="steps" aria-label={label}>
      <Step
        at={1}
        title={words.data.title}
        state={<StateWord state="accepted">{words.data.chosen}</StateWord>}
      >
        {banners.sample ? words.data.sample : words.data.own}
      </Step>
      <Step
        at={2}
        current
        title={words.bodies.title}
        state={
          agencies.length > 0 ? (
            <StateWord state="accepted">{words.bodies.count(agencies.length)}</StateWord>
          ) : (
            <StateWord state="upcoming">{words.bodies.none}</StateWord>
          )
        }
      >
        {agencies.length > 0 && without > 0 ? words.bodies.noMailbox(without) : words.bodies.what}{' '}
        <Link to="/agencies" search={{ view: 'list' }}>
          {words.bodies.see}
        </Link>
      </Step>
      <Step at={3} title={words.accounts.title}>
        {words.accounts.what}{' '}
        {mayAnywhere(grants, 'account.see') && <Link to="/people">{words.accounts.open}</Link>}
      </Step>
      <Step at={4} title={words.calendar.title}>
        {words.calendar.what} <Link to="/calendar">{words.calendar.open}</Link>
      </Step>
      <Step at={5} title={words.plan.title}>
        {words.plan.what}{' '}
        {mayAnywhere(grants, 'plan.see') && <Link to="/plans">{words.plan.open}</Link>}
      </Step>
    </ol>
  );
}

interface StepProps {
  readonly at: number;
  readonly title: string;
  readonly current?: boolean;
  readonly state?: ReactNode;
  readonly children: ReactNode;
}

function Step({ at, title, current = false, state, children }: StepProps) {
  return (
    <li aria-current={current ? 'step' : undefined}>
      <span className="no" aria-hidden="true">
        {at}
      </span>
      <div>
        <h2>
          {title} {state}
        </h2>
        <p>{children}</p>
      </div>
    </li>
  );
}
