package dev.beleg.bot.digest;

import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Reply;
import dev.beleg.retrieval.index.IndexView;
import dev.beleg.retrieval.language.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Writes the editions of subscribers as they are at one moment: what is seen alike is looked at
/// once for all of them.
final class EditionWriter {

  /// Editions wait no longer for new headlines; those after it have the words of the lists.
  private static final Duration FOR_HEADLINES = Duration.ofSeconds(30);

  private final DigestService.Parts parts;
  private final EditionReply replies;
  private final Instant now;
  private final Map<Optional<Set<String>>, EditionComposer> composers = new HashMap<>();
  private Map<String, Long> numbers = Map.of();
  private long upTo;

  EditionWriter(DigestService.Parts parts) {
    this.parts = parts;
    this.replies = new EditionReply(parts.phrases());
    this.now = parts.clock().instant();
  }

  Instant now() {
    return now;
  }

  /// {@return the number of the last article that was seen so far}
  long upTo() {
    return upTo;
  }

  /// Looks at the articles that a conversation sees: those that are new are numbered.
  EditionComposer look(ConversationId conversation) {
    IndexView view = parts.views().apply(conversation);
    return composers.computeIfAbsent(view.collections(), _ -> look(view));
  }

  private EditionComposer look(IndexView view) {
    numbers = parts.store().number(paths(view), now);
    upTo = numbers.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return new EditionComposer(view);
  }

  private static List<String> paths(IndexView view) {
    return view.sources().stream().map(source -> source.id().path()).toList();
  }

  boolean hasNews(DigestStore.Held held) {
    return !news(held, held.told(), upTo).items().isEmpty();
  }

  /// {@return whether there is news, or word of an edition that may not have arrived}
  boolean hasSomethingToSay(DigestStore.Held held) {
    return hasNews(held) || unsure(held).isPresent();
  }

  private Optional<DigestStore.Unsure> unsure(DigestStore.Held held) {
    return parts.store().unsure(held.subscription().conversation(), now);
  }

  /// {@return what an edition says that is sent now}
  ///
  /// @param missed how many editions it makes up for
  Reply edition(DigestStore.Held held, int missed) {
    return reply(held, missed, unsure(held), this::headline);
  }

  /// {@return what an edition would say; new headlines are not written for it}
  Reply preview(DigestStore.Held held) {
    return reply(held, 0, Optional.empty(), this::written);
  }

  /// {@return a further page of an edition; empty where it has no further event}
  Optional<Reply> page(DigestStore.Held held, EditionReply.Page page) {
    Edition edition = news(held, page.told(), page.upTo());
    IndexView view = parts.views().apply(held.subscription().conversation());
    return page.from() < edition.items().size()
        ? Optional.of(
            replies.of(
                EditionReply.Lead.NONE,
                headed(edition, page, item -> knownHeadline(item, edition.language(), view)),
                page,
                Optional.empty()))
        : Optional.empty();
  }

  /// A way to come by the line about an event.
  private interface Heading {
    Headlines.Line of(Item item, Language language, IndexView view);
  }

  private Headlines.Line headline(Item item, Language language, IndexView view) {
    boolean inTime = parts.clock().instant().isBefore(now.plus(FOR_HEADLINES));
    return inTime ? parts.headlines().write(item, language, view) : written(item, language, view);
  }

  private Headlines.Line written(Item item, Language language, IndexView view) {
    return Headlines.Line.of(knownHeadline(item, language, view));
  }

  private Optional<String> knownHeadline(Item item, Language language, IndexView view) {
    return parts.headlines().written(item, language, view);
  }

  private Reply reply(
      DigestStore.Held held, int missed, Optional<DigestStore.Unsure> unsure, Heading heading) {
    EditionComposer composer = look(held.subscription().conversation());
    Edition edition = news(held, held.told(), upTo);
    Language language = edition.language();
    List<String> lines = lead(held, missed, unsure, language);
    Optional<EditionReply.Page> again =
        unsure.map(lost -> new EditionReply.Page(lost.told(), lost.upTo(), 0));
    if (edition.items().isEmpty()) {
      lines.add(
          held.last()
              .map(day -> parts.phrases().nothingSince(day, language))
              .orElseGet(() -> parts.phrases().nothing(language)));
      return replies.of(new EditionReply.Lead(lines, again), language);
    }
    EditionReply.Page page = new EditionReply.Page(held.told(), upTo, 0);
    List<Headlines.Line> headlines = new ArrayList<>();
    Edition headed =
        headed(
            edition,
            page,
            item -> {
              headlines.add(heading.of(item, language, composer.view()));
              return headlines.getLast().written();
            });
    if (headlines.stream().anyMatch(Headlines.Line.NotNow.class::isInstance)) {
      lines.add(parts.phrases().withoutModel(language));
    }
    return replies.of(
        new EditionReply.Lead(lines, again),
        headed,
        page,
        composer.gained(edition, parts.phrases().chart(language)));
  }

  private List<String> lead(
      DigestStore.Held held, int missed, Optional<DigestStore.Unsure> unsure, Language language) {
    ZoneId zone = held.subscription().schedule().zone();
    List<String> lead = new ArrayList<>();
    lead.add(parts.phrases().title(LocalDate.ofInstant(now, zone), language));
    if (missed > 0) {
      lead.add(parts.phrases().missed(missed, language));
    }
    unsure
        .map(
            lost ->
                parts
                    .phrases()
                    .unsure(lost.editions(), LocalDate.ofInstant(lost.first(), zone), language))
        .ifPresent(lead::add);
    return lead;
  }

  private static Edition headed(
      Edition edition, EditionReply.Page page, Function<Item, Optional<String>> line) {
    return edition.headed(page.from(), EditionReply.MOST, line);
  }

  private Edition news(DigestStore.Held held, long told, long last) {
    Subscription subscription = held.subscription();
    EditionComposer composer = look(subscription.conversation());
    News news = new News(numbers, told, last);
    return composer.compose(
        subscription.manner().language(),
        event -> subscription.selection().admits(event) ? news.of(event) : Optional.empty());
  }
}
