import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

/** A comment or an issue, with the members that GitHub and GitLab give them. */
export interface Item {
  readonly id: number;
  readonly number: number;
  readonly iid: number;
  title?: string;
  body?: string;
  description?: string;
  state?: string;
  state_event?: string;
}

const PAGE = 100;

/** The parts of the API of GitHub and of GitLab that have comments and issues. */
export class Forge {
  readonly comments: Item[] = [];
  readonly issues: Item[] = [];
  /** The requests that changed something, as `POST comments`. */
  readonly changes: string[] = [];
  readonly #server: Server;

  private constructor(private readonly header: readonly [name: string, value: string]) {
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(({ status, body }) => {
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
      });
    });
  }

  /** Serves requests that have this header. */
  static async start(header: readonly [name: string, value: string]): Promise<Forge> {
    const forge = new Forge(header);
    await new Promise<void>((listening) => forge.#server.listen(0, "127.0.0.1", listening));
    return forge;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  get openIssues(): readonly Item[] {
    return this.issues.filter(({ state }) => state !== "closed");
  }

  add(items: Item[], item: Partial<Item>): Item {
    // Numbers of issues differ from ids, so that a mistake shows.
    const id = 1000 + this.comments.length + this.issues.length;
    const added = { ...item, id, number: items.length + 1, iid: items.length + 1 };
    items.push(added);
    return added;
  }

  async #answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const { method = "", headers } = request;
    const [name, value] = this.header;
    if (headers[name] !== value) return { status: 401, body: { message: "Unauthorized" } };
    const { pathname, searchParams } = new URL(request.url ?? "", this.url);
    const [, of = "", item] =
      /^\/(?:repos\/team\/network|projects\/12)\/((?:issues|merge_requests)\/7\/(?:comments|notes)|issues\/comments|issues)(?:\/(\d+))?$/.exec(
        pathname,
      ) ?? [];
    if (of === "") return { status: 404, body: { message: `Not Found: ${pathname}` } };
    const areComments = of !== "issues";
    const items = areComments ? this.comments : this.issues;
    if (method === "GET") {
      const listed = areComments ? items : this.openIssues;
      const page = Number(searchParams.get("page"));
      return { status: 200, body: listed.slice((page - 1) * PAGE, page * PAGE) };
    }
    this.changes.push(`${method} ${areComments ? "comment" : "issue"}`);
    const given = (await json(request)) as Partial<Item>;
    if (method === "POST") return { status: 201, body: this.add(items, given) };
    const found = items.find(({ id, number }) => (areComments ? id : number) === Number(item));
    if (!found) return { status: 404, body: { message: "Not Found" } };
    Object.assign(found, given, given.state_event === "close" && { state: "closed" });
    return { status: 200, body: found };
  }
}
