import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLit } from './lit-provider.tsx';
import type { LitSide } from './lit-provider.tsx';
import { clipEnd, ribbonPath, tallestRun } from './ribbon-path.ts';
import type { RibbonEnd } from './ribbon-path.ts';
import './lit.css';

const PANE = '[data-lit-pane]';

/** Joins the lit sentence with its row across a gutter. It stands between the two panes, inside the same `LitProvider`. */
export function LitRibbon() {
  const gutter = useRef<HTMLDivElement>(null);
  const { key, from } = useLit();
  const [ribbon, setRibbon] = useState<Ribbon | null>(null);

  useEffect(() => {
    const root = gutter.current?.closest('.lit-root');
    if (!root || key === null || from === null) return;
    const partners = tallestRun(stretches(find(root, from === 'row' ? 'text' : 'row', key)));
    // The end first and then the beginning: of what does not fit, the beginning is in sight.
    partners.at(-1)?.element.scrollIntoView({ block: 'nearest' });
    partners[0]?.element.scrollIntoView({ block: 'nearest' });
  }, [key, from]);

  useLayoutEffect(() => {
    const box = gutter.current;
    const root = box?.closest('.lit-root');
    if (!box || !root || key === null) {
      setRibbon(null);
      return undefined;
    }
    let frame = 0;
    const draw = () => setRibbon(measure(box, root, key));
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    };
    draw();
    const sized = new ResizeObserver(later);
    for (const pane of root.querySelectorAll(PANE)) sized.observe(pane);
    document.addEventListener('scroll', later, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      sized.disconnect();
      document.removeEventListener('scroll', later, { capture: true });
    };
  }, [key]);

  return (
    <div ref={gutter} className="lit-gutter" aria-hidden="true">
      {ribbon !== null && (
        <svg>
          <path d={ribbon.path} transform={`translate(${ribbon.left} 0)`} />
        </svg>
      )}
    </div>
  );
}

const find = (root: Element, side: LitSide, key: string): readonly Element[] => [
  ...root.querySelectorAll(`[data-lit-${side}="${CSS.escape(key)}"]`),
];

/** A path in the height of the window, and where its gutter begins: drawn on the window, no pane cuts it off. */
interface Ribbon {
  readonly path: string;
  readonly left: number;
}

interface Stretch extends RibbonEnd {
  readonly right: number;
  readonly element: Element;
}

const stretches = (elements: readonly Element[]): readonly Stretch[] =>
  elements.flatMap((element) =>
    [...element.getClientRects()].map(({ top, bottom, right }) => ({
      top,
      bottom,
      right,
      element,
    })),
  );

interface Hull extends RibbonEnd {
  readonly right: number;
}

/** The box around all lines of a sentence or row, cut to what its pane shows. */
function seen(elements: readonly Element[]): Hull | null {
  const rects = tallestRun(stretches(elements));
  const pane = elements[0]?.closest(PANE)?.getBoundingClientRect();
  if (rects.length === 0 || !pane) return null;
  const whole = {
    top: Math.min(...rects.map((rect) => rect.top)),
    bottom: Math.max(...rects.map((rect) => rect.bottom)),
  };
  const cut = clipEnd(whole, pane);
  return cut && { ...cut, right: Math.max(...rects.map((rect) => rect.right)) };
}

function measure(gutter: Element, root: Element, key: string): Ribbon | null {
  const box = gutter.getBoundingClientRect();
  const left = seen(find(root, 'text', key));
  const right = seen(find(root, 'row', key));
  if (!left || !right) return null;
  const path = ribbonPath(left, right, box.width, Math.max(0, box.left - left.right));
  return { path, left: box.left };
}
