export { DateField } from './date-field.tsx';
export { useSchemaForm } from './use-schema-form.ts';
