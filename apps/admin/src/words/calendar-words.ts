import type { Occasion } from '@dondoc/domain/calendar';

/** What a day of the yearly tables is for, and the provision or schedule that says so. */
export type OccasionWords = Readonly<Record<Occasion, string>>;
