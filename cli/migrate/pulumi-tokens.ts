import { capital } from "../capital.js";
import { terraformResources } from "../../schema/vendor-resources.js";

type TerraformType = (typeof terraformResources)[number];

/** The names in pulumi-alicloud, of which the last ones are those of older versions. */
const named: Readonly<Record<TerraformType, readonly string[]>> = {
  alicloud_cen_instance_attachment: ["cen/instanceAttachment"],
  alicloud_cloud_connect_network: ["cloudconnect/network"],
  alicloud_cloud_connect_network_attachment: ["cloudconnect/networkAttachment"],
  alicloud_cloud_connect_network_grant: ["cloudconnect/networkGrant"],
  alicloud_sag_acl: ["sag/acl", "rocketmq/acl"],
  alicloud_sag_acl_rule: ["sag/aclRule", "rocketmq/aclRule"],
  alicloud_sag_client_user: ["sag/clientUser", "rocketmq/clientUser"],
  alicloud_sag_dnat_entry: ["sag/dnatEntry", "rocketmq/dnatEntry"],
  alicloud_sag_qos: ["sag/qos", "rocketmq/qos"],
  alicloud_sag_qos_car: ["sag/qosCar", "rocketmq/qosCar"],
  alicloud_sag_qos_policy: ["sag/qosPolicy", "rocketmq/qosPolicy"],
  alicloud_sag_snat_entry: ["sag/snatEntry", "rocketmq/snatEntry"],
  alicloud_smartag_flow_log: ["sag/smartagFlowLog"],
};

/**
 * What a stack calls each resource of the Terraform provider: with pulumi-alicloud, and with the
 * Terraform provider itself, for which Pulumi makes names of its own.
 */
export const pulumiTokens: ReadonlyMap<TerraformType, readonly string[]> = new Map(
  terraformResources.map((type) => {
    const own = type.replace("alicloud_", "").replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    return [type, [...named[type], `index/${own}`].map(tokenOf)];
  }),
);

function tokenOf(path: string): string {
  const [module = "", name = ""] = path.split("/");
  return `alicloud:${module}/${name}:${capital(name)}`;
}

const byToken = new Map([...pulumiTokens].flatMap(([type, tokens]) => tokens.map((token) => [token, type] as const)));

/** The ACL of RocketMQ, which newer versions have under a name that the ACL of a gateway had. */
const AMBIGUOUS = "alicloud:rocketmq/acl:Acl";

/** What Terraform calls a resource of a stack; undefined if it is of another service. */
export function terraformTypeOf(token: string, id: string): TerraformType | undefined {
  if (token === AMBIGUOUS && !id.startsWith("acl-")) return undefined;
  return byToken.get(token);
}
