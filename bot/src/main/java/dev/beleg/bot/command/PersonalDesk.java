package dev.beleg.bot.command;

import dev.beleg.bot.answer.Phrases;
import dev.beleg.bot.chat.Access;
import dev.beleg.bot.chat.Arrival;
import dev.beleg.bot.chat.ChatId;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.ChatSettingsStore;
import dev.beleg.bot.chat.Conversation;
import dev.beleg.bot.chat.ConversationId;
import dev.beleg.bot.chat.Desk;
import dev.beleg.bot.chat.PastedSecrets;
import dev.beleg.bot.chat.Reply;
import dev.beleg.bot.chat.UpdateKey;
import dev.beleg.bot.command.CitedPlaces.Place;
import dev.beleg.bot.digest.DigestStore;
import dev.beleg.bot.digest.Digests;
import dev.beleg.bot.digest.EditionPhrases;
import dev.beleg.bot.digest.Subscription;
import dev.beleg.bot.digest.SubscriptionPhrases;
import dev.beleg.retrieval.announcement.Event;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.LanguageDetector;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The announcements, digests and settings of one person. Digests are ordered and changed by what
/// the command `/digest` orders and changes them by.
public final class PersonalDesk implements Desk {

  private static final Comparator<Event> NEWEST_FIRST =
      Comparator.comparing(
              (Event event) -> event.date().orElse(LocalDate.MIN), Comparator.reverseOrder())
          .thenComparing(Event::id);

  /// What the desk works with.
  ///
  /// @param libraries the articles that a chat may see
  /// @param digests the digests
  /// @param settings what the chats have chosen
  /// @param access who may do what
  /// @param clock tells the time
  public record Parts(
      Function<ChatId, Library> libraries,
      Digests digests,
      ChatSettingsStore settings,
      Access access,
      InstantSource clock) {}

  private final Parts parts;
  private final DigestReplies digests;
  private final Phrases phrases = new Phrases(CommandResponder.class);
  private final SubscriptionPhrases subscriptions = new SubscriptionPhrases();
  private final LanguageDetector detector = new LanguageDetector();

  /// Joins the parts.
  public PersonalDesk(Parts parts) {
    this.parts = parts;
    this.digests = new DigestReplies(parts.digests, phrases);
  }

  @Override
  public Optional<Reply> announcements(Visitor visitor, int most) {
    ChatId own = new ChatId(surface(visitor), visitor.sender().user().user());
    return parts.access.permits(own, visitor.sender(), true)
        ? announcements(parts.libraries.apply(own), language(visitor), most)
        : Optional.empty();
  }

  private static String surface(Visitor visitor) {
    return visitor.sender().user().surface();
  }

  private Optional<Reply> announcements(Library library, Language language, int most) {
    CitedPlaces places = new CitedPlaces();
    EditionPhrases words = new EditionPhrases(library.words().vocabulary());
    List<Reply.Block> blocks = new ArrayList<>();
    library.index().events().stream()
        .sorted(NEWEST_FIRST)
        .flatMap(event -> told(library, words, event, language, places).stream())
        .limit(most)
        .forEach(blocks::add);
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    blocks.add(places.list(phrases, language));
    return Optional.of(new Reply(blocks));
  }

  private Optional<Reply.Block> told(
      Library library, EditionPhrases words, Event event, Language language, CitedPlaces places) {
    Event.Told leading = event.leading();
    String lead =
        Stream.of(
                event.date().map(LocalDate::toString).orElse(""),
                event.regions().stream()
                    .findFirst()
                    .map(it -> words.region(it, language))
                    .orElse(""),
                words.headline(event, language))
            .filter(part -> !part.isEmpty())
            .reduce((one, other) -> one + " · " + other)
            .orElse("");
    var span = leading.announcement().sentence().span();
    return library
        .source(leading.report().article())
        .flatMap(
            source ->
                library
                    .passage(source.id(), span)
                    .map(passage -> Place.of(source, passage, span))
                    .map(place -> new Reply.QuoteBlock(lead, place.reading(), places.cite(place))));
  }

  @Override
  public List<Digest> digests(Visitor visitor, ConversationId own) {
    DigestStore store = parts.digests.store();
    return Stream.concat(store.active().stream(), store.paused().stream())
        .filter(held -> isOf(visitor, held) && permits(visitor, held.subscription()))
        .sorted(
            Comparator.comparing(
                    (DigestStore.Held held) -> !held.subscription().conversation().equals(own))
                .thenComparing(held -> held.subscription().conversation().toString()))
        .map(held -> shown(visitor, held))
        .toList();
  }

