import { CoveringDocument } from '@dondoc/domain/reporting';
import { Button, Modal, TextInput } from '@mantine/core';
import { z } from 'zod';
import { DateField, useSchemaForm } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import type { Command } from '../../wire/use-command.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { ObligationView } from './use-obligation.ts';
import type { Written } from './written.ts';

const Covering = z.object({
  number: z.string().trim().max(80),
  date: CoveringDocument.shape.date,
  signedBy: z.string().trim().max(200),
});

interface SendDialogProps {
  readonly view: ObligationView;
  readonly title: string;
  readonly written: Written;
  readonly command: Command;
  readonly onSend: (covering: CoveringDocument | null) => void;
  readonly onClose: () => void;
}

/** What will be sent, to whom, in whose name; what is sent cannot be taken back. */
export function SendDialog(props: SendDialogProps) {
  const { view, title, written, command, onSend, onClose } = props;
  const words = useWords();
  const say = words.writing.confirm;
  const field = words.obligation.acts;
  const form = useSchemaForm(Covering, { number: '', date: null, signedBy: '' });
  const { sections, nil, forms = [] } = written.content;
  const filledIn = new Set(forms.filter(({ cells }) => cells.length > 0).map(({ key }) => key));
  const filled = sections.filter(({ key, text }) => text.trim() !== '' || filledIn.has(key)).length;
  const submit = form.onSubmit((values) => {
    const { number, date, signedBy } = Covering.parse(values);
    const empty = number === '' && date === null && signedBy === '';
    onSend(empty ? null : { number: number || null, date, signedBy: signedBy || null });
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={say.title(title)}
      closeButtonProps={{ 'aria-label': words.shell.close }}
    >
      <form className="record-report" onSubmit={submit} noValidate>
        {command.trouble && (
          <ErrorNote trouble={command.trouble} onRetry={() => void command.again()} />
        )}
        <p>
          {say.to(view.receiverName, view.agencyName)}{' '}
          {nil ? say.nil : say.sections(filled, sections.length)}
        </p>
        <p className="mid">{say.final}</p>
        <fieldset>
          <legend>{say.covering}</legend>
          <TextInput label={field.number} {...form.getInputProps('number')} />
          <DateField
            label={field.date}
            value={form.values.date}
            error={form.errors['date']}
            onChange={(day) => form.setFieldValue('date', day)}
          />
          <TextInput
            label={field.signedBy}
            description={field.signedByHint}
            {...form.getInputProps('signedBy')}
          />
        </fieldset>
        <div className="acts">
          <Button onClick={onClose}>{words.shell.cancel}</Button>
          <Button type="submit" variant="filled" loading={command.waiting}>
            {say.send}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
