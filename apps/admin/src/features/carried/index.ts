export { CarriedLine } from './carried-line.tsx';
