import type { ChildProcess } from "node:child_process";
import { start, startNode } from "./child";

/** npm names its own program to the scripts that it runs; without it, the one that the shell finds. */
export function startNpm(args: readonly string[]): ChildProcess {
  const own = process.env.npm_execpath;
  return own ? startNode([own, ...args]) : start("npm", args);
}
