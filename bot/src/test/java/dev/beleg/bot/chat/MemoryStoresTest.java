package dev.beleg.bot.chat;

class MemoryStoresTest extends StoresContract {

  @Override
  protected Stores create() {
    return new MemoryStores(RULES).stores();
  }
}
