/// The attribute names our code looks at; all others are dropped while parsing.
public enum XMLAttributeName: String, CaseIterable, Sendable, BitwiseCopyable {
  case unknown = ""

  // Without a namespace: relationships, content types, markup compatibility, themes
  case id = "Id"
  case type = "Type"
  case target = "Target"
  case targetMode = "TargetMode"
  case partName = "PartName"
  case fileExtension = "Extension"
  case contentType = "ContentType"
  case requires = "Requires"
  case typeface = "typeface"
  case script = "script"

  case space = "xml:space"

  case value = "w:val"
  case wordID = "w:id"
  case wordType = "w:type"
  case isDefault = "w:default"
  case styleID = "w:styleId"
  case author = "w:author"
  case initials = "w:initials"
  case date = "w:date"
  case eastAsia = "w:eastAsia"
  case eastAsiaTheme = "w:eastAsiaTheme"
  case ascii = "w:ascii"
  case character = "w:char"
  case font = "w:font"
  case firstLineCharacters = "w:firstLineChars"
  case fieldCharacterType = "w:fldCharType"
  case abstractListID = "w:abstractNumId"
  case listID = "w:numId"
  case level = "w:ilvl"
  case format = "w:format"
  case paragraphID = "w14:paraId"
}
