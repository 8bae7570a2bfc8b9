import { RuleId } from '@dondoc/domain/kernel';
import { askAbove } from '@dondoc/domain/reporting';
import type { ReportingRule } from '@dondoc/domain/reporting';
import { Select } from '@mantine/core';
import { writeCadence } from '../../words/cadence.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { Editing } from './editing.ts';
import { Phrase } from './phrase.tsx';

interface AbovePhraseProps extends Editing {
  readonly ruleId: RuleId;
  /** The rules of the plan. */
  readonly rules: readonly ReportingRule[];
}

/** The rule of the level above, by which the receiver reports on: one of the plan that does not report to this one in turn. */
export function AbovePhrase({ rule, change, readOnly, ruleId, rules }: AbovePhraseProps) {
  const words = useWords();
  const { labels, says } = words.rules;
  const data = rules
    .filter(({ id }) => askAbove({ id: ruleId, above: id }, rules).ok)
    .map(({ id, name, cadence }) => ({
      value: id,
      label: `${name}, ${writeCadence(cadence, words)}`,
    }));
  return (
    <Phrase
      label={labels.above}
      text={data.find(({ value }) => value === rule.above)?.label ?? says.top}
      readOnly={readOnly}
    >
      <Select
        label={labels.above}
        placeholder={says.top}
        clearable
        comboboxProps={{ withinPortal: false }}
        data={data}
        value={rule.above}
        onChange={(id) => change({ above: id === null ? null : RuleId.parse(id) })}
      />
    </Phrase>
  );
}
