/**
 * A duty of a yearly task is one row for each occurrence, known by the day that the text names in its year. Before, there was one row
 * and no such day: it is the last one on or before the original due date, which lies at most a day before it ("trước ngày").
 */
export const YEARLY_OCCURRENCES = `
alter table duty add column occurrence date;
update duty set occurrence = (
  select max(named.day) from (
    select (make_date(year, (text.timing ->> 'month')::int, 1) + least(
      (text.timing ->> 'day')::int,
      extract(day from make_date(year, (text.timing ->> 'month')::int, 1) + interval '1 month - 1 day')::int
    ) - 1) as day
    from task_text as text
    cross join generate_series(extract(year from duty.original_due)::int - 1,
      extract(year from duty.original_due)::int + 1) as year
    where text.task_id = duty.task_id and text.edition_id = duty.edition_id
      and text.timing ->> 'kind' = 'yearly') as named
  where named.day <= duty.original_due + 1)
where original_due is not null;
create index duty_occurrence on duty (occurrence, task_id) where occurrence is not null;
`;
