package dev.beleg.retrieval.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.beleg.retrieval.article.ArticleId;
import dev.beleg.retrieval.index.ArticleIndex;
import dev.beleg.retrieval.index.Articles;
import dev.beleg.retrieval.index.Dictionaries;
import dev.beleg.retrieval.index.IndexedArticle;
import dev.beleg.retrieval.index.Source;
import dev.beleg.retrieval.language.Language;
import dev.beleg.retrieval.language.Vocabulary;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassageSearchTest {

  private static final Vocabulary VOCABULARY =
      Vocabulary.read(Path.of(System.getProperty("beleg.home")).resolve("config/lexicon"));

  @TempDir Path folder;
  private ArticleIndex index;
  private PassageSearch search;

  @BeforeEach
  void fill() {
    index = ArticleIndex.open(folder.resolve("index"), InstantSource.system());
    index.put(
        Articles.of(
            "de/handel.txt",
            Language.GERMAN,
            "Der Handelsumsatz mit dem Gebiet Wologda stieg. Er erreichte 330 Mio. Dollar.",
            "2024-02-03",
            "RU-VLG"));
    index.put(
        Articles.of(
            "de/aufzug.txt",
            Language.GERMAN,
            "Aufzüge aus Mogiljow werden im Werk montiert. Gouverneur Filimonow besuchte es.",
            "2025-08-25"));
    index.put(
        Articles.of(
            "en/tractors.txt",
            Language.ENGLISH,
            "Governor Igor Artamonov visited the tractor plant. It sold 1,200 tractors in 2023.",
            "2023-06-01",
            "RU-LIP"));
    index.put(
        Articles.of(
            "ru/cherepovets.txt",
            Language.RUSSIAN,
            "Завод в Череповце поставил трубы. Каранкевич назвал это успехом."));
    index.commit();
    search = new PassageSearch(index, VOCABULARY, Dictionaries.NONE);
  }

  @Test
  void searchesTheCollectionsItIsGivenAlone() {
    IndexedArticle one =
        Articles.of("one.txt", Language.GERMAN, "Das Werk in Gomel liefert Mähdrescher.");
    IndexedArticle two =
        Articles.of("two.txt", Language.GERMAN, "Das Werk in Brest liefert Mähdrescher.");
    index.put(Articles.in(one, "fields"));
    index.put(Articles.in(two, "fields", "towns"));
    index.commit();
    SearchRequest all = request("Mähdrescher", Language.GERMAN, Filter.ALL);

    assertThat(paths(search.within(Set.of("fields")).search(all)))
        .containsExactlyInAnyOrder("one.txt", "two.txt");
    assertThat(paths(search.within(Set.of("towns")).search(all))).containsExactly("two.txt");
    assertThat(search.within(Set.of()).search(all)).isEmpty();
    assertThat(search.within(Set.of("towns")).source(new ArticleId("one.txt"))).isEmpty();
    SearchRequest towns =
        request("Mähdrescher", Language.GERMAN, Filter.ALL.inCollections(Set.of("towns")));
    assertThat(paths(search.search(towns))).containsExactly("two.txt");
    assertThat(search.within(Set.of("other")).search(towns)).isEmpty();
  }

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de | Wie hoch ist der Umsatz mit Wologda?      | de/handel.txt
          de | Welche Aufzuege montiert das Werk?        | de/aufzug.txt
          en | Who visited the tractor plants?           | en/tractors.txt
          de | Was sagte Artamonow?                      | en/tractors.txt
          ru | Что сказал Артамонов?                     | en/tractors.txt
          en | What happened in Cherepovets?             | ru/cherepovets.txt
          de | Was geschah in Tscherepowez?              | ru/cherepovets.txt
          en | What did Karankevich say?                 | ru/cherepovets.txt
          ru | Кто такой Филимонов?                      | de/aufzug.txt
          en | What about Mogilev?                       | de/aufzug.txt
          en | Artamonvo plant                           | en/tractors.txt
          """)
  void findsTheArticleInWhateverLanguageItIs(String language, String question, String source) {
    assertThat(paths(search.search(request(question, Language.of(language), Filter.ALL))))
        .startsWith(source);
  }

  @Test
  void sentencesOfAHitStandBestFirst() {
    Hit hit = search.search(request("330 Mio. Dollar", Language.GERMAN, Filter.ALL)).getFirst();

    assertThat(hit.passage().quote(hit.sentences().getFirst().span()))
        .startsWith("Er erreichte 330 Mio");
    assertThat(hit.sentences())
        .isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
  }

  @Test
  void filtersByLanguageDateRegionAndSource() {
    String question = "Handelsumsatz Werk Wologda tractor plant 2023 Завод";

    assertThat(found(question, Filter.ALL.withLanguages(Set.of(Language.RUSSIAN))))
        .containsExactly("ru/cherepovets.txt");
    assertThat(found(question, dates("2024-02-03", "2024-02-03"))).containsExactly("de/handel.txt");
    assertThat(found(question, part(Set.of("RU-LIP"), Set.of())))
        .containsExactly("en/tractors.txt");
    assertThat(found(question, part(Set.of(), Set.of("de/"))))
        .containsExactlyInAnyOrder("de/handel.txt", "de/aufzug.txt");
    assertThat(found(question, part(Set.of(), Set.of("de/aufzug.txt"))))
        .containsExactly("de/aufzug.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AT&T's 10-K (2024): what's \"up?",
        "C++ / foo AND",
        "source:de/handel.txt OR *:*",
        "language:ru",
        "stem_ru:*",
        "plant~2 \\",
        "[a TO b]",
        "+plant -plant",
        "\uFEFF\u202E plant"
      })
  void readsOperatorsAsPlainWordsWithinTheFilter(String question) {
    Filter english = Filter.ALL.withLanguages(Set.of(Language.ENGLISH));

    assertThat(found(question, english)).isSubsetOf("en/tractors.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?", "\uD83D\uDE00\uD83D\uDE80", "\uD83D", "who is the", "(((("})
  void findsNothingForAQuestionWithoutContent(String question) {
    assertThat(found(question, Filter.ALL)).isEmpty();
  }

  @Test
  void foldsFullWidthDigits() {
    assertThat(found("\uFF13\uFF13\uFF10", Filter.ALL)).containsExactly("de/handel.txt");
  }

  @Test
  void readsTwentyThousandParentheses() {
    assertThat(found("(".repeat(20_000) + "tractor" + ")".repeat(20_000), Filter.ALL)).isEmpty();
    assertThat(found("tractor" + "(".repeat(20_000), Filter.ALL)).startsWith("en/tractors.txt");
  }

  @Test
  void usesTheMostTellingWordsOfALongQuestion() {
    StringBuilder question = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      question.append("word").append(i % 300).append(" plant ");
    }
    question.insert(0, "tractor ");

    QuestionTerms terms = search.terms(question.toString(), Language.ENGLISH);

    assertThat(terms.shortened()).isTrue();
    assertThat(terms.terms()).hasSizeLessThanOrEqualTo(40);
    assertThat(search.search(request(question.toString(), Language.ENGLISH, Filter.ALL)))
        .hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void readsTheBeginningOfAPastedPage() {
    String page = "Governor Artamonov tractor plant. ".repeat(3_000);

    assertThat(found(page, Filter.ALL)).startsWith("en/tractors.txt");
    assertThat(search.terms(page, Language.ENGLISH).shortened()).isTrue();
  }

  @Test
  void listsSources() {
    assertThat(search.sources())
        .extracting(Source::id)
        .extracting(ArticleId::path)
        .containsExactly("de/aufzug.txt", "de/handel.txt", "en/tractors.txt", "ru/cherepovets.txt");
    assertThat(search.source(new ArticleId("en/tractors.txt"))).isPresent();
    assertThat(search.source(new ArticleId("none.txt"))).isEmpty();
  }

  private List<String> found(String question, Filter filter) {
    return paths(search.search(request(question, Language.ENGLISH, filter)));
  }

  private static List<String> paths(List<Hit> hits) {
    return hits.stream().map(hit -> hit.passage().article().path()).toList();
  }

  private static SearchRequest request(String question, Language language, Filter filter) {
    return new SearchRequest(question, language, filter, 10);
  }

  private static Filter dates(String from, String to) {
    return Filter.ALL.within(LocalDate.parse(from), LocalDate.parse(to));
  }

  private static Filter part(Set<String> regions, Set<String> sources) {
    return Filter.ALL.withRegions(regions).withSources(sources);
  }
}
