/** Ways to write a host that lies inside, or that is no name at all. */
const INSIDE_HOSTS: readonly string[] = [
  // Loopback, in every base and length that old libraries read.
  ...["127.0.0.1", "127.1", "127.0.1", "127.0.0.2", "2130706433", "0x7f000001", "0x7F.0.0.1"],
  ...["0x7f.1", "017700000001", "0177.0.0.1", "0177.1", "127.0.0.1.", "127.000.000.001"],
  ...["127.0.0.01", "0", "0.0.0.0", "0x0", "00", "4294967295"],
  // Inside networks, and where clouds tell secrets.
  ...["10.0.0.1", "10.1", "167772161", "172.16.0.1", "172.31.255.255", "192.168.0.1", "192.168.1"],
  ...["3232235521", "0xc0a80001", "0300.0250.0.1", "169.254.169.254", "2852039166", "0xa9fea9fe"],
  ...["0251.0376.0251.0376", "169.254.43518", "100.64.0.1", "255.255.255.255", "224.0.0.1"],
  // Letters that stand for digits and dots, and dots that are hidden.
  ...[
    "１２７.０.０.１",
    "①②⑦.⓪.⓪.①",
    "127。0。0。1",
    "127｡0｡0｡1",
    "127%2e0%2e0%2e1",
    "%31%32%37.0.0.1",
  ],
  // The same in the longer form.
  ...[
    "[::1]",
    "[::]",
    "[0:0:0:0:0:0:0:1]",
    "[0000::0001]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
  ],
  ...["[::127.0.0.1]", "[::ffff:0:127.0.0.1]", "[64:ff9b::127.0.0.1]", "[64:ff9b::7f00:1]"],
  ...[
    "[64:ff9b:1::7f00:1]",
    "[2002:7f00:1::]",
    "[2001:0:7f00:1::]",
    "[fe80::1]",
    "[fe80::1%25eth0]",
  ],
  ...["[fe80::1%eth0]", "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]", "[fec0::1]", "[2001:db8::1]"],
  // Names that mean something inside only.
  ...[
    "localhost",
    "LOCALHOST",
    "localhost.",
    "localhost.localdomain",
    "a.localhost",
    "ip6-localhost",
  ],
  ...["intranet", "router", "printer.local", "db.internal", "metadata.google.internal", "metadata"],
  ...["kubernetes.default.svc.cluster.local", "host.docker.internal", "nas.lan", "wiki.corp"],
  ...["hub.home.arpa", "1.0.0.127.in-addr.arpa", "ⓛocalhost", "loc%61lhost", "a.b.private"],
  ...["hidden.onion", "localhost%00.badges.example", "-a.example", "a_b.example", "a..example"],
  // Outside, but no names.
  ...["8.8.8.8", "134744072", "[2606:4700:4700::1111]"],
];

/** Each of them in a few addresses: by scheme, port, and what stands around the host. */
export const INSIDE_ADDRESSES: readonly string[] = INSIDE_HOSTS.flatMap((host) => [
  `https://${host}/badge.json`,
  `https://${host}:443/badge.json`,
  `https://${host}:8443/badge.json`,
  `http://${host}/badge.json`,
  `https://badges.example@${host}/badge.json`,
  `https://${host}\\@badges.example/badge.json`,
  `HTTPS://${host}?https://badges.example/`,
]);

/** The same as the identifiers whose documents are at such addresses. */
export const INSIDE_DIDS: readonly string[] = INSIDE_HOSTS.flatMap((host) => [
  `did:web:${host}`,
  `did:web:${host}:users:ada`,
  `did:web:${host}%3A443`,
  `did:web:${host}%3a8443:users:ada`,
]);

/** What a name server may answer that wants us to look inside. */
export const INSIDE_ANSWERS: readonly string[] = [
  ...["127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255"],
  ...["172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.169.254", "100.64.0.1"],
  ...["100.127.255.255", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.19.255.255", "198.51.100.1"],
  ...["203.0.113.1", "192.88.99.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255"],
  ...["::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "::ffff:7f00:1", "::127.0.0.1", "fe80::1"],
  ...["fe80::1%eth0", "febf::1", "fc00::1", "fdff::1", "fec0::1", "ff02::1", "2001:db8::1"],
  ...["3fff::1", "2001::1", "2001:0:7f00:1::", "2001:10::1", "2002:7f00:1::", "2002:808:808::"],
  ...["64:ff9b::7f00:1", "64:ff9b::127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::808:808", "100::1"],
  ...["4000::1", "5f00::1", "1::1", "", "localhost", "127.1", "0177.0.0.1", "1.2.3", "1.2.3.4.5"],
  ...["256.1.1.1", "01.2.3.4", ":::", "1::2::3", "2606:4700", "2606:4700::1::", "12345::1", "g::1"],
  ...["2606:4700:0:0:0:0:0:0:1", "2606:4700:0:0:0:0:0:0::", "::2606:1.2.3.4:1"],
];

export const OUTSIDE_ANSWERS: readonly string[] = [
  ...["8.8.8.8", "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0"],
  ...[
    "126.255.255.255",
    "128.0.0.0",
    "172.15.255.255",
    "172.32.0.0",
    "192.0.1.0",
    "192.167.255.255",
  ],
  ...["192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700:4700::1111"],
  ...[
    "2001:4860:4860::8888",
    "2001:200::1",
    "2a00:1450:4001:82a::200e",
    "2003::1",
    "64:ff9b::8.8.8.8",
  ],
  ...["2606:4700:0:0:0:0:0:1", "2606:4700:0:0:0:0:0::", "2606:4700::1.2.3.4"],
];
