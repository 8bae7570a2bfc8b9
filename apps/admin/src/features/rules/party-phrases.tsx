import { AgencyGroupId, AgencyId } from '@dondoc/domain/kernel';
import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useWords } from '../../words/words-provider.tsx';
import { useAgencies } from '../agencies/use-agencies.ts';
import { useGroups } from '../agencies/use-groups.ts';
import { Choice } from './choice.tsx';
import type { Editing } from './editing.ts';
import { Phrase } from './phrase.tsx';
import { writeReceiver, writeReporters } from './rule-words.ts';
import type { NameOf } from './rule-words.ts';

interface PartyPhraseProps extends Editing {
  readonly nameOf: NameOf;
  readonly error?: string | undefined;
}

/** Lists open inside the floating panel, so that choosing in one does not close the panel. */
const INSIDE = { withinPortal: false } as const;

/** Who reports: every accountable body, or bodies and groups by name. */
export function ReportersPhrase({ rule, change, readOnly, nameOf, error }: PartyPhraseProps) {
  const words = useWords();
  const { labels, accountable } = words.rules;
  const { agencies } = useAgencies();
  const { data: groups = [] } = useGroups();
  const { reporters } = rule;
  return (
    <Phrase
      label={labels.reporters}
      text={writeReporters(rule, nameOf, words)}
      error={error}
      readOnly={readOnly}
    >
      <Choice
        label={labels.reporters}
        value={reporters.kind}
        options={[
          { value: 'accountable', label: accountable },
          { value: 'named', label: labels.named },
        ]}
        onChange={(kind) =>
          change({ reporters: kind === 'named' ? { kind, agencies: [], groups: [] } : { kind } })
        }
      />
      {reporters.kind === 'named' && (
        <>
          <MultiSelect
            label={labels.groups}
            comboboxProps={INSIDE}
            data={groups.map(({ id, name }) => ({ value: id, label: name }))}
            value={reporters.groups}
            onChange={(ids) =>
              change({
                reporters: { ...reporters, groups: ids.map((id) => AgencyGroupId.parse(id)) },
              })
            }
          />
          <MultiSelect
            label={labels.agencies}
            searchable
            comboboxProps={INSIDE}
            data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
            value={reporters.agencies}
            onChange={(ids) =>
              change({ reporters: { ...reporters, agencies: ids.map((id) => AgencyId.parse(id)) } })
            }
          />
        </>
      )}
    </Phrase>
  );
}

/** To whom: a body of the registry, or words for one that is unknown here. */
export function ReceiverPhrase({ rule, change, readOnly, nameOf, error }: PartyPhraseProps) {
  const words = useWords();
  const { labels } = words.rules;
  const { agencies } = useAgencies();
  const { receiver } = rule;
  return (
    <Phrase
      label={labels.receiver}
      text={writeReceiver(rule, nameOf, words)}
      error={error}
      readOnly={readOnly}
    >
      <Select
        label={labels.receiver}
        searchable
        clearable
        comboboxProps={INSIDE}
        data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        value={receiver.agencyId}
        onChange={(id) =>
          change({ receiver: { ...receiver, agencyId: id === null ? null : AgencyId.parse(id) } })
        }
      />
      {receiver.agencyId === null && (
        <TextInput
          label={labels.receiverText}
          value={receiver.text}
          maxLength={300}
          onChange={(event) =>
            change({ receiver: { agencyId: null, text: event.currentTarget.value } })
          }
        />
      )}
    </Phrase>
  );
}

/** Through whom, if through anybody. */
export function ViaPhrase({ rule, change, readOnly, nameOf }: PartyPhraseProps) {
  const { labels, says } = useWords().rules;
  const { agencies } = useAgencies();
  const { via } = rule;
  return (
    <Phrase
      label={labels.via}
      text={via === null ? says.direct : `${says.via} ${nameOf(via)}`}
      readOnly={readOnly}
    >
      <Select
        label={labels.via}
        placeholder={says.direct}
        searchable
        clearable
        comboboxProps={INSIDE}
        data={agencies.map(({ id, name }) => ({ value: id, label: name }))}
        value={via}
        onChange={(id) => change({ via: id === null ? null : AgencyId.parse(id) })}
      />
    </Phrase>
  );
}
