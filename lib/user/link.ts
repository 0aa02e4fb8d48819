/** How long a link works that is used once. OWASP ASVS 5.0, 6.4.1: not long, above all where it opens most. */
export const LINK_MINUTES = {
  setup: 60,
  invitation: 3 * 24 * 60,
  reset: 60,
} as const;
