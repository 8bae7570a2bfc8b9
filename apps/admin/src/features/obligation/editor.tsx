import { mayAnywhere } from '@dondoc/domain/agency';
import type { SubmissionContent, SubmittedForm } from '@dondoc/domain/reporting';
import { Checkbox, TextInput, UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import { useSession } from '../../session/use-session.ts';
import { useWords } from '../../words/words-provider.tsx';
import { ClashNote } from './clash-note.tsx';
import { SectionField } from './section-field.tsx';
import { newestTemplate } from './template-at.ts';
import { SuspicionNote } from './suspicion-note.tsx';
import type { ObligationView } from './use-obligation.ts';
import { movedTo } from './use-writing.ts';
import type { useWriting } from './use-writing.ts';

interface EditorProps {
  readonly view: ObligationView;
  readonly writing: ReturnType<typeof useWriting>;
}

/** The sections of a report as they are written. */
export function Editor({ view, writing: { autosave, state, suspicions, template } }: EditorProps) {
  const { writing: say } = useWords();
  const { grants } = useSession();
  const { before, submissions, obligation } = view;
  const outline = template.sections;
  const newest = newestTemplate(view);
  const { written, clash } = state;
  const laid = submissions.some(({ stage }) => stage === 'for-approval');
  const change = (part: Partial<SubmissionContent>) =>
    autosave.change({ ...written, content: { ...written.content, ...part } });
  const asked = useId();
  const inReason = suspicions.find(({ section }) => section === null);
  const giveReason = (reason: string) => autosave.change({ ...written, reason: reason || null });
  const textOf = (key: string) =>
    written.content.sections.find((section) => section.key === key)?.text ?? '';
  const write = (key: string, text: string) =>
    change({
      sections: outline.map((section) => ({
        key: section.key,
        title: section.title,
        text: section.key === key ? text : textOf(section.key),
      })),
    });
  const { forms = [] } = written.content;
  const fill = (form: SubmittedForm) =>
    change({ forms: [...forms.filter(({ key }) => key !== form.key), form] });
  return (
    <>
      <p className="soft">{say.noSecrets}</p>
      {laid && (
        <p className="laid-note">
          {mayAnywhere(grants, 'submission.send') ? say.laidForHead : say.laid}
        </p>
      )}
      {newest.version !== template.version && (
        <p className="laid-note">
          {say.newTemplate}{' '}
          <UnstyledButton className="link" onClick={() => change(movedTo(written.content, newest))}>
            {say.takeTemplate}
          </UnstyledButton>
        </p>
      )}
      {clash && <ClashNote autosave={autosave} template={template} ours={written} theirs={clash} />}
      <Checkbox
        label={say.nil}
        description={written.content.nil ? say.nilMeans : undefined}
        checked={written.content.nil}
        onChange={(event) => change({ nil: event.currentTarget.checked })}
      />
      {outline.map((section, at) => (
        <SectionField
          key={section.key}
          section={section}
          place={{ at: at + 1, all: outline.length }}
          text={textOf(section.key)}
          suspicions={suspicions.filter((place) => place.section === section.key)}
          form={forms.find(({ key }) => key === section.key)}
          before={before.find(({ key }) => key === section.key) ?? null}
          onChange={(text) => write(section.key, text)}
          onFill={fill}
          onKeep={autosave.allow}
        />
      ))}
      {obligation.state === 'accepted' && (
        <>
          <TextInput
            label={say.reason}
            description={say.reasonHint}
            aria-describedby={inReason ? asked : undefined}
            maxLength={2000}
            value={written.reason ?? ''}
            onChange={(event) => giveReason(event.currentTarget.value)}
          />
          {inReason && (
            <SuspicionNote
              id={asked}
              place={inReason}
              text={written.reason ?? ''}
              onChange={giveReason}
              onKeep={autosave.allow}
            />
          )}
        </>
      )}
    </>
  );
}
