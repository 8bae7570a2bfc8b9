export { FootEnd } from './foot-end.tsx';
export { PageHead } from './page-head.tsx';
