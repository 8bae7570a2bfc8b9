import type { PersonalDataKind } from './personal-data-kind.ts';

/**
 * Every refusal of the software with the facts that a screen needs to word it.
 * The server's error map and both word files are typed over these codes: a code without words does not compile.
 */
export interface RefusalFacts {
  /** The role table does not let this account do it. */
  readonly 'access.denied': { readonly action: string };
  readonly 'sign-in.needed': Record<string, never>;
  /** Name, mailbox or password is wrong; which of them is not told. */
  readonly 'sign-in.wrong': Record<string, never>;
  readonly 'not-found': { readonly kind: string };
  /** The command id was used before with another input or by another account (decision D14). */
  readonly 'command.reused': Record<string, never>;
  /** Somebody changed the aggregate meanwhile; `current` is its version now. */
  readonly 'version.stale': {
    readonly aggregate: string;
    readonly seen: number;
    readonly current: number;
  };
  /** The action is not possible in the state in which the thing stands. */
  readonly 'state.refused': { readonly action: string; readonly state: string };
  /** Only who stands above decides this; without the document of that decision it is not recorded. */
  readonly 'decision.needed': Record<string, never>;
  /** The register cannot be put in force; `blockers` are finding codes or names of what is missing. */
  readonly 'register.blocked': { readonly blockers: readonly string[] };
  /** The register cannot be closed: these duties are open and have no outcome. */
  readonly 'duties.open': { readonly duties: readonly string[] };
  readonly 'name.taken': { readonly name: string };
  /** Nobody else keeps the accounts of the whole deployment: without this one nobody could. */
  readonly 'administrator.last': Record<string, never>;
  /** A marked secret: nothing of the file was kept. */
  readonly 'secrecy.marked': Record<string, never>;
  readonly 'file.kind': { readonly seen: string };
  readonly 'file.too-large': { readonly limit: number };
  readonly 'file.unreadable': { readonly reason: string };
  /** A PDF without text, perhaps a scan. */
  readonly 'file.no-text': { readonly pages: number };
  /** Sections of the outline that must be written and are empty; titles as the outline words them. */
  readonly 'report.incomplete': { readonly sections: readonly string[] };
  readonly 'report.too-long': { readonly section: string };
  /** Figures of this column do not add up to one: years, names, ratios that are told apart. */
  readonly 'column.not-totalled': { readonly column: string };
  /** The column takes the last figure, and its latest day has more than one. */
  readonly 'figures.several': { readonly column: string };
  /** The act needs a reason, and none was given. */
  readonly 'reason.missing': { readonly action: string };
  /** A day on which something happened lies after today. */
  readonly 'date.in-future': { readonly date: string };
  /** A paper would hold, or was received, on a day before it was issued. */
  readonly 'date.before-issue': { readonly date: string; readonly issuedOn: string };
  /** What was entered changes nothing of the register. */
  readonly 'change.none': Record<string, never>;
  /** The event that a task waits for is recorded already; a wrong record is taken back first. */
  readonly 'event.recorded': { readonly on: string };
  /** The period that a report is to be read as ends before the paper was issued, as the one it stands for. */
  readonly 'period.before-issue': { readonly issuedOn: string };
  /** A rule that recurs has its periods from its cadence; only one that names a single period can be read as another. */
  readonly 'rule.recurring': { readonly cadence: string };
  /** Words seem to hold identifiers of a private person, and nobody has said that they are an office's own. */
  readonly 'personal-data.suspected': {
    readonly places: readonly { readonly text: string; readonly kind: PersonalDataKind }[];
  };
  readonly 'date.invalid': { readonly text: string };
  readonly 'input.invalid': { readonly path: string; readonly issue: string };
  readonly 'code.wrong': Record<string, never>;
  readonly 'too-many-attempts': { readonly retryAfterSeconds: number };
  /** A request from a page of another origin; `expected` is the address this server answers to. */
  readonly 'origin.foreign': { readonly expected: string };
}

export type RefusalCode = keyof RefusalFacts;

/** One refusal: its code and exactly the facts of that code. */
export type Refusal = {
  readonly [C in RefusalCode]: { readonly code: C; readonly facts: RefusalFacts[C] };
}[RefusalCode];
