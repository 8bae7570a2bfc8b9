import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';

/** Lines where a list will stand. Nothing shows for the first 150 ms: most answers come sooner. */
export function Waiting({ rows = 8, stage }: { readonly rows?: number; readonly stage?: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 150);
    return () => clearTimeout(timer);
  }, []);
  if (!slow) return null;
  return (
    <div className="waiting" role="status" aria-busy="true">
      {stage !== undefined && <p className="dim">{stage}</p>}
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={11} width={`${62 - ((row * 17) % 30)}%`} />
      ))}
    </div>
  );
}
