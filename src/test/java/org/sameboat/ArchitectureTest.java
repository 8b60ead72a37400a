package org.sameboat;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

    private static final String[] FRAMEWORK_FREE = {
        "org.sameboat.conversation..",
        "org.sameboat.language..",
        "org.sameboat.rule..",
        "org.sameboat.reading..",
        "org.sameboat.course..",
        "org.sameboat.gate..",
        "org.sameboat.reply..",
        "org.sameboat.coaching..",
        "org.sameboat.transcript..",
        "org.sameboat.scorecard..",
        "org.sameboat.training.."
    };

    private final JavaClasses main = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sameboat");

    @Test
    void packagesUseOnlyThePackagesTheyDeclare() {
        ApplicationModules.of("org.sameboat").verify();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(ApplicationModules.of("org.sameboat").stream())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(module.getBasePackage()
                                .getAnnotation(org.springframework.modulith.ApplicationModule.class))
                        .as("package-info of %s", module.getIdentifier())
                        .isPresent());
    }

    @Test
    void theEngineKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(FRAMEWORK_FREE)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "jakarta..")
                .check(main);
    }

    @Test
    void onlyTheLanguageKnowsTheEncoder() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.sameboat.language..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ai.onnxruntime..", "ai.djl..")
                .check(main);
    }

    @Test
    void nothingOfOpenNlpLeavesTheLanguage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.sameboat.language..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("opennlp..")
                .check(main);
    }

    @Test
    void nobodyPrintsToTheConsoleButTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.sameboat.command..", "org.sameboat")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(main);
    }

    @Test
    void nobodyImportsStorageOrSecurity() {
        classes()
                .that()
                .resideInAnyPackage("org.sameboat.storage..", "org.sameboat.security..")
                .should()
                .onlyBeAccessed()
                .byAnyPackage("org.sameboat.storage..", "org.sameboat.security..", "org.sameboat")
                .check(main);
    }
}
