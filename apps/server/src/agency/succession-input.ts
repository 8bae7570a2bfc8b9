import { Agency, Succession } from '@dondoc/domain/agency';
import { z } from 'zod';

/** New bodies that one succession makes: more than any resolution has named. */
const MOST = 200;

/** A succession, and the bodies that come into being with it. */
export const SuccessionInput = z.object({
  succession: Succession,
  bodies: z.array(Agency.omit({ version: true })).max(MOST),
});
