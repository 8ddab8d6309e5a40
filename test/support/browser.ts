import type { Browser, Page } from "puppeteer-core";

interface Launching {
  readonly chromium: { readonly args: string[]; executablePath(): Promise<string> };
  readonly launch: (options: object) => Promise<Browser>;
}

/** Both packages are ES modules, which jest does not load. */
function packages(): Launching {
  const { createRequire } = process.getBuiltinModule("node:module");
  const load = createRequire(__filename);
  const chromium = load("@sparticuz/chromium") as Launching["chromium"];
  const { default: puppeteer } = load("puppeteer-core") as { default: { launch: Launching["launch"] } };
  return { chromium, launch: (options) => puppeteer.launch(options) };
}

/**
 * Starts a browser without a window. The packaged one is for Linux on x64; elsewhere SMARTAG_BROWSER names
 * the file of a Chrome or Chromium.
 */
export async function startBrowser(): Promise<Browser> {
  const { chromium, launch } = packages();
  return launch({
    args: [...chromium.args, "--no-sandbox"],
    executablePath: process.env["SMARTAG_BROWSER"] ?? (await chromium.executablePath()),
    headless: "shell",
  });
}

/** A page, and everything that must not happen in it. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors and warnings of the console, scripts that failed, dialogs, and requests but for the page. */
  readonly incidents: readonly string[];
}

/** Opens a file and notes what must not happen. */
export async function openFile(browser: Browser, file: string): Promise<WatchedPage> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1400, height: 850 });
  const incidents: string[] = [];
  page.on("console", (message) => incidents.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => incidents.push(`error: ${String(error)}`));
  page.on("dialog", (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url() !== `file://${file}` && !request.url().startsWith("data:"))
      incidents.push(`request: ${request.url()}`);
  });
  await page.goto(`file://${file}`);
  return { page, incidents };
}
