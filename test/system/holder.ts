// Takes a share in the embedded server, says which one it got, and gives the share back when it is told to stop.
import { startEmbedded } from '../../src/store/embedded.ts'
import { clusterData, placesOf } from '../../src/store/places.ts'
import { readPidFile } from '../../src/store/postmaster.ts'

const places = placesOf(process.env)
const server = await startEmbedded(places, process.env, { progress: () => undefined })
const awake = setInterval(() => undefined, 1000)
process.on('SIGTERM', async () => {
  console.log(`left ${await server.leave()}`)
  clearInterval(awake)
})
console.log(`server ${readPidFile(clusterData(places))?.pid} ${server.adopted ? 'adopted' : 'started'}`)
