/** Tasks that the service runs on devices to answer what it is asked. They end with the emulator. */
export class DeviceTasks {
  #started = new Map<string, number>();

  /** How far the task is that answers `operation` for a device: the first to ask starts it, the first to see its end is done with it. */
  state(device: string, operation: string, takesMs: number, now: number): { state: string; startedAt: number } {
    const name = `${device} ${operation}`;
    const startedAt = this.#started.get(name) ?? now;
    const elapsed = now - startedAt;
    if (elapsed >= takesMs) {
      this.#started.delete(name);
      return { state: "Succeed", startedAt };
    }
    this.#started.set(name, startedAt);
    return { state: elapsed < takesMs / 2 ? "Initialized" : "Processing", startedAt };
  }

  clear(): void {
    this.#started.clear();
  }
}
