const { Acl } = require("pulumi-smartag");

exports.aclId = new Acl("office").id;
