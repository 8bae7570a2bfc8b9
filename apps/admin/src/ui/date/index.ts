export { DueChain } from './due-chain.tsx';
export type { ChainStep } from './due-chain.tsx';
export { DueDate } from './due-date.tsx';
