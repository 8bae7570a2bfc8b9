import { UnstyledButton } from '@mantine/core';
import { Sign } from '../../ui/sign/index.ts';
import { useWords } from '../../words/words-provider.tsx';
import type { Suspicion } from './suspicion.ts';

interface SuspicionNoteProps {
  readonly id: string;
  readonly place: Suspicion;
  /** The text in which the place stands. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onKeep: (text: string) => void;
}

/** Asks about a place that looks like a private person's: taken out, or kept as the office's own. */
export function SuspicionNote({ id, place, text, onChange, onKeep }: SuspicionNoteProps) {
  const say = useWords().writing.suspected;
  return (
    <div id={id} className="suspicion" role="note">
      <Sign name="doubt" />
      <div>
        {say.says(place.text, say.kinds[place.kind])} {say.waits}
        <div>
          <UnstyledButton
            className="link"
            onClick={() => onChange(`${text.slice(0, place.start)}${text.slice(place.end)}`)}
          >
            {say.remove}
          </UnstyledButton>
          <UnstyledButton className="link" onClick={() => onKeep(place.text)}>
            {say.keep}
          </UnstyledButton>
        </div>
      </div>
    </div>
  );
}
