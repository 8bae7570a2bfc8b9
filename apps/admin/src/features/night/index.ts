export { HeldTonight } from './held-tonight.tsx';
