package dev.beleg.bot.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The settings written in one YAML file, and what could not be understood there.
///
/// Nodes are read, not objects, so that each value knows its line. Only known sections are entered,
/// which bounds the depth whatever the file refers to.
final class SettingsFile {

  private static final LoadSettings YAML =
      LoadSettings.builder().setUseMarks(true).setMaxAliasesForCollections(10).build();

  private final Path file;
  private final Path home;
  private final Map<Key, Given> given = new EnumMap<>(Key.class);
  private final List<Problem> problems = new ArrayList<>();

  private SettingsFile(Path file, Path home) {
    this.file = file;
    this.home = home;
  }

  /// Reads a file.
  ///
  /// @param home the folder that relative paths in the file start from
  static SettingsFile read(Path file, Path home) {
    SettingsFile read = new SettingsFile(file, home);
    read.load();
    return read;
  }

  Map<Key, Given> given() {
    return given;
  }

  List<Problem> problems() {
    return problems;
  }

  private void load() {
    try {
      Optional<Node> root = new Compose(YAML).composeString(Files.readString(file));
      root.ifPresent(node -> readSection("", node));
    } catch (CharacterCodingException e) {
      problems.add(new Problem(file.toString(), "is not UTF-8 text"));
    } catch (IOException e) {
      problems.add(new Problem(file.toString(), "cannot be read (" + e + ")"));
    } catch (MarkedYamlEngineException e) {
      Integer line = e.getProblemMark().map(Mark::getLine).orElse(0);
      problems.add(new Problem(file + ":" + (line + 1), "not YAML: " + e.getProblem()));
    } catch (YamlEngineException e) {
      problems.add(new Problem(file.toString(), "not YAML: " + firstLine(e.toString())));
    }
  }

  private void readSection(String prefix, Node node) {
    if (node instanceof MappingNode section) {
      for (NodeTuple entry : section.getValue()) {
        readEntry(prefix, entry.getKeyNode(), entry.getValueNode());
      }
    } else if (!isEmpty(node)) {
      problems.add(at(node, "expected lines of 'key: value'"));
    }
  }

  private void readEntry(String prefix, Node keyNode, Node value) {
    if (!(keyNode instanceof ScalarNode scalar)) {
      problems.add(at(keyNode, "expected a plain key"));
      return;
    }
    String path = prefix + scalar.getValue();
    Optional<Key> key = Key.of(path);
    if (key.isPresent()) {
      readValue(key.get(), keyNode, value);
    } else if (Key.isSection(path)) {
      readSection(path + ".", value);
    } else {
      problems.add(at(keyNode, unknown(path)));
    }
  }

  private void readValue(Key key, Node keyNode, Node value) {
    if (given.containsKey(key)) {
      problems.add(at(keyNode, "'" + key.path() + "' is set twice"));
    } else if (key.shape() == Shape.SECRET) {
      problems.add(at(keyNode, elsewhere(key)));
    } else if (key.shape().hasNames()) {
      readNamed(key, keyNode, value);
    } else if (value instanceof MappingNode) {
      problems.add(at(keyNode, "'" + key.path() + "' takes a value, not a section"));
    } else if (!isEmpty(value)) {
      put(key, keyNode, items("", value));
    }
  }

  /// Settings are shared and copied; what nobody is to read stays out of them.
  private static String elsewhere(Key key) {
    return "'%s' is secret and not set here; set the environment variable %s, or %s to a file with it"
        .formatted(key.path(), key.environmentName(), key.fileVariable());
  }

  private void readNamed(Key key, Node keyNode, Node value) {
    if (value instanceof MappingNode section) {
      List<Given.Item> items = new ArrayList<>();
      for (NodeTuple entry : section.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode name) {
          items.addAll(items(name.getValue() + Shape.NAMED, entry.getValueNode()));
        } else {
          problems.add(at(entry.getKeyNode(), "expected a plain name"));
        }
      }
      put(key, keyNode, items);
    } else if (!isEmpty(value)) {
      problems.add(at(keyNode, "'" + key.path() + "' takes lines of 'name: [value, ...]'"));
    }
  }

  private void put(Key key, Node keyNode, List<Given.Item> items) {
    given.put(key, new Given(items, Given.Origin.FILE, place(keyNode), home));
  }

  /// The texts of a value or list, each behind a prefix.
  private List<Given.Item> items(String prefix, Node value) {
    List<Node> nodes =
        value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
    List<Given.Item> items = new ArrayList<>();
    for (Node node : nodes) {
      if (node instanceof ScalarNode scalar && !isEmpty(node)) {
        items.add(new Given.Item(prefix + scalar.getValue(), place(node)));
      } else {
        problems.add(at(node, "expected a plain value"));
      }
    }
    return items;
  }

  private static String unknown(String path) {
    return Spelling.nearest(path, Key.paths())
        .map(near -> "unknown key '%s'; did you mean '%s'?".formatted(path, near))
        .orElse(
            "unknown key '%s'; the keys are %s".formatted(path, String.join(", ", Key.paths())));
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
  }

  private Problem at(Node node, String reason) {
    return new Problem(place(node), reason);
  }

  private String place(Node node) {
    return file + ":" + (node.getStartMark().map(Mark::getLine).orElse(0) + 1);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }
}
