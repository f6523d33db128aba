package org.leaplms.lms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.leaplms.lms", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule SQL_STAYS_IN_JDBC = noClasses()
            .that()
            .resideOutsideOfPackage("org.leaplms.lms.jdbc..")
            .and()
            .doNotHaveSimpleName("Stores")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.jdbi..", "org.flywaydb..", "org.h2..");

    @ArchTest
    static final ArchRule JDBC_KNOWS_NO_INTERNALS = noClasses()
            .that()
            .resideInAPackage("org.leaplms.lms.jdbc..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.leaplms.lms.internal..", "org.leaplms.xapi..", "java.net.http..");

    @ArchTest
    static final ArchRule NOBODY_PARSES_WITH_JACKSON =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("tools.jackson..", "com.fasterxml..");

    @ArchTest
    static final ArchRule NOBODY_SPEAKS_HTTP = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "jakarta.servlet..", "com.sun.net.httpserver..");

    @ArchTest
    static final ArchRule VALUES_KNOW_NO_INTERNALS = noClasses()
            .that()
            .resideInAnyPackage("org.leaplms.lms", "org.leaplms.lms.spi..", "org.leaplms.lms.files..")
            .and()
            .doNotHaveFullyQualifiedName("org.leaplms.lms.LeapLms")
            .and()
            .doNotHaveFullyQualifiedName("org.leaplms.lms.LeapLms$Builder")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.leaplms.lms.internal..", "org.leaplms.lms.jdbc..");

    @ArchTest
    static final ArchRule OTHERS_INTERNALS_STAY_THEIRS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.leaplms.content.internal..", "org.leaplms.scorm.internal..");

    @ArchTest
    static final ArchRule TIME_AND_CHANCE_ARE_GIVEN = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.leaplms.lms.LeapLms$Builder")
            .should()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class);
}
