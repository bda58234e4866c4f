package dev.beleg.bot.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The stores in memory. They outlive the engines that use them, as a file outlives a process.
public final class MemoryStores {

  private record Row(long sequence, Update update, int attempts, Optional<Completion> end) {}

  private record Kept(Message message, Optional<UpdateKey> answered, Instant changed) {}

  private record Said(ConversationId conversation, Turn turn) {}

  private final ConversationRules rules;
  private final Map<UpdateKey, Row> inbox = new LinkedHashMap<>();
  private final TreeMap<Long, Kept> outbox = new TreeMap<>();
  private final List<Said> turns = new ArrayList<>();
  private final List<CitationStore.Given> citations = new ArrayList<>();
  private final Map<ChatId, ChatSettings> settings = new LinkedHashMap<>();
  private final Map<ChatId, PairingStore.Offer> offers = new LinkedHashMap<>();
  private final Map<ChatId, PairingStore.Paired> paired = new LinkedHashMap<>();
  private final Map<List<?>, Feedback> feedback = new LinkedHashMap<>();
  private final Map<ChatId, ChatId> moves = new LinkedHashMap<>();
  private long sequence;
  private long lastMessage;

  public MemoryStores(ConversationRules rules) {
    this.rules = rules;
  }

  public Stores stores() {
    return new Stores(
        new MemoryInbox(),
        new MemoryOutbox(),
        new MemoryConversations(),
        new MemoryCitations(),
        new MemorySettings(),
        new MemoryPairings(),
        new MemoryFeedback(),
        new MemoryMoves());
  }

  private final class MemoryInbox implements Inbox {

    @Override
    public Optional<Long> accept(Update update) {
      synchronized (MemoryStores.this) {
        if (inbox.containsKey(update.arrival().key())) {
          return Optional.empty();
        }
        sequence++;
        inbox.put(update.arrival().key(), new Row(sequence, update, 0, Optional.empty()));
        return Optional.of(sequence);
      }
    }

    @Override
    public int begin(UpdateKey key) {
      synchronized (MemoryStores.this) {
        Row row = Objects.requireNonNull(inbox.get(key));
        inbox.put(key, new Row(row.sequence, row.update, row.attempts + 1, row.end));
        return row.attempts + 1;
      }
    }

    @Override
    public List<Message> finish(Completion completion) {
      synchronized (MemoryStores.this) {
        UpdateKey key = completion.arrival().key();
        Row row = inbox.get(key);
        if (row == null || row.end.isPresent()) {
          return outbox.values().stream()
              .filter(kept -> kept.answered.equals(Optional.of(key)))
              .map(Kept::message)
              .filter(message -> !message.state().last())
              .toList();
        }
        inbox.put(key, new Row(row.sequence, row.update, row.attempts, Optional.of(completion)));
        ConversationId conversation = completion.arrival().conversation();
        if (completion.outcome() == Outcome.FORGOTTEN) {
          stores().conversations().forget(conversation);
        }
        completion.turn().ifPresent(turn -> add(conversation, turn));
        return write(Optional.of(key), completion.messages(), completion.at());
      }
    }

    private void add(ConversationId conversation, Turn turn) {
      turns.add(new Said(conversation, turn));
      List<Said> all =
          turns.stream().filter(said -> said.conversation.equals(conversation)).toList();
      turns.removeAll(all.subList(0, Math.max(0, all.size() - rules.turns())));
      for (int i = 0; i < turn.citations().size(); i++) {
        citations.add(
            new CitationStore.Given(
                turn.key(), conversation, i + 1, turn.citations().get(i), turn.at()));
      }
    }

    @Override
    public List<Open> open() {
      synchronized (MemoryStores.this) {
        return inbox.values().stream()
            .filter(row -> row.end.isEmpty())
            .map(row -> new Open(row.sequence, row.update, row.attempts))
            .toList();
      }
    }

    @Override
    public Optional<Outcome> outcome(UpdateKey key) {
      synchronized (MemoryStores.this) {
        return Optional.ofNullable(inbox.get(key)).flatMap(Row::end).map(Completion::outcome);
      }
    }

    @Override
    public int prune(Instant before) {
      synchronized (MemoryStores.this) {
        int size = inbox.size();
        inbox.values().removeIf(row -> row.end.filter(e -> e.at().isBefore(before)).isPresent());
        return size - inbox.size();
      }
    }
  }

  private List<Message> write(
      Optional<UpdateKey> answered, List<Message.Draft> drafts, Instant now) {
    List<Message> messages = new ArrayList<>();
    for (Message.Draft draft : drafts) {
      lastMessage++;
      Message message = Message.written(lastMessage, draft, now);
      outbox.put(lastMessage, new Kept(message, answered, now));
      messages.add(message);
    }
    return messages;
  }

  private final class MemoryOutbox implements Outbox {

    @Override
    public List<Message> add(List<Message.Draft> drafts, Instant now) {
      synchronized (MemoryStores.this) {
        return write(Optional.empty(), drafts, now);
      }
    }

    @Override
    public void save(Message message, Instant now) {
      synchronized (MemoryStores.this) {
        Kept before = Objects.requireNonNull(outbox.get(message.id()));
        outbox.put(message.id(), new Kept(message, before.answered, now));
      }
    }

