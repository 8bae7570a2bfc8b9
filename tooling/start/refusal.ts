/** How `npm start` ends. 0 is a clean stop; each broken surrounding has its own code. */
export const EXIT = {
  stopped: 0,
  /** A bug of ours. */
  fault: 1,
  portTaken: 20,
  folderReadOnly: 21,
  folderInUse: 22,
  folderBroken: 23,
  databaseRefused: 24,
  wrongPassword: 25,
  databaseNewer: 26,
  /** The server or the worker ended, or the database could not be kept up. */
  childEnded: 27,
  settings: 28,
} as const;

/** Why nothing was started, as the exit code and one sentence that says what to do. */
export class Refusal extends Error {
  readonly code: number;
  constructor(code: number, sentence: string) {
    super(sentence);
    this.code = code;
  }
}
