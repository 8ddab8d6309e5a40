import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** A request as it arrived. */
export interface Arrived {
  readonly method: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Query and form together. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** What to answer; `"reset"` breaks the connection, `"silence"` leaves it open. */
export type Reply = { status?: number; headers?: Record<string, string>; body: string } | "reset" | "silence";

export interface ScriptedServer {
  readonly endpoint: string;
  readonly requests: Arrived[];
  close(): Promise<void>;
}

/** A server on this computer that answers as a test wants it to. */
export async function scriptedServer(answer: (request: Arrived, count: number) => Reply): Promise<ScriptedServer> {
  const requests: Arrived[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString();
      const query = new URL(request.url ?? "/", "http://localhost").search.slice(1);
      const parameters = Object.fromEntries([...new URLSearchParams(query), ...new URLSearchParams(body)]);
      const arrived = { method: request.method ?? "", query, headers: request.headers, body, parameters };
      requests.push(arrived);
      const reply = answer(arrived, requests.length);
      if (reply === "silence") return;
      if (reply === "reset") return void request.socket.destroy();
      response.writeHead(reply.status ?? 200, { "content-type": "application/json", ...reply.headers });
      response.end(reply.body);
    });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A successful answer. */
export function ok(body: object): Reply {
  return { body: JSON.stringify({ RequestId: "11111111-2222-3333-4444-555555555555", ...body }) };
}

/** The service's error envelope. */
export function failure(code: string, status = 400, message = `said ${code}`): Reply {
  const envelope = {
    RequestId: "99999999-8888-7777-6666-555555555555",
    HostId: "smartag",
    Code: code,
    Message: message,
  };
  return { status, body: JSON.stringify(envelope) };
}
