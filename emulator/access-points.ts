/** Where gateways enter Cloud Connect Network. */
export interface AccessPoint {
  readonly id: string;
  readonly latitude: string;
  readonly longitude: string;
}

const at = (id: number, latitude: string, longitude: string): AccessPoint => ({ id: String(id), latitude, longitude });

/** The access points of each region, the nearest first. */
const accessPoints: Readonly<Record<string, readonly AccessPoint[]>> = {
  "cn-shanghai": [at(238, "31.23", "121.47"), at(239, "32.06", "118.80"), at(240, "28.23", "112.94")],
  "cn-shanghai-finance-1": [at(250, "31.23", "121.47"), at(251, "32.06", "118.80")],
  "cn-hangzhou": [at(110, "30.27", "120.16"), at(111, "29.87", "121.54")],
  "cn-zhangjiakou-spe": [at(120, "40.77", "114.88"), at(121, "39.90", "116.41")],
  "cn-hongkong": [at(301, "22.32", "114.17"), at(302, "22.20", "113.55")],
  "ap-southeast-1": [at(401, "1.35", "103.82"), at(402, "3.14", "101.69")],
  "ap-southeast-2": [at(411, "-33.87", "151.21"), at(412, "-37.81", "144.96")],
  "ap-southeast-3": [at(421, "3.14", "101.69"), at(422, "5.41", "100.33")],
  "ap-southeast-5": [at(431, "-6.21", "106.85"), at(432, "-7.26", "112.75")],
  "ap-northeast-1": [at(501, "35.68", "139.69"), at(502, "34.69", "135.50")],
  "eu-central-1": [at(601, "50.11", "8.68"), at(602, "52.52", "13.41")],
  "eu-west-1": [at(611, "51.51", "-0.13"), at(612, "53.35", "-6.26")],
  "us-east-1": [at(701, "39.04", "-77.49"), at(702, "40.71", "-74.01")],
};

/** The access points of a region, the nearest first. */
export function accessPointsOf(region: string): readonly AccessPoint[] {
  return accessPoints[region] ?? [];
}
