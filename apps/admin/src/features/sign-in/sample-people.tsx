import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../wire/trpc.ts';
import { useWords } from '../../words/words-provider.tsx';

interface SamplePeopleProps {
  readonly onEnter: (signInName: string, password: string) => void;
  readonly waiting: boolean;
}

/** While the sample is on: who can sign in, by position, with what each can do. One button a row goes in. */
export function SamplePeople({ onEnter, waiting }: SamplePeopleProps) {
  const words = useWords();
  const { data } = useQuery(trpc.setup.state.queryOptions());
  if (!data?.sample) return null;
  const { people, password } = data.sample;
  return (
    <section className="sample-people" aria-labelledby="sample-people">
      <h2 id="sample-people">{words.signIn.sample.title}</h2>
      <p className="lead">
        {words.signIn.sample.lead} <code className="nw">{password}</code>
      </p>
      <ul>
        {people.map(({ signInName, position, role }) => (
          <li key={signInName}>
            <span className="grow">
              <span lang="vi">{position}</span>
              <span className="dim">
                <code>{signInName}</code>, {words.people.roleMeans[role]}
              </span>
            </span>
            <Button
              size="xs"
              disabled={waiting}
              aria-label={words.signIn.sample.enterAs(position)}
              onClick={() => onEnter(signInName, password)}
            >
              {words.signIn.sample.enter}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
