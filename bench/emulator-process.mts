import { type ChildProcess, spawn } from "node:child_process";
import { createHmac, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../dist/emulator", import.meta.url));
const { canonicalQuery } = createRequire(import.meta.url)(
  join(dist, "protocol", "encoding.js"),
) as typeof import("../emulator/protocol/encoding.js");

/** Flags of an account that asked for more of all that a ticket raises, for networks that are larger than a new account may have. */
export const raisedQuotas: readonly string[] = [
  "acls",
  "aclRules",
  "qoses",
  "qosPolicies",
  "flowLogs",
  "ccns",
  "gateways",
  "natEntries",
].flatMap((name) => ["--quota", `${name}=1000000`]);

export type Fields = Readonly<Record<string, unknown>>;

/** The emulator of the built package as a process of its own. */
export class EmulatorProcess {
  endpoint = "";
  errors = "";
  readonly child: ChildProcess;
  readonly #gone: Promise<unknown>;
  readonly #calls = new AbortController();

  readonly #end = (): void => void this.child.kill("SIGKILL");

  private constructor(child: ChildProcess) {
    this.child = child;
    this.#gone = once(child, "close");
    child.stderr?.on("data", (text: Buffer) => (this.errors += text.toString()));
    process.once("exit", this.#end);
  }

  /** `flags` are those of the emulator's command. */
  static spawn(flags: readonly string[]): EmulatorProcess {
    return new EmulatorProcess(
      spawn(process.execPath, [join(dist, "main.js"), ...flags], { stdio: ["ignore", "pipe", "pipe"] }),
    );
  }

  async serving(): Promise<this> {
    if (!this.child.stdout) throw new Error("The emulator has no output.");
    for await (const line of createInterface(this.child.stdout)) {
      this.endpoint = (JSON.parse(line) as { endpoint: string }).endpoint;
      this.child.stdout.resume();
      return this;
    }
    throw new Error(`The emulator did not start: ${this.errors}`);
  }

  async kill(): Promise<void> {
    this.#end();
    await this.#gone;
    process.off("exit", this.#end);
    // Whatever still waits for an answer waits in vain.
    this.#calls.abort();
  }

  async state(): Promise<Readonly<Record<string, readonly Fields[]>>> {
    return (await this.control("GET", "state")) as Record<string, readonly Fields[]>;
  }

  /** Uses the emulator's control surface. */
  async control(method: string, name: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${this.endpoint}/_emulator/${name}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Refusal(`${method} ${name}: ${await answer.text()}`);
    return answer.json();
  }

  async call(action: string, parameters: Readonly<Record<string, string>>): Promise<Fields> {
    const query = canonicalQuery(
      Object.entries({
        ...parameters,
        Action: action,
        Version: "2018-03-13",
        RegionId: "cn-shanghai",
        AccessKeyId: "emulator",
        SignatureMethod: "HMAC-SHA1",
        SignatureVersion: "1.0",
        SignatureNonce: randomUUID(),
        Timestamp: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
      }),
    );
    const text = `GET&%2F&${encodeURIComponent(query)}`;
    const signature = createHmac("sha1", "emulator-secret&").update(text).digest("base64");
    const response = await fetch(`${this.endpoint}/?${query}&Signature=${encodeURIComponent(signature)}`, {
      signal: this.#calls.signal,
    });
    const body = (await response.json()) as Fields;
    if (!response.ok) throw new Refusal(`${action}: ${JSON.stringify(body)}`);
    return body;
  }
}

/** The emulator answered, and not with what it should have. */
export class Refusal extends Error {}
