import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { drawnNetwork } from "../../network/catalogue/drawn.js";
import { previewText, stateText } from "../../network/catalogue/printed-by-pulumi.js";
import type { NetworkObject } from "../../network/model/index.js";
import { openFile, startBrowser, type WatchedPage } from "../support/browser.js";
import { smartag } from "../support/command.js";

jest.setTimeout(120_000);

let browser: Browser;
let folder: string;
const opened: WatchedPage[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "smartag-graph-"));
  browser = await startBrowser();
});
afterEach(async () => {
  for (const { page } of opened.splice(0)) await page.close();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The files of pages by what they are made of. */
const made = new Map<string, string>();

/** Opens the page that the command makes of a state or a preview. */
async function pageOf(option: "--state" | "--preview", text: string): Promise<WatchedPage> {
  const file = made.get(text) ?? join(folder, `${made.size}.html`);
  if (!made.has(text)) {
    const source = join(folder, "source.json");
    writeFileSync(source, text);
    const { code, stderr } = await smartag(["graph", option, source, "--out", file], { env: process.env });
    expect([code, stderr]).toEqual([0, ""]);
    made.set(text, file);
  }
  const watched = await openFile(browser, file);
  opened.push(watched);
  return watched;
}

const shownText = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (one) => (one as HTMLElement).innerText);
const isHidden = (page: Page, selector: string): Promise<boolean> =>
  page.$eval(selector, (one) => (one as HTMLElement).hidden);
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.id ?? null);
const count = async (page: Page, selector: string): Promise<number> => (await page.$$(selector)).length;

it("makes no request and no message of the console, and shows every site of a small network", async () => {
  const { page, incidents } = await pageOf("--state", stateText(drawnNetwork(5)));
  await page.mouse.move(500, 400);
  await page.mouse.wheel({ deltaY: -300 });
  expect(await count(page, "#world [data-card][data-object]")).toBeGreaterThan(10);
  expect(incidents).toEqual([]);
});

it("is kept from loading anything and from running other scripts by its own policy", async () => {
  const { page, incidents } = await pageOf("--state", stateText(drawnNetwork(5)));
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    document.body.append(script);
    return "ran" in window;
  });
  expect(ran).toBe(false);
  expect(incidents).toEqual([expect.stringContaining("Content Security Policy")]);
});

it("finds objects by name, id and address, and opens what is chosen", async () => {
  const { page } = await pageOf("--state", stateText(drawnNetwork(5)));
  await page.keyboard.press("/");
  await page.keyboard.type("10.0.4.0/24");
  expect(await shownText(page, "#status")).toBe("1 found");
  expect(await shownText(page, "#hits")).toBe("gateway site-5");
  await page.keyboard.press("Enter");
  expect(await isHidden(page, "#details")).toBe(false);
  const details = await shownText(page, "#details");
  expect(details).toContain("site-5");
  expect(details).toContain("sag-site-5");
  expect(details).toMatch(/LAN ports \(1\)[^]*10\.0\.4\.1/);
  await page.keyboard.press("/");
  await page.keyboard.type("no such thing");
  expect(await shownText(page, "#status")).toBe("0 found");
  expect(await isHidden(page, "#hits")).toBe(true);
});

it("finds a member of a card of alike sites, and expands the card", async () => {
  const { page, incidents } = await pageOf("--state", stateText(drawnNetwork(50)));
  expect(await count(page, ".card.open")).toBe(0);
  await page.type("#search", "site-14");
  await page.keyboard.press("Enter");
  expect(await count(page, ".card.open")).toBe(1);
  expect(await shownText(page, "#details h2")).toBe("site-14");
  expect(await focused(page)).toBe("gateway site-14");
  expect(incidents).toEqual([]);
});

