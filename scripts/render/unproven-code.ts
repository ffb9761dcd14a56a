/**
 * Why it cannot be proven that code draws the same with a browser and without one.
 *
 * Code of the user's may do anything: wait for a timer or a promise, watch what changes, ask whether there is a window.
 * Rendered here it would print as if that had not happened. So only code passes that uses nothing but the language,
 * Vue's values and templates, and components. With any other code the deck goes through the browser, which is slower
 * and always right.
 */

import type { AnyNode, AssignmentProperty, Property } from 'acorn'
import { parse } from 'acorn'
import { analyze } from 'eslint-scope'
import { isByAPerson } from './unproven-template.ts'

/**
 * Globals that neither wait for anything nor depend on where they run: those that Vue allows in templates, and similar
 * ones.
 */
const GLOBALS = new Set(
  [
    'Array ArrayBuffer BigInt Boolean DataView Date Error Infinity Intl JSON Map Math NaN Number Object Proxy',
    'RangeError Reflect RegExp Set String Symbol SyntaxError TypeError URL URLSearchParams Uint8Array WeakMap',
    'WeakSet arguments console decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite isNaN',
    'parseFloat parseInt undefined',
    // How Vite writes imports and exports.
    '__vite_ssr_import__ __vite_ssr_exportName__ __vite_ssr_exportAll__',
  ]
    .join(' ')
    .split(' '),
)

/** Exports of Vue that do nothing after a component has been drawn. */
const OF_VUE = new Set(
  [
    'Comment Fragment KeepAlive Static Teleport Text Transition TransitionGroup camelize capitalize cloneVNode',
    'computed createBlock createCommentVNode createElementBlock createElementVNode createSlots createStaticVNode',
    'createTextVNode createVNode defineComponent guardReactiveProps h hasInjectionContext inject isProxy',
    'isReactive isReadonly isRef isVNode markRaw mergeDefaults mergeModels mergeProps normalizeClass',
    'normalizeProps normalizeStyle onBeforeUnmount onDeactivated onUnmounted openBlock popScopeId provide',
    'proxyRefs pushScopeId reactive readonly ref renderList renderSlot resolveComponent resolveDirective',
    'resolveDynamicComponent setBlockTracking shallowReactive shallowReadonly shallowRef toDisplayString',
    'toHandlerKey toHandlers toRaw toRef toRefs toValue triggerRef unref useAttrs useCssModule useId useModel',
    'useSSRContext useSlots vModelCheckbox vModelDynamic vModelRadio vModelSelect vModelText vShow withCtx',
    'withDirectives withKeys withMemo withModifiers',
  ]
    .join(' ')
    .split(' '),
)

/** Exports of Slidev's client that tell a slide about itself. */
const OF_SLIDEV = new Set(['configs', 'default', 'frontmatterToProps', 'handleBackground', 'useNav', 'useSlideContext'])

/** Packages of which everything may be used. */
const HARMLESS = new Set(['vue/server-renderer', '@slidev/types'])

/** Properties that wait for something, or reach for what is on the page. */
const PROPERTIES = new Set(
  '$el $forceUpdate $nextTick $parent $refs $root $watch catch finally then'.split(' '),
)

/**
 * Why a module is not proven, as the end of a sentence: “uses setTimeout”.
 *
 * @param code as Vite's module runner takes it: imports are calls of `__vite_ssr_import__`
 */
export function unprovenCode(code: string): string | undefined {
  const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', ranges: true })
  for (const node of nodesOf(program)) {
    const why = unprovenNode(node)
    if (why !== undefined)
      return why
  }
  if (!isEstree(program))
    throw new Error('acorn did not make a program')
  const { globalScope } = analyze(program, { ecmaVersion: 2025, sourceType: 'module' })
  const unknown = globalScope?.through.find(({ identifier }) => !GLOBALS.has(nameOf(identifier) ?? ''))
  if (!unknown)
    return undefined
  const name = nameOf(unknown.identifier) ?? ''
  return IN_VITE[name] ?? `uses ${name}`
}

