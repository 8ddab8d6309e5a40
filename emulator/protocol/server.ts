import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { control } from "../control/surface.js";
import { answerCall } from "../dispatcher.js";
import type { Emulator } from "../emulator.js";
import { type Rendered, renderError, requestId } from "./answer.js";
import { ApiError } from "./errors.js";
import { parseRequest, readBody } from "./request.js";

const controlPath = "/_emulator/";

/** The HTTP server of an emulator: the API at `/`, the control surface below `/_emulator/`. */
export function serverOf(emulator: Emulator): Server {
  const server = createServer((message, response) => {
    acknowledged(emulator, message).then(
      (rendered) => send(response, rendered),
      (error: unknown) => {
        // The client went away or sent what is no request, or the state file fails: there is nothing to answer.
        message.socket.destroy(error instanceof Error ? error : undefined);
      },
    );
  });
  // A client that sends on an idle connection just as it is closed gets no answer, so idle ones are kept for longer than clients keep them.
  server.keepAliveTimeout = 65_000;
  return server;
}

/** An answer may tell of any write that was made before it, so all of them have to be safe first. */
async function acknowledged(emulator: Emulator, message: IncomingMessage): Promise<Rendered | undefined> {
  const rendered = await answer(emulator, message);
  await emulator.state.saved();
  return rendered;
}

async function answer(emulator: Emulator, message: IncomingMessage): Promise<Rendered | undefined> {
  const host = message.headers.host ?? "";
  try {
    const body = await readBody(message);
    const { pathname } = new URL(message.url ?? "/", "http://emulator");
    if (!pathname.startsWith(controlPath)) return await answerCall(emulator, parseRequest(message, body), host);
    const { status, body: content } = control(
      emulator,
      message.method ?? "GET",
      pathname.slice(controlPath.length),
      body.toString("utf8"),
    );
    return { status, contentType: "application/json;charset=utf-8", text: `${JSON.stringify(content)}\n` };
  } catch (error) {
    if (error instanceof ApiError) return renderError(error, host, "JSON", requestId());
    throw error;
  }
}

function send(response: ServerResponse, rendered: Rendered | undefined): void {
  if (!rendered) {
    response.socket?.destroy();
    return;
  }
  const { status, contentType, text } = rendered;
  response.writeHead(status, { "content-type": contentType, "content-length": Buffer.byteLength(text) });
  response.end(text);
}
