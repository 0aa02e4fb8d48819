import { BADGE_COLUMNS } from "@/lib/import/badges/badge-columns";
import { type Preset, templatePreset } from "@/lib/import/presets/preset";

/**
 * Open Badges, of which rows were made: see `badgeTable`. No table of text is ever taken for this, and
 * nobody maps its columns by hand, because what its proof says was checked.
 */
export const openBadges: Preset = {
  ...templatePreset("awards"),
  id: "open-badges",
  title: "Open Badges",
  headers: Object.values(BADGE_COLUMNS),
  sources: {
    person: { firstOf: [BADGE_COLUMNS.recipient] },
    credential: { firstOf: [BADGE_COLUMNS.badge] },
    issuer: { firstOf: [BADGE_COLUMNS.issuer] },
    issuer_url: { firstOf: [BADGE_COLUMNS.home] },
    kind: { firstOf: [BADGE_COLUMNS.type] },
    issued_on: { firstOf: [BADGE_COLUMNS.earned] },
    expires_on: { firstOf: [BADGE_COLUMNS.until] },
    number: { firstOf: [BADGE_COLUMNS.id] },
    url: { firstOf: [BADGE_COLUMNS.address] },
    status: { firstOf: [BADGE_COLUMNS.status] },
    proof: { firstOf: [BADGE_COLUMNS.proof] },
  },
  dateOrder: "ymd",
};
