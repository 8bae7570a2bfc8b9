import { Link } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words-provider.tsx';

interface PageHeadProps {
  readonly title: string;
  /** The title is not ours but a paper's words or a body's name. */
  readonly titleLang?: 'vi';
  /** From the outermost in; one with `link` leads somewhere. */
  readonly crumbs?: readonly {
    readonly text: string;
    readonly lang?: 'vi';
    readonly link?: LinkProps;
  }[];
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
  /** Six cells or tabs follow without a line between. */
  readonly joined?: boolean;
}

/** Title of a screen with what leads to it, what it says at a glance and its acts. It names the browser's tab too. */
export function PageHead({
  title,
  titleLang,
  crumbs,
  sub,
  actions,
  joined = false,
}: PageHeadProps) {
  const words = useWords();
  useEffect(() => {
    document.title = `${title} · ${words.shell.product}`;
  }, [title, words]);
  return (
    <div className={joined ? 'head joined' : 'head'}>
      <div>
        {crumbs !== undefined && (
          <p className="crumbs">
            {crumbs.map((crumb) => (
              <span key={crumb.text} lang={crumb.lang}>
                {crumb.link ? <Link {...crumb.link}>{crumb.text}</Link> : crumb.text}
              </span>
            ))}
          </p>
        )}
        <h1 lang={titleLang}>{title}</h1>
        {sub !== undefined && <p className="sub">{sub}</p>}
      </div>
      {actions !== undefined && <div className="acts">{actions}</div>}
    </div>
  );
}
