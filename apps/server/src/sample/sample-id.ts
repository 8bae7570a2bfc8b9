import { createHash } from 'node:crypto';
import {
  AccountId,
  AgencyGroupId,
  AgencyId,
  CommandId,
  PlanId,
  SubmissionId,
} from '@dondoc/domain/kernel';
import { v7 as uuidv7 } from 'uuid';

/** The same step has the same id each time: a loading that was cut off is asked for again, and each of its commands has one effect. */
const idOf = (step: string): string =>
  uuidv7({ msecs: 0, random: createHash('sha256').update(`dondoc sample: ${step}`).digest() });

/** Ids of the sample's things by what they are called. */
export const sampleId = {
  command: (step: string) => CommandId.parse(idOf(`command ${step}`)),
  account: (signInName: string) => AccountId.parse(idOf(`account ${signInName}`)),
  agency: (name: string) => AgencyId.parse(idOf(`body ${name}`)),
  group: (name: string) => AgencyGroupId.parse(idOf(`body ${name}`)),
  submission: (step: string) => SubmissionId.parse(idOf(`submission ${step}`)),
  plan: () => PlanId.parse(idOf('plan')),
};
