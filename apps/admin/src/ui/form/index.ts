export { DateField } from './date-field.tsx';
export { NumberField } from './number-field.tsx';
export { useSchemaForm } from './use-schema-form.ts';
export { useReturnFocus } from './use-return-focus.ts';
export { DecisionFields, NO_DECISION, takenDecision } from './decision-fields.tsx';
