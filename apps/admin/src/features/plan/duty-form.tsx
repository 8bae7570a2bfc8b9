import { AnswerForm } from './answer-form.tsx';
import { AskForm } from './ask-form.tsx';
import { AskMoreForm } from './ask-more-form.tsx';
import { ClaimForm } from './claim-form.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { DecideForm } from './decide-form.tsx';
import type { DutyShown, TaskShown } from './use-plan.ts';

/** What may be done to a duty from a plan's page. */
export type DutyAct = DutyShown['acts'][number];

/** What the form of an act is given. */
export interface DutyFormProps {
  readonly duty: DutyShown;
  readonly task: TaskShown;
  /** The standing agency's own duty: its leader decides. */
  readonly own: boolean;
  readonly onClose: () => void;
}

const FORMS = {
  claim: ClaimForm,
  confirm: ConfirmForm,
  'ask-more': AskMoreForm,
  answer: AnswerForm,
  ask: AskForm,
  decide: DecideForm,
} as const satisfies Record<DutyAct, (props: DutyFormProps) => React.ReactNode>;

/** The form of one act, in place under the duty that it is about. */
export function DutyForm({ act, ...props }: DutyFormProps & { readonly act: DutyAct }) {
  const Form = FORMS[act];
  return <Form {...props} />;
}
