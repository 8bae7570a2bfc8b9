import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';

const AT_MOST = 20 * 1024 * 1024;

/** The log of one child: appended to `<name>.log`, which becomes `<name>.1.log` when it has grown to 20 MB. */
export class LogFile {
  readonly file: string;
  #descriptor: number;
  #size: number;

  constructor(folder: string, name: string) {
    mkdirSync(folder, { recursive: true });
    this.file = path.join(folder, `${name}.log`);
    this.#descriptor = openSync(this.file, 'a');
    this.#size = statSync(this.file).size;
  }

  write(text: string): void {
    if (this.#size > AT_MOST) {
      closeSync(this.#descriptor);
      renameSync(this.file, this.file.replace(/\.log$/, '.1.log'));
      this.#descriptor = openSync(this.file, 'a');
      this.#size = 0;
    }
    this.#size += writeSync(this.#descriptor, text);
  }
}
