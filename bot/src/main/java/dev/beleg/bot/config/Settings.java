package dev.beleg.bot.config;

import dev.beleg.bot.chat.AccessRules;
import dev.beleg.bot.chat.ChatSettings;
import dev.beleg.bot.chat.CollectionRules;
import dev.beleg.bot.chat.EngineRules;
import dev.beleg.retrieval.ingest.ArticleFolder;
import dev.beleg.retrieval.ingest.Corpus;
import dev.beleg.retrieval.ingest.feed.Feed;
import dev.beleg.retrieval.language.Language;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What an operator has chosen, with the defaults filled in.
///
/// @param folders where things lie
/// @param maxArticleSize the largest article file that is read, in bytes, at least 1
/// @param answerLanguage the language that questions are read in and answered in; empty to tell it
///   from each question
/// @param chats what the chats go by
/// @param feeds where new articles come from
/// @param models what answers are written and passages compared with
/// @param surfaces where it is talked to besides the terminal
public record Settings(
    Folders folders,
    int maxArticleSize,
    Optional<Language> answerLanguage,
    Chats chats,
    Feeds feeds,
    Models models,
    Surfaces surfaces) {

  public Settings {
    if (maxArticleSize < 1) {
      throw new IllegalArgumentException("max size must be at least 1 byte, was " + maxArticleSize);
    }
  }

  /// Where things lie, each absolute.
  ///
  /// @param corpus the articles
  /// @param data what is derived or remembered: the index, the compiled dictionaries, the history
  /// @param state the folder in which the state of the chats is kept
  /// @param lexicon the vocabulary files
  /// @param dictionaries the folders in which the system keeps dictionaries, in order of search
  public record Folders(
      Corpus corpus, Path data, Path state, Path lexicon, List<Path> dictionaries) {

    public Folders {
      dictionaries = List.copyOf(dictionaries);
    }

    /// {@return where the dictionaries are kept in their compiled form}
    public Path dictionaryTables() {
      return data.resolve("dictionaries");
    }

    /// {@return where what is known of feeds is kept}
    public Path feedStates() {
      return data.resolve("feeds");
    }
  }

  /// Where new articles come from.
  ///
  /// @param feeds each with a name of its own, perhaps none
  /// @param into the folder that their articles are saved in
  /// @param every the time from one look at a feed to the next, positive
  public record Feeds(List<Feed> feeds, ArticleFolder into, Duration every) {

    public Feeds {
      feeds = List.copyOf(feeds);
    }
  }

  /// What the chats go by.
  ///
  /// @param access who is answered
  /// @param collections which articles each chat sees
  /// @param engine how much is taken on, how often may be asked and how long things are kept
  /// @param unchosen what holds in a chat until its people choose
  /// @param digestHour when digests come that are ordered without an hour; empty where it is asked
  public record Chats(
      AccessRules access,
      CollectionRules collections,
      EngineRules engine,
      ChatSettings unchosen,
      Optional<DigestHour> digestHour) {}

  /// An hour of the day.
  ///
  /// @param zone where it is that hour
  public record DigestHour(LocalTime at, ZoneId zone) {}

  /// The models that are used.
  ///
  /// @param answers what answers are written with; empty for the articles' own sentences
  /// @param embedding what passages are compared with; empty to compare words alone
  public record Models(Optional<ModelSettings> answers, Optional<EmbeddingSettings> embedding) {}

  /// {@return what answers are written with; empty for the articles' own sentences}
  public Optional<ModelSettings> model() {
    return models.answers;
  }

  /// {@return what passages are compared with; empty to compare words alone}
  public Optional<EmbeddingSettings> embedding() {
    return models.embedding;
  }

  /// The app in Slack.
  ///
  /// @param membership where it is installed
  /// @param entrance how what people write reaches us
  /// @param api the address of Slack's Web API, ending in a slash
  public record Slack(Membership membership, Entrance entrance, String api) {

    /// Where the app is installed.
    public sealed interface Membership {

      /// In one workspace.
      ///
      /// @param botToken the token of the bot there
      record One(Secret botToken) implements Membership {}

      /// In each workspace in which somebody installs it from a page of ours.
      ///
      /// @param clientId the app's name for Slack
      /// @param clientSecret what the app proves that name with
      /// @param keys what the tokens are sealed with, at least one, each 32 bytes in Base64: the
      ///   first seals, the others open what was sealed before the key was changed
      record Several(String clientId, Secret clientSecret, List<Secret> keys)
          implements Membership {

        public Several {
          keys = List.copyOf(keys);
        }
      }
    }

    /// How what people write reaches us.
    public sealed interface Entrance {

      /// Over a connection that we open.
      ///
      /// @param appToken the token of the app
      record Socket(Secret appToken) implements Entrance {}

      /// Over signed requests.
      ///
      /// @param address where to listen
      /// @param signingSecret what the requests are signed with
      record Http(InetSocketAddress address, Secret signingSecret) implements Entrance {}
    }
  }

  /// The bot of Telegram.
  ///
  /// @param token what BotFather gave out
  /// @param server where the Bot API is
  /// @param webhook how Telegram calls us; empty where we ask it
  public record Telegram(Secret token, URI server, Optional<Webhook> webhook) {

    /// How Telegram calls us.
    ///
    /// @param address what it calls
    /// @param listen where we listen
    /// @param secret what each call carries
    public record Webhook(URI address, InetSocketAddress listen, Secret secret) {}
  }

  /// Where it is talked to.
  ///
  /// @param slack the app in Slack; empty where it has no token
  /// @param telegram the bot of Telegram; empty where it has no token
  /// @param web where the web page is served
  public record Surfaces(Optional<Slack> slack, Optional<Telegram> telegram, Web web) {}

  /// {@return the app in Slack; empty where it has no token}
  public Optional<Slack> slack() {
    return surfaces.slack;
  }

  /// {@return the bot of Telegram; empty where it has no token}
  public Optional<Telegram> telegram() {
    return surfaces.telegram;
  }

  /// {@return where the web page is served}
  public Web web() {
    return surfaces.web;
  }

  /// Where the web page is served.
  ///
  /// @param served whether it is
  /// @param host the address that is listened on
  /// @param port the port
  /// @param address where readers elsewhere reach it, without a path; empty where nobody does
  /// @param proxies the proxies that are believed whom they send for; often none
  /// @param token what readers sign in with; empty where nobody has to
  /// @param adminToken what whoever runs the program signs in with; empty where nobody sees how it
  ///   runs
  public record Web(
      boolean served,
      String host,
      int port,
      Optional<URI> address,
      List<AddressBlock> proxies,
      Optional<Secret> token,
      Optional<Secret> adminToken) {

    public Web {
      proxies = List.copyOf(proxies);
    }
  }
}
