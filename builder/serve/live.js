// The page's half of `gradus serve`: it reloads the page when the course has
// been built again, and lays over it what stands in the way while it cannot be.
// events.go is the other half. A page that is hidden keeps no connection, since
// a browser has only six for one server.
(() => {
  "use strict"
  const mine = document.currentScript?.dataset.build
  if (!mine) return
  const alone = document.body.classList.contains("alone")
  const place = "gradus-live-place"

  /** The open event stream; undefined while the page is hidden. */
  let stream
  /** The element whose shadow root holds the overlay; undefined without one. */
  let overlay
  /** The trouble that was dismissed: it does not come back by itself. */
  let dismissed = ""
  /** Where the keyboard was before the overlay took it. */
  let before

  function connect() {
    if (stream) return
    stream = new EventSource("/.gradus/events")
    stream.onmessage = (event) => {
      const { build, trouble } = JSON.parse(event.data)
      if (build !== mine) reload()
      else if (!alone) lay(trouble)
    }
  }

  function disconnect() {
    stream?.close()
    stream = undefined
  }

  function reload() {
    disconnect()
    try {
      sessionStorage.setItem(place, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }))
    } catch {
      // Storage is refused: the page reloads at its top.
    }
    location.reload()
  }

  function restore() {
    try {
      const at = JSON.parse(sessionStorage.getItem(place) ?? "null")
      sessionStorage.removeItem(place)
      if (at?.path === location.pathname) scrollTo({ left: at.x, top: at.y, behavior: "instant" })
    } catch {
      // Storage is refused: there is no place to go back to.
    }
  }

  /** Lays trouble (HTML from the server) over the page; "" takes it away. */
  function lay(trouble) {
    if (trouble === "" || trouble !== dismissed) dismissed = ""
    if (trouble === "" || trouble === dismissed) return lift()
    if (overlay?.dataset.trouble === trouble) return
    if (!overlay) {
      overlay = document.createElement("gradus-trouble")
      overlay.attachShadow({ mode: "open" })
      document.body.append(overlay)
    }
    overlay.dataset.trouble = trouble
    const root = overlay.shadowRoot
    root.innerHTML = `<link rel="stylesheet" href="/.gradus/live.css">${trouble}`
    const dismiss = () => {
      dismissed = trouble
      lift()
    }
    root.querySelector(".dismiss").addEventListener("click", dismiss)
    root.querySelector(".trouble").addEventListener("keydown", (event) => {
      if (event.key === "Escape") dismiss()
    })
    before ??= document.activeElement
    root.querySelector(".trouble").focus({ preventScroll: true })
  }

  /** Takes the overlay away and gives the keyboard back. */
  function lift() {
    if (!overlay) return
    overlay.remove()
    overlay = undefined
    before?.focus?.({ preventScroll: true })
    before = undefined
  }

  const follow = () => (document.hidden ? disconnect() : connect())
  document.addEventListener("visibilitychange", follow)
  addEventListener("pagehide", disconnect)
  addEventListener("pageshow", follow)
  if (document.readyState === "complete") restore()
  else addEventListener("load", restore)
  follow()
})()
