/** A day of the calendar is for all, for the bodies of a level, or for one body; before, it was for all or for one body. */
export const LOCAL_DAYS = `
alter table calendar_day
  add column level text check (level in ('central', 'province', 'district', 'commune')),
  add check (level is null or local_to is null),
  drop constraint calendar_day_date_local_to_key,
  add unique nulls not distinct (date, level, local_to);
`;
