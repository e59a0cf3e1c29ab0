package dev.penstock.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
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

    /** What the parts of a property with several names share: the places of the others whose constraints are checked. */
    private List<Element> beside = List.of();

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

    /**
     * Jackson makes a property of each name that is given: one that is written as {@code a} may be read as {@code b}. What
     * has no name of its own is left out then, but its constraints are checked all the same.
     */
    List<BeanProperty> byNames() {
        Map<String, BeanProperty> named = named();
        if (named.size() < 2) {
            return List.of(this);
        }
        named.values()
                .forEach(part -> part.beside = checked().stream()
                        .filter(place -> !part.places().contains(place))
                        .toList());
        return List.copyOf(named.values());
    }

    /**
     * What Jackson finds without a name although others give it several, so that it refuses the class: what it does not
     * see by itself it leaves out. The access that an annotation allows decides what there is at all.
     */
    Optional<Element> unnamed(Detection detection) {
        Map<String, BeanProperty> named = named();
        boolean limited = places().stream()
                .map(place -> JacksonRules.access(Annotated.on(place)))
                .anyMatch(access -> access.equals("READ_ONLY") || access.equals("WRITE_ONLY"));
        if (named.size() < 2 || limited) {
            return Optional.empty();
        }
        return places().stream()
                .filter(place ->
                        named.values().stream().noneMatch(part -> part.places().contains(place)))
                .filter(place -> place == parameter
                        || (setters.contains(place) ? detection.writes(place) : detection.reads(place)))
                .findFirst();
    }

    private Map<String, BeanProperty> named() {
        Map<String, BeanProperty> named = new LinkedHashMap<>();
        if (field != null) {
            nameOf(List.of(field)).ifPresent(name -> into(named, name).field = field);
        }
        addTo(named, getters, true);
        addTo(named, setters, false);
        if (parameter != null) {
            nameOf(List.of(parameter)).ifPresent(name -> into(named, name).parameter = parameter);
        }
        return named;
    }

    private void addTo(Map<String, BeanProperty> named, List<Element> methods, boolean get) {
        for (Element method : methods) {
            // The nearest class that names an inherited method counts.
            List<Element> same = methods.stream()
                    .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
                    .toList();
            nameOf(same).ifPresent(given -> {
                BeanProperty property = into(named, given);
                (get ? property.getters : property.setters).add(method);
            });
        }
    }

    private BeanProperty into(Map<String, BeanProperty> named, String given) {
        return named.computeIfAbsent(given, none -> new BeanProperty(name));
    }

    private static Optional<String> nameOf(List<? extends Element> places) {
        return places.stream()
                .flatMap(place -> JacksonRules.explicitName(Annotated.on(place)).stream())
                .findFirst();
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
        checked.addAll(beside);
        return checked;
    }

    /** Those of them that say nothing about JSON, as they have another name there, or none. */
    List<Element> beside() {
        return beside.stream()
                .filter(place -> !(place instanceof ExecutableElement getter)
                        || BeanNames.ofGetter(getter).isPresent())
                .toList();
    }

    /** What gives the type that it is read as, as Jackson prefers: what it is handed to, or else set with. */
    Element read() {
        if (parameter != null) {
            return parameter;
        }
        return !setters.isEmpty() ? setters.get(0) : field != null ? field : typed();
    }

    /** Whether Hibernate Validator finds it in an object. */
    boolean isHeld() {
        return field != null
                || getters.stream()
                        .anyMatch(getter ->
                                BeanNames.ofGetter((ExecutableElement) getter).isPresent());
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
