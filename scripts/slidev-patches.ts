/** What we change in code of Slidev and its packages, before it is sent to the browser. */

import { CLIENT_FILES } from './slidev-internals.ts'
import { NAVIGATION } from './slidev-window.ts'

/** A text in a module that is sent to the browser, and what stands there instead. */
interface Patch {
  /** The end of the module’s id. */
  file: string
  /** The file of a package in which the text stands, if it is not that one: a module may be made up. */
  origin?: string
  from: string
  to: string
}

/** What is changed in files of the packages. */
export function clientPatches(): Patch[] {
  return [
    {
      // The go-to dialog finds slides by their addresses and speakers, too, wherever in a title the words stand.
      file: '@slidev/client/internals/Goto.vue',
      from: `keys: ['no', 'title'],`,
      to: `keys: ['no', 'title', 'frontmatter.routeAlias', 'frontmatter.speaker'], ignoreLocation: true,`,
    },
    // The overview opens at the slide that is shown, and draws only slides near what it shows: all of a panel take
    // seconds.
    ...[
      {
        from: 'const nav = useNav()',
        to: `const nav = useNav(); const nearby = ref(new Set());
watchEffect(() => showOverview.value || nearby.value.clear())
function openAtSlide(overview: HTMLElement) {
  const watcher = new IntersectionObserver(
    cards => cards.forEach(card => card.isIntersecting && nearby.value.add(Number(card.target.dataset.card))),
    { root: overview, rootMargin: '50% 0px' },
  )
  overview.querySelectorAll('[data-card]').forEach(card => watcher.observe(card))
  overview.querySelector('[data-card="' + currentSlideNo.value + '"]')?.scrollIntoView({ block: 'center' })
}`,
      },
      { from: 'v-if="showOverview"', to: 'v-if="showOverview" @vue:mounted="({ el }) => openAtSlide(el)"' },
      { from: 'class="relative"', to: 'class="relative" :data-card="route.no"' },
      { from: '<SlideWrapper', to: '<SlideWrapper v-if="nearby.has(route.no)"' },
      { from: '<DrawingPreview', to: '<DrawingPreview v-if="nearby.has(route.no)"' },
    ].map(patch => ({ file: '@slidev/client/internals/QuickOverview.vue', ...patch })),
    {
      // Slidev keeps all slides in the window once it has fetched them: each step would look at every one of them.
      file: '@slidev/client/internals/SlidesShow.vue',
      from: 'r.meta?.__preloaded ||',
      to: '(r.meta?.__preloaded && Math.abs(r.no - currentSlideRoute.value.no) <= 3) ||',
    },
    {
      // Nor need the window fetch, and the server make, more than those.
      file: '@slidev/client/internals/SlidesShow.vue',
      from: 'const routes = slides.value',
      to: 'const routes = slides.value.filter(r => Math.abs(r.no - currentSlideRoute.value.no) <= 3)',
    },
    // A slide in another language is another one, though it has the same number (`in-slidev/editions.ts`).
    ...[
      { file: 'internals/SlidesShow.vue', slide: 'route' },
      { file: 'internals/QuickOverview.vue', slide: 'route' },
      { file: 'pages/presenter.vue', slide: 'nextFrame[0]' },
    ].map(({ file, slide }) => ({
      file: `@slidev/client/${file}`,
      from: `:key="${slide}.no"`,
      to: `:key="${slide}.meta.slide.serverNo ?? ${slide}.no"`,
    })),
    {
      file: '@slidev/client/composables/useSlideInfo.ts',
      from: 'return map[no] ??= useSlideInfo(no)',
      to: 'const own = getSlide(no)?.meta.slide.serverNo ?? no; return map[own] ??= useSlideInfo(own)',
    },
    {
      // It asks twice, and breaks the first request off.
      file: '@slidev/client/composables/useSlideInfo.ts',
      from: '  execute()\n',
      to: '',
    },
    {
      // A save that is refused (`in-slidev/save.ts`) says why.
      file: '@slidev/client/composables/useSlideInfo.ts',
      from: '.then(r => r.json())',
      to: '.then(async r => r.ok ? r.json() : alert(await r.text()))',
    },
    {
      // Who tabbed to a control goes on with keys; only these two are for the control itself.
      file: '@slidev/client/logic/shortcuts.ts',
      from: 'not(isOnFocus),',
      to: 'not(and(isOnFocus, not(and(not(magicKeys.space), not(magicKeys.enter))))),',
    },
    // With Ctrl, Alt or Meta a key is the browser's: Ctrl-B is no black screen, and Alt-← goes one page back, not two.
    ...[
      {
        from: 'export function registerShortcuts() {',
        to: `let isModified = false
window.addEventListener('keydown', e => isModified = e.ctrlKey || e.altKey || e.metaKey, true)
export function registerShortcuts() {`,
      },
      { from: 'if (!source.value) {', to: 'if (!source.value || isModified) {' },
      { from: 'if (!ev.repeat)', to: 'if (!ev.repeat && !isModified)' },
    ].map(patch => ({ file: '@slidev/client/logic/shortcuts.ts', ...patch })),
    // While an input method composes a word, these keys choose among its proposals. Safari says so by this code alone.
    ...[
      { file: 'internals/Goto.vue', key: 'enter', action: 'goTo' },
      { file: 'internals/Goto.vue', key: 'escape', action: 'close' },
      { file: 'internals/Goto.vue', key: 'down', action: 'focusDown' },
      { file: 'internals/Goto.vue', key: 'up', action: 'focusUp' },
    ].map(({ file, key, action }) => ({
      file: `@slidev/client/${file}`,
      from: `@keydown.${key}="${action}"`,
      to: `@keydown.${key}="e => e.keyCode === 229 || ${action}(e)"`,
    })),
    {
      file: '@slidev/client/internals/NoteEditable.vue',
      from: '@keydown.esc="editing = false"',
      to: '@keydown.esc="e => e.keyCode === 229 || (editing = false)"',
    },
    {
      file: '@slidev/client/internals/NoteStatic.vue',
      from: 'import { useSlideInfo }',
      to: 'import { useDynamicSlideInfo as useSlideInfo }',
    },
    // What lies above and below all slides is printed with the number of its slide, as it is shown on the stage.
    {
      file: CLIENT_FILES.printSlide,
      from: 'import { injectionSlideElement,',
      to: 'import { injectionCurrentPage, injectionSlideElement,',
    },
    {
      file: CLIENT_FILES.printSlide,
      from: 'provideLocal(injectionSlideElement,',
      to: 'provideLocal(injectionCurrentPage, computed(() => route.value.no)); provideLocal(injectionSlideElement,',
    },
    {
      // The editor fills its place by itself, and has no one element that could take a class.
      file: '@slidev/client/pages/presenter.vue',
      from: '<SideEditor v-if="SideEditor && showEditor" class="h-full" />',
      to: '<SideEditor v-if="SideEditor && showEditor" />',
    },
    // Without a camera, or leave to use it, these buttons did nothing and filled the console.
    {
      file: '@slidev/client/internals/RecordingControls.vue',
      from: '  toggleAvatar,\n} = recorder',
      to: '} = recorder\nconst toggleAvatar = () =>'
        + ' recorder.toggleAvatar().catch(({ message }: Error) => alert(message))',
    },
    {
      file: '@slidev/client/internals/RecordingDialog.vue',
      from: 'const { startRecording } = recorder',
      to: 'const startRecording = (how: object) =>'
        + ' recorder.startRecording(how).catch(({ message }: Error) => alert(message))',
    },
    // What moves in with a click is printed where it ends. When it is set up, nothing has been clicked yet: it stayed
    // where it is then.
    {
      file: CLIENT_FILES.motionDirectives,
      from: '[thisPage, currentPage, currentClicks].filter(Boolean)',
      to: '[thisPage, currentPage, currentClicks, () => clicksContext?.value?.current, '
        + '() => resolvedClickMap.get(el)?.visibilityState.value].filter(Boolean)',
    },
    {
      file: CLIENT_FILES.motionDirectives,
      from: 'clicks: currentClicks, isPrintMode }',
      to: 'clicks: currentClicks, isPrintMode, isPrintWithClicks }',
    },
    {
      file: CLIENT_FILES.motionDirectives,
      from: 'if (!info || info.isActive.value)',
      to: 'if (!info || info.isActive.value'
        + ' || (isPrintMode.value && !isPrintWithClicks.value && info.end === Number.POSITIVE_INFINITY))',
    },
    {
      file: CLIENT_FILES.motionDirectives,
      from: `motion.apply(visibility === 'before'`,
      to: `motion[isPrintMode.value ? 'set' : 'apply'](visibility === 'before'`,
    },
    {
      // Nor did the one that takes pictures of all slides, without a screen to share.
      file: '@slidev/client/logic/snapshot.ts',
      from: 'console.error(e)',
      to: 'alert(e instanceof Error ? e.message : e)',
    },
    {
      // It looks for a component that this version of floating-vue does not have, and says so in the console.
      file: '@shikijs/vitepress-twoslash/dist/client.mjs',
      from: 'rest[0] === "VMenu") try {',
      to: 'rest[0] === "VMenu" && rest[1].components?.Popper) try {',
    },
    // Windows tell each other their slides by number, which is another one for those that have not read a change yet.
    // They tell the address, too, and go by it, unless an assistant moved them, who tells a number alone. A slide that
    // a window does not know yet is for `in-slidev/sharing.ts`.
    {
      file: '@slidev/client/setup/root.ts',
      from: `patch('page', +currentSlideNo.value)`,
      to: `patch('place', { page: +currentSlideNo.value, address: addressOf(context.nav.currentSlideRoute) })
    patch('page', +currentSlideNo.value)`,
    },
    {
      file: '@slidev/client/setup/root.ts',
      from: 'onPatch((state) => {',
      to: `const addressOf = route => route?.meta?.slide?.frontmatter?.routeAlias ?? ''
  onPatch((told) => {
    const address = told.place?.page === told.page && told.place.address
    const at = context.nav.slides.findIndex(route => address && addressOf(route) === address)
    if (address && at < 0)
      return
    const state = at < 0 ? told : { ...told, page: at + 1 }`,
    },
    {
      // Where the talk is, is told in the order of the steps: two requests at once may arrive the other way round.
      file: `@server-reactive/${NAVIGATION}`,
      origin: 'vite-plugin-vue-server-ref/dist/index.mjs',
      from: 'function post(payload) {',
      to: 'let posted = Promise.resolve(); '
        + 'const post = payload => posted = posted.catch(() => {}).then(() => postNow(payload)); '
        + 'function postNow(payload) {',
    },
  ]
}
