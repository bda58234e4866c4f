package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.beleg.bot.config.Key;
import dev.beleg.bot.config.SecretsBeside;
import dev.beleg.bot.config.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The files that operators copy: they can be read, and what they say Beleg understands.
class DeployFilesTest {

  private static final Path HOME = Path.of(System.getProperty("beleg.home"));
  private static final Path DEPLOY = HOME.resolve("config/deploy");
  private static final Map<String, String> SECRETS =
      Map.of("BELEG_WEB_TOKEN", "correct-horse-battery");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"compose.yaml", "kubernetes.yaml", "prometheus.yaml", "beleg-alerts.yaml"})
  void isYaml(String file) throws Exception {
    assertThat(documents(file)).isNotEmpty().allMatch(JsonNode::isObject);
  }

  @Test
  void composeSetsWhatBelegUnderstands() throws Exception {
    JsonNode beleg = documents("compose.yaml").getFirst().at("/services/beleg");
    Map<String, String> environment = new HashMap<>();
    beleg
        .path("environment")
        .properties()
        .forEach(it -> environment.put(it.getKey(), it.getValue().asText()));
    requireUnderstood(environment);
    assertThat(beleg.path("stop_grace_period").asText()).isEqualTo("35s");
  }

  @Test
  void kubernetesSetsWhatBelegUnderstands() throws Exception {
    JsonNode container =
        kubernetes("StatefulSet").getFirst().at("/spec/template/spec/containers/0");
    Map<String, String> environment = new HashMap<>();
    for (JsonNode variable : container.path("env")) {
      environment.put(variable.path("name").asText(), variable.path("value").asText());
    }
    requireUnderstood(environment);
    assertThat(Stream.of("startupProbe", "livenessProbe", "readinessProbe"))
        .allSatisfy(
            probe ->
                assertThat(container.path(probe).at("/httpGet/path").asText())
                    .isIn("/health/live", "/health/ready"));
  }

  @Test
  void kubernetesHasTheClaimsThatItMounts() throws Exception {
    JsonNode mounted = kubernetes("StatefulSet").getFirst().at("/spec/template/spec/volumes");
    List<String> claimed = mounted.findValuesAsText("claimName");
    assertThat(claimed).isNotEmpty();
    assertThat(kubernetes("PersistentVolumeClaim"))
        .extracting(it -> it.at("/metadata/name").asText())
        .containsAll(claimed);
  }

  /// One file of tokens, from the command that writes it to each that reads it.
  @Test
  void theTokensAreReadFromWhereInitWritesThem() throws Exception {
    Path written = SecretsBeside.of(Path.of("/etc/beleg/beleg.yaml")).file();
    assertThat(Files.readString(DEPLOY.resolve("beleg.service")))
        .contains("EnvironmentFile=-" + written + "\n");
    assertThat(documents("compose.yaml").getFirst().at("/services/beleg/env_file").asText())
        .isEqualTo(SecretsBeside.NAME);
    assertThat(Files.readString(DEPLOY.resolve("kubernetes.yaml")))
        .contains("--from-env-file=FOLDER/" + SecretsBeside.NAME + "\n");
    assertThat(Files.readString(HOME.resolve("docs/operate.md")))
        .contains("`" + written + "`")
        .doesNotContain("/etc/beleg/secrets`");
  }

  /// Where articles may only be read, feeds and files given in chats cannot be saved.
  @Test
  void articlesCanBeSavedInContainers() throws Exception {
    assertThat(documents("compose.yaml").getFirst().at("/services/beleg/volumes").toString())
        .contains(":/articles\"");
    assertThat(
            kubernetes("StatefulSet")
                .getFirst()
                .at("/spec/template/spec/containers/0/volumeMounts")
                .findValuesAsText("readOnly"))
        .isEmpty();
  }

  /// What an image made by Jib gets from the one below it.
  @Test
  void theImageBelowBringsTheDictionariesAndAsksWhetherQuestionsAreAnswered() throws Exception {
    String base = Files.readString(DEPLOY.resolve("base.Dockerfile"));
    Finding nothing = WordbookPackage.check(List.of(folder), folder.resolve("compiled"));
    String packages = nothing.text().replaceFirst(".*apt-get install ", "");
    assertThat(packages.split(" ")).hasSize(WordbookPackage.values().length);
    assertThat(base.split("\\s+")).contains(packages.split(" "));
    assertThat(base)
        .contains("HEALTHCHECK --interval=30s", "http://localhost:8090/health/ready", "curl ")
        .contains("chown 10001:10001 /data");
  }

  @Test
  void systemdStartsWithOptionsThatThereAre() throws Exception {
    String unit = Files.readString(DEPLOY.resolve("beleg.service"));
    assertThat(unit.lines().filter(it -> !it.isBlank() && !it.startsWith("#")))
        .allMatch(it -> it.matches("\\[(Unit|Service|Install)]|[A-Z][A-Za-z]+=.*"));
    assertThat(unit)
        .contains("ExecStart=/opt/beleg/beleg --config /etc/beleg/beleg.yaml serve")
        .as("a command in a shell finds what the service has")
        .doesNotContain("\nEnvironment=");
    Path data = ProgramFolder.dataOf(Path.of("/etc/beleg/beleg.yaml"));
    assertThat(unit).contains("WorkingDirectory=" + data, "StateDirectory=" + data.getFileName());
  }

  @Test
  void alertsAndPanelsNameWhatIsMeasured() throws Exception {
    List<String> measured;
    try (Measures measures = MeasuresTest.measures()) {
      measured = names(measures.text());
    }
    String alerts = Files.readString(DEPLOY.resolve("beleg-alerts.yaml"));
    assertThat(names(alerts)).isNotEmpty().isSubsetOf(measured);
    List<String> shown = new ArrayList<>();
    new ObjectMapper()
        .readTree(DEPLOY.resolve("grafana-dashboard.json").toFile())
        .findValuesAsText("expr")
        .forEach(expression -> shown.addAll(names(expression)));
    assertThat(shown).hasSizeGreaterThan(10).isSubsetOf(measured);
  }

  private static List<String> names(String text) {
    return Pattern.compile("\\b(?:beleg|jvm|process)_[a-z_]+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
  }

  private static List<JsonNode> kubernetes(String kind) throws Exception {
    return documents("kubernetes.yaml").stream()
        .filter(it -> it.path("kind").asText().equals(kind))
        .toList();
  }

  private static List<JsonNode> documents(String file) throws Exception {
    Iterable<Object> documents =
        new Load(LoadSettings.builder().build())
            .loadAllFromString(Files.readString(DEPLOY.resolve(file)));
    return StreamSupport.stream(documents.spliterator(), false)
        .<JsonNode>map(new ObjectMapper()::valueToTree)
        .toList();
  }

  private void requireUnderstood(Map<String, String> environment) {
    List<String> known = Arrays.stream(Key.values()).map(Key::environmentName).toList();
    assertThat(environment.keySet()).isNotEmpty().isSubsetOf(known);
    Map<String, String> all = new HashMap<>(SECRETS);
    all.putAll(environment);
    SettingsReader.Outcome outcome =
        new SettingsReader(HOME, folder, all).read(Optional.empty(), Map.of());
    assertThat(outcome).isInstanceOf(SettingsReader.Outcome.Loaded.class);
  }
}
