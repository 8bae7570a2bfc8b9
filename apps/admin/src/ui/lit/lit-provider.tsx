import {
  createContext,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from 'react';
import type { ReactNode } from 'react';
import './lit.css';

/** Which side the pointer is on: the other one scrolls, never the one under the pointer. */
export type LitSide = 'text' | 'row';

interface Lit {
  /** The key of the task, rule or paragraph whose sentence and row are lit; null for none. */
  readonly key: string | null;
  readonly from: LitSide | null;
  readonly light: (key: string | null, from: LitSide) => void;
}

const LitContext = createContext<Lit>({ key: null, from: null, light: () => undefined });

interface LitProviderProps {
  /** A lit sentence of the URL, so that a link opens on it. */
  readonly initial?: string | null;
  /** Told of every change, to keep it in the URL. */
  readonly onLight?: (key: string | null) => void;
  readonly children: ReactNode;
}

/**
 * Joins a text pane and a register pane: what is lit on one side is lit on the other. Escape puts it out. The scrolling element
 * of either side carries `data-lit-pane`.
 */
export function LitProvider({ initial = null, onLight, children }: LitProviderProps) {
  const [lit, setLit] = useState<{ key: string | null; from: LitSide | null }>({
    key: initial,
    from: null,
  });
  const tell = useEffectEvent((key: string | null) => {
    onLight?.(key);
  });
  useEffect(() => tell(lit.key), [lit.key]);
  const light = useCallback(
    (key: string | null, from: LitSide) =>
      setLit((held) => (held.key === key ? held : { key, from })),
    [],
  );
  useEffect(() => {
    const put = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) light(null, 'row');
    };
    document.addEventListener('keydown', put);
    return () => document.removeEventListener('keydown', put);
  }, [light]);
  const value = useMemo(() => ({ ...lit, light }), [lit, light]);
  return (
    <LitContext value={value}>
      <div className="lit-root">{children}</div>
    </LitContext>
  );
}

/** What is lit, and the way to light something else. */
export const useLit = (): Lit => use(LitContext);

/**
 * What a row or a sentence needs in order to take part: spread it on the element.
 *
 * @example
 * <tr {...litTarget(lit, task.key, 'row')}>
 */
export function litTarget(lit: Lit, key: string, side: LitSide) {
  return {
    [side === 'text' ? 'data-lit-text' : 'data-lit-row']: key,
    onPointerEnter: () => lit.light(key, side),
    onFocus: () => lit.light(key, side),
  } as const;
}
