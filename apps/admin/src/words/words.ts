import type { vi } from './vi/index.ts';

/** The shape of all words; Vietnamese sets it and English must fill it. */
export type Words = typeof vi;

/** The languages of the desk. */
export type Language = 'vi' | 'en';
