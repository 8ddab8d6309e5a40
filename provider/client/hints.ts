/** What to do about the codes that users meet, the most specific first. */
const hints: readonly (readonly [RegExp, string])[] = [
  [
    /^SignatureDoesNotMatch$/,
    "The access key secret is wrong for this access key id: check smartag:accessKeySecret or ALIBABA_CLOUD_ACCESS_KEY_SECRET.",
  ],
  [/^IncompleteSignature$/, "Something between here and the service changed the request: check proxies."],
  [/^InvalidAccessKeyId\.Inactive$/, "The access key is disabled: enable it in the RAM console or use another."],
  [/^InvalidAccessKeyId/, "No such access key: check smartag:accessKeyId or ALIBABA_CLOUD_ACCESS_KEY_ID."],
  [/^InvalidSecurityToken/, "The temporary credentials have expired or are incomplete: get new ones."],
  [/^InvalidTimeStamp/, "This computer's clock is off by more than the 15 minutes that the service allows: set it."],
  [/^SignatureNonceUsed$/, "The request arrived twice: check proxies that repeat requests."],
  [
    /^Forbbiden\.AttachChildInstanceAcross(Uid|Bid)$/,
    "The CCN belongs to another account, which has to grant it to this CEN first (CcnCenGrant).",
  ],
  [
    /^InvalidOperation\.ChildInstanceAlreadyAttached$/,
    "The CCN is in a CEN already: adopt that attachment, or detach the CCN there first.",
  ],
  [/^Forbidden\.OptimizationCCNExisted$/, "Switch the optimization of the CCN off first."],
  [
    /^(Forbidden\.TypeInvalid|OperationFailed\.InvalidTransitRouter)$/,
    "The CEN's transit router does not take a CCN: it has to be a Basic Edition one.",
  ],
  [
    /^(Forbidden|Forbbiden|PermissionError|NoPermission)/,
    "Grant the RAM user or role the permission for this operation, for example with the policy AliyunSmartAccessGatewayFullAccess, or AliyunCENFullAccess for a CEN.",
  ],
  [/^Throttling/, "The account sends too many requests: lower smartag:maxConcurrency or try again later."],
  [
    /^(SmartAccessGatewayInArrears|SAG\.Arrearage|OperationDenied\.Arrearage)$/,
    "The gateway's subscription has expired: renew it in the console first.",
  ],
  [
    /^(SmartAccessGatewayNotActivated|SAG\.NoActive)$/,
    "The gateway is not activated: confirm its receipt and activate it first.",
  ],
  [/^SAG\.NoBindSN$/, "Bind a device's serial number to the gateway first."],
  [/^SAG\.NoBandwidth$/, "The gateway has no bandwidth: buy some first."],
  [/^NotBoundCEN$/, "Attach the cloud connect network to a CEN first (CcnCenAttachment)."],
  [/^NotBoundCCN$/, "Bind the gateway to a cloud connect network first."],
  [/^AlreadyBound\.CCN$/, "The gateway is bound to another cloud connect network: unbind it there first."],
  [/^AlreadyBound\.CEN$/, "Detach the cloud connect network from its CEN first (the owner of the CEN does that)."],
  [/^AlreadyBound\.SMARTAG$/, "Unbind every gateway from the cloud connect network first."],
  [/^DependencyViolation\.FlowLog$/, "Dissociate every gateway from the flow log first."],
  [/^OperationFailed\.AssociateFlowLog$/, "A gateway takes one flow log: dissociate it from the other first."],
  [/^(SAG\.DedicatedLineExist|LinkLevelBackupExists)$/, "Remove the leased-line backup (UnbindVbr) first."],
  [
    /^IncorrectStatus$/,
    "Application inspection (DPI) has to be on before it can be monitored, and a gateway is monitored once: switch on the one, or off the other, first. It stays on while an ACL or a QoS with rules for applications is on the gateway.",
  ],
  [/^HC\.RelatedRoute$/, "Routes use the health check: take it off them first."],
  [/^Sag\.PortRoleInvalid$/, "The port has another role: give it the right one first (PortRole)."],
  [/^Sag\.PortMgtError$/, "The management port keeps its role: use another port."],
  [/^Sag\.HaPortExist$/, "High availability uses the port: take it off there first."],
  [/^Sag\.PortRoleLimit$/, "Give another port of that role a different one first."],
  [/^Sag\.EccVlanDefault$/, "VLAN 0, the port itself, takes no VLAN beside it: delete one or the other first."],
  [/^Sag\.EccVlanExist$/, "The VLAN is there already: adopt it, or take another."],
  [/^EnterpriseCode\.BeingUsed$/, "App instances use the enterprise code: give them another first."],
  [/^EnterpriseCode\.BeenOccupied$/, "Somebody has the code: choose another, or adopt it where it is your own."],
  [/^EnterpriseCode\.UserNameConflict$/, "Another app instance of that enterprise code has a user of the same name."],
  [/^ClientUser\.UserExist$/, "The app instance has a user of that name: choose another, or adopt that one."],
  [/^ClientUser\.UserOverLimit$/, "The app instance takes no more users: raise its userCount."],
  [/^SNAT\.SnatDnatIpConflict$/, "A DNAT entry of the gateway has that address: choose another snatIp."],
  [
    /^Sag\.HaTypeNotAllow$/,
    "HA needs two devices of one model with the same port roles; a sag-100wm takes STATIC only.",
  ],
  [/^SAG\.CidrEmpty$/, "It has no private blocks: give it some (cidrBlocks) first."],
  [/^SAG\.SnConflict$/, "The serial number is bound to another gateway: unbind it there first."],
  [/^SmartAccessGatewayAlreadyBound$/, "It is bound already: check to which, and unbind it there first."],
  [
    /^(OperationUnsupported\.AssociateFlowLog)$/,
    "Flow logs need a sag-1000 whose software is 1.7.0 or later: update the device's software, or leave this gateway out.",
  ],
  [
    /^(SAG\.SoftwareNotSupport|FeatureNotSupport|ActionNotSupport|OperationUnsupported|UnsupportedFeature)/,
    "This edition, model or software version of the gateway does not offer that: update the device's software or use another model.",
  ],
  [
    /^(ConfigUnsynchronized|SmartAccessGatewayNotOnline|SmartAccessGatewayOffline)$/,
    "The device has to be online and in step with the cloud: check its power and uplink, then run again. After a change of a port's role, a restart or a software update it is back within minutes.",
  ],
  [
    /^Sag\.HaPortRoleError$/,
    "High availability takes a LAN port: name another one, or give this one the role LAN first.",
  ],
  [/^IllegalRemoteIp\./, "Choose an address for remote login that no device has and that no route leads to."],
  [/^ResourceInOperating$/, "Another change is under way on the same object: run again when it is done."],
  [
    /^(AclPerSmartagAmountLimit|QosPerSmartagAmountLimit)$/,
    "A gateway takes one ACL and one QoS, which no ticket raises: change the aclId or qosId of the association that is there, or remove that one first.",
  ],
  [
    /AmountLimit$|OverLimit$|^QuotaExceeded|NotEnough$/,
    "A quota of the account is used up: delete what is not needed or ask for more by ticket.",
  ],
  [
    /^InvalidApi\.NotFound$/,
    "The service does not serve this operation, in this region or for this account: health checks and the statistics of online clients are opened by the account manager. It says nothing of the object, which stays in state. What needs no read goes on working: routes that are published or not without a health check, and every other setting.",
  ],
  [
    /^SAG_QUERY_TOPN_ERROR$/,
    "This region has no ranking of dropped packets (seen in cn-zhangjiakou-spe): leave the look-up out there, or ask another region.",
  ],
  [
    /^(Missing(Param|Parameter|SmartAGSn|SagId)(\..+)?|MissParameter\.(?!RegionId).+)$/,
    "A parameter that the operation requires was not sent: give it. DNAT operations take the gateway as SagId, others as SmartAGId.",
  ],
  [
    /^Sag\.DeviceNotExist$/,
    "The gateway has no device of that serial number: give one serial number, not several joined by a comma.",
  ],
  [
    /^(Operation\.Blocking|TaskConflict)$/,
    "Another change is under way on the same object: run again when it is done.",
  ],
  [/^InvalidRegionI[dD]$|^MissParameter\.RegionId$|^IllegalParam\.RegionId$/, "Check smartag:region."],
  [/^InvalidAction/, "The endpoint does not serve this operation: check smartag:endpoint or SMARTAG_ENDPOINT."],
  [
    /^(InstanceNotExit|SAG\.InstanceNoFound|InvalidSmartAGId\.NotFound|InvalidId\.|CCN\.InvalidId|ResourceNotFound\.|InvalidFlowLogId|InvalidInstanceId|InvalidCenId|Parameter(Cen|Ccn)?InstanceId)/,
    "Check the id, the region and the account: an id is known only in its own.",
  ],
  [
    /^(ServiceUnavailable|InternalError|InnerServiceFailed)/,
    "The service failed: run again later, and give the RequestId to Alibaba Cloud's support if it stays.",
  ],
];

/** What to do about an error code, if known. */
export function hintFor(code: string): string | undefined {
  return hints.find(([pattern]) => pattern.test(code))?.[1];
}
