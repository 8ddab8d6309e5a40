const { ComponentResource } = require("@pulumi/pulumi");
const { Acl } = require("pulumi-smartag");

/** A component as teams share it: it brings this package along. */
exports.SiteNetwork = class extends ComponentResource {
  constructor(name, args, opts) {
    super("office:network:Site", name, args, opts);
    this.aclId = new Acl(name, {}, { parent: this }).id;
    this.registerOutputs({ aclId: this.aclId });
  }
};
