package dev.beleg.retrieval.announcement;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Writes reports as bytes and reads them back, for storage.
public final class ReportCodec {

  private ReportCodec() {}

  /// {@return the bytes of a report}
  public static byte[] bytes(Report report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new Writing(new DataOutputStream(bytes)).report(report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// {@return the report of some bytes}
  ///
  /// @param offset where they begin
  /// @param length how many there are
  /// @throws UncheckedIOException if they are no report
  public static Report report(byte[] bytes, int offset, int length) {
    try {
      return new Reading(new DataInputStream(new ByteArrayInputStream(bytes, offset, length)))
          .report();
    } catch (IOException e) {
      throw new UncheckedIOException("not a report", e);
    }
  }

  /// Writes the parts.
  private record Writing(DataOutputStream out) {

    void report(Report report) throws IOException {
      text(report.article().path());
      text(report.language().code());
      text(report.published().map(LocalDate::toString).orElse(""));
      traits(report.traits());
      out.writeBoolean(report.opening().isPresent());
      if (report.opening().isPresent()) {
        sentence(report.opening().get());
      }
      out.writeInt(report.announcements().size());
      for (Announcement announcement : report.announcements()) {
        announcement(announcement);
      }
    }

    private void traits(Report.Traits traits) throws IOException {
      texts(traits.regions());
      texts(traits.names());
      texts(traits.numbers());
      texts(traits.concepts());
      out.writeBoolean(traits.correction());
    }

    private void announcement(Announcement announcement) throws IOException {
      text(announcement.kind());
      text(announcement.status().name());
      text(announcement.topic().sector().orElse(""));
      texts(announcement.parties());
      out.writeBoolean(announcement.definite());
      sentence(announcement.sentence());
      out.writeInt(announcement.figures().size());
      for (Span figure : announcement.figures()) {
        span(figure);
      }
    }

    private void sentence(Announcement.Sentence sentence) throws IOException {
      out.writeInt(sentence.number());
      span(sentence.span());
      text(sentence.quote());
      text(sentence.reading());
    }

    private void texts(Collection<String> texts) throws IOException {
      out.writeInt(texts.size());
      for (String text : texts) {
        text(text);
      }
    }

    private void text(String text) throws IOException {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(utf8.length);
      out.write(utf8);
    }

    private void span(Span span) throws IOException {
      out.writeInt(span.start());
      out.writeInt(span.end());
    }
  }

  /// Reads them back in the same order.
  private record Reading(DataInputStream in) {

    Report report() throws IOException {
      ArticleId article = new ArticleId(text());
      Language language = Language.of(text());
      Optional<LocalDate> published = optional().map(LocalDate::parse);
      Report.Traits traits = traits();
      Optional<Announcement.Sentence> opening =
          in.readBoolean() ? Optional.of(sentence()) : Optional.empty();
      List<Announcement> announcements = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        announcements.add(announcement());
      }
      return new Report(article, language, published, traits, opening, announcements);
    }

    private Report.Traits traits() throws IOException {
      return new Report.Traits(texts(), texts(), texts(), texts(), in.readBoolean());
    }

    private Announcement announcement() throws IOException {
      Announcement.Topic topic = new Announcement.Topic(text(), Status.valueOf(text()), optional());
      Set<String> parties = texts();
      boolean definite = in.readBoolean();
      Announcement.Sentence sentence = sentence();
      List<Span> figures = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        figures.add(span());
      }
      return new Announcement(topic, parties, definite, sentence, figures);
    }

    private Announcement.Sentence sentence() throws IOException {
      return new Announcement.Sentence(in.readInt(), span(), text(), text());
    }

    private Set<String> texts() throws IOException {
      Set<String> texts = new TreeSet<>();
      for (int left = in.readInt(); left > 0; left--) {
        texts.add(text());
      }
      return texts;
    }

    private Optional<String> optional() throws IOException {
      return Optional.of(text()).filter(text -> !text.isEmpty());
    }

    private String text() throws IOException {
      byte[] utf8 = new byte[in.readInt()];
      in.readFully(utf8);
      return new String(utf8, StandardCharsets.UTF_8);
    }

    private Span span() throws IOException {
      return new Span(in.readInt(), in.readInt());
    }
  }
}
