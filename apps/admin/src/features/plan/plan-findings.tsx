import type { Finding } from '@dondoc/domain/plan';
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { FindingList } from '../../ui/findings/index.ts';
import { useLit } from '../../ui/lit/index.ts';
import { ConfirmNote, ErrorNote } from '../../ui/note/index.ts';
import { api, trpc } from '../../wire/trpc.ts';
import { useCommand } from '../../wire/use-command.ts';
import type { Stamp } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { PlanShown } from './use-plan.ts';

/** What was found in the paper; a signed text is not mended, so a finding is settled by a note. */
export function PlanFindings({ shown }: { readonly shown: PlanShown }) {
  const words = useWords();
  const lit = useLit();
  const [noting, setNoting] = useState<Finding | null>(null);
  const save = useCommand([trpc.plan.get.pathFilter()]);
  const planId = shown.plan.id;
  const write = (key: string, note: string | null) => (stamp: Stamp) =>
    api.plan.noteFinding.mutate({ ...stamp, planId, key, note });
  const close = () => setNoting(null);
  const note = ({ key }: Finding, text: string) => {
    const undo = () => save.run(write(key, null));
    void save.run(write(key, text), { said: words.plan.noted, undo, after: close });
  };
  const verbOf = (finding: Finding) =>
    shown.may.noteFindings && (
      <UnstyledButton className="link" onClick={() => setNoting(finding)}>
        {words.findings.note}
      </UnstyledButton>
    );
  return (
    <div className="plan-findings" data-lit-pane>
      {save.trouble && !noting && (
        <ErrorNote trouble={save.trouble} onRetry={() => void save.again()} />
      )}
      <FindingList
        findings={shown.findings}
        onShow={({ key }) => lit.light(key, 'row')}
        actions={verbOf}
      />
      {noting && (
        <ConfirmNote
          command={save}
          title={words.findings.note}
          label={words.plan.noteLabel}
          confirm={words.findings.note}
          onConfirm={(text) => note(noting, text)}
          onClose={close}
        >
          <p>{words.findings.of[noting.code](noting.facts)}</p>
        </ConfirmNote>
      )}
    </div>
  );
}
