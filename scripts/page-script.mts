// The script of the page of `smartag graph`, as one text without imports.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./root.mts";

const folder = join(root, "network", "graph");

/** Modules by the names of their files; each is run when another one first asks for it. */
const loader = `const modules={},made={};
function load(name){if(!(name in made)){made[name]={};modules[name](made[name],(path)=>load(path.replace(/^.*\\//,"")));}return made[name];}`;

export function pageScript(): string {
  // What the page shares with the command.
  const files = ["edge-path.ts", "room.ts", ...globSync("browser/*.ts", { cwd: folder }).sort()];
  const modules = files.map((file) => {
    const { outputText } = ts.transpileModule(readFileSync(join(folder, file), "utf8"), {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, removeComments: true },
    });
    const name = file.replace(/^.*\//, "").replace(/\.ts$/, ".js");
    return `modules[${JSON.stringify(name)}]=(exports,require)=>{${outputText}};`;
  });
  // A closing tag would end the script's element.
  return `(()=>{"use strict";\n${loader}\n${modules.join("\n")}\nload("main.js");})();\n`.replaceAll("</", "<\\/");
}
