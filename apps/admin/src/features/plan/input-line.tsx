import { Button } from '@mantine/core';
import { useState } from 'react';
import { useReturnFocus } from '../../ui/form/index.ts';
import { ErrorNote } from '../../ui/note/index.ts';
import { StateWord } from '../../ui/state/index.ts';
import { api } from '../../wire/trpc.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { AnswerInputForm } from './answer-input-form.tsx';
import { useInputCommand } from './use-inputs.ts';
import type { InputShown } from './use-inputs.ts';

const LOOK = {
  open: 'unanswered',
  late: 'overdue',
  answered: 'accepted',
  withdrawn: 'ended',
} as const;

/** What one body asked of another, by when, what came of it, and what the reader may do about it. */
export function InputLine({ request }: { readonly request: InputShown }) {
  const words = useWords();
  const say = words.input;
  const [answering, setAnswering] = useState(false);
  const opener = useReturnFocus(answering);
  const withdraw = useInputCommand();
  const { id: inputRequestId, version, state, answer, may, lateBy } = request;
  // Whether it is late is told to who asked; to the others it is open.
  const told = state === 'late' && lateBy === null ? 'open' : state;
  return (
    <li>
      <div className="duty-head">
        <div className="grow">
          <b lang="vi">{request.askedName}</b>
          <p className="xs dim">
            {say.askedBy(request.askerName, writeDate(request.askedOn))};{' '}
            {words.mine.due(writeDate(request.due))}
          </p>
        </div>
        <StateWord
          state={LOOK[told]}
          {...(lateBy !== null && lateBy > 0 ? { under: words.dates.late(lateBy) } : {})}
        >
          {say.states[told]}
        </StateWord>
      </div>
      <p className="worded" lang="vi">
        {request.what}
      </p>
      {answer && request.answeredOn && (
        <dl className="duty-said">
          <dt>{say.answeredOn(writeDate(request.answeredOn))}</dt>
          <dd lang="vi">
            {answer.document &&
              words.difficulty.document(answer.document.number, writeDate(answer.document.date))}
            {answer.text}
          </dd>
        </dl>
      )}
      {request.withdrawnOn && (
        <p className="xs dim">{say.withdrawnOn(writeDate(request.withdrawnOn))}</p>
      )}
      {withdraw.trouble && (
        <ErrorNote trouble={withdraw.trouble} onRetry={() => void withdraw.again()} />
      )}
      {answering ? (
        <AnswerInputForm request={request} onClose={() => setAnswering(false)} />
      ) : (
        (may.answer || may.withdraw) && (
          <div className="acts">
            {may.withdraw && (
              <Button
                loading={withdraw.waiting}
                onClick={() =>
                  void withdraw.run(
                    (stamp) =>
                      api.inputRequest.withdraw.mutate({ ...stamp, inputRequestId, version }),
                    { said: say.done.withdraw },
                  )
                }
              >
                {say.withdraw}
              </Button>
            )}
            {may.answer && (
              <Button ref={opener} onClick={() => setAnswering(true)}>
                {say.answer}
              </Button>
            )}
          </div>
        )
      )}
    </li>
  );
}
