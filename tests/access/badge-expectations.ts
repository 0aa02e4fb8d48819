/** Who may do what with badges, in the words of `./expectations.ts`. */
export const BADGE_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

GET    /badges                                               who yes yes yes yes yes yes yes yes who who
GET    /badges?personId={ada}                                who yes hid yes hid yes yes yes yes who who
GET    /badges?awardId={award}                               who yes hid yes hid yes yes yes yes who who
GET    /badges/{badge}                                       who yes hid yes hid yes yes yes yes who who
GET    /badges/{badge}/content                               who yes hid yes hid yes yes yes yes who who
GET    /badges/{unclaimed}                                   who hid hid hid hid yes yes yes yes who who
GET    /badges/{unclaimed}/content                           who hid hid hid hid yes yes yes yes who who
POST   /people/{ada}/badges                                  who yes hid yes hid yes yes yes no  who who
PATCH  /issuers/{issuer}                                     who no  no  no  no  yes yes yes no  who who

OPEN   /badges                                               who no  no  yes yes yes yes yes yes who who
OPEN   /badges?show=unclaimed                                who no  no  yes yes yes yes yes yes who who
OPEN   /badges/{badge}                                       who yes hid yes hid yes yes yes yes who who
OPEN   /badges/{unclaimed}                                   who hid hid hid hid yes yes yes yes who who
OPEN   /badges/{badge}/picture                               who yes hid yes hid yes yes yes yes who who
OPEN   /exports/badges.csv                                   who no  no  yes yes yes yes yes yes who who

FORM   /badges/{badge} checkBadge                            who yes hid yes hid yes yes yes no  who who
FORM   /credentials/{credential} saveIssuer                  who no  no  no  no  yes yes yes no  who who
`;
