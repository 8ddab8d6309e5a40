import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type Ended, execute } from "../support/command.js";
import { Bench } from "../support/engine.js";
import { Forge } from "../support/forge.js";

jest.setTimeout(300_000);

const root = join(__dirname, "..", "..");
const examples = join(root, "examples", "ci");
const read = (file: string): string => readFileSync(join(examples, file), "utf8");

const program = (name: string): string => `
const { Acl } = require("pulumi-smartag");
new Acl("office", { name: ${JSON.stringify(name)} });
`;

let bench: Bench;
let project: string;
let env: NodeJS.ProcessEnv;
beforeAll(async () => {
  bench = await Bench.open();
  project = bench.place.cwd;
  env = { ...bench.place.env, STACK: "test" };
  cpSync(join(examples, "publish.mts"), join(project, "ci", "publish.mts"));
  cpSync(join(examples, "cron", "drift.sh"), join(project, "ci", "drift.sh"));
  mkdirSync(join(project, "node_modules", ".bin"), { recursive: true });
  symlinkSync(join(root, "dist", "cli", "main.js"), join(project, "node_modules", ".bin", "smartag"));
  symlinkSync(root, join(project, "node_modules", "pulumi-smartag"));
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "network", private: true }));
  writeFileSync(join(project, "index.js"), program("office"));
  // What the emulator's account has from the beginning.
  writeFileSync(join(project, ".smartagignore"), "Gateway/\nEnterpriseCode/\n");
  await shell("pulumi up --yes --skip-preview --stack test");
});
afterAll(() => bench.close());

/** Runs a script as the pipelines do, which end with the first command that fails. */
function ended(script: string, more: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return execute("bash", ["-e", "-o", "pipefail", "-c", script], { cwd: project, env: { ...env, ...more } });
}

async function shell(script: string, more?: NodeJS.ProcessEnv): Promise<string> {
  const { code, stdout, stderr } = await ended(script, more);
  if (code !== 0) throw new Error(`${script}\n${stdout}${stderr}`);
  return stdout;
}

async function rename(name: string): Promise<void> {
  const [acl] = (await bench.state())["acl"] ?? [];
  await bench.control("change", [{ kind: "acl", id: acl?.["id"], set: { name } }]);
}

interface Step {
  readonly name?: string;
  readonly run?: string;
}

/** The pipelines of one host: what a push to a change does, and what a night does. */
interface Pipelines {
  readonly header: readonly [name: string, value: string];
  readonly text: "body" | "description";
  readonly variables: (forge: Forge) => NodeJS.ProcessEnv;
  readonly preview: () => string;
  readonly drift: () => string;
}

function stepsOf(file: string, job: string): string {
  const { jobs } = parse(read(file)) as { jobs: Record<string, { steps: readonly Step[] }> };
  const steps = jobs[job]?.steps ?? [];
  return steps.flatMap(({ name, run }) => (run === undefined || name === "Install" ? [] : [run])).join("\n");
}

function scriptOf(job: string): string {
  const file = parse(read("gitlab/.gitlab-ci.yml")) as Record<string, { script: readonly string[] }>;
  return file[job]?.script.join("\n") ?? "";
}

const hosts: Readonly<Record<string, Pipelines>> = {
  GitHub: {
    header: ["authorization", "Bearer token-1"],
    text: "body",
    variables: ({ url }) => {
      const event = join(project, "event.json");
      writeFileSync(event, JSON.stringify({ pull_request: { number: 7 } }));
      return {
        GITHUB_API_URL: url,
        GITHUB_REPOSITORY: "team/network",
        GITHUB_TOKEN: "token-1",
        GITHUB_EVENT_PATH: event,
        GITLAB_CI: "",
      };
    },
    preview: () => stepsOf("github/preview.yml", "preview"),
    drift: () => stepsOf("github/drift.yml", "drift"),
  },
  GitLab: {
    header: ["private-token", "token-2"],
    text: "description",
    variables: ({ url }) => ({
      GITLAB_CI: "true",
      CI_API_V4_URL: url,
      CI_PROJECT_ID: "12",
      CI_MERGE_REQUEST_IID: "7",
      GITLAB_TOKEN: "token-2",
    }),
    preview: () => scriptOf("preview"),
    drift: () => scriptOf("drift"),
  },
};

describe.each(Object.entries(hosts))("the pipelines for %s", (_, { header, text, variables, preview, drift }) => {
  let forge: Forge;
  let given: NodeJS.ProcessEnv;
  beforeAll(async () => {
    forge = await Forge.start(header);
    given = variables(forge);
    // A whole page of others comes first.
    for (let count = 0; count < 100; count++) forge.add(forge.comments, { body: "Looks good." });
  });
  afterAll(() => forge.close());

  test("write the review into one comment, which the next push updates", async () => {
    writeFileSync(join(project, "index.js"), program("branch"));
    await shell(preview(), given);
    expect(forge.comments.at(-1)?.body).toMatch(/### Network review of stack test: 1 updated[^]*No effect on traffic/);
    writeFileSync(join(project, "index.js"), program("office"));
    await shell(preview(), given);
    expect(forge.comments).toHaveLength(101);
    expect(forge.comments.at(-1)?.body).toMatch(/### Network review of stack test: no change/);
  });

  test("fail if the preview fails, which the comment says, and examine the flows file if there is one", async () => {
    writeFileSync(join(project, "index.js"), 'throw new Error("a fault");');
    expect((await ended(preview(), given)).code).toBe(1);
    expect(forge.comments.at(-1)?.body).toMatch(/### The review of test failed[^]*a fault/);
    writeFileSync(join(project, "index.js"), program("office"));
    writeFileSync(
      join(project, "flows.yaml"),
      "mustNotPass: [{ name: Nobody, from: 10.0.0.1, to: 10.0.0.2, port: 22 }]\n",
    );
    await shell(preview(), given);
    expect(forge.comments.at(-1)?.body).toMatch(/`Nobody` is not certain/);
    rmSync(join(project, "flows.yaml"));
  });

  test("write the drift into one issue, which the next night updates, and close it", async () => {
    forge.changes.length = 0;
    await shell(drift(), given);
    expect(forge.issues).toEqual([]);
    for (const name of ["by-hand", "by-hand-again"]) {
      await rename(name);
      await shell(drift(), given);
      expect(forge.openIssues).toHaveLength(1);
      expect(forge.openIssues[0]).toMatchObject({ title: "Network drift" });
      expect(forge.openIssues[0]?.[text]).toContain(name);
    }
    await rename("office");
    await shell(drift(), given);
    expect(forge.openIssues).toEqual([]);
    await shell(drift(), given);
    const change = text === "body" ? "PATCH issue" : "PUT issue";
    expect(forge.changes).toEqual(["POST issue", change, change]);
  });

  test("fail where the answer of the drift is not complete, and where the host refuses the report", async () => {
    const wrong = await ended(drift(), { ...given, ALIBABA_CLOUD_ACCESS_KEY_SECRET: "wrong" });
    expect(wrong.code).toBe(1);
    const refused = await ended(preview(), { ...given, GITHUB_TOKEN: "wrong", GITLAB_TOKEN: "wrong" });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/publish\.mts: GET \S+: 401 /);
  });
});

test("the script for cron prints drift that differs from the last night's, and that it is gone", async () => {
  const night = (): Promise<string> => shell("ci/drift.sh");
  expect(await night()).toBe("");
  await rename("by-hand");
  expect(await night()).toContain("by-hand");
  expect(await night()).toBe("");
  await rename("office");
  expect(await night()).toBe("The drift of test is gone.\n");
  expect(await night()).toBe("");
});
