/** `Alma` as `Almas`; `Lukas` as `Lukas'`. */
export const genitive = (name: string): string => (/[sxz]$/i.test(name) ? `${name}'` : `${name}s`)
