package dev.beleg.retrieval.index;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.article.Header;
import dev.beleg.retrieval.article.Published;
import dev.beleg.retrieval.article.SourceText;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import dev.beleg.retrieval.passage.Passage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/// Sources, passages and rejections as the bytes that the index keeps of them.
final class StoredForm {

  /// A source with the state of its file.
  record StoredSource(Source source, FileState file) {}

  private StoredForm() {}

  static BytesRef ofSource(Source source, FileState file) throws IOException {
    Bytes bytes = new Bytes();
    bytes.text(source.id().path());
    bytes.header(source.header());
    bytes.text(source.language().code());
    bytes.published(source.published());
    bytes.out.writeInt(source.characters());
    bytes.out.writeInt(source.passages());
    bytes.names(source.regions());
    bytes.names(source.collections());
    bytes.file(file);
    return bytes.done();
  }

  static StoredSource source(BytesRef stored) throws IOException {
    Reading in = new Reading(stored);
    ArticleId id = new ArticleId(in.text());
    Header header = in.header();
    Language language = Language.of(in.text());
    Published published = in.published();
    int characters = in.in.readInt();
    int passages = in.in.readInt();
    Source source =
        new Source(id, header, language, published, characters, passages, in.names(), in.names());
    return new StoredSource(source, in.file());
  }

  static BytesRef ofRejection(Rejection rejection) throws IOException {
    Bytes bytes = new Bytes();
    bytes.text(rejection.id().path());
    bytes.text(rejection.reason());
    bytes.file(rejection.file());
    return bytes.done();
  }

  static Rejection rejection(BytesRef stored) throws IOException {
    Reading in = new Reading(stored);
    return new Rejection(new ArticleId(in.text()), in.text(), in.file());
  }

  static BytesRef ofPassage(Passage passage) throws IOException {
    Bytes bytes = new Bytes();
    bytes.text(passage.article().path());
    bytes.text(passage.language().code());
    bytes.span(passage.span());
    bytes.text(passage.text().verbatim());
    boolean plain = passage.text().verbatim().equals(passage.text().reading());
    bytes.text(plain ? "" : passage.text().reading());
    bytes.out.writeInt(passage.sentences().size());
    for (Span sentence : passage.sentences()) {
      bytes.span(sentence);
    }
    return bytes.done();
  }

  static Passage passage(BytesRef stored) throws IOException {
    Reading in = new Reading(stored);
    ArticleId article = new ArticleId(in.text());
    Language language = Language.of(in.text());
    Span span = in.span();
    String verbatim = in.text();
    String reading = in.text();
    List<Span> sentences = new ArrayList<>();
    for (int left = in.in.readInt(); left > 0; left--) {
      sentences.add(in.span());
    }
    SourceText text = new SourceText(verbatim, reading.isEmpty() ? verbatim : reading);
    return new Passage(article, language, span, text, sentences);
  }

  /// Writes the parts.
  private static final class Bytes {
    final ByteArrayOutputStream buffer = new ByteArrayOutputStream(512);
    final DataOutputStream out = new DataOutputStream(buffer);

    void text(String text) throws IOException {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(utf8.length);
      out.write(utf8);
    }

    void names(Set<String> names) throws IOException {
      out.writeInt(names.size());
      for (String name : names.stream().sorted().toList()) {
        text(name);
      }
    }

    void optional(Optional<String> text) throws IOException {
      out.writeBoolean(text.isPresent());
      if (text.isPresent()) {
        text(text.get());
      }
    }

    void header(Header header) throws IOException {
      optional(header.title());
      optional(header.place());
      optional(header.agency());
      optional(header.byline());
      optional(header.link().map(URI::toString));
    }

    void published(Published published) throws IOException {
      switch (published) {
        case Published.On(LocalDate date, String basis) -> {
          text("on");
          text(date.toString());
          text(basis);
        }
        case Published.InSomeYear(MonthDay day, String basis) -> {
          text("in");
          text(day.toString());
          text(basis);
        }
        case Published.Unknown() -> text("");
      }
    }

    void span(Span span) throws IOException {
      out.writeInt(span.start());
      out.writeInt(span.end());
    }

    void file(FileState file) throws IOException {
      out.writeLong(file.size());
      text(file.modified().toString());
      text(file.sha256());
      text(file.seen().toString());
    }

    BytesRef done() {
      return new BytesRef(buffer.toByteArray());
    }
  }

  /// Reads them back in the same order.
  private static final class Reading {
    final DataInputStream in;

    Reading(BytesRef stored) {
      in =
          new DataInputStream(new ByteArrayInputStream(stored.bytes, stored.offset, stored.length));
    }

    String text() throws IOException {
      byte[] utf8 = new byte[in.readInt()];
      in.readFully(utf8);
      return new String(utf8, StandardCharsets.UTF_8);
    }

    Set<String> names() throws IOException {
      Set<String> names = new HashSet<>();
      for (int left = in.readInt(); left > 0; left--) {
        names.add(text());
      }
      return names;
    }

    Optional<String> optional() throws IOException {
      return in.readBoolean() ? Optional.of(text()) : Optional.empty();
    }

    Header header() throws IOException {
      return new Header(
          optional(), optional(), optional(), optional(), optional().map(URI::create));
    }

    Published published() throws IOException {
      return switch (text()) {
        case "on" -> new Published.On(LocalDate.parse(text()), text());
        case "in" -> new Published.InSomeYear(MonthDay.parse(text()), text());
        default -> new Published.Unknown();
      };
    }

    Span span() throws IOException {
      return new Span(in.readInt(), in.readInt());
    }

    FileState file() throws IOException {
      long size = in.readLong();
      return new FileState(size, Instant.parse(text()), text(), Instant.parse(text()));
    }
  }
}
