import { Link } from '@tanstack/react-router';
import { writeDate, writeMoment } from '../../words/date.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-provider.tsx';
import { SentText } from './sent-text.tsx';
import { templateAt } from './template-at.ts';
import type { ObligationView } from './use-obligation.ts';

type Submission = ObligationView['submissions'][number];

/** What came in, what was asked for, what was decided: the newest first. */
export function History({ view }: { readonly view: ObligationView }) {
  const words = useWords();
  const say = words.obligation.sent;
  const { submissions, asked, decided, obligation } = view;
  const sent = submissions.filter(({ stage }) => stage === 'sent');
  const closed = sent.length === 0 && obligation.submittedCount > 0;
  const decidedWord = (kind: string) =>
    Object.entries(say.decided).find(([known]) => known === kind)?.[1] ?? kind;
  return (
    <section>
      <h3>
        {say.title} {sent.length > 0 && <span className="n">{say.count(sent.length)}</span>}
      </h3>
      {closed && <p className="xs soft">{say.closed}</p>}
      {!closed && submissions.length === 0 && <p className="xs soft">{say.none}</p>}
      <ul className="events">
        {decided
          .toReversed()
          .filter(({ kind }) => kind !== 'asked-more')
          .map(({ id, kind, at, document, reason }) => (
            <li key={id}>
              <span className="on">{writeMoment(at)}</span>
              <span className="grow">
                {[decidedWord(kind), document.role, document.number].filter(Boolean).join(', ')}
                {reason !== null && <span className="event-more">{reason}</span>}
              </span>
            </li>
          ))}
        {asked.toReversed().map(({ id, on, due, reason }) => (
          <li key={id}>
            <span className="on">{writeDate(on)}</span>
            <span className="grow">
              {say.asked(writeDate(due))}
              <span className="event-more">{reason}</span>
            </span>
          </li>
        ))}
        {submissions.map((submission) => (
          <li key={submission.id}>
            <span className="on">
              {submission.receivedOn ? writeDate(submission.receivedOn) : ''}
            </span>
            <div className="grow">
              <b className="mid">{say.revision(submission.revision)}</b>{' '}
              {aboutSubmission(submission, words)}
              {submission.below && (
                <span className="event-more">
                  <Link
                    to="/plans/$planId/consolidations/$consolidationId"
                    params={submission.below}
                  >
                    {say.below}
                  </Link>
                </span>
              )}
              {submission.reason !== null && submission.stage === 'sent' && (
                <span className="event-more">{say.correction(submission.reason)}</span>
              )}
              {submission.stage === 'sent' && (
                <SentText
                  content={submission.content}
                  template={templateAt(view, submission.content)}
                />
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function aboutSubmission(submission: Submission, { obligation: say }: Words): string {
  const { stage, channel, covering, content, recordedAt } = submission;
  if (stage === 'draft') return say.sent.draft;
  if (stage === 'for-approval') return say.sent.forApproval;
  const parts: string[] = [say.channels[channel]];
  if (covering?.number)
    parts.push(
      say.sent.covering(covering.number, covering.date === null ? '' : writeDate(covering.date)),
    );
  else if (channel !== 'here') parts.push(say.sent.noCovering);
  if (covering?.signedBy) parts.push(say.sent.signedBy(covering.signedBy));
  if (content.nil) parts.push(say.sent.nil);
  if (recordedAt !== null) parts.push(say.sent.recorded(writeMoment(recordedAt)));
  return parts.join('; ');
}
