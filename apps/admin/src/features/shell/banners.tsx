import { mayAnywhere } from '@dondoc/domain/agency';
import { UnstyledButton } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import { useSession } from '../../session/use-session.ts';
import { useNewerBuild } from '../../wire/answer-headers.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';

const EndSample = lazy(async () => ({ default: (await import('./end-sample.tsx')).EndSample }));

/** What every screen says above all else: sample data, another day than today, software that has been replaced. */
export function Banners() {
  const { shell } = useWords();
  const words = shell.banner;
  const { banners, today, grants } = useSession();
  const [ending, setEnding] = useState(false);
  const newer = useNewerBuild();
  const { online } = useNetwork();
  if (!banners.sample && !banners.shifted && !newer && online) return <div className="banners" />;
  return (
    <div className="banners" role="status">
      {!online && <p>{shell.offline}</p>}
      {banners.shifted && <p>{words.shifted(writeDate(today))}</p>}
      {banners.sample && (
        <p>
          {words.sample}{' '}
          {mayAnywhere(grants, 'setting.write') && (
            <UnstyledButton className="link" onClick={() => setEnding(true)}>
              {words.endSample}
            </UnstyledButton>
          )}
        </p>
      )}
      {newer && (
        <p>
          {words.newer}{' '}
          <UnstyledButton className="link" onClick={() => location.reload()}>
            {words.reload}
          </UnstyledButton>
        </p>
      )}
      {ending && (
        <Suspense>
          <EndSample onClose={() => setEnding(false)} />
        </Suspense>
      )}
    </div>
  );
}
