/** A name as its owner's: `Alma` as `Almas`, `Sofus` as `Sofus’`. */
export const genitive = (name: string): string => (/[sxz]$/i.test(name) ? `${name}’` : `${name}s`)
