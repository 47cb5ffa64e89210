const under = new Map<string, Promise<void>>()

/** Loads a script or a stylesheet of the site, once; after a failure the next call tries again. */
export function load(src: string): Promise<void> {
  let loading = under.get(src)
  if (!loading) {
    loading = new Promise((resolve, reject) => {
      const element = src.endsWith('.css')
        ? Object.assign(document.createElement('link'), { rel: 'stylesheet', href: src })
        : Object.assign(document.createElement('script'), { src })
      element.onload = () => resolve()
      element.onerror = () => {
        element.remove()
        under.delete(src)
        reject(new Error(src))
      }
      document.head.append(element)
    })
    under.set(src, loading)
  }
  return loading
}
