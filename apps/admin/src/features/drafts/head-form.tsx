import type { DraftBody, PlanDraft } from '@dondoc/domain/register';
import { Select } from '@mantine/core';
import { useWords } from '../../words/words-provider.tsx';
import { DiscardDraft } from './discard-draft.tsx';
import { HeadDay, HeadText } from './head-field.tsx';
import type { DraftActs, OpenDraft } from './use-draft.ts';
import './head-form.css';

interface HeadFormProps {
  readonly draft: OpenDraft;
  readonly acts: DraftActs;
}

type Instrument = PlanDraft['instrument'];

/** The head of the paper as it was read, and the two bodies a register cannot do without. Fields are kept when they are left. */
export function HeadForm({ draft, acts }: HeadFormProps) {
  const words = useWords().drafts.head;
  const { instrument, bodies, issuerKey, standingAgencyKey } = draft.content;
  const edit = (patch: Partial<Instrument>) => acts.act({ kind: 'edit-instrument', patch });
  return (
    <div className="head-form">
      <p className="xs dim">{words.signedText}</p>
      <BodyChoice
        label={words.issuer}
        missing={words.issuerNone}
        bodies={bodies}
        value={issuerKey}
        onChange={(bodyKey) => acts.act({ kind: 'confirm-issuer', bodyKey })}
      />
      <BodyChoice
        label={words.standing}
        missing={words.standingNone}
        bodies={bodies}
        value={standingAgencyKey}
        onChange={(bodyKey) => acts.act({ kind: 'confirm-standing-agency', bodyKey })}
      />
      <div className="pair">
        <HeadText
          key={`number ${instrument.number}`}
          label={words.number}
          value={instrument.number}
          onKeep={(number) => edit({ number })}
        />
        <HeadText
          key={`symbol ${instrument.symbol}`}
          label={words.symbol}
          value={instrument.symbol}
          onKeep={(symbol) => edit({ symbol })}
        />
      </div>
      <HeadDay
        key={`issued ${instrument.issuedOn}`}
        label={words.issuedOn}
        {...(instrument.issuedMonth === null
          ? {}
          : { hint: words.monthOnly(monthIn(instrument.issuedMonth)) })}
        value={instrument.issuedOn}
        onKeep={(issuedOn) => edit({ issuedOn })}
      />
      <HeadText
        key={`title ${instrument.title}`}
        label={words.title}
        value={instrument.title}
        onKeep={(title) => title !== null && edit({ title })}
        required
        long
      />
      <div className="pair">
        <HeadDay
          key={`from ${instrument.periodFrom}`}
          label={words.periodFrom}
          value={instrument.periodFrom}
          onKeep={(periodFrom) => edit({ periodFrom })}
        />
        <HeadDay
          key={`to ${instrument.periodTo}`}
          label={words.periodTo}
          value={instrument.periodTo}
          onKeep={(periodTo) => edit({ periodTo })}
        />
      </div>
      <DiscardDraft draft={draft} waiting={acts.waiting > 0} />
    </div>
  );
}

/** `2026-03` as 03/2026. */
const monthIn = (month: string): string => month.split('-').toReversed().join('/');

interface BodyChoiceProps {
  readonly label: string;
  /** Said while nothing is chosen. */
  readonly missing: string;
  readonly bodies: readonly DraftBody[];
  readonly value: string | null;
  readonly onChange: (bodyKey: string) => void;
}

/** One of the bodies of the paper. A group neither issues nor stands. */
function BodyChoice({ label, missing, bodies, value, onChange }: BodyChoiceProps) {
  return (
    <Select
      label={label}
      placeholder={missing}
      error={value === null ? missing : undefined}
      searchable
      allowDeselect={false}
      data={bodies
        .filter((body) => !body.group)
        .map((body) => ({ value: body.key, label: body.name }))}
      value={value}
      onChange={(bodyKey) => bodyKey !== null && onChange(bodyKey)}
    />
  );
}
