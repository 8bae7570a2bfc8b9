/** By which what a body wrote under a section and its paragraph on the page are one thing. */
export const litKey = (section: string, agencyId: string): string => `${section} ${agencyId}`;
