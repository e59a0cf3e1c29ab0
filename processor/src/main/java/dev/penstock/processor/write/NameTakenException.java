package dev.penstock.processor.write;

import java.io.IOException;
import java.util.Optional;

/** A class can't be generated, as there is one of its name, written by hand or generated for another. */
public final class NameTakenException extends IOException {

    private final String name;
    private final String owner;
    private final String other;

    NameTakenException(String name, String owner, Optional<String> otherOwner, IOException cause) {
        super(name + " is taken", cause);
        this.name = name;
        this.owner = owner;
        this.other = otherOwner
                .map(found -> found.equals(owner) ? "another that is" : "that of " + found)
                .orElse("a class that is there");
    }

    /** The class, what it is generated for, and what has its name, as the message says them. */
    public Object[] arguments() {
        return new Object[] {name, owner, other};
    }
}
