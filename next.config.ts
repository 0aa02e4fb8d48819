import type { NextConfig } from "next";

/** On every answer. What differs from request to request is added by proxy.ts. */
const EVERYWHERE = {
  // Browsers heed it over https only.
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** Answers that are data: nothing in them is ever run or shown in a frame, and nobody on the way keeps them. */
const DATA = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "Cache-Control": "no-store",
};

/** The address is the secret: it is told to nobody, and kept by no index. */
const SECRET_ADDRESS = {
  "Referrer-Policy": "no-referrer",
  "X-Robots-Tag": "noindex, nofollow",
};

const STATIC = { "Content-Security-Policy": "frame-ancestors 'none'" };

export default {
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // `npm run check` does it, with the native compiler; a build on a customer's machine need not.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@node-rs/argon2",
    "csv-parse",
    "fflate",
    "jsonld",
    "pdfkit",
    "postgres",
    "saxes",
    "tsx",
  ],
  experimental: { authInterrupts: true },
  headers: async () => [
    { source: "/:path*", headers: listed(EVERYWHERE) },
    { source: "/api/:path*", headers: listed(DATA) },
    { source: "/auditor/:path*", headers: listed(SECRET_ADDRESS) },
    { source: "/wall/:path*", headers: listed(SECRET_ADDRESS) },
    { source: "/_next/static/:path*", headers: listed(STATIC) },
  ],
} satisfies NextConfig;

function listed(headers: Readonly<Record<string, string>>) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}
