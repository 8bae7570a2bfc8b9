import { SHAPES } from './shapes.tsx';
import type { SignName } from './shapes.tsx';

interface SignProps {
  readonly name: SignName;
  /** Said aloud in place of the sign; left out where a word stands beside it. */
  readonly label?: string;
  /** Side in pixels: 16 on a row, 14 in a cell or beside small words. */
  readonly size?: 14 | 16 | 20;
}

/** One glyph of the register, drawn in the colour of its text. */
export function Sign({ name, label, size = 16 }: SignProps) {
  const shape = SHAPES[name];
  const spoken =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg
      className="sg"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={shape.stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...spoken}
    >
      {label !== undefined && <title>{label}</title>}
      {shape.body}
    </svg>
  );
}
