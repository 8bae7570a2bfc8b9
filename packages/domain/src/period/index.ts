export { Cadence, DataWindow, Period } from './cadence.ts';