/** Names that Vite puts in the place of others in the source. */
const IN_VITE: Readonly<Record<string, string>> = {
  __vite_ssr_dynamic_import__: 'uses import()',
  __vite_ssr_import_meta__: 'uses import.meta',
}

function unprovenNode(node: AnyNode): string | undefined {
  switch (node.type) {
    case 'AwaitExpression':
      return importOf(node.argument) ? undefined : 'waits for something (await)'
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return node.async === true ? 'waits for something (async)' : undefined
    case 'CallExpression':
      return unprovenImport(node)
    case 'MemberExpression':
      return PROPERTIES.has(keyOf(node.property) ?? '') ? `uses ${keyOf(node.property)}` : undefined
    case 'Property':
      return isHandedOn(node) ? undefined : unprovenKey(keyOf(node.key) ?? '')
    default:
      return undefined
  }
}

/** Whether it is something imported, such as `ref`, that Vue hands on to the template under its own name. */
function isHandedOn({ kind, key, value }: Property | AssignmentProperty): boolean {
  if (kind === 'get')
    return true
  return value.type === 'MemberExpression'
    && /^__vite_ssr_import_\d+__$/.test(nameOf(value.object) ?? '')
    && keyOf(value.property) === keyOf(key)
}

/** The key of an object, which may be the props of an element: `onLoad`, `ref`. */
function unprovenKey(key: string): string | undefined {
  if (key === 'ref' || PROPERTIES.has(key))
    return `uses ${key}`
  const [, event] = /^on([A-Z].*)$/.exec(key) ?? []
  return event === undefined || isByAPerson(event) ? undefined : `listens with ${key}`
}

function unprovenImport(node: AnyNode): string | undefined {
  const { from, names } = importOf(node) ?? {}
  // An address is a module of its own, which is judged by itself.
  if (from === undefined || HARMLESS.has(from))
    return undefined
  const allowed = namesAllowedOf(from)
  if (!allowed)
    return from.startsWith('/') ? undefined : `imports ${from}`
  const name = names?.find(name => !allowed.has(name) && !/^injection[A-Z]/.test(name))
  return name === undefined ? undefined : `uses ${name}`
}

function namesAllowedOf(from: string): ReadonlySet<string> | undefined {
  if (from === 'vue')
    return OF_VUE
  return from.includes('/@slidev/client/') ? OF_SLIDEV : undefined
}

/** What `__vite_ssr_import__(from, { importedNames })` imports; nothing if it is no such call. */
function importOf(node: AnyNode | null | undefined): { from: string, names?: string[] } | undefined {
  if (node?.type !== 'CallExpression' || nameOf(node.callee) !== '__vite_ssr_import__')
    return undefined
  const [from, options] = node.arguments
  if (from?.type !== 'Literal')
    return undefined
  const names = options && [...nodesOf(options)]
    .flatMap(node => (node.type === 'ArrayExpression' ? node.elements : []))
    .flatMap(name => (name?.type === 'Literal' ? String(name.value) : []))
  return { from: String(from.value), ...(names && { names }) }
}

function nameOf(node: object | null | undefined): string | undefined {
  return node && 'name' in node && typeof node.name === 'string' ? node.name : undefined
}

/** The key of a property, whether it stands there as a name or as a text. */
function keyOf(node: AnyNode): string | undefined {
  return node.type === 'Literal' ? String(node.value) : nameOf(node)
}

/** A node and all that are in it. */
function* nodesOf(value: unknown): Generator<AnyNode> {
  if (typeof value !== 'object' || value === null)
    return
  if (isNode(value))
    yield value
  for (const inner of Object.values(value)) yield* nodesOf(inner)
}

function isNode(value: object): value is AnyNode {
  return 'type' in value && typeof value.type === 'string'
}

/** Acorn produces ESTree nodes; only its types have other names. */
function isEstree(program: object): program is Parameters<typeof analyze>[0] {
  return isNode(program) && program.type === 'Program'
}
