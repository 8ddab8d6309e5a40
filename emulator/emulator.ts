import { type AccessKey, accessKeys } from "./protocol/accounts.js";
import { Authenticator } from "./protocol/authenticate.js";
import { ParentLocks, RateLimit } from "./protocol/limits.js";
import { Faults } from "./control/faults.js";
import { RequestLog } from "./control/request-log.js";
import { DeviceTasks } from "./device-tasks.js";
import { endPaidTimes } from "./ends.js";
import { changeSettings, defaultSettings, type Settings, type SettingsChange } from "./settings.js";
import { type State, stateInMemory } from "./journal/state.js";
import { fill } from "./store/fresh.js";
import type { Store } from "./store/store.js";

/** All that one emulator holds between calls. */
export class Emulator {
  readonly faults = new Faults();
  readonly requests = new RequestLog();
  readonly locks = new ParentLocks();
  readonly rate = new RateLimit();
  readonly tasks = new DeviceTasks();
  readonly authenticator: Authenticator;
  readonly #startSettings: Settings;
  #settings: Settings;

  constructor(
    settings: SettingsChange = {},
    temporaryKeys: readonly AccessKey[] = [],
    readonly state: State = stateInMemory(),
  ) {
    this.#startSettings = changeSettings(defaultSettings, settings);
    this.#settings = this.#startSettings;
    this.authenticator = new Authenticator([...accessKeys, ...temporaryKeys], (accessKeyId) =>
      this.#settings.inactiveKeys.includes(accessKeyId),
    );
  }

  get store(): Store {
    return this.state.store;
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Lets everything happen that the service does by itself by now. */
  settle(): void {
    this.store.settle();
    endPaidTimes(this.store);
  }

  changeSettings(change: unknown): void {
    this.#settings = changeSettings(this.#settings, change);
  }

  /** Back to how it started: fresh objects, no log, no faults, the settings of the start. */
  reset(): void {
    this.store.clear();
    fill(this.store);
    this.faults.clear();
    this.requests.clear();
    this.tasks.clear();
    this.authenticator.reset();
    this.#settings = this.#startSettings;
  }
}
