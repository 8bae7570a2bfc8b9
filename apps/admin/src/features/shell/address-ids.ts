import { notFound } from '@tanstack/react-router';
import type { z } from 'zod';

/** Reads the ids in the path of an address by their schemas; an address with something else in their place leads nowhere. */
export const addressIds = <Ids extends Record<string, string>>(schema: z.ZodType<Ids>) => ({
  parse: (params: Record<keyof Ids, string>): Ids => {
    const read = schema.safeParse(params);
    if (!read.success) throw notFound();
    return read.data;
  },
});
