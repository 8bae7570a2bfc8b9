import { Sign } from '../../ui/sign/index.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { ObligationView } from './use-obligation.ts';

/** What was asked for and is not answered yet, above everything else. */
export function AskedNote({ view }: { readonly view: ObligationView }) {
  const say = useWords().writing.asked;
  const last = view.asked.at(-1);
  if (view.obligation.state !== 'asked-for-more' || !last) return null;
  return (
    <div className="asked-note" role="note">
      <Sign name="asked-more" />
      <div>
        <b>{say.title(writeDate(last.due))}</b>
        <p>
          {say.on(writeDate(last.on))} {last.reason}
        </p>
      </div>
    </div>
  );
}
