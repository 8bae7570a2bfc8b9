import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { ErrorNote } from '../../ui/note/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { Frame } from './answer.ts';
import type { Edits } from './use-edits.ts';

interface FrameDialogProps {
  readonly frame: Frame;
  readonly edits: Edits;
  readonly onClose: () => void;
}

/** Head and foot as text: a line for each name or position. */
interface Fields {
  readonly superior: string;
  readonly issuer: string;
  readonly symbol: string;
  readonly place: string;
  readonly title: string;
  readonly addressees: string;
  readonly opening: string;
  readonly closing: string;
  readonly authority: string;
  readonly positions: string;
  readonly recipients: string;
}

const fieldsOf = ({ instrument, addressees, opening, closing }: Frame): Fields => ({
  superior: instrument.superior ?? '',
  issuer: instrument.issuers.join('\n'),
  symbol: instrument.symbol ?? '',
  place: instrument.place ?? '',
  title: instrument.title,
  addressees: addressees.join('\n'),
  opening: opening.join('\n'),
  closing: closing ?? '',
  authority: instrument.authority ?? '',
  positions: instrument.positions.join('\n'),
  recipients: instrument.recipients
    .map(({ text, purpose }) => (purpose === null ? text : `${text} (${purpose})`))
    .join('\n'),
});

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const frameOf = (fields: Fields, { instrument }: Frame): Frame => ({
  instrument: {
    ...instrument,
    superior: orNull(fields.superior),
    issuers: lines(fields.issuer),
    symbol: orNull(fields.symbol),
    place: orNull(fields.place),
    title: lines(fields.title).join('\n'),
    authority: orNull(fields.authority),
    positions: lines(fields.positions),
    recipients: lines(fields.recipients).map((text) => ({ text, purpose: null })),
  },
  addressees: lines(fields.addressees),
  opening: lines(fields.opening),
  closing: orNull(fields.closing),
});

/** Head and foot of the official page. They are proposed from plan and registry; whoever writes the report mends them. */
export function FrameDialog({ frame, edits, onClose }: FrameDialogProps) {
  const all = useWords();
  const words = all.consolidation.frame;
  const [fields, setFields] = useState(() => fieldsOf(frame));
  const [saving, setSaving] = useState(false);
  const of = (name: keyof Fields) => ({
    label: words[name],
    value: fields[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      setFields({ ...fields, [name]: event.currentTarget.value }),
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    await edits.change((draft) => ({ ...draft, frame: frameOf(fields, frame) }), onClose);
    setSaving(false);
  };
  const { trouble } = edits.command;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words.heading}
      closeButtonProps={{ 'aria-label': all.shell.close }}
    >
      <form className="frame-form" onSubmit={(event) => void submit(event)}>
        {trouble && <ErrorNote trouble={trouble} onRetry={() => void edits.command.again()} />}
        <p className="dim">{words.hint}</p>
        <TextInput {...of('superior')} />
        <Textarea {...of('issuer')} autosize minRows={1} />
        <div className="pair">
          <TextInput {...of('symbol')} />
          <TextInput {...of('place')} />
        </div>
        <Textarea {...of('title')} autosize minRows={2} />
        <Textarea {...of('addressees')} autosize minRows={1} />
        <Textarea {...of('opening')} autosize minRows={2} />
        <Textarea {...of('closing')} autosize minRows={2} />
        <div className="pair">
          <TextInput {...of('authority')} />
          <Textarea {...of('positions')} autosize minRows={1} />
        </div>
        <Textarea {...of('recipients')} autosize minRows={2} />
        <div className="acts">
          <Button onClick={onClose}>{all.shell.cancel}</Button>
          <Button type="submit" variant="filled" loading={saving}>
            {words.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
