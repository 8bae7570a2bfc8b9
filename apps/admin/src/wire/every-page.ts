/** One page of a list as the server gives it; `next` is what the following page is asked for with. */
export interface Page<Row, Next> {
  readonly items: readonly Row[];
  readonly next: Next | null;
}

/** All rows of a list that stays in the hundreds, asked for page after page. */
export async function everyPage<Row, Next>(
  ask: (after: Next | null) => Promise<Page<Row, Next>>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: Next | null = null;
  do {
    const page: Page<Row, Next> = await ask(after);
    rows.push(...page.items);
    after = page.next;
  } while (after !== null);
  return rows;
}