    @Override
    public List<Message> unfinished() {
      synchronized (MemoryStores.this) {
        return outbox.values().stream()
            .map(Kept::message)
            .filter(message -> !message.state().last())
            .toList();
      }
    }

    @Override
    public int prune(Instant before) {
      synchronized (MemoryStores.this) {
        int size = outbox.size();
        outbox
            .values()
            .removeIf(kept -> kept.message.state().last() && kept.changed.isBefore(before));
        return size - outbox.size();
      }
    }
  }

  private final class MemoryConversations implements ConversationStore {

    @Override
    public List<Turn> turns(ConversationId conversation, Instant since, int atMost) {
      synchronized (MemoryStores.this) {
        List<Turn> counting =
            turns.stream()
                .filter(said -> said.conversation.equals(conversation))
                .map(Said::turn)
                .filter(turn -> !turn.at().isBefore(since))
                .toList();
        return counting.subList(Math.max(0, counting.size() - atMost), counting.size());
      }
    }

    @Override
    public void forget(ConversationId conversation) {
      synchronized (MemoryStores.this) {
        turns.removeIf(said -> said.conversation.equals(conversation));
        citations.removeIf(given -> given.conversation().equals(conversation));
        feedback.values().removeIf(one -> one.conversation().equals(conversation));
      }
    }

    @Override
    public int prune(Instant before) {
      synchronized (MemoryStores.this) {
        int size = turns.size();
        turns.removeIf(said -> said.turn.at().isBefore(before));
        return size - turns.size();
      }
    }
  }

  private final class MemoryCitations implements CitationStore {

    @Override
    public List<Given> of(UpdateKey update) {
      synchronized (MemoryStores.this) {
        return citations.stream().filter(given -> given.update().equals(update)).toList();
      }
    }

    @Override
    public Optional<Given> last(ChatId chat, String source, Range range) {
      synchronized (MemoryStores.this) {
        return citations.stream()
            .filter(given -> given.conversation().chat().equals(chat))
            .filter(given -> given.cited().source().equals(source))
            .filter(given -> new Range(given.cited().start(), given.cited().end()).equals(range))
            .max(Comparator.comparing(Given::at));
      }
    }

    @Override
    public int prune(Instant before) {
      synchronized (MemoryStores.this) {
        int size = citations.size();
        citations.removeIf(given -> given.at().isBefore(before));
        return size - citations.size();
      }
    }
  }

  private final class MemorySettings implements ChatSettingsStore {

    @Override
    public ChatSettings of(ChatId chat) {
      synchronized (MemoryStores.this) {
        return settings.getOrDefault(chat, ChatSettings.DEFAULT);
      }
    }

    @Override
    public void put(ChatId chat, ChatSettings chosen) {
      synchronized (MemoryStores.this) {
        settings.put(chat, chosen);
      }
    }
  }

  private final class MemoryPairings implements PairingStore {

    @Override
    public boolean offer(Offer offer, Instant now) {
      synchronized (MemoryStores.this) {
        offers.values().removeIf(old -> !old.expires().isAfter(now));
        return offers.putIfAbsent(offer.chat(), offer) == null;
      }
    }

    @Override
    public Optional<ChatId> confirm(String code, UserId admin, Instant now) {
      synchronized (MemoryStores.this) {
        offers.values().removeIf(old -> !old.expires().isAfter(now));
        Optional<ChatId> chat =
            offers.values().stream()
                .filter(offer -> offer.code().equals(code))
                .map(Offer::chat)
                .findFirst();
        chat.ifPresent(
            known -> {
              offers.remove(known);
              paired.put(known, new Paired(known, admin, now));
            });
        return chat;
      }
    }

    @Override
    public boolean paired(ChatId chat) {
      synchronized (MemoryStores.this) {
        return paired.containsKey(chat);
      }
    }

    @Override
    public List<Paired> all() {
      synchronized (MemoryStores.this) {
        return paired.values().stream().sorted(Comparator.comparing(Paired::at)).toList();
      }
    }

    @Override
    public boolean unpair(ChatId chat) {
      synchronized (MemoryStores.this) {
        return paired.remove(chat) != null;
      }
    }
  }

  private final class MemoryMoves implements ChatMoves {

    @Override
    public Map<ChatId, ChatId> all() {
      synchronized (MemoryStores.this) {
        return Map.copyOf(moves);
      }
    }

    @Override
    public void put(ChatId first, ChatId now) {
      synchronized (MemoryStores.this) {
        moves.put(first, now);
      }
    }
  }

  private final class MemoryFeedback implements FeedbackStore {

    @Override
    public void put(Feedback given) {
      synchronized (MemoryStores.this) {
        feedback.put(List.of(given.update(), given.user()), given);
      }
    }

    @Override
    public List<Feedback> since(Instant since, int atMost) {
      synchronized (MemoryStores.this) {
        return feedback.values().stream()
            .filter(given -> !given.at().isBefore(since))
            .sorted(Comparator.comparing(Feedback::at))
            .limit(atMost)
            .toList();
      }
    }

    @Override
    public int prune(Instant before) {
      synchronized (MemoryStores.this) {
        int size = feedback.size();
        feedback.values().removeIf(given -> given.at().isBefore(before));
        return size - feedback.size();
      }
    }
  }
}
