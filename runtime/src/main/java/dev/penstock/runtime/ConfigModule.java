package dev.penstock.runtime;

import java.util.List;

/**
 * The generated settings of one {@link dev.penstock.annotation.Config} record.
 *
 * @param <T> the record
 */
public interface ConfigModule<T> {

    /** The record. */
    Class<T> type();

    /** Its settings, in the order of its components. */
    List<Setting<?>> settings();

    /** Makes the record from values that were all found and converted. */
    T create(SettingValues values);
}
