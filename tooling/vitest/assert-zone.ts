const wanted = Number(process.env['DONDOC_ZONE_OFFSET']);
// `|| 0` because a zone on UTC answers -0.
const found = -new Date('2026-01-15T12:00:00Z').getTimezoneOffset() || 0;
if (found !== wanted) {
  throw new Error(
    `zone: TZ=${process.env['TZ']} should be ${wanted} minutes from UTC, this process is ${found}`,
  );
}
