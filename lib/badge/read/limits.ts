const KIB = 1024;

/** How large badges may be; what lies at a limit is read, what lies above is refused. */
export const BADGE_LIMITS = {
  /** A picture, an array of badges, a presentation. */
  fileBytes: 8 * KIB * KIB,
  archiveBytes: 64 * KIB * KIB,
  /** One badge, also one inside a presentation. */
  documentBytes: 256 * KIB,
  depth: 64,
  /** The picture around a badge, as it is kept and shown. */
  pictureBytes: 2 * KIB * KIB,
  pictureSide: 4_096,
  picturePixels: 16_000_000,
  badges: 10_000,
} as const;
