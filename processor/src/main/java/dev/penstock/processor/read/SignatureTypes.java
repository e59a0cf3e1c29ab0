package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Origin;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Checks that the types of a handler's signature are known to their last argument, and can be named. */
final class SignatureTypes {

    private final Visibility visibility;
    private final Diagnostics diagnostics;

    SignatureTypes(Visibility visibility, Diagnostics diagnostics) {
        this.visibility = visibility;
        this.diagnostics = diagnostics;
    }

    /** Whether a type can be used; reports what is wrong with it otherwise. */
    boolean check(TypeMirror type, Origin origin, String place) {
        return isClosed(type, type, origin, place) && isVisible(type, origin, place);
    }

    private boolean isVisible(TypeMirror type, Origin origin, String place) {
        Optional<TypeElement> hidden = visibility.hiddenIn(type);
        hidden.ifPresent(element ->
                diagnostics.report(Diagnostic.SIGNATURE_NOT_VISIBLE, origin, element.getSimpleName(), place));
        return hidden.isEmpty();
    }

    private boolean isClosed(TypeMirror part, TypeMirror whole, Origin origin, String place) {
        if (part.getKind() == TypeKind.TYPEVAR || part.getKind() == TypeKind.INTERSECTION) {
            diagnostics.report(Diagnostic.UNBOUND_TYPE_VARIABLE, origin, TypeTexts.of(part), place);
            return false;
        }
        if (part instanceof ArrayType array) {
            return isClosed(array.getComponentType(), whole, origin, place);
        }
        if (part instanceof WildcardType wildcard) {
            if (wildcard.getExtendsBound() == null) {
                diagnostics.report(Diagnostic.OPEN_TYPE, origin, TypeTexts.of(whole), place);
                return false;
            }
            return isClosed(wildcard.getExtendsBound(), whole, origin, place);
        }
        if (part instanceof DeclaredType declared) {
            if (isRaw(declared)) {
                diagnostics.report(Diagnostic.OPEN_TYPE, origin, TypeTexts.of(whole), place);
                return false;
            }
            return declared.getTypeArguments().stream().allMatch(argument -> isClosed(argument, whole, origin, place));
        }
        return true;
    }

    static boolean isRaw(DeclaredType type) {
        return type.getTypeArguments().isEmpty()
                && !((TypeElement) type.asElement()).getTypeParameters().isEmpty();
    }
}
