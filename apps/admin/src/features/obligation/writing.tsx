import { Button } from '@mantine/core';
import { useState } from 'react';
import { Panes } from '../../ui/pane/index.ts';
import { writeDay } from '../../words/date.ts';
import { writePeriod } from '../../words/period.ts';
import { useWords } from '../../words/words-provider.tsx';
import { PageHead } from '../shell/index.ts';
import { AboutObligation } from './about-obligation.tsx';
import { AskedNote } from './asked-note.tsx';
import { Editor } from './editor.tsx';
import { SendBar } from './send-bar.tsx';
import { SentText } from './sent-text.tsx';
import { StateBand } from './state-band.tsx';
import { templateAt } from './template-at.ts';
import type { ObligationView } from './use-obligation.ts';
import { inWriting, useWriting } from './use-writing.ts';

/** Where a body writes its report: what was asked for on top, the sections, and beside them the date and the history. */
export function Writing({ view }: { readonly view: ObligationView }) {
  const words = useWords();
  const { obligation, plan } = view;
  const writing = useWriting(view);
  const [begun, setBegun] = useState(false);
  const sent = view.submissions.find(({ stage }) => stage === 'sent');
  const answered = obligation.state === 'received' || obligation.state === 'accepted';
  const editing =
    begun || !answered || inWriting(view) !== null || writing.state.saved.kind !== 'untouched';
  const title = words.obligation.title(writePeriod(obligation.period, words));
  const text = (
    <div className="writing">
      <div className="writing-text">
        <AskedNote view={view} />
        {obligation.hostText !== null && (
          <p className="soft">{words.writing.partOf(obligation.hostText)}</p>
        )}
        {editing ? (
          <Editor view={view} writing={writing} />
        ) : (
          <>
            <StateBand view={view} />
            {sent && (
              <SentText content={sent.content} template={templateAt(view, sent.content)} open />
            )}
            <Button onClick={() => setBegun(true)}>
              {obligation.state === 'accepted' ? words.writing.correct : words.writing.supplement}
            </Button>
          </>
        )}
      </div>
      {editing && <SendBar view={view} title={title} writing={writing} />}
    </div>
  );
  return (
    <>
      <PageHead
        title={title}
        crumbs={[
          { text: words.writing.back, link: { to: '/mine' } },
          { text: view.agencyName, lang: 'vi' },
        ]}
        sub={[
          [plan?.numberSymbol, plan?.title].filter(Boolean).join(' '),
          obligation.currentDue === null
            ? words.dates.none
            : words.mine.due(writeDay(obligation.currentDue, words)),
        ].join('; ')}
      />
      <Panes
        name="writing"
        panes={[
          {
            id: 'text',
            tab: words.writing.tabs.writing,
            size: 1,
            min: '420px',
            content: text,
          },
          {
            id: 'about',
            tab: words.writing.tabs.about,
            size: '440px',
            content: (
              <div className="obligation-about">
                <StateBand view={view} />
                <AboutObligation view={view} />
              </div>
            ),
          },
        ]}
      />
    </>
  );
}
