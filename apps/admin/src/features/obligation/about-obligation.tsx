import { History } from './history.tsx';
import { Notices } from './notices.tsx';
import type { ObligationView } from './use-obligation.ts';
import { WhyDue } from './why-due.tsx';
import './obligation.css';

/** Why the date is that date, what came in, what was told. */
export function AboutObligation({ view }: { readonly view: ObligationView }) {
  return (
    <>
      <WhyDue view={view} />
      <History view={view} />
      <Notices view={view} />
    </>
  );
}
