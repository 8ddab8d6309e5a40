// Generated from schema/operations by `npm run generate`.

/**
 * Activates a Smart Access Gateway device.
 * - On SmartAccessGatewayActivateFailed the reference advises retrying later.
 * - The reply holds only RequestId.
 *
 * Errors: SmartAccessGatewayActivateFailed.
 */
export interface ActivateSmartAccessGatewayRequest {
  /**
   * Region of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link ActivateSmartAccessGatewayRequest | ActivateSmartAccessGateway}. */
export interface ActivateSmartAccessGatewayResponse {
  requestId: string;
}

/**
 * Starts a flow log.
 * - Starts the flow log; DescribeFlowLogs shows a started one as Active.
 * - IncorrectStatus.FlowLog is listed for a status that does not allow the call; whether starting an already started flow log is an error is not stated.
 * - The active and the standby gateway are checked separately for feature support (FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG).
 * - The error table is the family-wide flow log list; entries about parameters this call does not take appear there as well.
 *
 * Errors: IllegalParam.ActiveAging, IllegalParam.InactiveAging, IllegalParam.NetflowServerIp, IllegalParam.NetflowServerPort, IllegalParam.NetflowVersion, IllegalParam.OutputType, IllegalParam.RegionId, IllegalParam.SlsRegionId, IllegalParam.Status, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG, IncorrectStatus.FlowLog, DependencyViolation.FlowLog, InvalidFlowLogId.NotFound, MissingParam.FlowLogId, OperationFailed.AssociateFlowLog, OperationUnsupported.AssociateFlowLog, QuotaExceeded.Flowlog.
 */
export interface ActiveFlowLogRequest {
  /**
   * ID of the flow log (fl-...).
   * Required.
   */
  flowLogId: string;
  /**
   * Region of the flow log.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link ActiveFlowLogRequest | ActiveFlowLog}. */
export interface ActiveFlowLogResponse {
  requestId: string;
}

/**
 * Adds a rule to an access control list.
 * - Up to 100 DpiSignatureIds and up to 100 DpiGroupIds per rule (pages of 2025; older ones say 10).
 * - Rules of equal priority apply in order of creation: the smaller GmtCreate (delivered first) takes effect first.
 * - Type WAN is not supported on SAG-1000 devices (ACL.NoSupportWanType); the user guide says that their software 2.0 and later takes it.
 * - The number of rules per ACL is limited (AcrPerAclAmountLimit); the figure is not given.
 * - IpProtocol is case-insensitive and the reply shows upper case (TCP), so compare without regard to case.
 * - The rule ID is AcrId; the documented sample reply is not an echo of the sample request (direction, policy and ports differ).
 *
 * Errors: Forbidden, MissingParameter, InvalidDescription, InvalidParameter, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG, NotSupportedProtocol, InvalidId.ACL, InvalidPortRange, AcrPerAclAmountLimit, InternalError, ACL.NoSupportWanType, ACL.InvalidType.
 */
export interface AddACLRuleRequest {
  /**
   * ACL instance ID.
   * Required.
   */
  aclId: string;
  /**
   * Destination block, e.g. 192.168.10.0/24.
   * Required. Format: cidr.
   */
  destCidr: string;
  /**
   * Destination ports as first/last, e.g. 1/200 or 80/80; each number is -1 or 1 to 65535; -1/-1 means any port.
   * Required.
   */
  destPortRange: string;
  /**
   * In = traffic from outside to the local branch of the gateway; out = traffic from the local branch to the outside.
   * Required. Allowed: in, out.
   */
  direction: "in" | "out";
  /**
   * Protocol, not case sensitive; the supported protocols are those shown in the console (the text lists none; samples: tcp, TCP).
   * Required.
   */
  ipProtocol: string;
  /**
   * Accept = allow; drop = deny.
   * Required. Allowed: accept, drop.
   */
  policy: "accept" | "drop";
  /**
   * Region of the ACL.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Source block, e.g. 192.168.1.0/24.
   * Required. Format: cidr.
   */
  sourceCidr: string;
  /**
   * Source ports as first/last, e.g. 1/200 or 80/80; each number is -1 or 1 to 65535; -1/-1 means any port.
   * Required.
   */
  sourcePortRange: string;
  /**
   * Rule description, 1 to 512 characters.
   * Length: 1 to 512.
   */
  description?: string;
  /**
   * Smaller number = higher priority. At equal priority the rule delivered to the device first wins.
   * Range: 1 to 100. Default: 1.
   */
  priority?: number;
  /**
   * LAN = private, rule for traffic of private addresses; WAN = public, rule for traffic of public addresses.
   * Allowed: LAN, WAN. Default: LAN.
   */
  type?: "LAN" | "WAN";
  /**
   * Rule name, 2 to 100 characters, starts with a letter or Chinese character, may contain digits, periods, underscores and hyphens.
   * Length: 2 to 100.
   */
  name?: string;
  /**
   * IDs of the applications the rule matches (see ListDpiSignatures); wire form DpiSignatureIds.N, N at most 100 (pages of 2025; 10 on older ones).
   * At most 100 items.
   */
  dpiSignatureIds?: readonly string[];
  /**
   * IDs of the application groups the rule matches (see ListDpiGroups); wire form DpiGroupIds.N, N at most 100 (pages of 2025; 10 on older ones).
   * At most 100 items.
   */
  dpiGroupIds?: readonly string[];
}

/** The answer of {@link AddACLRuleRequest | AddACLRule}. */
export interface AddACLRuleResponse {
  aclId?: string;
  /** ID of the new rule (acr-...) */
  acrId?: string;
  description?: string;
  destCidr?: string;
  destPortRange?: string;
  /** In = from outside to the local branch; out = from the local branch to the outside. */
  direction?: string;
  /** Reference says List; wire form {"DpiGroupId": [..]} per the SDK. */
  dpiGroupIds?: string[];
  /** Reference says List; wire form {"DpiSignatureId": [..]} per the SDK. */
  dpiSignatureIds?: string[];
  /** Creation timestamp in milliseconds; at equal priority the smaller one takes effect first. */
  gmtCreate?: number;
  /** Upper case in the sample (TCP) */
  ipProtocol?: string;
  name?: string;
  /** Accept = allow; drop = deny. */
  policy?: string;
  /** Smaller number = higher priority. */
  priority?: number;
  requestId: string;
  sourceCidr?: string;
  sourcePortRange?: string;
  /** LAN = private addresses; WAN = public addresses. */
  type?: string;
}

/**
 * Adds a DNAT entry to a hardware gateway instance.
 * - Only hardware gateway instances are supported at present.
 * - ExternalIp is not needed when Type is Internet (the public IP is recognised automatically).
 * - The tuple ExternalIp, IpProtocol, ExternalPort, InternalIp, InternalPort must be unique (DuplicatedDnatEntry).
 * - From the error list: the gateway must be activated and not in arrears.
 * - The gateway ID parameter is SagId here, SmartAGId in the SNAT operations.
 * - ExternalPort and InternalPort any go together and with IpProtocol Any (the vendor's acceptance tests); any beside a number is documented nowhere.
 *
 * Errors: Forbidden, MissingParameter, InvalidParameter, InternalError, InvalidRegionID, SmartAccessGatewayNotActivated, SmartAccessGatewayInArrears, MissingParam, IllegalParam, FeatureNotSupport, InvalidId.SMARTAG, DuplicatedDnatEntry.
 */
export interface AddDnatEntryRequest {
  /**
   * Public (external) port, 1-65535, or any: every port, together with IpProtocol Any and any for the other port. The page says 1-65535 only; any is what the vendor's own acceptance tests send.
   * Required.
   */
  externalPort: string;
  /**
   * Target private IP address.
   * Required. Format: ip.
   */
  internalIp: string;
  /**
   * Target private port, 1-65535, or any: every port, together with IpProtocol Any and any for the other port. The page says 1-65535 only; any is what the vendor's own acceptance tests send.
   * Required.
   */
  internalPort: string;
  /**
   * TCP = forward TCP packets; UDP = forward UDP packets; Any = forward packets of every protocol, with any for both ports. Taken in lower case, too, as DescribeDnatEntries shows them.
   * Required. Allowed: TCP, UDP, Any.
   */
  ipProtocol: "TCP" | "UDP" | "Any";
  /**
   * Region of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID; only hardware instances are supported at present.
   * Required.
   */
  sagId: string;
  /**
   * Intranet = private-network DNAT (described as the default); Internet = public DNAT.
   * Optional: has a documented default. Allowed: Intranet, Internet. Default: Intranet.
   */
  type?: "Intranet" | "Internet";
  /**
   * External public IP. With Type=Internet the current public IP is detected automatically, so leave it out.
   * Format: ip.
   */
  externalIp?: string;
}

/** The answer of {@link AddDnatEntryRequest | AddDnatEntry}. */
export interface AddDnatEntryResponse {
  /** ID of the new DNAT entry (fwd-...) */
  dnatEntryId?: string;
  requestId: string;
}

/**
 * Adds a private-network SNAT entry to a gateway instance.
 * - CidrBlock must be unique among the gateway's SNAT entries (SNAT.CidrConfigExist).
 * - The SNAT destination IP must not equal a DNAT IP (SNAT.SnatDnatIpConflict).
 * - The number of SNAT entries is limited (SNAT.AmountLimit); the figure is not given.
 * - From the error list: the gateway must be activated and not in arrears.
 * - InstanceId in the reply (snat-...) is the entry ID used by DeleteSnatEntry.
 *
 * Errors: FeatureNotSupport, SAG.InstanceNoFound, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SNAT.CidrConfigExist, SNAT.AmountLimit, SNAT.SnatDnatIpConflict, FeatureNotSupportForStandBySmartAG, InternalError.
 */
export interface AddSnatEntryRequest {
  /**
   * The local source block before translation (user guide, vendor's acceptance tests); the page calls it the destination block, which is a misnomer.
   * Required. Format: cidr.
   */
  cidrBlock: string;
  /**
   * Region of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * The address that sources of the block are translated to; the page calls it a public IP although the operation is described as private SNAT (sample 10.0.x.x).
   * Required. Format: ip.
   */
  snatIp: string;
}

/** The answer of {@link AddSnatEntryRequest | AddSnatEntry}. */
export interface AddSnatEntryResponse {
  /** ID of the new SNAT entry (snat-...), not of the gateway. */
  instanceId?: string;
  requestId: string;
}

/**
 * Binds an access control list to a gateway instance.
 * - The number of ACLs per gateway is limited (AclPerSmartagAmountLimit); the figure is not given.
 * - Not possible for SAG software edition instances (SAG.SoftwareNotSupport).
 * - One ACL and one gateway per call; the binding is identified by AclId plus SmartAGId. It can be read back as AclIds in DescribeSmartAccessGatewayAttribute.
 * - A repeated call fails with SmartAGAlreadyAssociateAcl.
 *
 * Errors: Forbidden, MissingParameter, InvalidId.SMARTAG, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG, SmartAGAlreadyAssociateAcl, AclPerSmartagAmountLimit, InternalError, InvalidId.ACL, SAG.SoftwareNotSupport.
 */
export interface AssociateACLRequest {
  /**
   * ACL ID.
   * Required.
   */
  aclId: string;
  /**
   * Region ID.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the gateway instance the ACL is bound to.
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link AssociateACLRequest | AssociateACL}. */
export interface AssociateACLResponse {
  requestId: string;
}

/**
 * Binds a Smart Access Gateway instance to a flow log.
 * - A gateway can belong to one flow log only: binding one that belongs to another fails with OperationFailed.AssociateFlowLog.
 * - The device version and model must support flow logs (OperationUnsupported.AssociateFlowLog); active and standby gateway are checked separately.
 * - One gateway per call; the binding is identified by FlowLogId and SmartAGId.
 * - The error table is the family-wide flow log list; entries about parameters this call does not take appear there as well.
 *
 * Errors: DependencyViolation.FlowLog, IncorrectStatus.FlowLog, InvalidFlowLogId.NotFound, MissingParam.FlowLogId, OperationFailed.AssociateFlowLog, OperationUnsupported.AssociateFlowLog, QuotaExceeded.Flowlog, IllegalParam.ActiveAging, IllegalParam.InactiveAging, IllegalParam.NetflowServerIp, IllegalParam.NetflowServerPort, IllegalParam.NetflowVersion, IllegalParam.OutputType, IllegalParam.RegionId, IllegalParam.SlsRegionId, IllegalParam.Status, InvalidSmartAGId.NotFound, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface AssociateFlowLogRequest {
  /**
   * ID of the flow log (fl-...).
   * Required.
   */
  flowLogId: string;
  /**
   * Region of the flow log.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the gateway to bind (sag-...).
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link AssociateFlowLogRequest | AssociateFlowLog}. */
export interface AssociateFlowLogResponse {
  requestId: string;
}

/**
 * Applies a QoS policy to a Smart Access Gateway instance.
 * - Associating the same pair again fails with SmartAGAlreadyAssociateQos.
 * - The number of QoS policies per gateway is limited (QosPerSmartagAmountLimit); the figure is not given.
 * - Software edition gateways are rejected (SAG.SoftwareNotSupport).
 * - One gateway per call; the association is identified by QosId and SmartAGId.
 *
 * Errors: SmartAGAlreadyAssociateQos, InvalidId.Qos, SAG.SoftwareNotSupport, QosPerSmartagAmountLimit, MissParameter.RegionId, MissParameter.QosId, MissParameter.SmartAGId, InternalError, InvalidId.SMARTAG.
 */
export interface AssociateQosRequest {
  /**
   * Region of the QoS policy instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the QoS policy.
   * Required.
   */
  qosId: string;
  /**
   * ID of the gateway the policy is applied to (sag-...).
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link AssociateQosRequest | AssociateQos}. */
export interface AssociateQosResponse {
  requestId: string;
}

/**
 * Associates an application acceleration bandwidth plan with one or more SAG instances.
 * - The SAG instance must be in the available state.
 * - SAG CPE instance: the version of its device must be 2.4.0 or later.
 * - SAG app instance: the version of the SAG app must be 2.4.0 or later.
 * - Refused when the resource is not associated with a CCN instance (OperationDenied.NoBindCcn).
 * - The bandwidth of each SAG instance cannot exceed that of the bandwidth plan.
 * - A passed dry run answers with the DryRunOperation error code (unlike the DPI calls, which return the request ID).
 *
 * Errors: UnsupportedFeature.ApplicationAccelerate, ResourceNotFound.ApplicationBandwidthPackage, OperationDenied.NoBindCcn, OperationDenied.Arrearage, IncorrectBusinessStatus.ApplicationBandwidthPackage, ResourceAlreadyAssociated.SmartAccessGateway, ResourceNotFound.SmartAccessGateway.
 */
export interface AssociateSmartAGWithApplicationBandwidthPackageRequest {
  /**
   * True = only check the request, associate nothing (an error if the check fails, the DryRunOperation error code if it passes); false = check, then associate. Required flag and type from the SDK.
   * Allowed: true, false. Default: false.
   */
  dryRun?: boolean;
  /** Client-made idempotency token, unique per request, ASCII characters only; the RequestId is used when it is not set. Required flag and type from the SDK. */
  clientToken?: string;
  /**
   * Region ID of the bandwidth plan; DescribeRegions lists the regions. Required flag and type from the SDK.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the application acceleration bandwidth plan. Required flag and type from the SDK.
   * Required.
   */
  applicationBandwidthPackageId: string;
  /**
   * Application acceleration settings, one element per SAG instance.
   * Required.
   */
  associateConfigs: readonly AssociateSmartAGWithApplicationBandwidthPackageAssociateConfig[];
}

/** One of the associateConfigs of AssociateSmartAGWithApplicationBandwidthPackage. */
export interface AssociateSmartAGWithApplicationBandwidthPackageAssociateConfig {
  /** SAG instance ID; required flag lost in the page and not in the SDK skeleton */
  smartAGId?: string;
  /** maximum bandwidth for application acceleration, Mbit/s; cannot exceed the maximum of the bandwidth plan; required flag lost in the page and not in the SDK skeleton */
  bandwidth?: number;
}

/** The answer of {@link AssociateSmartAGWithApplicationBandwidthPackageRequest | AssociateSmartAGWithApplicationBandwidthPackage}. */
export interface AssociateSmartAGWithApplicationBandwidthPackageResponse {
  requestId: string;
}

/**
 * Attaches a network instance, such as a CCN, to a CEN instance. (Cloud Enterprise Network, 2017-09-12)
 * - A network instance of another account has to be granted to the CEN first: a CCN with GrantInstanceToCbn. The CEN's owner then attaches it.
 * - The reply carries only RequestId. DescribeCenAttachedChildInstances shows the network instance as Attaching, then as Attached.
 * - A network instance is in one CEN at most.
 * - The table of codes also has those of VPCs and VBRs, which are left out here.
 *
 * Errors: InvalidParameter, IllegalParam.RegionId, Forbbiden.AttachChildInstanceAcrossBid, InvalidStatus.ResourceStatus, IncorrectStatus.TransitRouter, OperationFailed.InvalidTransitRouter, Unauthorized, Bid.NotFound, Operation.FailedAndTryAgain, Forbbiden.AttachChildInstanceAcrossUid, InvalidOperation.ChildInstanceAlreadyAttached, InvalidOperation.CenInstanceStatus, InvalidOperation.ChildInstanceStatus, Operation.Blocking, ParameterCenInstanceId, ParameterInstanceId.
 */
export interface AttachCenChildInstanceRequest {
  /**
   * CEN instance ID.
   * Required.
   */
  cenId: string;
  /**
   * ID of the network instance to attach.
   * Required.
   */
  childInstanceId: string;
  /**
   * Kind of the network instance.
   * Required. Allowed: VPC, VBR, CCN.
   */
  childInstanceType: "VPC" | "VBR" | "CCN";
  /**
   * Region of the network instance.
   * The client's region where left out.
   */
  childInstanceRegionId?: string;
  /** Account ID that owns the network instance; required if it is not the account that owns the CEN. */
  childInstanceOwnerId?: number;
}

/** The answer of {@link AttachCenChildInstanceRequest | AttachCenChildInstance}. */
export interface AttachCenChildInstanceResponse {
  requestId: string;
}

/**
 * Attaches a hardware device (by serial number) to a Smart Access Gateway instance.
 * - A serial number can be bound to one gateway instance only (SAG.SnConflict).
 * - The number of serial numbers per instance is limited (SAG.SnOverLimit; the number is not given).
 * - ResourceInOperating is a retryable conflict: the text says to try again later.
 * - The gateway must not be expired.
 *
 * Errors: SAG.InstanceIdEmpty, SAG.InstanceNoFound, SmartAccessGatewayInArrears, SAG.SnOverLimit, SAG.SnConflict, ResourceInOperating.
 */
export interface BindSerialNumberRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Serial number of the gateway device.
   * Required.
   */
  serialNumber: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link BindSerialNumberRequest | BindSerialNumber}. */
export interface BindSerialNumberResponse {
  requestId: string;
}

/**
 * Binds a Smart Access Gateway instance to a Cloud Connect Network (CCN) instance.
 * - The gateway must be activated (SmartAccessGatewayNotActivated) and not expired (SmartAccessGatewayInArrears).
 * - A device serial number must be bound to the gateway first (SAG.NoBindSN) and bandwidth must have been bought (SAG.NoBandwidth).
 * - A gateway already bound to another CCN must be unbound first (AlreadyBound.CCN); binding an already bound gateway fails (SmartAccessGatewayAlreadyBound).
 * - The CCN may have to be attached to a CEN first (NotBoundCEN), and likewise the VBR (SAG.VbrNotBondCen).
 * - The gateway subnets must not conflict (CidrConflict), nor conflict with the VBR (VbrConflict.ChangeSubnet).
 * - Fails when the gateway already has a leased-line backup (LinkLevelBackupExists).
 *
 * Errors: CidrConflict, MissingParameter, InvalidId.CCN, InvalidId.SMARTAG, SmartAccessGatewayAlreadyBound, TunnelIdDistributeError, TunnelIdNotEnough, UpdateError.SMARTAG, Forbidden, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SAG.NoBindSN, SAG.NoBandwidth, NotBoundCEN, SAG.VbrNotBondCen, VbrConflict.ChangeSubnet, AlreadyBound.CCN, LinkLevelBackupExists.
 */
export interface BindSmartAccessGatewayRequest {
  /**
   * ID of the CCN instance to bind to (ccn-...).
   * Required.
   */
  ccnId: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /** Account (user) ID that owns the gateway instance. */
  smartAGUid?: number;
}

/** The answer of {@link BindSmartAccessGatewayRequest | BindSmartAccessGateway}. */
export interface BindSmartAccessGatewayResponse {
  requestId: string;
}

/**
 * Binds a virtual border router (VBR) to a gateway instance.
 * - From the error list: the gateway must already be bound to a CCN, and the VBR to a CEN.
 * - A gateway can have one VBR and a VBR one gateway; rebinding needs an unbind first.
 * - Software (APP) gateway instances cannot be bound to a VBR.
 * - The VBR must be associated with an ECC instance.
 *
 * Errors: Forbbiden.SubUser, Forbidden, InvalidId.SMARTAG, InvalidId.VBR, SAG.SoftwareNoSupportVbr, NotBoundCCN, FeatureNotSupport, SAG.VbrNotBondCen, VbrConflict.CreateBackup, SAG.VbrBound, LinkLevelBackupExists, SAG.VbrBoundToSAG, InternalError.
 */
export interface BindVbrRequest {
  /**
   * Region of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * ID of the VBR to bind.
   * Required.
   */
  vbrId: string;
  /**
   * Region of the VBR to bind.
   * Required.
   */
  vbrRegionId: string;
  /** User (account) ID that owns the gateway instance. */
  smartAGUid?: number;
}

/** The answer of {@link BindVbrRequest | BindVbr}. */
export interface BindVbrResponse {
  requestId: string;
}

/**
 * Resets the key of a vCPE gateway device.
 * - Applies to vCPE devices.
 * - Parameter names differ from most operations: SagId and SnNumber instead of SmartAGId and SerialNumber.
 * - The new key is not returned.
 *
 * Errors: MissingParameter.
 */
export interface ClearSagCipherRequest {
  /**
   * Region of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  sagId: string;
  /**
   * Serial number of the vCPE device.
   * Required.
   */
  snNumber: string;
}

/** The answer of {@link ClearSagCipherRequest | ClearSagCipher}. */
export interface ClearSagCipherResponse {
  requestId: string;
}

/**
 * Clears the routable address of a Smart Access Gateway instance.
 * - No operation-specific errors are documented.
 */
export interface ClearSagRouteableAddressRequest {
  /**
   * Gateway instance ID (sag-...). Note the name SagId, not SmartAGId.
   * Required.
   */
  sagId: string;
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link ClearSagRouteableAddressRequest | ClearSagRouteableAddress}. */
export interface ClearSagRouteableAddressResponse {
  requestId: string;
}

/**
 * Creates an access control list (an empty container for rules).
 * - The number of ACLs per account is limited by a quota; AclAmountLimit is answered when it is reached and a ticket can raise it.
 * - Rules are added by their own calls; this one creates the ACL only.
 *
 * Errors: Forbidden, MissingParameter, InvalidName, AclAmountLimit, InternalError.
 */
export interface CreateACLRequest {
  /**
   * Region the ACL is created in.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ACL name; must start with a letter or a Chinese character; may hold digits, period, underscore and hyphen.
   * Required. Length: 2 to 128.
   */
  name: string;
  /** Not in the reference; the SDK has it, optional. */
  aclType?: string;
}

/** The answer of {@link CreateACLRequest | CreateACL}. */
export interface CreateACLResponse {
  aclId?: string;
  /** Only in the SDK, not in the reference. */
  aclType?: string;
  requestId: string;
  /** Resource group the ACL belongs to. */
  resourceGroupId?: string;
}

/**
 * Creates a Cloud Connect Network (CCN) instance.
 * - No parameter is required.
 * - Status in the reply is Active or Pending (awaiting creation), so the CCN may not be ready when the call returns; DescribeCloudConnectNetworks documents no Status field to poll.
 * - SnatCidrBlock can be given only here: ModifyCloudConnectNetwork has no such parameter.
 * - InterworkingStatus cannot be given here; set it with ModifyCloudConnectNetwork.
 * - No resource group or tags can be given here; the reply shows ResourceGroupId and MoveResourceGroup (ResourceType ccn) changes it.
 * - CidrBlock holds several blocks, joined with commas (the vendor's acceptance tests); the quotas allow 5, with masks up to 24 (CCN.CidrAmountLimit).
 * - The number of CCNs per account and region is limited (CcnAmountLimit; see GetCloudConnectNetworkUseLimit).
 * - Length limits differ from ModifyCloudConnectNetwork (name 2-100 here, 2-128 there; description 2-128 here, 2-256 there).
 *
 * Errors: CCN.CidrAmountLimit, CCN.CidrEmpty, CCN.InvalidCidr, CCN.InvalidSnatCidr, CCN.SnatCidrConflict, InvalidDescription, InvalidName, CcnAmountLimit, Forbidden.
 */
export interface CreateCloudConnectNetworkRequest {
  /**
   * Region of the CCN.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * 2 to 100 characters, starts with a letter or Chinese character, may contain digits, underscores, periods and hyphens.
   * Length: 2 to 100.
   */
  name?: string;
  /**
   * 2 to 128 characters, starts with a letter or Chinese character, may contain digits, underscores and hyphens.
   * Length: 2 to 128.
   */
  description?: string;
  /**
   * Private blocks of the CCN, joined with commas: at most 5, each with a mask of at most 24.
   * Format: cidr.
   */
  cidrBlock?: string;
  /**
   * SNAT private block of the CCN.
   * Format: cidr.
   */
  snatCidrBlock?: string;
  /** Whether it is the default CCN. Older SDKs alone have it; the vendor's Terraform provider sends it. */
  isDefault?: boolean;
}

/** The answer of {@link CreateCloudConnectNetworkRequest | CreateCloudConnectNetwork}. */
export interface CreateCloudConnectNetworkResponse {
  /** ID of the new CCN (ccn-...) */
  ccnId?: string;
  cidrBlock?: string;
  description?: string;
  name?: string;
  requestId: string;
  /** Resource group of the CCN. */
  resourceGroupId?: string;
  snatCidrBlock?: string;
  /** Active = normal; Pending = awaiting creation. */
  status?: string;
}

/**
 * Creates an enterprise code.
 * - The code is chosen by the caller and is its own ID; it must be globally unique.
 * - The call returns no ID; read back with ListEnterpriseCode.
 *
 * Errors: EnterpriseCode.BeenOccupied.
 */
export interface CreateEnterpriseCodeRequest {
  /**
   * Exactly 5 characters, must contain both letters and digits, upper or lower case; must be globally unique.
   * Required. Length: 5 to 5.
   */
  enterpriseCode: string;
  /**
   * Region ID; DescribeRegions lists the supported regions.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Idempotency token made by the client; unique per request, ASCII, at most 64 characters.
   * Length: at most 64.
   */
  clientToken?: string;
}

/** The answer of {@link CreateEnterpriseCodeRequest | CreateEnterpriseCode}. */
export interface CreateEnterpriseCodeResponse {
  requestId: string;
}

/**
 * Creates a flow log that exports gateway flow records to Log Service, to a NetFlow server or to both.
 * - OutputType sls or all: SlsRegionId, ProjectName and LogstoreName are needed; netflow or all: NetflowServerIp, NetflowServerPort and NetflowVersion are needed.
 * - NetflowServerPort and NetflowVersion have documented defaults (9995, V9), yet MissingParam errors exist for both: send them explicitly with netflow or all.
 * - The number of flow logs is limited (QuotaExceeded.Flowlog); the figure is not given.
 * - The state of a new flow log (Active or Inactive) is not documented; read it with DescribeFlowLogs.
 * - The error table is the family-wide flow log list; entries about parameters this call does not take appear there as well.
 *
 * Errors: DependencyViolation.FlowLog, IncorrectStatus.FlowLog, InvalidFlowLogId.NotFound, MissingParam.FlowLogId, OperationFailed.AssociateFlowLog, OperationUnsupported.AssociateFlowLog, QuotaExceeded.Flowlog, MissingParam.LogstoreName, MissingParam.NetflowServerIp, MissingParam.NetflowServerPort, MissingParam.NetflowVersion, MissingParam.ProjectName, MissingParam.SlsRegionId, IllegalParam.ActiveAging, IllegalParam.InactiveAging, IllegalParam.NetflowServerIp, IllegalParam.NetflowServerPort, IllegalParam.NetflowVersion, IllegalParam.OutputType, IllegalParam.RegionId, IllegalParam.SlsRegionId, IllegalParam.Status, FeatureNotSupport.
 */
export interface CreateFlowLogRequest {
  /**
   * Region of the flow log. Look regions up with DescribeRegions.
   * The client's region where left out.
   */
  regionId?: string;
  /** Description of the flow log. */
  description?: string;
  /** Name of the flow log. */
  name?: string;
  /**
   * Output interval of active flows, in seconds.
   * Range: 60 to 6000. Default: 300.
   */
  activeAging?: number;
  /**
   * Output interval of inactive flows, in seconds.
   * Range: 10 to 600. Default: 15.
   */
  inactiveAging?: number;
  /**
   * Where flow logs go. sls: Alibaba Cloud Log Service. netflow: your NetFlow server. all: both.
   * Required. Allowed: sls, netflow, all.
   */
  outputType: "sls" | "netflow" | "all";
  /** Region of Log Service; needed when OutputType is sls or all. */
  slsRegionId?: string;
  /** Log Service project; needed when OutputType is sls or all. */
  projectName?: string;
  /** Log Service Logstore; needed when OutputType is sls or all. */
  logstoreName?: string;
  /**
   * Address of the NetFlow server; needed when OutputType is netflow or all.
   * Format: ip.
   */
  netflowServerIp?: string;
  /**
   * Port of the NetFlow server; to be given when OutputType is netflow or all.
   * Default: 9995.
   */
  netflowServerPort?: number;
  /**
   * NetFlow protocol version; to be given when OutputType is netflow or all.
   * Allowed: V5, V9, V10. Default: V9.
   */
  netflowVersion?: "V5" | "V9" | "V10";
}

/** The answer of {@link CreateFlowLogRequest | CreateFlowLog}. */
export interface CreateFlowLogResponse {
  /** ID of the new flow log (fl-...) */
  flowLogId?: string;
  requestId: string;
  /** Resource group of the flow log; there is no request parameter for it. */
  resourceGroupId?: string;
}

/**
 * Creates a health check for a Smart Access Gateway instance.
 * - The SAG instance must exist, be activated and not be in arrears.
 * - The number of health checks is limited (HC.AmountLimit); the limit itself is not given.
 * - The id is returned as InstanceId, while Modify, Delete and Describe take HcInstanceId.
 * - DstPort and SrcPort are not supported at present; only ICMP_ECHO probes are supported.
 *
 * Errors: HC.AutoGenerated, HC.InstanceNoFound, HC.InvalidDescription, HC.InvalidDstIpAddr, HC.InvalidDstPort, HC.InvalidFailCountThreshold, HC.InvalidName, HC.InvalidProbeCount, HC.InvalidProbeInterval, HC.InvalidProbeTimeout, HC.InvalidRttFailThreshold, HC.InvalidRttThreshold, HC.InvalidSrcIpAddr, HC.InvalidSrcPort, HC.InvalidType, HC.RelatedRoute, SAG.Arrearage, SAG.InstanceIdEmpty, SAG.InstanceNoFound, SAG.NoActive, HC.AmountLimit, FeatureNotSupport, InternalError.
 */
export interface CreateHealthCheckRequest {
  /**
   * Destination address of the probe.
   * Required. Format: ip.
   */
  dstIpAddr: string;
  /**
   * Health check name; 2-100 characters, starts with an upper- or lower-case letter or a Chinese character, may hold digits, full stops (.), underscores (_) and hyphens (-).
   * Required. Length: 2 to 100.
   */
  name: string;
  /**
   * Region id of the Smart Access Gateway.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
  /**
   * Source address of the probe.
   * Required. Format: ip.
   */
  srcIpAddr: string;
  /**
   * Probe packet type; only ICMP_ECHO is supported at present.
   * Required. Allowed: ICMP_ECHO.
   */
  type: "ICMP_ECHO";
  /**
   * Description; 2-256 characters, starts with an upper- or lower-case letter or a Chinese character, may hold digits, full stops (.), underscores (_) and hyphens (-).
   * Length: 2 to 256.
   */
  description?: string;
  /** Destination port of the probe; documented as not supported at present. */
  dstPort?: number;
  /** Source port of the probe; documented as not supported at present. */
  srcPort?: number;
  /**
   * Interval between probes in milliseconds; the next probe is not started before the current one has finished.
   * Range: 1000 to 60000. Default: 2000.
   */
  probeInterval?: number;
  /**
   * Number of probes per health check.
   * Range: 1 to 20. Default: 1.
   */
  probeCount?: number;
  /**
   * Timeout of one probe in milliseconds. Default documented here as 1000, on ModifyHealthCheck as 3000.
   * Range: 10 to 30000. Default: 1000.
   */
  probeTimeout?: number;
  /**
   * Round-trip latency threshold in milliseconds; -1 (no threshold set) or 1-5000, so 0 is outside the range.
   * Range: -1 to 5000. Default: -1.
   */
  rttThreshold?: number;
  /**
   * How many times the latency threshold must be hit.
   * Range: 1 to 15. Default: 3.
   */
  rttFailThreshold?: number;
  /**
   * Threshold of successive failed probes.
   * Range: 1 to 15. Default: 3.
   */
  failCountThreshold?: number;
}

/** The answer of {@link CreateHealthCheckRequest | CreateHealthCheck}. */
export interface CreateHealthCheckResponse {
  /** Id of the new health check; the other calls name the same id HcInstanceId. */
  instanceId?: string;
  requestId: string;
}

/**
 * Creates a QoS policy instance.
 * - The number of QoS policy instances is limited by a quota (QosAmountLimit); a ticket can raise it.
 * - The documented sample values of QosId and ResourceGroupId are swapped (QosId shows rg-..., ResourceGroupId shows qos-...); other calls show QosId as qos-....
 *
 * Errors: QosAmountLimit, MissParameter.RegionId, MissParameter.Name, InvalidParameter.Name, InvalidParameter.Description, InternalError.
 */
export interface CreateQosRequest {
  /**
   * Region of the QoS policy instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Starts with a letter or a Chinese character; may hold digits, period, underscore and hyphen.
   * Required. Length: 2 to 100.
   */
  qosName: string;
  /**
   * Starts with a letter or a Chinese character; may hold digits, underscore and hyphen.
   * Length: 1 to 512.
   */
  qosDescription?: string;
}

/** The answer of {@link CreateQosRequest | CreateQos}. */
export interface CreateQosResponse {
  /** ID of the QoS policy instance; sample value swapped with ResourceGroupId. */
  qosId?: string;
  requestId: string;
  /** Resource group of the instance; sample value swapped with QosId. */
  resourceGroupId?: string;
}

/**
 * Adds a rate limiting rule to a QoS policy.
 * - LimitType Absolute needs MinBandwidthAbs and MaxBandwidthAbs; LimitType Percent needs MinBandwidthPercent and MaxBandwidthPercent, although table and SDK mark all four as required.
 * - The maximum must be greater than the minimum, for both the absolute and the percentage pair (InvalidBandwidthCompare is returned when the maximum is smaller).
 * - PercentSourceType applies to percentage limiting and is marked optional, yet MissParameter.PercentSourceType is documented; the exact condition is not stated.
 * - The number of rate limiting rules per QoS policy is limited (QosCarPerQosAmountLimit); the figure is not given and can be raised by a ticket.
 * - Rules with equal Priority are allowed by the text: the one delivered first takes effect first.
 * - The response echoes the rule but not its Name.
 * - The sample is inconsistent: it sends LimitType Absolute and Priority 2 and shows Percent and 3 in the answer.
 *
 * Errors: MissParameter.RegionId, MissParameter.QosId, MissParameter.LimitType, MissParameter.Priority, InvalidParameter.LimitType, MissParameter.MaxBandwidthAbs, MissParameter.MaxBandwidthPercent, MissParameter.MinBandwidthAbs, MissParameter.MinBandwidthPercent, InvalidBandwidthCompare, MissParameter.PercentSourceType, InvalidId.Qos, Invalid.QosCar.Priority, QosCarPerQosAmountLimit, InvalidParameter.Priority, InvalidParameter.PercentSourceType, InvalidParameter.Description, InvalidParameter.Name, InternalError.
 */
export interface CreateQosCarRequest {
  /** Description of the rate limiting rule. */
  description?: string;
  /**
   * Region of the QoS policy instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the QoS policy.
   * Required.
   */
  qosId: string;
  /**
   * Priority of the rate limiting rule; a smaller number is a higher priority; among equal priorities the rule delivered first wins.
   * Required. Range: 1 to 7.
   */
  priority: number;
  /**
   * How bandwidth is limited. Absolute: by bandwidth value. Percent: by percentage.
   * Required. Allowed: Absolute, Percent.
   */
  limitType: "Absolute" | "Percent";
  /**
   * Minimum bandwidth in Mbps, whole number. Marked required, but the text says it is required when LimitType is Absolute.
   * Optional: needed when LimitType is Absolute.
   */
  minBandwidthAbs?: number;
  /**
   * Maximum bandwidth in Mbps, whole number; must be greater than MinBandwidthAbs. Marked required, but the text says it is required when LimitType is Absolute.
   * Optional: needed when LimitType is Absolute.
   */
  maxBandwidthAbs?: number;
  /**
   * Minimum bandwidth in percent. Marked required, but the text says it is required when LimitType is Percent.
   * Optional: needed when LimitType is Percent. Range: 1 to 100.
   */
  minBandwidthPercent?: number;
  /**
   * Maximum bandwidth in percent; must be greater than MinBandwidthPercent. Marked required, but the text says it is required when LimitType is Percent.
   * Optional: needed when LimitType is Percent. Range: 1 to 100.
   */
  maxBandwidthPercent?: number;
  /**
   * Bandwidth that a percentage refers to. CcnBandwidth: CCN bandwidth. InternetUpBandwidth: total Internet bandwidth.
   * Allowed: CcnBandwidth, InternetUpBandwidth.
   */
  percentSourceType?: "CcnBandwidth" | "InternetUpBandwidth";
  /**
   * 2-128 characters; starts with a letter or a Chinese character; only Chinese characters, letters, digits, periods, underscores and hyphens.
   * Length: at most 128.
   */
  name?: string;
}

/** The answer of {@link CreateQosCarRequest | CreateQosCar}. */
export interface CreateQosCarResponse {
  description?: string;
  /** Absolute: by bandwidth value; Percent: by percentage. */
  limitType?: string;
  /** Mbps. */
  maxBandwidthAbs?: number;
  /** Percent. */
  maxBandwidthPercent?: number;
  /** Mbps. */
  minBandwidthAbs?: number;
  /** Percent. */
  minBandwidthPercent?: number;
  /** CcnBandwidth: CCN bandwidth; InternetUpBandwidth: total Internet bandwidth. */
  percentSourceType?: string;
  priority?: number;
  /** ID of the new rate limiting rule (qoscar-...) */
  qosCarId?: string;
  qosId?: string;
  requestId: string;
}

/**
 * Adds a traffic classification rule (five-tuple) to a QoS policy instance.
 * - A rate limit rule (CreateQosCar) must exist in the QoS policy before a five-tuple rule is created; Priority ties the rule to it. The vendor's own tests make policies without a car.
 * - A rule is addressed by QosId + QosPolicyId (the ID is returned here).
 * - EndTime must not be earlier than StartTime (InvalidTimeRangeCompare).
 * - At most 100 application IDs and 100 application group IDs per call.
 * - The number of rules per QoS policy is limited by a quota; a ticket can raise it.
 *
 * Errors: NotSupportedProtocol, InvalidId.Qos, QosPolicyPerQosAmountLimit, MissParameter.RegionId, MissParameter.QosId, MissParameter.QosPolicyId, InvalidParameter.Priority, MissParameter.SourceCidr, MissParameter.SourcePortRange, MissParameter.DestCidr, MissParameter.DestPortRange, MissParameter.IpProtocol, InvalidParameter.Description, InvalidParameter.DestCidr, InvalidParameter.DestPortRange, InvalidParameter.SourceCidr, InvalidParameter.SourcePortRange, InvalidParameter.StartTime, InvalidParameter.EndTime, InvalidTimeRangeCompare, InvalidParameter.Name, InternalError, InvalidPortRange.
 */
export interface CreateQosPolicyRequest {
  /**
   * Rule description; starts with a letter or a Chinese character; may hold digits, underscore and hyphen.
   * Length: 1 to 512.
   */
  description?: string;
  /**
   * Region of the QoS policy instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * QoS policy instance ID.
   * Required.
   */
  qosId: string;
  /**
   * Priority of the rate limit rule (QosCar) this rule belongs to; the text gives no range, cars take 1 to 7 at most.
   * Required. Range: 1 to 7.
   */
  priority: number;
  /**
   * Source range, for example 192.168.1.0/24.
   * Required. Format: cidr.
   */
  sourceCidr: string;
  /**
   * Destination range, for example 192.168.10.0/24.
   * Required. Format: cidr.
   */
  destCidr: string;
  /**
   * Protocol of the rule; the console has the authoritative list (TCP appears in the sample)
   * Required.
   */
  ipProtocol: string;
  /**
   * Source port range start/end, each 1-65535; 80/80 is the single port 80, 1/200 is ports 1 to 200, -1/-1 means any port.
   * Required.
   */
  sourcePortRange: string;
  /**
   * Destination port range start/end, each 1-65535; 80/80 is the single port 80, 1/200 is ports 1 to 200, -1/-1 means any port.
   * Required.
   */
  destPortRange: string;
  /** Start of effect, YYYY-MM-DDThh:mm:ss+0800 (UTC+8) */
  startTime?: string;
  /** End of effect, YYYY-MM-DDThh:mm:ss+0800 (UTC+8); must not be earlier than StartTime. */
  endTime?: string;
  /**
   * Rule name; starts with a letter or a Chinese character; may hold digits, hyphen and underscore.
   * Length: 2 to 100.
   */
  name?: string;
  /**
   * Application IDs, at most 100 in one call; look them up with ListDpiSignatures. The sample passes it as DpiSignatureIds=["1"].
   * At most 100 items.
   */
  dpiSignatureIds?: readonly string[];
  /**
   * Application group IDs, at most 100 in one call; look them up with ListDpiGroups. The sample passes it as DpiGroupIds=["20"].
   * At most 100 items.
   */
  dpiGroupIds?: readonly string[];
}

/** The answer of {@link CreateQosPolicyRequest | CreateQosPolicy}. */
export interface CreateQosPolicyResponse {
  description?: string;
  destCidr?: string;
  destPortRange?: string;
  /** Sample and reference: plain array; SDK: wrapped as {DpiGroupId: [..]}. */
  dpiGroupIds?: string[];
  /** Sample and reference: plain array; SDK: wrapped as {DpiSignatureId: [..]}. */
  dpiSignatureIds?: string[];
  /** YYYY-MM-DDThh:mm:ss+0800. */
  endTime?: string;
  ipProtocol?: string;
  name?: string;
  /** Priority of the rate limit rule the rule belongs to. */
  priority?: number;
  qosId?: string;
  /** ID of the rule (qospy-...) */
  qosPolicyId?: string;
  requestId: string;
  sourceCidr?: string;
  sourcePortRange?: string;
  /** YYYY-MM-DDThh:mm:ss+0800. */
  startTime?: string;
}

/**
 * Creates a leased-line (Express Connect) subinterface on a device port.
 * - At most 5 VLANs can be created.
 * - VLAN 0 (physical port mode) excludes other VLANs: while it exists no other VLAN can be created.
 * - The call returns no id; a subinterface is identified by SmartAGId, SmartAGSn, PortName and Vlan.
 *
 * Errors: Sag.EccVlanOverLimit, Sag.EccVlanExist, Sag.EccVlanDefault.
 */
export interface CreateSagExpressConnectInterfaceRequest {
  /**
   * IP address of the interface.
   * Required. Format: ip.
   */
  ip: string;
  /**
   * Dotted netmask, e.g. 255.255.255.252.
   * Required. Format: netmask.
   */
  mask: string;
  /**
   * Name of the leased-line port, e.g. 5.
   * Required.
   */
  portName: string;
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the instance.
   * Required.
   */
  smartAGSn: string;
  /**
   * VLAN number of the subinterface as a string, 0 to 4094: 0 = the physical port itself, no VLAN subinterface; 1 to 4094 = VLAN-based layer-3 subinterface.
   * Required. Range: 0 to 4094.
   */
  vlan: string;
}

/** The answer of {@link CreateSagExpressConnectInterfaceRequest | CreateSagExpressConnectInterface}. */
export interface CreateSagExpressConnectInterfaceResponse {
  requestId: string;
}

/**
 * Adds a static route to a Smart Access Gateway device.
 * - No id is returned; DeleteSagStaticRoute addresses the route by SmartAGId + SmartAGSn + DestinationCidr + PortName + Vlan.
 * - The port must exist and have a suitable role; a leased-line VLAN given must exist.
 * - Sag.StaticRouteExist is returned when the route already exists.
 * - Read it back with DescribeSagStaticRouteList (an asynchronous query of the device).
 *
 * Errors: Sag.PortNotExist, Sag.PortRoleInvalid, Sag.EccVlanNotExist, Sag.StaticRouteExist.
 */
export interface CreateSagStaticRouteRequest {
  /**
   * Destination CIDR block.
   * Required. Format: cidr.
   */
  destinationCidr: string;
  /**
   * Next-hop IP address.
   * Required. Format: ip.
   */
  nextHop: string;
  /**
   * Port name, for example 0.
   * Required.
   */
  portName: string;
  /**
   * Region id of the Smart Access Gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the SAG device bound to the instance.
   * Required.
   */
  smartAGSn: string;
  /**
   * VLAN number: 0 = the physical port, 1-4094 = that VLAN.
   * Required. Range: 0 to 4094.
   */
  vlan: string;
}

/** The answer of {@link CreateSagStaticRouteRequest | CreateSagStaticRoute}. */
export interface CreateSagStaticRouteResponse {
  requestId: string;
}

/**
 * Buys (orders) a new Smart Access Gateway instance, hardware edition or vCPE edition.
 * - Paid order: returns an OrderId and a SmartAGId. With AutoPay=false the order must be paid in the order centre of the console before the instance is created.
 * - MaxBandWidth range depends on HardWareSpec: sag-100wm 2-50, sag-1000 10-500, sag-vcpe 10-1000 Mbps.
 * - For HardWareSpec=sag-vcpe, HaType may only be warm_backup; CPEVersion is described for vCPE instances (the sample nevertheless sends it with sag-100wm).
 * - Period is 1-9, 12, 24 or 36 months.
 * - The delivery fields are required by the reference for every HardWareSpec, also sag-vcpe.
 * - No operation-specific errors are documented.
 */
export interface CreateSmartAccessGatewayRequest {
  /**
   * Region ID of the gateway instance; DescribeRegions lists the IDs.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Bandwidth in Mbps. Hardware sag-100wm: 2-50; hardware sag-1000: 10-500; vCPE: 10-1000 (min/max here span all models).
   * Required. Range: 2 to 1000.
   */
  maxBandWidth: number;
  /**
   * Instance name: 2-128 characters, starts with a letter or a Chinese character, may contain digits, periods, underscores and hyphens.
   * Length: 2 to 128.
   */
  name?: string;
  /**
   * Instance description: 2-256 characters, starts with a letter or a Chinese character, may contain digits, periods, underscores and hyphens.
   * Length: 2 to 256.
   */
  description?: string;
  /**
   * Subscription length in months.
   * Required. Allowed: 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36.
   */
  period: number;
  /**
   * Pay the bill of the subscription instance automatically: true yes, false no. Required although a default is documented.
   * Required. Allowed: true, false. Default: false.
   */
  autoPay: boolean;
  /**
   * Instance type: sag-100wm and sag-1000 are hardware, sag-vcpe is the vCPE edition.
   * Required. Allowed: sag-100wm, sag-1000, sag-vcpe.
   */
  hardWareSpec: "sag-100wm" | "sag-1000" | "sag-vcpe";
  /**
   * Delivery address of the device: country.
   * Required.
   */
  receiverCountry: string;
  /**
   * Delivery address: province.
   * Required.
   */
  receiverState: string;
  /**
   * Delivery address: city.
   * Required.
   */
  receiverCity: string;
  /**
   * Delivery address: district.
   * Required.
   */
  receiverDistrict: string;
  /**
   * Delivery address: town.
   * Required.
   */
  receiverTown: string;
  /**
   * Delivery address: postal code.
   * Required.
   */
  receiverZip: string;
  /** Telephone number of the recipient. */
  receiverPhone?: string;
  /**
   * Mobile number of the recipient.
   * Required.
   */
  receiverMobile: string;
  /**
   * Name of the recipient.
   * Required.
   */
  receiverName: string;
  /**
   * E-mail address of the recipient.
   * Required.
   */
  receiverEmail: string;
  /**
   * Message from the buyer.
   * Required.
   */
  buyerMessage: string;
  /**
   * Detailed delivery address.
   * Required.
   */
  receiverAddress: string;
  /**
   * No_backup = one device; cold_backup = two devices sharing the bandwidth, only the active one online, manual switch-over on failure; warm_backup = two devices sharing the bandwidth, both online, automatic switch-over. For vCPE only warm_backup.
   * Required. Allowed: no_backup, cold_backup, warm_backup.
   */
  haType: "no_backup" | "cold_backup" | "warm_backup";
  /**
   * Billing method: PREPAY = subscription.
   * Required. Allowed: PREPAY.
   */
  chargeType: "PREPAY";
  /**
   * Whether you already own a gateway device: true yes, false no.
   * Allowed: true, false. Default: false.
   */
  alreadyHaveSag?: boolean;
  /**
   * Edition when creating a vCPE instance: basic = basic edition.
   * Allowed: basic.
   */
  cpeVersion?: "basic";
}

/** The answer of {@link CreateSmartAccessGatewayRequest | CreateSmartAccessGateway}. */
export interface CreateSmartAccessGatewayResponse {
  /** In the table, not in the sample. */
  description?: string;
  /** In the table, not in the sample. */
  name?: string;
  /** Order ID; string in the table and SDK, a number in the JSON sample. */
  orderId?: string;
  requestId: string;
  /** Resource group of the instance; in the table, not in the sample. */
  resourceGroupId?: string;
  smartAGId?: string;
}

/**
 * Creates a client account (user) in a Smart Access Gateway app instance.
 * - UserName and Password go together: giving one requires the other.
 * - In the sample, which gives neither, the returned UserName equals the mail address.
 * - A fixed ClientIp must lie in the private address range; without it each reconnect gets a new address.
 * - The instance must have address ranges (SAG.CidrEmpty) and free accounts (ClientUser.UserOverLimit).
 * - A user is addressed by SmartAGId + UserName.
 * - The documented responses of the client user calls carry no password.
 *
 * Errors: ClientUser.BandwidthInvalid, ClientUser.EmailEmpty, ClientUser.EmailInvalid, ClientUser.InvalidClientIp, ClientUser.IpEmpty, ClientUser.IpInvalid, ClientUser.NameEmpty, ClientUser.NameInvalid, ClientUser.UserExist, ClientUser.UserOverLimit, SAG.CidrEmpty, ClientUser.PasswordInvalid.
 */
export interface CreateSmartAccessGatewayClientUserRequest {
  /**
   * Region of the app instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * App instance ID.
   * Required.
   */
  smartAGId: string;
  /** User name, unique within the app instance; needs Password, and Password needs it; newer pages: letters, digits, underscore, @, period and hyphen, 7 to 33, starting with a letter or digit. */
  userName?: string;
  /**
   * Fixed IP address of the client, inside the instance's private address range; when not set, an address of that range is assigned anew at each connection.
   * Format: ip.
   */
  clientIp?: string;
  /**
   * Mail address of the user; the login data is mailed to it by the administrator.
   * Required. Length: 2 to 64.
   */
  userMail: string;
  /**
   * Kbps, 1 to 20000 (2026; at most 2000 in the reference)
   * Required. Range: 1 to 20000.
   */
  bandwidth: number;
  /**
   * Login password, needs UserName; starts with a letter or digit; may hold digits, letters, underscore, hyphen and @ (the console takes a period, too); write-only.
   * Length: 8 to 32.
   */
  password?: string;
}

/** The answer of {@link CreateSmartAccessGatewayClientUserRequest | CreateSmartAccessGatewayClientUser}. */
export interface CreateSmartAccessGatewayClientUserResponse {
  /** Kbps (unit stated for the request) */
  bandwidth?: number;
  /** IP address of the client; absent from the sample made without one. */
  clientIp?: string;
  requestId: string;
  userMail?: string;
  /** Unique within the app instance. */
  userName?: string;
}

/**
 * Buys a Smart Access Gateway app instance.
 * - Places a paid prepaid order; OrderId and SmartAGId are returned.
 * - With AutoPay=false the order must be paid in the console's order centre; only then is the instance created.
 * - UserCount must be a multiple of 5.
 * - The reference gives no name parameter and lists no error codes.
 */
export interface CreateSmartAccessGatewaySoftwareRequest {
  /**
   * Region of the app instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Months bought: 1 to 9, 12, 24 or 36.
   * Required. Allowed: 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36.
   */
  period: number;
  /**
   * Whether the bill is paid automatically; required although a default is given.
   * Required. Allowed: true, false. Default: false.
   */
  autoPay: boolean;
  /**
   * Billing method; PREPAY = subscription paid before use.
   * Required. Allowed: PREPAY.
   */
  chargeType: "PREPAY";
  /**
   * Number of client accounts; must be a multiple of 5 (5, 10, 15, ...)
   * Required.
   */
  userCount: number;
  /**
   * Monthly free traffic per client account, GB; only 5 is supported.
   * Required. Allowed: 5.
   */
  dataPlan: number;
}

/** The answer of {@link CreateSmartAccessGatewaySoftwareRequest | CreateSmartAccessGatewaySoftware}. */
export interface CreateSmartAccessGatewaySoftwareResponse {
  /** Order number of the purchase. */
  orderId?: string;
  requestId: string;
  /** Resource group the app instance belongs to. */
  resourceGroupId?: string;
  /** ID of the app instance. */
  smartAGId?: string;
}

/**
 * Stops a flow log.
 * - Stops the flow log; DescribeFlowLogs shows one that is not started as Inactive.
 * - IncorrectStatus.FlowLog is listed for a status that does not allow the call; whether stopping an already stopped flow log is an error is not stated.
 * - DependencyViolation.FlowLog is listed too; whether bound gateways block the call is not stated.
 *
 * Errors: DependencyViolation.FlowLog, IncorrectStatus.FlowLog, InvalidFlowLogId.NotFound, MissingParam.FlowLogId, OperationFailed.AssociateFlowLog, OperationUnsupported.AssociateFlowLog, QuotaExceeded.Flowlog.
 */
export interface DeactiveFlowLogRequest {
  /**
   * ID of the flow log (fl-...).
   * Required.
   */
  flowLogId: string;
  /**
   * Region of the flow log.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link DeactiveFlowLogRequest | DeactiveFlowLog}. */
export interface DeactiveFlowLogResponse {
  requestId: string;
}

/**
 * Deletes an access control list.
 * - The reference does not say whether the ACL must first be disassociated from its gateways or emptied of rules, and documents no in-use error.
 * - The FeatureNotSupport* errors (gateway, active and standby device version) are documented for this call too.
 * - InvalidId.ACL (HTTP 403) is the invalid-ID signal; no separate not-found code is documented.
 *
 * Errors: Forbidden, MissingParameter, InvalidId.ACL, InternalError, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DeleteACLRequest {
  /**
   * ACL ID.
   * Required.
   */
  aclId: string;
  /**
   * Region ID.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link DeleteACLRequest | DeleteACL}. */
export interface DeleteACLResponse {
  requestId: string;
}

/**
 * Removes one rule from an access control list.
 * - A rule is addressed by the pair AclId + AcrId; both are required.
 * - The call answers with RequestId only.
 *
 * Errors: Forbidden, MissingParameter, InvalidId.ACL, InvalidId.ACR, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG, InternalError.
 */
export interface DeleteACLRuleRequest {
  /**
   * ID of the ACL that holds the rule (acl-...)
   * Required.
   */
  aclId: string;
  /**
   * ID of the rule to delete (acr-...)
   * Required.
   */
  acrId: string;
  /**
   * Region of the rule.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link DeleteACLRuleRequest | DeleteACLRule}. */
export interface DeleteACLRuleResponse {
  requestId: string;
}

/**
 * Deletes a Cloud Connect Network (CCN).
 * - Make sure the CCN has no associated gateway and no associated CEN before deleting it.
 * - InvalidId.CCN (HTTP 403) is the invalid-ID signal; no separate not-found code is documented.
 *
 * Errors: MissingParameter, InvalidId.CCN, AlreadyBound.CEN, AlreadyBound.SMARTAG, Forbidden.
 */
export interface DeleteCloudConnectNetworkRequest {
  /**
   * CCN ID.
   * Required.
   */
  ccnId: string;
  /**
   * Region of the CCN.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link DeleteCloudConnectNetworkRequest | DeleteCloudConnectNetwork}. */
export interface DeleteCloudConnectNetworkResponse {
  requestId: string;
}

/**
 * Deletes a DNAT entry from a gateway instance.
 * - The gateway ID and the entry ID are both needed, so an entry is addressed by the pair SagId + DnatEntryId.
 *
 * Errors: InstanceNotExit, Forbidden, MissingParameter, InvalidParameter, InternalError.
 */
export interface DeleteDnatEntryRequest {
  /**
   * Region of the gateway instance; IDs come from DescribeRegions.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  sagId: string;
  /**
   * DNAT entry ID (fwd-...), from DescribeDnatEntries.
   * Required.
   */
  dnatEntryId: string;
}

/** The answer of {@link DeleteDnatEntryRequest | DeleteDnatEntry}. */
export interface DeleteDnatEntryResponse {
  requestId: string;
}

/**
 * Deletes an enterprise code.
 * - The default enterprise code cannot be deleted; turn it into an ordinary one first (UpdateEnterpriseCode).
 * - A code that app instances are bound to cannot be deleted; give those instances another code first (UpdateSmartAGEnterpriseCode).
 *
 * Errors: EnterpriseCode.BeingUsed, EnterpriseCode.DeleteLimit, EnterpriseCode.NotExist.
 */
export interface DeleteEnterpriseCodeRequest {
  /**
   * Enterprise code to delete.
   * Required.
   */
  enterpriseCode: string;
  /**
   * Region ID; DescribeRegions lists the supported regions.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Idempotency token made by the client; unique per request, ASCII, at most 64 characters.
   * Length: at most 64.
   */
  clientToken?: string;
}

/** The answer of {@link DeleteEnterpriseCodeRequest | DeleteEnterpriseCode}. */
export interface DeleteEnterpriseCodeResponse {
  requestId: string;
}

/**
 * Deletes a flow log.
 * - DependencyViolation.FlowLog: a flow log that is bound to a gateway has dependencies; unbind every gateway with DisassociateFlowLog first.
 * - IncorrectStatus.FlowLog is listed, but the state a delete needs is not stated.
 * - An unknown ID gives InvalidFlowLogId.NotFound.
 * - The error table is the family-wide flow log list; entries about parameters this call does not take appear there as well.
 *
 * Errors: DependencyViolation.FlowLog, IncorrectStatus.FlowLog, InvalidFlowLogId.NotFound, MissingParam.FlowLogId, OperationFailed.AssociateFlowLog, OperationUnsupported.AssociateFlowLog, QuotaExceeded.Flowlog, MissingParam.LogstoreName, MissingParam.NetflowServerIp, MissingParam.NetflowServerPort, MissingParam.NetflowVersion, MissingParam.ProjectName, MissingParam.SlsRegionId, IllegalParam.ActiveAging, IllegalParam.InactiveAging, IllegalParam.NetflowServerIp, IllegalParam.NetflowServerPort, IllegalParam.NetflowVersion, IllegalParam.OutputType, IllegalParam.RegionId, IllegalParam.SlsRegionId, IllegalParam.Status.
 */
export interface DeleteFlowLogRequest {
  /**
   * ID of the flow log (fl-...).
   * Required.
   */
  flowLogId: string;
  /**
   * Region of the flow log.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link DeleteFlowLogRequest | DeleteFlowLog}. */
export interface DeleteFlowLogResponse {
  requestId: string;
}

/**
 * Deletes a health check.
 * - A health check that has associated routes cannot be deleted (HC.RelatedRoute): first change or delete the route distribution strategies that use it. RelationCount in DescribeHealthChecks gives their number.
 * - HC.InstanceNoFound means the health check is already gone.
 *
 * Errors: HC.InstanceNoFound, HC.RelatedRoute.
 */
export interface DeleteHealthCheckRequest {
  /**
   * Health check instance id.
   * Required.
   */
  hcInstanceId: string;
  /**
   * Region id of the health check instance.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link DeleteHealthCheckRequest | DeleteHealthCheck}. */
export interface DeleteHealthCheckResponse {
  requestId: string;
}

/**
 * Deletes a QoS policy instance.
 * - No error is documented for a QoS policy that is still associated with a gateway.
 *
 * Errors: InvalidId.Qos, MissParameter.RegionId, MissParameter.QosId, InternalError.
 */
export interface DeleteQosRequest {
  /**
   * Region of the QoS policy instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the QoS policy instance to delete.
   * Required.
   */
  qosId: string;
}

/** The answer of {@link DeleteQosRequest | DeleteQos}. */
export interface DeleteQosResponse {
  requestId: string;
}

/**
 * Deletes a rate limiting rule from a QoS policy.
 * - The rule is addressed by QosId together with QosCarId (and RegionId).
 * - No precondition (such as five-tuple rules that still use the priority) is documented.
 *
 * Errors: InvalidId.Qos, InvalidId.QOSCAR, MissParameter.RegionId, MissParameter.QosCarId, MissParameter.QosId, InternalError.
 */
export interface DeleteQosCarRequest {
  /**
   * Region of the QoS policy instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the QoS policy that owns the rule.
   * Required.
   */
  qosId: string;
  /**
   * ID of the rate limiting rule to delete (qoscar-...).
   * Required.
   */
  qosCarId: string;
}

/** The answer of {@link DeleteQosCarRequest | DeleteQosCar}. */
export interface DeleteQosCarResponse {
  requestId: string;
}

/**
 * Deletes a five-tuple (traffic classification) rule from a QoS policy.
 * - The rule is addressed by QosId together with QosPolicyId (and RegionId).
 * - No precondition on state or on association with a gateway is documented.
 *
 * Errors: MissParameter.RegionId, MissParameter.QosId, MissParameter.QosPolicyId, InvalidId.Qos, InvalidId.QOSPY, InternalError.
 */
export interface DeleteQosPolicyRequest {
  /**
   * Region of the QoS policy instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the QoS policy that owns the rule.
   * Required.
   */
  qosId: string;
  /**
   * ID of the five-tuple rule to delete (qospy-...).
   * Required.
   */
  qosPolicyId: string;
}

/** The answer of {@link DeleteQosPolicyRequest | DeleteQosPolicy}. */
export interface DeleteQosPolicyResponse {
  requestId: string;
}

/**
 * Deletes the route distribution strategy of one route of a Smart Access Gateway instance.
 * - The strategy is addressed by SmartAGId + SourceType + RouteSource + DestCidrBlock; no strategy id exists.
 * - No not-found error for a missing strategy is documented.
 *
 * Errors: SAG.InstanceIdEmpty, SAG.InstanceNoFound, RD.InvalidDestCidrBlock, RD.InvalidRouteSource, RD.InvalidSourceType.
 */
export interface DeleteRouteDistributionStrategyRequest {
  /**
   * Destination CIDR block of the route.
   * Required. Format: cidr.
   */
  destCidrBlock: string;
  /**
   * Region id of the Smart Access Gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Where the route comes from. Cloud routes: the id of the VPC, VBR or SAG instance the route was learned from. Local routes: STATIC (static route added in the console), OSPF (learned by OSPF) or BGP (learned by BGP). The sample request writes it in lower case (static).
   * Required.
   */
  routeSource: string;
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
  /**
   * Route type: cloud = cloud route; local = on-premises route.
   * Required. Allowed: cloud, local.
   */
  sourceType: "cloud" | "local";
}

/** The answer of {@link DeleteRouteDistributionStrategyRequest | DeleteRouteDistributionStrategy}. */
export interface DeleteRouteDistributionStrategyResponse {
  requestId: string;
}

/**
 * Deletes a leased-line subinterface from a device port.
 * - The subinterface is selected by SmartAGId, SmartAGSn, PortName and Vlan.
 * - The reference lists no error of its own for a VLAN that does not exist (only instance, online and feature errors).
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DeleteSagExpressConnectInterfaceRequest {
  /**
   * Name of the leased-line port, e.g. 5.
   * Required.
   */
  portName: string;
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the instance.
   * Required.
   */
  smartAGSn: string;
  /**
   * VLAN number of the subinterface as a string, 0 to 4094: 0 = the physical port itself, no VLAN subinterface; 1 to 4094 = VLAN-based layer-3 subinterface.
   * Required. Range: 0 to 4094.
   */
  vlan: string;
}

/** The answer of {@link DeleteSagExpressConnectInterfaceRequest | DeleteSagExpressConnectInterface}. */
export interface DeleteSagExpressConnectInterfaceResponse {
  requestId: string;
}

/**
 * Deletes a static route of a Smart Access Gateway device.
 * - The route is addressed by SmartAGId + SmartAGSn + DestinationCidr + PortName + Vlan; NextHop is not a parameter.
 * - Sag.StaticRouteNotExist means the route is already gone.
 *
 * Errors: Sag.PortNotExist, Sag.StaticRouteNotExist.
 */
export interface DeleteSagStaticRouteRequest {
  /**
   * Destination CIDR block.
   * Required. Format: cidr.
   */
  destinationCidr: string;
  /**
   * Port name, for example 0.
   * Required.
   */
  portName: string;
  /**
   * Region id of the Smart Access Gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the SAG device bound to the instance.
   * Required.
   */
  smartAGSn: string;
  /**
   * VLAN number: 0 = the physical port, 1-4094 = that VLAN.
   * Range: 0 to 4094.
   */
  vlan?: string;
}

/** The answer of {@link DeleteSagStaticRouteRequest | DeleteSagStaticRoute}. */
export interface DeleteSagStaticRouteResponse {
  requestId: string;
}

/**
 * Deletes a hardware or vCPE gateway instance that is locked for overdue payment.
 * - Precondition: the instance is a hardware or a vCPE instance.
 * - Precondition: the instance is locked for overdue payment (Arrearage).
 * - Precondition: the instance is bound to no CCN and no VBR; unbind them first.
 * - No error codes are documented for a violated precondition.
 *
 * Errors: MissingParameter.
 */
export interface DeleteSmartAccessGatewayRequest {
  /**
   * ID of the gateway instance to delete (named InstanceId here, not SmartAGId).
   * Required.
   */
  instanceId: string;
  /**
   * Region of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link DeleteSmartAccessGatewayRequest | DeleteSmartAccessGateway}. */
export interface DeleteSmartAccessGatewayResponse {
  requestId: string;
}

/**
 * Deletes a client account of an app instance.
 * - A user that was already used in the current month cannot be deleted (ClientUser.UserInUsing).
 *
 * Errors: SAG.InstanceIdEmpty, SAG.InstanceNoFound, ClientUser.NameEmpty, ClientUser.NameInvalid, ClientUser.UserInUsing.
 */
export interface DeleteSmartAccessGatewayClientUserRequest {
  /**
   * Region of the app instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * App instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * User name, unique within the app instance (the text repeats the user name and password note of the create call, but there is no password here)
   * Required.
   */
  userName: string;
}

/** The answer of {@link DeleteSmartAccessGatewayClientUserRequest | DeleteSmartAccessGatewayClientUser}. */
export interface DeleteSmartAccessGatewayClientUserResponse {
  requestId: string;
}

/**
 * Deletes a SNAT entry from a gateway instance.
 * - The gateway ID and the SNAT entry ID are both needed, so an entry is addressed by the pair SmartAGId + InstanceId.
 * - The reference documents no error codes for this operation.
 */
export interface DeleteSnatEntryRequest {
  /**
   * SNAT entry ID (snat-...), not the gateway ID.
   * Required.
   */
  instanceId: string;
  /**
   * Region of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link DeleteSnatEntryRequest | DeleteSnatEntry}. */
export interface DeleteSnatEntryResponse {
  requestId: string;
}

/**
 * Lists the rules of one access control list, page by page.
 * - Paging: PageNumber defaults to 1, PageSize to 10 with a maximum of 50.
 * - Description is not returned by default; it comes back only after it was set with ModifyACLRule.
 * - Among rules of equal priority the one with the smaller GmtCreate timestamp takes effect first.
 * - The call returns the rules, not the attributes of the ACL itself; an ACL that does not exist is answered with InvalidId.ACL.
 *
 * Errors: Forbidden, MissingParameter, InvalidParameter, InvalidId.ACL, InternalError.
 */
export interface DescribeACLAttributeRequest {
  /**
   * Region of the ACL.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ACL instance ID.
   * Required.
   */
  aclId: string;
  /**
   * Rules per page.
   * Range: 1 to 50. Default: 10.
   */
  pageSize?: number;
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
  /**
   * In = traffic from outside into the local branch of the gateway; out = traffic from the local branch to the outside.
   * Allowed: in, out.
   */
  direction?: "in" | "out";
  /** Described as an order ID (sample 1255444444) */
  order?: string;
  /**
   * Described as the ACL name; starts with a letter or a Chinese character; may hold digits, period, underscore and hyphen.
   * Length: 2 to 100.
   */
  name?: string;
}

/** The answer of {@link DescribeACLAttributeRequest | DescribeACLAttribute}. */
export interface DescribeACLAttributeResponse {
  acrs?: DescribeACLAttributeAcr[];
  pageNumber?: number;
  pageSize?: number;
  requestId: string;
  /** Number of rules in the ACL. */
  totalCount?: number;
}

/** Acr in the answer of DescribeACLAttribute. */
export interface DescribeACLAttributeAcr {
  aclId?: string;
  /** Only in the SDK, not in the reference. */
  aclType?: string;
  acrId?: string;
  /** 1-512 characters; absent unless it was set with ModifyACLRule. */
  description?: string;
  destCidr?: string;
  /** Start/end within 1-65535; -1/-1 means any port. */
  destPortRange?: string;
  /** In or out, as in the request. */
  direction?: string;
  /** Reference: plain array of string; SDK: wrapped as {DpiGroupId: [..]}. */
  dpiGroupIds?: string[];
  /** Reference: plain array of string; SDK: wrapped as {DpiSignatureId: [..]}. */
  dpiSignatureIds?: string[];
  /** Rule creation time, epoch milliseconds; with equal priority the smaller value takes effect first. */
  gmtCreate?: number;
  /** Samples show upper case TCP and UDP; not case sensitive. */
  ipProtocol?: string;
  /** Described as the ACL name, although it stands inside each rule. */
  name?: string;
  /** Accept = allow, drop = refuse. */
  policy?: string;
  /** 1-100. */
  priority?: number;
  sourceCidr?: string;
  /** Start/end within 1-65535; -1/-1 means any port. */
  sourcePortRange?: string;
  /** LAN = private network rule, WAN = public network rule. */
  type?: string;
}

/**
 * Lists the access control lists (ACLs) of a region.
 * - PageSize defaults to 10 with a maximum of 50; PageNumber defaults to 1.
 * - Omitting AclIds queries every ACL of the region.
 * - Rules and bound gateways are not listed here, only the number of bound gateways (SagCount).
 *
 * Errors: Forbidden, MissingParameter, InvalidParameter, InternalError.
 */
export interface DescribeACLsRequest {
  /**
   * Region of the ACLs.
   * The client's region where left out.
   */
  regionId?: string;
  /** ACL IDs to return; separate several with commas. Without it all ACLs of the region are returned. */
  aclIds?: string;
  /**
   * Filter: ACL name, 2 to 100 characters, starts with a letter or Chinese character, may contain digits, underscores, periods and hyphens.
   * Length: 2 to 100.
   */
  name?: string;
  /**
   * Entries per page.
   * Range: at most 50. Default: 10.
   */
  pageSize?: number;
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
  /** Not described by the reference. */
  aclType?: string;
}

/** The answer of {@link DescribeACLsRequest | DescribeACLs}. */
export interface DescribeACLsResponse {
  acls?: DescribeACLsAcl[];
  pageNumber?: number;
  pageSize?: number;
  requestId: string;
  totalCount?: number;
}

/** Acl in the answer of DescribeACLs. */
export interface DescribeACLsAcl {
  aclId?: string;
  /** SDK only, not in the reference. */
  aclType?: string;
  name?: string;
  /** Resource group of the ACL. */
  resourceGroupId?: string;
  /** Number of gateways bound to the ACL; declared string, number in the sample. */
  sagCount?: string;
}

/**
 * Lists the Smart Access Gateway instances in a region that can be bound to a given CCN instance.
 * - Paged: PageNumber default 1; PageSize default 10, maximum 50; TotalCount is the total.
 *
 * Errors: CCN.InvalidId, InvalidRegionID.
 */
export interface DescribeBindableSmartAccessGatewaysRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /** CCN instance ID (ccn-...). */
  ccnId?: string;
  /**
   * Whether to list only gateway instances owned by other accounts: false no, true yes.
   * Allowed: false, true. Default: false.
   */
  crossAccount?: boolean;
  /**
   * Entries per page.
   * Range: at most 50. Default: 10.
   */
  pageSize?: number;
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
  /** Gateway instance ID (sag-...). */
  smartAGId?: string;
  /**
   * Gateway instance name: 2-128 characters, starts with a letter or a Chinese character, may contain digits, underscores and hyphens.
   * Length: 2 to 128.
   */
  name?: string;
}

/** The answer of {@link DescribeBindableSmartAccessGatewaysRequest | DescribeBindableSmartAccessGateways}. */
export interface DescribeBindableSmartAccessGatewaysResponse {
  pageNumber?: number;
  pageSize?: number;
  requestId: string;
  smartAccessGateways?: DescribeBindableSmartAccessGatewaysSmartAccessGateway[];
  /** Total number of gateway instances. */
  totalCount?: number;
}

/** SmartAccessGateway in the answer of DescribeBindableSmartAccessGateways. */
export interface DescribeBindableSmartAccessGatewaysSmartAccessGateway {
  name?: string;
  smartAGId?: string;
  /** Owner account ID; Long in the table and integer in the SDK, a (masked) string in the JSON sample. */
  smartAGUid?: number;
}

/**
 * Shows one network instance that is attached to a CEN instance. (Cloud Enterprise Network, 2017-09-12)
 *
 * Errors: InvalidParameter, ParameterCenInstanceId, ParameterInstanceId.
 */
export interface DescribeCenAttachedChildInstanceAttributeRequest {
  /**
   * CEN instance ID.
   * Required.
   */
  cenId: string;
  /**
   * ID of the network instance.
   * Required.
   */
  childInstanceId: string;
  /**
   * Region of the network instance.
   * Required.
   */
  childInstanceRegionId: string;
  /**
   * Kind of the network instance.
   * Required. Allowed: VPC, VBR, CCN.
   */
  childInstanceType: "VPC" | "VBR" | "CCN";
}

/** The answer of {@link DescribeCenAttachedChildInstanceAttributeRequest | DescribeCenAttachedChildInstanceAttribute}. */
export interface DescribeCenAttachedChildInstanceAttributeResponse {
  cenId?: string;
  /** When it was attached, UTC, such as 2021-08-10T06:27Z. */
  childInstanceAttachTime?: string;
  childInstanceId?: string;
  /** Account ID that owns the network instance. */
  childInstanceOwnerId?: number;
  /** Region of the network instance; of a CCN with the prefix ccn-, as in the list. */
  childInstanceRegionId?: string;
  childInstanceType?: string;
  /** Attaching, Attached or Detaching. */
  status?: string;
  requestId: string;
}

/**
 * Lists the network instances that are attached to a CEN instance. (Cloud Enterprise Network, 2017-09-12)
 * - PageSize defaults to 10 with a maximum of 50; PageNumber defaults to 1.
 *
 * Errors: InvalidParameter, ParameterCenInstanceId.
 */
export interface DescribeCenAttachedChildInstancesRequest {
  /**
   * CEN instance ID.
   * Required.
   */
  cenId: string;
  /**
   * Filter: kind of the network instances.
   * Allowed: VPC, VBR, CCN.
   */
  childInstanceType?: "VPC" | "VBR" | "CCN";
  /** Filter: region of the network instances. */
  childInstanceRegionId?: string;
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
  /**
   * Entries per page.
   * Range: 1 to 50. Default: 10.
   */
  pageSize?: number;
}

/** The answer of {@link DescribeCenAttachedChildInstancesRequest | DescribeCenAttachedChildInstances}. */
export interface DescribeCenAttachedChildInstancesResponse {
  childInstances?: DescribeCenAttachedChildInstancesChildInstance[];
  pageNumber?: number;
  pageSize?: number;
  requestId: string;
  totalCount?: number;
}

/** ChildInstance in the answer of DescribeCenAttachedChildInstances. */
export interface DescribeCenAttachedChildInstancesChildInstance {
  cenId?: string;
  /** When it was attached, UTC, such as 2021-08-10T06:27Z. */
  childInstanceAttachTime?: string;
  childInstanceId?: string;
  /** Account ID that owns the network instance; declared long, text in an old sample. */
  childInstanceOwnerId?: number;
  /** Region of the network instance; of a CCN with the prefix ccn-, such as ccn-cn-shanghai, which the vendor's Terraform provider takes off. */
  childInstanceRegionId?: string;
  childInstanceType?: string;
  /** Attaching, Attached or Detaching; one that is detached is no longer listed. */
  status?: string;
}

/**
 * Reads the DNS settings of a Smart Access Gateway app instance.
 * - RecoveredDNS belongs to a feature that is not yet online and is absent from the sample.
 *
 * Errors: SAG.InstanceNoFound.
 */
export interface DescribeClientUserDNSRequest {
  /**
   * Region of the app instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * App instance ID.
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link DescribeClientUserDNSRequest | DescribeClientUserDNS}. */
export interface DescribeClientUserDNSResponse {
  /** Primary and backup DNS that clients use while connected to the private network. */
  appDNS?: string[];
  /** Primary and backup DNS used after the client leaves the private network; feature not yet online. */
  recoveredDNS?: string[];
  requestId: string;
}

/**
 * Lists the CCN instances created in a region, with optional filters.
 * - PageSize defaults to 10 with a maximum of 50; PageNumber defaults to 1.
 * - There is no single-CCN get operation in this part: read one CCN by filtering on CcnId; an unknown ID gives no documented error.
 * - CidrBlock, SnatCidrBlock, Description and Tags are absent from (most) sample elements, so expect missing fields.
 * - No Status field is documented here, unlike the reply of CreateCloudConnectNetwork.
 *
 * Errors: InvalidTagKey, InvalidTagValue, SizeLimitExceeded.TagNum, SizeLimitExceeded.ResourceId, Forbidden.TagKey.Duplicated, Forbidden.
 */
export interface DescribeCloudConnectNetworksRequest {
  /**
   * Region of the CCN instances.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Filter: CCN name, 2 to 100 characters, starts with a letter or Chinese character, may contain digits, underscores, periods and hyphens.
   * Length: 2 to 100.
   */
  name?: string;
  /** Filter: CCN ID. */
  ccnId?: string;
  /**
   * Entries per page.
   * Range: at most 50. Default: 10.
   */
  pageSize?: number;
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
  /** Filter by tags; wire form Tag.N.Key and Tag.N.Value (the sample prints a JSON array). No limit on N is given. */
  tag?: readonly DescribeCloudConnectNetworksTag[];
}

/** One of the tag of DescribeCloudConnectNetworks. */
export interface DescribeCloudConnectNetworksTag {
  /** Tag key. */
  key?: string;
  /** Tag value. */
  value?: string;
}

/** The answer of {@link DescribeCloudConnectNetworksRequest | DescribeCloudConnectNetworks}. */
export interface DescribeCloudConnectNetworksResponse {
  cloudConnectNetworks?: DescribeCloudConnectNetworksCloudConnectNetwork[];
  pageNumber?: number;
  pageSize?: number;
  requestId: string;
  totalCount?: number;
}

/** CloudConnectNetwork in the answer of DescribeCloudConnectNetworks. */
export interface DescribeCloudConnectNetworksCloudConnectNetwork {
  /** CEN the CCN is bound to. */
  associatedCenId?: string;
  /** Account ID of the CEN that loaded the CCN; declared string, number in the sample. */
  associatedCenOwnerId?: string;
  /** SDK only, not in the reference. */
  associatedCenStatus?: string;
  /** Number of bound gateways; declared string, number in the sample. */
  associatedCloudBoxCount?: string;
  /** Number of bound gateways whose status is available; declared string, number in the sample. */
  availableCloudBoxCount?: string;
  ccnId?: string;
  /** SDK only, not in the reference. */
  cenStatusErrorCode?: string;
  /** SDK only, not in the reference. */
  cenStatusErrorMessage?: string;
  /** Several blocks are joined with commas. */
  cidrBlock?: string;
  /** Timestamp in milliseconds (sample 1604385674000) */
  createTime?: number;
  description?: string;
  /** Whether gateways bound to the same CCN may reach each other: enable = allowed; disable = not allowed. */
  interworkingStatus?: string;
  /** Whether the service made it for the first gateway that was bound without a CCN; in the sample and in older SDKs, not in the field table. */
  isDefault?: boolean;
  name?: string;
  /** SDK only, not in the reference. */
  newAgw?: boolean;
  /** SDK only, not in the reference. */
  processingCenId?: string;
  resourceGroupId?: string;
  snatCidrBlock?: string;
  /** SDK only, not in the reference. */
  subnet?: string;
  tags?: DescribeCloudConnectNetworksCloudConnectNetworkTag[];
}

/** Tag in the answer of DescribeCloudConnectNetworks. */
export interface DescribeCloudConnectNetworksCloudConnectNetworkTag {
  key?: string;
  value?: string;
}

/**
 * Returns the automatic software upgrade policy of a Smart Access Gateway device.
 * - No default is documented for VersionType here; the sample request leaves it out.
 * - VersionType is not returned.
 * - No operation-specific errors are documented.
 */
export interface DescribeDeviceAutoUpgradePolicyRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Serial number of the gateway device.
   * Required.
   */
  serialNumber: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * Software whose policy is read: Device = operating-system software of the device; Dpi = application signature library.
   * Allowed: Device, Dpi.
   */
  versionType?: "Device" | "Dpi";
}

/** The answer of {@link DescribeDeviceAutoUpgradePolicyRequest | DescribeDeviceAutoUpgradePolicy}. */
export interface DescribeDeviceAutoUpgradePolicyResponse {
  /** Start time of the upgrade as a cron expression, e.g. "0 0 4 1/1 * ?" = daily at 04:00. */
  cronExpression?: string;
  /** Length of the upgrade window, 30-120 minutes; string in the table and SDK, a number in the JSON sample. */
  duration?: string;
  /** Deviation of the upgrade time either way, in minutes; not in the sample. */
  jitter?: string;
  requestId: string;
  serialNumber?: string;
  smartAGId?: string;
  timeZone?: string;
  /** Scheduled = at the scheduled time; boot = automatically at start-up; manual = by hand. */
  upgradeType?: string;
}

/**
 * Lists the DNAT entries of a hardware gateway instance.
 * - Paging: PageSize default 10, maximum 50; PageNumber default 1; response carries TotalCount, PageNumber, PageSize.
 * - The page gives Type the default Intranet; the vendor's own acceptance tests find Internet entries without a type, so the list then holds both.
 * - Only hardware gateway instances are supported at present.
 * - There is no filter by entry ID: page through the list to find one entry.
 * - IpProtocol is documented in lower case here (tcp, udp, any) but as TCP, UDP, Any in AddDnatEntry: compare without case.
 *
 * Errors: Forbidden, MissingParameter, InvalidParameter, InternalError.
 */
export interface DescribeDnatEntriesRequest {
  /**
   * Region of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID; only hardware instances are supported at present.
   * Required.
   */
  sagId: string;
  /**
   * Intranet = private-network DNAT (default); Internet = public DNAT.
   * Allowed: Intranet, Internet. Default: Intranet.
   */
  type?: "Intranet" | "Internet";
  /**
   * Rows per page.
   * Range: at most 50. Default: 10.
   */
  pageSize?: number;
  /**
   * Page of the list.
   * Default: 1.
   */
  pageNumber?: number;
}

/** The answer of {@link DescribeDnatEntriesRequest | DescribeDnatEntries}. */
export interface DescribeDnatEntriesResponse {
  dnatEntries?: DescribeDnatEntriesDnatEntry[];
  pageNumber?: number;
  pageSize?: number;
  requestId: string;
  totalCount?: number;
}

/** DnatEntry in the answer of DescribeDnatEntries. */
export interface DescribeDnatEntriesDnatEntry {
  /** DNAT entry ID (fwd-...) */
  dnatEntryId?: string;
  /** External public IP. */
  externalIp?: string;
  /** Public port, 1-65535, or any. */
  externalPort?: string;
  /** Target private IP. */
  internalIp?: string;
  /** Target private port, 1-65535, or any. */
  internalPort?: string;
  /** Tcp, udp or any (lower case): which packets are forwarded. */
  ipProtocol?: string;
  sagId?: string;
  /** Intranet = private-network DNAT (default); Internet = public DNAT. */
  type?: string;
}

/**
 * Lists the Smart Access Gateway instances bound to a flow log.
 * - Paging: PageNumber starts at 1 and defaults to 1; PageSize defaults to 10 and is at most 50.
 * - The sample's region cn-shanghahi is the vendor's spelling slip for cn-shanghai; it is kept in exampleRequest as documented.
 * - The error table is the family-wide flow log list; entries about parameters this call does not take appear there as well.
 *
 * Errors: IllegalParam.ActiveAging, IllegalParam.InactiveAging, IllegalParam.NetflowServerIp, IllegalParam.NetflowServerPort, IllegalParam.NetflowVersion, IllegalParam.OutputType, IllegalParam.RegionId, IllegalParam.SlsRegionId, IllegalParam.Status, DependencyViolation.FlowLog, IncorrectStatus.FlowLog, InvalidFlowLogId.NotFound, MissingParam.FlowLogId, OperationFailed.AssociateFlowLog, OperationUnsupported.AssociateFlowLog, QuotaExceeded.Flowlog.
 */
export interface DescribeFlowLogSagsRequest {
  /**
   * ID of the flow log (fl-...).
   * Required.
   */
  flowLogId: string;
  /**
   * Region of the flow log.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Page to return; counting starts at 1.
   * Range: at least 1. Default: 1.
   */
  pageNumber?: number;
  /**
   * Rows per page.
   * Range: at most 50. Default: 10.
   */
  pageSize?: number;
}

/** The answer of {@link DescribeFlowLogSagsRequest | DescribeFlowLogSags}. */
export interface DescribeFlowLogSagsResponse {
  pageNumber?: number;
  /** Described as the number of entries on the current page (table example 4; the sample shows 10) */
  pageSize?: number;
  requestId: string;
  sags?: DescribeFlowLogSagsSag[];
  /** Number of entries in the list. */
  totalCount?: number;
}

/** Sag in the answer of DescribeFlowLogSags. */
export interface DescribeFlowLogSagsSag {
  description?: string;
  /** May be empty. */
  name?: string;
  smartAGId?: string;
}

/**
 * Lists the flow logs of a region, with optional filters.
 * - Paging: PageNumber defaults to 1, PageSize defaults to 10; no maximum is given.
 * - The name filter is called FlowLogName while the returned field is Name.
 * - The sample for OutputType sls still returns NetflowServerPort 9995 and NetflowVersion V9, so defaults come back for targets not in use.
 * - The page documents no error codes.
 */
export interface DescribeFlowLogsRequest {
  /**
   * Region of the flow log.
   * The client's region where left out.
   */
  regionId?: string;
  /** Filter by flow log ID. */
  flowLogId?: string;
  /** Filter by flow log name. */
  flowLogName?: string;
  /** Filter by description. */
  description?: string;
  /**
   * Filter by state. Active: started. Inactive: not started.
   * Allowed: Active, Inactive.
   */
  status?: "Active" | "Inactive";
  /**
   * Filter by output type. sls: Log Service. netflow: your NetFlow server. all: both.
   * Allowed: sls, netflow, all.
   */
  outputType?: "sls" | "netflow" | "all";
  /**
   * Entries per page.
   * Default: 10.
   */
  pageSize?: number;
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
  /** Seen only in the sample request (rg-...); no description is given. */
  resourceGroupId?: string;
}

/** The answer of {@link DescribeFlowLogsRequest | DescribeFlowLogs}. */
export interface DescribeFlowLogsResponse {
  flowLogs?: DescribeFlowLogsFlowLogSetType[];
  pageNumber?: number;
  pageSize?: number;
  requestId: string;
  /** Total number of entries. */
  totalCount?: number;
}

/** FlowLogSetType in the answer of DescribeFlowLogs. */
export interface DescribeFlowLogsFlowLogSetType {
  /** Seconds. */
  activeAging?: number;
  description?: string;
  flowLogId?: string;
  /** Seconds. */
  inactiveAging?: number;
  /** The sample value starts with CR LF, a blemish of the sample. */
  logstoreName?: string;
  name?: string;
  netflowServerIp?: string;
  /** Declared String in table and SDK (default 9995), but the JSON sample shows the number 9995; a request parameter of type Integer in CreateFlowLog. */
  netflowServerPort?: string;
  /** Default V9. */
  netflowVersion?: string;
  /** Sls: Log Service; netflow: your NetFlow server; all: both. */
  outputType?: string;
  projectName?: string;
  resourceGroupId?: string;
  slsRegionId?: string;
  /** Active: started; Inactive: not started. */
  status?: string;
  /** Number of gateways bound to the flow log. */
  totalSagNum?: number;
}

/**
 * Lists the CCN-to-CEN authorisations of a region.
 * - The reference has no error table for this operation.
 * - PageSize defaults to 10 with a maximum of 50; PageNumber defaults to 1, yet the sample reply (without PageNumber in the request) shows PageNumber 0.
 * - There is no filter by CEN: select the entry whose CcnInstanceId and CenInstanceId match.
 */
export interface DescribeGrantRulesRequest {
  /**
   * Region of the CCN instance.
   * The client's region where left out.
   */
  regionId?: string;
  /** Filter: CCN instance ID. */
  associatedCcnId?: string;
  /**
   * Entries per page.
   * Range: at most 50. Default: 10.
   */
  pageSize?: number;
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
}

/** The answer of {@link DescribeGrantRulesRequest | DescribeGrantRules}. */
export interface DescribeGrantRulesResponse {
  grantRules?: DescribeGrantRulesGrantRule[];
  pageNumber?: number;
  pageSize?: number;
  requestId: string;
  totalCount?: number;
}

/** GrantRule in the answer of DescribeGrantRules. */
export interface DescribeGrantRulesGrantRule {
  ccnInstanceId?: string;
  /** Account ID owning the CCN; declared long, masked string in the sample. */
  ccnUid?: number;
  cenInstanceId?: string;
  /** Account ID owning the CEN; declared long, masked string in the sample. */
  cenUid?: number;
  /** Timestamp (milliseconds) when the grant was created. */
  gmtCreate?: number;
  /** Timestamp (milliseconds) of the last change of the grant. */
  gmtModified?: number;
  grantRuleId?: string;
  /** Traffic-service capability for the cross-account CEN: true = granted; false = not granted. */
  grantTrafficService?: boolean;
  /** Region of the CCN. */
  regionId?: string;
}

/**
 * Lists the cross-account CCN authorisations of a gateway instance.
 * - Paging: PageSize default 10, maximum 50; PageNumber default 1; response carries TotalCount, PageNumber, PageSize.
 * - The reference documents no error codes for this operation.
 */
export interface DescribeGrantSagRulesRequest {
  /**
   * Region of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
  /**
   * Authorisation entries per page.
   * Range: at most 50. Default: 10.
   */
  pageSize?: number;
}

/** The answer of {@link DescribeGrantSagRulesRequest | DescribeGrantSagRules}. */
export interface DescribeGrantSagRulesResponse {
  grantRules?: DescribeGrantSagRulesGrantRule[];
  pageNumber?: number;
  pageSize?: number;
  requestId: string;
  totalCount?: number;
}

/** GrantRule in the answer of DescribeGrantSagRules. */
export interface DescribeGrantSagRulesGrantRule {
  ccnInstanceId?: string;
  /** Account ID owning the CCN; Long by the table and the SDK, quoted (masked) in the JSON sample. */
  ccnUid?: number;
  /** Grant creation timestamp (JSON sample is epoch milliseconds) */
  createTime?: number;
  /** True = traffic service granted; false = not granted. */
  grantTrafficService?: boolean;
  /** Described as the account ID owning the gateway (sample is a numeric account ID); GrantSagInstanceToCcn returns an sgc-... ID under the same name. */
  instanceId?: string;
  smartAGId?: string;
}

/**
 * Lists the grants between a Smart Access Gateway instance and VBR instances of other accounts.
 * - Paged: PageNumber default 1; PageSize default 10 (no maximum documented); TotalCount is the total.
 *
 * Errors: SAG.InstanceIdEmpty, SAG.InstanceNoFound.
 */
export interface DescribeGrantSagVbrRulesRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * VBR instance ID (vbr-...).
   * Required.
   */
  vbrInstanceId: string;
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
  /**
   * Entries per page.
   * Default: 10.
   */
  pageSize?: number;
}

/** The answer of {@link DescribeGrantSagVbrRulesRequest | DescribeGrantSagVbrRules}. */
export interface DescribeGrantSagVbrRulesResponse {
  grantRules?: DescribeGrantSagVbrRulesGrantRule[];
  pageNumber?: number;
  pageSize?: number;
  requestId: string;
  /** Total number of grants. */
  totalCount?: number;
}

/** GrantRule in the answer of DescribeGrantSagVbrRules. */
export interface DescribeGrantSagVbrRulesGrantRule {
  /** Whether gateway and VBR are bound: false = not bound, true = bound. */
  bound?: boolean;
  /** Creation time of the grant (sample value is epoch milliseconds) */
  createTime?: number;
  /** Grant ID (sgv-...) */
  instanceId?: string;
  smartAGId?: string;
  /** Owner of the gateway; Long in the table, a (masked) string in the JSON sample. */
  smartAGUid?: number;
  vbrInstanceId?: string;
  vbrRegionId?: string;
  /** Owner of the VBR; Long in the table, a (masked) string in the JSON sample. */
  vbrUid?: number;
}

/**
 * Returns the configuration of one health check.
 * - SmartAGId is required besides HcInstanceId, so an importer needs both ids.
 * - HC.InstanceNoFound means the health check does not exist.
 * - Status and RelationCount are not returned here; read them with DescribeHealthChecks.
 *
 * Errors: HC.InstanceNoFound.
 */
export interface DescribeHealthCheckAttributeRequest {
  /**
   * Health check instance id.
   * Required.
   */
  hcInstanceId: string;
  /**
   * Region id of the Smart Access Gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link DescribeHealthCheckAttributeRequest | DescribeHealthCheckAttribute}. */
export interface DescribeHealthCheckAttributeResponse {
  /** Creation time of the health check (Long); the unit is not stated, the sample 1586759657000 is epoch milliseconds by its size. */
  createTime?: number;
  description?: string;
  dstIpAddr?: string;
  /** Not supported at present. */
  dstPort?: number;
  /** 1-15, default 3. */
  failCountThreshold?: number;
  hcInstanceId?: string;
  name?: string;
  /** 1-20, default 1. */
  probeCount?: number;
  /** Milliseconds, 1000-60000, default 2000. */
  probeInterval?: number;
  /** Milliseconds, 10-30000, default 1000. */
  probeTimeout?: number;
  requestId: string;
  /** 1-15, default 3. */
  rttFailThreshold?: number;
  /** -1 or 1-5000, default -1 = no round-trip latency threshold. */
  rttThreshold?: number;
  smartAGId?: string;
  srcIpAddr?: string;
  /** Not supported at present. */
  srcPort?: number;
  /** Only ICMP_ECHO. */
  type?: string;
}

/**
 * Lists the health checks of a Smart Access Gateway instance.
 * - Paging: PageNumber defaults to 1, PageSize to 10 with a maximum of 50.
 * - SmartAGId is required even when HcInstanceId is given.
 * - Status is a probe result, not a provisioning state; nothing documented needs to be polled after create.
 * - Status and RelationCount exist only here, not in DescribeHealthCheckAttribute.
 *
 * Errors: SAG.InstanceIdEmpty, SAG.InstanceNoFound.
 */
export interface DescribeHealthChecksRequest {
  /**
   * Region id of the Smart Access Gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
  /** Only this health check instance. */
  hcInstanceId?: string;
  /**
   * Health check name; 2-100 characters, starts with an upper- or lower-case letter or a Chinese character, may hold digits, full stops (.), underscores (_) and hyphens (-). Whether the match is exact is not stated.
   * Length: 2 to 100.
   */
  name?: string;
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
  /**
   * Entries per page.
   * Range: at most 50. Default: 10.
   */
  pageSize?: number;
}

/** The answer of {@link DescribeHealthChecksRequest | DescribeHealthChecks}. */
export interface DescribeHealthChecksResponse {
  healthChecks?: DescribeHealthChecksHealthCheck[];
  /** Default 1. */
  pageNumber?: number;
  /** Default 10, maximum 50. */
  pageSize?: number;
  requestId: string;
  /** Total number of entries. */
  totalCount?: number;
}

/** HealthCheck in the answer of DescribeHealthChecks. */
export interface DescribeHealthChecksHealthCheck {
  description?: string;
  dstIpAddr?: string;
  /** Not supported at present. */
  dstPort?: number;
  /** 1-15, default 3. */
  failCountThreshold?: number;
  hcInstanceId?: string;
  name?: string;
  /** 1-20, default 1. */
  probeCount?: number;
  /** Milliseconds, 1000-60000, default 2000. */
  probeInterval?: number;
  /** Milliseconds, 10-30000, default 1000. */
  probeTimeout?: number;
  /** Number of routes associated with the health check. */
  relationCount?: number;
  /** 1-15, default 3. */
  rttFailThreshold?: number;
  /** Milliseconds, -1 or 1-5000, default -1 = no round-trip latency threshold. */
  rttThreshold?: number;
  smartAGId?: string;
  srcIpAddr?: string;
  /** Not supported at present. */
  srcPort?: number;
  /** Result of the health check: success = succeeded; failed = failed; unknown = not started. */
  status?: string;
  /** Only ICMP_ECHO. */
  type?: string;
}

/**
 * Lists the rate limiting rules of one QoS policy.
 * - Paging: PageNumber defaults to 1, PageSize defaults to 10; no maximum is given.
 * - Sorted by rule priority, ascending unless Order is desc.
 * - QosId is required, so rules can only be listed within one QoS policy.
 * - The sample returns only the pair of bandwidth fields that fits LimitType, and PercentSourceType for both kinds.
 *
 * Errors: InvalidId.Qos, MissingParameter, InvalidParameter, InternalError.
 */
export interface DescribeQosCarsRequest {
  /**
   * Region of the QoS policy instance. Look regions up with DescribeRegions.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the QoS policy whose rules are listed.
   * Required.
   */
  qosId: string;
  /** Return only the rule with this ID. */
  qosCarId?: string;
  /**
   * Sort order by priority. asc: ascending. desc: descending.
   * Allowed: asc, desc. Default: asc.
   */
  order?: "asc" | "desc";
  /** Filter by rule description. */
  description?: string;
  /**
   * Largest number of rules per page.
   * Default: 10.
   */
  pageSize?: number;
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
}

/** The answer of {@link DescribeQosCarsRequest | DescribeQosCars}. */
export interface DescribeQosCarsResponse {
  pageNumber?: number;
  pageSize?: number;
  qosCars?: DescribeQosCarsQosCar[];
  requestId: string;
  /** Total number of entries. */
  totalCount?: number;
}

/** QosCar in the answer of DescribeQosCars. */
export interface DescribeQosCarsQosCar {
  description?: string;
  /** Absolute: by bandwidth value; Percent: by percentage. */
  limitType?: string;
  /** Mbps. */
  maxBandwidthAbs?: number;
  /** Percent. */
  maxBandwidthPercent?: number;
  /** Mbps. */
  minBandwidthAbs?: number;
  /** Percent. */
  minBandwidthPercent?: number;
  name?: string;
  /** CcnBandwidth: CCN bandwidth; InternetUpBandwidth: public uplink bandwidth; the sample shows it on an Absolute rule too. */
  percentSourceType?: string;
  priority?: number;
  qosCarId?: string;
  qosId?: string;
}

/**
 * Lists the five-tuple (traffic classification) rules of one QoS policy.
 * - Paging: PageNumber defaults to 1, PageSize defaults to 10 and is at most 50.
 * - QosId is required, so rules can only be listed within one QoS policy.
 * - Fields without a value may be absent: the sample entries have no Name, StartTime, EndTime or DPI lists.
 *
 * Errors: MissingParameter, InvalidParameter, InvalidId.Qos, InternalError.
 */
export interface DescribeQosPoliciesRequest {
  /**
   * ID of the QoS policy whose rules are listed.
   * Required.
   */
  qosId: string;
  /**
   * Region of the QoS policy instance.
   * The client's region where left out.
   */
  regionId?: string;
  /** Return only the rule with this ID. */
  qosPolicyId?: string;
  /**
   * Filter by rule description; 1-512 characters, starts with a letter or a Chinese character, may contain digits, underscores and hyphens.
   * Length: at most 512.
   */
  description?: string;
  /**
   * Rules per page.
   * Range: at most 50. Default: 10.
   */
  pageSize?: number;
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
  /** Filter by the priority of the rate limiting rule that the five-tuple rules belong to. */
  priority?: number;
}

/** The answer of {@link DescribeQosPoliciesRequest | DescribeQosPolicies}. */
export interface DescribeQosPoliciesResponse {
  pageNumber?: number;
  pageSize?: number;
  qosPolicies?: DescribeQosPoliciesQosPolicy[];
  requestId: string;
  /** Number of rules that match the query. */
  totalCount?: number;
}

/** QosPolicy in the answer of DescribeQosPolicies. */
export interface DescribeQosPoliciesQosPolicy {
  description?: string;
  destCidr?: string;
  /** E.g. 90/90; the sample shows -1/-1. */
  destPortRange?: string;
  /** Application group IDs (see ListDpiGroups); the reference only says List, the SDK nests DpiGroupIds.DpiGroupId[]. */
  dpiGroupIds?: string[];
  /** Application IDs (see ListDpiSignatures); the reference only says List, the SDK nests DpiSignatureIds.DpiSignatureId[]. */
  dpiSignatureIds?: string[];
  /** End of validity, e.g. 2019-07-14T16:41:33+0800. */
  endTime?: string;
  /** The samples show ALL and TCP. */
  ipProtocol?: string;
  name?: string;
  /** Priority of the rate limiting rule the five-tuple rule belongs to. */
  priority?: number;
  qosId?: string;
  qosPolicyId?: string;
  sourceCidr?: string;
  /** E.g. 80/80; the sample shows -1/-1 and 1/65535. */
  sourcePortRange?: string;
  /** Start of validity, e.g. 2019-07-14T16:41:33+0800. */
  startTime?: string;
}

/**
 * Lists the QoS policy instances of a region.
 * - Paging: PageNumber defaults to 1, PageSize to 10 with a maximum of 50.
 * - Without QosIds all QoS policy instances of the region are listed.
 *
 * Errors: InvalidParameter, MissingParameter, InternalError.
 */
export interface DescribeQosesRequest {
  /**
   * Region of the QoS policy instances.
   * The client's region where left out.
   */
  regionId?: string;
  /** QoS policy instance IDs, several separated by commas; all instances of the region when not set. */
  qosIds?: string;
  /**
   * Filter: QoS policy name; starts with a letter or a Chinese character; may hold digits, underscore, period and hyphen.
   * Length: 2 to 100.
   */
  qosName?: string;
  /**
   * Entries per page.
   * Range: at most 50. Default: 10.
   */
  pageSize?: number;
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
}

/** The answer of {@link DescribeQosesRequest | DescribeQoses}. */
export interface DescribeQosesResponse {
  pageNumber?: number;
  pageSize?: number;
  qoses?: DescribeQosesQos[];
  requestId: string;
  totalCount?: number;
}

/** Qos in the answer of DescribeQoses. */
export interface DescribeQosesQos {
  /** Description; absent from the sample. */
  qosDescription?: string;
  qosId?: string;
  qosName?: string;
  resourceGroupId?: string;
  /** Number of gateways associated with the QoS policy; String in the table, a number in the sample. */
  sagCount?: string;
  /** IDs of the associated gateways, separated by commas; absent from the sample whose SagCount is 0. */
  smartAGIds?: string;
}

/**
 * Lists the regions where the Smart Access Gateway service is available, with their endpoints.
 * - Takes no RegionId; the documented sample calls smartag.cn-shanghai.aliyuncs.com.
 * - The reference marks Action as required here.
 *
 * Errors: InnerServiceFailed, Forbidden.
 */
export interface DescribeRegionsRequest {
  /**
   * Language of the returned names: zh-CN Chinese, en-US English, ja Japanese.
   * Allowed: zh-CN, en-US, ja. Default: zh-CN.
   */
  acceptLanguage?: "zh-CN" | "en-US" | "ja";
}

/** The answer of {@link DescribeRegionsRequest | DescribeRegions}. */
export interface DescribeRegionsResponse {
  regions?: DescribeRegionsRegion[];
  requestId: string;
}

/** Region in the answer of DescribeRegions. */
export interface DescribeRegionsRegion {
  /** Region name, in the language asked for by AcceptLanguage. */
  localName?: string;
  /** Service endpoint host of the region. */
  regionEndpoint?: string;
  regionId?: string;
}

/**
 * Queries the route distribution (publishing) strategies of a Smart Access Gateway instance, one entry per route.
 * - Paging: PageNumber defaults to 1, PageSize to 10; no maximum page size is given.
 * - SourceType is required, so listing every strategy of an instance takes one pass for cloud and one for local.
 * - There is no filter by route: find an entry by RouteSource + DestCidrBlock on the client side.
 * - The sample items omit CreateTime, HcInstanceId, RouteDistribution, StrategyPublishStatus and ConflictInfo, so treat these fields as optional.
 * - The sample request asks for SourceType=cloud while the sample answer shows local routes.
 *
 * Errors: SAG.InstanceIdEmpty, SAG.InstanceNoFound, RD.InvalidSourceType.
 */
export interface DescribeRouteDistributionStrategiesRequest {
  /**
   * Region id of the Smart Access Gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
  /**
   * Route type: cloud = cloud route (from the gateway to cloud resources); local = on-premises route (from the gateway to on-premises nodes).
   * Required. Allowed: cloud, local.
   */
  sourceType: "cloud" | "local";
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
  /**
   * Entries per page; no maximum is documented.
   * Default: 10.
   */
  pageSize?: number;
}

/** The answer of {@link DescribeRouteDistributionStrategiesRequest | DescribeRouteDistributionStrategies}. */
export interface DescribeRouteDistributionStrategiesResponse {
  pageNumber?: number;
  pageSize?: number;
  requestId: string;
  strategies?: DescribeRouteDistributionStrategiesStrategy[];
  /** Total number of routes. */
  totalCount?: number;
}

/** Strategy in the answer of DescribeRouteDistributionStrategies. */
export interface DescribeRouteDistributionStrategiesStrategy {
  /** Route conflict information, a string such as "10.90.6.0/24":"vbr-...,vbr-..." (CIDR block, then comma-separated sources) */
  conflictInfo?: string;
  /** Documented as the creation timestamp of the health check instance, in milliseconds (Long) */
  createTime?: number;
  destCidrBlock?: string;
  /** Health check instance tied to the route; absent from the sample items. */
  hcInstanceId?: string;
  /** True = the route conflicts with another; false = no conflict. */
  isConflict?: boolean;
  /** Publish = publish; no_publish = do not publish; no_publish_and_publish_on_health_success = not published, published when the health check succeeds; no_publish_and_publish_on_health_fail = not published, published when the health check fails; publish_and_revoke_on_health_success = published, revoked when the health check succeeds; publish_and_revoke_on_health_fail = published, revoked when the health check fails. */
  routeDistribution?: string;
  /** Where the route comes from. Cloud routes: the id of the VPC, VBR or SAG instance the route was learned from. Local routes: STATIC (static route added in the console), OSPF (learned by OSPF) or BGP (learned by BGP). */
  routeSource?: string;
  smartAGId?: string;
  /** Route type: cloud = cloud route; local = on-premises route. */
  sourceType?: string;
  /** Route state: normal = normal; revoked = revoked. */
  status?: string;
  /** Publish state of the route: publish = published; not_publish = not published. */
  strategyPublishStatus?: string;
}

/**
 * Returns run-time information on a Smart Access Gateway device: control, VPN and synchronisation state, software version and times.
 * - The not-activated, expired and offline errors carry HTTP 400 here, while other operations document them as 500.
 * - ServiceIP and LastConnectedControllerTime are in the table but not in the sample response.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, InstanceNotExit, ConfigUnsynchronized, SmartAccessGatewayNotActivated, SmartAccessGatewayInArrears, SmartAccessGatewayOffline, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG, SmartAccessGatewayNotOnline.
 */
export interface DescribeSAGDeviceInfoRequest {
  /**
   * Region ID of the gateway instance; DescribeRegions lists the IDs.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the gateway instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSAGDeviceInfoRequest | DescribeSAGDeviceInfo}. */
export interface DescribeSAGDeviceInfoResponse {
  /** Control state: Normal, Abnormal. */
  controllerState?: string;
  /** Last time the device connected to the controller, same format. */
  lastConnectedControllerTime?: string;
  requestId: string;
  /** Whether the reset key is enabled: Enabled, Disabled. */
  resettableStatus?: string;
  /** Service IP address of the device. */
  serviceIP?: string;
  /** Device model: sag-100wm, sag-1000. */
  smartAGType?: string;
  /** Device start time, "YYYY-MM-DD hh:mm:ss" in the sample (time zone not stated) */
  startupTime?: string;
  /** Synchronisation between device and cloud: Synchronized = done; Unsynchronized = not synchronised; Synchronizing = in progress. */
  synStatus?: string;
  /** Software version running on the device. */
  version?: string;
  /** VPN connection: Normal, Abnormal. */
  vpnState?: string;
}

/**
 * Returns the DNS servers currently in effect on a Smart Access Gateway device.
 * - The gateway must be activated, not expired, online and its configuration synchronised, or the call fails with the documented errors.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DescribeSagCurrentDnsRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the gateway instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSagCurrentDnsRequest | DescribeSagCurrentDns}. */
export interface DescribeSagCurrentDnsResponse {
  /** IP address of the primary DNS server in effect. */
  masterDns?: string;
  requestId: string;
  /** IP address of the secondary DNS server in effect. */
  slaveDns?: string;
}

/**
 * Lists the ten Smart Access Gateway instances of a region with the highest packet loss.
 * - Size is always 10; changing it is not supported.
 * - No operation-specific errors are documented.
 */
export interface DescribeSagDropTopNRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Number of instances to return; fixed at 10 and cannot be changed.
   * Default: 10.
   */
  size?: number;
}

/** The answer of {@link DescribeSagDropTopNRequest | DescribeSagDropTopN}. */
export interface DescribeSagDropTopNResponse {
  dropTopN?: DescribeSagDropTopNDropTopN[];
  requestId: string;
}

/** DropTopN in the answer of DescribeSagDropTopN. */
export interface DescribeSagDropTopNDropTopN {
  /** Packet loss of the instance, in pps, as a string. */
  dropRate?: string;
  /** Gateway instance ID. */
  instanceId?: string;
  name?: string;
  regionId?: string;
}

/**
 * Lists the leased-line subinterfaces of one port.
 * - The configuration is read from the device through a query task whose progress is reported in TaskStates; with Offline the task is sent once the device is online. Inference, not stated: trust the data only when TaskStates.State is Succeed and ErrorCode is 200, and read again on Initialized or Processing.
 * - Not paged: no page parameters and no total in the response.
 * - Lists one port at a time: PortName is required and is not echoed in the response.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DescribeSagExpressConnectInterfaceListRequest {
  /**
   * Name of the leased-line port, e.g. 3.
   * Required.
   */
  portName: string;
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSagExpressConnectInterfaceListRequest | DescribeSagExpressConnectInterfaceList}. */
export interface DescribeSagExpressConnectInterfaceListResponse {
  interfaces?: DescribeSagExpressConnectInterfaceListInterfaces[];
  requestId: string;
  /** State of the query task that the service sends to the device to read its configuration. */
  taskStates?: DescribeSagExpressConnectInterfaceListTaskStates[];
}

/** Interfaces in the answer of DescribeSagExpressConnectInterfaceList. */
export interface DescribeSagExpressConnectInterfaceListInterfaces {
  ip?: string;
  /** Dotted netmask. */
  mask?: string;
  /** VLAN number as a string. */
  vlan?: string;
}

/** TaskStates in the answer of DescribeSagExpressConnectInterfaceList. */
export interface DescribeSagExpressConnectInterfaceListTaskStates {
  /** Creation time of the query task, epoch milliseconds by the look of the sample (1586835287000); table and SDK say string, the JSON sample shows a number: accept both. */
  createTime?: string;
  /** 200 = the query task succeeded. */
  errorCode?: string;
  /** Successful = the query task succeeded. */
  errorMessage?: string;
  /** Initialized = query task initialized; Offline = device offline, task not sent, will be sent when the device comes online; Succeed = sent successfully; Processing = being sent; VersionNotSupport = device version does not support it; BuildRequestError = not supported by the control plane; HardwareError = failed because of the device; TaskNotExist = no such task; OfflineNotConfiged = device offline, task not sent and will not be sent after it comes online. */
  state?: string;
}

/**
 * Queries the global routing protocol of a Smart Access Gateway device.
 * - The answer is read from the device by an asynchronous query task: trust the returned configuration only when TaskStates[].State is Succeed; Initialized and Processing mean in progress, Offline means waiting for the device.
 * - TaskStates is a plain array (no inner element name).
 * - The instance must exist, be activated, not expired and online, and its device version (active and standby) must support the feature; software edition instances are refused.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DescribeSagGlobalRouteProtocolRequest {
  /**
   * Region id of the Smart Access Gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the SAG device bound to the instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSagGlobalRouteProtocolRequest | DescribeSagGlobalRouteProtocol}. */
export interface DescribeSagGlobalRouteProtocolResponse {
  requestId: string;
  /** STATIC = static routes; OSPF = OSPF dynamic routing; BGP = BGP dynamic routing. */
  routeProtocol?: string;
  taskStates?: DescribeSagGlobalRouteProtocolTaskStates[];
}

/** TaskStates in the answer of DescribeSagGlobalRouteProtocol. */
export interface DescribeSagGlobalRouteProtocolTaskStates {
  /** Creation time of the query task; the samples are 13-digit numbers (epoch milliseconds by their size, the unit is not stated). The table says String, the JSON sample shows a bare number. */
  createTime?: string;
  /** 200 means the query task succeeded. */
  errorCode?: string;
  /** Successful means the query task succeeded. */
  errorMessage?: string;
  /** State of the asynchronous query task: Initialized = task initialised; Processing = being sent to the device; Succeed = sent successfully; Offline = device offline, task not sent yet, it is sent once the device comes online; OfflineNotConfiged = device offline, task not sent and it will not be sent when the device comes online; VersionNotSupport = the current device version does not support it; BuildRequestError = not supported by the control plane; HardwareError = sending failed because of the device; TaskNotExist = the query task does not exist. */
  state?: string;
}

/**
 * Returns the high-availability (HA) settings of a Smart Access Gateway device.
 * - TaskStates reports an asynchronous task towards the device: Initialized and Processing are in progress, Offline will still be issued when the device comes online, Succeed is success; the remaining states mean it was not or could not be issued, or that there is no task.
 * - The gateway must be activated, not expired, online and its configuration synchronised, or the call fails with the documented errors.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DescribeSagHaRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the gateway instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSagHaRequest | DescribeSagHa}. */
export interface DescribeSagHaResponse {
  /** NONE = HA off; STATIC = static mode; DYNAMIC = dynamic mode. */
  mode?: string;
  /** List of ports; absent from the DYNAMIC sample. */
  ports?: DescribeSagHaPorts[];
  requestId: string;
  /** Array; state of the (asynchronous) query task sent to the device. */
  taskStates?: DescribeSagHaTaskStates[];
}

/** Ports in the answer of DescribeSagHa. */
export interface DescribeSagHaPorts {
  /** Port name. */
  portName?: string;
  /** Virtual IP address of the gateway. */
  virtualIp?: string;
}

/** TaskStates in the answer of DescribeSagHa. */
export interface DescribeSagHaTaskStates {
  /** Task creation time, epoch timestamp (sample value is milliseconds); string in the table and SDK, a number in the JSON sample. */
  createTime?: string;
  /** 200 = task succeeded. */
  errorCode?: string;
  /** Successful = task succeeded. */
  errorMessage?: string;
  /** Initialized = task initialised; Processing = being issued to the device; Succeed = issued successfully; Offline = device offline, not issued, will be issued when the device comes online; OfflineNotConfiged = device offline, not issued and will not be issued when it comes online; VersionNotSupport = current device version does not support it; BuildRequestError = not supported by the controller; HardwareError = failed because of the device; TaskNotExist = task does not exist. */
  state?: string;
}

/**
 * Lists the LAN port settings of a SAG device.
 * - The configuration is read from the device through a query task whose progress is reported in TaskStates; with Offline the task is sent once the device is online. Inference, not stated: trust the data only when TaskStates.State is Succeed and ErrorCode is 200, and read again on Initialized or Processing.
 * - Not paged: no page parameters and no total in the response.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DescribeSagLanListRequest {
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSagLanListRequest | DescribeSagLanList}. */
export interface DescribeSagLanListResponse {
  lans?: DescribeSagLanListLans[];
  requestId: string;
  /** State of the query task that the service sends to the device to read its configuration. */
  taskStates?: DescribeSagLanListTaskStates[];
}

/** Lans in the answer of DescribeSagLanList. */
export interface DescribeSagLanListLans {
  /** Last address of the DHCP pool; absent for STATIC in the sample. */
  endIp?: string;
  ip?: string;
  /** DHCP = the device hands out addresses to connected devices by DHCP; STATIC = static LAN address. */
  ipType?: string;
  /** DHCP lease in minutes, as a string; absent for STATIC in the sample. */
  lease?: string;
  /** Dotted netmask. */
  mask?: string;
  portName?: string;
  /** First address of the DHCP pool; absent for STATIC in the sample. */
  startIp?: string;
}

/** TaskStates in the answer of DescribeSagLanList. */
export interface DescribeSagLanListTaskStates {
  /** Creation time of the query task, epoch milliseconds by the look of the sample (1586852928000); table and SDK say string, the JSON sample shows a number: accept both. */
  createTime?: string;
  /** 200 = the query task succeeded. */
  errorCode?: string;
  /** Successful = the query task succeeded. */
  errorMessage?: string;
  /** Initialized = query task initialized; Offline = device offline, task not sent, will be sent when the device comes online; Succeed = sent successfully; Processing = being sent; VersionNotSupport = device version does not support it; BuildRequestError = not supported by the control plane; HardwareError = failed because of the device; TaskNotExist = no such task; OfflineNotConfiged = device offline, task not sent and will not be sent after it comes online. */
  state?: string;
}

/**
 * Returns the address settings of a device's management port.
 * - The configuration is read from the device through a query task whose progress is reported in TaskStates; with Offline the task is sent once the device is online. Inference, not stated: trust the data only when TaskStates.State is Succeed and ErrorCode is 200, and read again on Initialized or Processing.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DescribeSagManagementPortRequest {
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the SAG device.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSagManagementPortRequest | DescribeSagManagementPort}. */
export interface DescribeSagManagementPortResponse {
  /** Gateway IP of the management port. */
  gateway?: string;
  /** Management port IP. */
  ip?: string;
  /** Dotted netmask of the management port. */
  mask?: string;
  requestId: string;
  /** State of the query task that the service sends to the device to read its configuration. */
  taskStates?: DescribeSagManagementPortTaskStates[];
}

/** TaskStates in the answer of DescribeSagManagementPort. */
export interface DescribeSagManagementPortTaskStates {
  /** Creation time of the query task, epoch milliseconds by the look of the sample (1586759657000); table and SDK say string, the JSON sample shows a number: accept both. */
  createTime?: string;
  /** 200 = the query task succeeded. */
  errorCode?: string;
  /** Successful = the query task succeeded. */
  errorMessage?: string;
  /** Initialized = query task initialized; Offline = device offline, task not sent, will be sent when the device comes online; Succeed = sent successfully; Processing = being sent; VersionNotSupport = device version does not support it; BuildRequestError = not supported by the control plane; HardwareError = failed because of the device; TaskNotExist = no such task; OfflineNotConfiged = device offline, task not sent and will not be sent after it comes online. */
  state?: string;
}

/**
 * Counts the online clients of the account's app instances.
 * - At most 50 instance IDs per call.
 * - The reference lists no error codes.
 */
export interface DescribeSagOnlineClientStatisticsRequest {
  /**
   * Region of the app instances.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * App instance IDs; N goes up to 50.
   * At most 50 items.
   */
  smartAGIds?: readonly string[];
}

/** The answer of {@link DescribeSagOnlineClientStatisticsRequest | DescribeSagOnlineClientStatistics}. */
export interface DescribeSagOnlineClientStatisticsResponse {
  requestId: string;
  sagStatistics?: DescribeSagOnlineClientStatisticsStatistics[];
}

/** Statistics in the answer of DescribeSagOnlineClientStatistics. */
export interface DescribeSagOnlineClientStatisticsStatistics {
  /** Number of online clients of the instance; String in the table, a number in the sample. */
  onlineCount?: string;
  smartAGId?: string;
}

/**
 * Lists the physical ports of a device with role, link state and MAC address.
 * - The configuration is read from the device through a query task whose progress is reported in TaskStates; with Offline the task is sent once the device is online. Inference, not stated: trust the data only when TaskStates.State is Succeed and ErrorCode is 200, and read again on Initialized or Processing.
 * - Not paged: no page parameters and no total in the response.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DescribeSagPortListRequest {
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSagPortListRequest | DescribeSagPortList}. */
export interface DescribeSagPortListResponse {
  ports?: DescribeSagPortListPorts[];
  requestId: string;
  /** State of the query task that the service sends to the device to read its configuration. */
  taskStates?: DescribeSagPortListTaskStates[];
}

/** Ports in the answer of DescribeSagPortList. */
export interface DescribeSagPortListPorts {
  /** MAC address of the port. */
  mac?: string;
  portName?: string;
  /** NONE = no role assigned; WAN = Internet port (DHCP client, PPPoE or static IP); LAN = local clients or switches (DHCP server or static IP); ECC = leased line; MGT = management port. */
  role?: string;
  /** Up = port on; Down = port off; Unavailable = device not online (mixed case, unlike DescribeSagPortRouteProtocolList) */
  status?: string;
}

/** TaskStates in the answer of DescribeSagPortList. */
export interface DescribeSagPortListTaskStates {
  /** Creation time of the query task, epoch milliseconds by the look of the sample (1586762479000); table and SDK say string, the JSON sample shows a number: accept both. */
  createTime?: string;
  /** 200 = the query task succeeded. */
  errorCode?: string;
  /** Successful = the query task succeeded. */
  errorMessage?: string;
  /** Initialized = query task initialized; Offline = device offline, task not sent, will be sent when the device comes online; Succeed = sent successfully; Processing = being sent; VersionNotSupport = device version does not support it; BuildRequestError = not supported by the control plane; HardwareError = failed because of the device; TaskNotExist = no such task; OfflineNotConfiged = device offline, task not sent and will not be sent after it comes online. */
  state?: string;
}

/**
 * Lists the ports of a device together with the routing protocol each port uses and its peer settings.
 * - The configuration is read from the device through a query task whose progress is reported in TaskStates; with Offline the task is sent once the device is online. Inference, not stated: trust the data only when TaskStates.State is Succeed and ErrorCode is 200, and read again on Initialized or Processing.
 * - Not paged: no page parameters and no total in the response.
 * - Fields that do not apply to a port are left out or empty strings in the sample.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DescribeSagPortRouteProtocolListRequest {
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSagPortRouteProtocolListRequest | DescribeSagPortRouteProtocolList}. */
export interface DescribeSagPortRouteProtocolListResponse {
  ports?: DescribeSagPortRouteProtocolListPorts[];
  requestId: string;
  /** State of the query task that the service sends to the device to read its configuration. */
  taskStates?: DescribeSagPortRouteProtocolListTaskStates[];
}

/** Ports in the answer of DescribeSagPortRouteProtocolList. */
export interface DescribeSagPortRouteProtocolListPorts {
  /** Neighbour IP address; absent in the samples. */
  neighborIp?: string;
  portName?: string;
  /** AS number of the BGP peer; may be empty or absent. */
  remoteAs?: string;
  /** Peer IP address; may be empty or absent. */
  remoteIp?: string;
  /** STATIC = static routing; OSPF = OSPF dynamic routing; BGP = BGP dynamic routing. */
  routeProtocol?: string;
  /** UP = port on; DOWN = port off (upper case here, unlike DescribeSagPortList) */
  status?: string;
  /** VLAN number as a string; "0" in the sample, absent on ports without one. */
  vlan?: string;
}

/** TaskStates in the answer of DescribeSagPortRouteProtocolList. */
export interface DescribeSagPortRouteProtocolListTaskStates {
  /** Creation time of the query task, epoch milliseconds by the look of the sample (1586843621000); table and SDK say string, the JSON sample shows a number: accept both. */
  createTime?: string;
  /** 200 = the query task succeeded. */
  errorCode?: string;
  /** Successful = the query task succeeded. */
  errorMessage?: string;
  /** Initialized = query task initialized; Offline = device offline, task not sent, will be sent when the device comes online; Succeed = sent successfully; Processing = being sent; VersionNotSupport = device version does not support it; BuildRequestError = not supported by the control plane; HardwareError = failed because of the device; TaskNotExist = no such task; OfflineNotConfiged = device offline, task not sent and will not be sent after it comes online. */
  state?: string;
}

/**
 * Returns the remote-login information of a Smart Access Gateway device.
 *
 * Errors: InstanceNotExit, InvalidId.SN, InternalError.
 */
export interface DescribeSagRemoteAccessRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Serial number of the gateway device.
   * Required.
   */
  serialNumber: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link DescribeSagRemoteAccessRequest | DescribeSagRemoteAccess}. */
export interface DescribeSagRemoteAccessResponse {
  /** 200 = query succeeded. */
  code?: string;
  /** Successful = query succeeded (the sample has lower-case "successful") */
  message?: string;
  remoteAccesses?: DescribeSagRemoteAccessRemoteAccess[];
  requestId: string;
  smartAGId?: string;
  /** True = query task succeeded; false = not. */
  success?: boolean;
}

/** RemoteAccess in the answer of DescribeSagRemoteAccess. */
export interface DescribeSagRemoteAccessRemoteAccess {
  /** Private IP address for remote login; empty string in the sample. */
  remoteAccessIp?: string;
  serialNumber?: string;
}

/**
 * Returns the current routes of a device.
 * - Not paged: no page parameters and no total in the response.
 * - No TaskStates in this response, unlike the other device queries.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DescribeSagRouteListRequest {
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSagRouteListRequest | DescribeSagRouteList}. */
export interface DescribeSagRouteListResponse {
  requestId: string;
  routes?: DescribeSagRouteListRoutes[];
}

/** Routes in the answer of DescribeSagRouteList. */
export interface DescribeSagRouteListRoutes {
  /** CIDR blocks that conflict with the route; empty array in the sample. */
  conflictCidrs?: string[];
  /** Route cost as "[AD/metric]": first number the administrative distance, second the metric, e.g. [110/11]. */
  cost?: string;
  /** Destination CIDR block. */
  destinationCidr?: string;
  /** Next hop IP; may be empty. */
  nextHop?: string;
  /** Port name; -1 = traffic enters Alibaba Cloud over the VPN connection. */
  portName?: string;
  /** STATIC = static routing; OSPF = OSPF dynamic routing; BGP = BGP dynamic routing. */
  routeProtocol?: string;
}

/**
 * Queries the BGP dynamic routing configuration of a Smart Access Gateway device.
 * - The answer is read from the device by an asynchronous query task: trust the returned configuration only when TaskStates[].State is Succeed; Initialized and Processing mean in progress, Offline means waiting for the device.
 * - TaskStates is a plain array (no inner element name).
 * - The instance must exist, be activated, not expired and online, and its device version (active and standby) must support the feature; software edition instances are refused.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DescribeSagRouteProtocolBgpRequest {
  /**
   * Region id of the Smart Access Gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the SAG device bound to the instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSagRouteProtocolBgpRequest | DescribeSagRouteProtocolBgp}. */
export interface DescribeSagRouteProtocolBgpResponse {
  /** Hold time (seconds per ModifySagRouteProtocolBgp) */
  holdTime?: number;
  /** Keepalive interval (seconds per ModifySagRouteProtocolBgp) */
  keepAlive?: number;
  /** Autonomous system number of the gateway; documented as Integer here, but the modify call takes a Long up to 4294967295, so decode as 64 bits. */
  localAs?: number;
  requestId: string;
  routerId?: string;
  taskStates?: DescribeSagRouteProtocolBgpTaskStates[];
}

/** TaskStates in the answer of DescribeSagRouteProtocolBgp. */
export interface DescribeSagRouteProtocolBgpTaskStates {
  /** Creation time of the query task; the samples are 13-digit numbers (epoch milliseconds by their size, the unit is not stated). The table says String, the JSON sample shows a bare number. */
  createTime?: string;
  /** 200 means the query task succeeded. */
  errorCode?: string;
  /** Successful means the query task succeeded. */
  errorMessage?: string;
  /** State of the asynchronous query task: Initialized = task initialised; Processing = being sent to the device; Succeed = sent successfully; Offline = device offline, task not sent yet, it is sent once the device comes online; OfflineNotConfiged = device offline, task not sent and it will not be sent when the device comes online; VersionNotSupport = the current device version does not support it; BuildRequestError = not supported by the control plane; HardwareError = sending failed because of the device; TaskNotExist = the query task does not exist. */
  state?: string;
}

/**
 * Queries the OSPF dynamic routing configuration of a Smart Access Gateway device.
 * - The answer is read from the device by an asynchronous query task: trust the returned configuration only when TaskStates[].State is Succeed; Initialized and Processing mean in progress, Offline means waiting for the device.
 * - The clear-text Password is never returned.
 * - TaskStates is a plain array (no inner element name).
 * - AreaType can only be read: the modify call has no such parameter.
 * - The instance must exist, be activated, not expired and online, and its device version (active and standby) must support the feature; software edition instances are refused.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DescribeSagRouteProtocolOspfRequest {
  /**
   * Region id of the Smart Access Gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the SAG device bound to the instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSagRouteProtocolOspfRequest | DescribeSagRouteProtocolOspf}. */
export interface DescribeSagRouteProtocolOspfResponse {
  /** OSPF area id; a String in the table, an Integer in the modify call and a bare number in the JSON sample, so decode either. */
  areaId?: string;
  /** OSPF area type, only NSSA is supported; the sample answer has an empty string. */
  areaType?: string;
  /** NONE = no authentication; CLEARTEXT = clear-text; MD5 = MD5. */
  authenticationType?: string;
  /** Dead interval (seconds per ModifySagRouteProtocolOspf) */
  deadTime?: number;
  /** Hello interval (seconds per ModifySagRouteProtocolOspf) */
  helloTime?: number;
  /** MD5 key; sensitive. The sample shows 123****, whether the service itself masks it is not stated. */
  md5Key?: string;
  md5KeyId?: number;
  requestId: string;
  routerId?: string;
  taskStates?: DescribeSagRouteProtocolOspfTaskStates[];
}

/** TaskStates in the answer of DescribeSagRouteProtocolOspf. */
export interface DescribeSagRouteProtocolOspfTaskStates {
  /** Creation time of the query task; the samples are 13-digit numbers (epoch milliseconds by their size, the unit is not stated). The table says String, the JSON sample shows a bare number. */
  createTime?: string;
  /** 200 means the query task succeeded; the table says String, the JSON sample shows the number 200. */
  errorCode?: string;
  /** Successful means the query task succeeded. */
  errorMessage?: string;
  /** State of the asynchronous query task: Initialized = task initialised; Processing = being sent to the device; Succeed = sent successfully; Offline = device offline, task not sent yet, it is sent once the device comes online; OfflineNotConfiged = device offline, task not sent and it will not be sent when the device comes online; VersionNotSupport = the current device version does not support it; BuildRequestError = not supported by the control plane; HardwareError = sending failed because of the device; TaskNotExist = the query task does not exist. */
  state?: string;
}

/**
 * Queries the static routes of a Smart Access Gateway device.
 * - The answer is read from the device by an asynchronous query task: trust the returned configuration only when TaskStates[].State is Succeed; Initialized and Processing mean in progress, Offline means waiting for the device.
 * - StaticRoutes and TaskStates are plain arrays (no inner element name).
 * - No paging parameters and no filter: find a route on the client side.
 * - The instance must exist, be activated, not expired and online, and its device version (active and standby) must support the feature; software edition instances are refused.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DescribeSagStaticRouteListRequest {
  /**
   * Region id of the Smart Access Gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the SAG device bound to the instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSagStaticRouteListRequest | DescribeSagStaticRouteList}. */
export interface DescribeSagStaticRouteListResponse {
  requestId: string;
  staticRoutes?: DescribeSagStaticRouteListStaticRoutes[];
  taskStates?: DescribeSagStaticRouteListTaskStates[];
}

/** StaticRoutes in the answer of DescribeSagStaticRouteList. */
export interface DescribeSagStaticRouteListStaticRoutes {
  destinationCidr?: string;
  nextHop?: string;
  portName?: string;
  /** VLAN number; the sample answer shows 0 (the create call documents 0 as the physical port) */
  vlan?: string;
}

/** TaskStates in the answer of DescribeSagStaticRouteList. */
export interface DescribeSagStaticRouteListTaskStates {
  /** Creation time of the query task; the samples are 13-digit numbers (epoch milliseconds by their size, the unit is not stated). The table says String, the JSON sample shows a bare number. */
  createTime?: string;
  /** 200 means the query task succeeded. */
  errorCode?: string;
  /** Successful means the query task succeeded. */
  errorMessage?: string;
  /** State of the asynchronous query task: Initialized = task initialised; Processing = being sent to the device; Succeed = sent successfully; Offline = device offline, task not sent yet, it is sent once the device comes online; OfflineNotConfiged = device offline, task not sent and it will not be sent when the device comes online; VersionNotSupport = the current device version does not support it; BuildRequestError = not supported by the control plane; HardwareError = sending failed because of the device; TaskNotExist = the query task does not exist. */
  state?: string;
}

/**
 * Lists the ten Smart Access Gateway instances of a region with the highest traffic rate.
 * - Size is always 10; changing it is not supported.
 * - No operation-specific errors are documented.
 */
export interface DescribeSagTrafficTopNRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Number of instances to return; fixed at 10 and cannot be changed.
   * Default: 10.
   */
  size?: number;
}

/** The answer of {@link DescribeSagTrafficTopNRequest | DescribeSagTrafficTopN}. */
export interface DescribeSagTrafficTopNResponse {
  requestId: string;
  trafficTopN?: DescribeSagTrafficTopNTrafficTopN[];
}

/** TrafficTopN in the answer of DescribeSagTrafficTopN. */
export interface DescribeSagTrafficTopNTrafficTopN {
  /** Gateway instance ID. */
  instanceId?: string;
  name?: string;
  regionId?: string;
  /** Traffic rate of the instance, in bps, as a string. */
  trafficRate?: string;
}

/**
 * Returns the user-defined DNS servers of a Smart Access Gateway device.
 * - TaskStates reports an asynchronous task towards the device: Initialized and Processing are in progress, Offline will still be issued when the device comes online, Succeed is success; the remaining states mean it was not or could not be issued, or that there is no task.
 * - The gateway must be activated, not expired, online and its configuration synchronised, or the call fails with the documented errors.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DescribeSagUserDnsRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the gateway instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSagUserDnsRequest | DescribeSagUserDns}. */
export interface DescribeSagUserDnsResponse {
  /** IP address of the primary DNS server. */
  masterDns?: string;
  requestId: string;
  /** IP address of the secondary DNS server. */
  slaveDns?: string;
  /** Array; state of the (asynchronous) query task sent to the device. */
  taskStates?: DescribeSagUserDnsTaskStates[];
}

/** TaskStates in the answer of DescribeSagUserDns. */
export interface DescribeSagUserDnsTaskStates {
  /** Task creation time, epoch timestamp (sample value is milliseconds); string in the table and SDK, a number in the JSON sample. */
  createTime?: string;
  /** 200 = task succeeded. */
  errorCode?: string;
  /** Successful = task succeeded. */
  errorMessage?: string;
  /** Initialized = task initialised; Processing = being issued to the device; Succeed = issued successfully; Offline = device offline, not issued, will be issued when the device comes online; OfflineNotConfiged = device offline, not issued and will not be issued when it comes online; VersionNotSupport = current device version does not support it; BuildRequestError = not supported by the controller; HardwareError = failed because of the device; TaskNotExist = task does not exist. */
  state?: string;
}

/**
 * Reports which of the given VBR instances are bound to a gateway instance.
 * - At most 20 VBR IDs per call; not paged.
 * - SagVbrRelations is a plain array.
 *
 * Errors: Forbidden, Param.InvalidVersionComparator, InvalidRegionID.
 */
export interface DescribeSagVbrRelationsRequest {
  /**
   * VBR instance IDs; documented wire form VbrInstanceIds.N (repeat list), at most 20 per call.
   * Required. At most 20 items.
   */
  vbrInstanceIds: readonly string[];
  /**
   * Region of the VBR instances.
   * Required.
   */
  vbrRegionId: string;
  /**
   * Region of the gateway.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link DescribeSagVbrRelationsRequest | DescribeSagVbrRelations}. */
export interface DescribeSagVbrRelationsResponse {
  requestId: string;
  sagVbrRelations?: DescribeSagVbrRelationsSagVbrRelations[];
}

/** SagVbrRelations in the answer of DescribeSagVbrRelations. */
export interface DescribeSagVbrRelationsSagVbrRelations {
  /** Gateway instance ID bound to the VBR. */
  sagInstanceId?: string;
  /** Account UID owning the gateway, as a string. */
  sagUid?: string;
  vbrInstanceId?: string;
}

/**
 * Returns information on the WAN 4G network card of a Smart Access Gateway device.
 * - The gateway must be activated, not expired, online and its configuration synchronised, or the call fails with the documented errors.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DescribeSagWan4GRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the gateway instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSagWan4GRequest | DescribeSagWan4G}. */
export interface DescribeSagWan4GResponse {
  /** IP address of the 4G card. */
  ip?: string;
  /** MAC address of the 4G card. */
  mac?: string;
  /** SDK only; not in the reference. */
  priority?: number;
  requestId: string;
  /** Normal = working; Abnormal = faulty; Unavailable = no 4G card. */
  status?: string;
  /** 4G signal: High = strong; Middle = medium; Low = weak; Unavailable = no signal. */
  strength?: string;
  /** SDK only; not in the reference. */
  trafficState?: string;
}

/**
 * Lists the WAN port settings of a SAG device.
 * - The configuration is read from the device through a query task whose progress is reported in TaskStates; with Offline the task is sent once the device is online. Inference, not stated: trust the data only when TaskStates.State is Succeed and ErrorCode is 200, and read again on Initialized or Processing.
 * - Not paged: no page parameters and no total in the response.
 * - The PPPoE password is not returned.
 * - The documented sample leaves out TaskStates, BandWidth, ISP, TrafficState and Weight: treat them as optional.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG, Sag.PortRoleInvalid, Sag.PortMgtError.
 */
export interface DescribeSagWanListRequest {
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the SAG device.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSagWanListRequest | DescribeSagWanList}. */
export interface DescribeSagWanListResponse {
  requestId: string;
  /** State of the query task that the service sends to the device to read its configuration. */
  taskStates?: DescribeSagWanListTaskStates[];
  wans?: DescribeSagWanListWans[];
}

/** TaskStates in the answer of DescribeSagWanList. */
export interface DescribeSagWanListTaskStates {
  /** Creation time of the query task, e.g. 1586834861000; table and SDK say string (the JSON samples of the sibling calls show a number) */
  createTime?: string;
  /** 200 = the query task succeeded. */
  errorCode?: string;
  /** Successful = the query task succeeded. */
  errorMessage?: string;
  /** Initialized = query task initialized; Offline = device offline, task not sent, will be sent when the device comes online; Succeed = sent successfully; Processing = being sent; VersionNotSupport = device version does not support it; BuildRequestError = not supported by the control plane; HardwareError = failed because of the device; TaskNotExist = no such task; OfflineNotConfiged = device offline, task not sent and will not be sent after it comes online. */
  state?: string;
}

/** Wans in the answer of DescribeSagWanList. */
export interface DescribeSagWanListWans {
  /** Bandwidth limit of the WAN port, Mbps (spelled Bandwidth in ModifySagWan) */
  bandWidth?: number;
  gateway?: string;
  ip?: string;
  /** DHCP = address by DHCP; STATIC = static address; PPPOE = dial-up. */
  ipType?: string;
  /** CT = China Telecom; CM = China Mobile; CU = China Unicom; Other = other. */
  isp?: string;
  mask?: string;
  /** Number of the port that is the WAN port. */
  portName?: string;
  /** -1 or 1 to 50, smaller is higher; -1 = the port forwards no traffic (the sample shows 10 and 20) */
  priority?: number;
  /** Active = primary port, forwards first; standby = takes over when the primary port fails. */
  trafficState?: string;
  /** PPPoE account; empty string when not PPPoE in the sample. */
  username?: string;
  /** WAN port weight. */
  weight?: number;
}

/**
 * Returns whether SNAT is on for a device's WAN ports.
 * - The configuration is read from the device through a query task whose progress is reported in TaskStates; with Offline the task is sent once the device is online. Inference, not stated: trust the data only when TaskStates.State is Succeed and ErrorCode is 200, and read again on Initialized or Processing.
 * - One SNAT setting per device: there is no port parameter.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DescribeSagWanSnatRequest {
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSagWanSnatRequest | DescribeSagWanSnat}. */
export interface DescribeSagWanSnatResponse {
  requestId: string;
  /** ENABLE = SNAT on; DISABLE = SNAT off. */
  snat?: string;
  /** State of the query task that the service sends to the device to read its configuration. */
  taskStates?: DescribeSagWanSnatTaskStates[];
}

/** TaskStates in the answer of DescribeSagWanSnat. */
export interface DescribeSagWanSnatTaskStates {
  /** Creation time of the query task, epoch milliseconds by the look of the sample (1586847787000); table and SDK say string, the JSON sample shows a number: accept both. */
  createTime?: string;
  /** 200 = the query task succeeded. */
  errorCode?: string;
  /** Successful = the query task succeeded. */
  errorMessage?: string;
  /** Initialized = query task initialized; Offline = device offline, task not sent, will be sent when the device comes online; Succeed = sent successfully; Processing = being sent; VersionNotSupport = device version does not support it; BuildRequestError = not supported by the control plane; HardwareError = failed because of the device; TaskNotExist = no such task; OfflineNotConfiged = device offline, task not sent and will not be sent after it comes online. */
  state?: string;
}

/**
 * Returns the Wi-Fi settings of a Smart Access Gateway device.
 * - TaskStates reports an asynchronous task towards the device: Initialized and Processing are in progress, Offline will still be issued when the device comes online, Succeed is success; the remaining states mean it was not or could not be issued, or that there is no task.
 * - The gateway must be activated, not expired, online and its configuration synchronised, or the call fails with the documented errors.
 * - The Wi-Fi password is not returned.
 * - In the documented sample (Wi-Fi off) only IsEnable and TaskStates are present; the other settings are absent.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface DescribeSagWifiRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the gateway instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DescribeSagWifiRequest | DescribeSagWifi}. */
export interface DescribeSagWifiResponse {
  /** NONE = no authentication; WPA-PSK; WPA2-PSK. */
  authenticationType?: string;
  /** 自动 (automatic), 20MHz or 40MHz. */
  bandwidth?: string;
  /** Channel (sample 0) */
  channel?: string;
  /** AUTO = automatic; TKIP = Temporal Key Integrity Protocol; AES = efficient encryption standard for Wi-Fi. */
  encryptAlgorithm?: string;
  /** True = wireless security on; False = off (string) */
  isAuth?: string;
  /** True = SSID broadcast on; False = off (string) */
  isBroadcast?: string;
  /** True = Wi-Fi on; False = off (string) */
  isEnable?: string;
  requestId: string;
  /** Wi-Fi name; spelt Ssid here, SSID in ModifySagWifi. */
  ssid?: string;
  /** Array; state of the (asynchronous) query task sent to the device. */
  taskStates?: DescribeSagWifiTaskStates[];
}

/** TaskStates in the answer of DescribeSagWifi. */
export interface DescribeSagWifiTaskStates {
  /** Task creation time, epoch timestamp (sample value is milliseconds); string in the table and SDK, a number in the JSON sample. */
  createTime?: string;
  /** 200 = task succeeded. */
  errorCode?: string;
  /** Successful = task succeeded. */
  errorMessage?: string;
  /** Initialized = task initialised; Processing = being issued to the device; Succeed = issued successfully; Offline = device offline, not issued, will be issued when the device comes online; OfflineNotConfiged = device offline, not issued and will not be issued when it comes online; VersionNotSupport = current device version does not support it; BuildRequestError = not supported by the controller; HardwareError = failed because of the device; TaskNotExist = task does not exist. */
  state?: string;
}

/**
 * Returns the full details of one gateway instance, including devices, links and bound resources.
 * - SAG.InstanceNoFound (HTTP 400) is the only documented error and is the not-found signal.
 * - Devices.Device[].SecretKey returns the device key: treat it as sensitive.
 * - Fields such as Description, AclIds, QosIds and City are absent from the sample reply, so expect missing fields.
 * - Retransmission optimisation (EnableOptimization) can be switched on only through a support ticket.
 * - Bandwidth strings carry a unit suffix, e.g. 50M.
 *
 * Errors: SAG.InstanceNoFound.
 */
export interface DescribeSmartAccessGatewayAttributeRequest {
  /**
   * Region of the gateway instance; IDs come from DescribeRegions.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link DescribeSmartAccessGatewayAttributeRequest | DescribeSmartAccessGatewayAttribute}. */
export interface DescribeSmartAccessGatewayAttributeResponse {
  /** Peak application-acceleration bandwidth, Mbps. */
  accelerateBandwidth?: number;
  /** Declared string; the sample JSON shows a number (238) */
  accessPointId?: string;
  /** Reference says 'Array of String'; wire form is {"AclId": [..]} per the SDK (IDs of the bound ACLs) */
  aclIds?: string[];
  /** Abnormal = abnormal; Normal = normal. */
  applicationBandwidthPackageBussinessStatus?: string;
  applicationBandwidthPackageId?: string;
  applicationBandwidthPackageName?: string;
  applicationBandwidthPackageOperationLocks?: DescribeSmartAccessGatewayAttributeApplicationBandwidthPackageOperationLocks;
  associatedCcnId?: string;
  associatedCcnName?: string;
  /** Public IP of the standby device. */
  backupBoxControllerIp?: string;
  /** Public IP of the active (primary) device. */
  boxControllerIp?: string;
  /** Private block of the local network or clients that talks to the cloud. */
  cidrBlock?: string;
  /** ID of the city the device is in (sample cn-shanghai) */
  city?: string;
  /** Timestamp in milliseconds (sample 1622617250000) */
  createTime?: number;
  /** Traffic plan of a user and month; documented in GB (currently only the free 5 GB), seen in bytes; 0 = none. */
  dataPlan?: number;
  description?: string;
  devices?: DescribeSmartAccessGatewayAttributeDevice[];
  /** True = retransmission optimisation on; false = off; enabled only through a support ticket. */
  enableOptimization?: boolean;
  /** SDK only, not in the reference. */
  enableSoftwareConnectionAudit?: boolean;
  /** Expiry timestamp in milliseconds (sample 1628265600000) */
  endTime?: number;
  /** Reference says 'Array of String'; wire form is {"FlowLogId": [..]} per the SDK (IDs of the bound flow logs) */
  flowLogIds?: string[];
  /** SDK only, not in the reference. */
  irIds?: string[];
  /** Sag-1000 = hardware instance with an SAG-1000 device; sag-10wm (so printed; 'SAG-100WM' in the description, sag-100wm elsewhere in the reference) = hardware instance with an SAG-100WM device; sag-software = APP instance; sag-vcpe = vCPE instance. */
  instanceType?: string;
  /** IpsecVPN connection: up = normal; down = abnormal. */
  ipsecStatus?: string;
  links?: DescribeSmartAccessGatewayAttributeLink[];
  /** Bandwidth peak, documented unit Mbps; string with suffix such as 50M. */
  maxBandwidth?: string;
  name?: string;
  /** Declared boolean by reference and SDK, but the documented value is the string fec (default once optimisation is on) */
  optimizationType?: boolean;
  /** SDK only, not in the reference. */
  position?: string;
  /** Reference says 'Array of String'; wire form is {"QosId": [..]} per the SDK (IDs of the bound QoS policies) */
  qosIds?: string[];
  requestId: string;
  resellerInstanceId?: string;
  /** Account ID of the reseller. */
  resellerUid?: string;
  resourceGroupId?: string;
  /** Static = static routing; dynamic = dynamic routing. */
  routingStrategy?: string;
  /** Time threshold in seconds after which an offline device is locked. */
  securityLockThreshold?: number;
  /** Comma-separated device serial numbers when two devices are bound. */
  serialNumber?: string;
  smartAGId?: string;
  /** Instance status: Ordered = awaiting shipment; Delivered = shipped; Received = activated; Unconfirmed = awaiting confirmation; Active = available; Offline = offline; Arrearage = locked for overdue payment; newer pages also Returning and Init, and tools have met Creating and Stopped. */
  status?: string;
  /** Serial number of the device that currently carries the traffic. */
  trafficMasterSn?: string;
  /** Maximum 4G uplink bandwidth of the device, Mbps. */
  upBandwidth4G?: number;
  /** Maximum WAN port uplink bandwidth of the device, Mbps. */
  upBandwidthWan?: number;
  /** Number of client accounts of the instance. */
  userCount?: number;
  /** AliVPN connection: up = normal; down = abnormal. */
  vpnStatus?: string;
}

/** ApplicationBandwidthPackageOperationLocks in the answer of DescribeSmartAccessGatewayAttribute. */
export interface DescribeSmartAccessGatewayAttributeApplicationBandwidthPackageOperationLocks {
  lockReason?: string;
  /** FinancialLocked is the only documented value. */
  lockType?: string;
}

/** Device in the answer of DescribeSmartAccessGatewayAttribute. */
export interface DescribeSmartAccessGatewayAttributeDevice {
  /** Device key activation: 1 = activated; 0 = not activated. */
  distributeSkStatus?: number;
  dpiSignatureDbVersion?: string;
  /** Active = current device is the active one; Standby = current device is the standby one. */
  haState?: string;
  /** Health check: online = device connected to Alibaba Cloud; offline = not connected. */
  hcState?: string;
  monitorVersion?: string;
  /** Device key; sensitive. */
  secretKey?: string;
  /** Comma-separated device serial numbers when two devices are bound. */
  serialNumber?: string;
  softwareVersion?: string;
}

/** Link in the answer of DescribeSmartAccessGatewayAttribute. */
export interface DescribeSmartAccessGatewayAttributeLink {
  /** Link bandwidth, documented unit Mbps; string with suffix such as 50M. */
  bandwidth?: string;
  /** Bandwidth = gateway and bandwidth sold separately; smartag = gateway and bandwidth sold as a bundle. */
  commodityType?: string;
  /** Link expiry timestamp in milliseconds. */
  endTime?: number;
  /** Border router IP; use it as the target address when creating a health check for the Express Connect circuit. */
  healthCheckTargetIp?: string;
  /** Commodity instance ID. */
  instanceId?: string;
  relateInstanceId?: string;
  relateInstanceRegionId?: string;
  /** Broadband link: Ordered = awaiting shipment; Delivered = shipped; Offline = offline; Active = available; Arrearage = locked for overdue payment. Express Connect link: normal = normal; arrears = overdue. */
  status?: string;
  /** Ccn = local network attached through a CCN; vbr = through an Express Connect circuit of a virtual border router. */
  type?: string;
}

/**
 * Lists the client accounts of a Smart Access Gateway app instance.
 * - Paging: PageNumber defaults to 1, PageSize to 10.
 *
 * Errors: SAG.InstanceIdEmpty, SAG.InstanceNoFound.
 */
export interface DescribeSmartAccessGatewayClientUsersRequest {
  /**
   * Region of the app instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * App instance ID.
   * Required.
   */
  smartAGId: string;
  /** Filter: user name of the client. */
  userName?: string;
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
  /**
   * Entries per page; the text gives no maximum.
   * Default: 10.
   */
  pageSize?: number;
  /** Filter: mail address of the client. */
  userMail?: string;
}

/** The answer of {@link DescribeSmartAccessGatewayClientUsersRequest | DescribeSmartAccessGatewayClientUsers}. */
export interface DescribeSmartAccessGatewayClientUsersResponse {
  pageNumber?: number;
  pageSize?: number;
  requestId: string;
  totalCount?: number;
  /** The sample shows a plain array; the table and the SDK wrap it as {User: [..]}. */
  users?: DescribeSmartAccessGatewayClientUsersUser[];
}

/** User in the answer of DescribeSmartAccessGatewayClientUsers. */
export interface DescribeSmartAccessGatewayClientUsersUser {
  /** Kbps, peak for application acceleration. */
  accelerateBandwidth?: number;
  /** Kbps, bandwidth to the cloud. */
  bandwidth?: number;
  /** Address the system assigned to the client. */
  clientIp?: string;
  /** Whether the client IP is fixed; typed Long in the reference and integer in the SDK, but documented values are true and false. */
  isStaticIp?: number;
  /** 0 = the client is enabled, 1 = the client is disabled. */
  state?: number;
  userMail?: string;
  userName?: string;
}

/**
 * Reads the high-availability (device-level and link-level backup) configuration of a gateway.
 * - Not paged.
 * - The sample reply of a gateway with device backup OFF has no DeviceLevelBackupType, MainDeviceId or BackupDeviceId: treat them as optional.
 * - The list is nested under its own name twice: LinkBackupInfoList.LinkBackupInfoList[].
 * - The reference documents no error codes for this operation.
 */
export interface DescribeSmartAccessGatewayHaRequest {
  /**
   * Region of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the gateway instance to query.
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link DescribeSmartAccessGatewayHaRequest | DescribeSmartAccessGatewayHa}. */
export interface DescribeSmartAccessGatewayHaResponse {
  /** Serial number of the standby device. */
  backupDeviceId?: string;
  /** ON = enabled, OFF = disabled. */
  deviceLevelBackupState?: string;
  /** Warm_backup = two devices, hot standby; cold_backup = two devices, cold standby; no_backup = none. */
  deviceLevelBackupType?: string;
  linkBackupInfoList?: DescribeSmartAccessGatewayHaLinkBackupInfoList[];
  /** Serial number of the primary device. */
  mainDeviceId?: string;
  requestId: string;
  smartAGId?: string;
}

/** LinkBackupInfoList in the answer of DescribeSmartAccessGatewayHa. */
export interface DescribeSmartAccessGatewayHaLinkBackupInfoList {
  /** Standby link ID (sample: wan1) */
  backupLinkId?: string;
  /** Up = available, down = unavailable. */
  backupLinkState?: string;
  /** ON = enabled, OFF = disabled. */
  linkLevelBackupState?: string;
  /** DedicatedLineBackupMode = leased-line backup; StandbyMode = two WAN ports, primary and standby; Off = none. */
  linkLevelBackupType?: string;
  /** Primary connection ID (sample: lte) */
  mainLinkId?: string;
  /** Up = available, down = unavailable. */
  mainLinkState?: string;
}

/**
 * Lists the software versions available for a Smart Access Gateway device.
 * - VersionType defaults to Device.
 *
 * Errors: Forbidden, VersionNotExist.
 */
export interface DescribeSmartAccessGatewayVersionsRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /** Serial number of the gateway device. */
  smartAGSn?: string;
  /**
   * Device = operating-system software of the device; Dpi = application signature library.
   * Allowed: Device, Dpi. Default: Device.
   */
  versionType?: "Device" | "Dpi";
}

/** The answer of {@link DescribeSmartAccessGatewayVersionsRequest | DescribeSmartAccessGatewayVersions}. */
export interface DescribeSmartAccessGatewayVersionsResponse {
  requestId: string;
  smartAGVersions?: DescribeSmartAccessGatewayVersionsSmartAGVersion[];
}

/** SmartAGVersion in the answer of DescribeSmartAccessGatewayVersions. */
export interface DescribeSmartAccessGatewayVersionsSmartAGVersion {
  /** Release timestamp of the version (sample value is epoch milliseconds) */
  createTime?: number;
  /** Beta = test version; release = released version. */
  type?: string;
  versionCode?: string;
  versionName?: string;
}

/**
 * Lists Smart Access Gateway instances with their state, bindings, bandwidth and links, with filters and paging.
 * - Paging: PageSize 1-50, default 10; PageNumber default 1; response carries TotalCount, PageNumber, PageSize.
 * - All filters are optional, including RegionId.
 * - UnboundAclIds selects gateways that are not bound to the listed ACLs.
 * - The DataPlan response value: at present each account only gets a free 5 GB of traffic per month.
 * - Response nesting differs: the reference's JSON sample shows SmartAccessGateways and Links as plain arrays; the SDK wraps them as SmartAccessGateways.SmartAccessGateway[] and Links.Link[].
 *
 * Errors: Param.InvalidVersionComparator, InvalidRegionID, Forbidden.
 */
export interface DescribeSmartAccessGatewaysRequest {
  /**
   * Region the gateway instance belongs to; IDs come from DescribeRegions.
   * The client's region where left out.
   */
  regionId?: string;
  /** Filter: ID of the CCN instance bound to the gateway. */
  associatedCcnId?: string;
  /** Filter: gateway instance ID. */
  smartAGId?: string;
  /**
   * Filter by gateway status. Ordered = awaiting shipment; Delivered = shipped; Received = activated; Unconfirmed = awaiting confirmation; Active = available; Offline = offline; Arrearage = locked for overdue payment.
   * Allowed: Ordered, Delivered, Received, Unconfirmed, Active, Offline, Arrearage, Init, Creating, Stopped, Returning.
   */
  status?: "Ordered" | "Delivered" | "Received" | "Unconfirmed" | "Active" | "Offline" | "Arrearage" | "Init" | "Creating" | "Stopped" | "Returning";
  /**
   * Filter: gateway name, 2 to 128 characters, starts with a letter or Chinese character, may contain digits, underscores and hyphens.
   * Length: at most 128.
   */
  name?: string;
  /**
   * Entries per page.
   * Range: 1 to 50. Default: 10.
   */
  pageSize?: number;
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
  /** Filter: device serial number. */
  serialNumber?: string;
  /** Filter: ID of the ACL bound to the gateway. */
  aclIds?: string;
  /** Filter: returns gateways NOT bound to the given ACL ID(s); separate several IDs with commas. */
  unboundAclIds?: string;
  /**
   * Filter: software = SAG APP instance; hardware = SAG hardware instance.
   * Allowed: software, hardware.
   */
  instanceType?: "software" | "hardware";
  /**
   * Filter on whether a QoS policy can be associated with the gateway. true = can; false = cannot.
   * Allowed: true, false.
   */
  canAssociateQos?: boolean;
  /**
   * Filter: hardware model of the device.
   * Allowed: sag-1000, sag-100wm.
   */
  hardwareType?: "sag-1000" | "sag-100wm";
  /** Filter: software version running on the device. */
  softwareVersion?: string;
  /**
   * How versions are compared: greater = later than, less = earlier than, equals = equal to the (text: 'current') version. The text does not tie it to SoftwareVersion explicitly.
   * Allowed: greater, less, equals.
   */
  versionComparator?: "greater" | "less" | "equals";
  /**
   * Filter by business state: Normal = normal; Arrearage = locked for overdue payment.
   * Allowed: Normal, Arrearage.
   */
  businessState?: "Normal" | "Arrearage";
  /** Filter: resource group ID of the gateway. */
  resourceGroupId?: string;
  /** Filter: gateway instance IDs; documented wire form SmartAGIds.N (the sample request shows a JSON array). No limit on N is given. */
  smartAGIds?: readonly string[];
  /** Not described by the reference as a request parameter (there it is a response field only). */
  associatedCcnName?: string;
}

/** The answer of {@link DescribeSmartAccessGatewaysRequest | DescribeSmartAccessGateways}. */
export interface DescribeSmartAccessGatewaysResponse {
  pageNumber?: number;
  pageSize?: number;
  requestId: string;
  /** Reference sample: plain array; SDK: object with key SmartAccessGateway holding the array. */
  smartAccessGateways?: DescribeSmartAccessGatewaysSmartAccessGateway[];
  totalCount?: number;
}

/** SmartAccessGateway in the answer of DescribeSmartAccessGateways. */
export interface DescribeSmartAccessGatewaysSmartAccessGateway {
  /** Peak application-acceleration bandwidth, Mbps. */
  accelerateBandwidth?: number;
  /** Access point ID; a string here, an integer in ListAccessPoints. */
  accessPointId?: string;
  /** ID(s) of the bound ACL. */
  aclIds?: string;
  /** Application-acceleration bandwidth package bound to the gateway. */
  applicationBandwidthPackageId?: string;
  associatedCcnId?: string;
  associatedCcnName?: string;
  /** Version on the standby device. */
  backupSoftwareVersion?: string;
  /** Status of the standby device (sample: Active) */
  backupStatus?: string;
  /** Private network block(s) of the local network or clients that talk to the cloud. */
  cidrBlock?: string;
  /** Described as the ID of the city of the device; sample holds a region ID (cn-shanghai) */
  city?: string;
  /** Creation timestamp (sample is epoch milliseconds) */
  createTime?: number;
  /** Traffic plan of a user and month; documented in GB (currently only the free 5 GB), seen in bytes; 0 = none. */
  dataPlan?: number;
  description?: string;
  /** DPI monitoring: Active = enabled, Inactive = not enabled. */
  dpiMonitorStatus?: string;
  /** DPI function: On = enabled, Off = not enabled. */
  dpiStatus?: string;
  /** In the SDK only; not in the reference. */
  enableAdvancedMonitor?: boolean;
  /** In the SDK only; not in the reference. */
  enableSoftwareConnectionAudit?: boolean;
  /** Expiry timestamp (sample is epoch milliseconds) */
  endTime?: number;
  /** Enterprise code bound to the gateway. */
  enterpriseCode?: string;
  /** Sag-1000 = hardware instance with SAG-1000 device; sag-100wm = hardware instance with SAG-100WM device; sag-software = SAG APP instance; sag-vcpe = SAG vCPE instance. */
  hardwareVersion?: string;
  /** In the SDK only; not in the reference. */
  irIds?: string;
  idaasApplicationId?: string;
  idaasId?: string;
  /** IPsec VPN connection: up = normal, down = abnormal. */
  ipsecStatus?: string;
  /** In the SDK only; not in the reference. */
  isp?: string;
  /** Chain of links from the local network into Alibaba Cloud; reference sample: plain array; SDK: object with key Link holding the array. */
  links?: DescribeSmartAccessGatewaysSmartAccessGatewayLink[];
  /** Peak bandwidth, Mbps, as a string with a suffix (sample '50 M') */
  maxBandwidth?: string;
  name?: string;
  /** In the SDK only; not in the reference. */
  position?: string;
  /** ID(s) of the bound QoS policy. */
  qosIds?: string;
  /** Reseller instance ID. */
  resellerInstanceId?: string;
  /** Reseller's Alibaba Cloud account ID. */
  resellerUid?: string;
  resourceGroupId?: string;
  /** Static or dynamic: how local routes are synchronised. */
  routingStrategy?: string;
  /** Offline-lock threshold, seconds. */
  securityLockThreshold?: number;
  /** Device serial number; sample shows two serials joined by a comma (primary,standby order is not stated) */
  serialNumber?: string;
  smartAGId?: string;
  /** Account ID of the gateway. */
  smartAGUid?: number;
  /** Version on the primary device. */
  softwareVersion?: string;
  /** Gateway status; values as in the Status filter: Ordered, Delivered, Received, Unconfirmed, Active, Offline, Arrearage; newer pages also Returning and Init, and tools have met Creating and Stopped. */
  status?: string;
  /** Maximum 4G uplink bandwidth, Mbps. */
  upBandwidth4G?: number;
  /** Maximum WAN-port uplink bandwidth, Mbps. */
  upBandwidthWan?: number;
  /** Number of client accounts of the gateway. */
  userCount?: number;
  /** AliVPN connection: up = normal, down = abnormal. */
  vpnStatus?: string;
}

/** Link in the answer of DescribeSmartAccessGateways. */
export interface DescribeSmartAccessGatewaysSmartAccessGatewayLink {
  bandwidth?: string;
  commodityType?: string;
  /** Expiry timestamp (sample is epoch milliseconds) */
  endTime?: number;
  instanceId?: string;
  relateInstanceId?: string;
  relateInstanceRegionId?: string;
  /** Gateway status; values as in the Status filter: Ordered, Delivered, Received, Unconfirmed, Active, Offline, Arrearage; newer pages also Returning and Init, and tools have met Creating and Stopped. */
  status?: string;
  type?: string;
}

/**
 * Lists the SNAT entries of a gateway instance.
 * - Paging: PageSize default 10, maximum 50; PageNumber default 1; response carries TotalCount, PageNumber, PageSize.
 * - There is no filter by entry ID: page through the list to find one entry.
 * - The reference documents no error codes for this operation.
 */
export interface DescribeSnatEntriesRequest {
  /**
   * Region of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Page of the list.
   * Default: 1.
   */
  pageNumber?: number;
  /**
   * Rows per page.
   * Range: at most 50. Default: 10.
   */
  pageSize?: number;
}

/** The answer of {@link DescribeSnatEntriesRequest | DescribeSnatEntries}. */
export interface DescribeSnatEntriesResponse {
  pageNumber?: number;
  pageSize?: number;
  requestId: string;
  snatEntries?: DescribeSnatEntriesSnatEntry[];
  totalCount?: number;
}

/** SnatEntry in the answer of DescribeSnatEntries. */
export interface DescribeSnatEntriesSnatEntry {
  /** Destination block. */
  cidrBlock?: string;
  /** Creation time, Long by the table and the SDK, but quoted as a string in the JSON sample; sample is epoch milliseconds. */
  createTime?: number;
  /** SNAT entry ID (snat-...) */
  instanceId?: string;
  /** Called public IP by the reference. */
  snatIp?: string;
}

/**
 * Lists the Smart Access Gateway instances of a region that are not bound to any flow log.
 * - No paging parameters: one call returns the whole list.
 * - The documented error table is the shared flow log table; most of its codes concern parameters this call does not take.
 *
 * Errors: DependencyViolation.FlowLog, IncorrectStatus.FlowLog, InvalidFlowLogId.NotFound, MissingParam.FlowLogId, OperationFailed.AssociateFlowLog, OperationUnsupported.AssociateFlowLog, QuotaExceeded.Flowlog, IllegalParam.ActiveAging, IllegalParam.InactiveAging, IllegalParam.NetflowServerIp, IllegalParam.NetflowServerPort, IllegalParam.NetflowVersion, IllegalParam.OutputType, IllegalParam.RegionId, IllegalParam.SlsRegionId, IllegalParam.Status, Forbidden, MissingParameter, InvalidParameter, InternalError.
 */
export interface DescribeUnbindFlowLogSagsRequest {
  /**
   * Region to query; region ids come from DescribeRegions.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link DescribeUnbindFlowLogSagsRequest | DescribeUnbindFlowLogSags}. */
export interface DescribeUnbindFlowLogSagsResponse {
  /** Total number of entries; the documented sample says 20 while it lists 24 items, so do not rely on it. */
  count?: number;
  requestId: string;
  sags?: DescribeUnbindFlowLogSagsSag[];
}

/** Sag in the answer of DescribeUnbindFlowLogSags. */
export interface DescribeUnbindFlowLogSagsSag {
  /** Description of the SAG instance; absent from every item of the sample. */
  description?: string;
  /** Absent when the instance has no name (the sample omits it for one item) */
  name?: string;
  smartAGId?: string;
}

/**
 * Reports the monthly traffic of given users of an app instance.
 * - At most 50 users per call.
 * - Without StatisticsDate the current month is reported.
 * - The text names the action DescribeUserOnlineClients by mistake; the sample and the SDK have DescribeUserFlowStatistics.
 *
 * Errors: SAG.InstanceIdEmpty, SAG.InstanceNoFound.
 */
export interface DescribeUserFlowStatisticsRequest {
  /**
   * Region of the app instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * App instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * User names, at most 50.
   * Required. At most 50 items.
   */
  userNames: readonly string[];
  /** Month of the statistics, for example 201905; the current month when not set. */
  statisticsDate?: string;
}

/** The answer of {@link DescribeUserFlowStatisticsRequest | DescribeUserFlowStatistics}. */
export interface DescribeUserFlowStatisticsResponse {
  requestId: string;
  sagStatistics?: DescribeUserFlowStatisticsStatistics[];
}

/** Statistics in the answer of DescribeUserFlowStatistics. */
export interface DescribeUserFlowStatisticsStatistics {
  /** Bytes; String in the table, a number in the sample. */
  totalBytes?: string;
  /** Only in the SDK, not in the reference. */
  totalLeaveBytes?: string;
  userName?: string;
}

/**
 * Counts the online connections of given users of an app instance.
 * - At most 50 users per call.
 *
 * Errors: ClientUser.NameEmpty, ClientUser.NameInvalid, SAG.InstanceIdEmpty, SAG.InstanceNoFound.
 */
export interface DescribeUserOnlineClientStatisticsRequest {
  /**
   * Region of the app instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * User names, at most 50; a repeat list, although the text also says several users are separated by commas.
   * Required. At most 50 items.
   */
  userNames: readonly string[];
  /** App instance ID. */
  smartAGId?: string;
}

/** The answer of {@link DescribeUserOnlineClientStatisticsRequest | DescribeUserOnlineClientStatistics}. */
export interface DescribeUserOnlineClientStatisticsResponse {
  requestId: string;
  userStatistics?: DescribeUserOnlineClientStatisticsStatistics[];
}

/** Statistics in the answer of DescribeUserOnlineClientStatistics. */
export interface DescribeUserOnlineClientStatisticsStatistics {
  /** Number of online connections; String in the table, a number in the sample. */
  onlineCount?: string;
  userName?: string;
}

/**
 * Lists the online connections of a user of an app instance.
 *
 * Errors: ClientUser.NameEmpty, ClientUser.NameInvalid, SAG.InstanceIdEmpty, SAG.InstanceNoFound.
 */
export interface DescribeUserOnlineClientsRequest {
  /**
   * Region of the app instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * App instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * User name, unique within the app instance.
   * Required.
   */
  userName: string;
}

/** The answer of {@link DescribeUserOnlineClientsRequest | DescribeUserOnlineClients}. */
export interface DescribeUserOnlineClientsResponse {
  requestId: string;
  users?: DescribeUserOnlineClientsUser[];
}

/** User in the answer of DescribeUserOnlineClients. */
export interface DescribeUserOnlineClientsUser {
  /** IP address of the app client. */
  clientIp?: string;
  /** Time the client came online; the sample is an epoch-seconds string. */
  onlineTime?: string;
}

/**
 * Detaches a network instance, such as a CCN, from a CEN instance. (Cloud Enterprise Network, 2017-09-12)
 * - The transit router of the CEN has to be a Basic Edition one.
 * - The reply carries only RequestId. DescribeCenAttachedChildInstances shows the network instance as Detaching until it is gone.
 * - CenOwnerId lets the owner of the network instance detach it from the CEN of another account (inferred from the parameter).
 * - The table of codes also has those of VPCs and VBRs, which are left out here.
 *
 * Errors: InvalidParameter, Forbidden.OptimizationCCNExisted, Forbidden.TypeInvalid, InvalidOperation.CustomRegionDomainRouteEntryExist, Unauthorized, Bid.NotFound, InvalidOperation.CenInstanceStatus, InstanceStatus.NotSupport, Operation.Blocking, ParameterCenInstanceId, ParameterInstanceId.
 */
export interface DetachCenChildInstanceRequest {
  /**
   * CEN instance ID.
   * Required.
   */
  cenId: string;
  /**
   * ID of the network instance to detach.
   * Required.
   */
  childInstanceId: string;
  /**
   * Kind of the network instance.
   * Required. Allowed: VPC, VBR, CCN.
   */
  childInstanceType: "VPC" | "VBR" | "CCN";
  /**
   * Region of the network instance.
   * The client's region where left out.
   */
  childInstanceRegionId?: string;
  /** Account ID that owns the network instance. */
  childInstanceOwnerId?: number;
  /** Account ID that owns the CEN instance. */
  cenOwnerId?: number;
}

/** The answer of {@link DetachCenChildInstanceRequest | DetachCenChildInstance}. */
export interface DetachCenChildInstanceResponse {
  requestId: string;
}

/**
 * Starts a diagnosis of a Smart Access Gateway device.
 * - Only starts the diagnosis; nothing but a RequestId is returned.
 * - The reference marks Action as required here.
 *
 * Errors: MissingParameter.
 */
export interface DiagnoseSmartAccessGatewayRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the gateway device.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link DiagnoseSmartAccessGatewayRequest | DiagnoseSmartAccessGateway}. */
export interface DiagnoseSmartAccessGatewayResponse {
  requestId: string;
}

/**
 * Turns DPI monitoring off for a SAG instance.
 * - A passed dry run returns the request ID, not an error.
 * - Read the result with GetSmartAGDpiAttribute (DpiMonitorStatus Active or Inactive).
 *
 * Errors: InvalidSmartAGId.NotFound, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG, IncorrectStatus.
 */
export interface DisableSmartAGDpiMonitorRequest {
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Client-made idempotency token, unique per request, at most 64 ASCII characters.
   * Length: at most 64.
   */
  clientToken?: string;
  /**
   * True = only check required parameters, format and instance state, change nothing (an error if the check fails, the request ID if it passes); false = check, then turn DPI monitoring off.
   * Default: false.
   */
  dryRun?: boolean;
}

/** The answer of {@link DisableSmartAGDpiMonitorRequest | DisableSmartAGDpiMonitor}. */
export interface DisableSmartAGDpiMonitorResponse {
  requestId: string;
}

/**
 * Disables a client account of an app instance.
 * - The result shows as State in DescribeSmartAccessGatewayClientUsers (0 = enabled, 1 = disabled).
 * - No error is documented for a user that does not exist.
 *
 * Errors: Forbbiden.SubUser, Forbidden.
 */
export interface DisableSmartAccessGatewayUserRequest {
  /**
   * Region.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * User name.
   * Required.
   */
  userName: string;
}

/** The answer of {@link DisableSmartAccessGatewayUserRequest | DisableSmartAccessGatewayUser}. */
export interface DisableSmartAccessGatewayUserResponse {
  requestId: string;
}

/**
 * Unbinds an access control list from a gateway instance.
 * - A call for a binding that does not exist fails with SmartAGNotAssociateAcl.
 *
 * Errors: Forbidden, MissingParameter, InvalidId.SMARTAG, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG, InvalidId.ACL, SmartAGNotAssociateAcl, InternalError.
 */
export interface DisassociateACLRequest {
  /**
   * ACL ID.
   * Required.
   */
  aclId: string;
  /**
   * Region ID.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the gateway instance the ACL is unbound from.
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link DisassociateACLRequest | DisassociateACL}. */
export interface DisassociateACLResponse {
  requestId: string;
}

/**
 * Unbinds a Smart Access Gateway instance from a flow log.
 * - One gateway per call; the binding is identified by FlowLogId and SmartAGId.
 * - No error code for a pair that is not bound is documented.
 * - The error table is the family-wide flow log list; entries about parameters this call does not take appear there as well.
 *
 * Errors: DependencyViolation.FlowLog, IncorrectStatus.FlowLog, InvalidFlowLogId.NotFound, MissingParam.FlowLogId, OperationFailed.AssociateFlowLog, OperationUnsupported.AssociateFlowLog, QuotaExceeded.Flowlog, InvalidSmartAGId.NotFound, IllegalParam.ActiveAging, IllegalParam.InactiveAging, IllegalParam.NetflowServerIp, IllegalParam.NetflowServerPort, IllegalParam.NetflowVersion, IllegalParam.OutputType, IllegalParam.RegionId, IllegalParam.SlsRegionId, IllegalParam.Status.
 */
export interface DisassociateFlowLogRequest {
  /**
   * ID of the flow log (fl-...).
   * Required.
   */
  flowLogId: string;
  /**
   * Region of the flow log.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the gateway to unbind (sag-...).
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link DisassociateFlowLogRequest | DisassociateFlowLog}. */
export interface DisassociateFlowLogResponse {
  requestId: string;
}

/**
 * Removes a QoS policy from a Smart Access Gateway instance.
 * - Disassociating a pair that is not associated fails with SmartAGNotAssociateQos.
 * - One gateway per call; the association is identified by QosId and SmartAGId.
 *
 * Errors: MissParameter.RegionId, MissParameter.QosId, MissParameter.SmartAGId, InvalidId.Qos, SmartAGNotAssociateQos, InternalError, InvalidId.SMARTAG.
 */
export interface DisassociateQosRequest {
  /**
   * Region of the QoS policy instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the QoS policy.
   * Required.
   */
  qosId: string;
  /**
   * ID of the gateway the policy is removed from (sag-...).
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link DisassociateQosRequest | DisassociateQos}. */
export interface DisassociateQosResponse {
  requestId: string;
}

/**
 * Returns the diagnosis report of one gateway device.
 * - The operation name is spelled 'Discribe...' on the wire.
 * - While the diagnosis runs State is processing (Percent shows the completion); the other states are finished, failed, error and upload_to_sls_fail.
 * - The report is per device: SmartAGSn is required beside SmartAGId.
 * - Item levels: error = may affect the business, handle first; warning = has a problem, handle as advised; info = normal, nothing to do.
 *
 * Errors: MissingParameter.
 */
export interface DiscribeSmartAccessGatewayDiagnosisReportRequest {
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the gateway device.
   * Required.
   */
  smartAGSn: string;
  /**
   * Region of the gateway instance; IDs come from DescribeRegions.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link DiscribeSmartAccessGatewayDiagnosisReportRequest | DiscribeSmartAccessGatewayDiagnosisReport}. */
export interface DiscribeSmartAccessGatewayDiagnosisReportResponse {
  diagnoseResult?: DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResult;
  requestId: string;
}

/** DiagnoseResult in the answer of DiscribeSmartAccessGatewayDiagnosisReport. */
export interface DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResult {
  /** Device type: sag-1000 or sag-100WM. */
  boxType?: string;
  boxVersion?: string;
  details?: DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultDetails[];
  diagnoseId?: string;
  /** Diagnosis end timestamp; the field table shows 160274157, the sample milliseconds. */
  endTime?: number;
  /** Number of diagnosis items already finished. */
  finishedNumber?: number;
  instanceId?: string;
  /** Overall levels per area (Total, Configuration, Biz): error = serious; warning = warning; info = normal. */
  level?: DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultLevel;
  monitorVersion?: string;
  /** Completion of the report in percent. */
  percent?: number;
  /** Upload of the report to SLS: 0 = failed; 1 = succeeded. */
  reportSLSSuccess?: number;
  sn?: string;
  /** Diagnosis start timestamp; the field table shows 160274157, the sample milliseconds. */
  startTime?: number;
  /** Processing = running; finished = succeeded; failed = failed; error = an error occurred during diagnosis; upload_to_sls_fail = uploading the report failed. */
  state?: string;
  statistics?: DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultStatistics;
  /** Only value: both (stored on the device and in Log Service SLS) */
  storeType?: string;
  /** Total number of result entries. */
  totalNumber?: number;
  uId?: string;
  /** Type of user that started the diagnosis; only value: user. */
  userLevel?: string;
}

/** Details in the answer of DiscribeSmartAccessGatewayDiagnosisReport. */
export interface DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultDetails {
  items?: DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultDetailsItems[];
  statistics?: DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultDetailsStatistics;
  /** Config = SAG configuration; internet = internet quality; biz = business quality (also Items.Type) */
  type?: string;
}

/** Items in the answer of DiscribeSmartAccessGatewayDiagnosisReport. */
export interface DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultDetailsItems {
  cn?: DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultDetailsItemsCN;
  en?: DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultDetailsItemsEN;
  endTime?: number;
  /** Unique key of the diagnosis item, e.g. eccConfigCheck. */
  itemName?: string;
  /** Error = serious; warning = warning; info = normal. */
  level?: string;
  startTime?: number;
  type?: string;
}

/** CN in the answer of DiscribeSmartAccessGatewayDiagnosisReport. */
export interface DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultDetailsItemsCN {
  advice?: string[];
  details?: string[];
  /** 严重 = serious; 警告 = warning; 正常 = normal. */
  itemLevel?: string;
  itemName?: string;
  /** 配置 = SAG configuration; 业务 = business quality; 公网 = internet quality. */
  itemType?: string;
}

/** EN in the answer of DiscribeSmartAccessGatewayDiagnosisReport. */
export interface DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultDetailsItemsEN {
  advice?: string[];
  details?: string[];
  /** ERROR = may affect the business, handle first; WARNING = handle as advised; INFO = normal. */
  itemLevel?: string;
  itemName?: string;
  /** Config = SAG configuration; Service = business quality; Internet = internet quality. */
  itemType?: string;
}

/** Statistics in the answer of DiscribeSmartAccessGatewayDiagnosisReport. */
export interface DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultDetailsStatistics {
  error?: number;
  info?: number;
  total?: number;
  warning?: number;
}

/** Level in the answer of DiscribeSmartAccessGatewayDiagnosisReport. */
export interface DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultLevel {
  biz?: string;
  configuration?: string;
  total?: string;
}

/** Statistics in the answer of DiscribeSmartAccessGatewayDiagnosisReport. */
export interface DiscribeSmartAccessGatewayDiagnosisReportDiagnoseResultStatistics {
  error?: number;
  info?: number;
  total?: number;
  warning?: number;
}

/**
 * Removes the association between an application acceleration bandwidth plan and SAG instances.
 * - Known from the SDK skeleton only: no reference text, errors or limits were available. SmartAGId and SmartAGIdList are both optional there; which of them is needed is not stated.
 */
export interface DissociateSmartAGFromApplicationBandwidthPackageRequest {
  /** Required. */
  applicationBandwidthPackageId: string;
  clientToken?: string;
  dryRun?: boolean;
  /** The client's region where left out. */
  regionId?: string;
  smartAGId?: string;
  smartAGIdList?: readonly string[];
}

/** The answer of {@link DissociateSmartAGFromApplicationBandwidthPackageRequest | DissociateSmartAGFromApplicationBandwidthPackage}. */
export interface DissociateSmartAGFromApplicationBandwidthPackageResponse {
  requestId: string;
}

/**
 * Lowers the purchased bandwidth of a Smart Access Gateway instance by placing a downgrade order.
 * - The request table of this operation is not in the text (it starts inside the response table); parameters come from the sample request and the SDK only.
 * - The call returns an OrderId, i.e. it places an order.
 * - The error table mentions UserCount and DataPlan although neither the sample nor the SDK has such a parameter for this operation.
 *
 * Errors: SAG.InvalidUserCount, SAG.InvalidDataPlan.
 */
export interface DowngradeSmartAccessGatewayRequest {
  /**
   * Request table missing from the text; name seen in the sample, type and required flag from the SDK.
   * Required.
   */
  autoPay: boolean;
  /** Target bandwidth (sample 20; unit not stated in this text). Request table missing from the text; name seen in the sample, type and required flag from the SDK. */
  bandWidthSpec?: number;
  /**
   * Request table missing from the text; name seen in the sample, type and required flag from the SDK.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID. Request table missing from the text; name seen in the sample, type and required flag from the SDK.
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link DowngradeSmartAccessGatewayRequest | DowngradeSmartAccessGateway}. */
export interface DowngradeSmartAccessGatewayResponse {
  /** Order ID; row cut off in the text, known from the samples and the SDK. */
  orderId?: string;
  requestId: string;
}

/**
 * Lowers the number of client accounts of a Smart Access Gateway app instance.
 * - Places an order (downgrade order); the OrderId is returned.
 * - UserCount is the new total, not a difference (read from the wording 'account specification').
 *
 * Errors: SAG.InvalidUserCount, SAG.InvalidDataPlan.
 */
export interface DowngradeSmartAccessGatewaySoftwareRequest {
  /**
   * App instance ID (sag-...)
   * Required.
   */
  smartAGId: string;
  /**
   * Region of the app instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Whether the prepaid bill is paid automatically; required although a default is given.
   * Required. Allowed: true, false. Default: false.
   */
  autoPay: boolean;
  /**
   * Monthly free traffic per account, GB; only 5 GB per account and month is supported.
   * Required. Allowed: 5.
   */
  dataPlan: number;
  /**
   * Number of client accounts to scale down to (one per employee who logs in)
   * Required.
   */
  userCount: number;
}

/** The answer of {@link DowngradeSmartAccessGatewaySoftwareRequest | DowngradeSmartAccessGatewaySoftware}. */
export interface DowngradeSmartAccessGatewaySoftwareResponse {
  /** ID of the downgrade order. */
  orderId?: string;
  requestId: string;
}

/**
 * Turns DPI monitoring on for a SAG instance and writes it to a Log Service Logstore.
 * - DPI must already be on for the instance (UpdateSmartAGDpiAttribute).
 * - Log Service must be activated, and the project and Logstore must exist.
 * - A passed dry run returns the request ID, not an error.
 * - Read the result with GetSmartAGDpiAttribute (DpiMonitorStatus Active, LogstoreName, ProjectName, SlsRegion).
 *
 * Errors: InvalidSmartAGId.NotFound, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG, CreateProjectFailed, IncorrectStatus.
 */
export interface EnableSmartAGDpiMonitorRequest {
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Name of a Logstore you have already created; read back as LogstoreName.
   * Required.
   */
  slsLogStore: string;
  /**
   * Name of a Log Service project you have already created; read back as ProjectName.
   * Required.
   */
  slsProjectName: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Client-made idempotency token, unique per request, at most 64 ASCII characters.
   * Length: at most 64.
   */
  clientToken?: string;
  /**
   * True = only check required parameters, format and instance state, change nothing (an error if the check fails, the request ID if it passes); false = check, then turn DPI monitoring on.
   * Default: false.
   */
  dryRun?: boolean;
}

/** The answer of {@link EnableSmartAGDpiMonitorRequest | EnableSmartAGDpiMonitor}. */
export interface EnableSmartAGDpiMonitorResponse {
  requestId: string;
}

/**
 * Enables a client account of an app instance.
 * - The result shows as State in DescribeSmartAccessGatewayClientUsers (0 = enabled, 1 = disabled).
 * - No error is documented for a user that does not exist.
 *
 * Errors: Forbbiden.SubUser, Forbidden.
 */
export interface EnableSmartAccessGatewayUserRequest {
  /**
   * Region of the app instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * App instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * User name.
   * Required.
   */
  userName: string;
}

/** The answer of {@link EnableSmartAccessGatewayUserRequest | EnableSmartAccessGatewayUser}. */
export interface EnableSmartAccessGatewayUserResponse {
  requestId: string;
}

/**
 * Returns an ACL instance with the number of SAG devices on which its application-based (DPI) rules are in error.
 * - Prerequisites stated: an application-based ACL exists (AddACLRule) and is associated with the SAG instance (AssociateACL).
 */
export interface GetAclAttributeRequest {
  /**
   * ACL instance ID.
   * Required.
   */
  aclId: string;
  /**
   * Region ID of the ACL instance.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link GetAclAttributeRequest | GetAclAttribute}. */
export interface GetAclAttributeResponse {
  aclId?: string;
  aclName?: string;
  /** Number of associated SAG devices with a DPI configuration error; details from ListDpiConfigError. */
  errorConfigSmartAGCount?: number;
  requestId: string;
}

/**
 * Queries the identity of the caller: the account, and the user or role in it. (Security Token Service, 2015-04-01)
 * - No RAM policy is needed for it.
 *
 * Errors: InternalError.
 */
export interface GetCallerIdentityRequest {
}

/** The answer of {@link GetCallerIdentityRequest | GetCallerIdentity}. */
export interface GetCallerIdentityResponse {
  /** ID of the account that the caller belongs to. */
  accountId?: string;
  /** Resource name of the caller, such as acs:ram::196813200012****:user/admin. */
  arn?: string;
  /** Account, RAMUser or AssumedRoleUser. */
  identityType?: string;
  /** ID of the caller; of a role with the name of its session. */
  principalId?: string;
  requestId: string;
  /** ID of the RAM role; of a role alone. */
  roleId?: string;
  /** ID of the account or of the RAM user; not of a role. */
  userId?: string;
}

/**
 * Returns how many CCNs the account may create in a region and how many exist.
 * - The quota is counted per account and region.
 *
 * Errors: Forbidden.
 */
export interface GetCloudConnectNetworkUseLimitRequest {
  /**
   * Region of the CCNs.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link GetCloudConnectNetworkUseLimitRequest | GetCloudConnectNetworkUseLimit}. */
export interface GetCloudConnectNetworkUseLimitResponse {
  requestId: string;
  /** Maximum number of CCNs the account can create in the region. */
  totalAmount?: number;
  /** Number of CCNs already created. */
  usedAmount?: number;
}

/**
 * Returns one QoS policy with its five-tuple rules, rate limiting rules and the number of gateways whose configuration is faulty.
 * - QosCars and QosPolicies are plain arrays here, without the inner QosCar / QosPolicy wrapper of the Describe calls.
 * - Field names differ from the Describe calls: QosPolicieName, QosPolicieDescription, QosCarName, QosCarDescription.
 * - The five-tuple rules carry no QosPolicyId and no DPI lists: use DescribeQosPolicies to find rule IDs.
 * - The page documents no error codes.
 */
export interface GetQosAttributeRequest {
  /**
   * Region of the QoS policy instance. Look regions up with DescribeRegions.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the QoS policy.
   * Required.
   */
  qosId: string;
}

/** The answer of {@link GetQosAttributeRequest | GetQosAttribute}. */
export interface GetQosAttributeResponse {
  /** Number of gateways with a faulty configuration. */
  errorConfigSmartAGCount?: number;
  /** Described as the rate limiting rules of the QoS policy that are configured abnormally. */
  qosCars?: GetQosAttributeQosCars[];
  qosDescription?: string;
  qosName?: string;
  qosPolicies?: GetQosAttributeQosPolicies[];
  requestId: string;
}

/** QosCars in the answer of GetQosAttribute. */
export interface GetQosAttributeQosCars {
  /** Absolute: by bandwidth value; Percent: by percentage. */
  limitType?: string;
  /** Mbps. */
  maxBandwidthAbs?: number;
  /** Percent. */
  maxBandwidthPercent?: number;
  /** Mbps. */
  minBandwidthAbs?: number;
  /** Percent. */
  minBandwidthPercent?: number;
  /** CcnBandwidth: CCN bandwidth; InternetUpBandwidth: public uplink bandwidth. */
  percentSourceType?: string;
  /** 1-3 on this page (CreateQosCar says 1-7); smaller is higher. */
  priority?: number;
  qosCarDescription?: string;
  qosCarId?: string;
  qosCarName?: string;
}

/** QosPolicies in the answer of GetQosAttribute. */
export interface GetQosAttributeQosPolicies {
  destCidr?: string;
  /** First/last, each 1-65535; -1/-1 means any. */
  destPortRange?: string;
  /** Declared Long, but the table's example is the text 2021-07-29T00:00:00+0800 (Beijing time, UTC+8) */
  endTime?: number;
  ipProtocol?: string;
  /** Priority of the rate limiting rule the five-tuple rule belongs to; smaller is higher. */
  priority?: number;
  qosPolicieDescription?: string;
  qosPolicieName?: string;
  sourceCidr?: string;
  /** First/last, each 1-65535; -1/-1 means any. */
  sourcePortRange?: string;
  /** Declared Long, but the table's example is the text 2021-06-21T00:00:00+0800. */
  startTime?: number;
}

/** Returns the DPI and DPI monitoring settings of a SAG instance. */
export interface GetSmartAGDpiAttributeRequest {
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link GetSmartAGDpiAttributeRequest | GetSmartAGDpiAttribute}. */
export interface GetSmartAGDpiAttributeResponse {
  /** Active = monitoring on; Inactive = monitoring off. */
  dpiMonitorStatus?: string;
  /** On = DPI on; Off = DPI off. */
  dpiStatus?: string;
  /** Logstore tied to DPI (SlsLogStore of EnableSmartAGDpiMonitor); absent in the sample, where monitoring is Inactive. */
  logstoreName?: string;
  /** Log Service project tied to DPI (SlsProjectName of EnableSmartAGDpiMonitor); absent in the sample, where monitoring is Inactive. */
  projectName?: string;
  requestId: string;
  /** Region of the Log Service tied to DPI. */
  slsRegion?: string;
}

/**
 * Returns how many Smart Access Gateways may be bought in total and how many have been bought.
 *
 * Errors: Forbidden.
 */
export interface GetSmartAccessGatewayUseLimitRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link GetSmartAccessGatewayUseLimitRequest | GetSmartAccessGatewayUseLimit}. */
export interface GetSmartAccessGatewayUseLimitResponse {
  requestId: string;
  /** Total number of gateways that can be bought. */
  totalAmount?: number;
  /** Number of gateways already bought. */
  usedAmount?: number;
}

/**
 * Authorises a CCN instance for a CEN instance of another account.
 * - The reference has no error table for this operation.
 * - Once granted, the authorisation cannot be cancelled while a gateway under the CCN has secure traffic steering enabled (note on GrantTrafficService).
 * - The reply carries only RequestId: the grant's GrantRuleId is found with DescribeGrantRules; a grant is addressed by CcnInstanceId plus CenInstanceId.
 * - No operation to modify a grant is documented in this part. A repeated call works (the vendor's acceptance tests grant one CCN to one CEN three times); what it does with another GrantTrafficService is not stated.
 * - The grant only permits: the CEN's owner then attaches the CCN with AttachCenChildInstance. For a CEN of the same account none is documented, and none is needed.
 */
export interface GrantInstanceToCbnRequest {
  /**
   * CCN instance ID.
   * Required.
   */
  ccnInstanceId: string;
  /**
   * CEN instance ID.
   * Required.
   */
  cenInstanceId: string;
  /**
   * Account ID that owns the CEN instance.
   * Required.
   */
  cenUid: number;
  /**
   * Region of the CCN instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Whether the cross-account CEN is also granted the CCN's traffic-service capability: true = granted; false = not granted.
   * Allowed: true, false. Default: false.
   */
  grantTrafficService?: boolean;
}

/** The answer of {@link GrantInstanceToCbnRequest | GrantInstanceToCbn}. */
export interface GrantInstanceToCbnResponse {
  requestId: string;
}

/**
 * Authorises a CCN instance of another account to bind a gateway instance.
 * - A gateway can be granted to one CCN only; revoke the existing grant before granting another (SAG.GrantDuplicated).
 * - Once traffic service is granted, the authorisation cannot be withdrawn while the gateway has security traffic steering switched on.
 * - Returns an authorisation ID (sgc-...); RevokeSagInstanceFromCcn does not use it, it takes SmartAGId + CcnInstanceId.
 *
 * Errors: CCN.InvalidUid, CCN.InvalidId, SAG.InstanceIdEmpty, SAG.InstanceNoFound, SAG.GrantDuplicated.
 */
export interface GrantSagInstanceToCcnRequest {
  /**
   * CCN instance ID.
   * Required.
   */
  ccnInstanceId: string;
  /**
   * Account ID that owns the CCN instance.
   * Required.
   */
  ccnUid: number;
  /**
   * Region of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Whether the CCN of the other account also gets the gateway's traffic service, i.e. may steer its internet-bound traffic to a security audit. true = grant; false = do not grant.
   * Allowed: true, false.
   */
  grantTrafficService?: boolean;
}

/** The answer of {@link GrantSagInstanceToCcnRequest | GrantSagInstanceToCcn}. */
export interface GrantSagInstanceToCcnResponse {
  /** Authorisation (grant) instance ID, sgc-... */
  instanceId?: string;
  requestId: string;
}

/**
 * Grants a Smart Access Gateway instance to a VBR instance of another account.
 * - Returns a grant ID (sgv-...).
 * - No operation-specific errors are documented.
 */
export interface GrantSagInstanceToVbrRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * VBR instance ID (vbr-...).
   * Required.
   */
  vbrInstanceId: string;
  /**
   * Region ID of the VBR instance.
   * Required.
   */
  vbrRegionId: string;
  /**
   * Account ID (UID) that owns the VBR instance.
   * Required.
   */
  vbrUid: number;
}

/** The answer of {@link GrantSagInstanceToVbrRequest | GrantSagInstanceToVbr}. */
export interface GrantSagInstanceToVbrResponse {
  /** ID of the grant (sgv-...) */
  instanceId?: string;
  requestId: string;
}

/**
 * Drops the online connections of a user of an app instance.
 * - An action on live connections, addressed by SmartAGId + Username.
 *
 * Errors: ClientUser.NameEmpty, SAG.InstanceNoFound.
 */
export interface KickOutClientsRequest {
  /**
   * Region of the app instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * App instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * User name; the wire name has a lower-case n, unlike UserName in the other calls.
   * Required.
   */
  username: string;
}

/** The answer of {@link KickOutClientsRequest | KickOutClients}. */
export interface KickOutClientsResponse {
  requestId: string;
}

/**
 * Reports the network quality towards the access points a gateway instance is connected to.
 * - Not paged.
 * - The reference documents no error codes for this operation.
 */
export interface ListAccessPointNetworkQualitiesRequest {
  /**
   * Region of the gateway instance; IDs come from DescribeRegions.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link ListAccessPointNetworkQualitiesRequest | ListAccessPointNetworkQualities}. */
export interface ListAccessPointNetworkQualitiesResponse {
  accessPointNetworkQualities?: ListAccessPointNetworkQualitiesAccessPointNetworkQualities[];
  requestId: string;
}

/** AccessPointNetworkQualities in the answer of ListAccessPointNetworkQualities. */
export interface ListAccessPointNetworkQualitiesAccessPointNetworkQualities {
  /** Access point ID. */
  id?: number;
  /** Packet loss rate, string with a percent sign (sample 0.00%) */
  loss?: string;
  /** Latency in milliseconds, string. */
  rtt?: string;
}

/**
 * Lists the access points, in a region, through which gateways enter Cloud Connect Network.
 * - An access point is where a gateway joins CCN; some CCN areas hold several. After a gateway is bound to a CCN the system connects it to the nearest one automatically.
 * - Paging: PageNumber default 1, PageSize without documented default or limit; the response has TotalCount but no PageNumber or PageSize.
 * - The reference documents no error codes for this operation.
 */
export interface ListAccessPointsRequest {
  /**
   * Region of the access points to query; IDs come from DescribeRegions.
   * The client's region where left out.
   */
  regionId?: string;
  /** Entries per page; no default or maximum is given (sample value 20). */
  pageSize?: number;
  /** Gateway instance ID. */
  smartAGId?: string;
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
}

/** The answer of {@link ListAccessPointsRequest | ListAccessPoints}. */
export interface ListAccessPointsResponse {
  accessPoints?: ListAccessPointsAccessPoints[];
  requestId: string;
  /** Total number of access points. */
  totalCount?: number;
}

/** AccessPoints in the answer of ListAccessPoints. */
export interface ListAccessPointsAccessPoints {
  /** Integer here, string in DescribeSmartAccessGateways. */
  accessPointId?: number;
  /** Gateways available at this access point. */
  activeSmartAGCount?: number;
  /** Gateways offline at this access point. */
  inactiveSmartAGCount?: number;
  /** Latitude as a string (the sample's 103.81 cannot be a latitude) */
  latitude?: string;
  /** Longitude as a string. */
  longitude?: string;
}

/**
 * Lists the application-based ACL rules or QoS five-tuple rules that could not be applied to a SAG instance.
 * - Paged by NextToken; MaxResults 1 to 100, default 10.
 * - Meant for checking that application-based ACL or QoS rules, once associated with a SAG instance, were really applied; only configurations that failed are returned.
 */
export interface ListDpiConfigErrorRequest {
  /**
   * Kind of instance with DPI rules: acl = access control list; qos = QoS policy.
   * Required. Allowed: acl, qos.
   */
  dpiConfigType: "acl" | "qos";
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /** ID of the ACL or QoS policy instance with DPI rules. */
  ruleInstanceId?: string;
  /** Token where the next page starts. */
  nextToken?: string;
  /**
   * Most errors per page.
   * Range: 1 to 100. Default: 10.
   */
  maxResults?: number;
}

/** The answer of {@link ListDpiConfigErrorRequest | ListDpiConfigError}. */
export interface ListDpiConfigErrorResponse {
  dpiConfigError?: ListDpiConfigErrorDpiConfigError[];
  /** Most errors per page. */
  maxResults?: number;
  /** Token where the next page starts; absent in the sample with a single result. */
  nextToken?: string;
  requestId: string;
  /** Total number of errors. */
  total?: number;
}

/** DpiConfigError in the answer of ListDpiConfigError. */
export interface ListDpiConfigErrorDpiConfigError {
  /** DeviceNotSupported = the device does not support DPI; VersionNotSupported = the DPI version on the device is too old; NotEnable = DPI is not turned on for the device. */
  errorType?: string;
  ruleConfigErrorList?: ListDpiConfigErrorDpiConfigErrorRuleConfigErrorList[];
  /** Device serial number. */
  sn?: string;
  smartAGId?: string;
}

/** RuleConfigErrorList in the answer of ListDpiConfigError. */
export interface ListDpiConfigErrorDpiConfigErrorRuleConfigErrorList {
  /** Application group IDs in error (see ListDpiGroups) */
  dpiGroupIds?: string[];
  /** Application IDs in error (see ListDpiSignatures) */
  dpiSignatureIds?: string[];
  /** Rule in error: an ACL rule ID for acl, a five-tuple rule ID for qos; described as a list but typed string. */
  ruleId?: string;
}

/**
 * Lists the application groups that DPI supports in a region.
 * - Paged by NextToken; MaxResults 1 to 100, default 20.
 * - At most 10 groups can be asked for by id in one call, and at most 10 by name.
 */
export interface ListDpiGroupsRequest {
  /**
   * Region ID; DescribeRegions lists the regions.
   * The client's region where left out.
   */
  regionId?: string;
  /** Token where the next page starts. */
  nextToken?: string;
  /**
   * Application groups per page.
   * Range: 1 to 100. Default: 20.
   */
  maxResults?: number;
  /**
   * Application group IDs, at most 10 per call; repeat list, DpiGroupIds.N in the reference.
   * At most 10 items.
   */
  dpiGroupIds?: readonly string[];
  /**
   * Application group names, at most 10 per call; repeat list, DpiGroupNames.N in the reference.
   * At most 10 items.
   */
  dpiGroupNames?: readonly string[];
}

/** The answer of {@link ListDpiGroupsRequest | ListDpiGroups}. */
export interface ListDpiGroupsResponse {
  dpiGroup?: ListDpiGroupsDpiGroup[];
  /** Token where the next page starts. */
  nextToken?: string;
  requestId: string;
  /** Total number of application groups found (22 in a sample that shows 2) */
  totalCount?: number;
}

/** DpiGroup in the answer of ListDpiGroups. */
export interface ListDpiGroupsDpiGroup {
  dpiGroupId?: string;
  dpiGroupName?: string;
  /** Lowest engine version that supports the group. */
  minEngineVersion?: string;
  /** Lowest signature database version that supports the group. */
  minSignatureDbVersion?: string;
}

/**
 * Lists the applications that DPI can identify in a region, optionally by application id, name or application group.
 * - Without a filter it returns every application supported in the region.
 * - Paged by NextToken; MaxResults 1 to 100, default 20.
 */
export interface ListDpiSignaturesRequest {
  /**
   * Region ID; DescribeRegions lists the regions.
   * The client's region where left out.
   */
  regionId?: string;
  /** Token where the next page starts. */
  nextToken?: string;
  /**
   * Applications per page.
   * Range: 1 to 100. Default: 20.
   */
  maxResults?: number;
  /** Application IDs; repeat list, DpiSignatureIds.N in the reference. */
  dpiSignatureIds?: readonly string[];
  /** Application names; repeat list, DpiSignatureNames.N in the reference. */
  dpiSignatureNames?: readonly string[];
  /** Application group ID: returns every application of the group. */
  dpiGroupId?: string;
}

/** The answer of {@link ListDpiSignaturesRequest | ListDpiSignatures}. */
export interface ListDpiSignaturesResponse {
  dpiSignature?: ListDpiSignaturesDpiSignature[];
  /** Token where the next page starts. */
  nextToken?: string;
  requestId: string;
  /** Documented as the number of applications shown on the current page. */
  totalCount?: number;
}

/** DpiSignature in the answer of ListDpiSignatures. */
export interface ListDpiSignaturesDpiSignature {
  /** ID of the application group the application belongs to. */
  dpiGroupId?: string;
  dpiSignatureId?: string;
  dpiSignatureName?: string;
  /** Lowest engine version that supports the application. */
  minEngineVersion?: string;
  /** Lowest signature database version that supports the application. */
  minSignatureDbVersion?: string;
}

/**
 * Lists enterprise codes, in batches.
 * - Token paging: MaxResults defaults to 10, range 1-100; pass the NextToken of one answer to the next call.
 * - The reference lists no error codes.
 */
export interface ListEnterpriseCodeRequest {
  /**
   * Region ID; DescribeRegions lists the supported regions.
   * The client's region where left out.
   */
  regionId?: string;
  /** Filter: the enterprise code to look up. */
  enterpriseCode?: string;
  /**
   * True = only the default enterprise code.
   * Allowed: true, false. Default: false.
   */
  isDefault?: boolean;
  /** Token of the next batch. */
  nextToken?: string;
  /**
   * Entries per batch.
   * Range: 1 to 100. Default: 10.
   */
  maxResults?: number;
}

/** The answer of {@link ListEnterpriseCodeRequest | ListEnterpriseCode}. */
export interface ListEnterpriseCodeResponse {
  enterpriseCodes?: ListEnterpriseCodeEnterpriseCodes[];
  maxResults?: number;
  /** Token of the next batch; absent from the sample. */
  nextToken?: string;
  requestId: string;
  totalCount?: number;
}

/** EnterpriseCodes in the answer of ListEnterpriseCode. */
export interface ListEnterpriseCodeEnterpriseCodes {
  enterpriseCode?: string;
  /** Whether the code is the default one. */
  isDefault?: boolean;
}

/**
 * Lists the features of a given OpenAPI operation that a gateway device does not support.
 * - Not paged.
 * - What each feature name means is documented with the OpenAPI operation it belongs to.
 *
 * Errors: InvalidSmartAGId.NotFound, Sag.DeviceNotExist.
 */
export interface ListSmartAGApiUnsupportedFeatureRequest {
  /**
   * Region of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the gateway instance that owns the device.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device.
   * Required.
   */
  serialNumber: string;
  /**
   * Name of the OpenAPI operation the features belong to (sample ModifySagWan).
   * Required.
   */
  openApiName: string;
}

/** The answer of {@link ListSmartAGApiUnsupportedFeatureRequest | ListSmartAGApiUnsupportedFeature}. */
export interface ListSmartAGApiUnsupportedFeatureResponse {
  features?: ListSmartAGApiUnsupportedFeatureFeatures[];
  requestId: string;
}

/** Features in the answer of ListSmartAGApiUnsupportedFeature. */
export interface ListSmartAGApiUnsupportedFeatureFeatures {
  /** Name of an unsupported feature (sample ISP) */
  feature?: string;
}

/**
 * Lists the gateway instances attached to one access point of a region.
 * - PageSize defaults to 10 with a maximum of 50; PageNumber defaults to 1.
 * - The reference has no error table for this operation.
 * - The reply does not echo PageNumber or PageSize; only TotalCount is returned.
 * - SmartAccessGateways is a flat array on the wire (no inner element name), unlike most list operations of this API.
 * - SmartAGName and SmartAGDescription are absent from sample elements, so expect missing fields.
 */
export interface ListSmartAGByAccessPointRequest {
  /**
   * Access point ID.
   * Required.
   */
  accessPointId: number;
  /**
   * Region of the gateway instances. A region has one or more access points; ListAccessPoints shows them.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Entries per page.
   * Range: at most 50. Default: 10.
   */
  pageSize?: number;
  /**
   * Page to return.
   * Default: 1.
   */
  pageNumber?: number;
  /**
   * Filter by instance status: Active = available; Offline = offline.
   * Allowed: Active, Offline.
   */
  smartAGStatus?: "Active" | "Offline";
}

/** The answer of {@link ListSmartAGByAccessPointRequest | ListSmartAGByAccessPoint}. */
export interface ListSmartAGByAccessPointResponse {
  requestId: string;
  smartAccessGateways?: ListSmartAGByAccessPointSmartAccessGateways[];
  /** Number of gateway instances under the access point. */
  totalCount?: number;
}

/** SmartAccessGateways in the answer of ListSmartAGByAccessPoint. */
export interface ListSmartAGByAccessPointSmartAccessGateways {
  associatedCcnId?: string;
  /** Device type bound to the instance: sag-1000 or sag-100WM (the sample shows lower case sag-100wm) */
  hardwareVersion?: string;
  /** How on-premises routes are synchronised: static = static routing; dynamic = dynamic routing. */
  routingStrategy?: string;
  smartAGDescription?: string;
  smartAGId?: string;
  smartAGName?: string;
  /** Active = available; Offline = offline. */
  smartAGStatus?: string;
}

/**
 * Renames an access control list.
 * - Only the name can be changed; it is required.
 *
 * Errors: Forbidden, MissingParameter, InvalidName, InvalidId.ACL, InternalError.
 */
export interface ModifyACLRequest {
  /**
   * ACL ID.
   * Required.
   */
  aclId: string;
  /**
   * New name, 2 to 100 characters, starts with a letter or Chinese character, may contain digits, underscores, periods and hyphens.
   * Required. Length: 2 to 100.
   */
  name: string;
  /**
   * Region ID.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link ModifyACLRequest | ModifyACL}. */
export interface ModifyACLResponse {
  requestId: string;
}

/**
 * Changes the attributes of an existing access control rule.
 * - A rule is addressed by the pair AclId + AcrId.
 * - Among rules of equal priority the one with the smaller GmtCreate timestamp takes effect first.
 * - WAN rules are not supported on SAG-1000 devices; the user guide says that their software 2.0 and later takes them.
 * - Only RegionId, AclId and AcrId are required; the text does not say what happens to attributes left out of the call, but it documents defaults for Priority (1) and Type (LAN). Seen by the vendor's own tests: a left-out Priority keeps its value.
 * - The response table has no Type although the request can set it.
 *
 * Errors: ACL.NoSupportWanType, ACL.InvalidType, Forbidden, MissingParameter, InvalidDescription, InvalidParameter, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG, NotSupportedProtocol, InvalidId.ACL, InvalidId.ACR, InvalidPortRange, InternalError.
 */
export interface ModifyACLRuleRequest {
  /**
   * Region of the ACL.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ACL instance ID.
   * Required.
   */
  aclId: string;
  /**
   * ACL rule ID; DescribeACLAttribute lists the rule IDs of an ACL.
   * Required.
   */
  acrId: string;
  /**
   * Rule description.
   * Length: 1 to 512.
   */
  description?: string;
  /**
   * In = traffic from outside into the local network behind the gateway; out = traffic from that local network to the outside.
   * Allowed: in, out.
   */
  direction?: "in" | "out";
  /**
   * Source range, for example 192.168.1.0/24.
   * Format: cidr.
   */
  sourceCidr?: string;
  /**
   * Destination range, for example 192.168.10.0/24.
   * Format: cidr.
   */
  destCidr?: string;
  /** Protocol the rule applies to; not case sensitive; the console has the authoritative list (tcp and ALL appear in the samples) */
  ipProtocol?: string;
  /** Source port range start/end, each 1-65535; 80/80 is the single port 80, 1/200 is ports 1 to 200, -1/-1 means any port. */
  sourcePortRange?: string;
  /** Destination port range start/end, each 1-65535; 80/80 is the single port 80, 1/200 is ports 1 to 200, -1/-1 means any port. */
  destPortRange?: string;
  /**
   * Accept = allow, drop = refuse.
   * Allowed: accept, drop.
   */
  policy?: "accept" | "drop";
  /**
   * A smaller number is a higher priority; with equal priority the rule pushed to the device first wins.
   * Range: 1 to 100. Default: 1.
   */
  priority?: number;
  /**
   * LAN = rule on private network traffic, WAN = rule on public network traffic.
   * Allowed: LAN, WAN. Default: LAN.
   */
  type?: "LAN" | "WAN";
  /**
   * Rule name; starts with a letter or a Chinese character; may hold digits, underscore and hyphen.
   * Length: 2 to 128.
   */
  name?: string;
  /**
   * IDs of the applications the rule matches; look them up with ListDpiSignatures. The sample passes it as DpiSignatureIds=["1"] although the table names it DpiSignatureIds.N.
   * At most 100 items.
   */
  dpiSignatureIds?: readonly string[];
  /**
   * IDs of the application groups the rule matches; look them up with ListDpiGroups. The sample passes it as DpiGroupIds=["20"] although the table names it DpiGroupIds.N.
   * At most 100 items.
   */
  dpiGroupIds?: readonly string[];
}

/** The answer of {@link ModifyACLRuleRequest | ModifyACLRule}. */
export interface ModifyACLRuleResponse {
  aclId?: string;
  acrId?: string;
  description?: string;
  destCidr?: string;
  destPortRange?: string;
  /** In = traffic from outside into the local network behind the gateway; out = traffic from that local network to the outside. */
  direction?: string;
  /** Reference: plain array of string; SDK: wrapped as {DpiGroupId: [..]}. */
  dpiGroupIds?: string[];
  /** Reference: plain array of string; SDK: wrapped as {DpiSignatureId: [..]}. */
  dpiSignatureIds?: string[];
  /** Rule creation time, epoch milliseconds; with equal priority the smaller value takes effect first. */
  gmtCreate?: number;
  ipProtocol?: string;
  name?: string;
  /** Accept = allow, drop = refuse. */
  policy?: string;
  /** Smaller is higher. */
  priority?: number;
  requestId: string;
  sourceCidr?: string;
  sourcePortRange?: string;
}

/**
 * Changes the DNS settings of a Smart Access Gateway app instance.
 * - The reference lists no DNS parameter at all: AppDNS and RecoveredDNS are known from the SDK only.
 *
 * Errors: InvalidParam.Ip.
 */
export interface ModifyClientUserDNSRequest {
  /**
   * Region of the app instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * App instance ID.
   * Required.
   */
  smartAGId: string;
  /** Not in the reference; DescribeClientUserDNS describes the field as the primary and backup DNS that clients use while connected to the private network. */
  appDNS?: readonly string[];
  /** Not in the reference; DescribeClientUserDNS describes the field as the primary and backup DNS used after clients leave the private network, a feature not yet online. */
  recoveredDNS?: readonly string[];
}

/** The answer of {@link ModifyClientUserDNSRequest | ModifyClientUserDNS}. */
export interface ModifyClientUserDNSResponse {
  requestId: string;
}

/**
 * Changes the name, description, private block or gateway interworking of a CCN.
 * - SnatCidrBlock is not a parameter (reference and SDK agree) although the error list covers SNAT CIDR cases.
 * - CcnId and RegionId are required, everything else is optional; the sample changes nothing and sends only those two.
 * - CCN.CidrInUse is returned when the given CIDR block is being used, CCN.SnatCidrInUse when the SNAT block is in use and cannot be changed.
 * - CidrBlock holds several blocks, joined with commas (the vendor's acceptance tests); the quotas allow 5, with masks up to 24 (CCN.CidrAmountLimit).
 *
 * Errors: MissingParameter, InvalidId.CCN, UpdateError.CCN, Forbidden, CCN.CidrEmpty, CCN.CidrAmountLimit, CCN.CidrInUse, CCN.InvalidCidr, CCN.InvalidId, CCN.InvalidSnatCidr, CCN.SnatCidrConflict, CCN.SnatCidrInUse, CCN.SnatCidrNoConfig, SAG.CcnCidrNoConfig, CCN.InvalidInterworkingStatus.
 */
export interface ModifyCloudConnectNetworkRequest {
  /**
   * CCN ID.
   * Required.
   */
  ccnId: string;
  /**
   * Region of the CCN.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * 2 to 128 characters, starts with a letter or Chinese character, may contain digits, periods, underscores and hyphens; must not start with http:// or https://.
   * Length: 2 to 128.
   */
  name?: string;
  /**
   * 2 to 256 characters, starts with a letter or Chinese character; must not start with http:// or https://.
   * Length: 2 to 256.
   */
  description?: string;
  /**
   * Private blocks of the CCN, joined with commas: at most 5, each with a mask of at most 24.
   * Format: cidr.
   */
  cidrBlock?: string;
  /**
   * Whether gateways bound to this CCN can reach each other: enable = on; disable = off.
   * Allowed: enable, disable.
   */
  interworkingStatus?: "enable" | "disable";
}

/** The answer of {@link ModifyCloudConnectNetworkRequest | ModifyCloudConnectNetwork}. */
export interface ModifyCloudConnectNetworkResponse {
  requestId: string;
}

/**
 * Changes the automatic software upgrade policy of a Smart Access Gateway device.
 * - The policy is addressed by SmartAGId + SerialNumber (+ VersionType). No default is documented for VersionType here.
 * - CronExpression, Duration and TimeZone are required according to the reference, whatever the UpgradeType.
 *
 * Errors: SAG.InstanceIdEmpty, SAG.InvalidSerialNumber.
 */
export interface ModifyDeviceAutoUpgradePolicyRequest {
  /**
   * Start time of the upgrade as a cron expression, e.g. "0 0 4 1/1 * ?" = every day at 04:00, counted from the first day of the month.
   * Required. Format: cron.
   */
  cronExpression: string;
  /**
   * Length of the upgrade window in minutes.
   * Required. Range: 30 to 120.
   */
  duration: number;
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Serial number of the gateway device.
   * Required.
   */
  serialNumber: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * Time zone, e.g. Asia/Shanghai.
   * Required.
   */
  timeZone: string;
  /**
   * Scheduled = at the scheduled time; boot = automatically at start-up; manual = by hand.
   * Required. Allowed: scheduled, boot, manual.
   */
  upgradeType: "scheduled" | "boot" | "manual";
  /**
   * Software whose policy is changed: Device = operating-system software of the device; Dpi = application signature library.
   * Allowed: Device, Dpi.
   */
  versionType?: "Device" | "Dpi";
}

/** The answer of {@link ModifyDeviceAutoUpgradePolicyRequest | ModifyDeviceAutoUpgradePolicy}. */
export interface ModifyDeviceAutoUpgradePolicyResponse {
  requestId: string;
}

/**
 * Edits the attributes and the output target of a flow log.
 * - The table marks every parameter but ActiveAging as required, while the descriptions tie the Log Service ones to OutputType sls and the NetFlow ones to netflow; the sample sends both sets with OutputType sls.
 * - Replace versus merge is not documented; inferred from the required flags, not stated: send the whole set, not only what changed.
 * - ActiveAging and InactiveAging have defaults (300 s, 15 s) here too; whether an omitted one is kept or reset is not documented. No range is given on this page (CreateFlowLog: 60-6000 and 10-600).
 * - DependencyViolation.FlowLog and IncorrectStatus.FlowLog are listed, but whether a bound or an active flow log can be edited is not stated.
 * - The error table is the family-wide flow log list; entries about parameters this call does not take appear there as well.
 *
 * Errors: FeatureNotSupport, DependencyViolation.FlowLog, IncorrectStatus.FlowLog, InvalidFlowLogId.NotFound, MissingParam.FlowLogId, OperationFailed.AssociateFlowLog, OperationUnsupported.AssociateFlowLog, QuotaExceeded.Flowlog, IllegalParam.ActiveAging, IllegalParam.InactiveAging, IllegalParam.OutputType, IllegalParam.NetflowServerIp, IllegalParam.NetflowServerPort, IllegalParam.NetflowVersion, MissingParam.NetflowServerIp, MissingParam.NetflowServerPort, MissingParam.NetflowVersion, IllegalParam.SlsRegionId, MissingParam.SlsRegionId, IllegalParam.RegionId, IllegalParam.Status, InvalidSmartAGId.NotFound.
 */
export interface ModifyFlowLogAttributeRequest {
  /**
   * Description of the flow log.
   * Required.
   */
  description: string;
  /**
   * ID of the flow log (fl-...).
   * Required.
   */
  flowLogId: string;
  /**
   * Output interval of inactive flows, in seconds.
   * Required. Default: 15.
   */
  inactiveAging: number;
  /**
   * Log Service Logstore; to be filled in when OutputType is sls.
   * Optional: needed when OutputType is sls or all.
   */
  logstoreName?: string;
  /**
   * Name of the flow log.
   * Required.
   */
  name: string;
  /**
   * Address of the NetFlow server; to be filled in when OutputType is netflow.
   * Optional: needed when OutputType is netflow or all. Format: ip.
   */
  netflowServerIp?: string;
  /**
   * Port of the NetFlow server; to be filled in when OutputType is netflow.
   * Optional: needed when OutputType is netflow or all. Default: 9995.
   */
  netflowServerPort?: number;
  /**
   * NetFlow protocol version; to be filled in when OutputType is netflow.
   * Optional: needed when OutputType is netflow or all. Allowed: V5, V9, V10. Default: V9.
   */
  netflowVersion?: "V5" | "V9" | "V10";
  /**
   * Where flow logs go. sls: Alibaba Cloud Log Service. netflow: your NetFlow server. all: both.
   * Required. Allowed: sls, netflow, all.
   */
  outputType: "sls" | "netflow" | "all";
  /**
   * Log Service project; to be filled in when OutputType is sls.
   * Optional: needed when OutputType is sls or all.
   */
  projectName?: string;
  /**
   * Region of the flow log.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Region of Log Service; to be filled in when OutputType is sls.
   * Optional: needed when OutputType is sls or all.
   */
  slsRegionId?: string;
  /**
   * Output interval of active flows, in seconds.
   * Default: 300.
   */
  activeAging?: number;
}

/** The answer of {@link ModifyFlowLogAttributeRequest | ModifyFlowLogAttribute}. */
export interface ModifyFlowLogAttributeResponse {
  requestId: string;
}

/**
 * Changes the configuration of a health check of a Smart Access Gateway instance.
 * - The reference marks every parameter required (including the unsupported ports and Description); the SDK requires only HcInstanceId, RegionId and SmartAGId. Sending the full configuration satisfies both.
 * - Name, addresses, type and every threshold can be changed in place; the reference lists no way to move a health check to another SAG instance.
 * - An automatically generated health check cannot be modified (HC.AutoGenerated).
 * - The SAG instance must be activated and not in arrears; software edition instances are refused.
 * - DstPort and SrcPort are not supported at present.
 *
 * Errors: HC.InstanceNoFound, HC.InvalidDescription, HC.InvalidDstIpAddr, HC.InvalidDstPort, HC.InvalidFailCountThreshold, HC.InvalidName, HC.InvalidProbeCount, HC.InvalidProbeInterval, HC.InvalidProbeTimeout, HC.InvalidRttFailThreshold, HC.InvalidRttThreshold, HC.InvalidSrcIpAddr, HC.InvalidSrcPort, HC.InvalidType, SAG.InstanceIdEmpty, SAG.InstanceNoFound, SAG.SoftwareNotSupportFeature, SAG.NoActive, SAG.Arrearage, HC.AutoGenerated, HC.RelatedRoute.
 */
export interface ModifyHealthCheckRequest {
  /**
   * Description; 2-256 characters, starts with an upper- or lower-case letter or a Chinese character, may hold digits, full stops (.), underscores (_) and hyphens (-).
   * Required. Length: 2 to 256.
   */
  description: string;
  /**
   * Destination address of the probe.
   * Required. Format: ip.
   */
  dstIpAddr: string;
  /**
   * Destination port of the probe; documented as not supported at present.
   * Optional: not supported at present.
   */
  dstPort?: number;
  /**
   * Threshold of successive failed probes.
   * Required. Range: 1 to 15. Default: 3.
   */
  failCountThreshold: number;
  /**
   * Health check instance id.
   * Required.
   */
  hcInstanceId: string;
  /**
   * Health check name; 2-100 characters, starts with an upper- or lower-case letter or a Chinese character, may hold digits, full stops (.), underscores (_) and hyphens (-).
   * Required. Length: 2 to 100.
   */
  name: string;
  /**
   * Number of probes per health check.
   * Required. Range: 1 to 20. Default: 1.
   */
  probeCount: number;
  /**
   * Interval between probes in milliseconds; the next probe is not started before the current one has finished.
   * Required. Range: 1000 to 60000. Default: 2000.
   */
  probeInterval: number;
  /**
   * Timeout of one probe in milliseconds. Default documented here as 3000, on CreateHealthCheck and in both read calls as 1000.
   * Required. Range: 10 to 30000. Default: 3000.
   */
  probeTimeout: number;
  /**
   * Region id of the Smart Access Gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * How many times the latency threshold must be hit.
   * Required. Range: 1 to 15. Default: 3.
   */
  rttFailThreshold: number;
  /**
   * Latency alarm threshold in milliseconds; -1 (no threshold set) or 1-5000, so 0 is outside the range.
   * Required. Range: -1 to 5000. Default: -1.
   */
  rttThreshold: number;
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
  /**
   * Source address of the probe.
   * Required. Format: ip.
   */
  srcIpAddr: string;
  /**
   * Source port of the probe; documented as not supported at present.
   * Optional: not supported at present.
   */
  srcPort?: number;
  /**
   * Probe packet type; only ICMP_ECHO is supported at present.
   * Required. Allowed: ICMP_ECHO.
   */
  type: "ICMP_ECHO";
}

/** The answer of {@link ModifyHealthCheckRequest | ModifyHealthCheck}. */
export interface ModifyHealthCheckResponse {
  requestId: string;
}

/**
 * Changes the name and the description of a QoS policy instance.
 * - QosName must be sent on every call, even when only the description changes.
 * - The text does not say what happens to the description when it is left out.
 *
 * Errors: MissParameter.RegionId, MissParameter.QosId, MissParameter.Name, InvalidParameter.Name, InvalidId.Qos, InvalidParameter.Description, InternalError.
 */
export interface ModifyQosRequest {
  /**
   * Region of the QoS policy instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the QoS policy instance to change.
   * Required.
   */
  qosId: string;
  /**
   * Name of the QoS policy.
   * Required.
   */
  qosName: string;
  /**
   * Starts with a letter or a Chinese character; may hold digits, underscore or hyphen.
   * Length: 1 to 512.
   */
  qosDescription?: string;
}

/** The answer of {@link ModifyQosRequest | ModifyQos}. */
export interface ModifyQosResponse {
  requestId: string;
}

/**
 * Changes a rate limiting rule of a QoS policy.
 * - LimitType Absolute needs MinBandwidthAbs and MaxBandwidthAbs; LimitType Percent needs MinBandwidthPercent and MaxBandwidthPercent.
 * - The maximum must be greater than the minimum, for both the absolute and the percentage pair (InvalidBandwidthCompare is returned when the maximum is smaller).
 * - Priority, LimitType, bandwidths, PercentSourceType, Name and Description can all be changed in place; QosId and QosCarId only address the rule.
 * - The reference marks the four bandwidth parameters optional but the SDK marks them required: sending the pair that fits LimitType is documented, sending all four matches the sample.
 * - This page lists no InvalidId and no InternalError code.
 *
 * Errors: MissParameter.RegionId, MissParameter.QosCarId, MissParameter.QosId, InvalidParameter.Description, MissParameter.MaxBandwidthAbs, MissParameter.MaxBandwidthPercent, MissParameter.MinBandwidthAbs, MissParameter.MinBandwidthPercent, InvalidBandwidthCompare, MissParameter.PercentSourceType, InvalidParameter.Priority, InvalidParameter.PercentSourceType, InvalidParameter.Name.
 */
export interface ModifyQosCarRequest {
  /** Description of the rate limiting rule. */
  description?: string;
  /**
   * Region of the QoS policy instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the QoS policy that owns the rule.
   * Required.
   */
  qosId: string;
  /**
   * ID of the rate limiting rule to change (qoscar-...).
   * Required.
   */
  qosCarId: string;
  /**
   * Priority of the rate limiting rule; a smaller number is a higher priority; among equal priorities the rule delivered first wins.
   * Range: 1 to 7.
   */
  priority?: number;
  /**
   * How bandwidth is limited. Absolute: by bandwidth value. Percent: by percentage.
   * Allowed: Absolute, Percent.
   */
  limitType?: "Absolute" | "Percent";
  /** Minimum bandwidth in Mbps, whole number; required when LimitType is Absolute. */
  minBandwidthAbs?: number;
  /** Maximum bandwidth in Mbps, whole number; required when LimitType is Absolute; must be greater than MinBandwidthAbs. */
  maxBandwidthAbs?: number;
  /**
   * Minimum bandwidth in percent; required when LimitType is Percent.
   * Range: 1 to 100.
   */
  minBandwidthPercent?: number;
  /**
   * Maximum bandwidth in percent; required when LimitType is Percent; must be greater than MinBandwidthPercent.
   * Range: 1 to 100.
   */
  maxBandwidthPercent?: number;
  /**
   * Bandwidth that a percentage refers to. CcnBandwidth: CCN bandwidth. InternetUpBandwidth: total Internet bandwidth.
   * Allowed: CcnBandwidth, InternetUpBandwidth.
   */
  percentSourceType?: "CcnBandwidth" | "InternetUpBandwidth";
  /**
   * 2-128 characters; starts with a letter or a Chinese character; only Chinese characters, letters, digits, periods, underscores and hyphens.
   * Length: at most 128.
   */
  name?: string;
}

/** The answer of {@link ModifyQosCarRequest | ModifyQosCar}. */
export interface ModifyQosCarResponse {
  requestId: string;
}

/**
 * Changes a traffic classification (five-tuple) rule of a QoS policy.
 * - Only RegionId, QosId and QosPolicyId are required; every attribute of the rule can be changed in place.
 * - Priority names the rate limiting rule the classification rule belongs to; this page allows 1-3 while CreateQosCar and ModifyQosCar allow 1-7. The vendor's own tests change policies to 4 to 7.
 * - EndTime must not be earlier than StartTime (InvalidTimeRangeCompare).
 * - At most 100 application IDs and 100 application group IDs per call.
 * - Not documented: whether omitted attributes keep their value, and whether the DPI lists replace or extend the stored ones.
 *
 * Errors: MissParameter.RegionId, MissParameter.QosId, MissParameter.QosPolicyId, InvalidParameter.Description, InvalidParameter.Priority, InvalidParameter.SourcePortRange, InvalidParameter.DestCidr, InvalidParameter.DestPortRange, InvalidParameter.SourceCidr, InvalidParameter.StartTime, InvalidParameter.EndTime, InvalidTimeRangeCompare, InvalidId.QOSPY, InvalidId.Qos, NotSupportedProtocol, InvalidParameter.Name, InternalError, InvalidPortRange.
 */
export interface ModifyQosPolicyRequest {
  /**
   * Region of the QoS policy instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * ID of the QoS policy that owns the rule.
   * Required.
   */
  qosId: string;
  /**
   * ID of the traffic classification rule to change (qospy-...).
   * Required.
   */
  qosPolicyId: string;
  /**
   * Priority of the rate limiting rule (QosCar) that this classification rule belongs to; a smaller number is a higher priority. This number is the link between the two kinds of rule.
   * Range: 1 to 7.
   */
  priority?: number;
  /**
   * Source network in CIDR form, e.g. 192.168.1.0/24.
   * Format: cidr.
   */
  sourceCidr?: string;
  /**
   * Destination network in CIDR form, e.g. 192.168.10.0/24.
   * Format: cidr.
   */
  destCidr?: string;
  /** Protocol the rule applies to; the reference lists no values and refers to the console (samples show TCP). */
  ipProtocol?: string;
  /** Source ports. Port range written first/last, each 1-65535, e.g. 1/200 for ports 1 to 200, 80/80 for port 80 only; -1/-1 means no port restriction. */
  sourcePortRange?: string;
  /** Destination ports. Port range written first/last, each 1-65535, e.g. 1/200 for ports 1 to 200, 80/80 for port 80 only; -1/-1 means no port restriction. */
  destPortRange?: string;
  /** When the rule starts to apply. YYYY-MM-DDThh:mm:ss+0800 (ISO 8601, Beijing time, UTC+8). */
  startTime?: string;
  /** When the rule stops applying. YYYY-MM-DDThh:mm:ss+0800 (ISO 8601, Beijing time, UTC+8). */
  endTime?: string;
  /**
   * 1-512 characters; starts with a letter or a Chinese character; may contain digits, underscores and hyphens.
   * Length: at most 512.
   */
  description?: string;
  /**
   * 2-100 characters; starts with a letter or a Chinese character; may contain digits, underscores and hyphens.
   * Length: at most 100.
   */
  name?: string;
  /**
   * Application IDs, at most 100 per call; look them up with ListDpiSignatures.
   * At most 100 items.
   */
  dpiSignatureIds?: readonly string[];
  /**
   * Application group IDs, at most 100 per call; look them up with ListDpiGroups.
   * At most 100 items.
   */
  dpiGroupIds?: readonly string[];
}

/** The answer of {@link ModifyQosPolicyRequest | ModifyQosPolicy}. */
export interface ModifyQosPolicyResponse {
  requestId: string;
}

/**
 * Changes the route distribution (publishing) strategy of one route of a Smart Access Gateway instance.
 * - The route is addressed by SmartAGId + SourceType + RouteSource + DestCidrBlock; no strategy id exists. RouteDistribution and HcInstanceId are what changes.
 * - The API has no create call for strategies (neither reference nor skeleton): this call is the only writer.
 * - The SAG instance must be activated and not in arrears; software edition instances are refused.
 * - The health check instance must exist (HC.InstanceNoFound). A health check with associated routes cannot be deleted (HC.RelatedRoute), so point the strategy elsewhere first.
 * - The reference marks HcInstanceId required even for publish and no_publish, and its own sample sends one with publish; the SDK does not require it.
 *
 * Errors: SAG.InstanceIdEmpty, SAG.InstanceNoFound, RD.InvalidDestCidrBlock, RD.InvalidHcInstanceId, RD.InvalidRouteDistribution, RD.InvalidRouteSource, RD.InvalidSourceType, HC.InstanceNoFound, SAG.Arrearage, SAG.NoActive, SAG.SoftwareNotSupportFeature.
 */
export interface ModifyRouteDistributionStrategyRequest {
  /**
   * Destination CIDR block of the route.
   * Required. Format: cidr.
   */
  destCidrBlock: string;
  /**
   * Id of the health check instance.
   * Optional: needed when publishing depends on a health check.
   */
  hcInstanceId?: string;
  /**
   * Region id of the Smart Access Gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Publish = publish; no_publish = do not publish; no_publish_and_publish_on_health_success = not published, published when the health check succeeds; no_publish_and_publish_on_health_fail = not published, published when the health check fails; publish_and_revoke_on_health_success = published, revoked when the health check succeeds; publish_and_revoke_on_health_fail = published, revoked when the health check fails.
   * Required. Allowed: publish, no_publish, no_publish_and_publish_on_health_success, no_publish_and_publish_on_health_fail, publish_and_revoke_on_health_success, publish_and_revoke_on_health_fail.
   */
  routeDistribution: "publish" | "no_publish" | "no_publish_and_publish_on_health_success" | "no_publish_and_publish_on_health_fail" | "publish_and_revoke_on_health_success" | "publish_and_revoke_on_health_fail";
  /**
   * Where the route comes from. Cloud routes: the id of the VPC, VBR or SAG instance the route was learned from. Local routes: STATIC (static route added in the console), OSPF (learned by OSPF) or BGP (learned by BGP).
   * Required.
   */
  routeSource: string;
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
  /**
   * Route type: cloud = cloud route; local = on-premises route.
   * Required. Allowed: cloud, local.
   */
  sourceType: "cloud" | "local";
}

/** The answer of {@link ModifyRouteDistributionStrategyRequest | ModifyRouteDistributionStrategy}. */
export interface ModifyRouteDistributionStrategyResponse {
  requestId: string;
}

/**
 * Sets a new login password for a gateway device.
 * - The password is set per device: gateway ID plus device serial number (parameter SmartAGSn).
 * - From the error list: the gateway must be activated, online, not in arrears, with its network configuration synchronised; software instances are refused.
 * - Asterisks in the sample mask the password; they are not allowed characters.
 *
 * Errors: IllegalParam.Password, MissingParam.Password, SAG.InstanceNoFound, SAG.SoftwareNotSupport, SAG.SoftwareNotSupportFeature, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, SmartAccessGatewayNotOnline, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface ModifySAGAdminPasswordRequest {
  /**
   * Region of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device.
   * Required.
   */
  smartAGSn: string;
  /**
   * New login password, 8 to 30 characters, may contain upper- and lower-case letters, digits and underscores. Write-only: it is not in the reply of this operation.
   * Required. Length: at most 30.
   */
  password: string;
}

/** The answer of {@link ModifySAGAdminPasswordRequest | ModifySAGAdminPassword}. */
export interface ModifySAGAdminPasswordResponse {
  requestId: string;
}

/**
 * Changes the address of a leased-line subinterface.
 * - The VLAN must already exist on the device (Sag.EccVlanNotExist): port and VLAN select the subinterface, so only IP and Mask can be changed in place.
 *
 * Errors: Sag.EccVlanNotExist.
 */
export interface ModifySagExpressConnectInterfaceRequest {
  /**
   * IP address of the interface.
   * Required. Format: ip.
   */
  ip: string;
  /**
   * Dotted netmask, e.g. 255.255.255.252.
   * Required. Format: netmask.
   */
  mask: string;
  /**
   * Name of the leased-line port, e.g. 5.
   * Required.
   */
  portName: string;
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the instance.
   * Required.
   */
  smartAGSn: string;
  /**
   * VLAN number of the subinterface as a string, 0 to 4094: 0 = the physical port itself, no VLAN subinterface; 1 to 4094 = VLAN-based layer-3 subinterface.
   * Required. Range: 0 to 4094.
   */
  vlan: string;
}

/** The answer of {@link ModifySagExpressConnectInterfaceRequest | ModifySagExpressConnectInterface}. */
export interface ModifySagExpressConnectInterfaceResponse {
  requestId: string;
}

/**
 * Changes the global routing protocol of a Smart Access Gateway device.
 * - The instance must exist, be activated, not expired and online, and its device version (active and standby) must support the feature; software edition instances are refused.
 * - Port routing protocols must be of the same type as the global one (Sag.RouteTypeNotMatch on ModifySagPortRouteProtocol), so set the global protocol first.
 * - ConfigUnsynchronized means the network configuration is not synchronized.
 * - There is no delete call: this is a setting of the device, addressed by SmartAGId + SmartAGSn.
 * - Read it back with DescribeSagGlobalRouteProtocol.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface ModifySagGlobalRouteProtocolRequest {
  /**
   * Region id of the Smart Access Gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * STATIC = static routes; OSPF = OSPF dynamic routing; BGP = BGP dynamic routing.
   * Required. Allowed: STATIC, OSPF, BGP.
   */
  routeProtocol: "STATIC" | "OSPF" | "BGP";
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the SAG device bound to the instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link ModifySagGlobalRouteProtocolRequest | ModifySagGlobalRouteProtocol}. */
export interface ModifySagGlobalRouteProtocolResponse {
  requestId: string;
}

/**
 * Changes the high-availability (HA) settings of a Smart Access Gateway device.
 * - PortName and VirtualIp must be given when Mode is STATIC.
 * - DescribeSagHa returns Mode, Ports and TaskStates for the same device.
 *
 * Errors: Sag.HaPortExist, Sag.HaPortRoleError, Sag.HaTypeNotAllow.
 */
export interface ModifySagHaRequest {
  /**
   * HA mode: NONE = HA off; STATIC = static mode; DYNAMIC = dynamic mode.
   * Required. Allowed: NONE, STATIC, DYNAMIC.
   */
  mode: "NONE" | "STATIC" | "DYNAMIC";
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the gateway instance.
   * Required.
   */
  smartAGSn: string;
  /** Port name (sample 5). Needed when Mode is STATIC. */
  portName?: string;
  /**
   * Virtual IP address. Needed when Mode is STATIC.
   * Format: ip.
   */
  virtualIp?: string;
}

/** The answer of {@link ModifySagHaRequest | ModifySagHa}. */
export interface ModifySagHaResponse {
  requestId: string;
}

/**
 * Changes the LAN port settings of a SAG device.
 * - IP and Mask are required with both IPType values.
 * - StartIp, EndIp and Lease describe the DHCP pool; the reference marks them optional and does not say whether DHCP needs them.
 * - The port must have the right role (Sag.PortRoleInvalid).
 *
 * Errors: Sag.PortNotExist, Sag.PortRoleInvalid.
 */
export interface ModifySagLanRequest {
  /**
   * LAN port IP.
   * Required. Format: ip.
   */
  ip: string;
  /**
   * DHCP = the device hands out addresses to connected devices by DHCP; STATIC = static LAN address.
   * Required. Allowed: DHCP, STATIC.
   */
  ipType: "DHCP" | "STATIC";
  /**
   * Dotted netmask.
   * Required. Format: netmask.
   */
  mask: string;
  /**
   * Port name, e.g. 0.
   * Required.
   */
  portName: string;
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the instance.
   * Required.
   */
  smartAGSn: string;
  /**
   * First address of the DHCP pool.
   * Format: ip.
   */
  startIp?: string;
  /**
   * Last address of the DHCP pool.
   * Format: ip.
   */
  endIp?: string;
  /**
   * DHCP lease, minutes, as a string.
   * Range: 1 to 43200.
   */
  lease?: string;
}

/** The answer of {@link ModifySagLanRequest | ModifySagLan}. */
export interface ModifySagLanResponse {
  requestId: string;
}

/**
 * Changes the address settings of a device's management port.
 * - All three of Gateway, IP and Mask are sent on every call (required in the reference).
 *
 * Errors: Sag.PortMgtError.
 */
export interface ModifySagManagementPortRequest {
  /**
   * Gateway IP of the management port.
   * Required. Format: ip.
   */
  gateway: string;
  /**
   * Management port IP.
   * Required. Format: ip.
   */
  ip: string;
  /**
   * Dotted netmask of the management port.
   * Required. Format: netmask.
   */
  mask: string;
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link ModifySagManagementPortRequest | ModifySagManagementPort}. */
export interface ModifySagManagementPortResponse {
  requestId: string;
}

/**
 * Changes the role of a device port, discarding the settings that belonged to its former role.
 * - Changing the role deletes the configuration data of the port's former role.
 * - The role of the management port cannot be changed (Sag.PortMgtError).
 * - A port used by HA cannot change role (Sag.HaPortExist).
 * - The number of ports per role is limited (Sag.PortRoleLimit); the reference gives no number.
 * - With an exclusive management port, management and service traffic are separated: the port only reaches the device's web console, carries no service traffic, and the web console is reachable only through it.
 * - WAN supports plug and play: the first port that gets an address by DHCP and reaches the Internet is set to WAN, so a role can change outside the API; WAN assignment can also be changed in the device's web console.
 *
 * Errors: Sag.PortNotExist, Sag.HaPortExist, Sag.PortRoleLimit, Sag.PortMgtError.
 */
export interface ModifySagPortRoleRequest {
  /**
   * Port name, e.g. 0.
   * Required.
   */
  portName: string;
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * NONE = no role; WAN = Internet port (device port 5 is WAN by default; DHCP client, PPPoE or static IP); LAN = local PCs or switches (DHCP server or static IP); ECC = leased line (Express Connect); MGT = management (device port 2 is the exclusive management port by default)
   * Required. Allowed: NONE, WAN, LAN, ECC, MGT.
   */
  role: "NONE" | "WAN" | "LAN" | "ECC" | "MGT";
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link ModifySagPortRoleRequest | ModifySagPortRole}. */
export interface ModifySagPortRoleResponse {
  requestId: string;
}

/**
 * Changes the routing protocol of one port of a Smart Access Gateway device.
 * - RouteProtocol must be the same type as the global routing protocol: call ModifySagGlobalRouteProtocol first.
 * - RouteProtocol=BGP needs RemoteIp and RemoteAs.
 * - Leased-line (ECC) VLANs support BGP only.
 * - There is no delete call: this is a setting, addressed by SmartAGId + SmartAGSn + PortName (+ Vlan).
 * - Read it back with DescribeSagPortRouteProtocolList.
 *
 * Errors: Sag.RouteProtocolPortNotExist, Sag.EccRouteTypeError, Sag.RouteTypeNotMatch.
 */
export interface ModifySagPortRouteProtocolRequest {
  /**
   * Port name, for example 2.
   * Required.
   */
  portName: string;
  /**
   * Region id of the Smart Access Gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * STATIC = static routes; OSPF = OSPF dynamic routing; BGP = BGP dynamic routing.
   * Required. Allowed: STATIC, OSPF, BGP.
   */
  routeProtocol: "STATIC" | "OSPF" | "BGP";
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the SAG device bound to the instance.
   * Required.
   */
  smartAGSn: string;
  /** VLAN number, for example 2. */
  vlan?: string;
  /**
   * Peer IP address; to be given when BGP is enabled.
   * Format: ip.
   */
  remoteIp?: string;
  /** Autonomous system number of the BGP peer; to be given when BGP is enabled. */
  remoteAs?: string;
}

/** The answer of {@link ModifySagPortRouteProtocolRequest | ModifySagPortRouteProtocol}. */
export interface ModifySagPortRouteProtocolResponse {
  requestId: string;
}

/**
 * Changes the remote-access IP of a gateway device.
 * - The setting is per device: gateway ID plus device serial number.
 * - No RegionId parameter, neither in the reference nor in the SDK.
 * - The reply also carries Code, Message and Success and echoes RemoteAccessIp and SerialNumber.
 * - From the error list: the gateway must be online; the IP must be unused and must not conflict with the route table.
 * - The text does not say what leaving out RemoteAccessIp does (the sample request leaves it out and the sample reply shows an IP).
 *
 * Errors: FeatureNotSupport, VersionNotExist, InvalidId.SMARTAG, SmartAccessGatewayNotOnline, FeatureNotSupportForStandBySmartAG, FeatureNotSupportForActiveSmartAG, IllegalRemoteIp.Conflict, IllegalRemoteIp.RouteTableEntryConflict.
 */
export interface ModifySagRemoteAccessRequest {
  /**
   * Serial number of the device.
   * Required.
   */
  serialNumber: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Remote-access IP.
   * Format: ip.
   */
  remoteAccessIp?: string;
}

/** The answer of {@link ModifySagRemoteAccessRequest | ModifySagRemoteAccess}. */
export interface ModifySagRemoteAccessResponse {
  /** Status code as a string (sample 200) */
  code?: string;
  /** Result text (sample Successful) */
  message?: string;
  remoteAccessIp?: string;
  requestId: string;
  serialNumber?: string;
  /** Whether the call succeeded. */
  success?: boolean;
}

/**
 * Changes the BGP dynamic routing configuration of a Smart Access Gateway device.
 * - The instance must exist, be activated, not expired and online, and its device version (active and standby) must support the feature; software edition instances are refused.
 * - All four BGP settings are required in every call, so an update always sends the full configuration.
 * - BGP peers (RemoteIp, RemoteAs) are set per port with ModifySagPortRouteProtocol.
 * - ConfigUnsynchronized means the network configuration is not synchronized.
 * - There is no delete call: this is a setting of the device, addressed by SmartAGId + SmartAGSn.
 * - Read it back with DescribeSagRouteProtocolBgp.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, InstanceNotExit, ConfigUnsynchronized, SmartAccessGatewayNotOnline, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayOffline.
 */
export interface ModifySagRouteProtocolBgpRequest {
  /**
   * Region id of the Smart Access Gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the SAG device.
   * Required.
   */
  smartAGSn: string;
  /**
   * BGP router id, in IPv4 address form.
   * Required. Format: ip.
   */
  routerId: string;
  /**
   * Autonomous system number of the device; the range needs more than 31 bits.
   * Required. Range: 1 to 4294967295.
   */
  localAs: number;
  /**
   * Hold time in seconds. Device and peer negotiate it and keep one value; when no KeepAlive or Update message arrives from the peer within it, the BGP connection counts as broken.
   * Required. Range: 3 to 65535.
   */
  holdTime: number;
  /**
   * Keepalive interval in seconds.
   * Required. Range: 0 to 65535.
   */
  keepAlive: number;
}

/** The answer of {@link ModifySagRouteProtocolBgpRequest | ModifySagRouteProtocolBgp}. */
export interface ModifySagRouteProtocolBgpResponse {
  requestId: string;
}

/**
 * Changes the OSPF dynamic routing configuration of a Smart Access Gateway device.
 * - The instance must exist, be activated, not expired and online, and its device version (active and standby) must support the feature; software edition instances are refused.
 * - AuthenticationType=CLEARTEXT needs Password; AuthenticationType=MD5 needs Md5KeyId and Md5Key; NONE needs none of them (the documented sample still sends Md5KeyId with NONE and leaves out Md5Key and Password).
 * - Area, router id, timers and authentication type are required in every call, so an update always sends the full configuration.
 * - Password is write-only: DescribeSagRouteProtocolOspf returns Md5Key and Md5KeyId but no Password.
 * - ConfigUnsynchronized means the network configuration is not synchronized.
 * - There is no delete call: this is a setting of the device, addressed by SmartAGId + SmartAGSn.
 * - Read it back with DescribeSagRouteProtocolOspf.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface ModifySagRouteProtocolOspfRequest {
  /**
   * OSPF area id.
   * Required. Range: 1 to 2147483647.
   */
  areaId: number;
  /**
   * NONE = no authentication; CLEARTEXT = clear-text password (Password needed); MD5 = MD5 authentication (Md5KeyId and Md5Key needed).
   * Required. Allowed: NONE, CLEARTEXT, MD5.
   */
  authenticationType: "NONE" | "CLEARTEXT" | "MD5";
  /**
   * OSPF dead interval in seconds.
   * Required. Range: 1 to 65535.
   */
  deadTime: number;
  /**
   * Interval between Hello packets in seconds.
   * Required. Range: 1 to 65535.
   */
  helloTime: number;
  /**
   * Region id of the Smart Access Gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * OSPF router id, in IPv4 address form.
   * Required. Format: ip.
   */
  routerId: string;
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the SAG device bound to the instance.
   * Required.
   */
  smartAGSn: string;
  /**
   * Number of the MD5 key; only given when AuthenticationType is MD5.
   * Range: 1 to 2147483647.
   */
  md5KeyId?: number;
  /**
   * MD5 key; only given when AuthenticationType is MD5. Secret. The reference says only "value range 1-47"; read as length because the value is a string.
   * Length: 1 to 47.
   */
  md5Key?: string;
  /**
   * Clear-text authentication password; 1-8 characters: upper- and lower-case letters, digits, hyphens (-) and underscores (_). Only given when AuthenticationType is CLEARTEXT. Secret, never returned.
   * Length: 1 to 8.
   */
  password?: string;
}

/** The answer of {@link ModifySagRouteProtocolOspfRequest | ModifySagRouteProtocolOspf}. */
export interface ModifySagRouteProtocolOspfResponse {
  requestId: string;
}

/**
 * Changes a static route of a Smart Access Gateway device.
 * - A static route has no id. DeleteSagStaticRoute addresses it by SmartAGId + SmartAGSn + DestinationCidr + PortName + Vlan, which leaves NextHop as the one value this call can change (inferred from the parameter lists; the reference does not say which parameters identify the route).
 * - Sag.StaticRouteNotExist is returned when no such route exists.
 * - The port must exist and have a suitable role; a leased-line VLAN given must exist.
 *
 * Errors: Sag.PortNotExist, Sag.PortRoleInvalid, Sag.EccVlanNotExist, Sag.StaticRouteNotExist.
 */
export interface ModifySagStaticRouteRequest {
  /**
   * Destination CIDR block.
   * Required. Format: cidr.
   */
  destinationCidr: string;
  /**
   * Next-hop IP address.
   * Required. Format: ip.
   */
  nextHop: string;
  /**
   * Port name, for example 0.
   * Required.
   */
  portName: string;
  /**
   * Region id of the Smart Access Gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Smart Access Gateway instance id.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the SAG device bound to the instance.
   * Required.
   */
  smartAGSn: string;
  /**
   * VLAN number: 0 = the physical port, 1-4094 = that VLAN.
   * Range: 0 to 4094.
   */
  vlan?: string;
}

/** The answer of {@link ModifySagStaticRouteRequest | ModifySagStaticRoute}. */
export interface ModifySagStaticRouteResponse {
  requestId: string;
}

/**
 * Sets the user-defined DNS servers of a Smart Access Gateway device.
 * - Full replacement: an unset MasterDns clears the DNS configuration, an unset SlaveDns clears the secondary DNS configuration.
 * - The gateway must be activated, not expired, online and its configuration synchronised (ConfigUnsynchronized).
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline, InstanceNotExit, ConfigUnsynchronized, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface ModifySagUserDnsRequest {
  /**
   * IP address of the primary DNS server. Leaving it unset clears the DNS configuration.
   * Optional: leaving it out clears the DNS configuration. Format: ip.
   */
  masterDns?: string;
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * IP address of the secondary DNS server. Leaving it unset clears the secondary DNS configuration.
   * Optional: leaving it out clears the secondary DNS server. Format: ip.
   */
  slaveDns?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the gateway instance.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link ModifySagUserDnsRequest | ModifySagUserDns}. */
export interface ModifySagUserDnsResponse {
  requestId: string;
}

/**
 * Changes the WAN port settings of a SAG device.
 * - The port must have the WAN role (else Sag.PortRoleInvalid).
 * - IPType STATIC needs IP, Mask and Gateway; IPType PPPOE needs Username and Password.
 * - Password may be left out on an update that does not change it; the reference does not say what leaving out the other optional parameters does.
 * - Setting Gateway makes the device create a default route automatically.
 *
 * Errors: Sag.PortNotExist, Sag.PortRoleInvalid.
 */
export interface ModifySagWanRequest {
  /**
   * Connection type: DHCP = address obtained by DHCP; STATIC = static address (IP, Mask and Gateway are then needed); PPPOE = dial-up (the carrier's Username and Password are then needed)
   * Required. Allowed: DHCP, STATIC, PPPOE.
   */
  ipType: "DHCP" | "STATIC" | "PPPOE";
  /**
   * Number of the port that is the WAN port, e.g. 0.
   * Required.
   */
  portName: string;
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the SAG device.
   * Required.
   */
  smartAGSn: string;
  /**
   * WAN IP address; needed when IPType is STATIC.
   * Format: ip.
   */
  ip?: string;
  /**
   * Dotted netmask of the WAN address; needed when IPType is STATIC.
   * Format: netmask.
   */
  mask?: string;
  /**
   * Gateway IP; needed when IPType is STATIC; once set, the device adds a default route by itself.
   * Format: ip.
   */
  gateway?: string;
  /**
   * PPPoE account: 6 to 30 characters, digits and upper or lower case letters; needed when IPType is PPPOE.
   * Length: 6 to 30.
   */
  username?: string;
  /**
   * PPPoE password: 6 to 30 characters, digits and upper or lower case letters; needed when IPType is PPPOE, may be left out when the password is not changed; not returned by DescribeSagWanList.
   * Length: 6 to 30.
   */
  password?: string;
  /**
   * -1, or 1 to 50; a smaller number is a higher priority; -1 = the port forwards no traffic; 0 is not in the documented range.
   * Range: -1 to 50.
   */
  priority?: number;
  /**
   * WAN port weight.
   * Range: 1 to 100. Default: 100.
   */
  weight?: number;
  /**
   * Carrier of the link: CT = China Telecom; CM = China Mobile; CU = China Unicom; Other = other.
   * Allowed: CT, CM, CU, Other.
   */
  isp?: "CT" | "CM" | "CU" | "Other";
  /** Bandwidth limit of the WAN port, Mbps; the list call returns it as BandWidth. */
  bandwidth?: number;
}

/** The answer of {@link ModifySagWanRequest | ModifySagWan}. */
export interface ModifySagWanResponse {
  requestId: string;
}

/**
 * Turns SNAT on or off for a device's WAN ports.
 * - One SNAT setting per device: there is no port parameter.
 */
export interface ModifySagWanSnatRequest {
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the instance.
   * Required.
   */
  smartAGSn: string;
  /**
   * ENABLE = turn SNAT on; DISABLE = turn SNAT off.
   * Required. Allowed: ENABLE, DISABLE.
   */
  snat: "ENABLE" | "DISABLE";
}

/** The answer of {@link ModifySagWanSnatRequest | ModifySagWanSnat}. */
export interface ModifySagWanSnatResponse {
  requestId: string;
}

/**
 * Changes the Wi-Fi settings of a Smart Access Gateway device.
 * - Only IsEnable, SSID, RegionId, SmartAGId and SmartAGSn are required by the reference; the effect of leaving the others out is not documented.
 * - DescribeSagWifi returns these settings (without Password) and TaskStates for the same device.
 * - No operation-specific errors are documented.
 */
export interface ModifySagWifiRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the device bound to the gateway instance.
   * Required.
   */
  smartAGSn: string;
  /**
   * Whether Wi-Fi is on: True on, False off. A string, capitalised.
   * Required. Allowed: True, False.
   */
  isEnable: "True" | "False";
  /**
   * Wi-Fi name, 1-31 characters, digits and letters (the sample value also has underscores). The read call returns it as Ssid.
   * Required. Length: 1 to 31.
   */
  ssid: string;
  /**
   * Whether the SSID is broadcast: True on, False off. Clients can only find the SSID by scanning when it is on.
   * Allowed: True, False.
   */
  isBroadcast?: "True" | "False";
  /**
   * Channel, 0 to 11, sent as a string.
   * Range: 0 to 11.
   */
  channel?: string;
  /**
   * Channel width. The automatic value is the Chinese word printed in the reference (means "automatic").
   * Allowed: 自动, 20MHz, 40MHz.
   */
  bandwidth?: "自动" | "20MHz" | "40MHz";
  /**
   * Whether wireless security is on: True on, False off.
   * Allowed: True, False.
   */
  isAuth?: "True" | "False";
  /**
   * Authentication type.
   * Allowed: NONE, WPA-PSK, WPA2-PSK.
   */
  authenticationType?: "NONE" | "WPA-PSK" | "WPA2-PSK";
  /**
   * Encryption: AUTO = automatic; TKIP = Temporal Key Integrity Protocol; AES = efficient encryption standard for Wi-Fi.
   * Allowed: AUTO, TKIP, AES.
   */
  encryptAlgorithm?: "AUTO" | "TKIP" | "AES";
  /**
   * Wi-Fi password, 8-32 characters, digits and letters. Not among the fields DescribeSagWifi returns (write-only).
   * Length: 8 to 32.
   */
  password?: string;
}

/** The answer of {@link ModifySagWifiRequest | ModifySagWifi}. */
export interface ModifySagWifiResponse {
  requestId: string;
}

/**
 * Changes the configuration (name, description, CIDR blocks, routing strategy, lock threshold) of a Smart Access Gateway.
 * - SmartAGId and RegionId identify the gateway; every other parameter is optional.
 * - CIDR blocks must not conflict with each other, with existing blocks, with the CCN's (SNAT) block or with a VBR subnet.
 * - A static CidrBlock is refused while RoutingStrategy is dynamic (SAG.NotAllowConfigCidr).
 * - A CIDR block that contains a routable address in use cannot be changed (SAG.CidrUsedByRoutableAddress).
 * - The number of CIDR blocks (static routes) per gateway is limited (SAG.CidrAmountLimit); the figure is not given.
 * - From the error list: the gateway must be activated and not in arrears.
 * - The text does not say whether CidrBlock replaces or extends the existing list.
 *
 * Errors: SAG.IpCountTooLittle, SAG.SslConnectionSpecInvalid, SAG.CcnCidrNoConfig, SAG.CidrEmpty, SAG.ConflictCidr.CcnSnatCidr, SAG.ConflictSnatIp, SAG.InstanceIdEmpty, SAG.InstanceNoFound, SAG.InvalidCidr, SAG.InvalidCidr.NoBelongCcnCidr, SAG.InvalidSnatCidr, SAG.InvalidSnatIp, CCN.CidrEmpty, CCN.SnatCidrConflict, ActionNotSupport, CCN.SnatCidrNoConfig, SAG.CidrUsedByRoutableAddress, InvalidName, SAG.CidrAmountLimit, SAG.InvalidCidrFormat, SAG.CidrOverlap, SAG.Arrearage, SAG.NoActive, SAG.NotAllowConfigCidr, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, InternalError, MissingParameter, InvalidId.SMARTAG, InvalidCidr, Forbidden, VbrConflict.ChangeSubnet, VbrConflict.CreateBackup, SmartAccessGatewayNotBind, FeatureNotSupport.
 */
export interface ModifySmartAccessGatewayRequest {
  /**
   * Gateway ID.
   * Required.
   */
  smartAGId: string;
  /**
   * 2 to 128 characters; must start with a letter or Chinese character; may contain digits, periods, underscores and hyphens; must not start with http:// or https://.
   * Length: at most 128.
   */
  name?: string;
  /**
   * Empty, or 2 to 256 characters; must start with a letter or Chinese character; must not start with http:// or https://.
   * Length: at most 256.
   */
  description?: string;
  /**
   * Private block(s) used by clients of the on-premises site; blocks must not conflict. If the device's LAN port is in dynamic mode, clients with DHCP get addresses from the first block given. Several blocks are implied, the separator is not stated here.
   * Format: cidr.
   */
  cidrBlock?: string;
  /**
   * Region of the gateway.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Time the device may be offline before it is locked, in seconds; must be 0 or more.
   * Range: at least 0.
   */
  securityLockThreshold?: number;
  /**
   * How local (on-premises) routes are synchronised: static = static routes; dynamic = dynamic routes.
   * Allowed: static, dynamic.
   */
  routingStrategy?: "static" | "dynamic";
  /** Not described by the reference. */
  enableSoftwareConnectionAudit?: boolean;
  /** Not described by the reference. */
  position?: string;
}

/** The answer of {@link ModifySmartAccessGatewayRequest | ModifySmartAccessGateway}. */
export interface ModifySmartAccessGatewayResponse {
  requestId: string;
}

/**
 * Changes the bandwidth and the mail address of a client account.
 * - Only the bandwidth and the mail address can be changed; user name, client IP and password are not among the parameters (the password has ResetSmartAccessGatewayClientUserPassword).
 * - Bandwidth must be sent even when only the mail address changes.
 *
 * Errors: ClientUser.BandwidthInvalid, ClientUser.NameEmpty, ClientUser.NameInvalid, SAG.InstanceIdEmpty, SAG.InstanceNoFound, ResourceNotFound.User.
 */
export interface ModifySmartAccessGatewayClientUserRequest {
  /**
   * Region of the app instance; DescribeRegions lists the IDs.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * App instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * User name of the client; addresses the account.
   * Required.
   */
  userName: string;
  /**
   * Kbps.
   * Required. Range: 1 to 20000.
   */
  bandwidth: number;
  /**
   * Mail address of the client; named UserMail in the create and describe calls.
   * Length: 2 to 64.
   */
  email?: string;
}

/** The answer of {@link ModifySmartAccessGatewayClientUserRequest | ModifySmartAccessGatewayClientUser}. */
export interface ModifySmartAccessGatewayClientUserResponse {
  /** Kbps. */
  bandwidth?: number;
  /** In the table but absent from the sample. */
  clientIp?: string;
  requestId: string;
  /** Mail address, sent as Email in the request. */
  userMail?: string;
  userName?: string;
}

/**
 * Changes the maximum 4G and WAN uplink bandwidth of a gateway instance.
 * - No allowed range is given for either bandwidth.
 * - The two values can be read back as UpBandwidth4G and UpBandwidthWan of DescribeSmartAccessGateways.
 * - Several documented errors (InvalidName, InvalidDescription, InvalidCidr, routing ones) concern parameters this operation does not have; listed as documented.
 *
 * Errors: MissingParameter, InvalidName, SAG.NotAllowConfigCidr, InvalidDescription, InvalidCidr, SAG.InvalidRoutingStrategy, InvalidId.SMARTAG.
 */
export interface ModifySmartAccessGatewayUpBandwidthRequest {
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Region of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /** Maximum uplink bandwidth of the 4G public link. No unit given here; DescribeSmartAccessGateways reports it in Mbps. */
  upBandwidth4G?: number;
  /** Maximum uplink bandwidth of the WAN port. No unit given here; DescribeSmartAccessGateways reports it in Mbps. */
  upBandwidthWan?: number;
}

/** The answer of {@link ModifySmartAccessGatewayUpBandwidthRequest | ModifySmartAccessGatewayUpBandwidth}. */
export interface ModifySmartAccessGatewayUpBandwidthResponse {
  requestId: string;
}

/**
 * Moves a Smart Access Gateway resource into another resource group.
 * - The reference has no error table for this operation.
 * - One resource is moved per call.
 * - APP instances and hardware/vCPE instances use different ResourceType values (smartag_s and smartag).
 */
export interface MoveResourceGroupRequest {
  /**
   * ID of the resource to move.
   * Required.
   */
  resourceId: string;
  /**
   * Smartag = SAG hardware or vCPE instance; smartag_s = SAG APP instance; acl = ACL; flowlog = flow log; qos = QoS policy; ccn = CCN; abwp = application-acceleration bandwidth package.
   * Required. Allowed: smartag, smartag_s, acl, flowlog, qos, ccn, abwp.
   */
  resourceType: "smartag" | "smartag_s" | "acl" | "flowlog" | "qos" | "ccn" | "abwp";
  /**
   * ID of the target resource group; shown in the resource management console.
   * Required.
   */
  newResourceGroupId: string;
  /**
   * Region of the resource (text: of the gateway instance); IDs come from DescribeRegions.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link MoveResourceGroupRequest | MoveResourceGroup}. */
export interface MoveResourceGroupResponse {
  requestId: string;
}

/**
 * Probes the connectivity between a gateway instance and given access points.
 * - 1 to 5 access points per call.
 * - If the gateway can reach the access point only RequestId is returned; if it cannot, error information is returned along with RequestId.
 * - ProbeFrequencyTooHigh: wait and retry.
 *
 * Errors: ProbeFrequencyTooHigh.
 */
export interface ProbeAccessPointNetworkQualityRequest {
  /**
   * Region of the gateway instance; IDs come from DescribeRegions.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Access point IDs from ListAccessPoints; documented wire form AccessPointIds.N with N from 1 to 5 (the sample request shows a JSON array).
   * Required.
   */
  accessPointIds: readonly number[];
}

/** The answer of {@link ProbeAccessPointNetworkQualityRequest | ProbeAccessPointNetworkQuality}. */
export interface ProbeAccessPointNetworkQualityResponse {
  requestId: string;
}

/**
 * Restarts a gateway instance.
 * - The JSON and XML samples spell the reply field requestId (lower-case r); the table and the SDK say RequestId.
 * - The text does not describe a state during the restart.
 * - The reference documents no error codes for this operation.
 */
export interface RebootSmartAccessGatewayRequest {
  /**
   * Region ID.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
  /** Hardware serial number. */
  serialNumber?: string;
}

/** The answer of {@link RebootSmartAccessGatewayRequest | RebootSmartAccessGateway}. */
export interface RebootSmartAccessGatewayResponse {
  /** Samples show it as requestId. */
  requestId: string;
}

/**
 * Resets the password of a client account.
 * - Password is optional and missing from the sample; the text does not say what the password becomes without it.
 * - Unlike CreateSmartAccessGatewayClientUser, the rule given here does not name @ among the allowed characters.
 *
 * Errors: ClientUser.NameEmpty, ClientUser.NameInvalid, SAG.InstanceIdEmpty, SAG.InstanceNoFound.
 */
export interface ResetSmartAccessGatewayClientUserPasswordRequest {
  /**
   * Region of the app client.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * App instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * User whose password is reset; unique within the app instance.
   * Required.
   */
  userName: string;
  /**
   * New password; starts with a letter or digit; may hold underscore or hyphen; write-only.
   * Length: 8 to 32.
   */
  password?: string;
}

/** The answer of {@link ResetSmartAccessGatewayClientUserPasswordRequest | ResetSmartAccessGatewayClientUserPassword}. */
export interface ResetSmartAccessGatewayClientUserPasswordResponse {
  requestId: string;
}

/**
 * Revokes the authorisation between a CCN instance and a CEN instance.
 * - The reference has no error table for this operation.
 * - Per the note in GrantInstanceToCbn, a grant cannot be cancelled while a gateway under the CCN has secure traffic steering enabled.
 * - CenUid is not needed: the grant is identified by CCN and CEN IDs.
 *
 * Errors: InvalidInstanceId.NotFound.
 */
export interface RevokeInstanceFromCbnRequest {
  /**
   * CCN instance ID.
   * Required.
   */
  ccnInstanceId: string;
  /**
   * CEN instance ID.
   * Required.
   */
  cenInstanceId: string;
  /**
   * Region ID.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link RevokeInstanceFromCbnRequest | RevokeInstanceFromCbn}. */
export interface RevokeInstanceFromCbnResponse {
  requestId: string;
}

/**
 * Revokes the grant of a Smart Access Gateway instance to a VBR instance of another account.
 * - The grant is addressed by SmartAGId + VbrInstanceId, not by the InstanceId (sgv-...) that GrantSagInstanceToVbr returns.
 * - No operation-specific errors are documented.
 */
export interface RevokeInstanceFromVbrRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * VBR instance ID (vbr-...).
   * Required.
   */
  vbrInstanceId: string;
}

/** The answer of {@link RevokeInstanceFromVbrRequest | RevokeInstanceFromVbr}. */
export interface RevokeInstanceFromVbrResponse {
  requestId: string;
}

/**
 * Withdraws the authorisation that lets a CCN instance take in a gateway instance.
 * - A grant is addressed by SmartAGId + CcnInstanceId, not by the sgc-... ID of GrantSagInstanceToCcn.
 *
 * Errors: SAG.InstanceIdEmpty, CCN.InvalidId.
 */
export interface RevokeSagInstanceFromCcnRequest {
  /**
   * CCN instance ID.
   * Required.
   */
  ccnInstanceId: string;
  /**
   * Region of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link RevokeSagInstanceFromCcnRequest | RevokeSagInstanceFromCcn}. */
export interface RevokeSagInstanceFromCcnResponse {
  requestId: string;
}

/**
 * Lets a client account of one app instance roam to an app instance of another region.
 * - RegionId is the target region, not the source region.
 * - The reference asks to read the notes on the client roaming feature first.
 * - The error list is the one of creating a user in the target instance (user limit, existing user, address ranges).
 *
 * Errors: SAG.InstanceNoFound, ClientUser.NotSupportAction, SAG.CidrEmpty, ClientUser.BandwidthInvalid, ClientUser.InvalidClientIp, ClientUser.UserOverLimit, ClientUser.UserExist, ClientUser.NameInvalid, SAG.CidrOverlap.
 */
export interface RoamClientUserRequest {
  /**
   * Region of the source app instance.
   * Required.
   */
  originRegionId: string;
  /**
   * Source app instance ID.
   * Required.
   */
  originSmartAGId: string;
  /**
   * Region of the target app instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Target app instance ID.
   * Required.
   */
  targetSmartAGId: string;
  /**
   * User name of the client account that roams.
   * Required.
   */
  userName: string;
}

/** The answer of {@link RoamClientUserRequest | RoamClientUser}. */
export interface RoamClientUserResponse {
  requestId: string;
}

/**
 * Synchronises the configuration of a Smart Access Gateway device up to the cloud.
 * - The gateway must be activated, not expired and online.
 * - Direction is device to cloud. DescribeSAGDeviceInfo.SynStatus reports the synchronisation state (Synchronized, Unsynchronized, Synchronizing).
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupport, SAG.SoftwareNotSupportFeature, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, SmartAccessGatewayNotOnline, SmartAccessGatewayOffline.
 */
export interface SynchronizeSmartAGWebConfigRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * Serial number of the gateway device.
   * Required.
   */
  smartAGSn: string;
}

/** The answer of {@link SynchronizeSmartAGWebConfigRequest | SynchronizeSmartAGWebConfig}. */
export interface SynchronizeSmartAGWebConfigResponse {
  requestId: string;
}

/**
 * Detaches a hardware device (by serial number) from a Smart Access Gateway instance.
 * - No operation-specific errors are documented.
 */
export interface UnbindSerialNumberRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Serial number of the gateway device.
   * Required.
   */
  serialNumber: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link UnbindSerialNumberRequest | UnbindSerialNumber}. */
export interface UnbindSerialNumberResponse {
  requestId: string;
}

/**
 * Unbinds a Smart Access Gateway instance from a Cloud Connect Network (CCN) instance.
 * - The gateway must be activated and currently bound (SmartAccessGatewayNotBind, NotBoundCCN otherwise).
 * - A leased-line backup on the gateway must be unbound first (SAG.DedicatedLineExist).
 * - AlreadyBound.CEN is returned when the instance is attached to a CEN and has to be detached first.
 *
 * Errors: MissingParameter, InvalidId.SMARTAG, SmartAccessGatewayNotBind, Forbidden, SmartAccessGatewayNotActivated, AlreadyBound.CEN, SAG.DedicatedLineExist, NotBoundCCN, NotBoundCEN, VbrConflict.ChangeSubnet.
 */
export interface UnbindSmartAccessGatewayRequest {
  /**
   * CCN instance ID (ccn-...).
   * Required.
   */
  ccnId: string;
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /** Account (user) ID that owns the gateway instance. */
  smartAGUid?: number;
}

/** The answer of {@link UnbindSmartAccessGatewayRequest | UnbindSmartAccessGateway}. */
export interface UnbindSmartAccessGatewayResponse {
  requestId: string;
}

/**
 * Removes the binding between a Smart Access Gateway instance and a virtual border router (VBR) instance.
 * - The gateway has to be bound to a CCN (NotBoundCCN) and that CCN to a CEN (NotBoundCEN).
 *
 * Errors: Forbbiden.SubUser, NotBoundCEN, InternalError, Forbidden, VbrConflict.ChangeSubnet, NotBoundCCN.
 */
export interface UnbindVbrRequest {
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /**
   * ID of the VBR instance to unbind (vbr-...).
   * Required.
   */
  vbrId: string;
  /**
   * Region ID of the VBR instance.
   * Required.
   */
  vbrRegionId: string;
  /** Alibaba Cloud (primary) account ID that owns the gateway instance. */
  smartAGUid?: number;
}

/** The answer of {@link UnbindVbrRequest | UnbindVbr}. */
export interface UnbindVbrResponse {
  requestId: string;
}

/**
 * Unlocks a gateway instance.
 * - The text does not say which kind of lock is released (compare SecurityLockThreshold, the offline lock of ModifySmartAccessGateway).
 *
 * Errors: Forbidden, InvalidId.SMARTAG, MissingParameter.
 */
export interface UnlockSmartAccessGatewayRequest {
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Region ID.
   * The client's region where left out.
   */
  regionId?: string;
}

/** The answer of {@link UnlockSmartAccessGatewayRequest | UnlockSmartAccessGateway}. */
export interface UnlockSmartAccessGatewayResponse {
  requestId: string;
}

/**
 * Changes whether an enterprise code is the default one.
 * - IsDefault is the only attribute that can be changed.
 *
 * Errors: EnterpriseCode.NotExist.
 */
export interface UpdateEnterpriseCodeRequest {
  /**
   * Enterprise code to change.
   * Required.
   */
  enterpriseCode: string;
  /**
   * True = make the code the default one, false = make it an ordinary one.
   * Required. Allowed: true, false.
   */
  isDefault: boolean;
  /**
   * Region ID; DescribeRegions lists the supported regions.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Idempotency token made by the client; unique per request, ASCII, at most 64 characters.
   * Length: at most 64.
   */
  clientToken?: string;
}

/** The answer of {@link UpdateEnterpriseCodeRequest | UpdateEnterpriseCode}. */
export interface UpdateEnterpriseCodeResponse {
  requestId: string;
}

/**
 * Switches a gateway instance to another access point.
 * - Prerequisite: call ListAccessPoints to see which access points the instance can switch to.
 * - From the error list: the gateway must be activated, online and bound to a CCN, and must not be a software (APP) instance.
 * - Upgrading (HTTP 500) is transient: the description says to operate later.
 * - The reply carries only RequestId; whether the switch is asynchronous is not stated. The current access point can be read as AccessPointId in DescribeSmartAccessGatewayAttribute.
 *
 * Errors: SAG.InstanceNoFound, SAG.SoftwareNotSupportFeature, SAG.NoActive, InvalidId.SMARTAG, SmartAccessGatewayNotOnline, NotBoundCCN, FeatureNotSupport, Upgrading.
 */
export interface UpdateSmartAGAccessPointRequest {
  /**
   * ID of the access point to switch to; obtain the candidates from ListAccessPoints first.
   * Required.
   */
  accessPointId: number;
  /**
   * Region of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
}

/** The answer of {@link UpdateSmartAGAccessPointRequest | UpdateSmartAGAccessPoint}. */
export interface UpdateSmartAGAccessPointResponse {
  requestId: string;
}

/**
 * Turns deep packet inspection (application identification) on or off for a SAG instance.
 * - A passed dry run returns the request ID, not an error.
 * - Read the result with GetSmartAGDpiAttribute (DpiStatus On or Off).
 *
 * Errors: InvalidSmartAGId.NotFound, FeatureNotSupport, FeatureNotSupportForActiveSmartAG, FeatureNotSupportForStandBySmartAG.
 */
export interface UpdateSmartAGDpiAttributeRequest {
  /**
   * True = turn DPI on; false = turn it off.
   * Required. Allowed: true, false.
   */
  dpiEnabled: boolean;
  /**
   * Region ID of the SAG instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * SAG instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Client-made idempotency token, unique per request, at most 64 ASCII characters.
   * Length: at most 64.
   */
  clientToken?: string;
  /**
   * True = only check required parameters, format and instance state, change nothing (an error if the check fails, the request ID if it passes); false = check, then turn DPI on or off.
   * Default: false.
   */
  dryRun?: boolean;
}

/** The answer of {@link UpdateSmartAGDpiAttributeRequest | UpdateSmartAGDpiAttribute}. */
export interface UpdateSmartAGDpiAttributeResponse {
  requestId: string;
}

/**
 * Replaces the enterprise code an app instance is bound to.
 * - Replaces the binding; an instance has one enterprise code at a time (read from the wording 'change the code bound to the instance').
 * - User names of the instance must not clash (EnterpriseCode.UserNameConflict).
 *
 * Errors: MissingParameter, EnterpriseCode.UserNameConflict, InternalError.
 */
export interface UpdateSmartAGEnterpriseCodeRequest {
  /**
   * The enterprise code to bind from now on.
   * Required.
   */
  enterpriseCode: string;
  /**
   * Region of the app instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * App instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Idempotency token made by the client; unique per request, ASCII, at most 64 characters.
   * Length: at most 64.
   */
  clientToken?: string;
}

/** The answer of {@link UpdateSmartAGEnterpriseCodeRequest | UpdateSmartAGEnterpriseCode}. */
export interface UpdateSmartAGEnterpriseCodeResponse {
  requestId: string;
}

/**
 * Upgrades the software version of a Smart Access Gateway device.
 * - From the error list: the gateway must be activated, not in arrears, online and bound to a CCN.
 * - The target version must not be outdated (VersionTooOld).
 * - The reply holds only RequestId; the text does not say how upgrade progress is reported.
 *
 * Errors: Forbidden, SmartAccessGatewayInArrears, SmartAccessGatewayNotActivated, InvalidId.SMARTAG, PermissionError, NotBoundCCN, SmartAccessGatewayNotOnline, GetSmartAccessGatewayVersionError, GetSmartAccessGatewayStateError, VersionTooOld.
 */
export interface UpdateSmartAccessGatewayVersionRequest {
  /**
   * Region the gateway instance belongs to.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Version to upgrade to.
   * Required.
   */
  versionCode: string;
  /** Device serial number. */
  serialNumber?: string;
  /**
   * Which software to upgrade: Device = operating system of the device; Dpi = application signature library of the device. No default is given.
   * Allowed: Device, Dpi.
   */
  versionType?: "Device" | "Dpi";
}

/** The answer of {@link UpdateSmartAccessGatewayVersionRequest | UpdateSmartAccessGatewayVersion}. */
export interface UpdateSmartAccessGatewayVersionResponse {
  requestId: string;
}

/**
 * Raises the purchased bandwidth of a Smart Access Gateway instance by placing an upgrade order.
 * - The call returns an OrderId, i.e. it places an order; AutoPay=true pays it automatically.
 * - BandWidthSpec range depends on the device model: sag-100wm 2-50 Mbps, sag-1000 10-500 Mbps.
 *
 * Errors: SAG.InvalidUserCount, SAG.InvalidDataPlan.
 */
export interface UpgradeSmartAccessGatewayRequest {
  /**
   * Pay the bill of the subscription instance automatically. Required although a default is documented.
   * Required. Allowed: true, false. Default: false.
   */
  autoPay: boolean;
  /**
   * Gateway bandwidth in Mbps. sag-100wm: 2-50; sag-1000: 10-500. The page does not speak of a sag-vcpe, which can be bought with 10-1000 (min/max here span the models).
   * Required. Range: 2 to 1000.
   */
  bandWidthSpec: number;
  /**
   * Region ID of the gateway instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * Gateway instance ID (sag-...).
   * Required.
   */
  smartAGId: string;
  /** Data plan size of an account, in GB ("G" in the text). */
  dataPlan?: number;
  /** Number of accounts that can be created. */
  userCount?: number;
}

/** The answer of {@link UpgradeSmartAccessGatewayRequest | UpgradeSmartAccessGateway}. */
export interface UpgradeSmartAccessGatewayResponse {
  /** Order ID; string in the table and SDK, a number in the JSON sample. */
  orderId?: string;
  requestId: string;
}

/**
 * Raises the number of client accounts of a Smart Access Gateway app instance.
 * - Places a paid order; the OrderId is returned.
 * - Without automatic payment the bill must be paid in the Smart Access Gateway console after the call.
 * - UserCount is the new total, not a difference (read from the wording 'account specification').
 *
 * Errors: SAG.InvalidUserCount, SAG.InvalidDataPlan.
 */
export interface UpgradeSmartAccessGatewaySoftwareRequest {
  /**
   * Whether the prepaid bill is paid automatically: 0 = no, 1 = yes; the sample sends 1.
   * Required. Allowed: 0, 1.
   */
  autoPay: boolean;
  /**
   * Monthly free traffic per account, GB; only 5 GB per account and month is supported.
   * Required. Allowed: 5.
   */
  dataPlan: number;
  /**
   * Region of the app instance.
   * The client's region where left out.
   */
  regionId?: string;
  /**
   * App instance ID.
   * Required.
   */
  smartAGId: string;
  /**
   * Number of client accounts after the upgrade (one per employee who logs in)
   * Required.
   */
  userCount: number;
}

/** The answer of {@link UpgradeSmartAccessGatewaySoftwareRequest | UpgradeSmartAccessGatewaySoftware}. */
export interface UpgradeSmartAccessGatewaySoftwareResponse {
  /** ID of the order. */
  orderId?: string;
  requestId: string;
}

/** Every operation of the API with what it takes and answers. */
export interface Operations {
  /** Activates a Smart Access Gateway device. */
  ActivateSmartAccessGateway: { request: ActivateSmartAccessGatewayRequest; response: ActivateSmartAccessGatewayResponse };
  /** Starts a flow log. */
  ActiveFlowLog: { request: ActiveFlowLogRequest; response: ActiveFlowLogResponse };
  /** Adds a rule to an access control list. */
  AddACLRule: { request: AddACLRuleRequest; response: AddACLRuleResponse };
  /** Adds a DNAT entry to a hardware gateway instance. */
  AddDnatEntry: { request: AddDnatEntryRequest; response: AddDnatEntryResponse };
  /** Adds a private-network SNAT entry to a gateway instance. */
  AddSnatEntry: { request: AddSnatEntryRequest; response: AddSnatEntryResponse };
  /** Binds an access control list to a gateway instance. */
  AssociateACL: { request: AssociateACLRequest; response: AssociateACLResponse };
  /** Binds a Smart Access Gateway instance to a flow log. */
  AssociateFlowLog: { request: AssociateFlowLogRequest; response: AssociateFlowLogResponse };
  /** Applies a QoS policy to a Smart Access Gateway instance. */
  AssociateQos: { request: AssociateQosRequest; response: AssociateQosResponse };
  /** Associates an application acceleration bandwidth plan with one or more SAG instances. */
  AssociateSmartAGWithApplicationBandwidthPackage: { request: AssociateSmartAGWithApplicationBandwidthPackageRequest; response: AssociateSmartAGWithApplicationBandwidthPackageResponse };
  /** Attaches a network instance, such as a CCN, to a CEN instance. */
  AttachCenChildInstance: { request: AttachCenChildInstanceRequest; response: AttachCenChildInstanceResponse };
  /** Attaches a hardware device (by serial number) to a Smart Access Gateway instance. */
  BindSerialNumber: { request: BindSerialNumberRequest; response: BindSerialNumberResponse };
  /** Binds a Smart Access Gateway instance to a Cloud Connect Network (CCN) instance. */
  BindSmartAccessGateway: { request: BindSmartAccessGatewayRequest; response: BindSmartAccessGatewayResponse };
  /** Binds a virtual border router (VBR) to a gateway instance. */
  BindVbr: { request: BindVbrRequest; response: BindVbrResponse };
  /** Resets the key of a vCPE gateway device. */
  ClearSagCipher: { request: ClearSagCipherRequest; response: ClearSagCipherResponse };
  /** Clears the routable address of a Smart Access Gateway instance. */
  ClearSagRouteableAddress: { request: ClearSagRouteableAddressRequest; response: ClearSagRouteableAddressResponse };
  /** Creates an access control list (an empty container for rules). */
  CreateACL: { request: CreateACLRequest; response: CreateACLResponse };
  /** Creates a Cloud Connect Network (CCN) instance. */
  CreateCloudConnectNetwork: { request: CreateCloudConnectNetworkRequest; response: CreateCloudConnectNetworkResponse };
  /** Creates an enterprise code. */
  CreateEnterpriseCode: { request: CreateEnterpriseCodeRequest; response: CreateEnterpriseCodeResponse };
  /** Creates a flow log that exports gateway flow records to Log Service, to a NetFlow server or to both. */
  CreateFlowLog: { request: CreateFlowLogRequest; response: CreateFlowLogResponse };
  /** Creates a health check for a Smart Access Gateway instance. */
  CreateHealthCheck: { request: CreateHealthCheckRequest; response: CreateHealthCheckResponse };
  /** Creates a QoS policy instance. */
  CreateQos: { request: CreateQosRequest; response: CreateQosResponse };
  /** Adds a rate limiting rule to a QoS policy. */
  CreateQosCar: { request: CreateQosCarRequest; response: CreateQosCarResponse };
  /** Adds a traffic classification rule (five-tuple) to a QoS policy instance. */
  CreateQosPolicy: { request: CreateQosPolicyRequest; response: CreateQosPolicyResponse };
  /** Creates a leased-line (Express Connect) subinterface on a device port. */
  CreateSagExpressConnectInterface: { request: CreateSagExpressConnectInterfaceRequest; response: CreateSagExpressConnectInterfaceResponse };
  /** Adds a static route to a Smart Access Gateway device. */
  CreateSagStaticRoute: { request: CreateSagStaticRouteRequest; response: CreateSagStaticRouteResponse };
  /** Buys (orders) a new Smart Access Gateway instance, hardware edition or vCPE edition. */
  CreateSmartAccessGateway: { request: CreateSmartAccessGatewayRequest; response: CreateSmartAccessGatewayResponse };
  /** Creates a client account (user) in a Smart Access Gateway app instance. */
  CreateSmartAccessGatewayClientUser: { request: CreateSmartAccessGatewayClientUserRequest; response: CreateSmartAccessGatewayClientUserResponse };
  /** Buys a Smart Access Gateway app instance. */
  CreateSmartAccessGatewaySoftware: { request: CreateSmartAccessGatewaySoftwareRequest; response: CreateSmartAccessGatewaySoftwareResponse };
  /** Stops a flow log. */
  DeactiveFlowLog: { request: DeactiveFlowLogRequest; response: DeactiveFlowLogResponse };
  /** Deletes an access control list. */
  DeleteACL: { request: DeleteACLRequest; response: DeleteACLResponse };
  /** Removes one rule from an access control list. */
  DeleteACLRule: { request: DeleteACLRuleRequest; response: DeleteACLRuleResponse };
  /** Deletes a Cloud Connect Network (CCN). */
  DeleteCloudConnectNetwork: { request: DeleteCloudConnectNetworkRequest; response: DeleteCloudConnectNetworkResponse };
  /** Deletes a DNAT entry from a gateway instance. */
  DeleteDnatEntry: { request: DeleteDnatEntryRequest; response: DeleteDnatEntryResponse };
  /** Deletes an enterprise code. */
  DeleteEnterpriseCode: { request: DeleteEnterpriseCodeRequest; response: DeleteEnterpriseCodeResponse };
  /** Deletes a flow log. */
  DeleteFlowLog: { request: DeleteFlowLogRequest; response: DeleteFlowLogResponse };
  /** Deletes a health check. */
  DeleteHealthCheck: { request: DeleteHealthCheckRequest; response: DeleteHealthCheckResponse };
  /** Deletes a QoS policy instance. */
  DeleteQos: { request: DeleteQosRequest; response: DeleteQosResponse };
  /** Deletes a rate limiting rule from a QoS policy. */
  DeleteQosCar: { request: DeleteQosCarRequest; response: DeleteQosCarResponse };
  /** Deletes a five-tuple (traffic classification) rule from a QoS policy. */
  DeleteQosPolicy: { request: DeleteQosPolicyRequest; response: DeleteQosPolicyResponse };
  /** Deletes the route distribution strategy of one route of a Smart Access Gateway instance. */
  DeleteRouteDistributionStrategy: { request: DeleteRouteDistributionStrategyRequest; response: DeleteRouteDistributionStrategyResponse };
  /** Deletes a leased-line subinterface from a device port. */
  DeleteSagExpressConnectInterface: { request: DeleteSagExpressConnectInterfaceRequest; response: DeleteSagExpressConnectInterfaceResponse };
  /** Deletes a static route of a Smart Access Gateway device. */
  DeleteSagStaticRoute: { request: DeleteSagStaticRouteRequest; response: DeleteSagStaticRouteResponse };
  /** Deletes a hardware or vCPE gateway instance that is locked for overdue payment. */
  DeleteSmartAccessGateway: { request: DeleteSmartAccessGatewayRequest; response: DeleteSmartAccessGatewayResponse };
  /** Deletes a client account of an app instance. */
  DeleteSmartAccessGatewayClientUser: { request: DeleteSmartAccessGatewayClientUserRequest; response: DeleteSmartAccessGatewayClientUserResponse };
  /** Deletes a SNAT entry from a gateway instance. */
  DeleteSnatEntry: { request: DeleteSnatEntryRequest; response: DeleteSnatEntryResponse };
  /** Lists the rules of one access control list, page by page. */
  DescribeACLAttribute: { request: DescribeACLAttributeRequest; response: DescribeACLAttributeResponse };
  /** Lists the access control lists (ACLs) of a region. */
  DescribeACLs: { request: DescribeACLsRequest; response: DescribeACLsResponse };
  /** Lists the Smart Access Gateway instances in a region that can be bound to a given CCN instance. */
  DescribeBindableSmartAccessGateways: { request: DescribeBindableSmartAccessGatewaysRequest; response: DescribeBindableSmartAccessGatewaysResponse };
  /** Shows one network instance that is attached to a CEN instance. */
  DescribeCenAttachedChildInstanceAttribute: { request: DescribeCenAttachedChildInstanceAttributeRequest; response: DescribeCenAttachedChildInstanceAttributeResponse };
  /** Lists the network instances that are attached to a CEN instance. */
  DescribeCenAttachedChildInstances: { request: DescribeCenAttachedChildInstancesRequest; response: DescribeCenAttachedChildInstancesResponse };
  /** Reads the DNS settings of a Smart Access Gateway app instance. */
  DescribeClientUserDNS: { request: DescribeClientUserDNSRequest; response: DescribeClientUserDNSResponse };
  /** Lists the CCN instances created in a region, with optional filters. */
  DescribeCloudConnectNetworks: { request: DescribeCloudConnectNetworksRequest; response: DescribeCloudConnectNetworksResponse };
  /** Returns the automatic software upgrade policy of a Smart Access Gateway device. */
  DescribeDeviceAutoUpgradePolicy: { request: DescribeDeviceAutoUpgradePolicyRequest; response: DescribeDeviceAutoUpgradePolicyResponse };
  /** Lists the DNAT entries of a hardware gateway instance. */
  DescribeDnatEntries: { request: DescribeDnatEntriesRequest; response: DescribeDnatEntriesResponse };
  /** Lists the Smart Access Gateway instances bound to a flow log. */
  DescribeFlowLogSags: { request: DescribeFlowLogSagsRequest; response: DescribeFlowLogSagsResponse };
  /** Lists the flow logs of a region, with optional filters. */
  DescribeFlowLogs: { request: DescribeFlowLogsRequest; response: DescribeFlowLogsResponse };
  /** Lists the CCN-to-CEN authorisations of a region. */
  DescribeGrantRules: { request: DescribeGrantRulesRequest; response: DescribeGrantRulesResponse };
  /** Lists the cross-account CCN authorisations of a gateway instance. */
  DescribeGrantSagRules: { request: DescribeGrantSagRulesRequest; response: DescribeGrantSagRulesResponse };
  /** Lists the grants between a Smart Access Gateway instance and VBR instances of other accounts. */
  DescribeGrantSagVbrRules: { request: DescribeGrantSagVbrRulesRequest; response: DescribeGrantSagVbrRulesResponse };
  /** Returns the configuration of one health check. */
  DescribeHealthCheckAttribute: { request: DescribeHealthCheckAttributeRequest; response: DescribeHealthCheckAttributeResponse };
  /** Lists the health checks of a Smart Access Gateway instance. */
  DescribeHealthChecks: { request: DescribeHealthChecksRequest; response: DescribeHealthChecksResponse };
  /** Lists the rate limiting rules of one QoS policy. */
  DescribeQosCars: { request: DescribeQosCarsRequest; response: DescribeQosCarsResponse };
  /** Lists the five-tuple (traffic classification) rules of one QoS policy. */
  DescribeQosPolicies: { request: DescribeQosPoliciesRequest; response: DescribeQosPoliciesResponse };
  /** Lists the QoS policy instances of a region. */
  DescribeQoses: { request: DescribeQosesRequest; response: DescribeQosesResponse };
  /** Lists the regions where the Smart Access Gateway service is available, with their endpoints. */
  DescribeRegions: { request: DescribeRegionsRequest; response: DescribeRegionsResponse };
  /** Queries the route distribution (publishing) strategies of a Smart Access Gateway instance, one entry per route. */
  DescribeRouteDistributionStrategies: { request: DescribeRouteDistributionStrategiesRequest; response: DescribeRouteDistributionStrategiesResponse };
  /** Returns run-time information on a Smart Access Gateway device: control, VPN and synchronisation state, software version and times. */
  DescribeSAGDeviceInfo: { request: DescribeSAGDeviceInfoRequest; response: DescribeSAGDeviceInfoResponse };
  /** Returns the DNS servers currently in effect on a Smart Access Gateway device. */
  DescribeSagCurrentDns: { request: DescribeSagCurrentDnsRequest; response: DescribeSagCurrentDnsResponse };
  /** Lists the ten Smart Access Gateway instances of a region with the highest packet loss. */
  DescribeSagDropTopN: { request: DescribeSagDropTopNRequest; response: DescribeSagDropTopNResponse };
  /** Lists the leased-line subinterfaces of one port. */
  DescribeSagExpressConnectInterfaceList: { request: DescribeSagExpressConnectInterfaceListRequest; response: DescribeSagExpressConnectInterfaceListResponse };
  /** Queries the global routing protocol of a Smart Access Gateway device. */
  DescribeSagGlobalRouteProtocol: { request: DescribeSagGlobalRouteProtocolRequest; response: DescribeSagGlobalRouteProtocolResponse };
  /** Returns the high-availability (HA) settings of a Smart Access Gateway device. */
  DescribeSagHa: { request: DescribeSagHaRequest; response: DescribeSagHaResponse };
  /** Lists the LAN port settings of a SAG device. */
  DescribeSagLanList: { request: DescribeSagLanListRequest; response: DescribeSagLanListResponse };
  /** Returns the address settings of a device's management port. */
  DescribeSagManagementPort: { request: DescribeSagManagementPortRequest; response: DescribeSagManagementPortResponse };
  /** Counts the online clients of the account's app instances. */
  DescribeSagOnlineClientStatistics: { request: DescribeSagOnlineClientStatisticsRequest; response: DescribeSagOnlineClientStatisticsResponse };
  /** Lists the physical ports of a device with role, link state and MAC address. */
  DescribeSagPortList: { request: DescribeSagPortListRequest; response: DescribeSagPortListResponse };
  /** Lists the ports of a device together with the routing protocol each port uses and its peer settings. */
  DescribeSagPortRouteProtocolList: { request: DescribeSagPortRouteProtocolListRequest; response: DescribeSagPortRouteProtocolListResponse };
  /** Returns the remote-login information of a Smart Access Gateway device. */
  DescribeSagRemoteAccess: { request: DescribeSagRemoteAccessRequest; response: DescribeSagRemoteAccessResponse };
  /** Returns the current routes of a device. */
  DescribeSagRouteList: { request: DescribeSagRouteListRequest; response: DescribeSagRouteListResponse };
  /** Queries the BGP dynamic routing configuration of a Smart Access Gateway device. */
  DescribeSagRouteProtocolBgp: { request: DescribeSagRouteProtocolBgpRequest; response: DescribeSagRouteProtocolBgpResponse };
  /** Queries the OSPF dynamic routing configuration of a Smart Access Gateway device. */
  DescribeSagRouteProtocolOspf: { request: DescribeSagRouteProtocolOspfRequest; response: DescribeSagRouteProtocolOspfResponse };
  /** Queries the static routes of a Smart Access Gateway device. */
  DescribeSagStaticRouteList: { request: DescribeSagStaticRouteListRequest; response: DescribeSagStaticRouteListResponse };
  /** Lists the ten Smart Access Gateway instances of a region with the highest traffic rate. */
  DescribeSagTrafficTopN: { request: DescribeSagTrafficTopNRequest; response: DescribeSagTrafficTopNResponse };
  /** Returns the user-defined DNS servers of a Smart Access Gateway device. */
  DescribeSagUserDns: { request: DescribeSagUserDnsRequest; response: DescribeSagUserDnsResponse };
  /** Reports which of the given VBR instances are bound to a gateway instance. */
  DescribeSagVbrRelations: { request: DescribeSagVbrRelationsRequest; response: DescribeSagVbrRelationsResponse };
  /** Returns information on the WAN 4G network card of a Smart Access Gateway device. */
  DescribeSagWan4G: { request: DescribeSagWan4GRequest; response: DescribeSagWan4GResponse };
  /** Lists the WAN port settings of a SAG device. */
  DescribeSagWanList: { request: DescribeSagWanListRequest; response: DescribeSagWanListResponse };
  /** Returns whether SNAT is on for a device's WAN ports. */
  DescribeSagWanSnat: { request: DescribeSagWanSnatRequest; response: DescribeSagWanSnatResponse };
  /** Returns the Wi-Fi settings of a Smart Access Gateway device. */
  DescribeSagWifi: { request: DescribeSagWifiRequest; response: DescribeSagWifiResponse };
  /** Returns the full details of one gateway instance, including devices, links and bound resources. */
  DescribeSmartAccessGatewayAttribute: { request: DescribeSmartAccessGatewayAttributeRequest; response: DescribeSmartAccessGatewayAttributeResponse };
  /** Lists the client accounts of a Smart Access Gateway app instance. */
  DescribeSmartAccessGatewayClientUsers: { request: DescribeSmartAccessGatewayClientUsersRequest; response: DescribeSmartAccessGatewayClientUsersResponse };
  /** Reads the high-availability (device-level and link-level backup) configuration of a gateway. */
  DescribeSmartAccessGatewayHa: { request: DescribeSmartAccessGatewayHaRequest; response: DescribeSmartAccessGatewayHaResponse };
  /** Lists the software versions available for a Smart Access Gateway device. */
  DescribeSmartAccessGatewayVersions: { request: DescribeSmartAccessGatewayVersionsRequest; response: DescribeSmartAccessGatewayVersionsResponse };
  /** Lists Smart Access Gateway instances with their state, bindings, bandwidth and links, with filters and paging. */
  DescribeSmartAccessGateways: { request: DescribeSmartAccessGatewaysRequest; response: DescribeSmartAccessGatewaysResponse };
  /** Lists the SNAT entries of a gateway instance. */
  DescribeSnatEntries: { request: DescribeSnatEntriesRequest; response: DescribeSnatEntriesResponse };
  /** Lists the Smart Access Gateway instances of a region that are not bound to any flow log. */
  DescribeUnbindFlowLogSags: { request: DescribeUnbindFlowLogSagsRequest; response: DescribeUnbindFlowLogSagsResponse };
  /** Reports the monthly traffic of given users of an app instance. */
  DescribeUserFlowStatistics: { request: DescribeUserFlowStatisticsRequest; response: DescribeUserFlowStatisticsResponse };
  /** Counts the online connections of given users of an app instance. */
  DescribeUserOnlineClientStatistics: { request: DescribeUserOnlineClientStatisticsRequest; response: DescribeUserOnlineClientStatisticsResponse };
  /** Lists the online connections of a user of an app instance. */
  DescribeUserOnlineClients: { request: DescribeUserOnlineClientsRequest; response: DescribeUserOnlineClientsResponse };
  /** Detaches a network instance, such as a CCN, from a CEN instance. */
  DetachCenChildInstance: { request: DetachCenChildInstanceRequest; response: DetachCenChildInstanceResponse };
  /** Starts a diagnosis of a Smart Access Gateway device. */
  DiagnoseSmartAccessGateway: { request: DiagnoseSmartAccessGatewayRequest; response: DiagnoseSmartAccessGatewayResponse };
  /** Turns DPI monitoring off for a SAG instance. */
  DisableSmartAGDpiMonitor: { request: DisableSmartAGDpiMonitorRequest; response: DisableSmartAGDpiMonitorResponse };
  /** Disables a client account of an app instance. */
  DisableSmartAccessGatewayUser: { request: DisableSmartAccessGatewayUserRequest; response: DisableSmartAccessGatewayUserResponse };
  /** Unbinds an access control list from a gateway instance. */
  DisassociateACL: { request: DisassociateACLRequest; response: DisassociateACLResponse };
  /** Unbinds a Smart Access Gateway instance from a flow log. */
  DisassociateFlowLog: { request: DisassociateFlowLogRequest; response: DisassociateFlowLogResponse };
  /** Removes a QoS policy from a Smart Access Gateway instance. */
  DisassociateQos: { request: DisassociateQosRequest; response: DisassociateQosResponse };
  /** Returns the diagnosis report of one gateway device. */
  DiscribeSmartAccessGatewayDiagnosisReport: { request: DiscribeSmartAccessGatewayDiagnosisReportRequest; response: DiscribeSmartAccessGatewayDiagnosisReportResponse };
  /** Removes the association between an application acceleration bandwidth plan and SAG instances. */
  DissociateSmartAGFromApplicationBandwidthPackage: { request: DissociateSmartAGFromApplicationBandwidthPackageRequest; response: DissociateSmartAGFromApplicationBandwidthPackageResponse };
  /** Lowers the purchased bandwidth of a Smart Access Gateway instance by placing a downgrade order. */
  DowngradeSmartAccessGateway: { request: DowngradeSmartAccessGatewayRequest; response: DowngradeSmartAccessGatewayResponse };
  /** Lowers the number of client accounts of a Smart Access Gateway app instance. */
  DowngradeSmartAccessGatewaySoftware: { request: DowngradeSmartAccessGatewaySoftwareRequest; response: DowngradeSmartAccessGatewaySoftwareResponse };
  /** Turns DPI monitoring on for a SAG instance and writes it to a Log Service Logstore. */
  EnableSmartAGDpiMonitor: { request: EnableSmartAGDpiMonitorRequest; response: EnableSmartAGDpiMonitorResponse };
  /** Enables a client account of an app instance. */
  EnableSmartAccessGatewayUser: { request: EnableSmartAccessGatewayUserRequest; response: EnableSmartAccessGatewayUserResponse };
  /** Returns an ACL instance with the number of SAG devices on which its application-based (DPI) rules are in error. */
  GetAclAttribute: { request: GetAclAttributeRequest; response: GetAclAttributeResponse };
  /** Queries the identity of the caller: the account, and the user or role in it. */
  GetCallerIdentity: { request: GetCallerIdentityRequest; response: GetCallerIdentityResponse };
  /** Returns how many CCNs the account may create in a region and how many exist. */
  GetCloudConnectNetworkUseLimit: { request: GetCloudConnectNetworkUseLimitRequest; response: GetCloudConnectNetworkUseLimitResponse };
  /** Returns one QoS policy with its five-tuple rules, rate limiting rules and the number of gateways whose configuration is faulty. */
  GetQosAttribute: { request: GetQosAttributeRequest; response: GetQosAttributeResponse };
  /** Returns the DPI and DPI monitoring settings of a SAG instance. */
  GetSmartAGDpiAttribute: { request: GetSmartAGDpiAttributeRequest; response: GetSmartAGDpiAttributeResponse };
  /** Returns how many Smart Access Gateways may be bought in total and how many have been bought. */
  GetSmartAccessGatewayUseLimit: { request: GetSmartAccessGatewayUseLimitRequest; response: GetSmartAccessGatewayUseLimitResponse };
  /** Authorises a CCN instance for a CEN instance of another account. */
  GrantInstanceToCbn: { request: GrantInstanceToCbnRequest; response: GrantInstanceToCbnResponse };
  /** Authorises a CCN instance of another account to bind a gateway instance. */
  GrantSagInstanceToCcn: { request: GrantSagInstanceToCcnRequest; response: GrantSagInstanceToCcnResponse };
  /** Grants a Smart Access Gateway instance to a VBR instance of another account. */
  GrantSagInstanceToVbr: { request: GrantSagInstanceToVbrRequest; response: GrantSagInstanceToVbrResponse };
  /** Drops the online connections of a user of an app instance. */
  KickOutClients: { request: KickOutClientsRequest; response: KickOutClientsResponse };
  /** Reports the network quality towards the access points a gateway instance is connected to. */
  ListAccessPointNetworkQualities: { request: ListAccessPointNetworkQualitiesRequest; response: ListAccessPointNetworkQualitiesResponse };
  /** Lists the access points, in a region, through which gateways enter Cloud Connect Network. */
  ListAccessPoints: { request: ListAccessPointsRequest; response: ListAccessPointsResponse };
  /** Lists the application-based ACL rules or QoS five-tuple rules that could not be applied to a SAG instance. */
  ListDpiConfigError: { request: ListDpiConfigErrorRequest; response: ListDpiConfigErrorResponse };
  /** Lists the application groups that DPI supports in a region. */
  ListDpiGroups: { request: ListDpiGroupsRequest; response: ListDpiGroupsResponse };
  /** Lists the applications that DPI can identify in a region, optionally by application id, name or application group. */
  ListDpiSignatures: { request: ListDpiSignaturesRequest; response: ListDpiSignaturesResponse };
  /** Lists enterprise codes, in batches. */
  ListEnterpriseCode: { request: ListEnterpriseCodeRequest; response: ListEnterpriseCodeResponse };
  /** Lists the features of a given OpenAPI operation that a gateway device does not support. */
  ListSmartAGApiUnsupportedFeature: { request: ListSmartAGApiUnsupportedFeatureRequest; response: ListSmartAGApiUnsupportedFeatureResponse };
  /** Lists the gateway instances attached to one access point of a region. */
  ListSmartAGByAccessPoint: { request: ListSmartAGByAccessPointRequest; response: ListSmartAGByAccessPointResponse };
  /** Renames an access control list. */
  ModifyACL: { request: ModifyACLRequest; response: ModifyACLResponse };
  /** Changes the attributes of an existing access control rule. */
  ModifyACLRule: { request: ModifyACLRuleRequest; response: ModifyACLRuleResponse };
  /** Changes the DNS settings of a Smart Access Gateway app instance. */
  ModifyClientUserDNS: { request: ModifyClientUserDNSRequest; response: ModifyClientUserDNSResponse };
  /** Changes the name, description, private block or gateway interworking of a CCN. */
  ModifyCloudConnectNetwork: { request: ModifyCloudConnectNetworkRequest; response: ModifyCloudConnectNetworkResponse };
  /** Changes the automatic software upgrade policy of a Smart Access Gateway device. */
  ModifyDeviceAutoUpgradePolicy: { request: ModifyDeviceAutoUpgradePolicyRequest; response: ModifyDeviceAutoUpgradePolicyResponse };
  /** Edits the attributes and the output target of a flow log. */
  ModifyFlowLogAttribute: { request: ModifyFlowLogAttributeRequest; response: ModifyFlowLogAttributeResponse };
  /** Changes the configuration of a health check of a Smart Access Gateway instance. */
  ModifyHealthCheck: { request: ModifyHealthCheckRequest; response: ModifyHealthCheckResponse };
  /** Changes the name and the description of a QoS policy instance. */
  ModifyQos: { request: ModifyQosRequest; response: ModifyQosResponse };
  /** Changes a rate limiting rule of a QoS policy. */
  ModifyQosCar: { request: ModifyQosCarRequest; response: ModifyQosCarResponse };
  /** Changes a traffic classification (five-tuple) rule of a QoS policy. */
  ModifyQosPolicy: { request: ModifyQosPolicyRequest; response: ModifyQosPolicyResponse };
  /** Changes the route distribution (publishing) strategy of one route of a Smart Access Gateway instance. */
  ModifyRouteDistributionStrategy: { request: ModifyRouteDistributionStrategyRequest; response: ModifyRouteDistributionStrategyResponse };
  /** Sets a new login password for a gateway device. */
  ModifySAGAdminPassword: { request: ModifySAGAdminPasswordRequest; response: ModifySAGAdminPasswordResponse };
  /** Changes the address of a leased-line subinterface. */
  ModifySagExpressConnectInterface: { request: ModifySagExpressConnectInterfaceRequest; response: ModifySagExpressConnectInterfaceResponse };
  /** Changes the global routing protocol of a Smart Access Gateway device. */
  ModifySagGlobalRouteProtocol: { request: ModifySagGlobalRouteProtocolRequest; response: ModifySagGlobalRouteProtocolResponse };
  /** Changes the high-availability (HA) settings of a Smart Access Gateway device. */
  ModifySagHa: { request: ModifySagHaRequest; response: ModifySagHaResponse };
  /** Changes the LAN port settings of a SAG device. */
  ModifySagLan: { request: ModifySagLanRequest; response: ModifySagLanResponse };
  /** Changes the address settings of a device's management port. */
  ModifySagManagementPort: { request: ModifySagManagementPortRequest; response: ModifySagManagementPortResponse };
  /** Changes the role of a device port, discarding the settings that belonged to its former role. */
  ModifySagPortRole: { request: ModifySagPortRoleRequest; response: ModifySagPortRoleResponse };
  /** Changes the routing protocol of one port of a Smart Access Gateway device. */
  ModifySagPortRouteProtocol: { request: ModifySagPortRouteProtocolRequest; response: ModifySagPortRouteProtocolResponse };
  /** Changes the remote-access IP of a gateway device. */
  ModifySagRemoteAccess: { request: ModifySagRemoteAccessRequest; response: ModifySagRemoteAccessResponse };
  /** Changes the BGP dynamic routing configuration of a Smart Access Gateway device. */
  ModifySagRouteProtocolBgp: { request: ModifySagRouteProtocolBgpRequest; response: ModifySagRouteProtocolBgpResponse };
  /** Changes the OSPF dynamic routing configuration of a Smart Access Gateway device. */
  ModifySagRouteProtocolOspf: { request: ModifySagRouteProtocolOspfRequest; response: ModifySagRouteProtocolOspfResponse };
  /** Changes a static route of a Smart Access Gateway device. */
  ModifySagStaticRoute: { request: ModifySagStaticRouteRequest; response: ModifySagStaticRouteResponse };
  /** Sets the user-defined DNS servers of a Smart Access Gateway device. */
  ModifySagUserDns: { request: ModifySagUserDnsRequest; response: ModifySagUserDnsResponse };
  /** Changes the WAN port settings of a SAG device. */
  ModifySagWan: { request: ModifySagWanRequest; response: ModifySagWanResponse };
  /** Turns SNAT on or off for a device's WAN ports. */
  ModifySagWanSnat: { request: ModifySagWanSnatRequest; response: ModifySagWanSnatResponse };
  /** Changes the Wi-Fi settings of a Smart Access Gateway device. */
  ModifySagWifi: { request: ModifySagWifiRequest; response: ModifySagWifiResponse };
  /** Changes the configuration (name, description, CIDR blocks, routing strategy, lock threshold) of a Smart Access Gateway. */
  ModifySmartAccessGateway: { request: ModifySmartAccessGatewayRequest; response: ModifySmartAccessGatewayResponse };
  /** Changes the bandwidth and the mail address of a client account. */
  ModifySmartAccessGatewayClientUser: { request: ModifySmartAccessGatewayClientUserRequest; response: ModifySmartAccessGatewayClientUserResponse };
  /** Changes the maximum 4G and WAN uplink bandwidth of a gateway instance. */
  ModifySmartAccessGatewayUpBandwidth: { request: ModifySmartAccessGatewayUpBandwidthRequest; response: ModifySmartAccessGatewayUpBandwidthResponse };
  /** Moves a Smart Access Gateway resource into another resource group. */
  MoveResourceGroup: { request: MoveResourceGroupRequest; response: MoveResourceGroupResponse };
  /** Probes the connectivity between a gateway instance and given access points. */
  ProbeAccessPointNetworkQuality: { request: ProbeAccessPointNetworkQualityRequest; response: ProbeAccessPointNetworkQualityResponse };
  /** Restarts a gateway instance. */
  RebootSmartAccessGateway: { request: RebootSmartAccessGatewayRequest; response: RebootSmartAccessGatewayResponse };
  /** Resets the password of a client account. */
  ResetSmartAccessGatewayClientUserPassword: { request: ResetSmartAccessGatewayClientUserPasswordRequest; response: ResetSmartAccessGatewayClientUserPasswordResponse };
  /** Revokes the authorisation between a CCN instance and a CEN instance. */
  RevokeInstanceFromCbn: { request: RevokeInstanceFromCbnRequest; response: RevokeInstanceFromCbnResponse };
  /** Revokes the grant of a Smart Access Gateway instance to a VBR instance of another account. */
  RevokeInstanceFromVbr: { request: RevokeInstanceFromVbrRequest; response: RevokeInstanceFromVbrResponse };
  /** Withdraws the authorisation that lets a CCN instance take in a gateway instance. */
  RevokeSagInstanceFromCcn: { request: RevokeSagInstanceFromCcnRequest; response: RevokeSagInstanceFromCcnResponse };
  /** Lets a client account of one app instance roam to an app instance of another region. */
  RoamClientUser: { request: RoamClientUserRequest; response: RoamClientUserResponse };
  /** Synchronises the configuration of a Smart Access Gateway device up to the cloud. */
  SynchronizeSmartAGWebConfig: { request: SynchronizeSmartAGWebConfigRequest; response: SynchronizeSmartAGWebConfigResponse };
  /** Detaches a hardware device (by serial number) from a Smart Access Gateway instance. */
  UnbindSerialNumber: { request: UnbindSerialNumberRequest; response: UnbindSerialNumberResponse };
  /** Unbinds a Smart Access Gateway instance from a Cloud Connect Network (CCN) instance. */
  UnbindSmartAccessGateway: { request: UnbindSmartAccessGatewayRequest; response: UnbindSmartAccessGatewayResponse };
  /** Removes the binding between a Smart Access Gateway instance and a virtual border router (VBR) instance. */
  UnbindVbr: { request: UnbindVbrRequest; response: UnbindVbrResponse };
  /** Unlocks a gateway instance. */
  UnlockSmartAccessGateway: { request: UnlockSmartAccessGatewayRequest; response: UnlockSmartAccessGatewayResponse };
  /** Changes whether an enterprise code is the default one. */
  UpdateEnterpriseCode: { request: UpdateEnterpriseCodeRequest; response: UpdateEnterpriseCodeResponse };
  /** Switches a gateway instance to another access point. */
  UpdateSmartAGAccessPoint: { request: UpdateSmartAGAccessPointRequest; response: UpdateSmartAGAccessPointResponse };
  /** Turns deep packet inspection (application identification) on or off for a SAG instance. */
  UpdateSmartAGDpiAttribute: { request: UpdateSmartAGDpiAttributeRequest; response: UpdateSmartAGDpiAttributeResponse };
  /** Replaces the enterprise code an app instance is bound to. */
  UpdateSmartAGEnterpriseCode: { request: UpdateSmartAGEnterpriseCodeRequest; response: UpdateSmartAGEnterpriseCodeResponse };
  /** Upgrades the software version of a Smart Access Gateway device. */
  UpdateSmartAccessGatewayVersion: { request: UpdateSmartAccessGatewayVersionRequest; response: UpdateSmartAccessGatewayVersionResponse };
  /** Raises the purchased bandwidth of a Smart Access Gateway instance by placing an upgrade order. */
  UpgradeSmartAccessGateway: { request: UpgradeSmartAccessGatewayRequest; response: UpgradeSmartAccessGatewayResponse };
  /** Raises the number of client accounts of a Smart Access Gateway app instance. */
  UpgradeSmartAccessGatewaySoftware: { request: UpgradeSmartAccessGatewaySoftwareRequest; response: UpgradeSmartAccessGatewaySoftwareResponse };
}
