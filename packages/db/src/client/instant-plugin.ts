import type { KyselyPlugin, PluginTransformResultArgs, QueryResult, UnknownRow } from 'kysely';

/** Makes every moment in a row an ISO text (`Instant`), so that our own code never holds a `Date`. */
export class InstantPlugin implements KyselyPlugin {
  transformQuery: KyselyPlugin['transformQuery'] = ({ node }) => node;

  transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    for (const row of result.rows)
      for (const column in row) {
        const value = row[column];
        if (value instanceof Date) row[column] = value.toISOString();
      }
    return Promise.resolve(result);
  }
}
