package org.leaplms.xapi.remote;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.leaplms.xapi.remote", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule SEES_OF_THE_LRS_ONLY_THE_SPI = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.leaplms.xapi.lrs",
                    "org.leaplms.xapi.lrs.http..",
                    "org.leaplms.xapi.lrs.access..",
                    "org.leaplms.xapi.jdbc..",
                    "org.leaplms.scorm..",
                    "java.sql..",
                    "tools.jackson..");

    @ArchTest
    static final ArchRule STARTS_NO_THREAD =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.Executors");
}
