package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.beleg.bot.config.Key;
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
    assertThat(documents(file)).isNotEmpty().allMatch(Map.class::isInstance);
  }

  @Test
  void composeSetsWhatBelegUnderstands() throws Exception {
    Map<?, ?> beleg = at(documents("compose.yaml").getFirst(), "services", "beleg");
    requireUnderstood(environment(at(beleg, "environment")));
    assertThat(String.valueOf(beleg.get("stop_grace_period"))).isEqualTo("35s");
  }

  @Test
  void kubernetesSetsWhatBelegUnderstands() throws Exception {
    Object set = documents("kubernetes.yaml").getFirst();
    Map<?, ?> pod = at(set, "spec", "template", "spec");
    Map<?, ?> container = (Map<?, ?>) ((List<?>) pod.get("containers")).getFirst();
    Map<String, String> environment = new HashMap<>();
    for (Object variable : (List<?>) container.get("env")) {
      Map<?, ?> pair = (Map<?, ?>) variable;
      environment.put(String.valueOf(pair.get("name")), String.valueOf(pair.get("value")));
    }
    requireUnderstood(environment);
    assertThat(Stream.of("startupProbe", "livenessProbe", "readinessProbe"))
        .allSatisfy(
            probe ->
                assertThat(String.valueOf(at(container, probe, "httpGet").get("path")))
                    .isIn("/health/live", "/health/ready"));
  }

  @Test
  void systemdStartsWithOptionsThatThereAre() throws Exception {
    String unit = Files.readString(DEPLOY.resolve("beleg.service"));
    assertThat(unit.lines().filter(it -> !it.isBlank() && !it.startsWith("#")))
        .allMatch(it -> it.matches("\\[(Unit|Service|Install)]|[A-Z][A-Za-z]+=.*"));
    requireUnderstood(variables(unit));
    assertThat(unit).contains("ExecStart=/opt/beleg/beleg --config /etc/beleg/beleg.yaml serve");
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

  private static List<Object> documents(String file) throws Exception {
    Iterable<Object> documents =
        new Load(LoadSettings.builder().build())
            .loadAllFromString(Files.readString(DEPLOY.resolve(file)));
    return StreamSupport.stream(documents.spliterator(), false).toList();
  }

  private static Map<?, ?> at(Object node, String... path) {
    Object here = node;
    for (String step : path) {
      here = ((Map<?, ?>) here).get(step);
    }
    return (Map<?, ?>) here;
  }

  private static Map<String, String> environment(Map<?, ?> given) {
    Map<String, String> environment = new HashMap<>();
    given.forEach((name, value) -> environment.put(String.valueOf(name), String.valueOf(value)));
    return environment;
  }

  private static Map<String, String> variables(String unit) {
    Map<String, String> variables = new HashMap<>();
    Pattern.compile("(?m)^Environment=([A-Z_]+)=(.*)$")
        .matcher(unit)
        .results()
        .forEach(it -> variables.put(it.group(1), it.group(2)));
    return variables;
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
