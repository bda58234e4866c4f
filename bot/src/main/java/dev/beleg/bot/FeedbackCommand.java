package dev.beleg.bot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beleg.bot.chat.CitationStore;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Feedback;
import dev.beleg.bot.chat.Stores;
import dev.beleg.bot.chat.Turn;
import dev.beleg.bot.console.Line;
import dev.beleg.bot.console.Table;
import dev.beleg.bot.store.StateReading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists what people think of the answers.
@Command(
    name = "feedback",
    description = "Lists what people in the chats think of the answers, also while Beleg serves.")
final class FeedbackCommand implements Callable<Integer> {

  private final SettingsOptions options;
  private final Surroundings surroundings;

  @Mixin private final Output output;

  @Option(
      names = "--since",
      paramLabel = "YYYY-MM-DD",
      converter = DayConverter.class,
      description = "Only what was said since the beginning of that day (UTC).")
  private Optional<LocalDate> since = Optional.empty();

  /// Feedback with the places that the answer rested on.
  private record Rated(Feedback feedback, List<CitationStore.Given> citations) {}

  FeedbackCommand(SettingsOptions options, Surroundings surroundings) {
    this.options = options;
    this.surroundings = surroundings;
    this.output = new Output(surroundings);
  }

  @Override
  public Integer call() {
    Optional<StateReading> opened = StateReading.open(options.folders().state());
    if (opened.isEmpty()) {
      show(List.of());
      surroundings.say("there are no chats yet");
      return ExitStatus.DONE.code();
    }
    try (StateReading state = opened.get()) {
      show(rated(state.stores()));
    }
    return ExitStatus.DONE.code();
  }

  private List<Rated> rated(Stores stores) {
    Instant from =
        since.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(Instant.EPOCH);
    return stores.feedback().since(from, Integer.MAX_VALUE).stream()
        .map(feedback -> new Rated(feedback, stores.citations().of(feedback.update())))
        .toList();
  }

  private void show(List<Rated> all) {
    output.print(() -> json(all), () -> table(all));
  }

  private List<Line> table(List<Rated> all) {
    Table table = new Table(surroundings.width()).add("time", "verdict", "question");
    for (Rated rated : all) {
      Feedback feedback = rated.feedback;
      table.add(feedback.at().toString(), verdict(feedback), feedback.about().question());
    }
    List<Line> lines = new ArrayList<>(table.lines());
    lines.add(Line.note(all.size() == 1 ? "1 verdict" : all.size() + " verdicts"));
    return lines;
  }

  private static String verdict(Feedback feedback) {
    return feedback.verdict().name().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode json(List<Rated> all) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode list = node.putArray("feedback");
    all.forEach(rated -> add(list.addObject(), rated));
    return node;
  }

  private static void add(ObjectNode node, Rated rated) {
    Feedback feedback = rated.feedback;
    ConversationId conversation = feedback.conversation();
    node.put("time", feedback.at().toString());
    node.put("verdict", verdict(feedback));
    node.put("question", feedback.about().question());
    node.put("answer", feedback.about().answer());
    ArrayNode citations = node.putArray("citations");
    rated.citations.forEach(given -> add(citations.addObject(), given));
    node.put("surface", conversation.chat().surface());
    node.put("chat", conversation.chat().chat());
    node.put("thread", conversation.thread().orElse(null));
    node.put("user", feedback.user().user());
    node.put("update", feedback.update().id());
  }

  private static void add(ObjectNode node, CitationStore.Given given) {
    Turn.Cited cited = given.cited();
    node.put("n", given.number());
    node.put("source", cited.source());
    node.put("start", cited.start());
    node.put("end", cited.end());
    node.put("quote", cited.quote());
  }
}
