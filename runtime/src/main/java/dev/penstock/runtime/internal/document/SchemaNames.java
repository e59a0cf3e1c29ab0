package dev.penstock.runtime.internal.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives each schema the shortest name that no other has: the one that it should have, {@code Item}; if two should have the
 * same, both with a part of their packages before it, {@code ShopItem} and {@code BillingItem}; and so on. Which names
 * come out depends on the schemas alone, not on their order.
 */
final class SchemaNames {

    private static final Pattern CLASS_NAME = Pattern.compile("[\\p{javaJavaIdentifierPart}.]+");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[^a-zA-Z0-9._-]");

    /** What the name of a schema of input ends with, if there is one of output too. */
    static final String INPUT = "Input";

    private SchemaNames() {}

    /**
     * Names schemas.
     *
     * @param preferred the name that each should have, by its key
     * @return the name that each gets, by its key
     */
    static Map<String, String> choose(Map<String, String> preferred) {
        Map<String, Integer> levels = new TreeMap<>();
        preferred.keySet().forEach(key -> levels.put(key, 0));
        Map<String, String> names = new TreeMap<>();
        boolean raised = true;
        while (raised) {
            levels.forEach((key, level) -> names.put(key, name(key, preferred.get(key), level)));
            raised = false;
            for (List<String> keys : sameName(names)) {
                for (String key : keys) {
                    int level = levels.get(key);
                    if (level < longest(key)) {
                        levels.put(key, level + 1);
                        raised = true;
                    }
                }
            }
        }
        number(names);
        return names;
    }

    private static List<List<String>> sameName(Map<String, String> names) {
        Map<String, List<String>> keys = new TreeMap<>();
        names.forEach((key, name) ->
                keys.computeIfAbsent(name, none -> new ArrayList<>()).add(key));
        return keys.values().stream().filter(same -> same.size() > 1).toList();
    }

    /** Names that differ only in characters that OpenAPI does not allow. */
    private static void number(Map<String, String> names) {
        Set<String> taken = new HashSet<>();
        Map<String, String> numbered = new HashMap<>();
        names.forEach((key, name) -> {
            String unique = name;
            for (int i = 2; !taken.add(unique); i++) {
                unique = name + i;
            }
            numbered.put(key, unique);
        });
        names.putAll(numbered);
    }

    private static int longest(String key) {
        Matcher matcher = CLASS_NAME.matcher(FragmentFormat.isInput(key) ? FragmentFormat.output(key) : key);
        int longest = 0;
        while (matcher.find()) {
            longest = Math.max(longest, matcher.group().split("[.$]", -1).length - 1);
        }
        return longest;
    }

    private static String name(String key, String preferred, int level) {
        return NOT_ALLOWED
                .matcher(level == 0 ? preferred : qualified(key, level))
                .replaceAll("_");
    }

    /** {@code shop.Page<shop.Item>} becomes {@code ShopPageOfShopItem}. */
    private static String qualified(String key, int level) {
        if (FragmentFormat.isInput(key)) {
            return qualified(FragmentFormat.output(key), level) + INPUT;
        }
        String spoken = key.replace("? extends ", "").replace("[]", "Array");
        StringBuilder name = new StringBuilder();
        Matcher matcher = CLASS_NAME.matcher(spoken);
        boolean first = true;
        int end = 0;
        while (matcher.find()) {
            if (!first) {
                name.append(spoken.substring(end, matcher.start()).contains("<") ? "Of" : "And");
            }
            first = false;
            end = matcher.end();
            String[] parts = matcher.group().split("[.$]", -1);
            for (int i = Math.max(0, parts.length - 1 - level); i < parts.length; i++) {
                name.append(capitalized(parts[i]));
            }
        }
        return name.toString();
    }

    private static String capitalized(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
