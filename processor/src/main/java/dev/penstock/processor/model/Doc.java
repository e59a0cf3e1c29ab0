package dev.penstock.processor.model;

import java.util.Map;

/**
 * A documentation comment, in Markdown.
 *
 * @param summary the first sentence; empty if there is no comment
 * @param description what follows it; empty if nothing does
 * @param params the texts of {@code @param}, by name
 * @param returns the text of {@code @return}; empty if there is none
 * @param throwsTexts the texts of {@code @throws}, by simple name of the exception
 */
public record Doc(
        String summary,
        String description,
        Map<String, String> params,
        String returns,
        Map<String, String> throwsTexts) {

    /** No comment. */
    public static final Doc NONE = new Doc("", "", Map.of(), "", Map.of());

    /** Copies the maps. */
    public Doc {
        params = Map.copyOf(params);
        throwsTexts = Map.copyOf(throwsTexts);
    }
}
