import { defineConfig } from 'vitest/config';
import CheapFirst from './tooling/vitest/cheap-first.ts';
import { zoneProjects } from './tooling/vitest/zones.ts';

export default defineConfig({
  test: {
    projects: [
      'packages/!(domain)',
      'apps/*',
      'tooling',
      ...zoneProjects('@dondoc/domain', 'packages/domain', [
        'src/{calendar,period,reporting}/**/*.test.ts',
      ]),
    ],
    sequence: { sequencer: CheapFirst },
  },
});
