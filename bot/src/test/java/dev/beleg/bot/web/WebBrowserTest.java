package dev.beleg.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import dev.beleg.bot.OnlyWhere;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The pages in a browser with its script, as people use them. Skipped where no Chromium is
/// installed.
@Timeout(300)
class WebBrowserTest {

  private static final List<String> CHROMIUM =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private static final String LIGHT_GROUND = "rgb(255, 255, 255)";
  private static final String DARK_GROUND = "rgb(23, 24, 28)";

  @TempDir static Path folder;
  private static Playwright playwright;
  private static Browser chromium;
  private static Site site;

  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void open() throws Exception {
    Optional<Path> executable =
        CHROMIUM.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    OnlyWhere.isThere(executable.isPresent(), "none of " + CHROMIUM + " is installed");
    site = Site.withAdmins(folder);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable.orElseThrow())
                    .setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void close() {
    if (site != null) {
      playwright.close();
      site.close();
    }
  }

  @BeforeEach
  void openPage() {
    visit(new Browser.NewContextOptions().setLocale("en-GB"));
  }

  private void visit(Browser.NewContextOptions options) {
    context = chromium.newContext(options);
    page = context.newPage();
    page.onConsoleMessage(it -> complaints.add(it.text()));
    page.onPageError(complaints::add);
    page.navigate(site.origin() + "/");
  }

  /// Neither a script error nor a violation of the content security policy, whatever was done.
  @AfterEach
  void closePage() {
    context.close();
    assertThat(complaints).isEmpty();
  }

  @Test
  void answersWithoutLoadingThePageAgain() {
    page.evaluate("window.kept = true");
    page.locator("#words").fill("Wie hoch?");
    page.locator("#words").press("Enter");
    page.locator(".reply").waitFor();
    assertThat(page.locator(".reply p").first().textContent()).isEqualTo("You said: Wie hoch? [1]");
    assertThat(page.evaluate("window.kept")).isEqualTo(true);
    assertThat(page.locator("#words").inputValue()).isEmpty();
  }

  @Test
  void opensTheCitedArticleBesideTheAnswer() {
    ask("Wie hoch?");
    page.locator("a.cite").first().click();
    Locator mark = page.locator("#beside mark");
    mark.waitFor();
    assertThat(mark.textContent()).isEqualTo("Der Handelsums");
    assertThat(page.url()).isEqualTo(site.origin() + "/");
    assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("MARK");
    page.keyboard().press("Escape");
    assertThat(page.locator("#beside").isVisible()).isFalse();
    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("cite");
  }

  @Test
  void coversNoWordOfTheArticleOnAPhone() {
    page.setViewportSize(320, 200);
    ask("Wie hoch?");
    page.locator("a.cite").first().click();
    page.locator("#beside mark").waitFor();
    page.evaluate(
        "document.querySelectorAll('#beside, #beside .shown').forEach(it => it.scrollTop = 60)");
    BoundingBox close = page.locator("#beside .close").boundingBox();
    assertThat(page.locator("#beside .shown").boundingBox().y)
        .isGreaterThanOrEqualTo(close.y + close.height);
    assertThat(close.y).isNotNegative();
    page.locator("#beside .close").click();
    assertThat(page.locator("#beside").isVisible()).isFalse();
  }

  @Test
  void marksTheWordsOfAnAddressThatEndsInItsRange() {
    page.navigate(site.origin() + "/source/news/trade.txt#69-83");
    page.locator("mark").waitFor();
    assertThat(page.locator("mark").textContent()).isEqualTo("Der Handelsums");
    assertThat(page.locator("mark").boundingBox().y).isBetween(0.0, 720.0);
  }

  @Test
  void filtersFiguresAndCopiesOne() {
    context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    page.getByText("Figures", new Page.GetByTextOptions().setExact(true)).click();
    page.locator("#filter").fill("lipezk");
    page.locator("#filter").press("Enter");
    page.waitForURL("**/figures?words=lipezk");
    page.locator("button.copy").first().click();
    page.getByText("Copied", new Page.GetByTextOptions().setExact(true)).waitFor();
    assertThat((String) page.evaluate("navigator.clipboard.readText()"))
        .startsWith("You said: fast 334 Mio. US-Dollar [1]\n„");
  }

  @Test
  void changesLanguageAndTheme() {
    page.locator("details.look summary").click();
    page.locator("select[name=language]").selectOption("ru");
    page.locator("select[name=theme]").selectOption("dark");
    page.locator("details.look button").first().click();
    page.getByText("Спросить у статей").waitFor();
    assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo(DARK_GROUND);
  }

  @Test
  void pressesAButtonOfAnAnswer() {
    ask("Wie?");
    page.locator("button[name=action]").first().click();
    page.getByText("You said: pressed sources <1>").waitFor();
    assertThat(page.locator(".said").first().textContent()).isEqualTo("<b>Quellen</b>");
  }

  /// Each page is opened once and looked at in both colour schemes.
  @Test
  void isReadableForEverybody() {
    context.close();
    visit(new Browser.NewContextOptions().setLocale("de-DE"));
    ask("Wie hoch?");
    List<String> violations = new ArrayList<>();
    for (String path :
        List.of(
            "/",
            "/figures?words=lipezk",
            "/articles",
            "/source/news/trade.txt?range=69-83",
            "/sign-in",
            "/nothing")) {
      page.navigate(site.origin() + path);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
            .as(path)
            .isEqualTo(scheme == ColorScheme.DARK ? DARK_GROUND : LIGHT_GROUND);
        violations().forEach(it -> violations.add(path + " " + scheme + ": " + it));
      }
    }
    assertThat(violations).isEmpty();
    // Chromium writes a line about a page that is not there.
    complaints.removeIf(it -> it.contains("404"));
  }

  /// The pages have no frames, so the check runs in the page itself and needs no second one.
  @SuppressWarnings("deprecation")
  private List<String> violations() {
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .map(it -> it.getId() + " " + it.getNodes())
            .toList();
  }

  @Test
  void showsWhoeverRunsItHowItRuns() {
    page.navigate(site.origin() + "/sign-in?next=/admin");
    page.locator("#token").fill(Site.ADMIN_TOKEN);
    page.locator("#token").press("Enter");
    page.waitForURL("**/admin");
    assertThat(page.locator("#collections ~ .scroll td").first().textContent()).isEqualTo("trade");
    assertThat(violations()).isEmpty();
  }

  private void ask(String words) {
    page.locator("#words").fill(words);
    page.locator("#words").press("Enter");
    page.locator(".reply").first().waitFor();
  }
}
