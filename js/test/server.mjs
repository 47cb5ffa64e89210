// A web server as plain as GitHub Pages: folders under paths, compressed text,
// parts of films, index.html for folders, 404.html for what is not there.

import { createServer } from 'node:http'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt; charset=utf-8',
  '.pdf': 'application/pdf',
  '.ics': 'text/calendar; charset=utf-8',
}

/**
 * Serves folders of the disk under paths ("/", "/repo/") on a free port of this
 * machine; the longest path that fits wins.
 * @param {Record<string, string>} mounts
 * @returns {Promise<{origin: string, close: () => Promise<void>}>}
 */
export async function serve(mounts) {
  const paths = Object.keys(mounts).sort((a, b) => b.length - a.length)
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
    const mount = paths.find(mount => path.startsWith(mount))
    if (!mount) return void response.writeHead(404).end()
    const root = mounts[mount] ?? ''
    const inside = normalize('/' + path.slice(mount.length))
    let file = join(root, inside)
    let status = 200
    if (await stat(file).then(found => found.isDirectory(), () => false)) file = join(file, 'index.html')
    let body = await readFile(file).catch(() => undefined)
    if (!body) {
      status = 404
      file = join(root, '404.html')
      body = await readFile(file).catch(() => Buffer.from('not found'))
    }
    const type = types[extname(file)] ?? 'application/octet-stream'
    /** @type {Record<string, string>} */
    const headers = { 'Content-Type': type, 'Cache-Control': 'max-age=600' }
    if (/^text|json|xml/.test(type)) {
      headers['Content-Encoding'] = 'gzip'
      body = gzipSync(body)
    }
    // Films are asked for in parts, or nobody could jump in them.
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '')
    if (range && status === 200 && !headers['Content-Encoding']) {
      const first = Number(range[1])
      const last = Math.min(Number(range[2] || Infinity), body.length - 1)
      status = 206
      headers['Content-Range'] = `bytes ${first}-${last}/${body.length}`
      body = body.subarray(first, last + 1)
    }
    response.writeHead(status, headers).end(body)
  })
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => new Promise(resolve => {
      server.closeAllConnections()
      server.close(() => resolve(undefined))
    }),
  }
}
