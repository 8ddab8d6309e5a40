import { type ClientOptions, SmartagClient, SmartagError } from "../../provider/client/index.js";
import { type Arrived, type Reply, scriptedServer, type ScriptedServer } from "./server.js";

/** Keys that a scripted server takes, as it checks none. */
export const keys = { accessKeyId: "testid", accessKeySecret: "testsecret-long" };

/** A client, and the server of its own that answers it. */
export interface Scripted {
  readonly client: SmartagClient;
  readonly server: ScriptedServer;
  /** The operations asked for, in order. */
  readonly sent: () => string[];
}

const servers: ScriptedServer[] = [];

/** A client of a server that gives these answers in turn, the last for ever. */
export async function scripted(
  answers: readonly (Reply | ((request: Arrived) => Reply))[],
  options: ClientOptions = {},
): Promise<Scripted> {
  const server = await scriptedServer((request, count) => {
    const answer = answers[Math.min(count, answers.length) - 1];
    return typeof answer === "function" ? answer(request) : (answer ?? "reset");
  });
  servers.push(server);
  const { endpoint, requests } = server;
  const client = new SmartagClient({ region: "cn-shanghai", endpoint, ...keys, log: () => undefined, ...options });
  const sent = (): string[] =>
    requests.map(({ headers, parameters }) => String(headers["x-acs-action"] ?? parameters["Action"]));
  return { client, server, sent };
}

/** Ends the servers of this test. */
export async function closeServers(): Promise<void> {
  await Promise.all(servers.splice(0).map((server) => server.close()));
}

/** The error that a call fails with. */
export async function errorOf(call: Promise<unknown>): Promise<SmartagError> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(SmartagError);
  return error as SmartagError;
}
