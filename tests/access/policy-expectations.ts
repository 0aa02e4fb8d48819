/** Who may do what with policies, in the words of `./expectations.ts`. */
export const POLICY_EXPECTATIONS = `
                                                             --- A1  B1  A   B   lrn cmp adm aud dis exp

GET    /policies                                             who yes yes yes yes yes yes yes yes who who
GET    /policies/{policy}                                    who yes yes yes yes yes yes yes yes who who
POST   /policies                                             who no  no  no  no  no  yes yes no  who who
PATCH  /policies/{policy}                                    who no  no  no  no  no  yes yes no  who who
POST   /policies/{policy}/withdraw                           who no  no  no  no  no  yes yes no  who who
POST   /policy-versions                                      who no  no  no  no  no  yes yes no  who who

OPEN   /requirements/policies                                who no  no  yes yes yes yes yes yes who who
OPEN   /requirements/policies/{policy}                       who no  no  yes yes yes yes yes yes who who
OPEN   /requirements/policies/enter                          who no  no  no  no  no  yes yes no  who who
OPEN   /exports/policy-standings.csv?policy={policy}         who no  no  yes yes yes yes yes yes who who
OPEN   /exports/policies.csv                                 who no  no  yes yes yes yes yes yes who who

FORM   /requirements/policies/{policy} savePolicy            who no  no  no  no  no  yes yes no  who who
FORM   /requirements/policies/{policy} withdraw              who no  no  no  no  no  yes yes no  who who
FORM   /requirements/policies/enter enterPolicy              who no  no  no  no  no  yes yes no  who who
FORM   /requirements/policies/enter enterPolicyVersion       who no  no  no  no  no  yes yes no  who who
`;
