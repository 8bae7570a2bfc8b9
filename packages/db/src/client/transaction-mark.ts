import { AsyncLocalStorage } from 'node:async_hooks';

interface Mark {
  open: boolean;
}

const marks = new AsyncLocalStorage<Mark>();

/** Runs `work` marked as the inside of a transaction, until its promise settles. */
export async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  const mark: Mark = { open: true };
  try {
    return await marks.run(mark, work);
  } finally {
    mark.open = false;
  }
}

/** Throws where the caller stands inside an open transaction: there only `trx` may be used. */
export function assertOutsideTransaction(): void {
  if (marks.getStore()?.open)
    throw new Error(
      'a query outside the transaction was started inside it: use the trx that transact gives (on the embedded database this would wait for ever)',
    );
}
