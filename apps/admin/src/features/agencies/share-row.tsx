import { Confidence } from '@dondoc/domain/agency';
import { CloseButton, Select, TextInput } from '@mantine/core';
import { useWords } from '../../words/words-provider.tsx';
import { UNKNOWN } from './succession-draft.ts';
import type { ShareDraft } from './succession-draft.ts';

interface ShareRowProps {
  readonly n: number;
  readonly share: ShareDraft;
  readonly bodies: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (share: ShareDraft) => void;
  /** Null for the only one. */
  readonly onRemove: (() => void) | null;
}

/** One line of a succession: which body, what of it, to whom, and how sure that is. */
export function ShareRow({ n, share, bodies, onChange, onRemove }: ShareRowProps) {
  const words = useWords().successions;
  return (
    <fieldset className="share">
      <legend className="xs dim">{words.form.share(n)}</legend>
      <div className="pair">
        <Select
          label={words.form.from}
          searchable
          data={bodies}
          value={share.from}
          onChange={(from) => onChange({ ...share, from })}
        />
        <Select
          label={words.form.to}
          searchable
          data={[...bodies, { value: UNKNOWN, label: words.form.unknownTo }]}
          value={share.to}
          onChange={(to) => onChange({ ...share, to })}
        />
        <TextInput
          label={words.form.scope}
          description={words.form.scopeHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={share.scope}
          onChange={(event) => onChange({ ...share, scope: event.currentTarget.value })}
        />
        <ConfidenceField
          value={share.confidence}
          onChange={(confidence) => onChange({ ...share, confidence })}
        />
      </div>
      {onRemove && (
        <CloseButton className="remove" aria-label={words.form.removeShare} onClick={onRemove} />
      )}
    </fieldset>
  );
}

interface ConfidenceFieldProps {
  readonly value: Confidence;
  readonly onChange: (confidence: Confidence) => void;
}

/** How sure it is who took over. */
export function ConfidenceField({ value, onChange }: ConfidenceFieldProps) {
  const words = useWords().successions;
  return (
    <Select
      label={words.form.confidence}
      allowDeselect={false}
      data={Confidence.options.map((one) => ({ value: one, label: words.list[one] }))}
      value={value}
      onChange={(chosen) => onChange(Confidence.parse(chosen))}
    />
  );
}
