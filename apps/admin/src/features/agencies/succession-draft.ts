import { bodiesOf, Succession } from '@dondoc/domain/agency';
import type { Agency, Confidence, SuccessionKind } from '@dondoc/domain/agency';
import { CivilDate } from '@dondoc/domain/calendar';
import { AgencyId, SuccessionId } from '@dondoc/domain/kernel';
import { v7 as uuidv7 } from 'uuid';

/** One line of the form: what of a body goes to which other. */
export interface ShareDraft {
  readonly key: string;
  readonly from: string | null;
  /** Null while it is not said; `unknown` where nobody knows who took it over. */
  readonly to: string | null;
  readonly scope: string;
  readonly confidence: Confidence;
}

/** A body that is not in the registry yet. */
export interface NewBody {
  readonly id: AgencyId;
  readonly name: string;
}

/** A succession as it is being typed. */
export interface SuccessionDraft {
  readonly id: SuccessionId;
  readonly kind: SuccessionKind;
  readonly on: string | null;
  readonly number: string;
  readonly basisDate: string | null;
  readonly livesOn: boolean;
  readonly shares: readonly ShareDraft[];
  readonly newBodies: readonly NewBody[];
  /** Of a rename: what it is called from the day on. */
  readonly newName: string;
  readonly newShortNames: string;
}

export const UNKNOWN = 'unknown';

export const newShare = (from: string | null): ShareDraft => ({
  key: uuidv7(),
  from,
  to: null,
  scope: '',
  confidence: 'sure',
});

/** A form with one line that begins with a body, if one is open. */
export const newDraft = (agencyId: string | null): SuccessionDraft => ({
  id: SuccessionId.parse(uuidv7()),
  kind: 'merge',
  on: null,
  number: '',
  basisDate: null,
  livesOn: false,
  shares: [newShare(agencyId)],
  newBodies: [],
  newName: '',
  newShortNames: '',
});

export const newBody = (name: string): NewBody => ({ id: AgencyId.parse(uuidv7()), name });

/** A succession and the bodies that it makes, as the server takes them. */
export interface SuccessionInput {
  readonly succession: Succession;
  readonly bodies: Omit<Agency, 'version'>[];
}

/** What a form says, as far as it is whole, and what in it cannot be. */
export interface ReadDraft {
  readonly input: SuccessionInput | null;
  /** Codes of what the domain finds wrong; none of what is only missing. */
  readonly issues: readonly string[];
}

const parts = (text: string): readonly string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

/** Reads a form. A new body is of the kind, level and parent of the first that is rearranged, and exists from the day on. */
export function readDraft(draft: SuccessionDraft, agencies: readonly Agency[]): ReadDraft {
  const on = CivilDate.safeParse(draft.on);
  const [first] = draft.shares;
  const like = agencies.find(({ id }) => id === first?.from);
  const date = CivilDate.safeParse(draft.basisDate);
  const number = draft.number.trim();
  const common = {
    id: draft.id,
    kind: draft.kind,
    on: draft.on,
    legalBasis: number === '' ? null : { number, date: date.success ? date.data : null },
  };
  const read = Succession.safeParse(
    draft.kind === 'rename'
      ? {
          ...common,
          agencyId: first?.from,
          confidence: first?.confidence,
          to: like && { ...like, name: draft.newName, shortNames: parts(draft.newShortNames) },
        }
      : {
          ...common,
          livesOn: draft.livesOn,
          shares: draft.shares.map(({ from, to, scope, confidence }) => ({
            from,
            to: to === UNKNOWN ? null : (to ?? undefined),
            scope: parts(scope),
            confidence,
          })),
        },
  );
  if (!read.success || !on.success || !like) {
    const found = read.success ? [] : read.error.issues.map(({ message }) => message);
    return {
      input: null,
      issues: [...new Set(found.filter((code) => code.startsWith('succession.')))],
    };
  }
  const spoken = new Set(bodiesOf(read.data));
  const bodies = draft.newBodies
    .filter(({ id }) => spoken.has(id))
    .map(({ id, name }) => ({
      id,
      name,
      shortNames: [],
      code: null,
      kind: like.kind,
      level: like.level,
      parentId: like.parentId,
      mailbox: null,
      officePhone: null,
      validFrom: on.data,
      validTo: null,
    }));
  return { input: { succession: read.data, bodies }, issues: [] };
}
