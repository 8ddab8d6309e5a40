// Two stacks of an inline program at once. The provider's process starts in `workDir`, so that is a folder below
// the one that has the packages.
import { mkdirSync } from "node:fs";
import { LocalWorkspace } from "@pulumi/pulumi/automation/index.js";
import { Acl, getAcls } from "pulumi-smartag";

async function run(stackName) {
  const workDir = `${process.cwd()}/${stackName}`;
  mkdirSync(workDir, { recursive: true });
  const program = async () => {
    const acl = new Acl(stackName);
    return { aclId: acl.id, existing: (await getAcls()).acls.length };
  };
  const stack = await LocalWorkspace.createOrSelectStack(
    { stackName, projectName: "office", program },
    { workDir, envVars: { PULUMI_CONFIG_PASSPHRASE: "test" } },
  );
  const { outputs } = await stack.up();
  const { summary } = await stack.up();
  await stack.destroy();
  return [outputs.aclId.value.replace(/-.*/, ""), summary.resourceChanges];
}

console.log(JSON.stringify(await Promise.all(["north", "south"].map(run))));
process.exit();
