import type { Role } from '@dondoc/domain/agency';

/** Somebody of the sample: a position, never a person. Shown at the door while the sample is on, so that anybody can look around. */
export interface SamplePerson {
  readonly signInName: string;
  readonly position: string;
  readonly role: Role;
  /** The body it works for, as the sample's plan names it; null for the whole deployment. */
  readonly body: string | null;
}

/** One for all; whoever reaches the door of a sample may read it there. */
export const SAMPLE_PASSWORD = 'song-huong-mau';

const BODY = 'Sở Y tế';

/** The first makes the others, as an administrator does everywhere. */
export const SAMPLE_PEOPLE = [
  { signInName: 'quantri', position: 'Quản trị hệ thống', role: 'administrator', body: null },
  {
    signInName: 'thuongtruc',
    position: 'Chuyên viên cơ quan thường trực',
    role: 'clerk',
    body: 'Sở Nông nghiệp và Môi trường',
  },
  { signInName: 'giamdoc.yte', position: `Giám đốc ${BODY}`, role: 'head', body: BODY },
  { signInName: 'chuyenvien.yte', position: `Chuyên viên ${BODY}`, role: 'officer', body: BODY },
] as const satisfies readonly SamplePerson[];

export const mailboxOf = ({ signInName }: SamplePerson): string =>
  `${signInName}@songhuong.example`;
