/** Who may do what with badges of our own, in the words of `./expectations.ts`. */
export const ISSUE_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

GET    /issued-badges                                        who yes yes yes yes yes yes yes yes who who
GET    /issued-badges?personId={ada}                         who yes hid yes hid yes yes yes yes who who
GET    /issued-badges/{issued}/badge.json                    who yes hid yes hid yes yes yes yes who who
GET    /issued-badges/{issued}/badge.png                     who yes hid yes hid yes yes yes yes who who
GET    /people/{ada}/badges.json                             who yes hid yes hid yes yes yes yes who who
GET    /people/{ada}/portfolio                               who yes hid yes hid yes yes yes yes who who
POST   /awards/{award}/badge                                 who no  no  no  no  yes yes yes no  who who
POST   /issued-badges/{issued}/revoke                        who no  no  no  no  yes yes yes no  who who

OPEN   /people/{ada}/portfolio                               who yes hid yes hid yes yes yes yes who who
OPEN   /verify/{published}                                   yes yes yes yes yes yes yes yes yes yes yes
OPEN   /verify/{published}/badge.json                        yes yes yes yes yes yes yes yes yes yes yes
OPEN   /verify/{published}/badge.png                         yes yes yes yes yes yes yes yes yes yes yes
OPEN   /verify/{published}/status.json                       yes yes yes yes yes yes yes yes yes yes yes
OPEN   /verify/none                                          hid hid hid hid hid hid hid hid hid hid hid
OPEN   /verify/none/badge.json                               hid hid hid hid hid hid hid hid hid hid hid
OPEN   /verify/none/status.json                              hid hid hid hid hid hid hid hid hid hid hid
OPEN   /.well-known/did.json                                 hid hid hid hid hid hid hid hid hid hid hid

FORM   /people/{ada}/awards/{award} issueOwnBadge            who no  no  no  no  yes yes yes no  who who
FORM   /people/{ada}/awards/{award} revokeOwnBadge           who no  no  no  no  yes yes yes no  who who
`;
