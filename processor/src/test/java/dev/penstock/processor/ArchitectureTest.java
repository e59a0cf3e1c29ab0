package dev.penstock.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.penstock.processor.model.Origin;
import javax.lang.model.type.TypeMirror;
import org.junit.jupiter.api.Test;

/** Everything flows one way: read, check, write. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.penstock.processor");

    @Test
    void theModelKnowsNoneOfTheStages() {
        noClasses()
                .that()
                .resideInAPackage("..model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..processor", "..read", "..check", "..write", "..openapi", "com.palantir..", "io.swagger..")
                .check(CLASSES);
    }

    @Test
    void javacStopsAtTheModelsEdge() {
        noClasses()
                .that()
                .resideInAnyPackage("..model", "..openapi")
                .and()
                .doNotBelongToAnyOf(Origin.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.lang.model..")
                .check(CLASSES);
    }

    @Test
    void onlyWriteKnowsJavaPoet() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..write")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.palantir..")
                .check(CLASSES);
    }

    @Test
    void onlyOpenApiKnowsSwagger() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..openapi")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.swagger..")
                .check(CLASSES);
    }

    @Test
    void theStagesFormNoCycle() {
        slices().matching("dev.penstock.processor.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /** The text of a type differs between JDKs, and its identity means nothing. */
    @Test
    void typesAreNeitherComparedNorPrinted() {
        noClasses()
                .should()
                .callMethod(TypeMirror.class, "toString")
                .orShould()
                .callMethod(TypeMirror.class, "equals", Object.class)
                .orShould()
                .callMethod(TypeMirror.class, "hashCode")
                .check(CLASSES);
    }
}