  private Digest shown(Visitor visitor, DigestStore.Held held) {
    ConversationId conversation = held.subscription().conversation();
    return new Digest(
        conversation,
        subscriptions.of(
            held,
            parts.libraries.apply(conversation.chat()).words().vocabulary(),
            parts.clock.instant(),
            language(visitor)),
        held.paused().isPresent());
  }

  private static boolean isOf(Visitor visitor, DigestStore.Held held) {
    return held.subscription().subscriber().sender().user().equals(visitor.sender().user());
  }

  private boolean permits(Visitor visitor, Subscription subscription) {
    return parts.access.permits(
        subscription.conversation().chat(), visitor.sender(), subscription.subscriber().alone());
  }

  @Override
  public Optional<String> order(
      Visitor visitor,
      ConversationId conversation,
      boolean alone,
      String typed,
      UpdateKey occasion) {
    String words = PastedSecrets.masked(typed);
    Language language = language(visitor, words);
    Optional<Request> request =
        subscriber(visitor, conversation, alone)
            .map(it -> request(it, conversation, occasion, language));
    if (request.isEmpty()) {
      return Optional.of(subscriptions.say("barred", language));
    }
    Library library = parts.libraries.apply(conversation.chat());
    List<String> wrong = digests.wrong(request.get(), library, words);
    if (wrong.isEmpty()) {
      digests.digest(request.get(), library, words);
    }
    return wrong.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", wrong));
  }

  @Override
  public Optional<Reply> preview(Visitor visitor, ConversationId conversation) {
    return mine(visitor, conversation).map(parts.digests.service().get()::preview);
  }

  private Optional<DigestStore.Held> mine(Visitor visitor, ConversationId conversation) {
    return parts
        .digests
        .store()
        .of(conversation)
        .filter(held -> isOf(visitor, held) && permits(visitor, held.subscription()));
  }

  @Override
  public void act(Visitor visitor, ConversationId conversation, Act act, UpdateKey occasion) {
    DigestStore store = parts.digests.store();
    if (mine(visitor, conversation).isPresent()) {
      switch (act) {
        case PAUSE -> store.pause(conversation, subscriptions.say("asked", language(visitor)));
        case RESUME -> store.resume(conversation, parts.clock.instant());
        case END -> store.remove(conversation);
        case SEND -> parts.digests.service().get().now(conversation, occasion.id());
      }
    }
  }

  /// {@return for whom a digest may be ordered or changed there; empty where it may not be}
  private Optional<Subscription.Subscriber> subscriber(
      Visitor visitor, ConversationId conversation, boolean alone) {
    Optional<DigestStore.Held> known = parts.digests.store().of(conversation);
    if (known.isPresent()) {
      return mine(visitor, conversation)
          .map(
              held ->
                  new Subscription.Subscriber(
                      visitor.sender(), held.subscription().subscriber().alone()));
    }
    ChatId chat = conversation.chat();
    boolean atHome =
        chat.workspace().map(Optional::of).map(visitor.sender().workspace()::equals).orElse(true);
    return atHome && parts.access.permits(chat, visitor.sender(), alone)
        ? Optional.of(new Subscription.Subscriber(visitor.sender(), alone))
        : Optional.empty();
  }

  /// {@return the order as if it were typed in the conversation}
  private Request request(
      Subscription.Subscriber subscriber,
      ConversationId conversation,
      UpdateKey key,
      Language language) {
    Arrival arrival =
        new Arrival(
            key,
            subscriber.sender(),
            conversation,
            subscriber.alone() ? Arrival.Addressing.DIRECT : Arrival.Addressing.MENTIONED,
            Optional.empty(),
            parts.clock.instant());
    return new Request(
        arrival,
        new Conversation(conversation, List.of()),
        parts.settings.of(conversation.chat()),
        language,
        parts.clock.instant());
  }

  @Override
  public ChatSettings settings(Visitor visitor, ChatId own) {
    return parts.settings.of(own);
  }

  @Override
  public void choose(Visitor visitor, ChatId own, ChatSettings settings) {
    if (parts.access.permits(own, visitor.sender(), true)) {
      parts.settings.put(own, settings);
    }
  }

  private Language language(Visitor visitor, String words) {
    LanguageDetector.Guess guess = detector.guess(words);
    return guess.certain().orElseGet(() -> language(visitor));
  }

  private static Language language(Visitor visitor) {
    return LanguageChoice.language(visitor.language());
  }
}
