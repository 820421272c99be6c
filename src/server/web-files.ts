// Serves the built pages: files with a digest in their name for ever, everything else asked for anew each time.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { message } from '../language/message.ts'
import { isApi, pathOf, refuse } from './answers.ts'
import { notFound, Refusal } from './refusal.ts'

/** Where the build puts files whose names change with their content. */
const hashed = /[\\/]assets[\\/][^\\/]+$/

/** True for the address of a file rather than of a page: pages have no dot in their last part. */
const isFile = (path: string): boolean => path.startsWith('/assets/') || /\.[^/]*$/.test(path)

/**
 * Serves the files of `folder`. A path that is no file is a page of the web's own routing and answers its index; below
 * /api it is a problem. Where there are no pages, the API works and a page says what is missing.
 */
export const serveWeb = async (app: FastifyInstance, folder: string | undefined): Promise<void> => {
  const there = folder !== undefined && existsSync(join(folder, 'index.html'))
  if (there) {
    await app.register(fastifyStatic, {
      root: folder,
      index: 'index.html',
      dotfiles: 'ignore',
      acceptRanges: false,
      // The build puts compressed copies beside the files.
      preCompressed: true,
      cacheControl: false,
      setHeaders: (response, path) => {
        response.header('cache-control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const reads = request.method === 'GET' || request.method === 'HEAD'
    if (isApi(request) || !reads || isFile(pathOf(request))) return refuse(request, reply, notFound())
    return there
      ? reply.code(200).sendFile('index.html')
      : refuse(request, reply, new Refusal(503, message('no-pages')))
  })
}
