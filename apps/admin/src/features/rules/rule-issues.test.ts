import { CivilDate } from '@dondoc/domain/calendar';
import type { RuleFields } from '@dondoc/domain/reporting';
import { reportingRule } from '@dondoc/domain/testing';
import { expect, it } from 'vitest';
import { vi } from '../../words/vi/index.ts';
import { ruleIssues } from './rule-issues.ts';

const say = vi.rules.issues;
const on = (text: string) => CivilDate.parse(text);

it('finds nothing in a rule that can be saved', () => {
  expect(ruleIssues(reportingRule(), vi)).toEqual({});
});

it.each<[Partial<RuleFields>, string, string]>([
  [{ anchor: null }, 'anchor', say.anchor],
  [{ name: '  ' }, 'name', vi.forms.issues.required],
  [{ receiver: { agencyId: null, text: '' } }, 'receiver', say.receiver],
  [{ reporters: { kind: 'named', agencies: [], groups: [] } }, 'reporters', say.reporters],
  [{ activeFrom: on('2026-09-01'), activeTo: on('2026-08-01') }, 'activeTo', say.life],
  [{ due: { kind: 'entered', date: on('2026-08-01'), note: '' } }, 'due', vi.forms.issues.required],
])('says at its word what %j lacks', (change, field, words) => {
  expect(ruleIssues(reportingRule(change), vi)).toEqual({ [field]: words });
});
