// The program and the component bring different versions.
const { Acl } = require("pulumi-smartag");
const { SiteNetwork } = require("site-network");

exports.aclId = new Acl("office").id;
exports.siteAclId = new SiteNetwork("site").aclId;
