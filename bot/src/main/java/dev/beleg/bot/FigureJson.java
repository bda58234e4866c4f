package dev.beleg.bot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.figure.CheckedFigure;
import dev.beleg.retrieval.figure.CheckedFigure.Verdict;
import dev.beleg.retrieval.figure.Extraction;
import dev.beleg.retrieval.figure.Figure;
import dev.beleg.retrieval.figure.Hedge;
import dev.beleg.retrieval.figure.Kind;
import dev.beleg.retrieval.figure.LedgerEntry;
import dev.beleg.retrieval.figure.Period;
import dev.beleg.retrieval.figure.PeriodMention;
import dev.beleg.retrieval.figure.Quantity;
import dev.beleg.retrieval.figure.SourcedFigure;
import dev.beleg.retrieval.figure.Trend;
import dev.beleg.retrieval.language.GazetteerEntry;
import dev.beleg.retrieval.language.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Figures as scripts read them: the same fields in the same order wherever one is shown.
final class FigureJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Function<String, Optional<GazetteerEntry>> subjects;

  /// Makes the objects.
  ///
  /// @param subjects finds what a gazetteer code stands for
  FigureJson(Function<String, Optional<GazetteerEntry>> subjects) {
    this.subjects = subjects;
  }

  /// {@return a figure of the ledger as one of its articles tells it}
  ObjectNode cited(String id, Figure figure, ArticleId source, Language language) {
    return figure(id, figure, source.path(), language);
  }

  /// {@return the result of `figures`}
  ///
  /// @param language what subjects are named in
  ObjectNode ledger(List<LedgerEntry> entries, Language language) {
    ObjectNode node = NODES.objectNode();
    ArrayNode figures = node.putArray("figures");
    for (LedgerEntry entry : entries) {
      ObjectNode figure = sourced(entry, language);
      ArrayNode sources = figure.putArray("sources");
      entry.sources().forEach(source -> sources.add(source(source)));
      ArrayNode conflicts = figure.putArray("conflicts");
      entry.conflicts().forEach(conflict -> conflicts.add(conflict.id()));
      figures.add(figure);
    }
    return node;
  }

  /// {@return the result of `check`}
  ///
  /// @param language what subjects are named in
  ObjectNode check(List<CheckedFigure> checked, Language language) {
    ObjectNode node = NODES.objectNode();
    ArrayNode figures = node.putArray("figures");
    checked.forEach(figure -> figures.add(check(figure, language)));
    return node;
  }

  /// {@return the result of `extract` for one text}
  ObjectNode extraction(String text, Language language, Extraction extraction) {
    ObjectNode node = NODES.objectNode().put("text", text).put("language", language.code());
    ArrayNode figures = node.putArray("figures");
    extraction.figures().forEach(figure -> figures.add(unsourced(figure, language)));
    ArrayNode periods = node.putArray("periods");
    extraction.periods().forEach(period -> periods.add(period(period, text)));
    return node;
  }

  private ObjectNode check(CheckedFigure checked, Language language) {
    Figure claimed = checked.claimed();
    ObjectNode node = NODES.objectNode();
    node.put("start", claimed.span().start());
    node.put("end", claimed.span().end());
    node.put("surface", claimed.surface());
    node.put("verdict", checked.verdict().id());
    ArrayNode why = node.putArray("why");
    if (checked.verdict() instanceof Verdict.Differs differs) {
      differs.why().forEach(difference -> why.add(difference.id()));
    }
    node.set("claimed", unsourced(claimed, language));
    ArrayNode sourced = node.putArray("sourced");
    checked.verdict().sourced().forEach(entry -> sourced.add(sourced(entry, language)));
    return node;
  }

  private ObjectNode sourced(LedgerEntry entry, Language language) {
    SourcedFigure first = entry.sources().getFirst();
    return figure(entry.id(), first.figure(), first.article().path(), language);
  }

  private ObjectNode unsourced(Figure figure, Language language) {
    return figure(null, figure, null, language);
  }

  private ObjectNode figure(
      @Nullable String id, Figure figure, @Nullable String source, Language language) {
    ObjectNode node = NODES.objectNode();
    node.put("id", id);
    node.put("subject", figure.subject().orElse(null));
    node.put("subjectName", subjectName(figure, language));
    node.put("measure", figure.measure().orElse(null));
    node.put("kind", figure.kind().id());
    addValue(node, figure);
    node.put("unit", figure.unit().id().orElse(null));
    node.put("hedge", figure.quantity().hedging().map(Hedge::id).orElse(null));
    addPeriod(node, figure.period());
    node.put("surface", figure.surface());
    node.put("source", source);
    node.put("start", figure.span().start());
    node.put("end", figure.span().end());
    return node;
  }

  /// What shrank by 5 to 10 percent changed by -10 to -5: the lesser number stays the first.
  private static void addValue(ObjectNode node, Figure figure) {
    Quantity quantity = figure.quantity();
    BigDecimal low = quantity.value();
    Optional<BigDecimal> high = quantity.valueHigh();
    boolean shrank =
        figure.kind() == Kind.CHANGE && figure.trend().filter(Trend.DOWN::equals).isPresent();
    if (!shrank || low.signum() < 0) {
      node.put("value", low.toPlainString());
      high.ifPresent(it -> node.put("valueHigh", it.toPlainString()));
      return;
    }
    node.put("value", high.orElse(low).negate().toPlainString());
    high.ifPresent(_ -> node.put("valueHigh", low.negate().toPlainString()));
  }

  private @Nullable String subjectName(Figure figure, Language language) {
    return figure.subject().flatMap(subjects).map(entry -> entry.name(language)).orElse(null);
  }

  private static void addPeriod(ObjectNode node, Period period) {
    if (period.unstated()) {
      node.putNull("period");
      return;
    }
    node.putObject("period").put("from", text(period.firstDay())).put("to", text(period.lastDay()));
  }

  private static ObjectNode source(SourcedFigure sourced) {
    return NODES
        .objectNode()
        .put("source", sourced.article().path())
        .put("start", sourced.figure().span().start())
        .put("end", sourced.figure().span().end())
        .put("surface", sourced.figure().surface());
  }

  private static ObjectNode period(PeriodMention period, String text) {
    return NODES
        .objectNode()
        .put("start", period.span().start())
        .put("end", period.span().end())
        .put("surface", period.span().of(text))
        .put("from", text(period.from()))
        .put("to", text(period.to()));
  }

  private static @Nullable String text(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }
}
