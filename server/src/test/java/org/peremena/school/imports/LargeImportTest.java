package org.peremena.school.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peremena.school.Roster;
import org.peremena.school.imports.plan.Planning;

class LargeImportTest {
    private static final long BOUND = 500L << 20;
    @TempDir Path directory;

    @Test
    void a_hundred_thousand_people_fit_into_a_modest_heap() {
        var text = new StringBuilder("Роль;Номер;Фамилия;Имя;Отчество;Класс;Дата рождения;Родитель 1;Телефон родителя 1;Кем приходится 1\n");
        for (int i = 0; i < 100_000; i++) {
            text.append("Ученик;").append(i).append(";Фамилиев;Имя;Отчествович;").append(1 + i % 11).append("А;01.09.2012;Фамилиева Имя Отчествовна;+7900").append(1_000_000 + i).append(";Мать\n");
        }
        var file = SchoolFile.on(directory, text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
        text.trimToSize();
        var before = live();
        var read = ImportedFile.read(file, LocalDate.of(2025, 10, 1));
        var plan = Planning.plan(new Roster(List.of(), List.of(), List.of(), List.of(), List.of()), read.wishes());
        assertThat(plan.write().people()).hasSize(200_000);
        assertThat(live() - before).isLessThan(BOUND);
        assertThat(read.wishes()).hasSize(100_000);
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
