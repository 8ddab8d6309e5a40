import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appInstance } from "../../emulator/store/kinds.js";
import { readUsers } from "../../examples/remote-access/users.js";
import { inOrder } from "../support/battery.js";
import type { Change, Fields } from "../support/row.js";
import { Bench, type Run } from "../support/engine.js";

jest.setTimeout(600_000);

/** How many resources each has. The branch office is the demo, which has a test of its own. */
const examples: Readonly<Record<string, number>> = {
  "leased-line-backup": 11,
  "remote-access": 13,
  "site-fleet": 212,
};

const folder = join(__dirname, "..", "..", "examples");
const soon = 20;

test("every example is run", () => {
  // The pipelines have a test of their own, too.
  const known = [...Object.keys(examples), "branch-office", "ci"].sort();
  expect(readdirSync(folder).sort()).toEqual(known);
});

describe.each(Object.entries(examples))("%s", (name, resources) => {
  const files = readdirSync(join(folder, name));
  let bench: Bench;
  let ground: Record<string, Record<string, unknown>[]>;
  beforeAll(async () => {
    bench = await Bench.open({ example: name, delays: { order: soon, device: soon, ccn: soon, cen: soon } });
    ground = await bench.state();
  });
  afterAll(() => bench.close());

  const done = (run: Run): Run => {
    if (!run.ok) throw new Error(run.output);
    return run;
  };

  test("is made", async () => {
    expect(done(await bench.up()).changes).toEqual({ create: resources + 1 });
  });
  test("changes nothing when it is run again", async () => {
    expect(done(await bench.up())).toMatchObject({ changes: { same: resources + 1 }, calls: [] });
  });
  test("is what a refresh finds", async () => {
    expect(done(await bench.refresh()).changes).toEqual({ same: resources + 1 });
  });
  test("is removed without a trace", async () => {
    const known = ids(ground["gateway"]);
    const bought = ((await bench.state())["gateway"] ?? []).filter(({ id }) => !known.includes(String(id)));
    // What was bought goes only when its paid time is over; an app instance, which no call deletes, is let go of.
    const apps = bought.filter(({ hardware }) => hardware === appInstance);
    const arrears = ids(bought.filter((gateway) => !apps.includes(gateway))).map((id): Change => ({
      kind: "gateway",
      id,
      set: { endTime: Date.now() - 8 * 24 * 3_600_000 },
    }));
    await bench.control("change", arrears);
    done(await bench.destroy());
    const left = await bench.state();
    // An adopted gateway keeps what the program gave it.
    expect(ids(left["gateway"])).toEqual([...known, ...ids(apps)]);
    const others = (objects: Record<string, Fields[]>) => inOrder({ objects: { ...objects, gateway: [] } });
    expect(others(left)).toEqual(others(ground));
  });
  test("leaves nothing in its folder", () => {
    expect(readdirSync(join(folder, name))).toEqual(files);
  });
});

describe("the users of remote-access", () => {
  const header = "# who\nname,mail,bandwidth,enabled,ip\n";
  let place: string;
  beforeAll(() => (place = mkdtempSync(join(tmpdir(), "smartag-users-"))));
  afterAll(() => rmSync(place, { recursive: true }));
  const read = (text: string) => {
    const file = join(place, "users.csv");
    writeFileSync(file, text);
    return readUsers(file);
  };

  test("are what the lines of the file say", () => {
    expect(read(`${header}\nann.example, ann@example.com, 20000, false, 10.0.0.1\n`)).toEqual([
      { name: "ann.example", mail: "ann@example.com", bandwidth: 20000, enabled: false, ip: "10.0.0.1" },
    ]);
  });
  test("are refused together, each by its line", () => {
    const lines = [
      "ann.example,ann@example.com,20001,true,10.0.0.1",
      "",
      "bobby b,example.com,10,no,10.0.0",
      ",c@d.e,1.5,true,",
    ];
    const again = "ann.example,ann@example.com,1,true,10.0.0.1\n";
    const aName = "give 7 to 33 letters, digits, _, @, . or -, beginning with a letter or digit";
    expect(() => read(header + [...lines, again].join("\n"))).toThrow(
      [
        "users.csv has errors:",
        'line 3: bandwidth is "20001"; give Kbps from 1 to 20000',
        `line 5: name is "bobby b"; ${aName}`,
        'line 5: mail is "example.com"; give a mail address',
        'line 5: enabled is "no"; give true or false',
        'line 5: ip is "10.0.0"; give an IPv4 address or nothing',
        `line 6: name is ""; ${aName}`,
        'line 6: bandwidth is "1.5"; give Kbps from 1 to 20000',
        'line 7: name "ann.example" is that of line 3',
        'line 7: ip "10.0.0.1" is that of line 3',
      ].join("\n  "),
    );
  });
  test.each([
    [
      "a line is too short",
      `${header}ann.example,ann@example.com,10\n`,
      /^users\.csv: .*columns length is 5, got 3 on line 3$/,
    ],
    ["a quote is left open", `${header}ann,"ann@example.com,10,true,\n`, /^users\.csv: .*at line 3$/],
    [
      "a column is missing",
      "name,mail\n",
      /^users\.csv: the columns are name, mail; give name, mail, bandwidth, enabled, ip$/,
    ],
  ])("are refused where %s", (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});

const ids = (objects: Record<string, unknown>[] = []): string[] => objects.map(({ id }) => String(id));
