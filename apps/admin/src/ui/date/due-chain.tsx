import type { CivilDate } from '@dondoc/domain/calendar';
import type { ReactNode } from 'react';
import { writeDate } from '../../words/date.ts';
import './date.css';

/** One step from the sentence of the paper to the date that holds. */
export interface ChainStep {
  readonly date: CivilDate | null;
  readonly title: string;
  /** Words of the document, shown in its own face. */
  readonly quote?: string;
  readonly detail?: ReactNode;
  /** `end`: the date that holds; `more`: the date of a supplement asked for. */
  readonly weight?: 'step' | 'end' | 'more';
}

/** Why the date is this one: sentence, period, shift, decision, with the date of each to the left. */
export function DueChain({ steps }: { readonly steps: readonly ChainStep[] }) {
  return (
    <ol className="chain">
      {steps.map((step) => (
        <li key={`${step.date ?? ''} ${step.title}`} className={step.weight ?? 'step'}>
          <span className="on">{step.date === null ? '' : writeDate(step.date)}</span>
          <div>
            <b>{step.title}</b>
            {step.quote !== undefined && <q lang="vi">{step.quote}</q>}
            {step.detail !== undefined && <p>{step.detail}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
