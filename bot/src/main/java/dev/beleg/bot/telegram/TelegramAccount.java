package dev.beleg.bot.telegram;

import java.net.URI;
import org.telegram.telegrambots.meta.TelegramUrl;

/// A bot's account and the server that it is on.
///
/// @param token what BotFather gave out; whoever has it is the bot
/// @param server where the Bot API is, such as `https://api.telegram.org`
public record TelegramAccount(String token, URI server) {

  /// Where bots are unless they have a Bot API server of their own.
  public static final URI TELEGRAM = URI.create("https://api.telegram.org");

  public TelegramAccount {
    if (token.isBlank()) {
      throw new IllegalArgumentException("a token is not blank");
    }
    boolean web = "https".equals(server.getScheme()) || "http".equals(server.getScheme());
    if (!web || server.getHost() == null) {
      throw new IllegalArgumentException("not the address of a server: " + server);
    }
  }

  TelegramUrl url() {
    int usual = server.getScheme().equals("https") ? 443 : 80;
    int port = server.getPort() < 0 ? usual : server.getPort();
    return new TelegramUrl(server.getScheme(), server.getHost(), port, false);
  }

  /// {@return where a file lies that the Bot API names}
  ///
  /// @param path as getFile tells it
  String fileAddress(String path) {
    return server.toString().replaceFirst("/+$", "") + "/file/bot" + token + "/" + path;
  }

  /// {@return a text with the token blotted out, whatever put it there}
  String redacted(String text) {
    return text.replace(token, "***");
  }

  @Override
  public String toString() {
    return "TelegramAccount[token=***, server=" + server + "]";
  }
}
