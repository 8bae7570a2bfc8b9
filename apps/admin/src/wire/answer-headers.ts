import { useSyncExternalStore } from 'react';

/** What every answer says beside its content: the day it is on the server, and the build that answered. */
interface Said {
  readonly day: string | null;
  readonly build: string | null;
  /** The server has been replaced since this page was loaded. */
  readonly newer: boolean;
}

let said: Said = { day: null, build: null, newer: false };
const listeners = new Set<() => void>();

/** Keeps what an answer's headers say. True when it is another day than the answer before said: what is shown is then of yesterday. */
export function readAnswerHeaders(headers: Headers): boolean {
  const day = headers.get('x-dondoc-today') ?? said.day;
  const build = headers.get('x-dondoc-build');
  const turned = said.day !== null && day !== said.day;
  const newer = said.newer || (said.build !== null && build !== null && build !== said.build);
  const told = newer !== said.newer;
  said = { day, build: said.build ?? build, newer };
  if (told) for (const listener of listeners) listener();
  return turned;
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether a newer build has answered since this page was loaded. */
export const useNewerBuild = (): boolean => useSyncExternalStore(subscribe, () => said.newer);
