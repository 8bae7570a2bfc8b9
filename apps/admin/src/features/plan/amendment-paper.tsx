import { AmendmentKind, InstrumentType } from '@dondoc/domain/plan';
import { Select, TextInput } from '@mantine/core';
import { useSession } from '../../session/use-session.ts';
import { DateField } from '../../ui/form/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/index.ts';
import type { AmendmentTyped } from './amendment-typed.ts';

interface AmendmentPaperProps {
  readonly typed: AmendmentTyped;
  readonly onChange: (change: Partial<AmendmentTyped>) => void;
  /** Whether what is missing is to be said. */
  readonly tried: boolean;
}

/** The paper that amends: type, number, who issued it and when, from when it holds, and what it does. */
export function AmendmentPaper({ typed, onChange, tried }: AmendmentPaperProps) {
  const { amendment: words, forms, plan } = useWords();
  const { today } = useSession();
  const { agencies } = useAgencies();
  const { paper, kind, periodTo } = typed;
  const set = (change: Partial<typeof paper>) => onChange({ paper: { ...paper, ...change } });
  const missing = (value: string) =>
    tried && value.trim() === '' ? forms.issues.required : undefined;
  const dateError = (date: string) => (date > today ? plan.forms.laterThanToday : missing(date));
  return (
    <fieldset className="paper-fields">
      <legend>{words.paper}</legend>
      <Select
        label={words.type}
        searchable
        allowDeselect={false}
        data={InstrumentType.options.map((value) => ({ value, label: words.types[value] }))}
        value={paper.type}
        onChange={(type) => set({ type: type ?? paper.type })}
      />
      <TextInput
        label={words.number}
        maxLength={80}
        value={paper.numberSymbol}
        error={missing(paper.numberSymbol)}
        onChange={(event) => set({ numberSymbol: event.currentTarget.value })}
      />
      <DateField
        label={words.issuedOn}
        value={paper.issuedOn}
        error={dateError(paper.issuedOn)}
        onChange={(issuedOn) => set({ issuedOn: issuedOn ?? '', inForceFrom: issuedOn ?? '' })}
      />
      <DateField
        label={words.inForceFrom}
        value={paper.inForceFrom}
        error={dateError(paper.inForceFrom)}
        onChange={(inForceFrom) => set({ inForceFrom: inForceFrom ?? '' })}
      />
      <Select
        className="wide"
        label={words.issuer}
        searchable
        allowDeselect={false}
        data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        value={paper.issuerId}
        onChange={(issuerId) => set({ issuerId: issuerId ?? paper.issuerId })}
      />
      <Select
        className="wide"
        label={words.kind}
        allowDeselect={false}
        data={AmendmentKind.options.map((value) => ({ value, label: words.kinds[value] }))}
        value={kind}
        onChange={(value) =>
          onChange({ kind: AmendmentKind.parse(value), changes: new Map(), added: [] })
        }
      />
      {kind === 'extends-period' && (
        <DateField
          label={words.periodTo}
          value={periodTo}
          error={missing(periodTo)}
          onChange={(to) => onChange({ periodTo: to ?? '' })}
        />
      )}
    </fieldset>
  );
}
