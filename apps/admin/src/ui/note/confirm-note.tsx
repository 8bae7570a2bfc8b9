import { lazy, Suspense } from 'react';
import type { ConfirmNoteProps } from './confirm-note-form.tsx';

const ConfirmNoteForm = lazy(async () => ({
  default: (await import('./confirm-note-form.tsx')).ConfirmNoteForm,
}));

/** Asks for the note or reason that an act must carry. It is fetched when it is first asked for. */
export function ConfirmNote(props: ConfirmNoteProps) {
  return (
    <Suspense>
      <ConfirmNoteForm {...props} />
    </Suspense>
  );
}
