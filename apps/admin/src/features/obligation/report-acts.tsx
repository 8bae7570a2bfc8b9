import { Button } from '@mantine/core';
import { ErrorNote } from '../../ui/note/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { AskMore } from './ask-more.tsx';
import { DecideReport, outcomesOf } from './decide-report.tsx';
import { RecordReport } from './record-report.tsx';
import type { ObligationView } from './use-obligation.ts';
import { useReportActs } from './use-report-acts.ts';

/** The verbs of one report; the filled one is what its state asks for. */
export function ReportActs({ view }: { readonly view: ObligationView }) {
  const {
    acts: say,
    decide: { act: decide },
  } = useWords().obligation;
  const { command, dialog, open, accept } = useReportActs(view);
  const may = (act: ObligationView['acts'][number]) => view.acts.includes(act);
  const decides = outcomesOf(view).length > 0;
  if (!may('accept') && !may('ask-more') && !may('record') && !decides) return null;
  const main = may('ask-more') ? 'accept' : 'record';
  return (
    <div className="report-acts">
      {command.trouble && dialog === null && (
        <ErrorNote trouble={command.trouble} onRetry={() => void command.again()} />
      )}
      <div className="acts">
        {may('accept') && (
          <Button
            variant={main === 'accept' ? 'filled' : 'default'}
            loading={command.waiting}
            onClick={accept}
          >
            {say.accept}
          </Button>
        )}
        {may('ask-more') && <Button onClick={() => open('ask-more')}>{say.askMore}</Button>}
        {may('record') && (
          <Button variant={main === 'record' ? 'filled' : 'default'} onClick={() => open('record')}>
            {say.record}
          </Button>
        )}
        {decides && <Button onClick={() => open('decide')}>{decide}</Button>}
      </div>
      {dialog === 'ask-more' && (
        <AskMore view={view} command={command} onClose={() => open(null)} />
      )}
      {dialog === 'record' && (
        <RecordReport view={view} command={command} onClose={() => open(null)} />
      )}
      {dialog === 'decide' && (
        <DecideReport view={view} command={command} onClose={() => open(null)} />
      )}
    </div>
  );
}
