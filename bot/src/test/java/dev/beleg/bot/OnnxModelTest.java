package dev.beleg.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.beleg.bot.config.EmbeddingSettings;
import dev.beleg.bot.config.EmbeddingSettings.Pooling;
import dev.beleg.bot.config.EmbeddingSettings.Source;
import dev.beleg.retrieval.index.Embedder;
import dev.beleg.retrieval.index.Embedder.Role;
import dev.beleg.retrieval.index.EmbeddingFailed;
import dev.beleg.retrieval.search.DenseWeights;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A model of two words in an ONNX file, run by the real runtime. Skipped where the build has none;
/// `./mvnw -Ponnx` has.
class OnnxModelTest {

  private static final Offset<Float> NEARLY = Offset.offset(1e-4f);

  /// What the model makes of each token: unknown, beginning, end, `minsk`, `tractors`.
  private static final float[][] ROWS = {{0, 0}, {0.6f, 0.8f}, {0, 0}, {1, 0}, {0, 1}};

  private static final String TOKENIZER =
      """
      {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
       "normalizer": {"type": "Lowercase"},
       "pre_tokenizer": {"type": "Whitespace"},
       "post_processor": {"type": "TemplateProcessing",
         "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}},
                    {"Sequence": {"id": "A", "type_id": 0}},
                    {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
         "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
         "special_tokens": {
           "[CLS]": {"id": "[CLS]", "ids": [1], "tokens": ["[CLS]"]},
           "[SEP]": {"id": "[SEP]", "ids": [2], "tokens": ["[SEP]"]}}},
       "decoder": null,
       "model": {"type": "WordLevel", "unk_token": "[UNK]",
         "vocab": {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "minsk": 3, "tractors": 4}}}
      """;

  @TempDir Path folder;
  private Path model;
  private Path tokenizer;

  static boolean hasRuntime() {
    try {
      Class.forName("dev.langchain4j.model.embedding.onnx.OnnxEmbeddingModel");
      return true;
    } catch (ClassNotFoundException _) {
      return false;
    }
  }

  @BeforeEach
  void write() throws IOException {
    OnlyWhere.isThere(hasRuntime(), "this build has no ONNX runtime (-Ponnx)");
    model = Files.write(folder.resolve("model.onnx"), Onnx.lookUp(ROWS));
    tokenizer = Files.writeString(folder.resolve("tokenizer.json"), TOKENIZER);
  }

  @Test
  void averagesWhatTheModelMakesOfEachToken() {
    float[][] vectors = embed(Pooling.MEAN, "Minsk", "Minsk tractors", "Minsk");
    assertThat(vectors[0]).containsExactly(new float[] {0.8944f, 0.4472f}, NEARLY);
    assertThat(vectors[1]).containsExactly(new float[] {0.6644f, 0.7474f}, NEARLY);
    assertThat(vectors[2]).isEqualTo(vectors[0]);
  }

  @Test
  void takesWhatTheModelMakesOfTheBeginning() {
    assertThat(embed(Pooling.CLS, "tractors")[0]).containsExactly(new float[] {0.6f, 0.8f}, NEARLY);
  }

  @Test
  void saysWhichFileIsNoModel() throws IOException {
    Files.writeString(model, "no model");
    assertThatThrownBy(() -> embed(Pooling.MEAN, "Minsk"))
        .isInstanceOf(EmbeddingFailed.class)
        .hasMessageContaining("model.onnx cannot be loaded");
  }

  private float[][] embed(Pooling pooling, String... texts) {
    Embedder embedder =
        EmbeddingProviders.embedder(
            new EmbeddingSettings(
                new Source.OnnxFile(model, tokenizer, pooling),
                new EmbeddingSettings.Prefixes("", ""),
                new DenseWeights(Map.of()),
                Duration.ofSeconds(2)),
            InstantSource.system());
    return embedder.embed(List.of(texts), Role.PASSAGE);
  }

  /// Writes a model as its file holds it: messages of numbered fields.
  private static final class Onnx {
    private static final int VERSION = 8;
    private static final int OPERATORS = 13;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int VARINT = 0;
    private static final int BYTES = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// {@return a model that gives one row of a table for each token}
    static byte[] lookUp(float[][] rows) {
      Onnx table =
          new Onnx()
              .number(1, rows.length)
              .number(1, rows[0].length)
              .number(2, FLOAT)
              .text(8, "rows")
              .bytes(9, floats(rows));
      Onnx gather =
          new Onnx().text(1, "rows").text(1, "input_ids").text(2, "hidden").text(4, "Gather");
      Onnx graph =
          new Onnx()
              .bytes(1, gather.done())
              .text(2, "look up")
              .bytes(5, table.done())
              .bytes(11, value("input_ids", INT64, "batch", "length"))
              .bytes(11, value("attention_mask", INT64, "batch", "length"))
              .bytes(12, value("hidden", FLOAT, "batch", "length", "dimensions"));
      return new Onnx()
          .number(1, VERSION)
          .bytes(7, graph.done())
          .bytes(8, new Onnx().text(1, "").number(2, OPERATORS).done())
          .done();
    }

    private static byte[] value(String name, int kind, String... dimensions) {
      Onnx shape = new Onnx();
      for (String dimension : dimensions) {
        shape.bytes(1, new Onnx().text(2, dimension).done());
      }
      Onnx tensor = new Onnx().number(1, kind).bytes(2, shape.done());
      return new Onnx().text(1, name).bytes(2, new Onnx().bytes(1, tensor.done()).done()).done();
    }

    private static byte[] floats(float[][] rows) {
      ByteBuffer raw =
          ByteBuffer.allocate(rows.length * rows[0].length * Float.BYTES)
              .order(ByteOrder.LITTLE_ENDIAN);
      for (float[] row : rows) {
        for (float number : row) {
          raw.putFloat(number);
        }
      }
      return raw.array();
    }

    private Onnx number(int field, int value) {
      varint(field << 3 | VARINT);
      varint(value);
      return this;
    }

    private Onnx text(int field, String text) {
      return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private Onnx bytes(int field, byte[] content) {
      varint(field << 3 | BYTES);
      varint(content.length);
      out.writeBytes(content);
      return this;
    }

    private void varint(int value) {
      int left = value;
      while (left > 0x7f) {
        out.write((left & 0x7f) | 0x80);
        left >>>= 7;
      }
      out.write(left);
    }

    private byte[] done() {
      return out.toByteArray();
    }
  }
}
