import { useNavigate } from '@tanstack/react-router';
import { queryClient } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';
import { Door } from '../sign-in/door.tsx';
import { AdministratorForm } from './administrator-form.tsx';

/** The very first opening: who keeps the agencies and accounts. Everything else follows from that account. */
export function FirstRun() {
  const words = useWords().firstRun;
  const navigate = useNavigate();
  const enter = async () => {
    queryClient.clear();
    await navigate({ to: '/' });
  };
  return (
    <Door title={words.administrator.title}>
      <p className="lead">{words.administrator.lead}</p>
      <AdministratorForm onReady={enter} />
      <p className="else soft">
        {words.next} {words.lead}
      </p>
    </Door>
  );
}
