import { define, type Properties } from "../../lifecycle/definition.js";
import { boolean, cidr, description, list, name, oneOf, text } from "../../lifecycle/fields.js";
import { rule, warning } from "../../lifecycle/rules.js";
import { words } from "../gateway/listing.js";
import { moveResourceGroup } from "../resource-group.js";
import { ccns } from "./listing.js";

/** The longest texts of CreateCloudConnectNetwork; ModifyCloudConnectNetwork takes longer ones. */
const longestNew = { name: 100, description: 128 };

/**
 * A Cloud Connect Network (CCN): joins the gateways that are bound to it; with
 * {@link CcnCenAttachment} also the VPCs of a CEN. It is for the gateways of one area: all of
 * mainland China is one area, each other region is one. Id: `ccn-...`. What older SDKs have beside
 * this, `IsDefault` when a CCN is made, no current reference has.
 *
 * @example
 * ```ts
 * const ccn = new CloudConnectNetwork("offices", { cidrBlocks: ["10.0.0.0/8"], interworkingStatus: "enable" });
 * new CcnCenAttachment("cloud", { ccnId: ccn.id, cenId: config.require("cenId") });
 * ```
 *
 * @see CreateCloudConnectNetwork, ModifyCloudConnectNetwork, MoveResourceGroup,
 * DeleteCloudConnectNetwork, DescribeCloudConnectNetworks
 */
export const cloudConnectNetwork = define({
  type: "CloudConnectNetwork",
  vendor: { terraform: "alicloud_cloud_connect_network", ros: "ALIYUN::SAG::CloudConnectNetwork" },
  inputs: {
    /**
     * 2 to 128 characters, of which a new CCN takes 100. Default: the resource's name and a suffix
     * of its own; with `adopt` the name that it has.
     */
    name: name({ max: 128 }).shared(),
    /**
     * 2 to 256 characters that start with a letter or a Chinese character; a new CCN takes 128.
     * Left out, the live value is kept.
     */
    description: description({ min: 2, max: 256 }).shared(),
    /**
     * Private blocks of the CCN, such as `192.168.0.0/24`; their order means nothing. The quotas
     * are 5 blocks, with masks up to /24; both can be raised by ticket. Left out, the live ones are
     * kept.
     */
    cidrBlocks: list(cidr(), { min: 1, sorted: true }).shared(),
    /** Private block for SNAT. No call changes it: changing it makes a new CCN. */
    snatCidrBlock: cidr().shared().replaces(),
    /**
     * Whether the gateways of the CCN reach each other: `enable` or `disable`. Left out, the live
     * value is kept.
     */
    interworkingStatus: oneOf("enable", "disable").shared(),
    /** The resource group. Default: the account's default group. @see MoveResourceGroup */
    resourceGroupId: text().shared(),
  },
  outputs: {
    /** Whether it is the CCN that the service made for a gateway that was bound without one. */
    isDefault: boolean().optional(),
  },
  rules: [
    ...(["name", "description"] as const).map((property) =>
      warning(
        rule([property], (given) => {
          const most = longestNew[property];
          const length = (given[property] as string | undefined)?.length ?? 0;
          return length > most
            ? { property, reason: `${length} characters; a new CCN takes ${most}, one that is there takes more` }
            : undefined;
        }),
      ),
    ),
    warning(
      rule(["cidrBlocks"], ({ cidrBlocks = [] }) => {
        const { length } = cidrBlocks as string[];
        return length > 5
          ? { property: "cidrBlocks", reason: `${length} blocks; a CCN takes 5 unless the quota was raised by ticket` }
          : undefined;
      }),
    ),
    warning(
      rule(["cidrBlocks"], ({ cidrBlocks = [] }) => {
        const long = (cidrBlocks as string[]).find((block) => Number(block.split("/")[1]) > 24);
        return long !== undefined
          ? { property: "cidrBlocks", reason: `the mask of ${long} is longer than /24, the quota for blocks of a CCN` }
          : undefined;
      }),
    ),
  ],
  identity: ["ccnId"],
  wire: { cidrBlock: ({ cidrBlocks }: Properties) => (cidrBlocks as string[] | undefined)?.join(",") },
  autoName: { property: "name", max: 100 },
  create: { operation: "CreateCloudConnectNetwork", carries: ["cidrBlocks"], ready: () => true },
  read: {
    from: ccns,
    born: "createTime",
    observe: (item: Properties) => {
      const cidrBlocks = words(item["cidrBlock"]);
      return cidrBlocks.length > 0 ? { ...item, cidrBlocks } : item;
    },
  },
  update: [
    { operation: "ModifyCloudConnectNetwork", carries: ["name", "description", "cidrBlocks", "interworkingStatus"] },
    moveResourceGroup("ccn", "ccnId"),
  ],
  delete: {
    operation: "DeleteCloudConnectNetwork",
    lingers: true,
    refused: "Unbind every gateway from the CCN, and have the owner of its CEN detach it, first.",
  },
});
