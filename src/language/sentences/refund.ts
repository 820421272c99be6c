// Sentences about money, price levels and the state's refund for expensive single cases.
export const refund = {}
