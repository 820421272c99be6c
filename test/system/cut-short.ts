// Takes a backup or reads one back, and is killed when progress is told for the given time; 0 lets it end.
import { backup } from '../../src/store/backup.ts'
import { openAsOwner } from '../../src/store/database.ts'
import { placesOf } from '../../src/store/places.ts'
import { restore } from '../../src/store/restore.ts'
import { readManifest } from '../../src/store/snapshot.ts'

const [task = '', folder = '', at = '0'] = process.argv.slice(2)
let told = 0
const progress = (): void => {
  told += 1
  if (told === Number(at)) process.kill(process.pid, 'SIGKILL')
}
const database = await openAsOwner(placesOf(process.env), process.env, () => undefined)
if (task === 'backup') await backup(database, { to: folder, now: new Date(), program: '0.1.0', progress })
else await restore(database, { folder, manifest: await readManifest(folder), progress })
await database.close()
console.log(`told ${told}`)
