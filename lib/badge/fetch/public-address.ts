const GROUPS = 8;

/**
 * Whether an IP address is one of the Internet: neither of this machine, nor of a network's inside, nor
 * set aside for something else (the special-purpose registries of IANA). What is no address is none.
 */
export function isPublicAddress(text: string): boolean {
  const four = ipv4(text);
  if (four !== null) return isPublicIpv4(four);
  const six = ipv6(text);
  return six !== null && isPublicIpv6(six);
}

const INSIDE_IPV4 = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"],
  ...["172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16"],
  ...["198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"],
].map((range) => rangeOf(range, ipv4, 32));

function isPublicIpv4(address: bigint): boolean {
  return !INSIDE_IPV4.some((range) => range(address));
}

const UNICAST = rangeOf("2000::/3", ipv6, 128);
/** IETF protocols (Teredo among them), documentation, and 6to4, whose addresses carry others inside. */
const SET_ASIDE = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"].map((range) =>
  rangeOf(range, ipv6, 128),
);
/** RFC 6052: what a network without IPv4 calls an IPv4 address, its last 32 bits. */
const TRANSLATED = rangeOf("64:ff9b::/96", ipv6, 128);

function isPublicIpv6(address: bigint): boolean {
  if (TRANSLATED(address)) return isPublicIpv4(address & 0xffff_ffffn);
  return UNICAST(address) && !SET_ASIDE.some((range) => range(address));
}

function rangeOf(range: string, read: (text: string) => bigint | null, bits: number) {
  const [base = "", length] = range.split("/");
  const first = read(base);
  if (first === null) throw new Error(`${range} is no range.`);
  const rest = BigInt(bits - Number(length));
  return (address: bigint) => address >> rest === first >> rest;
}

/** Four decimal numbers without leading zeros, and nothing else. */
function ipv4(text: string): bigint | null {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part))) return null;
  const numbers = parts.map(Number);
  if (numbers.some((number) => number > 255)) return null;
  return numbers.reduce((sum, number) => sum * 256n + BigInt(number), 0n);
}

/** RFC 4291 § 2.2, also with an IPv4 address at its end; no zone. */
function ipv6(text: string): bigint | null {
  const halves = text.split("::");
  const [left = [], right = []] = halves.map(groupsOf);
  if (halves.length > 2 || !left || !right) return null;
  const gap = GROUPS - left.length - right.length;
  if (halves.length === 1 ? gap !== 0 : gap < 1) return null;
  const groups = [...left, ...Array.from({ length: gap }, () => 0n), ...right];
  return groups.reduce((sum, group) => sum * 65_536n + group, 0n);
}

function groupsOf(half: string): bigint[] | null {
  if (half === "") return [];
  const parts = half.split(":");
  const four = ipv4(parts.at(-1) ?? "");
  const own = four === null ? parts : parts.slice(0, -1);
  if (!own.every((part) => /^[\da-f]{1,4}$/i.test(part))) return null;
  const groups = own.map((part) => BigInt(`0x${part}`));
  return four === null ? groups : [...groups, four >> 16n, four & 0xffffn];
}
