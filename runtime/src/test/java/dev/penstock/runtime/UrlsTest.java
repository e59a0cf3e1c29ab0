package dev.penstock.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;

final class UrlsTest {

    @Test
    void encodesWhatASegmentCannotHold() {
        assertEquals("a%2Fb%20%C3%BC%25", Urls.segment("a/b ü%"));
        assertEquals("A-z_0.9~", Urls.segment("A-z_0.9~"));
        assertEquals("-7", Urls.segment(-7));
        assertEquals("de-CH", Urls.segment(Locale.forLanguageTag("de-CH")));
    }

    @Test
    void keepsTheSlashesOfATail() {
        assertEquals("a%20b/c", Urls.tail("a b/c"));
    }

    @Test
    void refusesWhatNoRequestCouldCarry() {
        assertThrows(IllegalArgumentException.class, () -> Urls.segment(""));
        assertThrows(IllegalArgumentException.class, () -> Urls.segment(".."));
        assertThrows(IllegalArgumentException.class, () -> Urls.tail("a//b"));
    }
}
