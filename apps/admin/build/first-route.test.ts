import { describe, expect, it } from 'vitest';
import { firstRouteFiles } from './first-route.ts';

const manifest = {
  'index.html': { file: 'a.js', imports: ['_react.js'], css: ['a.css'] },
  '_react.js': { file: 'react.js' },
  'src/list.tsx': { file: 'list.js', imports: ['_react.js', 'index.html'], css: ['list.css'] },
  'src/later.tsx': { file: 'later.js', imports: ['_react.js'] },
};

describe('the first route', () => {
  it('counts what its modules import, each file once, and nothing that is fetched later', () => {
    const files = firstRouteFiles(manifest, ['index.html', 'src/list.tsx']);
    expect(files).toEqual(['a.js', 'a.css', 'react.js', 'list.js', 'list.css']);
  });

  it('does not pass over a screen that is no chunk of its own any more', () => {
    expect(() => firstRouteFiles(manifest, ['src/gone.tsx'])).toThrow('src/gone.tsx');
  });
});
