/** What became of a duty that was open when its register was closed, and who decided the closing, with which document. */
export const CLOSING_OUTCOMES = `
alter table duty add column outcome jsonb;
alter table plan add column closing_decision jsonb;
`;
