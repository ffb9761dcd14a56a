/** Reads the structure tree from a document, and writes it back whole (ISO 32000-2, 14.7). */

import type { PDFContext, PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import type { Annotation, Content, Element, Kid } from './structure.ts'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNull, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { eachElement, element, isAnnotation, isContent } from './structure.ts'

/** Kids, parent, page and type of an element; form and number of content; what an annotation is. */
const [K, P, PG, S] = [PDFName.of('K'), PDFName.of('P'), PDFName.of('Pg'), PDFName.of('S')]
const [STREAM, MCID, OBJECT] = [PDFName.of('Stm'), PDFName.of('MCID'), PDFName.of('Obj')]
const [ONE_PARENT, PARENTS] = [PDFName.of('StructParent'), PDFName.of('StructParents')]

/** Keys that say nothing about what is in an element. */
const STRUCTURAL_KEYS = new Set(['/Type', '/S', '/P', '/Pg', '/K'])

/** The root of the tree; undefined if the document has none. */
export function readStructure({ context, catalog }: PDFDocument): Element | undefined {
  const tree = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  if (!tree)
    return undefined
  const [root, ...others] = kidsIn(context, tree)
  return root && 'kids' in root && others.length === 0
    ? root
    : element('Document', kidsIn(context, tree))
}

function kidsIn(context: PDFContext, parent: PDFDict): Kid[] {
  const kids = parent.lookup(K)
  const list = kids instanceof PDFArray ? kids.asArray() : [kids]
  return list.flatMap(kid => kidOf(context, kid, parent.get(PG)) ?? [])
}

/** @param here the page that its parent is on, if it says so */
function kidOf(context: PDFContext, object: PDFObject | undefined, here: PDFObject | undefined): Kid | undefined {
  const kid = context.lookup(object)
  if (kid instanceof PDFNumber && here instanceof PDFRef)
    return { page: here, mcid: kid.asNumber() }
  if (!(kid instanceof PDFDict))
    return undefined
  const type = kid.lookup(S)
  if (type instanceof PDFName) {
    const properties = new Map(kid.entries().flatMap(([key, value]): [string, PDFObject][] =>
      STRUCTURAL_KEYS.has(key.toString()) ? [] : [[key.decodeText(), value]]))
    return { type: type.decodeText(), kids: kidsIn(context, kid), properties }
  }
  const page = kid.get(PG) ?? here
  const [form, mcid, annotation] = [kid.get(STREAM), kid.lookup(MCID), kid.get(OBJECT)]
  if (!(page instanceof PDFRef))
    return undefined
  if (mcid instanceof PDFNumber)
    return { page, mcid: mcid.asNumber(), ...(form instanceof PDFRef && { form }) }
  return annotation instanceof PDFRef ? { page, annotation } : undefined
}

/** The namespace of PDF 2.0’s elements (ISO 32000-2, 14.8.6). PDF/UA-2 wants the root to be in it. */
const PDF_2 = 'http://iso.org/pdf2/ssn'

/** Puts this tree in the place of the one that the document has. @returns the object of each element */
export function writeStructure(document: PDFDocument, root: Element): ReadonlyMap<Element, PDFRef> {
  const { context, catalog } = document
  const tree = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const free = elementRefs(context, tree.get(K))
  const refs = new Map<Element, PDFRef>()
  eachElement(root, item => refs.set(item, free.shift() ?? context.nextRef()))
  for (const ref of free)
    context.delete(ref)
  const refOf = (item: Element): PDFRef => refs.get(item) ?? context.nextRef()
  const owners = new Map<Content | Annotation, PDFRef>()
  const top = catalog.get(PDFName.of('StructTreeRoot'))
  eachElement(root, (item, around) => {
    const ref = refOf(item)
    const above = around.at(-1)
    context.assign(ref, elementDict(context, item, above ? refOf(above) : top, refOf))
    for (const kid of item.kids) {
      if (!('kids' in kid))
        owners.set(kid, ref)
    }
  })
  const namespace = context.register(context.obj({ Type: 'Namespace', NS: PDFString.of(PDF_2) }))
  tree.set(PDFName.of('Namespaces'), context.obj([namespace]))
  context.lookup(refOf(root), PDFDict).set(PDFName.of('NS'), namespace)
  tree.set(K, refOf(root))
  tree.set(PDFName.of('ParentTree'), context.obj({ Nums: parentNumbers(document, owners) }))
  nameElements(tree, refs)
  return refs
}

/** The objects of all elements below, in the order of the tree. */
function elementRefs(context: PDFContext, top: PDFObject | undefined): PDFRef[] {
  const found = context.lookup(top)
  if (found instanceof PDFArray)
    return found.asArray().flatMap(kid => elementRefs(context, kid))
  if (!(found instanceof PDFDict) || !found.has(S))
    return []
  return [...(top instanceof PDFRef ? [top] : []), ...elementRefs(context, found.get(K))]
}

function elementDict(
  context: PDFContext,
  { type, kids, properties }: Element,
  parent: PDFObject | undefined,
  refOf: (item: Element) => PDFRef,
): PDFDict {
  const page = kids.find(kid => !('kids' in kid) && !('form' in kid))
  const here = page && 'page' in page ? page.page : undefined
  const written = kids.map((kid): PDFObject => {
    if ('kids' in kid)
      return refOf(kid)
    const where = kid.page === here ? {} : { Pg: kid.page }
    if (isAnnotation(kid))
      return context.obj({ Type: 'OBJR', Obj: kid.annotation, ...where })
    const { form, mcid } = kid
    return form || kid.page !== here
      ? context.obj({ Type: 'MCR', MCID: mcid, ...where, ...(form && { Stm: form }) })
      : PDFNumber.of(mcid)
  })
  const [only, ...others] = written
  const dict = context.obj({ S: type })
  if (parent)
    dict.set(P, parent)
  if (here)
    dict.set(PG, here)
  if (only)
    dict.set(K, others.length > 0 ? context.obj(written) : only)
  for (const [key, value] of properties)
    dict.set(PDFName.of(key), value)
  return dict
}

/** From the number of each page, form and annotation to the elements of what is in it (14.7.5.4), by rising number. */
function parentNumbers(document: PDFDocument, owners: ReadonlyMap<Content | Annotation, PDFRef>): PDFObject[] {
  const { context } = document
  const found = new Map<number, PDFObject>()
  for (const { node } of document.getPages()) {
    const key = node.lookup(PARENTS)
    if (key instanceof PDFNumber)
      found.set(key.asNumber(), context.obj([]))
  }
  for (const [kid, owner] of owners) {
    const holder = context.lookup(isContent(kid) ? (kid.form ?? kid.page) : kid.annotation)
    const dict = holder instanceof PDFDict ? holder : dictOf(holder)
    const key = dict?.lookup(isContent(kid) ? PARENTS : ONE_PARENT)
    if (!(key instanceof PDFNumber))
      continue
    if (isAnnotation(kid)) {
      found.set(key.asNumber(), owner)
      continue
    }
    const list = found.get(key.asNumber()) ?? context.obj([])
    found.set(key.asNumber(), list)
    if (!(list instanceof PDFArray))
      continue
    while (list.size() <= kid.mcid)
      list.push(PDFNull)
    list.set(kid.mcid, owner)
  }
  return [...found].sort(([a], [b]) => a - b).flatMap(([key, value]) => [PDFNumber.of(key), value])
}

function dictOf(object: PDFObject | undefined): PDFDict | undefined {
  return object !== undefined && 'dict' in object && object.dict instanceof PDFDict ? object.dict : undefined
}

/** The tree from the ids of elements to the elements (14.7.2), sorted by id. */
function nameElements(tree: PDFDict, refs: ReadonlyMap<Element, PDFRef>): void {
  const named = [...refs].flatMap(([{ properties }, ref]) => {
    const id = properties.get('ID')
    return id instanceof PDFString || id instanceof PDFHexString ? [{ id, key: id.decodeText(), ref }] : []
  })
  named.sort((a, b) => (a.key < b.key ? -1 : 1))
  tree.delete(PDFName.of('IDTree'))
  if (named.length > 0)
    tree.set(PDFName.of('IDTree'), tree.context.obj({ Names: named.flatMap(({ id, ref }) => [id, ref]) }))
}
