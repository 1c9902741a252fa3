import type { TestProject } from 'vitest/node';
import { startProvider } from './provider.ts';

declare module 'vitest' {
  interface ProvidedContext {
    issuer: string;
    providerKey: string;
  }
}

/** One provider for all tests of the Worker; vitest.config.ts hands its address and key to them. */
export default async function setup(project: TestProject) {
  const provider = await startProvider('https://phu-luc.test/auth/callback');
  project.provide('issuer', provider.issuer);
  project.provide('providerKey', JSON.stringify(provider.key));
  return () => provider.stop();
}
