import { DueChain } from '../../ui/date/index.ts';
import type { ChainStep } from '../../ui/date/index.ts';
import { writeDate, writeDay } from '../../words/date.ts';
import { dueChain } from '../../words/due-chain.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { ObligationView } from './use-obligation.ts';

/** From the sentence of the paper to the day that holds, and the day of a supplement under it. */
export function WhyDue({ view }: { readonly view: ObligationView }) {
  const words = useWords();
  const say = words.obligation;
  const { explanation, originalDue, currentDue, askedMoreDue } = view.obligation;
  const told = explanation.some((step) => step.step === 'decided' && step.to === currentDue);
  const steps: ChainStep[] = [...dueChain(explanation, words)];
  if (currentDue !== null && currentDue !== originalDue && !told)
    steps.push({
      date: currentDue,
      title: say.current(writeDay(currentDue, words)),
      weight: 'end',
    });
  for (const { on, due, id } of view.asked.slice(-1))
    steps.push({
      date: askedMoreDue ?? due,
      title: say.more(writeDay(askedMoreDue ?? due, words)),
      detail: <span key={id}>{say.moreSet(writeDate(on))}</span>,
      weight: 'more',
    });
  return (
    <section>
      <h3>{say.why}</h3>
      <DueChain steps={steps} />
      {view.receiverName !== '' && (
        <p className="xs soft due-receiver">{say.receiver(view.receiverName)}</p>
      )}
    </section>
  );
}
