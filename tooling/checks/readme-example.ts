import { readFileSync } from 'node:fs';

/** An example of a README that prints, and what its comments say that it prints. */
export interface ReadmeExample {
  readonly code: string;
  readonly prints: string;
}

/** The examples of a README that print something. */
export const readmeExamples = (file: string): readonly ReadmeExample[] =>
  [...readFileSync(file, 'utf8').matchAll(/```ts\n(?<code>[\s\S]*?)```/g)].flatMap(({ groups }) => {
    const code = groups?.['code'] ?? '';
    return code.includes('console.log') ? [{ code, prints: promised(code) }] : [];
  });

/** The rest of a line after `); //`, and the comment lines under one that prints. */
const promised = (code: string): string =>
  code
    .split('\n')
    .flatMap((line) => /(?:^|; )\/\/ (.*)$/.exec(line)?.[1] ?? [])
    .join('\n');
