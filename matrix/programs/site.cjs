// The program has no other package than the component.
const { SiteNetwork } = require("site-network");

exports.aclId = new SiteNetwork("site").aclId;
