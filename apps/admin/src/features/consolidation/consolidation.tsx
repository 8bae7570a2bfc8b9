import type { ConsolidationId, PlanId } from '@dondoc/domain/kernel';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useKeys } from '../../keys/index.ts';
import { LitProvider } from '../../ui/lit/index.ts';
import { ErrorNote, Waiting } from '../../ui/note/index.ts';
import { Panes } from '../../ui/pane/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';
import { trpc } from '../../wire/trpc.ts';
import { writePeriod } from '../../words/period.ts';
import { useWords } from '../../words/words-provider.tsx';
import { FootEnd, PageHead } from '../shell/index.ts';
import type { ShownConsolidation } from './answer.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import type { ConsolidationSearch } from './route.ts';
import { FrameDialog } from './frame-dialog.tsx';
import { PaperPane } from './paper-pane.tsx';
import { NumberDialog } from './number-dialog.tsx';
import { PassedOn } from './passed-on.tsx';
import { SectionPane } from './section-pane.tsx';
import { SentDialog } from './sent-dialog.tsx';
import { SourcePane } from './source-pane.tsx';
import { Steps } from './steps.tsx';
import { useEdits } from './use-edits.ts';
import './consolidation.css';

const ROUTE = '/shell/plans/$planId/consolidations/$consolidationId';

/** One report: its sections and who is missing, what the bodies wrote, and the official page that is made of it. */
export function Consolidation() {
  const { planId, consolidationId } = useParams({ from: ROUTE });
  return <ConsolidationOf key={consolidationId} planId={planId} id={consolidationId} />;
}

interface Named {
  readonly planId: PlanId;
  readonly id: ConsolidationId;
}

function ConsolidationOf({ planId, id }: Named) {
  const { data, error, refetch } = useQuery(
    trpc.consolidation.get.queryOptions({ consolidationId: id }),
  );
  if (data) return <Shown shown={data} planId={planId} id={id} />;
  return error ? (
    <ErrorNote trouble={troubleOf(error)} onRetry={() => void refetch()} />
  ) : (
    <Waiting />
  );
}

type Dialog = 'frame' | 'approve' | 'number' | 'sent';

function Shown({ shown, planId, id }: Named & { readonly shown: ShownConsolidation }) {
  const all = useWords();
  const words = all.consolidation;
  const search = useSearch({ from: ROUTE });
  const navigate = useNavigate({ from: '/plans/$planId/consolidations/$consolidationId' });
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const edits = useEdits(id);
  const { sections, consolidation, acts, plan } = shown;
  const section = sections.find(({ key }) => key === search.section) ?? sections[0];
  const show = (next: ConsolidationSearch) => void navigate({ search: next, replace: true });
  const writes = acts.includes('edit');
  const { undo } = edits;
  useKeys(
    useMemo(
      () => (writes ? [{ press: 'Ctrl+Z', word: all.shell.undo, run: () => void undo() }] : []),
      [writes, undo, all],
    ),
  );
  const period = consolidation.period ? writePeriod(consolidation.period, all) : '';
  const close = () => setDialog(null);
  const { trouble } = edits.command;
  return (
    <>
      <PageHead
        title={words.title(period)}
        crumbs={[
          {
            lang: 'vi',
            text: plan?.numberSymbol ?? plan?.title ?? '',
            link: { to: '/plans/$planId', params: { planId } },
          },
          {
            text: words.listTitle,
            link: { to: '/plans/$planId/consolidations', params: { planId } },
          },
          { text: words.to(shown.frame.addressees.join(', ')) },
        ]}
        actions={
          <>
            <Steps state={consolidation.state} />
            {writes && <Button onClick={() => setDialog('frame')}>{words.frame.open}</Button>}
            <Button component="a" href={`/api/consolidation/${id}.docx`} download>
              {words.download}
            </Button>
            {acts.includes('approve') && (
              <Button variant="filled" onClick={() => setDialog('approve')}>
                {words.approve.open}
              </Button>
            )}
            {acts.includes('record-number') && (
              <Button variant="filled" onClick={() => setDialog('number')}>
                {words.number.open}
              </Button>
            )}
            {acts.includes('record-sent') && (
              <Button variant="filled" onClick={() => setDialog('sent')}>
                {words.sent.open}
              </Button>
            )}
          </>
        }
      />
      <div className="consolidation">
        {shown.passedOn && <PassedOn report={shown.passedOn} />}
        {trouble && <ErrorNote trouble={trouble} onRetry={() => void edits.command.again()} />}
        <LitProvider>
          <Panes
            name="consolidation"
            panes={[
              {
                id: 'sections',
                tab: words.tabs.sections,
                size: '284px',
                content: (
                  <SectionPane
                    shown={shown}
                    open={section?.key ?? null}
                    onOpen={(key) => show({ section: key })}
                  />
                ),
              },
              {
                id: 'sources',
                tab: words.tabs.sources,
                size: '436px',
                content: section && (
                  <SourcePane
                    key={section.key}
                    shown={shown}
                    section={section}
                    show={search.show ?? null}
                    onShow={(next) =>
                      show({ section: section.key, ...(next === null ? {} : { show: next }) })
                    }
                    edits={writes ? edits : null}
                  />
                ),
              },
              {
                id: 'paper',
                tab: words.tabs.paper,
                size: 1,
                content: <PaperPane shown={shown} edits={writes ? edits : null} />,
              },
            ]}
          />
        </LitProvider>
      </div>
      {dialog === 'frame' && <FrameDialog frame={shown.frame} edits={edits} onClose={close} />}
      {dialog === 'approve' && <ApproveDialog shown={shown} onClose={close} />}
      {dialog === 'number' && <NumberDialog shown={shown} onClose={close} />}
      {dialog === 'sent' && <SentDialog shown={shown} onClose={close} />}
      <FootEnd>{edits.command.waiting ? all.shell.saving : words.foot}</FootEnd>
    </>
  );
}
