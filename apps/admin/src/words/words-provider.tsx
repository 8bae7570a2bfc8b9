import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { vi } from './vi/index.ts';
import type { Language, Words } from './words.ts';

const STORED = 'dondoc.language';

interface Spoken {
  readonly words: Words;
  readonly language: Language;
  readonly speak: (language: Language) => void;
}

const SpokenContext = createContext<Spoken>({ words: vi, language: 'vi', speak: () => undefined });

/** English is fetched when somebody asks for it; Vietnamese is part of the first route. */
const load = async (language: Language): Promise<Words> =>
  language === 'vi' ? vi : (await import('./en/index.ts')).en;

const stored = (): Language => (localStorage.getItem(STORED) === 'en' ? 'en' : 'vi');

/** Holds the words of the chosen language; the choice stays on this device. */
export function WordsProvider({ children }: { readonly children: ReactNode }) {
  const [wanted, setWanted] = useState<Language>(stored);
  const [spoken, setSpoken] = useState<{ words: Words; language: Language } | null>(
    wanted === 'vi' ? { words: vi, language: 'vi' } : null,
  );

  useEffect(() => {
    let left = false;
    void load(wanted).then(
      (words) => {
        if (left) return;
        document.documentElement.lang = wanted;
        setSpoken({ words, language: wanted });
      },
      () => {
        if (!left) setSpoken((held) => held ?? { words: vi, language: 'vi' });
      },
    );
    return () => {
      left = true;
    };
  }, [wanted]);

  const speak = useCallback((language: Language) => {
    localStorage.setItem(STORED, language);
    setWanted(language);
  }, []);
  const value = useMemo(() => spoken && { ...spoken, speak }, [spoken, speak]);
  return value && <SpokenContext value={value}>{children}</SpokenContext>;
}

/** The words of the reader's language: `const words = useWords(); words.shell.undo`. */
export const useWords = (): Words => use(SpokenContext).words;

/** The language in use and the way to change it. */
export const useLanguage = (): Pick<Spoken, 'language' | 'speak'> => use(SpokenContext);
