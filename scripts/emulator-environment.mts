/** The variables by which a command reaches an emulator with the keys of its first account. */
export function emulatorEnvironment(endpoint: string): Record<string, string> {
  return {
    SMARTAG_ENDPOINT: endpoint,
    ALIBABA_CLOUD_REGION_ID: "cn-shanghai",
    ALIBABA_CLOUD_ACCESS_KEY_ID: "emulator",
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: "emulator-secret",
  };
}
