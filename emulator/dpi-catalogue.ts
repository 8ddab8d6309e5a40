import { dpiVersion } from "./store/fresh.js";

/** A group of applications that inspection tells apart. */
export interface DpiGroup {
  readonly id: string;
  readonly name: string;
  /** The oldest library of signatures that knows it. */
  readonly dpiVersion: string;
}

/** An application that inspection tells from others. */
export interface DpiSignature extends DpiGroup {
  readonly groupId: string;
}

/** The newest library of signatures that the vendor offers. */
export const newestDpiVersion = "20230801_1_0-0.0.2";

/** Groups in the order of their ids, with their applications. The vendor's own catalogue is not in the reference. */
const catalogue: readonly (readonly [group: string, applications: string])[] = [
  ["P2P", "BitTorrent, eDonkey, Gnutella, Xunlei, FlashGet, Ares, SoulSeek, PPLive P2P"],
  ["VoIP", "SIP, H.323, Skype, WhatsApp Call, Viber, MGCP, SCCP, Line Call"],
  ["InstantMessaging", "WeChat, QQ, DingTalk, WhatsApp, Telegram, Line, Slack, KakaoTalk, Signal"],
  ["Streaming", "Youku, iQIYI, Tencent Video, Bilibili, YouTube, Netflix, Twitch, Spotify, RTSP, RTMP"],
  ["Conferencing", "DingTalk Meeting, Tencent Meeting, Zoom, Microsoft Teams, Webex, GoToMeeting"],
  ["Mail", "SMTP, POP3, IMAP, Exchange, Gmail, 163 Mail, QQ Mail, Aliyun Mail"],
  ["FileTransfer", "FTP, TFTP, SFTP, SMB, NFS, Rsync, WebDAV"],
  ["CloudStorage", "Baidu Netdisk, Aliyun Drive, OneDrive, Dropbox, Google Drive, iCloud Drive, Box"],
  ["RemoteDesktop", "RDP, VNC, TeamViewer, AnyDesk, Sunlogin, Citrix ICA, PCoIP"],
  ["RemoteShell", "SSH, Telnet, Rlogin, Mosh"],
  ["VPN", "IPsec, OpenVPN, L2TP, PPTP, WireGuard, GRE"],
  ["Database", "MySQL, PostgreSQL, Oracle, SQL Server, MongoDB, Redis, HBase"],
  ["NetworkService", "DNS, DHCP, NTP, SNMP, LDAP, RADIUS, Syslog, Kerberos"],
  ["Routing", "BGP, OSPF, RIP, VRRP, PIM"],
  ["SocialNetwork", "Weibo, Douyin, Xiaohongshu, Facebook, Twitter, Instagram, LinkedIn, TikTok"],
  ["Shopping", "Taobao, Tmall, JD, Pinduoduo, Amazon, eBay, AliExpress"],
  ["Game", "Steam, Honor of Kings, PUBG, League of Legends, Minecraft, Roblox, Battle.net"],
  ["Business", "Salesforce, SAP, Office 365, Google Workspace, ServiceNow, Jira, GitHub, Yuque"],
  ["SoftwareUpdate", "Windows Update, Apple Update, Android Update, Steam Update, Linux Mirrors"],
  ["Web", "Baidu, HTTP, HTTPS, QUIC, Google, Bing, Sogou, Wikipedia, Sina, NetEase"],
  ["ContentDelivery", "Alibaba Cloud CDN, Akamai, Cloudflare, Fastly, EdgeCast, CloudFront, ChinaCache"],
  ["IndustrialControl", "Modbus, OPC UA, DNP3, BACnet, IEC 104, MQTT, CoAP"],
];

/** The groups that came with the newest library. */
const late: readonly string[] = ["Conferencing", "IndustrialControl"];

/** Every group of applications, in the order of their ids. */
export const dpiGroups: readonly DpiGroup[] = catalogue.map(([name], index) => ({
  id: String(index + 1),
  name,
  dpiVersion: late.includes(name) ? newestDpiVersion : dpiVersion,
}));

/** Every application, in the order of their ids: those of the web come first. */
export const dpiSignatures: readonly DpiSignature[] = dpiGroups
  .toSorted((left, right) => Number(right.name === "Web") - Number(left.name === "Web"))
  .flatMap(({ id: groupId, dpiVersion }) =>
    (catalogue[Number(groupId) - 1]?.[1] ?? "").split(", ").map((name) => ({ name, groupId, dpiVersion })),
  )
  .map((signature, index) => ({ ...signature, id: String(index + 1) }));