it("opens details on click, with the rules of an ACL, and closes them", async () => {
  const { page } = await pageOf("--state", stateText(drawnNetwork(5)));
  await page.click('[aria-label^="ACL offices"] > .title');
  expect(await shownText(page, "#details")).toMatch(
    /Rules \(2\)\s+web\s+10, in, LAN: accept TCP 10\.0\.0\.0\/8 any port > 10\.0\.0\.0\/8 port 443/,
  );
  expect(await count(page, ".card.related")).toBe(2);
  await page.click("#close");
  expect(await isHidden(page, "#details")).toBe(true);
});

it("is used by keys alone: Tab, arrows, Enter, e, Escape", async () => {
  const { page } = await pageOf("--state", stateText(drawnNetwork(50)));
  await page.focus("#expand");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBe("CEN cen-company");
  await page.keyboard.press("ArrowDown");
  const ccn = await focused(page);
  expect(ccn).toMatch(/^CCN (east|west)$/);
  await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toMatch(/gateway/);
  await page.keyboard.press("ArrowUp");
  expect(await focused(page)).toBe(ccn);
  await page.keyboard.press("Enter");
  expect(await focused(page)).toBe("Details");
  expect(await shownText(page, "#details h2")).toBe(ccn?.slice(4));
  await page.keyboard.press("Escape");
  expect([await isHidden(page, "#details"), await focused(page)]).toEqual([true, ccn]);
  await page.$eval('[aria-expanded="false"]:not([data-object])[data-card]', (one) => (one as SVGGElement).focus());
  await page.keyboard.press("e");
  expect(await count(page, ".card.open")).toBe(1);
  await page.keyboard.press("e");
  expect(await count(page, ".card.open")).toBe(0);
});

it("draws expanded cards without any overlap", async () => {
  const { page } = await pageOf("--state", stateText(drawnNetwork(50)));
  await page.click("#expand");
  expect(await count(page, ".card.open")).toBeGreaterThan(5);
  const overlaps = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll("#world > .card > rect.box")].map((one) => one.getBoundingClientRect());
    return boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((two) => one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom),
    ).length;
  });
  expect(overlaps).toBe(0);
});

it("filters by site, and expands a card of which some sites are kept", async () => {
  const { page } = await pageOf("--state", stateText(drawnNetwork(50)));
  await page.type("#site", "site-14");
  expect(await shownText(page, "#status")).toBe("1 of 50 sites");
  expect(await count(page, ".card.open")).toBe(1);
  expect(await count(page, ".open + .members .card:not(.dim)")).toBe(1);
  expect(await page.$eval('[aria-label="CCN west"]', (one) => one.classList.contains("dim"))).toBe(false);
  expect(await page.$eval('[aria-label="CCN east"]', (one) => one.classList.contains("dim"))).toBe(true);
  // The lines CEN to west and west to its sites are left; those of east and of its leased lines are not.
  expect(await count(page, ".edge:not(.dim)")).toBe(2);
});

it("marks findings with their rule and advice, and filters by them", async () => {
  const { page } = await pageOf("--state", stateText(drawnNetwork(50)));
  expect(await shownText(page, "#overview")).toMatch(/Findings \(5\)[^]*gateway-without-acl[^]*Gateway site-15/);
  await page.click("#only-findings");
  expect(await shownText(page, "#status")).toBe("5 of 50 sites");
  const [link] = await page.$$("#overview .link");
  await link?.click();
  expect(await shownText(page, "#details")).toMatch(/warning gateway-without-acl[^]*AclAssociation/);
});

