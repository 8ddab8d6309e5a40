import { define, listing } from "../../lifecycle/definition.js";
import { cidr, description, name, oneOf, text } from "../../lifecycle/fields.js";
import { resource, type ArgsOf } from "../../lifecycle/resource.js";
import { moveResourceGroup } from "../resource-group.js";

export const cloudConnectNetwork = define({
  type: "CloudConnectNetwork",
  inputs: {
    /** 2 to 100 characters. Default: the resource's name and a random suffix, with `adopt` the name that it has. */
    name: name({ max: 100 }).computed(),
    /** 2 to 128 characters that start with a letter or a Chinese character. Left out, it is left as it is. */
    description: description({ min: 2, max: 128 }).computed(),
    /** Private block of the CCN, such as `10.0.0.0/8`. Left out, it is left as it is. */
    cidrBlock: cidr().computed(),
    /** Private block for SNAT. No call changes it: changing it makes a new CCN. */
    snatCidrBlock: cidr().computed().replaces(),
    /** Whether the gateways of the CCN reach each other: `enable` or `disable`. Left out, it is left as it is. */
    interworkingStatus: oneOf("enable", "disable").computed(),
    /** The resource group. Default: the account's default group. @see MoveResourceGroup */
    resourceGroupId: text().computed(),
  },
  outputs: {},
  identity: ["ccnId"],
  autoName: { property: "name", max: 100 },
  create: { operation: "CreateCloudConnectNetwork", ready: () => true },
  read: {
    from: listing({
      operation: "DescribeCloudConnectNetworks",
      items: (page) => page.cloudConnectNetworks,
      key: "ccnId",
      only: { parameter: "ccnId", many: "no" },
    }),
  },
  update: [
    { operation: "ModifyCloudConnectNetwork", carries: ["name", "description", "cidrBlock", "interworkingStatus"] },
    moveResourceGroup("ccn", "ccnId"),
  ],
  delete: {
    operation: "DeleteCloudConnectNetwork",
    lingers: true,
    refused: "Unbind every gateway from the CCN, and take it out of its CEN (revoke the grant), first.",
  },
});

export interface CloudConnectNetworkArgs extends ArgsOf<typeof cloudConnectNetwork> {}

/**
 * A Cloud Connect Network (CCN): joins the gateways that are bound to it, and through a CEN the cloud. Id: `ccn-...`.
 *
 * @example
 * ```ts
 * const ccn = new CloudConnectNetwork("offices", { cidrBlock: "10.0.0.0/8", interworkingStatus: "enable" });
 * new CcnCenGrant("cloud", { ccnId: ccn.id, cenId: config.require("cenId"), cenUid: config.requireNumber("cenUid") });
 * ```
 *
 * @see CreateCloudConnectNetwork, ModifyCloudConnectNetwork, MoveResourceGroup, DeleteCloudConnectNetwork, DescribeCloudConnectNetworks
 */
export class CloudConnectNetwork extends resource(cloudConnectNetwork) {}
