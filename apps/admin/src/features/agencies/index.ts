export { useAgencies } from './use-agencies.ts';