it("shows each change of a preview by sign, dashes and word, and filters by changes", async () => {
  const operations = {
    "Gateway site-1": "update",
    "Gateway site-2": "create-replacement",
    "Acl shops": "create",
    "CcnBinding site-3": "delete",
    "Gateway site-3": "delete",
  };
  const { page } = await pageOf("--preview", previewText(drawnNetwork(5), operations));
  expect(await shownText(page, "#summary")).toBe("5 sites, 2 CCNs, 1 created, 1 changed, 1 replaced, 2 deleted");
  const drawn = await page.$$eval("#world > .card.created, .card.changed, .card.replaced, .card.deleted", (cards) =>
    cards.map((card) => {
      const box = card.querySelector(".box");
      return [
        card.getAttribute("aria-label"),
        card.querySelector(":scope > .sign:not(.error,.warning,.note) text")?.textContent,
        box && getComputedStyle(box).strokeDasharray,
      ];
    }),
  );
  expect(drawn).toEqual(
    expect.arrayContaining([
      [expect.stringMatching(/^gateway site-1, changed/), "~", "9px, 4px"],
      [expect.stringMatching(/^gateway site-2, replaced/), "±", "9px, 3px, 2px, 3px"],
      [expect.stringMatching(/^gateway site-3, deleted/), "−", "3px, 3px"],
      [expect.stringMatching(/^ACL shops, created/), "+", "none"],
    ]),
  );
  expect(await count(page, ".edge.deleted .sign")).toBe(1);
  await page.click("#only-changes");
  expect(await page.$eval('[aria-label^="gateway site-5"]', (one) => one.classList.contains("dim"))).toBe(true);
});

it("is readable on paper: light, the whole picture, all findings, no controls", async () => {
  const { page } = await pageOf("--state", stateText(drawnNetwork(5)));
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  const paper = (): Promise<string> => page.$eval("svg.graph", (one) => getComputedStyle(one).backgroundColor);
  expect(await paper()).toBe("rgb(15, 19, 24)");
  await page.keyboard.press("+");
  await page.emulateMediaType("print");
  expect(await paper()).toBe("rgb(255, 255, 255)");
  expect(await page.$eval(".tools", (one) => getComputedStyle(one).display)).toBe("none");
  expect(await page.$eval("#world", (one) => getComputedStyle(one).transform)).toBe("none");
});

const hostile = [
  `</script><script>alert(1)</script>`,
  `"><img src=x onerror=alert(2)>`,
  `' onfocus='alert(3)' autofocus='`,
  `]]><svg onload=alert(4)>`,
  `\u202egnol\u0000\u2028${"x".repeat(5000)}`,
  "مكتب",
  "<b>&amp;${alert(5)}`",
];

it("runs nothing that is in a name, and shows the name as it is", async () => {
  const objects = hostile.flatMap((name, index): NetworkObject[] => {
    const urn = `urn:pulumi:a::b::smartag:Gateway::${name}`;
    const acl = `urn:pulumi:a::b::smartag:Acl::${name}`;
    return [
      { type: "Gateway", id: `${name}-${index}`, urn, name, properties: { description: name, hardwareVersion: name } },
      { type: "Acl", id: `acl-${index}`, urn: acl, name, properties: { rules: { [name]: { policy: name } } } },
    ];
  });
  const { page, incidents } = await pageOf("--state", stateText(objects));
  for (const index of hostile.keys()) {
    await page.evaluate((place) => document.querySelectorAll<HTMLElement>("[data-show]")[place]?.click(), index);
    await page.type("#search", hostile[index]?.slice(0, 6) ?? "");
    await page.$eval("#search", (one) => ((one as HTMLInputElement).value = ""));
  }
  await page.type("#search", "onerror");
  await page.keyboard.press("Enter");
  expect(await shownText(page, "#details h2")).toBe(hostile[1]);
  expect(await count(page, "img, [onerror], [onload], [onfocus], #world script, b:not(.word)")).toBe(0);
  expect(await count(page, "script")).toBe(2);
  expect(incidents).toEqual([]);
});

it("shows 500 sites as few cards", async () => {
  const { page, incidents } = await pageOf("--state", stateText(drawnNetwork(500)));
  expect(await count(page, "#world > .card")).toBeLessThan(45);
  const start = performance.now();
  await page.click("#expand");
  expect(performance.now() - start).toBeLessThan(5000);
  expect(await page.$$eval(".open + .members .card", (all) => all.length)).toBeGreaterThan(480);
  expect(incidents).toEqual([]);
});
