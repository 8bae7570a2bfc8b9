export { Panes } from './panes.tsx';
export type { Pane } from './panes.tsx';
export { SidePanel } from './side-panel.tsx';
