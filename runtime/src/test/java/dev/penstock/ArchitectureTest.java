package dev.penstock;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package may know which. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.penstock");

    @Test
    void whatGeneratedCodeCallsNamesNoServerAndNoImplementation() {
        noClasses()
                .that()
                .resideInAPackage("dev.penstock.runtime")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.undertow..", "org.xnio..", "tools.jackson..", "dev.penstock.runtime.internal..")
                .check(CLASSES);
    }

    @Test
    void whatUsersImportNamesNoServer() {
        noClasses()
                .that()
                .resideInAPackage("dev.penstock")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.undertow..", "org.xnio..", "tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void onlyTheServerKnowsUndertow() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.penstock.runtime.internal.server..", "dev.penstock.undertow..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.undertow..", "org.xnio..")
                .check(CLASSES);
    }

    @Test
    void routingAndSettingsKnowNeitherJacksonNorTheRest() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.penstock.runtime.internal.routing", "dev.penstock.runtime.internal.settings")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "tools.jackson..",
                        "dev.penstock.runtime.internal.server..",
                        "dev.penstock.runtime.internal.json..",
                        "dev.penstock.runtime.internal.wiring..",
                        "dev.penstock.runtime.internal.document..")
                .check(CLASSES);
    }

    @Test
    void onlyTheServerKnowsTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.penstock", "dev.penstock.runtime.internal.server..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.penstock.runtime.internal.server..")
                .check(CLASSES);
    }

    @Test
    void thereIsNoStaticMutableState() {
        noFields()
                .that()
                .areStatic()
                .and(DescribedPredicate.describe(
                        "are written by source",
                        (JavaField field) -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .notBeFinal()
                .check(CLASSES);
    }
}
