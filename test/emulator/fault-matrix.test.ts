import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import pLimit from "p-limit";
import type { Properties } from "../../provider/lifecycle/definition.js";
import { PartlyMade } from "../../provider/lifecycle/partly-made.js";
import { type Fault, faults, type Phase, phases } from "../support/faults.js";
import { type Managed, type Program, Service } from "../support/lifecycle.js";
import { Proxy } from "../support/proxy.js";
import { bought, rule } from "../support/samples.js";

/** A kind of resource that meets every fault. */
interface Kind {
  type: string;
  /** What it is an example of. */
  what: string;
  /** The emulator's name of the object. */
  kind: string;
  inputs: (service: Service) => Properties | Promise<Properties>;
  /** What the update changes. */
  change?: Properties;
  /** The operation that a fault meets in each phase; a kind without one of them has no such phase. */
  operations: Partial<Record<Phase, string>>;
  /** Operations that cost money each time. */
  paid?: string[];
  /** What makes the object one that may be deleted. */
  release?: (service: Service, id: string) => Promise<void>;
}

const acl = (service: Service) => service.make("acl", { name: "office", resourceGroupId: "rg-emulator1default" });

const kinds: Kind[] = [
  {
    type: "Acl",
    what: "a plain resource",
    kind: "acl",
    inputs: () => ({ name: "branch" }),
    change: { name: "branches" },
    operations: { create: "CreateACL", update: "ModifyACL", delete: "DeleteACL", read: "DescribeACLs" },
  },
  {
    type: "AclRule",
    what: "a child",
    kind: "aclRule",
    inputs: async (service) => ({ ...rule, aclId: await acl(service) }),
    change: { priority: 9 },
    operations: {
      create: "AddACLRule",
      update: "ModifyACLRule",
      delete: "DeleteACLRule",
      read: "DescribeACLAttribute",
    },
  },
  {
    type: "AclAssociation",
    what: "a binding",
    kind: "aclAssociation",
    inputs: async (service) => ({ aclId: await acl(service), smartAGId: "sag-emulator1hq" }),
    operations: { create: "AssociateACL", delete: "DisassociateACL", read: "DescribeSmartAccessGateways" },
  },
  {
    type: "Gateway",
    what: "a paid order",
    kind: "gateway",
    inputs: () => bought,
    change: { maxBandwidth: 40 },
    operations: {
      create: "CreateSmartAccessGateway",
      update: "UpgradeSmartAccessGateway",
      delete: "DeleteSmartAccessGateway",
      read: "DescribeSmartAccessGateways",
    },
    paid: ["CreateSmartAccessGateway", "UpgradeSmartAccessGateway"],
    release: (service, id) => service.set("gateway", id, { endTime: Date.now() - 8 * 24 * 3_600_000 }),
  },
  {
    type: "Wifi",
    what: "a setting of a device",
    kind: "wifi",
    inputs: async (service) => {
      const smartAGId = "sag-emulator1branch";
      await service.set("gateway", smartAGId, { status: "Active" });
      await service.set("device", "sag100wmsn0001", { gatewayId: smartAGId, online: true });
      return { smartAGId, serialNumber: "sag100wmsn0001", isEnable: true, ssid: "office" };
    },
    change: { channel: 6 },
    operations: {
      create: "ModifySagWifi",
      update: "ModifySagWifi",
      delete: "ModifySagWifi",
      read: "DescribeSagWifi",
    },
  },
];

/** How a cell of the matrix ended. */
type Outcome = "at once" | "next run";

/** One fault in one phase of one kind, with a service of its own. */
class Cell {
  private given: Properties = {};
  private managed: Managed | undefined;
  /** Objects that are there without the resource. */
  private ground: string[] = [];

  private constructor(
    private readonly kind: Kind,
    private readonly fault: Fault,
    private readonly phase: Phase,
    private readonly service: Service,
    private readonly proxy: Proxy,
  ) {}

  static async play(kind: Kind, fault: Fault, phase: Phase): Promise<Outcome> {
    const service = await Service.start();
    const proxy = await Proxy.start(service.emulator.endpoint);
    try {
      return await new Cell(kind, fault, phase, service, proxy).play();
    } finally {
      await proxy.close();
      await service.close();
    }
  }

  private async play(): Promise<Outcome> {
    const { kind, fault, phase, service, proxy } = this;
    this.given = await kind.inputs(service);
    this.ground = await this.ids();
    if (phase !== "create") this.managed = await service.program().create(kind.type, this.given);
    if (phase === "update") this.given = { ...this.given, ...kind.change };
    if (phase === "delete") await kind.release?.(service, this.managed?.id ?? "");
    await fault.arm(service, proxy, kind.operations[phase] ?? "");
    const armed = await service.waitingFaults();
    const outcome = await this.step(service.program({ "smartag:endpoint": proxy.endpoint, ...fault.settings })).then(
      (): Outcome => "at once",
      (): Outcome => "next run",
    );
    // A fault that was not met would have proved nothing.
    expect(proxy.met || !isDeepStrictEqual(await service.waitingFaults(), armed)).toBe(true);
    await service.clearFaults();
    if (outcome === "next run") await this.step(this.later());
    await this.expectAgreement();
    return outcome;
  }

