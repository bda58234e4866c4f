package dev.beleg.bot.slack;

import dev.beleg.bot.chat.Surface;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/// A workspace that the app is in, with what is done there. Everything of it speaks with the token
/// of this workspace.
///
/// @param us who we are there
/// @param receipt stores updates
/// @param post says things
/// @param panes what stands beside the conversations
/// @param home the home of the app
/// @param calls what people do besides writing
record Workspace(Identity us, Receipt receipt, Post post, Panes panes, Home home, Calls calls) {

  /// What all workspaces share.
  ///
  /// @param clock tells the time
  /// @param threads runs what is not waited for
  record Shared(InstantSource clock, Executor threads) {}

  /// Makes the parts of a workspace.
  ///
  /// @param api calls Slack with its token
  /// @param post says things there
  static Workspace of(Surface.Core core, Identity us, WebApi api, Post post, Shared shared) {
    Locales locales = new Locales(api, shared.clock);
    Panes panes = new Panes(us, api, post, core.cards(), locales, shared.clock);
    Home home = new Home(new Home.Parts(us, api, core.cards(), core.desk(), locales, shared.clock));
    Receipt receipt = new Receipt(core.engine());
    FigureSearch search = new FigureSearch(api, core.cards(), locales);
    Calls calls =
        new Calls(
            new Calls.Parts(us, receipt, post, search, locales, shared.clock, shared.threads));
    return new Workspace(us, receipt, post, panes, home, calls);
  }
}
