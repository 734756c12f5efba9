/// The settings LibreOffice runs with: no macros, no links to other files or addresses, nothing remembered.
enum OfficeProfile {
  static let folderName = "profile"
  static let fileName = "profile/user/registrymodifications.xcu"

  static let settings: [UInt8] = {
    let items: [(path: String, name: String, value: String)] = [
      ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
      ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
      ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
      ("Common/Security/Scripting", "DisableActiveContent", "true"),
      ("Common/Misc", "FirstRun", "false"),
      ("Writer/Content/Update", "Link", "0"),
      ("Calc/Content/Update", "Link", "2"),
    ]
    let lines = items.map { item in
      """
      <item oor:path="/org.openoffice.Office.\(item.path)"><prop oor:name="\(item.name)" oor:op="fuse">\
      <value>\(item.value)</value></prop></item>

      """
    }
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      \(lines.joined())</oor:items>

      """.utf8)
  }()
}
