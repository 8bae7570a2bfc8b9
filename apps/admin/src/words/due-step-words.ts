import type { Clause, NominalForm } from '@dondoc/domain/task';

/** The clause that a date rests on, as it is cited. */
export type ClauseWords = Readonly<Record<Clause, string>>;

/** How the text fixes a day. */
export type NominalFormWords = Readonly<Record<NominalForm, string>>;
