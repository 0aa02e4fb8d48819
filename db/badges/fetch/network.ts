import { Resolver } from "node:dns/promises";
import { isIP, type LookupFunction, type TcpSocketConnectOpts } from "node:net";
import type { Duplex } from "node:stream";
import { type ConnectionOptions, connect } from "node:tls";

/** The two ways in which anything outside is reached. */
export type Network = {
  /** Every address of a name; none where it has none. Nothing is remembered. */
  readonly resolve: (host: string, signal: AbortSignal) => Promise<readonly string[]>;
  /** Opens a connection to a host at one of these addresses, and at no other. */
  readonly connect: (host: string, addresses: readonly string[]) => Duplex;
};

export const INTERNET: Network = { resolve, connect: (host, at) => connectTo(host, at, 443) };

async function resolve(host: string, signal: AbortSignal): Promise<readonly string[]> {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  const cancel = () => resolver.cancel();
  signal.addEventListener("abort", cancel);
  try {
    const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    return answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}

/** The certificate has to be the host's; the name is not looked up again. */
export function connectTo(host: string, addresses: readonly string[], port: number): Duplex {
  const options: ConnectionOptions & TcpSocketConnectOpts = {
    ...{ host, port, servername: host, ALPNProtocols: ["http/1.1"] },
    lookup: lookupIn(addresses),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: 1_000,
  };
  return connect(options);
}

function lookupIn(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, { all }, done) => {
    const [first] = known;
    if (!first) done(new Error("There is no address."), "");
    else if (all) done(null, known);
    else done(null, first.address, first.family);
  };
}
