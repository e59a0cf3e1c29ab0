package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/** Finds names of {@code @JsonAlias} that mean two properties: a property of the name counts, or one of the aliases. */
final class Aliases {

    private Aliases() {}

    /** Reports each name that is not that of one property alone. */
    static void check(List<Member> members, ReadFindings findings) {
        Map<String, Member> names = new HashMap<>();
        List<Member> read = members.stream().filter(Member::writable).toList();
        // The name of what is unwrapped is none in JSON.
        read.stream()
                .filter(member -> Unwrapping.annotation(member.annotations()).isEmpty())
                .forEach(member -> names.put(member.jsonName(), member));
        Map<String, Member> aliases = new HashMap<>();
        for (Member member : read) {
            for (AnnotationMirror mirror :
                    member.annotations().jackson("JsonAlias").stream().toList()) {
                for (AnnotationValue value : Annotated.values(mirror, "value")) {
                    String alias = String.valueOf(value.getValue());
                    Member named = names.getOrDefault(alias, member);
                    Member other = aliases.putIfAbsent(alias, member);
                    if (named != member) {
                        report(alias, member, mirror, "the name", named, findings);
                    } else if (other != null && other != member) {
                        report(alias, member, mirror, "an alias", other, findings);
                    }
                }
            }
        }
    }

    private static void report(
            String alias, Member member, AnnotationMirror mirror, String what, Member other, ReadFindings findings) {
        findings.report(
                Diagnostic.ALIAS_TAKEN,
                member.annotations().origin(mirror),
                alias,
                member.javaName(),
                what,
                other.javaName());
    }
}
