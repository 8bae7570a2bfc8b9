import path from 'node:path';
import type { Settings } from '../env.ts';
import { emlFolder } from './eml-folder.ts';
import type { Sender } from './letter.ts';
import { smtp } from './smtp.ts';

/** Where letters are kept while no mail server is set. */
export const outboxFolder = (settings: Settings): string => path.join(settings.DATA_DIR, 'outbox');

/** How letters leave under the settings: by SMTP, or as files. */
export const senderOf = (settings: Settings): Sender =>
  settings.SMTP_URL === undefined ? emlFolder(outboxFolder(settings)) : smtp(settings.SMTP_URL);

/** What links in letters begin with. */
export const baseUrlOf = ({ BASE_URL, PORT }: Settings): string =>
  BASE_URL ?? `http://localhost:${PORT}`;
