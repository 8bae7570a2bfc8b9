import type { ObligationId } from '@dondoc/domain/kernel';
import { useParams } from '@tanstack/react-router';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { writePeriod } from '../../words/period.ts';
import { useWords } from '../../words/words-provider.tsx';
import { PageHead } from '../shell/index.ts';
import { AboutObligation } from './about-obligation.tsx';
import { ReportActs } from './report-acts.tsx';
import { StateBand } from './state-band.tsx';
import { useObligation } from './use-obligation.ts';
import type { ObligationView } from './use-obligation.ts';
import { Writing } from './writing.tsx';
import './obligation.css';

/** One report: its body writes it here, everybody else sees how it stands and does what is theirs to do. */
export function ObligationScreen() {
  const { obligationId } = useParams({ from: '/shell/obligations/$obligationId' });
  return <Known key={obligationId} obligationId={obligationId} />;
}

function Known({ obligationId }: { readonly obligationId: ObligationId }) {
  const { data, error, refetch } = useObligation(obligationId);
  if (data) return data.acts.includes('draft') ? <Writing view={data} /> : <Standing view={data} />;
  return error ? (
    <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />
  ) : (
    <Waiting />
  );
}

/** A report that somebody looks at who does not write it. */
function Standing({ view }: { readonly view: ObligationView }) {
  const words = useWords();
  return (
    <>
      <PageHead
        title={words.obligation.title(writePeriod(view.obligation.period, words))}
        crumbs={[
          {
            lang: 'vi',
            text: [view.plan?.numberSymbol, view.plan?.title].filter(Boolean).join(' '),
            link: {
              to: '/plans/$planId/matrix',
              params: { planId: view.obligation.planId },
              search: { open: view.obligation.id },
            },
          },
          { text: view.rule?.name ?? '', lang: 'vi' },
        ]}
        sub={<span lang="vi">{view.agencyName}</span>}
      />
      <div className="obligation-page">
        <StateBand view={view} />
        <ReportActs view={view} />
        <AboutObligation view={view} />
      </div>
    </>
  );
}
