package dev.beleg.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules of the house, over the classes of both modules.
class ArchitectureTest {

  private static final String RETRIEVAL = "dev.beleg.retrieval.";
  private static final String BOT = "dev.beleg.bot.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.beleg");

  /// A rule over classes that were not found would hold without meaning anything.
  @ParameterizedTest
  @CsvSource({"dev.beleg.retrieval, 60", "dev.beleg.bot, 30"})
  void sawTheClassesOfEachModule(String module, int atLeast) {
    assertThat(CLASSES.getPackage(module).getClassesInPackageTree())
        .hasSizeGreaterThanOrEqualTo(atLeast);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("dev.beleg.(**)")
        .should()
        .beFreeOfCycles()
        .because("a package that needs itself through others can be neither read nor moved alone")
        .check(CLASSES);
  }

  @Test
  void retrievalKnowsNoBot() {
    noClasses()
        .that()
        .resideInAPackage("dev.beleg.retrieval..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.beleg.bot..")
        .because("it is a library of its own, without chat or language model")
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          language,
          article,      language
          passage,      article language
          figure,       article language passage
          announcement, article language figure
          index,        article language passage figure announcement
          search,       article language passage figure announcement index
          ingest,       article language passage figure announcement index
          eval,         article language passage index search ingest
          """)
  void eachRoomOfRetrievalUsesOnlyTheRoomsBelowIt(String room, String allowed) {
    Set<String> below = allowed == null ? Set.of() : Set.of(allowed.split(" "));
    List<String> others =
        Stream.of(
                "language article passage figure announcement index search ingest eval".split(" "))
            .filter(other -> !other.equals(room) && !below.contains(other))
            .toList();
    forbid(RETRIEVAL + room, others.stream().map(other -> RETRIEVAL + other).toList())
        .because("texts become articles, passages, figures, an index and hits, in this order")
        .check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          org.apache.lucene,        retrieval.index retrieval.search
          org.jsoup,                retrieval.article retrieval.ingest.feed
          org.apache.pdfbox,        retrieval.article
          org.apache.fontbox,       retrieval.article
          com.rometools,            retrieval.ingest.feed
          org.w3c.dom,              retrieval.ingest.feed
          javax.net.ssl,            retrieval.ingest.fetch
          com.ibm.icu,              retrieval.language retrieval.figure bot.answer bot.digest bot.chart
          dev.langchain4j,          bot bot.answer.model bot.digest
          dev.langchain4j.model.openai, bot
          dev.langchain4j.model.anthropic, bot
          dev.langchain4j.model.googleai, bot
          dev.langchain4j.model.ollama, bot
          org.snakeyaml,            bot.config
          org.jline,                bot.console
          picocli,                  bot
          org.knowm.xchart,         bot.chart
          java.awt,                 bot.chart
          java.sql,                 bot.store
          javax.sql,                bot.store
          org.sqlite,               bot.store
          org.jdbi,                 bot.store
          org.flywaydb,             bot.store
          com.github.benmanes,      bot.chat bot.answer.gate retrieval.index retrieval.search
          io.github.bucket4j,       bot.chat
          org.telegram,             bot.telegram
          com.slack,                bot.slack
          io.javalin,               bot.web
          org.eclipse.jetty,        bot.web bot.http
          io.micrometer,            bot
          """)
  void eachLibraryStaysBehindItsPackage(String library, String users) {
    String[] allowed =
        Arrays.stream(users.split(" ")).map(user -> "dev.beleg." + user).toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(allowed)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .because("a library that shows in one place can be exchanged there")
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"article", "passage", "figure", "announcement"})
  void whatArticlesSayNeedsNoIndexDatabaseOrNetwork(String room) {
    forbid(
            RETRIEVAL + room,
            List.of("org.apache.lucene", "java.sql", "javax.sql", "java.net.http", "okhttp3"))
        .because("an article means the same wherever it is kept and wherever it came from")
        .check(CLASSES);
  }

  @Test
  void theChatsKnowNoPlatformNoArticlesAndNoDatabase() {
    noClasses()
        .that()
        .resideInAPackage(BOT + "chat..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            BOT + "chat..",
            "java..",
            "org.jspecify..",
            "com.github.benmanes.caffeine..",
            "io.github.bucket4j..")
        .because("what holds every conversation together changes with none of them")
        .check(CLASSES);
  }

  @Test
  void theStoresKnowTheChatsAlone() {
    noClasses()
        .that()
        .resideInAPackage(BOT + "store..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("dev.beleg..")
                .and(
                    JavaClass.Predicates.resideOutsideOfPackages(
                        BOT + "store..", BOT + "chat..", BOT + "digest..")))
        .because("another database takes the place of this one by taking the place of the package")
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"telegram", "slack", "console", "web"})
  void aSurfaceSeesNeitherTheAnswererNorOtherSurfaces(String surface) {
    List<String> hidden =
        Stream.of(
                "answer",
                "command",
                "digest",
                "store",
                "config",
                "telegram",
                "slack",
                "console",
                "web")
            .filter(other -> !other.equals(surface))
            .map(other -> BOT + other)
            .toList();
    forbid(BOT + surface, hidden)
        .because("surfaces differ in transport and rendering only; what they share is in the core")
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"telegram", "slack", "console"})
  void aSurfaceReadsNoArticles(String surface) {
    forbid(BOT + surface, List.of("dev.beleg.retrieval"))
        .because("what is shown has been decided before; only the web shows sources itself")
        .check(CLASSES);
  }

  @Test
  void commandsAreTheSameWhereverTheyAreGivenAndKept() {
    forbid(
            BOT + "command",
            Stream.of("telegram", "slack", "console", "web", "store")
                .map(room -> BOT + room)
                .toList())
        .because("what a command does depends on no surface and no database")
        .check(CLASSES);
  }

  @Test
  void aChartIsDrawnFromFiguresAlone() {
    forbid(
            BOT + "chart",
            Stream.of("answer", "chat", "command", "config", "console", "digest", "store", "web")
                .map(room -> BOT + room)
                .toList())
        .because("any surface may show a chart; what it says is given to it")
        .check(CLASSES);
  }

  @Test
  void standardOutputBelongsToTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.beleg.bot", "dev.beleg.bot.console")
        .should(ACCESS_STANDARD_STREAMS)
        .because("scripts read standard output; one stray line breaks them")
        .check(CLASSES);
  }

  @Test
  void theClockIsReadAtTheStartAlone() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Main.class.getName())
        .and()
        .resideOutsideOfPackage(RETRIEVAL + "eval")
        .should()
        .callMethodWhere(asksTheSystemForTheTime())
        .because("what depends on the time is tested by setting a clock; only measuring cannot be")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> unmarked =
        Stream.of(CLASSES.getPackage("dev.beleg.retrieval"), CLASSES.getPackage("dev.beleg.bot"))
            .flatMap(module -> module.getSubpackagesInTree().stream())
            .filter(room -> !room.getClasses().isEmpty())
            .filter(room -> room.tryGetAnnotationOfType(NullMarked.class).isEmpty())
            .map(JavaPackage::getName)
            .toList();
    assertThat(unmarked).as("null is checked only where a package asks for it").isEmpty();
  }

  @Test
  void publicMembersOfTheSearchShowNoLucene() {
    List<String> showing =
        CLASSES.getPackage("dev.beleg.retrieval.search").getClasses().stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .flatMap(type -> type.getMembers().stream())
            .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(ArchitectureTest::showsLucene)
            .map(JavaMember::getFullName)
            .toList();
    assertThat(showing).as("a cluster may take the place of the embedded index").isEmpty();
  }

  private static ArchRule forbid(String room, List<String> packages) {
    String[] forbidden = packages.stream().map(name -> name + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaMethodCall> asksTheSystemForTheTime() {
    Set<String> zeroArgumentClocks = Set.of("now", "systemUTC", "systemDefaultZone", "system");
    return DescribedPredicate.describe(
        "asks the system for the time",
        call ->
            (call.getTargetOwner().getPackageName().equals("java.time")
                    && zeroArgumentClocks.contains(call.getName())
                    && call.getTarget().getRawParameterTypes().isEmpty())
                || (call.getTargetOwner().isEquivalentTo(System.class)
                    && call.getName().equals("currentTimeMillis")));
  }

  private static boolean showsLucene(JavaMember member) {
    return member.getAllInvolvedRawTypes().stream()
        .map(JavaClass::getPackageName)
        .anyMatch(name -> name.startsWith("org.apache.lucene"));
  }
}
