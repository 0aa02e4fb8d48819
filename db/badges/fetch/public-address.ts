import { BlockList, isIP } from "node:net";

/** What is set aside for something else than the Internet (the special-purpose registry of IANA). */
const SET_ASIDE_IPV4 = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"],
  ...["172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16"],
  ...["198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"],
];

/** IETF protocols (Teredo among them), documentation, and 6to4, whose addresses carry others inside. */
const SET_ASIDE_IPV6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

/** RFC 6052: what a network without IPv4 calls an IPv4 address, its last 32 bits. */
const TRANSLATED = "64:ff9b::";
const TRANSLATED_BITS = 96;

const UNICAST_IPV6 = ranges(["2000::/3", `${TRANSLATED}/${TRANSLATED_BITS}`]);
const SET_ASIDE = ranges([
  ...SET_ASIDE_IPV4,
  ...SET_ASIDE_IPV4.map((range) => {
    const [first, bits] = range.split("/");
    return `${TRANSLATED}${first}/${TRANSLATED_BITS + Number(bits)}`;
  }),
  ...SET_ASIDE_IPV6,
]);

function ranges(own: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of own) {
    const [first = "", bits] = range.split("/");
    list.addSubnet(first, Number(bits), familyOf(first));
  }
  return list;
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 4 ? "ipv4" : "ipv6";
}

/**
 * Whether an IP address is one of the Internet: neither of this machine, nor of a network's inside, nor
 * set aside for something else. What is no address is none, and so is one that names a network card.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || address.includes("%")) return false;
  const family = familyOf(address);
  const isUnicast = family === "ipv4" || UNICAST_IPV6.check(address, family);
  return isUnicast && !SET_ASIDE.check(address, family);
}
