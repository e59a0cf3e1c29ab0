package dev.penstock.runtime.internal.validation;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.validator.messageinterpolation.HibernateMessageInterpolatorContext;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Messages in English on any machine, without a library for expressions: what Hibernate Validator's own messages need
 * of these is understood here. The value that was sent never becomes part of a message.
 */
final class EnglishMessages extends ParameterMessageInterpolator {

    private static final String DURATION = "{org.hibernate.validator.constraints.time.Duration";

    /** As {@code ${inclusive == true ? 'or equal to ' : ''}}. */
    private static final Pattern CHOICE =
            Pattern.compile("\\$\\{\\s*(\\w+)\\s*==\\s*(\\w+)\\s*\\?\\s*'([^']*)'\\s*:\\s*'([^']*)'\\s*}");

    /** What is said of constraints with two bounds where nobody has set the upper one. */
    private static final Map<String, String> LOWER_BOUNDS = Map.of(
            "{jakarta.validation.constraints.Size.message}", "size must be at least",
            "{org.hibernate.validator.constraints.Length.message}", "length must be at least",
            "{org.hibernate.validator.constraints.CodePointLength.message}", "length must be at least",
            "{org.hibernate.validator.constraints.Range.message}", "must be greater than or equal to");

    private final ViolationLimit limit;

    EnglishMessages(ViolationLimit limit) {
        super(Set.of(Locale.ENGLISH), Locale.ENGLISH, false);
        this.limit = limit;
    }

    @Override
    public String interpolate(String template, Context context) {
        limit.found(context.unwrap(HibernateMessageInterpolatorContext.class).getPropertyPath());
        Map<String, Object> attributes = context.getConstraintDescriptor().getAttributes();
        if (template.startsWith(DURATION)) {
            return duration(attributes, template.contains("DurationMax"));
        }
        String lower = LOWER_BOUNDS.get(template);
        boolean open = lower != null && isLargest(attributes.get("max"));
        return open ? lower + " " + attributes.get("min") : super.interpolate(template, context);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return interpolate(template, context);
    }

    @Override
    protected String interpolate(Context context, Locale locale, String term) {
        Matcher choice = CHOICE.matcher(term);
        if (choice.matches()) {
            Object attribute = context.getConstraintDescriptor().getAttributes().get(choice.group(1));
            return choice.group(2).equals(String.valueOf(attribute)) ? choice.group(3) : choice.group(4);
        }
        return term.startsWith("$") ? "the value" : super.interpolate(context, locale, term);
    }

    private static boolean isLargest(@Nullable Object bound) {
        return Integer.valueOf(Integer.MAX_VALUE).equals(bound)
                || Long.valueOf(Long.MAX_VALUE).equals(bound);
    }

    private static String duration(Map<String, Object> attributes, boolean max) {
        Duration bound = Duration.ofDays((long) attributes.get("days"))
                .plusHours((long) attributes.get("hours"))
                .plusMinutes((long) attributes.get("minutes"))
                .plusSeconds((long) attributes.get("seconds"))
                .plusMillis((long) attributes.get("millis"))
                .plusNanos((long) attributes.get("nanos"));
        String inclusive = (boolean) attributes.get("inclusive") ? "or equal to " : "";
        return "must be " + (max ? "shorter" : "longer") + " than " + inclusive + bound;
    }
}
