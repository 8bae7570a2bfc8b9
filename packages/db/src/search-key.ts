export { searchKey } from '@dondoc/domain/agency';

/** A `like` pattern that finds a text anywhere; the text's own % and _ stand for themselves. */
export const anywhere = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
