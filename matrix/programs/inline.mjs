// Two stacks of an inline program at once.
import { LocalWorkspace } from "@pulumi/pulumi/automation/index.js";
import { Acl, getAcls } from "pulumi-smartag";

async function run(stackName) {
  const program = async () => {
    const acl = new Acl(stackName);
    return { aclId: acl.id, existing: (await getAcls()).acls.length };
  };
  const args = { stackName, projectName: "office", program };
  const stack = await LocalWorkspace.createOrSelectStack(args, { envVars: { PULUMI_CONFIG_PASSPHRASE: "test" } });
  const { outputs } = await stack.up();
  const { summary } = await stack.up();
  await stack.destroy();
  return [outputs.aclId.value.replace(/-.*/, ""), summary.resourceChanges];
}

console.log(JSON.stringify(await Promise.all(["north", "south"].map(run))));
process.exit();
