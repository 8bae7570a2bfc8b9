import type { ReactNode } from 'react';

/** An empty list says what to do; it shows no drawing. */
export function EmptyNote({
  children,
  action,
}: {
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action}
    </div>
  );
}