  /** Another run, which knows what state tells it. */
  private later(): Program {
    return this.service.program({ "smartag:endpoint": this.proxy.endpoint, "smartag:securityToken": "second" });
  }

  /** What the engine does in this phase with what it knows. */
  private async step(program: Program): Promise<void> {
    const { type } = this.kind;
    const known = this.managed && (await program.known(type, this.managed));
    if (!known) {
      this.managed = await program.create(type, this.given).catch(async (error: unknown) => {
        if (error instanceof PartlyMade)
          this.managed = await program.known(type, { id: error.id, state: error.properties });
        throw error;
      });
    } else if (this.phase === "delete") {
      await known.delete();
    } else if (this.phase === "read") {
      const { state } = known;
      expect(await known.refresh()).toBeDefined();
      expect(known.state).toEqual(state);
    } else {
      this.managed = known;
      await known.update(this.given);
    }
  }

  private async expectAgreement(): Promise<void> {
    const { kind, phase, service } = this;
    const own = (await this.ids()).filter((id) => !this.ground.includes(id));
    const id = this.managed?.id ?? "";
    if (phase === "delete") {
      expect(own).toEqual([]);
    } else {
      expect(own).toHaveLength(1);
      expect(`${id}:${id}`).toContain(own[0]);
      const known = await this.later().known(kind.type, { id, state: this.managed?.state ?? {} });
      expect(await known.refresh()).toBeDefined();
      expect(await known.diff(this.given)).toMatchObject({ changes: false });
    }
    const orders = service.emulator
      .requests()
      .filter(({ operation, outcome }) => kind.paid?.includes(operation) && outcome === "ok")
      .map(({ operation }) => operation);
    expect(orders).toEqual([...new Set(orders)]);
  }

  private async ids(): Promise<string[]> {
    return (await this.service.rows(this.kind.kind)).map(({ id }) => String(id));
  }
}

const orders: readonly Phase[] = ["create", "update"];

/** How a fault in a phase has to end. */
function outcomeOf({ nextRun = [], isUnclear }: Fault, phase: Phase, { paid }: Pick<Kind, "paid">): Outcome {
  return nextRun.includes(phase) || (isUnclear && paid !== undefined && orders.includes(phase))
    ? "next run"
    : "at once";
}

const cells = kinds.flatMap((kind) =>
  phases
    .filter((phase) => kind.operations[phase])
    .flatMap((phase) => faults.map((fault) => [kind.type, phase, fault.name, kind, fault] as const)),
);
const keyOf = (...names: string[]): string => names.join(" ");
const played = new Map<string, Promise<Outcome>>();
const environment = { ...process.env };

beforeAll(() => {
  Object.assign(process.env, {
    ALIBABA_CLOUD_ACCESS_KEY_ID: "emulator",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "emulator-secret",
    ALIBABA_CLOUD_SECURITY_TOKEN: "first",
  });
  // Warnings about the clock and about devices are part of what is played, and tested where they are made.
  jest.spyOn(process.stderr, "write").mockReturnValue(true);
  // Most of a cell is waiting, so that they all wait at the same time.
  const side = pLimit(80);
  for (const [type, phase, name, kind, fault] of cells) {
    const outcome = side(() => Cell.play(kind, fault, phase));
    outcome.catch(() => undefined);
    played.set(keyOf(type, phase, name), outcome);
  }
});
afterAll(() => {
  process.env = environment;
  jest.restoreAllMocks();
});

test.each(cells)(
  "%s, %s: %s",
  async (type, phase, name, kind, fault) => {
    expect(await played.get(keyOf(type, phase, name))).toBe(outcomeOf(fault, phase, kind));
  },
  120_000,
);

/** The matrix as docs/reliability.md has it. */
function matrix(): string {
  const cell = (fault: Fault, phase: Phase): string => {
    const [free, order] = [outcomeOf(fault, phase, {}), outcomeOf(fault, phase, { paid: [] })];
    return free === order ? free : `${free}, an order in the ${order}`;
  };
  const lines = faults.map((fault) => [fault.name, ...phases.map((phase) => cell(fault, phase))]);
  const table = [["Fault", ...phases], ...lines];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? [];
  const [head = "", ...rows] = table.map(
    (line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`,
  );
  return [head, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...rows].join("\n");
}

test("is what the documentation says", () => {
  const page = readFileSync(join(__dirname, "..", "..", "docs", "reliability.md"), "utf8");
  expect(page).toContain(matrix());
  for (const { type, what } of kinds) expect(page).toContain(`${what} (\`${type}\``);
});
