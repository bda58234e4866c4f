package dev.beleg.bot.chat;

/// A surface that receives by itself, such as a messenger: it hands what arrives to the engine,
/// from its start to its close.
///
/// Nothing is done over the network before [#start].
public interface Surface extends Channel, AutoCloseable {

  /// What a surface leans on.
  ///
  /// @param engine takes the updates; a platform is told that we have one after [ChatEngine#accept]
  ///   has returned
  /// @param cards finds figures to quote while somebody types
  /// @param desk what somebody sees and orders for himself beside the conversations
  /// @param installations where the surface's app is installed
  record Core(ChatEngine engine, FigureCards cards, Desk desk, InstallationStore installations) {

    /// What a surface leans on that has no place beside the conversations.
    public Core(ChatEngine engine, FigureCards cards) {
      this(engine, cards, Desk.closed(), InstallationStore.none());
    }
  }

  /// Begins to receive and returns at once. What cannot be reached is tried again until it can;
  /// what the platform refuses for good, such as a wrong token, is told by [#heartbeat()].
  ///
  /// @param core takes the updates and finds figures
  void start(Core core);

  /// {@return how it is by its last progress}
  Heartbeat heartbeat();

  /// {@return how much has arrived that it does nothing with, as it is of no kind that it knows}
  default long unknown() {
    return 0;
  }

  /// Receives nothing any more. Messages can still be sent.
  @Override
  void close();
}
