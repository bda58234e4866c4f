package dev.beleg.retrieval.article;

/// Counts the objects that PDF code may begin, before they are made.
final class PdfObjects {

  private PdfObjects() {}

  /// {@return how many arrays, dictionaries, names and strings begin there, at most}
  static int begun(byte[] code, int offset, int length) {
    int count = 0;
    for (int i = offset; i < offset + length; i++) {
      byte b = code[i];
      if (b == '[' || b == '<' || b == '/' || b == '(') {
        count++;
      }
    }
    return count;
  }
}
