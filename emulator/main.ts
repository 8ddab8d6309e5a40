import { emulatorCommand, run } from "./command.js";

void run(emulatorCommand());
