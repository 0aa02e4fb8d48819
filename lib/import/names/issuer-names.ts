import { credentialKey } from "./name-key";

/**
 * What issuers are called, the usual name first; forms that open the names of their credentials,
 * such as "AWS Certified", are among them.
 */
const CALLED: readonly (readonly string[])[] = [
  [
    "Amazon Web Services",
    "AWS",
    "Amazon",
    "AWS Certified",
    "Amazon Web Services Training and Certification",
  ],
  ["Microsoft", "MS", "Microsoft Corporation", "Microsoft Certified", "Microsoft 365 Certified"],
  ["Google Cloud", "GCP", "Google Cloud Platform", "Google Cloud Certified"],
  ["Google", "Google LLC"],
  ["CompTIA", "Computing Technology Industry Association"],
  ["Cisco", "Cisco Systems"],
  ["ISC2", "International Information System Security Certification Consortium"],
  ["ISACA", "Information Systems Audit and Control Association"],
  ["GIAC", "Global Information Assurance Certification", "SANS", "SANS Institute"],
  ["EC-Council", "International Council of E-Commerce Consultants"],
  ["Federal IT Security Institute", "FITSI"],
  ["Defense Acquisition University", "DAU", "DAWIA"],
  ["Cloud Native Computing Foundation", "CNCF"],
  ["The Linux Foundation", "Linux Foundation"],
  ["Project Management Institute", "PMI"],
  ["PeopleCert", "Axelos"],
  ["Red Hat", "Red Hat Certified"],
  ["HashiCorp", "HashiCorp Certified"],
  ["Databricks", "Databricks Certified"],
  ["Salesforce", "Salesforce Certified"],
  ["OffSec", "Offensive Security"],
  ["CertNexus", "CertNexus Certified", "Logical Operations"],
  [
    "Mile2",
    "Mile2 Cybersecurity Certifications",
    "United America Technologies",
    "United America Technoloiges",
  ],
  ["Oracle", "Oracle Certified"],
  ["IBM", "International Business Machines", "IBM Certified", "IBM SkillsBuild"],
  ["VMware", "VMware Certified"],
  ["PCI Security Standards Council", "PCI SSC"],
  ["IAPP", "International Association of Privacy Professionals"],
  ["IIBA", "International Institute of Business Analysis"],
  ["Cloud Security Alliance", "CSA"],
];

const COMPANY_FORM = /[\s,]+(?:inc|llc|ltd|limited|corp|corporation|gmbh|plc)\.?$/i;
const LONGEST_FORM_IN_WORDS = 8;

/** Knows who is meant by an issuer's name, and whose name a credential's name opens with. */
export class IssuerNames {
  /** Key of any form → key of the usual name. */
  readonly #usual = new Map<string, string>();
  /** The first words of all forms: most names of credentials open with none of them. */
  readonly #openings = new Set<string>();

  constructor() {
    for (const [usual = "", ...others] of CALLED) {
      for (const form of [usual, ...others]) this.#learn(form, credentialKey(usual));
    }
  }

  #learn(form: string, usual: string): void {
    this.#usual.set(credentialKey(form), usual);
    this.#openings.add(credentialKey(wordsIn(form)[0] ?? ""));
  }

  /** An issuer that is called as it is, unless it is known under another name. */
  add(issuer: string): void {
    const key = credentialKey(issuer);
    if (key !== "" && !this.#usual.has(key)) this.#learn(issuer, key);
  }

  /** The key of the issuer that is called exactly so. */
  known(issuer: string): string | null {
    return this.#usual.get(credentialKey(issuer)) ?? null;
  }

  /**
   * The key of the issuer that is meant, the same for all that one is called: "CompTIA, Inc." and
   * "GIAC - Global …" are known. Null for no issuer.
   */
  keyOf(issuer: string): string | null {
    const bare = issuer.replace(COMPANY_FORM, "");
    const forms = [issuer, bare, bare.split(/\s[-–—]\s|,|\s\(/, 1)[0] ?? ""].map(credentialKey);
    const known = forms.find((form) => this.#usual.has(form)) ?? credentialKey(bare);
    return known === "" ? null : (this.#usual.get(known) ?? known);
  }

  /** A credential's name without the issuer that it opens with (the longest form), and who that is. */
  split(name: string): { readonly issuer: string | null; readonly rest: string } {
    const words = wordsIn(name);
    const mayOpen = this.#openings.has(credentialKey(words[0] ?? ""));
    const longest = mayOpen ? Math.min(LONGEST_FORM_IN_WORDS, words.length - 1) : 0;
    for (let count = longest; count > 0; count--) {
      const issuer = this.known(words.slice(0, count).join(" "));
      if (issuer !== null) return { issuer, rest: words.slice(count).join(" ") };
    }
    return { issuer: null, rest: name };
  }
}

function wordsIn(name: string): string[] {
  return name.split(/[\s:–—-]+/).filter((word) => word !== "");
}
