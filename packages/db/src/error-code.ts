/** The code of an error of Node or PostgreSQL ("EADDRINUSE", "23505"); undefined for any other thing thrown. */
export const errorCode = (thrown: unknown): string | undefined =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : undefined;
