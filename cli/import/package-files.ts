import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { GeneratedFile } from "./object.js";

interface Manifest {
  readonly version: string;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/** The manifest of this package. */
function manifest(): Manifest {
  const file = createRequire(__filename).resolve("pulumi-smartag/package.json");
  return JSON.parse(readFileSync(file, "utf8")) as Manifest;
}

const json = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** The files that make a project of a program in TypeScript. */
export function packageFiles(project: string): GeneratedFile[] {
  const { version, peerDependencies } = manifest();
  return [
    { path: "Pulumi.yaml", text: `name: ${project}\nruntime: nodejs\nmain: index.ts\n` },
    {
      path: "package.json",
      text: json({
        name: project,
        private: true,
        main: "index.ts",
        dependencies: { ...peerDependencies, "pulumi-smartag": `^${version}` },
        devDependencies: { "@types/node": "^24.19.2", typescript: "^5.9.0" },
        prettier: { printWidth: 120 },
      }),
    },
    {
      path: "tsconfig.json",
      text: json({
        compilerOptions: {
          target: "es2022",
          module: "nodenext",
          moduleResolution: "nodenext",
          strict: true,
          skipLibCheck: true,
          noEmit: true,
        },
        include: ["*.ts"],
      }),
    },
  ];
}
