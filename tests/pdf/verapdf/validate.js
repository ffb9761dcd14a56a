/**
 * Runs inside veraPDF’s archive, in the JavaScript engine (Rhino) that it brings along: no Java has to be compiled.
 * Prints a line of JSON a file. The archive cannot read its own profiles as it is packed (a library for XML is
 * missing), so the rules are read here.
 *
 * Arguments: veraPDF’s name of the standard, the file in which the archive keeps its rules, and the PDFs.
 */

/* global Packages, java, arguments, print */

const { Foundries, flavours, validation } = Packages.org.verapdf.pdfa
const { Profiles } = validation.profiles
const [standard, rulesFile] = [String(arguments[0]), String(arguments[1])]
const flavour = flavours.PDFAFlavour.valueOf(standard)

function kids(element, name) {
  const nodes = element.getChildNodes()
  const found = []
  for (let index = 0; index < nodes.getLength(); index++) {
    if (String(nodes.item(index).getNodeName()) === name)
      found.push(nodes.item(index))
  }
  return found
}

function textOf(element, name) {
  const [kid] = kids(element, name)
  return kid ? kid.getTextContent() : ''
}

function ruleOf(rule) {
  const [id] = kids(rule, 'id')
  const [error] = kids(rule, 'error')
  const specification = flavours.PDFAFlavour.Specification.valueOf(id.getAttribute('specification'))
  const number = Number(id.getAttribute('testNumber'))
  const deferred = String(rule.getAttribute('deferred'))
  return Profiles.ruleFromValues(
    Profiles.ruleIdFromValues(specification, id.getAttribute('clause'), number),
    rule.getAttribute('object'),
    deferred === '' ? null : java.lang.Boolean.valueOf(deferred),
    rule.getAttribute('tags'),
    textOf(rule, 'description'),
    textOf(rule, 'test'),
    Profiles.errorFromValues(textOf(error, 'message'), new java.util.ArrayList()),
    new java.util.ArrayList(),
  )
}

function profile() {
  const stream = java.lang.ClassLoader.getSystemResourceAsStream(`org/verapdf/pdfa/validation/${rulesFile}`)
  const builder = Packages.javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder()
  const root = builder.parse(stream).getDocumentElement()
  const rules = new java.util.HashSet()
  const variables = new java.util.HashSet()
  kids(kids(root, 'rules')[0], 'rule').forEach(rule => rules.add(ruleOf(rule)))
  kids(root, 'variables').forEach(group => kids(group, 'variable').forEach(variable =>
    variables.add(Profiles.variableFromValues(
      variable.getAttribute('name'),
      variable.getAttribute('object'),
      textOf(variable, 'defaultValue'),
      textOf(variable, 'value'),
    ))))
  const details = Profiles.profileDetailsFromValues(standard, '', '', new java.util.Date(0))
  return Profiles.profileFromValues(flavour, details, '', rules, variables)
}

function count(result, counts) {
  if (String(result.getStatus().name()) !== 'FAILED')
    return
  const id = result.getRuleId()
  const rule = `${id.getClause()}-${id.getTestNumber()} ${result.getMessage()}`
  counts[rule] = (counts[rule] || 0) + 1
}

function validate(path, rules) {
  const input = new java.io.FileInputStream(path)
  const parser = Foundries.defaultInstance().createParser(input, flavour)
  const validator = validation.validators.ValidatorFactory.createValidator(rules, 100000, false, false, false)
  const counts = {}
  const results = validator.validate(parser).getTestAssertions().iterator()
  while (results.hasNext())
    count(results.next(), counts)
  parser.close()
  input.close()
  return counts
}

Packages.org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise()
const rules = profile()
for (let index = 2; index < arguments.length; index++)
  print(JSON.stringify({ path: String(arguments[index]), failed: validate(arguments[index], rules) }))
