import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where Chromium is; null where there is none. */
    chromium: string | null;
  }
}

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Says where the tests of the viewer find a browser: CHROMIUM names it, else it is where Debian has it. Where there is
 * none its tests are skipped, and one line says so; with REQUIRE_BROWSER=1 that is an error.
 */
export function setup(project: TestProject): void {
  const given = process.env['CHROMIUM'] ?? '';
  const found = given !== '' ? given : (USUAL.find((path) => existsSync(path)) ?? null);
  if (found === null) {
    const why = 'there is no Chromium at /usr/bin, and CHROMIUM names none';
    if (process.env['REQUIRE_BROWSER'] === '1') throw new Error(`REQUIRE_BROWSER=1, but ${why}.`);
    console.log(`Browser tests skipped: ${why}.`);
  }
  project.provide('chromium', found);
}
