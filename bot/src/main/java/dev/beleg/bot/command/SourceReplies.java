package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.Responder.Response;
import dev.beleg.bot.command.CitedPlaces.Place;
import dev.beleg.retrieval.index.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lists the articles that a chat may see.
final class SourceReplies {

  private static final int MOST_LISTED = 30;
  private static final int MOST_LATEST = 5;

  private final Phrases phrases;

  SourceReplies(Phrases phrases) {
    this.phrases = phrases;
  }

  /// {@return the articles as a table, the newest first}
  Response sources(Request request, Library library) {
    List<Source> sources = library.sources();
    if (sources.isEmpty()) {
      return request.say(phrases.say(request.language(), "sources.none"));
    }
    List<List<String>> rows =
        sources.stream().limit(MOST_LISTED).map(source -> row(request, source)).toList();
    List<Reply.Block> blocks = new ArrayList<>();
    blocks.add(new Reply.FigureTable(header(request), rows));
    blocks.add(count(request, sources.size()));
    return new Response.Said(request.replyLanguage(), new Reply(blocks), Optional.empty());
  }

  private List<String> header(Request request) {
    return List.of(
        phrases.say(request.language(), "sources.file"),
        phrases.say(request.language(), "sources.date"),
        phrases.say(request.language(), "sources.language"),
        phrases.say(request.language(), "sources.title"));
  }

  private List<String> row(Request request, Source source) {
    return List.of(
        source.id().path(),
        CitedPlaces.day(source.published(), phrases, request.language()),
        source.language().code(),
        source.header().title().orElse(""));
  }

  private Reply.Paragraph count(Request request, int sources) {
    return new Reply.Paragraph(
        sources > MOST_LISTED
            ? phrases.say(request.language(), "sources.more", sources, MOST_LISTED)
            : phrases.say(request.language(), "sources.count", sources));
  }

  /// {@return the newest articles, each with its first sentence}
  ///
  /// @param unread what was typed and not understood; empty for nothing
  Response latest(Request request, Library library, String unread) {
    CitedPlaces places = new CitedPlaces();
    List<Reply.Block> blocks = new ArrayList<>();
    if (!unread.isEmpty()) {
      blocks.add(
          new Reply.Paragraph(phrases.say(request.language(), "figures.unread", Echo.of(unread))));
    }
    for (Source source : library.sources()) {
      if (places.cited().size() < MOST_LATEST) {
        Lead.of(library, source).ifPresent(lead -> blocks.add(quote(request, lead, places)));
      }
    }
    if (places.isEmpty()) {
      return request.say(phrases.say(request.language(), "sources.none"));
    }
    blocks.add(places.list(phrases, request.language()));
    return request.say("/latest", blocks, places);
  }

  private Reply.QuoteBlock quote(Request request, Place lead, CitedPlaces places) {
    Source source = lead.source();
    String day = CitedPlaces.day(source.published(), phrases, request.language());
    String title = source.header().title().map(words -> ", " + words).orElse("");
    return new Reply.QuoteBlock(day + title + ":", lead.reading(), places.cite(lead));
  }
}
