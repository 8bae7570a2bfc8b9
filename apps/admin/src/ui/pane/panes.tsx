import { Splitter, Tabs } from '@mantine/core';
import { useLocalStorage, useMediaQuery } from '@mantine/hooks';
import type { SplitterPaneSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import './pane.css';

/** One pane of a screen. */
export interface Pane {
  readonly id: string;
  /** Its word as a tab, where the screen is too narrow for all panes side by side. */
  readonly tab: string;
  /** `'530px'` stays; a number is its share of what is left. */
  readonly size: `${number}px` | number;
  readonly min?: `${number}px`;
  readonly content: ReactNode;
}

interface PanesProps {
  /** Names the layout, under which the sizes a person has dragged are kept on this device. */
  readonly name: string;
  readonly panes: readonly Pane[];
  /** The pane that the address speaks of: where there is room for one, it is the first in sight. */
  readonly meant?: string | undefined;
}

/** Below this the panes become tabs (design, section 2). */
const NARROW = '(max-width: 67.5em)';

/** Two or three panes divided by a line that can be dragged; tabs on a narrow screen. Panes scroll, the shell does not. */
export function Panes({ name, panes, meant }: PanesProps) {
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const [sizes, keep] = useLocalStorage<SplitterPaneSize[] | null>({
    key: `dondoc.panes.${name}`,
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  if (narrow)
    return (
      <Tabs className="pane-tabs" defaultValue={meant ?? panes[0]?.id ?? null} keepMounted={false}>
        <Tabs.List>
          {panes.map((pane) => (
            <Tabs.Tab key={pane.id} value={pane.id}>
              {pane.tab}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {panes.map((pane) => (
          <Tabs.Panel key={pane.id} value={pane.id} className="pane">
            {pane.content}
          </Tabs.Panel>
        ))}
      </Tabs>
    );
  const kept = sizes?.length === panes.length ? sizes : null;
  return (
    <Splitter
      className="panes"
      lineSize={1}
      withHandle={false}
      onResizeEnd={(_handle, dragged) => keep(dragged)}
    >
      {panes.map((pane, at) => (
        <Splitter.Pane
          key={pane.id}
          defaultSize={kept?.[at] ?? pane.size}
          min={pane.min ?? '160px'}
          className="pane"
        >
          {pane.content}
        </Splitter.Pane>
      ))}
    </Splitter>
  );
}
