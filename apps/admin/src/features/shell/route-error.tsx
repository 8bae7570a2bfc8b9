import { ErrorNote } from '../../ui/note/index.ts';
import { troubleOf } from '../../wire/trouble-of.ts';

interface RouteErrorProps {
  readonly error: unknown;
  readonly reset: () => void;
}

/** What stands in place of a screen that could not be shown. */
export function RouteError({ error, reset }: RouteErrorProps) {
  return (
    <div className="route-note">
      <ErrorNote trouble={troubleOf(error)} onRetry={reset} />
    </div>
  );
}
