// Who pays and who gains, in words.
export const payers = {
  'payer-outside': (v: { payer: 'region' | 'state' | 'citizen' }) =>
    ({ region: 'Regionen', state: 'Staten', citizen: 'Borgerne' })[v.payer],
}
