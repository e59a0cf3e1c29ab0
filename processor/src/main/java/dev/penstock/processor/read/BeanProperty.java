package dev.penstock.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The field, getters, setters and constructor parameter that make up one property, nearest class first. */
final class BeanProperty {

    final String name;
    final List<Element> getters = new ArrayList<>();
    final List<Element> setters = new ArrayList<>();

    @Nullable
    VariableElement field;

    @Nullable
    VariableElement parameter;

    BeanProperty(String name) {
        this.name = name;
    }

    void addAll(BeanProperty other) {
        getters.addAll(other.getters);
        setters.addAll(other.setters);
        if (parameter == null) {
            parameter = other.parameter;
        }
    }

    /** An ignored getter does not hide what another annotation makes a property explicitly. */
    void removeIgnored() {
        boolean explicit = places().stream()
                .map(Annotated::on)
                .anyMatch(place -> JacksonRules.isExplicit(place) && !JacksonRules.isIgnored(place));
        if (explicit) {
            getters.removeIf(place -> JacksonRules.isIgnored(Annotated.on(place)));
            setters.removeIf(place -> JacksonRules.isIgnored(Annotated.on(place)));
            if (field != null && JacksonRules.isIgnored(Annotated.on(field))) {
                field = null;
            }
        }
    }

    /** All places; the first one stands for the property in messages and has its comment. */
    List<Element> places() {
        List<Element> places = new ArrayList<>();
        if (field != null) {
            places.add(field);
        }
        places.addAll(getters);
        places.addAll(setters);
        if (parameter != null) {
            places.add(parameter);
        }
        return places;
    }

    /** What gives the type: the nearest getter, or else whatever there is. */
    Element typed() {
        return !getters.isEmpty() ? getters.get(0) : places().get(0);
    }

    /** The places whose constraints are checked. */
    List<Element> checked() {
        List<Element> checked = new ArrayList<>(getters);
        if (field != null) {
            checked.add(field);
        }
        return checked;
    }

    boolean isReadable(Detection detection) {
        return getters.stream().anyMatch(detection::reads) || field != null && detection.reads(field);
    }

    /** A private field is written to where a visible getter shows that it is a property. */
    boolean isWritable(Detection detection) {
        if (parameter != null || setters.stream().anyMatch(detection::writes)) {
            return true;
        }
        return field != null
                && !field.getModifiers().contains(Modifier.FINAL)
                && (detection.reads(field) || getters.stream().anyMatch(detection::reads));
    }
}
