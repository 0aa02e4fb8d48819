/** Who may do what with evidence and verifications, in the words of `./expectations.ts`. */
export const EVIDENCE_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

GET    /evidence?awardId={award}                             who yes hid yes hid yes yes yes yes who who
GET    /evidence/{file}/file                                 who yes hid yes hid yes yes yes yes who who
GET    /verifications?awardId={award}                        who yes hid yes hid yes yes yes yes who who
POST   /evidence                                             who yes hid yes hid yes yes yes no  who who
PATCH  /evidence/{link}                                      who yes hid yes hid yes yes yes no  who who
DELETE /evidence/{link}                                      who yes hid yes hid yes yes yes no  who who
POST   /awards/{award}/verify                                who yes hid yes hid yes yes yes no  who who

FORM   /people/{ada}/awards/{award} addLink                  who yes hid yes hid yes yes yes no  who who
FORM   /people/{ada}/awards/{award} saveEvidence             who yes hid yes hid yes yes yes no  who who
FORM   /people/{ada}/awards/{award} dropEvidence             who yes hid yes hid yes yes yes no  who who
FORM   /people/{ada}/awards/{award} verify                   who yes hid yes hid yes yes yes no  who who
`;
