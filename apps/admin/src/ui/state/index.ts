export { DUTY_KEY, OBLIGATION_KEY } from './domain-states.ts';
export { StateCell } from './state-cell.tsx';
export { StateWord } from './state-word.tsx';
export { StateSign } from './state-sign.tsx';
