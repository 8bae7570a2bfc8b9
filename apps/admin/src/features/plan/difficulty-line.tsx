import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useReturnFocus } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { StateWord } from '../../ui/state/index.ts';
import { api } from '../../wire/trpc.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { AnswerDifficultyForm } from './answer-difficulty-form.tsx';
import { useDifficultyCommand } from './use-difficulties.ts';
import type { DifficultyShown } from './use-difficulties.ts';

const LOOK = { open: 'unanswered', answered: 'accepted', 'taken-back': 'ended' } as const;

interface DifficultyLineProps {
  readonly difficulty: DifficultyShown;
  /** Leads to its task, where the line stands elsewhere. */
  readonly link?: ReactNode;
}

/** What hinders one body: whose it is, who is to decide, what was answered, and what the reader may do about it. */
export function DifficultyLine({ difficulty, link }: DifficultyLineProps) {
  const words = useWords().difficulty;
  const [answering, setAnswering] = useState(false);
  const opener = useReturnFocus(answering);
  const takeBack = useDifficultyCommand();
  const { id: difficultyId, version, state, answer, may } = difficulty;
  return (
    <li className="difficulty">
      <div className="duty-head">
        <div className="grow">
          <b lang="vi">{difficulty.agencyName}</b>{' '}
          <span className="dim">{words.to(difficulty.addresseeName)}</span>
          <p className="xs dim">
            {words.raisedOn(writeDate(difficulty.raisedOn))}
            {link}
          </p>
        </div>
        <StateWord state={LOOK[state]}>{words.states[state]}</StateWord>
      </div>
      <p className="worded" lang="vi">
        {difficulty.text}
      </p>
      {answer && difficulty.answeredOn && (
        <dl className="duty-said">
          <dt>{words.answeredOn(writeDate(difficulty.answeredOn))}</dt>
          <dd lang="vi">
            {answer.kind === 'document' && words.document(answer.number, writeDate(answer.date))}
            {answer.text}
          </dd>
        </dl>
      )}
      {difficulty.takenBackOn && (
        <p className="xs dim">{words.takenBackOn(writeDate(difficulty.takenBackOn))}</p>
      )}
      {takeBack.trouble && (
        <ErrorNote trouble={takeBack.trouble} onRetry={() => void takeBack.again()} />
      )}
      {answering ? (
        <AnswerDifficultyForm difficulty={difficulty} onClose={() => setAnswering(false)} />
      ) : (
        (may.answer || may.takeBack) && (
          <div className="acts">
            {may.takeBack && (
              <Button
                loading={takeBack.waiting}
                onClick={() =>
                  void takeBack.run(
                    (stamp) => api.difficulty.takeBack.mutate({ ...stamp, difficultyId, version }),
                    { said: words.done.takeBack },
                  )
                }
              >
                {words.takeBack}
              </Button>
            )}
            {may.answer && (
              <Button ref={opener} onClick={() => setAnswering(true)}>
                {words.answer}
              </Button>
            )}
          </div>
        )
      )}
    </li>
  );
}
