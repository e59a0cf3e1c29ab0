package dev.penstock.runtime;

import java.util.List;
import java.util.Optional;

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

    /** The record's components with the settings they come from, if any of them has a constraint. */
    default Optional<Arguments<?>> constraints() {
        return Optional.empty();
    }
}
