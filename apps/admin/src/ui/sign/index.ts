export { Sign } from './sign.tsx';
export type { SignName } from './shapes.tsx';
