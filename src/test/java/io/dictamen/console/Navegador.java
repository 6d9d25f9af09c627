package io.dictamen.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.dictamen.TestAccess;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real browser for a {@code @QuarkusTest}, a person to a context. After each test it asserts that no page broke the
 * policy of its content, wrote an error, or asked anything of another machine.
 */
public final class Navegador implements AfterEachCallback {
    private static final Path PICTURES = Path.of("target", "consola");
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int MOST_TABS = 300;
    private static final double PATIENCE_MILLIS = 30_000;
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final ScheduledExecutorService ALARM = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "navegador");
        thread.setDaemon(true);
        return thread;
    });

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /** One for all tests of a service; it takes longer to start than most journeys. */
    private static final class Chromium {
        private static @Nullable Browser running;

        static Browser browser() {
            Browser browser = running;
            if (browser == null) {
                PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
                browser = start();
                running = browser;
            }
            return browser;
        }

        /** It does not answer any more: the next test has another. */
        static void abandon() {
            running = null;
        }

        private static Browser start() {
            Optional<Path> installed = installed();
            Playwright.CreateOptions options = new Playwright.CreateOptions()
                    .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of());
            try {
                Playwright playwright = Playwright.create(options);
                Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
                BrowserType.LaunchOptions launch = new BrowserType.LaunchOptions()
                        .setChromiumSandbox(false)
                        .setArgs(ARGUMENTS);
                installed.ifPresent(launch::setExecutablePath);
                return playwright.chromium().launch(launch);
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "The console is tested in Chromium: install your system's package chromium, or let Playwright"
                                + " fetch its own.",
                        e);
            }
        }

        private static Optional<Path> installed() {
            String path = System.getenv("PATH");
            return Stream.of("chromium", "chromium-browser", "google-chrome")
                    .flatMap(name ->
                            Stream.of((path == null ? "" : path).split(":")).map(folder -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    /** A new window of somebody who has logged in and has these roles; of nobody where there is no name. */
    public Page como(String persona, String... roles) {
        return ventana(1280, ColorScheme.LIGHT, persona, roles);
    }

    public Page ventana(int ancho, ColorScheme tema, String persona, String... roles) {
        BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(base())
                        .setLocale("es-BO")
                        .setAcceptDownloads(true)
                        .setViewportSize(ancho, 900)
                        .setColorScheme(tema));
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        if (!persona.isEmpty()) {
            context.addCookies(List.of(new Cookie("dictamen_sesion", TestAccess.token(persona, roles)).setUrl(base())));
        }
        Page page = context.newPage();
        context.onRequest(request -> {
            if (!request.url().startsWith(base())
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                wrong.add("asked of another machine: " + request.url());
            }
        });
        context.onConsoleMessage(message -> {
            // htmx writes as an error too that a newer request took the place of one under way.
            boolean refusedByUs = message.text().startsWith("Failed to load resource")
                    || message.text().matches("htmx:(sendAbort|afterRequest), .*");
            if (message.type().equals("error") && !refusedByUs) {
                wrong.add(message.text());
            }
        });
        context.onWebError(error -> wrong.add("script failed: " + error.error()));
        return page;
    }

    /** Asserts that nothing on the page keeps anybody from using it, as far as a machine can tell, in either theme. */
    public static void sinBarreras(Page page) {
        for (ColorScheme tema : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(tema));
            // The theme changes nothing but colours.
            AxeBuilder axe = tema == ColorScheme.DARK
                    ? axe(page).withRules(List.of("color-contrast"))
                    : axe(page).withTags(STANDARDS);
            AxeResults found = axe.analyze();
            assertThat(found.getViolations())
                    .as("%s, %s", page.url(), tema)
                    .extracting(Navegador::told)
                    .isEmpty();
        }
    }

    // Told of what is wrong alone, and in the page itself, it takes a fraction of the time.
    private static AxeBuilder axe(Page page) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true);
    }

    /** Goes on by the tab key, as who has no mouse does, until that has the focus. */
    public static void tabHasta(Locator lugar) {
        for (int i = 0; i < MOST_TABS; i++) {
            lugar.page().keyboard().press("Tab");
            if ((boolean) lugar.evaluate("it => it === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("The tab key never reaches " + lugar);
    }

    /** The same, and presses Enter there. */
    public static void tabYEnter(Locator lugar) {
        tabHasta(lugar);
        lugar.page().keyboard().press("Enter");
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** Keeps a picture of the whole page in {@code target/consola}, for somebody to look at. */
    public static void foto(Page page, String nombre) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(nombre + ".png"))
                .setFullPage(true));
        // It hides the caret and leaves empty styles, which break the policy of the page once htmx copies them.
        page.evaluate("document.querySelectorAll('[style=\"\"]').forEach((one) => one.removeAttribute('style'))");
    }

    /** What the journeys of this test met; for those that break something on purpose. */
    public List<String> errores() {
        return wrong;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
        List<String> met = List.copyOf(wrong);
        wrong.clear();
        assertThat(met).as("what the browser complained of").isEmpty();
    }

    // Chromium was seen not to answer when a window was to be closed, and nothing else waits for ever.
    private void close() {
        ScheduledFuture<?> alarm = ALARM.schedule(Thread.currentThread()::interrupt, 20, TimeUnit.SECONDS);
        try {
            contexts.forEach(BrowserContext::close);
        } catch (PlaywrightException e) {
            Chromium.abandon();
        } finally {
            alarm.cancel(false);
            Thread.interrupted();
            contexts.clear();
        }
    }

    private static String base() {
        return "http://127.0.0.1:" + RestAssured.port;
    }
}
