import { CivilDate, Instant } from '@dondoc/domain/calendar';

/** The day on the wall of the deployment and the moment in UTC. Everything that needs a time is handed one. */
export interface Clock {
  today(): CivilDate;
  now(): Instant;
}

export interface ClockOptions {
  /** The day that it is to be at the start; the time of day runs on from there. Without it: the real day. */
  readonly today?: CivilDate | undefined;
  /** IANA name of the deployment's zone; `Asia/Ho_Chi_Minh` without it. */
  readonly zone?: string | undefined;
}

const DAY = 86_400_000;

/**
 * The system's clock, read here and nowhere else. With `today` the date is shifted by whole days and goes on from there
 * (the setting `TODAY`). Throws a `RangeError` for a zone that does not exist.
 *
 * @example
 * systemClock({ today: CivilDate.parse('2023-06-01') }).today(); // '2023-06-01'
 */
export function systemClock(options: ClockOptions = {}): Clock {
  const wall = new Intl.DateTimeFormat('en-CA', {
    timeZone: options.zone ?? 'Asia/Ho_Chi_Minh',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const dayAt = (milliseconds: number) => CivilDate.parse(wall.format(milliseconds));
  const real = dayAt(Date.now());
  const shift = options.today
    ? Math.round((Date.parse(options.today) - Date.parse(real)) / DAY)
    : 0;
  const moment = () => Date.now() + shift * DAY;
  return {
    today: () => dayAt(moment()),
    now: () => Instant.parse(new Date(moment()).toISOString()),
  };
}
