package dev.penstock.runtime.internal.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ext.javatime.ser.OffsetTimeSerializer;

/** Writes times with their seconds, as RFC 3339 wants them; Jackson leaves out those of a whole minute. */
final class OffsetTimes extends ValueSerializer<OffsetTime> {

    /** An annotated format decides by itself. */
    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty property) {
        boolean annotated = property != null
                && !JsonFormat.Value.empty().equals(property.findPropertyFormat(context.getConfig(), OffsetTime.class));
        return annotated ? OffsetTimeSerializer.INSTANCE.createContextual(context, property) : this;
    }

    @Override
    public void serialize(OffsetTime value, JsonGenerator out, SerializationContext context) {
        out.writeString(DateTimeFormatter.ISO_OFFSET_TIME.format(value));
    }
}
