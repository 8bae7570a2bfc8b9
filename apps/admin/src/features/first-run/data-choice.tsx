import { Radio } from '@mantine/core';
import { useWords } from '../../words/words-provider.tsx';

/** With what a deployment begins. */
export type Data = 'sample' | 'own';

interface DataChoiceProps {
  readonly chosen: Data | null;
  readonly onChoose: (data: Data) => void;
  /** A sample was begun and cut off: it is gone on with, and ends as any sample does. */
  readonly cutOff: boolean;
}

/** The one question of the first screen. */
export function DataChoice({ chosen, onChoose, cutOff }: DataChoiceProps) {
  const words = useWords().firstRun.data;
  const choices = [
    { value: 'sample', ...words.sample },
    { value: 'own', ...words.own },
  ] as const;
  return (
    <Radio.Group
      className="data-choice"
      label={words.label}
      value={chosen}
      onChange={(value) => onChoose(value === 'own' ? 'own' : 'sample')}
    >
      {choices.map(({ value, name, means }) => (
        <Radio.Card
          key={value}
          value={value}
          disabled={cutOff && value === 'own'}
          aria-label={`${name}: ${means}`}
        >
          <Radio.Indicator />
          <span>
            <b className="mid">{name}</b>
            <span className="dim">{means}</span>
          </span>
        </Radio.Card>
      ))}
    </Radio.Group>
  );
}
