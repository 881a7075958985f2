import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Where Debian and its kin, and macOS, keep Chromium. */
const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of the machine's Chromium; null where there is none. On CI there must be one. */
export function chromiumPath(): string | null {
  const found = [process.env.CHROMIUM, ...KNOWN].find((path) => path && existsSync(path)) ?? null;
  if (found === null && process.env.CI)
    throw new Error('no Chromium: install it (apt-get install chromium), or name it in CHROMIUM');
  return found;
}

/** A real Chromium without a window. @throws Error where the machine has none. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('no Chromium on this machine');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

export const WIDTHS = { phone: 390, desktop: 1280 } as const;

/** Milliseconds in which what is waited for comes on a machine that has other things to do. */
const PATIENCE = 120_000;

/** How a page is looked at. */
export interface View {
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
}

/** A page in a window of its own, and everything its console and its network complained of. */
export async function openPage(
  browser: Browser,
  { width, scheme = 'light', javaScriptEnabled = true }: View,
): Promise<{ readonly page: Page; readonly context: BrowserContext; readonly complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    const told = request.failure()?.errorText;
    // What is downloaded is no page: the browser calls that off.
    if (told !== 'net::ERR_ABORTED') complaints.push(`${request.url()} ${told}`);
  });
  return { page, context, complaints };
}
