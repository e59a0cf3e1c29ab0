package dev.penstock.runtime.internal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.runtime.Converter;
import dev.penstock.runtime.Setting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingsTest {

    private static final Machine SMALL = new Machine(2, 400, false);

    private static ServerSettings settings(Machine machine, String... arguments) {
        SettingsResult result =
                SettingsReader.read(ServerSettings.all(), List.of(arguments), Map.of(), new Properties());
        return ServerSettings.of(
                assertInstanceOf(SettingsResult.Values.class, result, result::toString)
                        .values(),
                machine);
    }

    @Test
    void fillsInDefaultsFromTheMachine() {
        assertEquals(
                new ServerSettings(
                        "127.0.0.1",
                        8080,
                        2,
                        65536,
                        WorkerType.PLATFORM,
                        32,
                        128,
                        Duration.ofSeconds(30),
                        2 << 20,
                        100,
                        Duration.ofSeconds(30),
                        100,
                        Duration.ofSeconds(30),
                        32768,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(20),
                        true,
                        Optional.empty()),
                settings(SMALL));
        ServerSettings large = settings(new Machine(16, 4L << 30, true));
        assertEquals(16, large.ioThreads());
        assertEquals(128, large.workerThreads());
        assertEquals(512, large.workerWaiting());
        assertEquals(1L << 30, large.bodyMemory());
        assertEquals(1L << 30, large.replyMemory());
        assertEquals(Duration.ofSeconds(5), large.drainDelay());
    }

    @Test
    void whatIsSetCounts() {
        ServerSettings set = settings(
                SMALL,
                "--worker-threads=4",
                "--port=0",
                "--body-limit=0",
                "--drain-delay=0s",
                "--io-threads=1",
                "--body-memory=1GiB",
                "--reply-memory=2GiB",
                "--reply-timeout=5s",
                "--header-limit=16KiB",
                "--handler-timeout=500ms");
        assertEquals(4, set.workerThreads());
        assertEquals(16, set.workerWaiting());
        assertEquals(0, set.port());
        assertEquals(0, set.bodyLimit());
        assertEquals(Duration.ZERO, set.drainDelay());
        assertEquals(1, set.ioThreads());
        assertEquals(1L << 30, set.bodyMemory());
        assertEquals(2L << 30, set.replyMemory());
        assertEquals(Duration.ofSeconds(5), set.replyTimeout());
        assertEquals(16384, set.headerLimit());
        assertEquals(Duration.ofMillis(500), set.handlerTimeout());
        assertEquals(7, settings(SMALL, "--worker-waiting=7").workerWaiting());
    }

    @Test
    void everyDefaultConverts() {
        for (Setting<?> setting : ServerSettings.all()) {
            if (setting.fallback() != null) {
                setting.converter().convert(setting.fallback());
            }
        }
    }

    @Test
    void virtualThreadsNeedJava21() {
        Converter<WorkerType> old = WorkerType.converter(17);
        assertEquals(WorkerType.PLATFORM, old.convert("platform"));
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> old.convert("virtual"));
        assertEquals(
                "needs Java 21 or later, and this is Java 17: run a later Java, or leave the setting out",
                old.complaint("virtual", refused));
        assertEquals(WorkerType.VIRTUAL, WorkerType.converter(21).convert("virtual"));
        IllegalArgumentException other = assertThrows(IllegalArgumentException.class, () -> old.convert("green"));
        assertEquals("must be one of platform, virtual", old.complaint("green", other));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4096, 4096", "7B, 7", "64KiB, 65536", "64kib, 65536", "2MiB, 2097152", "1GiB, 1073741824"})
    void readsSizes(String text, long bytes) {
        assertEquals(bytes, SettingConverters.size("0", "1024GiB").convert(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "1.5MiB",
                "2MB",
                "2 MiB",
                "MiB",
                "1025GiB",
                "999999999999999999GiB",
                "9223372036854775808"
            })
    void refusesOtherSizes(String text) {
        Converter<Long> size = SettingConverters.size("0", "1024GiB");
        assertThrows(IllegalArgumentException.class, () -> size.convert(text));
    }

    @ParameterizedTest
    @CsvSource({"30s, 30000", "500ms, 500", "2m, 120000", "1h, 3600000", "PT30S, 30000", "0s, 0", "PT0.25S, 250"})
    void readsDurations(String text, long millis) {
        assertEquals(
                Duration.ofMillis(millis),
                SettingConverters.duration(Duration.ZERO).convert(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "s", "-1s", "PT-1S", "1.5s", "30 s", "1d", "999999999999h", "9999999999999s"})
    void refusesOtherDurations(String text) {
        Converter<Duration> duration = SettingConverters.duration(Duration.ZERO);
        assertThrows(RuntimeException.class, () -> duration.convert(text));
    }

    @Test
    void leavesOutWhatIsTooSmall() {
        assertThrows(
                IllegalArgumentException.class,
                () -> SettingConverters.duration(Duration.ofMillis(1)).convert("0s"));
        assertThrows(
                IllegalArgumentException.class,
                () -> SettingConverters.arraySize("1KiB", "1MiB").convert("1023"));
        assertThrows(
                IllegalArgumentException.class,
                () -> SettingConverters.text("a text").convert(" "));
    }
}
