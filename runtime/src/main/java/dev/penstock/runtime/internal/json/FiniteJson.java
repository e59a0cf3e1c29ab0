package dev.penstock.runtime.internal.json;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.UTF8JsonGenerator;

/**
 * JSON whose numbers are numbers. JSON has none that are infinite or no number (RFC 8259, section 6); Jackson would write
 * texts for them, which the document does not tell of and typed clients can't read.
 */
final class FiniteJson extends JsonFactory {

    private static final long serialVersionUID = 1L;

    FiniteJson(JsonFactoryBuilder builder) {
        super(builder);
    }

    @Override
    protected JsonGenerator _createUTF8Generator(ObjectWriteContext context, IOContext io, OutputStream out) {
        SerializableString separator = context.getRootValueSeparator(_rootValueSeparator);
        CharacterEscapes escapes = context.getCharacterEscapes();
        return new Generator(
                context,
                io,
                context.getStreamWriteFeatures(_streamWriteFeatures),
                context.getFormatWriteFeatures(_formatWriteFeatures),
                out,
                separator,
                escapes == null ? _characterEscapes : escapes,
                context.getPrettyPrinter(),
                _maximumNonEscapedChar,
                _quoteChar);
    }

    private static final class Generator extends UTF8JsonGenerator {

        Generator(
                ObjectWriteContext context,
                IOContext io,
                int streamFeatures,
                int formatFeatures,
                OutputStream out,
                SerializableString separator,
                CharacterEscapes escapes,
                PrettyPrinter printer,
                int maximumNonEscaped,
                char quote) {
            super(
                    context,
                    io,
                    streamFeatures,
                    formatFeatures,
                    out,
                    separator,
                    escapes,
                    printer,
                    maximumNonEscaped,
                    quote);
        }

        @Override
        public JsonGenerator writeNumber(double number) {
            if (!Double.isFinite(number)) {
                throw _constructWriteException(number + " is no number of JSON");
            }
            return super.writeNumber(number);
        }

        @Override
        public JsonGenerator writeNumber(float number) {
            if (!Float.isFinite(number)) {
                throw _constructWriteException(number + " is no number of JSON");
            }
            return super.writeNumber(number);
        }
    }
}
