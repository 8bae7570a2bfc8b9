import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { KeysProvider } from './keys/index.ts';
import { router } from './router.ts';
import { cssVariablesResolver, theme } from './theme/theme.ts';
import { queryClient } from './wire/trpc.ts';
import { WordsProvider } from './words/words-provider.tsx';

const Notices = lazy(async () => ({ default: (await import('./ui/note/notices.tsx')).Notices }));

const colours = localStorageColorSchemeManager({ key: 'dondoc.colour' });

/** The whole desk: theme, words, keys, answers, addresses. */
export function Desk() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colours}
      defaultColorScheme="auto"
    >
      <WordsProvider>
        <QueryClientProvider client={queryClient}>
          <KeysProvider>
            <RouterProvider router={router} />
            <Suspense>
              <Notices />
            </Suspense>
          </KeysProvider>
        </QueryClientProvider>
      </WordsProvider>
    </MantineProvider>
  );
}
