/** One kind of thing that tonight would do. */
export interface DryLine {
  readonly key: string;
  readonly sign: '+' | '~' | '−';
  readonly text: string;
  readonly under: string;
  readonly count: number;
}

interface DryPartProps {
  readonly title: string;
  readonly hint?: string;
  readonly lines: readonly DryLine[];
}

const TONE = { '+': 'adds', '~': 'changes', '−': 'keeps' } as const;

/** A part of the dry run with its sum; without lines it does not stand. */
export function DryPart({ title, hint, lines }: DryPartProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>
        {title}
        {hint !== undefined && <span className="xs dim">{hint}</span>}
        <span className="num">{lines.reduce((sum, { count }) => sum + count, 0)}</span>
      </h3>
      <ul>
        {lines.map(({ key, sign, text, under, count }) => (
          <li key={key} className={TONE[sign]}>
            <span className="pm" aria-hidden="true">
              {sign}
            </span>
            <span className="grow">
              {text}
              <span className="aside">{under}</span>
            </span>
            <span className="num">{count}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
