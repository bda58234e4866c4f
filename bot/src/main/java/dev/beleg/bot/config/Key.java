package dev.beleg.bot.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The name of a setting.
public enum Key {
  CORPUS("corpus", "seeds"),
  COLLECTIONS("collections", "", Shape.NAMED_FOLDERS),
  DATA("data", "data"),
  STATE("state", ""),
  LEXICON("lexicon", "config/lexicon"),
  DICTIONARIES("dictionaries", "/usr/share/dictd:/usr/share/mythes", Shape.FOLDERS),
  FEEDS_ADDRESSES("feeds.addresses", "", Shape.NAMED_LISTS),
  FEEDS_INTO("feeds.into", ""),
  FEEDS_EVERY("feeds.every", "30 min"),
  ARTICLE_MAX_SIZE("article.max-size", "5 MB"),
  ANSWER_LANGUAGE("answer.language", "auto"),
  ACCESS_USERS("access.users", "", Shape.LIST),
  ACCESS_CHATS("access.chats", "", Shape.LIST),
  ACCESS_WORKSPACES("access.workspaces", "", Shape.LIST),
  ACCESS_ADMINS("access.admins", "", Shape.LIST),
  ACCESS_PAIRING("access.pairing", "yes"),
  ACCESS_COLLECTIONS("access.collections", "", Shape.NAMED_LISTS),
  LIMITS_USER("limits.user", "10 in 1 min"),
  LIMITS_CHAT("limits.chat", "30 in 1 min"),
  CONVERSATION_TURNS("conversation.turns", "20"),
  CONVERSATION_EXPIRY("conversation.expiry", "12 h"),
  CHAT_LANGUAGE("chat.language", "auto"),
  CHAT_ANSWER_LENGTH("chat.answer-length", "short"),
  CHAT_ONLY_WHEN_MENTIONED("chat.only-when-mentioned", "yes"),
  CHAT_DIGEST_HOUR("chat.digest-hour", "none"),
  QUEUE_WORKERS("queue.workers", "4"),
  QUEUE_WAITING("queue.waiting", "256"),
  QUEUE_WAITING_EACH("queue.waiting-each", "8"),
  QUEUE_TIME_TO_LIVE("queue.time-to-live", "15 min"),
  QUEUE_ANSWER_TIME("queue.answer-time", "60 s"),
  QUEUE_CLOSING("queue.closing", "25 s"),
  KEEP_UPDATES("keep.updates", "8 d"),
  MODEL_PROVIDER("model.provider", "none"),
  MODEL_NAME("model.name", ""),
  MODEL_URL("model.url", ""),
  MODEL_API_KEY("model.api-key", "", Shape.SECRET),
  MODEL_DEADLINE("model.deadline", "45 s"),
  MODEL_ANSWER_TOKENS("model.answer-tokens", "1000"),
  MODEL_TOKENS_PER_DAY("model.tokens-per-day", "2000000"),
  MODEL_TOKENS_PER_CHAT("model.tokens-per-chat", "200000"),
  MODEL_INPUT_PRICE("model.input-price", ""),
  MODEL_OUTPUT_PRICE("model.output-price", ""),
  MODEL_CURRENCY("model.currency", ""),
  MODEL_MONEY_PER_DAY("model.money-per-day", ""),
  MODEL_MONEY_PER_CHAT("model.money-per-chat", ""),
  EMBEDDING_PROVIDER("embedding.provider", "none"),
  EMBEDDING_NAME("embedding.name", ""),
  EMBEDDING_URL("embedding.url", ""),
  EMBEDDING_API_KEY("embedding.api-key", "", Shape.SECRET),
  EMBEDDING_FILE("embedding.file", ""),
  EMBEDDING_TOKENIZER("embedding.tokenizer", ""),
  EMBEDDING_POOLING("embedding.pooling", "mean"),
  EMBEDDING_QUESTION_PREFIX("embedding.question-prefix", ""),
  EMBEDDING_PASSAGE_PREFIX("embedding.passage-prefix", ""),
  EMBEDDING_WEIGHTS("embedding.weights", "en=0.5,de=0.2", Shape.LIST),
  EMBEDDING_DEADLINE("embedding.deadline", "2 s"),
  KEEP_CITATIONS("keep.citations", "366 d"),
  SLACK_BOT_TOKEN("slack.bot-token", "", Shape.SECRET),
  SLACK_APP_TOKEN("slack.app-token", "", Shape.SECRET),
  SLACK_SIGNING_SECRET("slack.signing-secret", "", Shape.SECRET),
  SLACK_CLIENT_ID("slack.client-id", ""),
  SLACK_CLIENT_SECRET("slack.client-secret", "", Shape.SECRET),
  SLACK_INSTALLATION_KEY("slack.installation-key", "", Shape.SECRET),
  SLACK_MODE("slack.mode", "socket"),
  SLACK_LISTEN("slack.listen", "127.0.0.1:3000"),
  SLACK_API("slack.api", "https://slack.com/api/"),
  TELEGRAM_TOKEN("telegram.token", "", Shape.SECRET),
  TELEGRAM_SERVER("telegram.server", "https://api.telegram.org"),
  TELEGRAM_WEBHOOK("telegram.webhook", ""),
  TELEGRAM_LISTEN("telegram.listen", "127.0.0.1:8443"),
  TELEGRAM_WEBHOOK_SECRET("telegram.webhook-secret", "", Shape.SECRET),
  WEB_PAGE("web.page", "yes"),
  WEB_HOST("web.host", "127.0.0.1"),
  WEB_PORT("web.port", "8090"),
  WEB_ADDRESS("web.address", ""),
  WEB_PROXIES("web.proxies", "", Shape.LIST),
  WEB_TOKEN("web.token", "", Shape.SECRET),
  WEB_ADMIN_TOKEN("web.admin-token", "", Shape.SECRET);

  private final String path;
  private final String defaultText;
  private final Shape shape;

  Key(String path, String defaultText) {
    this(path, defaultText, Shape.TEXT);
  }

  Key(String path, String defaultText, Shape shape) {
    this.path = path;
    this.defaultText = defaultText;
    this.shape = shape;
  }

  /// {@return the name in the file, sections and key joined by dots: `article.max-size`}
  public String path() {
    return path;
  }

  /// {@return the name of the environment variable: `BELEG_ARTICLE_MAX_SIZE`}
  public String environmentName() {
    return "BELEG_" + path.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /// {@return the variable that names a file with a secret: `BELEG_TELEGRAM_TOKEN_FILE`}
  String fileVariable() {
    return environmentName() + "_FILE";
  }

  String defaultText() {
    return defaultText;
  }

  Shape shape() {
    return shape;
  }

  static Optional<Key> of(String path) {
    return Arrays.stream(values()).filter(key -> key.path.equals(path)).findFirst();
  }

  /// {@return whether keys exist below this name}
  static boolean isSection(String path) {
    return Arrays.stream(values()).anyMatch(key -> key.path.startsWith(path + "."));
  }

  static List<String> paths() {
    return Arrays.stream(values()).map(Key::path).toList();
  }
}
