/** Who may do what with badges, in the words of `./expectations.ts`. */
export const BADGE_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

POST   /people/{ada}/badges                                  who yes hid yes hid yes yes yes no  who whoPATCH  /issuers/{issuer}                                     who no  no  no  no  yes yes yes no  who who

FORM   /credentials/{credential} saveIssuer                  who no  no  no  no  yes yes yes no  who who
`;
