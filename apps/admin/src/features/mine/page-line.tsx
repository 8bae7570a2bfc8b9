import { Link } from '@tanstack/react-router';
import { AcknowledgeButton } from '../receipt/index.ts';
import type { OwnPage } from './use-mine.ts';

interface PageLineProps {
  readonly page: OwnPage;
  /** Whether the account speaks for several bodies, so that the line says for which. */
  readonly several: boolean;
  readonly first: boolean;
}

/** A plan that gives the body work, until the body says that its page has come. */
export function PageLine({ page, several, first }: PageLineProps) {
  return (
    <div className="mine-page">
      <Link to="/plans/$planId" params={{ planId: page.planId }} lang="vi">
        {[page.numberSymbol, page.title].filter(Boolean).join(' ')}
      </Link>
      <AcknowledgeButton
        page={page}
        keyed={first}
        {...(several ? { body: page.agencyName } : {})}
      />
    </div>
  );
}
