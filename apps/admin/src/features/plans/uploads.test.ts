import { CommandId } from '@dondoc/domain/kernel';
import { idOf } from '@dondoc/domain/testing';
import { expect, it } from 'vitest';
import type { Trouble } from '../../wire/trouble.ts';
import { withoutRefused } from './uploads.ts';
import type { Upload } from './uploads.ts';

const upload = (n: number, trouble: Trouble | null): Upload => ({
  id: CommandId.parse(idOf(n)),
  file: new File([], `kh-${n}.docx`),
  sent: 1,
  draftId: null,
  trouble,
});

it('an upload that the network holds stays when another file is dropped', () => {
  const refused = upload(1, {
    kind: 'refusal',
    refusal: { code: 'file.no-text', facts: { pages: 3 } },
  });
  const standing = [
    upload(2, { kind: 'network' }),
    upload(3, { kind: 'busy' }),
    upload(4, { kind: 'bug', reference: null }),
    upload(5, null),
  ];
  expect(withoutRefused([refused, ...standing])).toEqual(standing);
});
