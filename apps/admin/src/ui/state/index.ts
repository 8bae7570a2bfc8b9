export { DUTY_KEY, OBLIGATION_KEY } from './domain-states.ts';
export { StateCell } from './state-cell.tsx';
export { StateWord } from './state-word.tsx';
export { STATE_LOOK } from './state-look.ts';
