import { Link } from '@tanstack/react-router';
import { useWords } from '../../words/words-provider.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  const words = useWords().shell.notFound;
  return (
    <div className="route-note">
      <h1>{words.title}</h1>
      <p>
        {words.body} <Link to="/">{words.home}</Link>
      </p>
    </div>
  );
}
