package dev.beleg.bot.web;

import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Delivery;
import dev.beleg.bot.chat.Heartbeat;
import dev.beleg.bot.chat.Limits;
import dev.beleg.bot.chat.Message;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.ReplyLanguage;
import dev.beleg.bot.chat.Surface;
import dev.beleg.bot.chat.WorkspaceId;
import dev.beleg.bot.http.Connections;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The pages as a surface of the chats. Every visit is a chat of its own.
public final class WebSurface implements Surface {

  /// The surface's name.
  public static final String NAME = "web";

  /// What every reader of the pages belongs to, so that settings can name them all: `web:page`.
  public static final WorkspaceId READERS = new WorkspaceId(NAME, "page");

  private static final Limits LIMITS = Limits.ofPlainText(200_000, 1);
  private static final Duration ALWAYS = Duration.ofDays(1);

  /// How the program is.
  ///
  /// @param starting what the first question has to wait for; empty once it can be answered
  /// @param preparing whether questions are answered without the dictionaries still
  /// @param heartbeats how each part of the program is
  /// @param notices what else is worth knowing
  public record Standing(
      Supplier<Optional<String>> starting,
      BooleanSupplier preparing,
      Supplier<List<Heartbeat>> heartbeats,
      Supplier<List<Notice>> notices) {

    Health at(Instant now) {
      return new Health(starting.get(), heartbeats.get(), notices.get(), now);
    }
  }

  /// What the pages show.
  ///
  /// @param shelf the articles
  /// @param standing how the program is
  /// @param overview what whoever runs the program sees of it
  /// @param metrics what is measured, as Prometheus reads it
  /// @param clock tells the time
  public record Parts(
      Shelf shelf,
      Standing standing,
      Supplier<Overview> overview,
      Supplier<String> metrics,
      InstantSource clock) {}

  private final Parts parts;
  private final WebRules rules;
  private final Sessions sessions;
  private final WebServer server;
  private final PageWords words = new PageWords();

  /// Makes the surface; it is not reached before [#start].
  public WebSurface(Parts parts, WebRules rules) {
    this(parts, rules, Connections.Bounds.ORDINARY);
  }

  WebSurface(Parts parts, WebRules rules, Connections.Bounds bounds) {
    this.parts = parts;
    this.rules = rules;
    this.sessions = new Sessions(parts.clock());
    this.server = new WebServer(rules, bounds);
  }

  @Override
  public String surface() {
    return NAME;
  }

  @Override
  public Limits limits() {
    return LIMITS;
  }

  /// Begins to serve.
  ///
  /// @throws java.io.UncheckedIOException if the port is taken or may not be used
  @Override
  public void start(Core core) {
    Visits visits = new Visits(rules, sessions, parts.clock());
    server.start(new Routes(parts, rules, visits, new Asking(core, parts.clock())));
  }

  /// {@return the port that is listened on}
  int port() {
    return server.port();
  }

  Sessions sessions() {
    return sessions;
  }

  /// {@return the language that the page around a conversation is in; empty for one of elsewhere}
  public Optional<ReplyLanguage> language(ConversationId conversation) {
    return conversation.chat().surface().equals(NAME)
        ? sessions.ofConversation(conversation.chat().chat()).map(it -> it.look().language())
        : Optional.empty();
  }

  @Override
  public Delivery send(Message message) {
    Message.Draft draft = message.draft();
    return transcript(draft.conversation())
        .<Delivery>map(
            transcript -> {
              String id = Long.toString(message.id());
              transcript.answer(
                  draft.replyTo().flatMap(WebSurface::exchange),
                  new Exchange.Answered(id, draft.language(), draft.reply()),
                  parts.clock().instant());
              return new Delivery.Delivered(id);
            })
        .orElseGet(() -> new Delivery.Refused("the visit is over"));
  }

  @Override
  public Delivery edit(ConversationId conversation, String message, Reply reply) {
    return transcript(conversation)
        .<Delivery>map(
            transcript -> {
              transcript.edit(message, reply);
              return new Delivery.Delivered(message);
            })
        .orElseGet(() -> new Delivery.Refused("the visit is over"));
  }

  @Override
  public void forget(ConversationId conversation) {
    transcript(conversation).ifPresent(Transcript::clear);
  }

  /// The page says that it waits as soon as something is asked.
  @Override
  public void working(Arrival arrival) {}

  @Override
  public void partial(Arrival arrival, Reply soFar) {
    ofExchange(arrival, (transcript, id) -> transcript.soFar(id, soFar));
  }

  @Override
  public void turnedAway(Arrival arrival, ReplyLanguage language, Reply reply) {
    ended(arrival, new Exchange.Answered("", language, reply));
  }

  @Override
  public void takeBack(Arrival arrival) {
    sessions
        .ofConversation(arrival.conversation().chat().chat())
        .map(session -> session.look().language())
        .ifPresent(
            language ->
                ended(
                    arrival,
                    new Exchange.Answered(
                        "", language, Reply.of(words.say(language, "ask.stopped")))));
  }

  /// Nothing that waits on the page waits for ever.
  private void ended(Arrival arrival, Exchange.Answered answered) {
    ofExchange(arrival, (transcript, id) -> transcript.end(id, answered));
  }

  private void ofExchange(Arrival arrival, BiConsumer<Transcript, Long> change) {
    arrival
        .message()
        .flatMap(WebSurface::exchange)
        .ifPresent(
            id ->
                transcript(arrival.conversation())
                    .ifPresent(transcript -> change.accept(transcript, id)));
  }

  private Optional<Transcript> transcript(ConversationId conversation) {
    return sessions.ofConversation(conversation.chat().chat()).map(Session::transcript);
  }

  private static Optional<Long> exchange(String id) {
    return id.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }

  /// The server answers whoever asks for this; that it stands still shows in there being no answer.
  @Override
  public Heartbeat heartbeat() {
    Heartbeat well = Heartbeat.of(NAME, parts.clock().instant(), ALWAYS);
    return server.isRunning()
        ? well
        : new Heartbeat(NAME, well.last(), ALWAYS, Optional.of("does not serve"));
  }

  @Override
  public void close() {
    server.close();
  }
}
