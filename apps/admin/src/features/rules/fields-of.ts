import type { ReportingRule, RuleFields } from '@dondoc/domain/reporting';

/** What a person sets of a rule that is kept. */
export const fieldsOf = ({
  name,
  anchor,
  cadence,
  window,
  due,
  operator,
  shift,
  replacedByLonger,
  reporters,
  receiver,
  via,
  merged,
  activeFrom,
  activeTo,
}: ReportingRule): RuleFields => ({
  name,
  anchor,
  cadence,
  window,
  due,
  operator,
  shift,
  replacedByLonger,
  reporters,
  receiver,
  via,
  merged,
  activeFrom,
  activeTo,
});
