import { SmartagClient } from "pulumi-smartag";
import { startEmulator } from "pulumi-smartag/emulator";

const { endpoint, requests, close } = await startEmulator({ strict: true });
const keys = { accessKeyId: "emulator", accessKeySecret: "emulator-secret" };
await new SmartagClient({ endpoint, region: "cn-shanghai", ...keys }).call("CreateACL", { name: "office" });
console.log(requests().map(({ operation, outcome }) => `${operation} ${outcome}`));
await close();
process.exit();
