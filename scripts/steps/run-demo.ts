import type { SignIn } from "@/db/seed/sign-ins";
import { type DemoSettings, demoSettings } from "./demo-settings";
import { prepareWorld } from "./prepare-world";
import { startServer } from "./server";

/** Fills the world where it is missing, serves it, and tells how to get in. Ends the process. */
export async function runDemo(
  mode: "start" | "dev",
  build: () => Promise<void> = async () => undefined,
): Promise<void> {
  const settings = await demoSettings();
  await build();
  const signIns = await prepareWorld(settings, say);
  const env = { TESSERA_DATA: settings.folder, DATABASE_URL: "" };
  const server = await startServer({ port: settings.port, env, mode });
  say(welcome(server.address, signIns, settings));
  process.exit(await server.ended);
}

function welcome(address: string, signIns: readonly SignIn[], settings: DemoSettings): string {
  const widest = Math.max(...signIns.map(({ access }) => access.length));
  const rows = signIns.map(({ access, email, name }) => {
    return `  ${access.padEnd(widest)}  ${email}  (${name})`;
  });
  const api = `The REST interface at ${address}/api/v1 answers to DEMO_API_TOKEN.`;
  return [
    `\nTessera is ready: ${address}\n`,
    `Sign in as one of these; the password is ${settings.password}`,
    ...rows,
    ...(settings.token ? [`\n${api}`] : []),
    "\nStop with Ctrl-C.\n",
  ].join("\n");
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
