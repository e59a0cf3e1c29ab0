package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record that holds settings of the application; a constructor can then depend on it.
 *
 * <p>Each component is a setting: {@code ratesUrl} of {@code @Config("shop")} is the property {@code shop.rates-url},
 * the environment variable {@code SHOP_RATES_URL} and the command-line option {@code --shop.rates-url}. A component
 * without {@code Optional}, {@code @Nullable} or {@link Default} is required. All wrong settings are reported together,
 * before anything is started.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Config {

    /** The prefix of all its settings. */
    String value();
}
