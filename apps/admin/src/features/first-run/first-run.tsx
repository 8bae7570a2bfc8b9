import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { queryClient, trpc } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';
import { Door } from '../sign-in/index.ts';
import { AdministratorForm } from './administrator-form.tsx';
import { DataChoice } from './data-choice.tsx';
import type { Data } from './data-choice.tsx';
import { SampleForm } from './sample-form.tsx';
import './first-run.css';

/** The very first opening: the sample, or data of one's own, which begin with who keeps the agencies and accounts. */
export function FirstRun() {
  const words = useWords().firstRun;
  const navigate = useNavigate();
  const { sample } = useSuspenseQuery(trpc.setup.state.queryOptions()).data;
  const [chosen, choose] = useState<Data | null>(sample ? 'sample' : null);
  const leave = (to: '/start' | '/sign-in') => {
    queryClient.clear();
    return navigate({ to });
  };
  return (
    <Door title={words.title}>
      <p className="lead">{words.lead}</p>
      <DataChoice chosen={chosen} onChoose={choose} cutOff={sample !== null} />
      {chosen === 'sample' && (
        <SampleForm cutOff={sample !== null} onReady={() => leave('/sign-in')} />
      )}
      {chosen === 'own' && (
        <section aria-labelledby="first-account">
          <h2 id="first-account">{words.administrator.title}</h2>
          <p className="lead">{words.administrator.lead}</p>
          <AdministratorForm onReady={() => leave('/start')} />
          <p className="else soft">{words.next}</p>
        </section>
      )}
    </Door>
  );
}
