package dev.penstock.runtime.internal.json;

import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;

/** Adds to Jackson what the compiler knew of the types of bodies. */
final class BodyModule extends JacksonModule {

    private final BodyTypes types;

    BodyModule(BodyTypes types) {
        this.types = types;
    }

    @Override
    public String getModuleName() {
        return "penstock-bodies";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addDeserializers(new BodyDeserializers());
        context.addDeserializerModifier(types);
        context.addHandler(new BodyTypes.Unknown());
    }
}
