import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CivilDate, Instant } from '@dondoc/domain/calendar';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { emlFolder, emlPath } from './eml-folder.ts';
import { messageIdOf } from './letter.ts';
import type { Letter } from './letter.ts';
import { smtp } from './smtp.ts';

const NIGHT = CivilDate.parse('2026-07-20');
const letter: Letter = {
  messageId: messageIdOf('019a0000-0000-7000-8000-000000000001', NIGHT, 'mail'),
  from: 'dondoc@songhuong.example',
  to: 'soyte@songhuong.example',
  subject: 'Đôn đốc ngày 20/07/2026: 1 việc quá hạn',
  text: 'Kính gửi: Sở Y tế\n\nBáo cáo tháng 7/2026\n',
  night: NIGHT,
  at: Instant.parse('2026-07-20T00:30:00.000Z'),
};

/** The text of a letter as its reader sees it. */
function bodyOf(raw: string): string {
  const [head = '', ...rest] = raw.replaceAll('\r\n', '\n').split('\n\n');
  const body = rest.join('\n\n');
  return /base64/i.test(head)
    ? Buffer.from(body, 'base64').toString('utf8')
    : Buffer.from(
        body
          .replaceAll(/=\n/g, '')
          .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
            String.fromCharCode(Number.parseInt(hex, 16)),
          ),
        'latin1',
      ).toString('utf8');
}

describe('the outbox folder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dondoc-outbox-'));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('keeps one file a letter, however often it is sent', async () => {
    const sender = emlFolder(folder);
    expect(await sender.send(letter)).toEqual({ kind: 'sent' });
    await sender.send(letter);
    expect(readdirSync(path.join(folder, NIGHT))).toEqual([path.basename(emlPath(folder, letter))]);
    const raw = readFileSync(emlPath(folder, letter), 'utf8');
    expect(raw).toContain(`Message-ID: ${letter.messageId}`);
    expect(raw).toContain('To: soyte@songhuong.example');
    expect(raw).toContain('Date: Mon, 20 Jul 2026 00:30:00 +0000');
    expect(bodyOf(raw)).toBe(letter.text);
  });

  test('a mailbox cannot lead out of the folder', () => {
    const to = '../../etc/passwd';
    expect(path.dirname(emlPath(folder, { ...letter, to }))).toBe(path.join(folder, NIGHT));
  });
});

async function serve(options: SMTPServerOptions): Promise<{ url: string; stop: () => void }> {
  const server = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], ...options });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `smtp://127.0.0.1:${address.port}`, stop: () => server.close() };
}

describe('SMTP', () => {
  const taken: string[] = [];
  test('hands the letter over with its own Message-ID', async () => {
    const server = await serve({
      onData: (stream, _session, done) => {
        let raw = '';
        stream.on('data', (bytes: Buffer) => (raw += bytes.toString()));
        stream.on('end', () => {
          taken.push(raw);
          done();
        });
      },
    });
    const sender = smtp(server.url);
    expect(await sender.send(letter)).toEqual({ kind: 'sent' });
    sender.close();
    server.stop();
    expect(taken).toHaveLength(1);
    expect(taken[0]).toContain(`Message-ID: ${letter.messageId}`);
    expect(bodyOf(taken[0] ?? '')).toContain('Báo cáo tháng 7/2026');
  });

  test.each([
    [550, { kind: 'refused', reason: 'smtp.550' }],
    [451, { kind: 'unreachable', reason: 'smtp.451' }],
  ] as const)('an answer of %i is told apart', async (responseCode, outcome) => {
    const server = await serve({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('mailbox'), { responseCode })),
    });
    const sender = smtp(server.url);
    expect(await sender.send(letter)).toEqual(outcome);
    sender.close();
    server.stop();
  });

  test('a server that is not there is tried again later', async () => {
    const server = await serve({});
    server.stop();
    const sender = smtp(server.url);
    expect(await sender.send(letter)).toEqual({ kind: 'unreachable', reason: 'smtp.ESOCKET' });
    sender.close();
  });
});
