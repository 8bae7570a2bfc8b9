/** What a place in a text looks like that seems to hold an identifier of a private person. */
export type PersonalDataKind =
  | 'personal-number'
  | 'identity-card'
  | 'mobile'
  | 'mail'
  | 'account'
  | 'vehicle-plate';
