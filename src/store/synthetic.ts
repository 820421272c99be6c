// Does a demo hold its synthetic municipality already.
import type pg from 'pg'

/** True where the municipality of that code was made and loaded, whatever it was made from. For the owner. */
export const syntheticThere = async (client: pg.ClientBase, municipality: number): Promise<boolean> => {
  await client.query("select set_config('app.municipality', $1, false)", [String(municipality)])
  const { rowCount } = await client.query('select from forlaens.synthetic_municipality where municipality = $1', [
    municipality,
  ])
  return rowCount === 1
}
