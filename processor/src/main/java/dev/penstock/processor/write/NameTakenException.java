package dev.penstock.processor.write;

import java.io.IOException;
import java.util.Optional;

/** A class can't be generated, as there is one of its name, written by hand or generated for another. */
public final class NameTakenException extends IOException {

    private final String name;
    private final String owner;
    private final Optional<String> otherOwner;

    NameTakenException(String name, String owner, Optional<String> otherOwner, IOException cause) {
        super(name + " is taken", cause);
        this.name = name;
        this.owner = owner;
        this.otherOwner = otherOwner;
    }

    /** Whether the other class was generated for another one, by the same processor. */
    public boolean isOfAnother() {
        return otherOwner.filter(other -> !other.equals(owner)).isPresent();
    }

    /** The class, what it is generated for, and what has its name, as the message says them. */
    public Object[] arguments() {
        String other = otherOwner
                .map(found -> found.equals(owner) ? "that of another of its methods" : "that of " + found)
                .orElse("a class that is there");
        return new Object[] {name, owner, other};
    }
}
