import type { Agency, Succession } from '@dondoc/domain/agency';
import type { CivilDate } from '@dondoc/domain/calendar';
import type { AgencyId } from '@dondoc/domain/kernel';
import { useMemo } from 'react';
import { useSession } from '../../session/use-session.ts';
import { writeDate } from '../../words/date.ts';
import { useWords } from '../../words/words-provider.tsx';
import { lifeDrawing } from './life-drawing.ts';

interface LifeLineProps {
  readonly agencyId: AgencyId;
  readonly bodies: ReadonlyMap<string, Agency>;
  readonly successions: readonly Succession[];
  readonly date: CivilDate;
}

const LANE = 38;
const TOP = 24;

/** A body through time: its line, the lines that it came from and went into, the day that is viewed. The list below says the same. */
export function LifeLine({ agencyId, bodies, successions, date }: LifeLineProps) {
  const words = useWords().successions;
  const { today } = useSession();
  const drawing = useMemo(
    () => lifeDrawing({ agencyId, bodies, successions, viewed: date, today }),
    [agencyId, bodies, successions, date, today],
  );
  const { lanes, branches, days, viewed } = drawing;
  const height = TOP + lanes.length * LANE;
  const y = (lane: number) => TOP + lane * LANE + LANE / 2;
  const taken = (lane: number) => branches.filter(({ to }) => to === lane);
  return (
    <div className="life" tabIndex={0} role="group" aria-label={words.line.title}>
      <div className="lanes" style={{ paddingTop: TOP }}>
        {lanes.map(({ agency, chosen }) => (
          <span key={agency.id} className={chosen ? 'mid' : ''} style={{ height: LANE }} lang="vi">
            {agency.name}
          </span>
        ))}
      </div>
      <div className="drawing" style={{ height: height + 8 }}>
        <svg
          viewBox={`0 0 1000 ${height}`}
          preserveAspectRatio="none"
          height={height}
          aria-hidden="true"
        >
          {days.map((day) => (
            <line key={day.date} className="day" x1={day.at} x2={day.at} y1={TOP} y2={height} />
          ))}
          <line className="now" x1={drawing.today.at} x2={drawing.today.at} y1={TOP} y2={height} />
          {lanes.map(({ agency, from, to, chosen }, lane) => (
            <line
              key={agency.id}
              className={chosen ? 'lane own' : 'lane'}
              x1={from}
              x2={to}
              y1={y(lane)}
              y2={y(lane)}
            />
          ))}
          {branches.map(({ key, at, from, to, sure }) => (
            <path
              key={key}
              className={sure ? 'lane' : 'lane unsure'}
              d={`M ${at - 34} ${y(from)} C ${at - 8} ${y(from)} ${at - 26} ${y(to)} ${at} ${y(to)}`}
            />
          ))}
          <line className="viewed" x1={viewed.at} x2={viewed.at} y1={TOP - 4} y2={height} />
        </svg>
        <span
          className={viewed.at > 600 ? 'xs at viewed before' : 'xs at viewed'}
          style={{ left: `${viewed.at / 10}%`, top: 2 }}
        >
          {date === today ? words.today : words.line.viewed(writeDate(date))}
        </span>
        {lanes.map(({ agency, to }, lane) => {
          const [took] = taken(lane);
          if (took)
            return (
              <span
                key={agency.id}
                className="xs soft at"
                style={{ left: `${took.at / 10 + 1}%`, top: y(lane) - 18 }}
              >
                {words.line.receives(
                  writeDate(took.on),
                  taken(lane)
                    .map(({ scope }) =>
                      scope.length > 0 ? scope.join(', ') : words.line.everything,
                    )
                    .filter((scope, at, all) => all.indexOf(scope) === at)
                    .join('; '),
                )}
              </span>
            );
          if (agency.validTo === null || agency.validTo >= today) return null;
          return (
            <span
              key={agency.id}
              className="xs dim at before"
              style={{ left: `${to / 10}%`, top: y(lane) + 2 }}
            >
              {words.line.ends(writeDate(agency.validTo))}
            </span>
          );
        })}
      </div>
    </div>
  );
}
