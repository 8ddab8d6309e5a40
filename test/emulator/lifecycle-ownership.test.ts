import { definitions } from "../../provider/definitions.js";
import type { Definition, Properties } from "../../provider/lifecycle/definition.js";
import { failure, type Fault, Managed, type Program, Service } from "../support/lifecycle.js";
import { raisedQuotas } from "../support/quotas.js";
import type { Row } from "../support/row.js";
import { everyRow } from "../support/rows/index.js";
import { rule } from "../support/samples.js";

// Every kind of object, so that a new resource meets the same faults without a line here.

const kinds = [...definitions.values()].filter(({ standard }) => standard === undefined);

/** A kind of object in a service of its own. */
class Case {
  private constructor(
    readonly service: Service,
    readonly definition: Definition,
    readonly row: Row,
    readonly inputs: Properties,
  ) {}

  static async play(type: string, test: (one: Case) => Promise<void>): Promise<void> {
    const row = everyRow.find((one) => one.type === type);
    if (!row) throw new Error(`No row has ${type}.`);
    const service = await Service.start({ goneOperations: [], quotas: raisedQuotas });
    try {
      await service.change(row.ground ?? []);
      const name = row.definition.autoName?.property;
      const inputs = { ...row.minimal.args, ...(name !== undefined && { [name]: "office" }) };
      await test(new Case(service, row.definition, row, inputs));
    } finally {
      await service.close();
    }
  }

  /** Whether the inputs alone, with their defaults, say which object it is. */
  get namesItself(): boolean {
    const { identity, inputs, lastPartOptional } = this.definition;
    return identity
      .slice(0, lastPartOptional ? -1 : undefined)
      .every((name) => name in this.inputs || inputs[name]?.traits.default !== undefined);
  }

  get type(): string {
    return this.row.type;
  }

  /** The objects of this kind, however many programs made them. */
  rows(): Promise<Properties[]> {
    return this.service.rows(this.row.kind);
  }

  create(program: Program, more: Properties = {}): Promise<Managed> {
    return program.create(this.type, { ...this.inputs, ...more });
  }

  /** Lets a fault meet the call that creates the object. */
  fault(kind: Fault["kind"]): Promise<void> {
    return this.service.faults({ operation: this.definition.create.operation, kind });
  }

  /** Deletes what a program has made, as far as the service lets it. */
  async delete(managed: Managed): Promise<void> {
    const told = Object.fromEntries(
      this.definition.identity.map((name, index) => [name, managed.id.split(":")[index] ?? ""]),
    );
    await this.service.change(this.row.beforeDelete?.(told) ?? []);
    await managed.delete();
  }
}

/** What a create says of its outcome: the object, or the error. */
async function outcomeOf(creating: Promise<Managed>): Promise<Managed | Error> {
  return creating.catch((error: unknown) => error as Error);
}

