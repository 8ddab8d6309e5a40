import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { OperationName } from "../../schema/index.js";
import { signedRequest } from "../../provider/client/request.js";
import { type HttpAnswer, send } from "../../provider/client/transport.js";

/** A call on its way through the proxy. */
export class Passing {
  /** When the answer says that it is. */
  date = Date.now();

  constructor(
    private readonly emulator: URL,
    private readonly request: IncomingMessage,
    private readonly body: string,
    private readonly response: ServerResponse,
  ) {}

  get operation(): OperationName {
    return this.header("x-acs-action") as OperationName;
  }

  header(name: string): string {
    return String(this.request.headers[name] ?? "");
  }

  /** Lets the call take effect; signed anew, because the proxy decides about times, tokens and formats. */
  forward(format: "JSON" | "XML" = "JSON"): Promise<HttpAnswer> {
    const keys = { accessKeyId: "emulator", accessKeySecret: "emulator-secret" };
    const style = { signature: "V3", method: "POST", format } as const;
    const parameters = Object.fromEntries(new URLSearchParams(this.body));
    return send(signedRequest(this.operation, parameters, this.emulator, style, keys), 30_000);
  }

  answer(status: number, body: string): Promise<void> {
    this.response.writeHead(status, { date: new Date(this.date).toUTCString() });
    return new Promise((sent) => this.response.end(body, sent));
  }

  /** Answers as the service does where it does nothing. */
  refuse(code: string): Promise<void> {
    return this.answer(400, JSON.stringify({ RequestId: "proxy", HostId: "proxy", Code: code, Message: code }));
  }

  async reset(): Promise<void> {
    const closed = once(this.request.socket, "close");
    this.request.socket.destroy();
    await closed;
  }
}

/** What is done to a call; false where it passes untouched. */
export type Trouble = (passing: Passing) => Promise<unknown> | false;

/** Stands between a client and an emulator, and misbehaves. */
export class Proxy {
  /** What meets every call. */
  trouble: Trouble = () => false;
  /** Whether anything was met yet. */
  met = false;
  private server: Server | undefined;
  /** The ports of the proxies of this process, also of those that are closed for a moment. */
  private static readonly taken = new Set<number>();

  private constructor(
    private readonly emulator: URL,
    private readonly port: number,
  ) {}

  static async start(emulator: string): Promise<Proxy> {
    for (;;) {
      // Below the ports that systems give out by themselves, so that nobody gets this one while the proxy is closed.
      const port = randomInt(20_000, 30_000);
      if (Proxy.taken.has(port)) continue;
      Proxy.taken.add(port);
      const proxy = new Proxy(new URL(emulator), port);
      try {
        await proxy.open();
        return proxy;
      } catch (error) {
        Proxy.taken.delete(port);
        if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
      }
    }
  }

  get endpoint(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Does this to the next call of an operation. */
  once(operation: string, trouble: (passing: Passing) => Promise<unknown>): void {
    this.trouble = (passing) => {
      if (passing.operation !== operation) return false;
      this.trouble = () => false;
      return trouble(passing);
    };
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    await new Promise((closed) => {
      server?.close(closed);
      server?.closeAllConnections();
    });
  }

  /** Nobody listens for a while; who calls meanwhile cannot be seen from here. */
  async closeFor(milliseconds: number): Promise<void> {
    this.met = true;
    await this.close();
    void sleep(milliseconds).then(() => this.open());
  }

  private async open(): Promise<void> {
    const server = createServer((request, response) => {
      // A client that goes away in the middle is part of the play.
      this.pass(request, response).catch(() => request.socket.destroy());
    });
    server.listen(this.port, "127.0.0.1");
    await once(server, "listening");
    this.server = server;
  }

  private async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const passing = new Passing(this.emulator, request, Buffer.concat(chunks).toString(), response);
    const met = this.trouble(passing);
    if (met) {
      this.met = true;
      await met;
      return;
    }
    const { status, body } = await passing.forward();
    await passing.answer(status, body);
  }
}
