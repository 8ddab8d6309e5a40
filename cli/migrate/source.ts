import { visible } from "../visible.js";
import { isPulumi, pulumiState } from "./pulumi.js";
import { readTemplate, type Template } from "./ros-template.js";
import { isRos, rosState } from "./ros.js";
import { isTerraform, terraformState } from "./terraform.js";
import { textOf } from "./text.js";
import type { VendorState } from "./vendor-state.js";

/** What a template of ROS has and its stack has not, and the other way round. */
export interface RosFiles {
  /** The template of the stack. */
  readonly template?: string;
  /** What `aliyun ros GetStack` prints. */
  readonly parameters?: string;
}

const ACCEPTED =
  "Give what one of these prints: terraform state pull, terraform show -json, pulumi stack export, aliyun ros ListStackResources.";

/**
 * Reads the state of another tool from a file, or from standard input for `-`.
 *
 * @throws Error if it is none, or one that cannot be read.
 */
export async function readState(file: string, { template, parameters }: RosFiles): Promise<VendorState> {
  if (parameters !== undefined && template === undefined) {
    throw new Error("--parameters are those of a ROS template; give --template, too.");
  }
  const name = file === "-" ? "Standard input" : file;
  const content = contentOf(name, textOf(file));
  if (template !== undefined && !isRos(content)) {
    throw new Error(`--template is for a ROS stack, and ${name} is not what aliyun ros ListStackResources prints.`);
  }
  if (isTerraform(content)) return terraformState(name, content);
  if (isPulumi(content)) return pulumiState(name, content);
  if (isRos(content)) {
    const read: Template | undefined = template === undefined ? undefined : await readTemplate(template, parameters);
    return rosState(name, content, read);
  }
  if (isTemplate(content)) throw new Error(templateAlone(name));
  throw new Error(`${name} is no state that can be migrated. ${ACCEPTED}`);
}

function contentOf(name: string, text: string): object {
  if (text.trim() === "") throw new Error(`${name} is empty. ${ACCEPTED}`);
  try {
    const content: unknown = JSON.parse(text);
    if (typeof content === "object" && content !== null && !Array.isArray(content)) return content;
  } catch (cause) {
    if (/^\s*['"]?ROSTemplateFormatVersion/m.test(text)) throw new Error(templateAlone(name), { cause });
    if (/^\s*(resource|module|provider|terraform) ?["{]/m.test(text)) {
      throw new Error(`${name} is a Terraform program. Print its state: terraform state pull > state.json`, { cause });
    }
    const reason = visible(cause instanceof Error ? cause.message : String(cause));
    throw new Error(`${name} is not JSON: ${reason}. ${ACCEPTED}`, { cause });
  }
  throw new Error(`${name} is no state that can be migrated. ${ACCEPTED}`);
}

const isTemplate = (content: object): boolean => "ROSTemplateFormatVersion" in content || "TemplateBody" in content;

const templateAlone = (name: string): string =>
  `${name} is a ROS template, which does not say the ids of the objects. List them, and give the template as an option: aliyun ros ListStackResources --StackId ID > stack.json, then smartag migrate stack.json --template ${name}`;
