import { CivilDate } from '@dondoc/domain/calendar';
import { SegmentedControl } from '@mantine/core';
import { DateField } from '../../ui/form/index.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';

interface DateBarProps {
  readonly date: CivilDate;
  readonly today: CivilDate;
  /** Days on which bodies were rearranged, the latest last. */
  readonly days: readonly CivilDate[];
  readonly onDate: (date: CivilDate) => void;
}

/** The day as on which the registry is seen: any, one on which bodies were rearranged, or today. */
export function DateBar({ date, today, days, onDate }: DateBarProps) {
  const words = useWords().successions;
  const offered = [...days.filter((day) => day !== today), today];
  return (
    <div className="date-bar">
      <span className="soft" aria-hidden="true">
        {words.asOf}
      </span>
      <DateField
        aria-label={words.asOf}
        value={date}
        onChange={(typed) => {
          const day = CivilDate.safeParse(typed);
          if (day.success) onDate(day.data);
        }}
      />
      {offered.length > 1 && (
        <SegmentedControl
          aria-label={words.days}
          value={offered.includes(date) ? date : ''}
          onChange={(chosen) => onDate(CivilDate.parse(chosen))}
          data={offered.map((day) => ({
            value: day,
            label: day === today ? words.today : writeDate(day),
          }))}
        />
      )}
    </div>
  );
}
