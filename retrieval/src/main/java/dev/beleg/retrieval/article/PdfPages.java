package dev.beleg.retrieval.article;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// Counts the pages of a PDF by walking over their tree, whatever number it claims.
final class PdfPages {

  /// A tree for so many pages need not be deeper.
  private static final int DEEPEST = 64;

  /// A branch of the tree with its distance from the root.
  private record Branch(COSDictionary node, int depth) {}

  private final Set<COSDictionary> seen = new HashSet<>();
  private final Deque<Branch> ahead = new ArrayDeque<>();
  private int count;

  private PdfPages() {}

  /// {@return how many pages a document shows}
  ///
  /// @throws IOException where its tree is none
  static int count(COSDictionary catalog) throws IOException {
    PdfPages pages = new PdfPages();
    if (catalog.getDictionaryObject(COSName.PAGES) instanceof COSDictionary root) {
      pages.add(root, 0);
    }
    while (!pages.ahead.isEmpty()) {
      pages.follow(pages.ahead.pop());
    }
    return pages.count;
  }

  private void add(COSDictionary node, int depth) throws IOException {
    if (!(node.getDictionaryObject(COSName.KIDS) instanceof COSArray)) {
      count++;
    } else if (depth < DEEPEST && seen.add(node)) {
      ahead.push(new Branch(node, depth));
    } else {
      throw new IOException("pages within themselves, or too deep");
    }
  }

  private void follow(Branch branch) throws IOException {
    COSArray kids = branch.node.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      COSBase kid = kids.getObject(i);
      if (kid instanceof COSDictionary node) {
        add(node, branch.depth + 1);
      }
    }
  }
}
