import { useWords } from '../../words/words-provider.tsx';
import { MarkSample } from './day-mark.tsx';

/** What the looks of days mean. */
export function Legend() {
  const { legend } = useWords().calendar;
  return (
    <ul className="day-legend" aria-label={legend.title}>
      <li>
        <MarkSample mark={{ kind: 'weekend', local: false }} />
        {legend.weekend}
      </li>
      <li>
        <MarkSample mark={{ kind: 'off', local: false }} />
        {legend.off}
      </li>
      <li>
        <MarkSample mark={{ kind: 'worked', local: false }} />
        {legend.worked}
      </li>
      <li>
        <MarkSample mark={{ kind: 'working', local: true }} />
        {legend.local}
      </li>
      <li>
        <MarkSample mark={{ kind: 'working', local: false }} today />
        {legend.today}
      </li>
    </ul>
  );
}
