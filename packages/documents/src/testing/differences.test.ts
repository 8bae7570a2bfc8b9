import type { DraftDuty, PlanDraft } from '@dondoc/domain/register';
import { draftBody, draftDuty, draftTask, planDraft } from '@dondoc/domain/testing';
import { describe, expect, it } from 'vitest';
import { differences } from './differences.ts';
import { generatedPlan } from './generated-plan.ts';

const { expectations } = generatedPlan(4);

/** The draft of a reader that took the plan exactly as meant. */
function perfectDraft(): PlanDraft {
  const named = [expectations.issuer, ...expectations.bodies, ...expectations.groups];
  const bodies = named.map((name, at) => draftBody(at, name));
  const key = (name: string) => bodies.find((body) => body.name === name)?.key ?? name;
  const duties = (names: readonly string[], change: Partial<DraftDuty>) =>
    names.map((name) => draftDuty(key(name), change));
  return planDraft({
    instrument: { ...planDraft().instrument, issuers: [expectations.issuer] },
    bodies,
    standingAgencyKey: key(expectations.standingAgency),
    sections: expectations.sections.map((text) => ({
      label: text.slice(0, text.indexOf(' ')),
      title: text.slice(text.indexOf(' ') + 1),
      depth: 0,
      anchor: { start: 0, end: 1 },
    })),
    findings: expectations.findings.map((code) => ({
      key: code,
      code,
      anchor: null,
      facts: {},
      note: null,
    })),
    tasks: expectations.tasks.map((task, at) =>
      draftTask(`t${at}`, {
        wording: task.text,
        timing: task.timing,
        duties: [
          ...duties(task.accountable, { role: task.role }),
          ...duties(task.request, { role: 'request', accountable: false }),
          ...duties(task.coordinate, { role: 'coordinate', accountable: false }),
        ],
      }),
    ),
    rules: expectations.rules.map((rule, at) => ({
      key: `r${at}`,
      wording: '',
      anchor: { start: 0, end: 1 },
      cadence: rule.cadence,
      dueWording: null,
      due: rule.due,
      operator: rule.operator,
      from: rule.from.map(key),
      to: [],
      toWording: rule.to,
      via: rule.via === null ? null : key(rule.via),
      mergedInto: rule.mergedInto,
      confidence: 'sure',
      dismissed: null,
      carried: null,
    })),
  });
}

describe('what a draft read otherwise than its plan means', () => {
  it('is nothing where everything was read as meant', () => {
    expect(differences(perfectDraft(), expectations)).toEqual([]);
  });

  const [task, ...tasks] = perfectDraft().tasks;
  const [rule, ...rules] = perfectDraft().rules;
  if (task === undefined || rule === undefined) throw new Error('seed 4 has tasks and rules');
  const [duty] = task.duties;
  if (duty === undefined) throw new Error('the first task has a body');

  it.each<[part: string, change: Partial<PlanDraft>, told: RegExp]>([
    ['another issuer', { instrument: planDraft().instrument }, /^issuer: read ủy ban/],
    ['no standing agency', { standingAgencyKey: null }, /^standing agency: read nothing/],
    ['no sections', { sections: [] }, /^sections: read nothing/],
    ['no findings', { findings: [] }, /^findings: read nothing/],
    ['a task lost', { tasks }, /^task ".*": read 0 times$/],
    ['a task twice', { tasks: [task, task, ...tasks] }, /^task ".*": read 2 times$/],
    [
      'a task too many',
      { tasks: [task, ...tasks, draftTask('x', { label: 'IX.9', wording: 'Đắp đê' })] },
      /^task not meant: IX\.9 Đắp đê$/,
    ],
    [
      'nobody accountable',
      {
        tasks: [
          { ...task, duties: [{ ...duty, accountable: false }, ...task.duties.slice(1)] },
          ...tasks,
        ],
      },
      /^task ".*" accountable: read nothing/,
    ],
    [
      'another role',
      {
        tasks: [
          { ...task, duties: [{ ...duty, role: 'monitor' }, ...task.duties.slice(1)] },
          ...tasks,
        ],
      },
      /^task ".*" role: read monitor/,
    ],
    [
      'a body that coordinates too many',
      {
        tasks: [
          {
            ...task,
            duties: [...task.duties, draftDuty('b0', { role: 'coordinate', accountable: false })],
          },
          ...tasks,
        ],
      },
      /^task ".*" coordinate: read /,
    ],
    [
      'another timing',
      { tasks: [{ ...task, timing: { kind: 'per-other-plan', plan: 'x' } }, ...tasks] },
      /^task ".*" timing: read .*per-other-plan/,
    ],
    ['a rule lost', { rules }, /^number of rules: read 2, meant 3$/],
    [
      'another cadence',
      { rules: [{ ...rule, cadence: { kind: 'day' } }, ...rules] },
      /^rule 1 cadence/,
    ],
    [
      'another receiver',
      { rules: [{ ...rule, toWording: 'Sở' }, ...rules] },
      /^rule 1 to: read sở/,
    ],
    ['no way through', { rules: [{ ...rule, via: null }, ...rules] }, /^rule 1 via: read nothing/],
    ['no reporters', { rules: [{ ...rule, from: [] }, ...rules] }, /^rule 1 from: read nothing/],
  ])('tells of %s', (_part, change, told) => {
    const found = differences({ ...perfectDraft(), ...change }, expectations);
    expect(found.filter((line) => told.test(line)).length).toBeGreaterThan(0);
  });
});
