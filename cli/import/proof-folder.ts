import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ClientOptions } from "../../provider/client/index.js";
import { READ_ONLY } from "../../provider/client/read-only.js";
import { findPackage, packageFolder } from "../../provider/program/packages.js";
import type { GeneratedFile, RequiredSecret } from "./object.js";
import { packageFiles } from "./package-files.js";
import { ANY_SECRET } from "./secrets.js";
import { writeFiles } from "./write.js";

export const STACK = "check";
const PROJECT = "check";

/** What a program needs to run. The types of Node help the compiler only. */
const packages = ["pulumi-smartag", "@pulumi/pulumi", "@types/node", "typescript"];

/** A folder with a copy of a program and a stack of its own, which nothing outside of it knows. */
export class ProofFolder {
  readonly path = mkdtempSync(join(tmpdir(), "smartag-import-"));
  readonly env: NodeJS.ProcessEnv;

  constructor(files: readonly GeneratedFile[], secrets: readonly RequiredSecret[], connection: ClientOptions) {
    for (const folder of ["state", "home"]) mkdirSync(join(this.path, folder));
    writeFiles(this.path, [...packageFiles(PROJECT), ...files]);
    // An adoption takes the secrets from the program, because the service reports none.
    const config = Object.fromEntries(secrets.map(({ key }) => [`${PROJECT}:${key}`, ANY_SECRET]));
    writeFileSync(join(this.path, `Pulumi.${STACK}.yaml`), JSON.stringify({ config }));
    this.#link();
    this.env = this.#environment(connection);
  }

  /** Lets the program find this package and those that it needs. */
  #link(): void {
    const own = packageFolder(__dirname) ?? __dirname;
    for (const name of packages) {
      const found = findPackage(name, own);
      if (found === undefined) continue;
      const link = join(this.path, "node_modules", name);
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(found, link, "junction");
    }
  }

  /** The environment of the commands: it reaches the service of the import, and refuses writes. */
  #environment(connection: ClientOptions): NodeJS.ProcessEnv {
    const { accessKeyId, accessKeySecret, securityToken, profile, endpoint, region } = connection;
    const hasKeys = accessKeyId !== undefined || profile !== undefined;
    return {
      ...process.env,
      ...(endpoint !== undefined && { SMARTAG_ENDPOINT: endpoint }),
      ...(region !== undefined && { ALIBABA_CLOUD_REGION_ID: region }),
      // Keys of a stack and of the environment do not go together.
      ...(hasKeys && {
        ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId,
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret,
        ALIBABA_CLOUD_SECURITY_TOKEN: securityToken,
        ALIBABA_CLOUD_PROFILE: profile,
      }),
      [READ_ONLY]: "true",
      PULUMI_HOME: join(this.path, "home"),
      PULUMI_BACKEND_URL: `file://${join(this.path, "state")}`,
      PULUMI_CONFIG_PASSPHRASE: STACK,
      // Nobody needs this state after an interruption, and saving it after each step takes most of the time.
      PULUMI_SKIP_CHECKPOINTS: "true",
      PULUMI_SKIP_UPDATE_CHECK: "true",
    };
  }

  /** Removes the copy with its state. No object is touched. */
  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
