import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LocalWorkspace } from "@pulumi/pulumi/automation/index.js";

const root = join(__dirname, "..", "..");

/** What a user sees of the preview of a program of their own, in a folder of its own. */
export async function previewed(program: string): Promise<string> {
  const workDir = mkdtempSync(join(root, ".pulumi-home", "test-"));
  try {
    mkdirSync(join(workDir, "backend"));
    writeFileSync(join(workDir, "index.js"), program);
    const stack = await LocalWorkspace.createOrSelectStack(
      { stackName: "test", workDir },
      {
        pulumiHome: join(workDir, "home"),
        projectSettings: {
          name: "claims",
          runtime: "nodejs",
          // Of this checkout's own package otherwise.
          main: "index.js",
          backend: { url: `file://${join(workDir, "backend")}` },
        },
        envVars: {
          PULUMI_CONFIG_PASSPHRASE: "claims",
          PULUMI_SKIP_UPDATE_CHECK: "true",
          ALIBABA_CLOUD_REGION_ID: "cn-shanghai",
        },
      },
    );
    return String(
      await stack.preview().then(
        () => "It was not refused.",
        (error: unknown) => error,
      ),
    );
  } finally {
    rmSync(workDir, { recursive: true, force: true });
  }
}