beforeAll(() => {
  // Warnings about devices, gaps and lost responses are tested where they are made.
  jest.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterAll(() => jest.restoreAllMocks());

it("every kind has a row", () => {
  expect(kinds.map(({ type }) => type).filter((type) => !everyRow.some((row) => row.type === type))).toEqual([]);
});

/** Kinds of which the service takes no second one that is the same, so that an equal one is another stack's very object. */
const isUnique = ({ create, identity, inputs }: Definition): boolean =>
  create.once === true || create.already !== undefined || identity.every((name) => name in inputs);
const unique = kinds.filter(isUnique).map(({ type }) => type);
const others = kinds.filter((definition) => !isUnique(definition)).map(({ type }) => type);

const lostAfter: readonly Fault["kind"][] = ["closeAfter", "errorAfter"];
const lost: readonly Fault["kind"][] = [...lostAfter, "closeBefore"];
const each = (types: readonly string[], faults: readonly Fault["kind"][]) =>
  types.flatMap((type) => faults.map((fault) => [type, fault] as const));

const TEN_MINUTES = 600_000;

/** An equal object of another stack, made some time ago. */
async function twinOf(one: Case, ageMs = TEN_MINUTES): Promise<{ twin: Managed; before: Properties[] }> {
  const twin = await one.create(one.service.program());
  await one.service.advance(ageMs);
  return { twin, before: await one.rows() };
}

const existsAlready = ({ id }: Managed): string =>
  `${id} exists already, and nothing shows that this program created it. To manage it add adopt: "${id}".`;

describe("an equal object of another stack is neither taken nor deleted", () => {
  it.concurrent.each(each(unique, lost))(
    "%s, which is there once: %s",
    (type, fault) =>
      Case.play(type, async (one) => {
        const { twin, before } = await twinOf(one);
        await one.fault(fault);
        const { message } = await failure(one.create(one.service.program()));
        const { already, once } = one.definition.create;
        if (already ?? once) {
          expect(message).toContain(existsAlready(twin));
        } else expect(message).toMatch(/^\w+ failed: /);
        expect(await one.rows()).toEqual(before);
      }),
    60_000,
  );

  it.concurrent.each(
    each(others, lost).flatMap(([type, fault]) => [0, TEN_MINUTES].map((age) => [type, fault, age] as const)),
  )(
    "%s: %s, made %d ms before",
    (type, fault, age) =>
      Case.play(type, async (one) => {
        const { twin, before } = await twinOf(one, age);
        const { paid } = one.definition.create;
        await one.fault(fault);
        const made = await outcomeOf(one.create(one.service.program(), paid ? { orderAnother: true } : {}));
        if (paid && fault === "closeBefore") {
          expect(made).toMatchObject({ code: "AnswerLost" });
        } else {
          if (made instanceof Error) throw made;
          expect(made.id).not.toBe(twin.id);
          expect(await one.rows()).toHaveLength(before.length + 1);
          await one.delete(made);
        }
        expect(await one.rows()).toEqual(before);
      }),
    60_000,
  );

  it.concurrent.each(kinds.filter(({ create }) => create.paid).map(({ type }) => type))(
    "%s costs money, so that not even another one is ordered unless the program says so",
    (type) =>
      Case.play(type, async (one) => {
        const { twin, before } = await twinOf(one);
        const { message } = await failure(one.create(one.service.program()));
        expect(message).toContain(`${twin.id} was bought within the last 7 days, fits`);
        expect(message).toContain(`add adopt: "${twin.id}". To buy another one add orderAnother: true.`);
        expect(await one.rows()).toEqual(before);
      }),
  );
});

describe("what is there once and already is managed only if the program adopts it", () => {
  const known = kinds.filter(({ create }) => create.already ?? create.once).map(({ type }) => type);

  it.concurrent.each(known)(
    "%s",
    (type) =>
      Case.play(type, async (one) => {
        const { twin, before } = await twinOf(one);
        const { message } = await failure(one.create(one.service.program()));
        expect(message).toContain(existsAlready(twin));
        expect(message).toContain("If another program manages it, leave it to that one.");
        one.service.writes();
        const adopted = await one.create(one.service.program(), { adopt: twin.id });
        expect(adopted.id).toBe(twin.id);
        expect(one.service.writes()).toEqual([]);
        expect(await one.rows()).toEqual(before);
      }),
    60_000,
  );
});

/** Lets the service's time go by sixty times as fast while some work goes on. */
async function quickly<T>(service: Service, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void service.advance(3_000), 50);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

describe("a response that is lost while lists are a minute late makes one object", () => {
  it.concurrent.each(
    each(
      kinds.map(({ type }) => type),
      lost,
    ),
  )(
    "%s: %s",
    (type, fault) =>
      Case.play(type, async (one) => {
        const before = await one.rows();
        await one.service.advance(60_000);
        await one.service.settings({ delays: { listed: 60_000 } });
        await one.fault(fault);
        const program = one.service.program({ "smartag:waits": '{"listedMs":5000}' });
        const made = await quickly(one.service, () => outcomeOf(one.create(program)));
        if (one.definition.create.paid && fault === "closeBefore") {
          expect(made).toMatchObject({ code: "AnswerLost" });
          expect(await one.rows()).toEqual(before);
          return;
        }
        if (made instanceof Error) throw made;
        await one.service.advance(60_000);
        expect(await made.refresh()).toBeDefined();
        const after = await one.rows();
        await one.delete(made);
        await one.service.settings({ delays: { listed: 0 } });
        // One, of which nothing is left.
        const created = after.filter((row) => !before.some(({ id }) => id === row["id"]));
        expect(created.length).toBeLessThanOrEqual(1);
        expect((await one.rows()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      }),
    120_000,
  );
});

describe("a response without the id counts as lost", () => {
  it.concurrent.each(kinds.map(({ type }) => type))(
    "%s",
    (type) =>
      Case.play(type, async (one) => {
        const before = await one.rows();
        await one.fault("omit");
        const made = await one.create(one.service.program());
        const sent = one.service.calls().filter(({ operation }) => operation === one.definition.create.operation);
        expect(sent.map(({ outcome }) => outcome)).toEqual(["ok"]);
        const parts = made.id.split(":");
        expect(parts).not.toContain("");
        expect(parts.length).toBeGreaterThanOrEqual(
          one.definition.identity.length - (one.definition.lastPartOptional ? 1 : 0),
        );
        expect(await (await made.next.known(type, made)).refresh()).toBeDefined();
        await one.delete(made);
        expect((await one.rows()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      }),
    60_000,
  );
});

describe("two resources of one program on one object", () => {
  it.concurrent.each(unique.filter((type) => !/^(AclRule|QosCar|QosPolicy)$/.test(type)))(
    "are refused: %s",
    (type) =>
      Case.play(type, async (one) => {
        const program = one.service.program();
        const first = await one.create(program);
        const before = await one.rows();
        const { message } = await failure(one.create(program));
        if (one.namesItself) {
          expect(message).toContain(
            `another resource of this program manages ${first.id} already. Remove one of the two.`,
          );
        } else expect(message).toMatch(/^\w+ failed: /);
        expect(await one.rows()).toEqual(before);
      }),
    60_000,
  );

  it.concurrent("are refused where the second adopts what the first has made in the same run", () =>
    Case.play("Acl", async (one) => {
      const program = one.service.program();
      const first = await one.create(program, { rules: { web: rule } });
      const { message } = await failure(one.create(program, { rules: { web: rule }, adopt: first.id }));
      expect(message).toBe(
        `Acl "office": another resource of this program manages ${first.id} already. Remove one of the two. If it is the same resource under a new name, add aliases: [{ name: "THE OLD NAME" }] instead.`,
      );
    }),
  );

  it.concurrent("that an earlier version took: the object stays while one of them is in the program", () =>
    Case.play("Acl", async (one) => {
      const first = await one.create(one.service.program());
      const second = await one.create(one.service.program(), { adopt: first.id });
      const next = second.next.next;
      await (await next.known("Acl", first)).diff(one.inputs);
      const [provider, rows] = [await next.provider("Acl"), await one.rows()];
      await provider.delete?.(second.id, second.state);
      expect(await one.rows()).toEqual(rows);
      const last = await one.service.program().provider("Acl");
      await last.delete?.(first.id, first.state);
      expect(await one.rows()).toEqual([]);
    }),
  );
});

describe("a replacement goes on after a run that was killed once it had deleted the old object", () => {
  const replaced = everyRow.filter(
    ({ definition, replace }) => definition.deleteFirst && !definition.identity.includes(replace.property),
  );

  it.concurrent.each(replaced.map(({ type }) => type))(
    "%s",
    (type) =>
      Case.play(type, async ({ service, row }) => {
        const inputs = {
          ...row.full.args,
          ...(row.definition.autoName && { [row.definition.autoName.property]: "office" }),
        };
        const wanted = { ...inputs, ...row.replace.set };
        const old = await service.program().create(type, inputs);
        const { id, state } = old;
        await old.delete();
        const run = old.next;
        const diff = await (await run.known(type, { id, state })).diff(wanted);
        expect(diff?.replaces).not.toEqual([]);
        const made = await run.create(type, wanted);
        expect(await (await made.next.known(type, made)).refresh()).toBeDefined();
      }),
    60_000,
  );
});
