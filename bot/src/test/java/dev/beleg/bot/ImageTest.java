package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The image for containers, as `./mvnw -Pdist package jib:buildTar -Djib.from.image=scratch -pl
/// bot -am` writes it: what it holds and how it is started. What runs in it is tried nowhere here.
class ImageTest {

  @TempDir Path folder;

  @Test
  void holdsTheProgramInLayersAndStartsItAsNobodyOfImportance() throws Exception {
    Optional<Path> image = Optional.ofNullable(System.getProperty("beleg.image")).map(Path::of);
    OnlyWhere.isThere(image.isPresent(), "no -Dbeleg.image=TAR");
    run("tar", "xf", image.orElseThrow().toString(), "-C", folder.toString());
    JsonNode manifest = json("manifest.json").get(0);
    JsonNode config = json(manifest.path("Config").asText()).path("config");
    assertThat(config.path("User").asText()).isEqualTo("10001:10001");
    assertThat(config.path("WorkingDir").asText()).isEqualTo("/data");
    assertThat(texts(config.path("Cmd"))).containsExactly("serve");
    assertThat(texts(config.path("Entrypoint")))
        .startsWith("java")
        .contains("-Dbeleg.home=/beleg", "-XX:+ExitOnOutOfMemoryError")
        .endsWith(Main.class.getName());
    assertThat(texts(config.path("Env")))
        .contains("BELEG_DATA=/data", "BELEG_CORPUS=/articles")
        .noneMatch(it -> it.contains("TOKEN") || it.contains("SECRET"));
    assertThat(config.path("Volumes").has("/data")).isTrue();
    assertThat(config.path("ExposedPorts").has("8090/tcp")).isTrue();
    List<String> layers = new ArrayList<>();
    for (JsonNode layer : manifest.path("Layers")) {
      layers.add(files(folder.resolve(layer.asText())));
    }
    assertThat(layers).hasSizeGreaterThanOrEqualTo(4);
    assertThat(holding(layers, "app/libs/lucene-core-"))
        .as("what seldom changes has a layer of its own")
        .singleElement()
        .asString()
        .doesNotContain("beleg");
    assertThat(holding(layers, "app/classes/dev/beleg/bot/Main.class")).hasSize(1);
    assertThat(holding(layers, "beleg/config/lexicon/")).hasSize(1);
    assertThat(holding(layers, "beleg/config/slack-manifest.yaml")).hasSize(1);
    assertThat(holding(layers, "secrets")).isEmpty();
  }

  private JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(file).toFile());
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<String> holding(List<String> layers, String name) {
    return layers.stream().filter(it -> it.contains(name)).toList();
  }

  /// {@return the names of a layer's files, one a line}
  private static String files(Path layer) throws Exception {
    Path plain = layer.resolveSibling(layer.getFileName() + ".plain");
    try (GZIPInputStream stream = new GZIPInputStream(Files.newInputStream(layer))) {
      Files.copy(stream, plain);
    }
    return run("tar", "tf", plain.toString());
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().collect(Collectors.joining("\n"));
  }
}
