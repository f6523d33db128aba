package org.leaplms.lms.servlet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.leaplms.lms.servlet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule knowsTheEngineByItsDoorOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.leaplms.lms.internal..",
                    "org.leaplms.lms.jdbc..",
                    "org.leaplms.lms.spi..",
                    "org.leaplms.xapi.jdbc..",
                    "java.sql..",
                    "tools.jackson..",
                    "org.eclipse.jetty..");
}
