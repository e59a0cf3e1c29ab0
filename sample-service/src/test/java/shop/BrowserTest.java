package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The documentation page in a browser, if there is one. */
@EnabledIf("thereIsABrowser")
class BrowserTest {

    private static final By POST_ITEMS = By.cssSelector("[id$='itemsCreate']");

    private RunningShop shop;
    private ChromeDriver browser;
    private WebDriverWait wait;

    static boolean thereIsABrowser() {
        return Skipped.unless(
                chromium().isPresent() && driver().isPresent(),
                "no browser: put chromium and chromedriver on the PATH to run these tests");
    }

    private static Optional<File> chromium() {
        return onPath("chromium", "chromium-browser", "google-chrome", "chrome");
    }

    private static Optional<File> driver() {
        return onPath("chromedriver");
    }

    @BeforeEach
    void open() throws Exception {
        shop = RunningShop.start();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium().orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,1600",
                "--user-data-dir=" + Files.createTempDirectory("shop-browser"));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver().orElseThrow())
                        .build(),
                options);
        wait = new WebDriverWait(browser, Duration.ofSeconds(30));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
        if (shop != null) {
            shop.close();
        }
    }

    private static Optional<File> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    @Test
    void theOperationsAreShownAndCanBeTriedOut() throws Exception {
        browser.get(shop.uri("/docs").toString());
        wait.until(ExpectedConditions.presenceOfElementLocated(POST_ITEMS));
        List<String> operations = browser.findElements(By.cssSelector(".opblock-summary")).stream()
                .map(summary -> summary.findElement(By.cssSelector(".opblock-summary-method"))
                                .getText()
                        + " "
                        + summary.findElement(By.cssSelector(".opblock-summary-path"))
                                .getText()
                                .replace("\u200b", ""))
                .toList();
        assertTrue(operations.contains("POST /items"), operations::toString);
        assertTrue(operations.contains("GET /items/{id}/price"), operations::toString);
        assertTrue(operations.contains("GET /tasks/blocking"), operations::toString);
        screenshot("docs.png");

        WebElement create = browser.findElement(POST_ITEMS);
        create.findElement(By.cssSelector(".opblock-summary-control")).click();
        wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("[id$='itemsCreate'] textarea")));
        execute("{\"name\":\"Lamp\",\"price\":9.99,\"quantity\":3,\"tags\":[\"home\"]}", "201");
        String answer = execute("{\"name\":\"\",\"price\":-1,\"quantity\":3}", "422");
        assertTrue(answer.contains("/name") && answer.contains("/price"), answer);
        screenshot("docs-422.png");
        assertEquals(List.of(), requestsToElsewhere());
    }

    private String execute(String body, String status) {
        WebElement text = browser.findElement(By.cssSelector("[id$='itemsCreate'] textarea"));
        // React ignores a value that is set without its own setter.
        browser.executeScript(
                "Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value').set.call(arguments[0], arguments[1]);"
                        + "arguments[0].dispatchEvent(new Event('input', {bubbles: true}));"
                        + "arguments[0].dispatchEvent(new Event('change', {bubbles: true}));",
                text,
                body);
        WebElement execute = browser.findElement(By.cssSelector("[id$='itemsCreate'] .btn.execute"));
        browser.executeScript("arguments[0].scrollIntoView({block: 'center'}); arguments[0].click();", execute);
        By live = By.cssSelector("[id$='itemsCreate'] .live-responses-table tbody .response-col_status");
        wait.until(ExpectedConditions.textToBePresentInElementLocated(live, status));
        return browser.findElement(By.cssSelector("[id$='itemsCreate'] .live-responses-table"))
                .getText();
    }

    private List<String> requestsToElsewhere() {
        return browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> RunningShop.JSON.readTree(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asString().equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url").asString())
                .filter(url -> !url.startsWith(shop.uri("/").toString())
                        && !url.startsWith("data:")
                        && !url.startsWith("blob:")
                        && !url.startsWith("chrome"))
                .toList();
    }

    private void screenshot(String name) throws Exception {
        Files.write(Path.of("target", name), browser.getScreenshotAs(OutputType.BYTES));
    }
}
