internal import OpenXML

/// Replies and resolved states of comments (`commentsExtended`, [MS-DOCX] 2.5.1), by the `w14:paraId` of a comment's last
/// paragraph.
struct CommentThreads {
  private(set) var parents: [String: String] = [:]
  private(set) var done: Set<String> = []

  init() {}

  init(_ tree: XMLTree) {
    for child in tree.children(of: tree.root) where tree.name(of: child) == .commentExtension {
      guard let id = tree.string(.commentParagraphID, of: child) else { continue }
      parents[id] = tree.string(.commentParentID, of: child)
      if tree.has(.isDone, "1", of: child) || tree.has(.isDone, "true", of: child) { done.insert(id) }
    }
  }
}
