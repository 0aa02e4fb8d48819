/** What people of a team like to earn beyond what is asked of them, and how likely each of them has. */
export type Menu = readonly (readonly [credential: string, chance: number])[];

const EVERYBODY: Menu = [
  ["HA-AI", 0.65],
  ["HA-PTW", 0.12],
  ["First Aid at Work", 0.04],
];

const MENUS: Readonly<Record<string, Menu>> = {
  "Platform Engineering": [
    ["CKA", 0.5],
    ["CKAD", 0.25],
    ["KCNA", 0.35],
    ["Terraform Associate", 0.55],
    ["AZ-104", 0.35],
    ["RHCSA", 0.3],
    ["HA-PIR", 0.5],
    ["HA-OBS", 0.45],
    ["OTCA", 0.2],
    ["Microsoft Applied Skills: Deploy containers by using Azure Kubernetes Service", 0.2],
  ],
  Network: [
    ["CCNA", 0.75],
    ["CCNP Enterprise", 0.35],
    ["Network+", 0.3],
    ["HA-PIR", 0.3],
    ["Build a Secure Google Cloud Network", 0.2],
  ],
  Workplace: [
    ["MD-102", 0.7],
    ["MS-102", 0.3],
    ["MS-900", 0.5],
    ["A+", 0.4],
    ["Microsoft Applied Skills: Get started with identities and access using Microsoft Entra", 0.4],
  ],
  "Security Operations": [
    ["SC-200", 0.5],
    ["CBROPS", 0.25],
    ["GCFA", 0.15],
    ["Microsoft Applied Skills: Defend against cyberthreats with Microsoft Defender XDR", 0.35],
    ["Microsoft Applied Skills: Configure SIEM security operations using Microsoft Sentinel", 0.35],
    ["Cybersecurity Fundamentals Certificate", 0.3],
  ],
  Identity: [
    ["SC-300", 0.6],
    ["SC-900", 0.6],
    ["Vault Associate", 0.3],
    ["Microsoft Applied Skills: Administer Active Directory Domain Services", 0.5],
  ],
  "Data Platform": [
    ["DP-700", 0.4],
    ["DEA-C01", 0.35],
    ["COF-C02", 0.4],
    ["Databricks Certified Data Engineer Associate", 0.35],
    ["Build a Data Warehouse with BigQuery", 0.4],
    ["Microsoft Applied Skills: Implement a lakehouse in Microsoft Fabric", 0.3],
  ],
  Analytics: [
    ["PL-300", 0.6],
    ["Data+", 0.2],
    ["Google Data Analytics Certificate", 0.35],
    ["Derive Insights from BigQuery Data", 0.4],
    ["Data Fundamentals", 0.3],
  ],
  Payments: [
    ["DVA-C02", 0.3],
    ["AZ-204", 0.3],
    ["GH-900", 0.4],
    ["PSM I", 0.3],
    ["PCIP", 0.15],
    ["Microsoft Applied Skills: Implement security through a pipeline using Azure DevOps", 0.25],
  ],
  Booking: [
    ["GH-900", 0.4],
    ["PSPO I", 0.25],
    ["Enterprise Design Thinking Practitioner", 0.3],
    ["Google UX Design Certificate", 0.25],
    ["Agile Explorer", 0.3],
  ],
  "Service Desk": [
    ["A+", 0.6],
    ["Google IT Support Certificate", 0.4],
    ["MS-900", 0.4],
    ["Technical Support Fundamentals", 0.3],
    ["ITIL 4 CDS", 0.25],
  ],
  "Field Service": [
    ["A+", 0.4],
    ["Network+", 0.45],
    ["100-150", 0.3],
    ["First Aid at Work", 0.25],
  ],
  "Governance and Risk": [
    ["CRISC", 0.35],
    ["CDPSE", 0.3],
    ["CIPP/E", 0.35],
    ["CDMP Associate", 0.3],
  ],
  Quality: [
    ["CTAL-TA", 0.35],
    ["CTAL-TTA", 0.2],
    ["Microsoft Applied Skills: Automate Azure Load Testing by using GitHub Actions", 0.3],
  ],
};

const HEADS: Menu = [
  ["PMP", 0.4],
  ["TOGAF 9 Certified", 0.3],
  ["ITIL 4 Foundation", 0.4],
];

/** The menu of a team, by its path. */
export function menuOf(team: string): Menu {
  const name = team.split(" / ").at(-1) ?? "";
  return [...EVERYBODY, ...(MENUS[name] ?? HEADS)];
}
