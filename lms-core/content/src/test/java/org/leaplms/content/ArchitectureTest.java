package org.leaplms.content;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.leaplms", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule content_knows_the_course_model_of_the_engine_and_nothing_else_of_the_house = noClasses()
            .that()
            .resideInAPackage("org.leaplms.content..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.leaplms.lms..",
                    "org.leaplms.xapi..",
                    "org.leaplms.cli..",
                    "org.leaplms.scorm.session..",
                    "org.leaplms.scorm.cmi..");

    @ArchTest
    static final ArchRule one_check_only_asks_the_sequencer = noClasses()
            .that()
            .resideInAPackage("org.leaplms.content..")
            .and()
            .doNotHaveFullyQualifiedName("org.leaplms.content.internal.read.StartCheck")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.leaplms.scorm.sequencing..");

    @ArchTest
    static final ArchRule no_network = noClasses()
            .that()
            .resideInAPackage("org.leaplms.content..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.URL")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");

    @ArchTest
    static final ArchRule reading_knows_nothing_of_reports_and_repair = noClasses()
            .that()
            .resideInAnyPackage("org.leaplms.content.internal..", "org.leaplms.content.manifest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.leaplms.content.report..", "org.leaplms.content.repair..");
}
