/** Why a file, or one badge of it, was not read. */
export type BadgeProblem = {
  readonly code: BadgeProblemCode;
  /** Where: "a.png", "badges.zip › a.png". */
  readonly place: string;
  readonly message: string;
  readonly hint: string;
};

export type BadgeProblemCode = keyof typeof TEXTS;

/** What is known before anybody knows where it was read. */
export type BadgeFault = { readonly code: BadgeProblemCode; readonly detail: string | number };

export function badgeFault(code: BadgeProblemCode, detail: string | number = ""): BadgeFault {
  return { code, detail };
}

const SUPPORTED =
  "Badges are read from .json, .jws, .jwt and .1ob files, from PNG and SVG pictures with a badge inside, and from a .zip of these.";
const DOWNLOAD_AGAIN = "Download the badge again from its issuer and add the new file.";
const ASK_ISSUER = "Ask the issuer for a badge in the form of Open Badges 2.0 or 3.0.";
const FEWER = "Add the badges as files of their own, or fewer at once.";

/** `%` stands for the detail: a limit, a type, a member. */
const TEXTS = {
  "empty-file": ["The file is empty.", DOWNLOAD_AGAIN],
  "unsupported-file": ["The file is no badge that can be read.", SUPPORTED],
  "file-too-large": ["The file is larger than % MiB.", FEWER],
  "document-too-large": ["The badge is larger than % KiB.", ASK_ISSUER],
  "not-utf8": ["The text is not UTF-8.", DOWNLOAD_AGAIN],
  "too-deep": ["The badge is nested more than % levels deep.", ASK_ISSUER],
  "invalid-json": ["The text is not JSON.", DOWNLOAD_AGAIN],
  "repeated-name": ["The JSON names “%” twice in one object.", ASK_ISSUER],
  "forbidden-name": ["The JSON uses the name “%”, which no badge has.", ASK_ISSUER],
  "number-too-large": ["The JSON holds a number that is too large.", ASK_ISSUER],
  "not-an-object": ["A badge is a JSON object, and this is none.", SUPPORTED],
  "too-many-badges": ["There are more than % badges.", FEWER],
  "picture-damaged": ["The picture is damaged or cut off.", DOWNLOAD_AGAIN],
  "picture-with-more": [
    "Something that is no picture follows after the end of the picture.",
    DOWNLOAD_AGAIN,
  ],
  "no-badge-in-picture": [
    "There is no badge in this picture.",
    "Programs that edit or send pictures remove the badge: download it again from its issuer.",
  ],
  "badge-packed-too-large": ["The badge in the picture unpacks to more than % KiB.", ASK_ISSUER],
  "no-badge-inside": ["It is made to hold badges, but holds none.", DOWNLOAD_AGAIN],
  "archive-damaged": ["The archive is damaged.", "Pack the badges again and add the new file."],
  "archive-protected": [
    "The archive is protected with a password.",
    "Pack the badges again without a password.",
  ],
  "archive-too-large": ["The archive holds more than can be read at once.", FEWER],
  "archive-without-badges": ["The archive holds no badge.", SUPPORTED],
  "unreadable-token": ["The signed badge (JWS) cannot be read: %.", DOWNLOAD_AGAIN],
  "not-fetched": [
    "The file says only where the badge is: %",
    "Open the address, save the badge as a file and add that. An administrator can also let Tessera ask there: Settings, Badges.",
  ],
  "not-a-badge": ["This is JSON, but no badge.", SUPPORTED],
  "wrong-type": ["This is of the type %, which is no badge.", ASK_ISSUER],
  "wrong-context": ["The badge does not say that it is an Open Badge: %.", ASK_ISSUER],
  "no-issuer": ["The badge does not say who issued it.", ASK_ISSUER],
  "no-subject": ["The badge does not say for whom it is.", ASK_ISSUER],
  "many-subjects": ["The credential is about % subjects, and a badge about one.", ASK_ISSUER],
  "no-achievement": ["The badge does not say what it was given for.", ASK_ISSUER],
  "unreadable-date": ["“%” is not a date that can be read.", ASK_ISSUER],
} as const satisfies { readonly [code: string]: readonly [message: string, hint: string] };

const LONGEST_DETAIL = 80;

/** The fault in words, with the place where it is and the way out. */
export function badgeProblem({ code, detail }: BadgeFault, place: string): BadgeProblem {
  const [message, hint] = TEXTS[code];
  const shown = String(detail).slice(0, LONGEST_DETAIL);
  return { code, place, message: message.replace("%", () => shown), hint };
}
