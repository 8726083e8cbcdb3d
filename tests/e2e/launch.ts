import { _electron, type Page } from '@playwright/test';
import { presentElectron } from '../../src/chromium-host/electron-binary.ts';
import { findBrowser, howToGetBrowser } from '../../src/chromium-host/find-browser.ts';
import { end, type HeadlessApp, listen, startHeadless } from '../../src/chromium-host/headless-app.ts';
import { PROJECT } from '../../src/chromium-host/project.ts';

export type Host = { readonly kind: 'electron' | 'chromium'; readonly program: string; readonly words: string };

/** One running application and its page, whichever host shows it. */
export type Running = Omit<HeadlessApp, 'page'> & { readonly page: Page };

/** Electron where its program is present, otherwise the installed browser. TEST_HOST=electron or chromium decides. */
export function chooseHost(): Host {
  const wanted = process.env.TEST_HOST;
  const electron = wanted === 'chromium' ? null : presentElectron();
  if (electron !== null) return { kind: 'electron', program: electron, words: `Electron (${electron})` };
  if (wanted === 'electron') throw new Error("TEST_HOST=electron, but Electron's program is not on this machine.");
  const browser = findBrowser();
  if (browser === null) throw new Error(`No browser to test in. ${howToGetBrowser()}`);
  return { kind: 'chromium', program: browser, words: `Chromium (${browser}), the built application under Node` };
}

/** Starts the built application with the given environment and waits for its page. */
export function launch(env: Readonly<Record<string, string>>): Promise<Running> {
  const host = chooseHost();
  return host.kind === 'electron' ? launchElectron(host.program, env) : startHeadless(env);
}

async function launchElectron(executablePath: string, env: Readonly<Record<string, string>>): Promise<Running> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const whole = { ...process.env, ...env } as Record<string, string>;
  const application = await _electron.launch({ executablePath, args: [...sandbox, PROJECT], env: whole });
  const said = listen(application.process());
  return {
    page: await application.firstWindow(),
    pid: application.process().pid ?? 0,
    said,
    pageAfterCrash: () => application.firstWindow(),
    stop: () => application.close(),
    kill: () => end(application.process(), 'SIGKILL'),
  };
}
