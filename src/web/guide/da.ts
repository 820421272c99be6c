// The words around a guide.
export const da = {
  others: 'Andre vejledninger',
  contents: 'På siden',
  picture: (alt: string) => `Billede: ${alt}`,
  open: 'Åbn billedet',
} as const
