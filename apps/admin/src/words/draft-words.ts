import type { Standing, TimingReading } from '@dondoc/domain/register';

/** How an item of a draft stands, and why a date may be meant so: a code without words does not compile. */
export type StandingWords = Readonly<Record<Standing, string>>;
export type BecauseWords = Readonly<Record<TimingReading['because'], string>>;
