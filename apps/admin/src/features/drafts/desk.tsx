import { sureKeys } from '@dondoc/domain/register';
import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { KeyCap } from '../../keys/index.ts';
import { LitProvider } from '../../ui/lit/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { Panes } from '../../ui/pane/index.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { FootEnd, PageHead } from '../shell/index.ts';
import { blockingOf } from './blocking.ts';
import { DeskKeys } from './desk-keys.tsx';
import { DeskDialog } from './desk-dialog.tsx';
import type { DeskQuestion } from './desk-dialog.tsx';
import { DraftBar } from './draft-bar.tsx';
import { DraftText } from './draft-text.tsx';
import { ReadPane } from './read-pane.tsx';
import { SavedMark } from './saved-mark.tsx';
import { UnsentActs } from './unsent-acts.tsx';
import type { DraftView } from './route.ts';
import { useDraftActs } from './use-draft.ts';
import type { OpenDraft } from './use-draft.ts';
import { viewOf } from './view-of.ts';

/** One open draft with everything that can be done to it. */
export function Desk({ draft }: { readonly draft: OpenDraft }) {
  const words = useWords().drafts;
  const acts = useDraftActs(draft.id);
  const search = useSearch({ from: '/shell/drafts/$draftId' });
  const navigate = useNavigate({ from: '/drafts/$draftId' });
  const [question, ask] = useState<DeskQuestion | null>(null);
  const paper = useRef<HTMLElement>(null);
  const { content } = draft;
  const view = search.view ?? viewOf(content, search.open ?? null);
  const open = search.open ?? null;
  const show = useCallback(
    (next: DraftView, key: string | null) =>
      void navigate({
        search: key === null ? { view: next } : { view: next, open: key },
        replace: true,
      }),
    [navigate],
  );
  const openKey = useCallback((key: string) => show(viewOf(content, key), key), [content, show]);
  const blocking = useMemo(() => blockingOf(content), [content]);
  const sure = useMemo(() => sureKeys(content), [content]);
  const { instrument } = content;
  const number = [instrument.number, instrument.symbol].filter(Boolean).join('/');
  const title = instrument.title === '' ? words.untitled : instrument.title;
  const toFirstBlocking = () => {
    if (blocking.first) show(blocking.first.view, blocking.first.key);
  };
  const acceptSure = () => acts.act({ kind: 'accept', keys: [...sure] });
  return (
    <LitProvider>
      <PageHead
        title={instrument.number === null ? title : `${number}: ${title}`}
        {...(instrument.title === '' ? {} : { titleLang: 'vi' })}
        crumbs={[
          { text: words.crumb, link: { to: '/plans' } },
          { text: draft.fileName },
          {
            text:
              instrument.issuedOn === null
                ? words.unsigned
                : words.signed(writeDate(instrument.issuedOn)),
          },
        ]}
        joined
        actions={
          <>
            <SavedMark draft={draft} acts={acts} />
            {sure.length > 0 && (
              <Button onClick={acceptSure} rightSection={<KeyCap press="Shift+A" />}>
                {words.acceptSure(sure.length)}
              </Button>
            )}
            {blocking.first === null ? (
              <Button variant="filled" onClick={() => ask({ kind: 'put-in-force' })}>
                {words.putInForce}
              </Button>
            ) : (
              <Button onClick={toFirstBlocking}>{words.blocked(blocking.count)}</Button>
            )}
          </>
        }
      />
      <div className="desk">
        <DraftBar draft={content} blocking={blocking.count} />
        {acts.trouble && <ErrorNote trouble={acts.trouble} onRetry={acts.again} />}
        <Panes
          name="desk"
          panes={[
            {
              id: 'text',
              tab: words.panes.text,
              size: 1,
              min: '320px',
              content: <DraftText ref={paper} draft={draft} view={view} onOpen={openKey} />,
            },
            {
              id: 'read',
              tab: words.panes.read,
              size: 1.12,
              min: '420px',
              content: (
                <ReadPane
                  draft={draft}
                  acts={acts}
                  view={view}
                  open={open}
                  onShow={show}
                  onAsk={ask}
                />
              ),
            },
          ]}
        />
      </div>
      <DeskKeys
        draft={content}
        acts={acts}
        view={view}
        open={open}
        paper={paper}
        onShow={show}
        onAsk={ask}
        onAcceptSure={acceptSure}
      />
      <DeskDialog
        question={question}
        draft={draft}
        acts={acts}
        onShow={show}
        onClose={() => ask(null)}
      />
      <UnsentActs waiting={acts.waiting} />
      <FootEnd>{words.legend}</FootEnd>
    </LitProvider>
  );
}
