import { troubleOf } from './trouble-of.ts';

/** Sendings of one command before the person is asked; the pauses before the second and third, in milliseconds. */
const PAUSES = [400, 1600] as const;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Sends, and sends again while nothing answers. What was answered, refusal or bug, is thrown at once. */
export async function deliver<Answer>(
  send: () => Promise<Answer>,
  pauses: readonly number[] = PAUSES,
): Promise<Answer> {
  for (const milliseconds of pauses) {
    try {
      return await send();
    } catch (error) {
      const { kind } = troubleOf(error);
      if (kind !== 'network' && kind !== 'busy') throw error;
      await pause(milliseconds);
    }
  }
  return send();
}
