import { CivilDate } from '@dondoc/domain/calendar';
import { SubmissionId } from '@dondoc/domain/kernel';
import { Channel } from '@dondoc/domain/reporting';
import type { ReportTemplate, SubmittedForm } from '@dondoc/domain/reporting';
import { Button, Checkbox, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { useSession } from '../../session/use-session.ts';
import { DateField, useSchemaForm } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { api } from '../../wire/trpc.ts';
import type { Command } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import { FormField } from './form-field.tsx';
import { newestTemplate } from './template-at.ts';
import type { ObligationView } from './use-obligation.ts';

const Elsewhere = Channel.exclude(['here']);

const optional = (most: number) => z.string().trim().max(most);

const Received = z.object({
  channel: Elsewhere,
  receivedOn: CivilDate,
  number: optional(80),
  date: CivilDate.nullable(),
  signedBy: optional(200),
  text: z.string().max(50_000),
  nil: z.boolean(),
  reason: optional(2000),
});
/** What was noted sufficient is corrected only with its reason. */
const Correction = Received.extend({ reason: Received.shape.reason.min(1) });

/** The section that takes the words of a report that was written elsewhere: the first that is no form. */
const firstOfWords = ({ sections }: ReportTemplate): string | undefined =>
  (sections.find(({ kind }) => kind !== 'form') ?? sections[0])?.key;

const blankForm = (key: string): SubmittedForm => ({ key, cells: [] });

interface RecordReportProps {
  readonly view: ObligationView;
  readonly command: Command;
  readonly onClose: () => void;
}

/** Enters a report that came by document system, mail or paper, with its covering document. */
export function RecordReport({ view, command, onClose }: RecordReportProps) {
  const words = useWords();
  const say = words.obligation.acts;
  const { today } = useSession();
  const { obligation, agencyName } = view;
  const template = newestTemplate(view);
  const [forms, setForms] = useState<readonly SubmittedForm[]>([]);
  const corrects = obligation.state === 'accepted';
  const form = useSchemaForm(corrects ? Correction : Received, {
    channel: 'document-system',
    receivedOn: today,
    number: '',
    date: null,
    signedBy: '',
    text: '',
    nil: false,
    reason: '',
  });
  const submit = form.onSubmit((values) => {
    const { number, date, signedBy, text, nil, reason, ...received } = Received.parse(values);
    const submissionId = SubmissionId.parse(uuidv7());
    const forWords = firstOfWords(template);
    const sections = template.sections.map(({ key, title }) => ({
      key,
      title,
      text: key === forWords ? text : '',
    }));
    return command.run(
      (stamp) =>
        api.submission.record.mutate({
          ...stamp,
          obligationId: obligation.id,
          version: obligation.version,
          submissionId,
          ...received,
          covering: { number: number || null, date, signedBy: signedBy || null },
          content: { sections, nil, forms: [...forms], templateVersion: template.version },
          reason: reason || null,
        }),
      { said: say.recorded(agencyName), after: onClose },
    );
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${say.recordTitle}: ${agencyName}`}
      closeButtonProps={{ 'aria-label': words.shell.close }}
    >
      <form className="record-report" onSubmit={submit} noValidate>
        {command.trouble && (
          <ErrorNote trouble={command.trouble} onRetry={() => void command.again()} />
        )}
        <Select
          label={say.channel}
          data={Elsewhere.options.map((channel) => ({
            value: channel,
            label: words.obligation.channels[channel],
          }))}
          allowDeselect={false}
          {...form.getInputProps('channel')}
        />
        <DateField
          label={say.receivedOn}
          description={say.receivedOnHint}
          value={form.values.receivedOn}
          error={form.errors['receivedOn']}
          onChange={(day) => form.setFieldValue('receivedOn', day ?? '')}
        />
        <TextInput
          label={say.number}
          description={say.numberHint}
          {...form.getInputProps('number')}
        />
        <DateField
          label={say.date}
          value={form.values.date}
          error={form.errors['date']}
          onChange={(day) => form.setFieldValue('date', day)}
        />
        <TextInput
          label={say.signedBy}
          description={say.signedByHint}
          {...form.getInputProps('signedBy')}
        />
        {corrects && (
          <TextInput
            label={say.reason}
            description={say.reasonHint}
            {...form.getInputProps('reason')}
          />
        )}
        <Checkbox label={say.nil} {...form.getInputProps('nil', { type: 'checkbox' })} />
        {template.sections.map(
          (section) =>
            section.kind === 'form' && (
              <fieldset key={section.key}>
                <legend id={section.key}>{section.title}</legend>
                <FormField
                  template={section.form}
                  form={forms.find(({ key }) => key === section.key) ?? blankForm(section.key)}
                  before={view.before.find(({ key }) => key === section.key) ?? null}
                  labelledBy={section.key}
                  onChange={(filled) =>
                    setForms([...forms.filter(({ key }) => key !== filled.key), filled])
                  }
                />
              </fieldset>
            ),
        )}
        <Textarea
          label={say.content}
          description={say.contentHint}
          autosize
          minRows={4}
          maxRows={14}
          {...form.getInputProps('text')}
        />
        <div className="acts">
          <Button onClick={onClose}>{words.shell.cancel}</Button>
          <Button type="submit" variant="filled" loading={command.waiting}>
            {say.recordSubmit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
