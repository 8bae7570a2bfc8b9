import { Tabs } from '@mantine/core';
import { useWords } from '../../words/words-provider.tsx';
import { BodyTable } from './body-table.tsx';
import type { DeskQuestion } from './desk-dialog.tsx';
import { DraftFindings } from './draft-findings.tsx';
import { HeadForm } from './head-form.tsx';
import { DRAFT_VIEWS } from './route.ts';
import type { DraftView } from './route.ts';
import { RuleList } from './rule-list.tsx';
import { TaskList } from './task-list.tsx';
import type { DraftActs, OpenDraft } from './use-draft.ts';

interface ReadPaneProps {
  readonly draft: OpenDraft;
  readonly acts: DraftActs;
  readonly view: DraftView;
  /** The key of the open row. */
  readonly open: string | null;
  readonly onShow: (view: DraftView, key: string | null) => void;
  readonly onAsk: (question: DeskQuestion) => void;
}

/** What was read of the document: findings above, under them its head, its bodies, tasks and rules. */
export function ReadPane({ draft, acts, view, open, onShow, onAsk }: ReadPaneProps) {
  const words = useWords().drafts;
  const { content } = draft;
  const counts = {
    head: null,
    bodies: content.bodies.length,
    tasks: content.tasks.filter((task) => task.dismissed === null).length,
    rules: content.rules.filter((rule) => rule.dismissed === null).length,
  };
  const openIn = (key: string | null) => onShow(view, key);
  return (
    <div className="read-pane">
      <DraftFindings draft={content} acts={acts} onShow={onShow} onAsk={onAsk} />
      <Tabs
        value={view}
        onChange={(next) => {
          const chosen = DRAFT_VIEWS.find((one) => one === next);
          if (chosen) onShow(chosen, null);
        }}
      >
        <Tabs.List aria-label={words.views.label}>
          {DRAFT_VIEWS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {words.views[one]}{' '}
              {counts[one] !== null && <span className="dim">{counts[one]}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={view} className="scroll" data-lit-pane>
          {view === 'head' && <HeadForm draft={draft} acts={acts} />}
          {view === 'bodies' && <BodyTable draft={draft} acts={acts} onShow={onShow} />}
          {view === 'tasks' && (
            <TaskList draft={content} acts={acts} open={open} onOpen={openIn} onAsk={onAsk} />
          )}
          {view === 'rules' && (
            <RuleList draft={content} acts={acts} open={open} onOpen={openIn} onAsk={onAsk} />
          )}
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}
