import type { TestProject } from 'vitest/node';
import { startNativeCluster } from '../testing/native-cluster.ts';
import { embeddedTemplate } from '../testing/template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the setup made ready: the embedded template, and the native cluster where the machine can have one. */
    dondocDatabases: { readonly template: string; readonly nativeSocketFolder: string | null };
  }
}

/** Vitest's global setup for every project whose tests open a database: one template and one cluster for the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const template = await embeddedTemplate();
  const cluster = await startNativeCluster();
  project.provide('dondocDatabases', {
    template,
    nativeSocketFolder: cluster?.socketFolder ?? null,
  });
  return async () => {
    await cluster?.stop();
  };
}
