import { CivilDate } from '@dondoc/domain/calendar';
import { useState } from 'react';
import { useSession } from '../../session/use-session.ts';

/** A day that a dialog asks for, today until somebody types another. */
export interface AskedDay {
  readonly text: string | null;
  readonly write: (text: string | null) => void;
  /** What the text says; null while it is no day. */
  readonly day: CivilDate | null;
  /** Whether somebody has tried to go on. */
  readonly tried: boolean;
  readonly try: () => void;
}

/** Holds the day that a dialog asks for. */
export function useDay(): AskedDay {
  const { today } = useSession();
  const [text, write] = useState<string | null>(today);
  const [tried, setTried] = useState(false);
  const read = CivilDate.safeParse(text);
  return { text, write, day: read.success ? read.data : null, tried, try: () => setTried(true) };
}
