import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Child, complaint } from './child.ts';
import { LogFile } from './log-file.ts';
import { until } from './testing/started.ts';

let folder: string;
let log: LogFile;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dondoc-child-'));
  log = new LogFile(folder, 'server');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const child = (program: string): Child => {
  const file = path.join(folder, 'program.mjs');
  writeFileSync(file, program);
  return new Child('server', [file], { PATH: process.env['PATH'] }, log);
};

describe('a child that dies says which it was and why', () => {
  test.each([
    [
      'an error that nobody caught',
      `console.error('warming up'); throw new TypeError('no such table: plan');`,
      'The server ended with code 1: TypeError: no such table: plan',
    ],
    [
      'a sentence and a code',
      `console.error('PORT is taken.'); process.exitCode = 64;`,
      'The server ended with code 64: PORT is taken.',
    ],
    ['nothing and a code', `process.exitCode = 3;`, 'The server ended with code 3'],
    ['nothing at all', '', 'The server ended with code 0'],
    [
      'a signal, whatever it complained of before',
      `console.error('slow query'); process.kill(process.pid, 'SIGKILL');`,
      'The server was killed by SIGKILL',
    ],
  ])('%s', async (_name, program, says) => {
    const one = child(program);
    expect(await one.story()).toBe(`${says} (its log: ${log.file})`);
    expect(await one.ready).toBeUndefined();
  });

  test('all it said stands in its log', async () => {
    await child(`console.log('first'); console.error('last');`).ended;
    expect(readFileSync(log.file, 'utf8')).toMatch(/^first$/m);
    expect(readFileSync(log.file, 'utf8')).toMatch(/^last$/m);
  });

  test.each([
    [
      [
        'Error: first',
        '    at a (b.ts:1:2)',
        'Error: second',
        '    at c (d.ts:3:4)',
        'Node.js v26.0.0',
      ],
      'Error: second',
    ],
    [['AuthError [E]: wrong', '  cause: x', '}'], 'AuthError [E]: wrong'],
    [['Uncaught RangeError: too far', 'bye'], 'Uncaught RangeError: too far'],
    [['one', 'two', '', '    at a (b.ts:1:2)'], 'two'],
    [['', '  '], undefined],
    [[], undefined],
  ])('its complaint among %j', (lines, found) => {
    expect(complaint(lines)).toBe(found);
  });
});

describe('a child that lives', () => {
  const STAYS = `setInterval(() => {}, 1000);`;

  test.each([
    ['prints that it is', `console.log('ready'); ${STAYS}`, {}],
    [
      'prints where',
      `console.log('ready http://127.0.0.1:1'); ${STAYS}`,
      { url: 'http://127.0.0.1:1' },
    ],
    [
      'sends where',
      `process.send({ ready: true, url: 'http://127.0.0.1:2' }); ${STAYS}`,
      { url: 'http://127.0.0.1:2' },
    ],
  ])('is ready when it %s', async (_name, program, ready) => {
    const one = child(program);
    expect(await one.ready).toEqual(ready);
    await one.stop(5000);
    expect(await one.ended).toEqual({ code: null, signal: 'SIGTERM' });
  });

  test('is killed with whatever it started when it does not stop in time', async () => {
    const one = child(`
      import { spawn } from 'node:child_process';
      process.on('SIGTERM', () => {});
      const { pid } = spawn(process.execPath, ['-e', "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"], { stdio: 'ignore' });
      console.log('ready http://grandchild/' + pid);
      ${STAYS}`);
    const grandchild = Number((await one.ready)?.url?.split('/').at(-1));
    expect(isAlive(grandchild)).toBe(true);
    await one.stop(100);
    expect(await one.ended).toEqual({ code: null, signal: 'SIGKILL' });
    await until(
      () => (isAlive(grandchild) ? undefined : true),
      5000,
      () => 'the grandchild lives',
    );
  });
});

/** Whether a process runs; one that ended and is waited for by nobody does not. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
