package org.peremena.school.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.imports.plan.Planning;
import org.peremena.school.imports.reading.ReadFile;
import org.peremena.school.imports.reading.Remark;
import org.peremena.school.imports.table.Template;
import org.peremena.shared.Refusal;

class ImportedFileTest {
    private static final String HEADINGS = "<row r=\"1\">" + cell("A1", "Фамилия") + cell("B1", "Имя") + "</row>";
    private static final LocalDate TODAY = LocalDate.of(2025, 10, 1);
    @TempDir Path directory;

    private ReadFile read(byte[] bytes) {
        return ImportedFile.read(SchoolFile.on(directory, bytes), TODAY);
    }

    private void refuses(byte[] bytes, String reason) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.reason().key()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ;", "windows-1251, ;", "UTF-16, ;", "UTF-8, ','"})
    void reads_a_list_in_any_encoding(String charset, char separator) {
        var file = read(SchoolFile.csv(Charset.forName(charset), separator, "Класс|ИМЯ|фамилия|Роль", "7Б|Пётр|Семёнов|ученик", "|Ольга|Соколова|Учитель"));
        assertThat(file.wishes()).extracting(w -> w.name().full()).containsExactly("Семёнов Пётр", "Соколова Ольга");
        assertThat(file.wishes().getFirst().roles()).containsExactly(Role.PUPIL);
    }

    @Test
    void reads_every_sheet_with_people_below_a_title_and_dates_as_dates_or_text() {
        var sheets = new LinkedHashMap<String, Object[][]>();
        sheets.put("Памятка", new Object[][] {{"Заполните список"}});
        sheets.put("Ученики", new Object[][] {{"Контингент школы"}, {}, {"ФИО ученика", "Класс", "Дата рождения", "Телефон", "Любимый цвет"},
            {"Кузнецов Иван Петрович", "7 «Б»", LocalDate.of(2013, 3, 14), 79001234567L, "синий"}, {}, {"Петрова Мария", "7б", "15.04.2013", null}});
        sheets.put("Педагоги", new Object[][] {{"Фамилия", "Имя", "Предметы"}, {"Соколова", "Ольга", "Алгебра: 7А, 7Б; Физика (8А)"}});
        var file = read(SchoolFile.xlsx(sheets));
        assertThat(file.wishes()).extracting(w -> w.row().sheet() + " " + w.row().number()).containsExactly("Ученики 4", "Ученики 6", "Педагоги 2");
        assertThat(file.wishes().getFirst().bornOn()).isEqualTo(LocalDate.of(2013, 3, 14));
        assertThat(file.wishes().getFirst().phone()).isEqualTo("+79001234567");
        assertThat(file.wishes().get(2).lessons()).hasSize(3);
        assertThat(file.wishes()).allMatch(w -> !w.isRefused());
        assertThat(file.ignored()).containsExactly("Любимый цвет");
    }

    @Test
    void knows_its_own_templates() {
        refuses(Template.xlsx(), "import-empty");
        refuses(Template.csv(), "import-empty");
    }

    @Test
    void says_which_column_of_which_row_is_wrong() {
        var file = read(SchoolFile.csv("Роль|Фамилия|Имя|Класс|Телефон|Дата рождения", "ученик|Гусев|Роман|12Г|+7 900 000-20-4|30.02.2013", "дворник||||", "родитель|Гусева|Анна||"));
        assertThat(file.wishes().getFirst().remarks()).extracting(Remark::column, Remark::reason).map(Object::toString)
            .containsExactlyInAnyOrder("(\"Класс\", \"class-grade\")", "(\"Телефон\", \"phone-too-short\")", "(\"Дата рождения\", \"date-not-in-calendar\")");
        assertThat(file.wishes().get(1).remarks()).extracting(Remark::reason).contains("role-unknown", "name-missing");
        assertThat(file.wishes().get(2).remarks()).extracting(Remark::reason).contains("parent-in-own-row");
    }

    @Test
    void refuses_what_is_no_list() {
        refuses(new byte[0], "import-empty");
        refuses("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "import-type-unknown");
        refuses(new byte[] {1, 0, 0, 5, 0, 0, 0, 9}, "import-type-unknown");
        refuses(SchoolFile.csv("Город|Река", "Тверь|Волга"), "import-columns-unknown");
        refuses(SchoolFile.zip(Map.of("photo.txt", "…")), "import-type-unknown");
        refuses(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "import-type-unknown");
    }

    @Test
    void refuses_passwords_macros_entities_and_broken_archives() {
        var encrypted = new ByteArrayOutputStream();
        encrypted.writeBytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        encrypted.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        refuses(encrypted.toByteArray(), "import-encrypted");
        refuses(SchoolFile.zip(Map.of("xl/workbook.xml", "<x/>", "xl/vbaProject.bin", "…")), "import-macros");
        refuses(SchoolFile.zip(Map.of("xl/workbook.xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>")), "import-broken");
        refuses(SchoolFile.zip(Map.of("xl/workbook.xml", "<workbook")), "import-broken");
        var whole = SchoolFile.xlsx(Map.of("a", new Object[][] {{"Фамилия", "Имя"}, {"А", "Б"}}));
        refuses(java.util.Arrays.copyOf(whole, whole.length / 2), "import-broken");
    }

    @Test
    void refuses_a_zip_bomb_before_reading_it() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) zip.write(zeros);
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        refuses(bytes.toByteArray(), "import-too-large");
    }

    @Test
    void refuses_too_many_rows() {
        refuses(("Фамилия;Имя\n" + "А;Б\n".repeat(100_001)).getBytes(StandardCharsets.UTF_8), "import-too-large");
    }

    @Test
    void refuses_a_workbook_of_a_million_rows() {
        var rows = new StringBuilder(HEADINGS);
        for (int i = 2; i < 1_048_577; i++) rows.append("<row r=\"").append(i).append("\"><c t=\"str\"><v>А</v></c><c t=\"str\"><v>Б</v></c></row>");
        refuses(SchoolFile.workbook(rows.toString()), "import-too-large");
    }

    @Test
    void refuses_cells_that_would_take_the_servers_memory() {
        assertThat(read(SchoolFile.workbook(HEADINGS + "<row r=\"2\">" + cell("A2", "Орлова") + cell("B2", "Анна") + cell("XFD2", "x") + "</row>")).wishes()).hasSize(1);
        refuses(SchoolFile.workbook(HEADINGS + "<row r=\"2\">" + cell("ZZZZZZ2", "x") + "</row>"), "import-broken");
        refuses(SchoolFile.workbook(HEADINGS + "<row r=\"2\">" + cell("&#90;ZZZZZ2", "x") + "</row>"), "import-broken");
        refuses(SchoolFile.workbook(HEADINGS + "<row r=\"2\">" + "<c/>".repeat(1_000_000) + "</row>"), "import-too-large");
        refuses(SchoolFile.workbook(HEADINGS + "<row r=\"2\">" + cell("A2", "x".repeat(50_000_000)) + "</row>"), "import-too-large");
    }

    @Test
    void takes_what_a_formula_has_last_worked_out_and_nothing_for_one_that_never_was() {
        var file = read(SchoolFile.workbook(HEADINGS + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>UPPER(\"орлова\")</f><v>Орлова</v></c><c r=\"B2\" t=\"str\"><f>C2</f><v>Анна</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\"><f>D3</f></c>" + cell("B3", "Пётр") + "</row>"
            + "<row r=\"4\"><c r=\"A4\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>" + cell("B4", "Иван") + "</row>"));
        assertThat(file.wishes().getFirst().name().full()).isEqualTo("Орлова Анна");
        assertThat(file.wishes().get(1).remarks()).extracting(Remark::reason).contains("family-missing");
        assertThat(file.wishes().get(2).remarks()).extracting(Remark::reason).contains("name-odd");
    }

    private static String cell(String place, String text) {
        return "<c r=\"" + place + "\" t=\"str\"><v>" + text + "</v></c>";
    }

    @Test
    void bytes_of_another_encoding_in_the_middle_refuse_their_row_and_no_other() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(SchoolFile.csv("Роль|Фамилия|Имя|Класс"));
        for (int i = 0; i < 10_000; i++) bytes.writeBytes("\r\nУченик;Орлова;Анна;7Б".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("\r\nУченик;Соколов;".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("Пётр".getBytes(Charset.forName("windows-1251")));
        bytes.writeBytes(";7Б".getBytes(StandardCharsets.UTF_8));
        var wishes = read(bytes.toByteArray()).wishes();
        assertThat(wishes.getLast().remarks()).extracting(Remark::reason).contains("name-odd");
        assertThat(wishes.getFirst().remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.1", "1.2"})
    void reads_oneroster(String version) {
        var file = read(SchoolFile.zip(SchoolFile.oneRoster(version)));
        assertThat(file.format()).isEqualTo("oneroster-" + version);
        assertThat(file.wishes().getFirst().remarks()).extracting(Remark::reason).containsExactly("oneroster-class-unreadable");
        var ivan = file.wishes().get(1);
        assertThat(ivan.schoolClass().key()).isEqualTo("7Б");
        assertThat(ivan.bornOn()).isEqualTo(LocalDate.of(2013, 3, 14));
        assertThat(ivan.kin()).singleElement().satisfies(k -> assertThat(k.sourceId() + k.kind()).isEqualTo("u4MOTHER"));
        assertThat(ivan.row().values()).doesNotContainKeys("password", "username");
        var teacher = file.wishes().get(3);
        assertThat(teacher.leads()).extracting(c -> c.key()).containsExactly("7Б");
        assertThat(teacher.lessons()).extracting(l -> l.subject() + " " + l.schoolClass().key()).containsExactly("Физика 7Б");
        assertThat(file.wishes()).hasSize(5);
    }

    @Test
    void says_of_oneroster_people_whose_role_has_ended_since_when_and_of_pupils_without_a_class_that_they_have_none() {
        var ended = SchoolFile.oneRoster("1.2");
        ended.computeIfPresent("roles.csv", (f, text) -> text.replace("r3,,,u3,primary,teacher,,,o1", "r3,,,u3,primary,teacher,2020-09-01,2025-09-23,o1"));
        var teacher = read(SchoolFile.zip(ended)).wishes().stream().filter(w -> "u3".equals(w.sourceId())).findFirst().orElseThrow();
        assertThat(teacher.remarks()).containsExactly(Remark.error("role", "oneroster-role-over", Map.of("day", "2025-09-23")));
        var homeless = SchoolFile.oneRoster("1.1");
        homeless.computeIfPresent("classes.csv", (f, text) -> text.replace("h1,,,Б,07", "h1,,,History - 2,"));
        var rows = Planning.plan(new Roster(List.of(), List.of(), List.of(), List.of(), List.of()), read(SchoolFile.zip(homeless)).wishes()).rows();
        assertThat(rows).filteredOn(r -> "u1".equals(r.source().values().get("sourcedId"))).singleElement()
            .satisfies(r -> assertThat(r.remarks()).contains(Remark.warning("grades", "pupil-without-class", Map.of())));
        assertThat(rows.getFirst().remarks()).containsExactly(Remark.error("title", "oneroster-class-unreadable"));
    }

    @Test
    void refuses_a_oneroster_delta_another_version_and_a_missing_file() {
        var delta = SchoolFile.oneRoster("1.2");
        delta.computeIfPresent("manifest.csv", (f, text) -> text.replace("file.users,bulk", "file.users,delta"));
        refuses(SchoolFile.zip(delta), "import-oneroster-delta");
        var old = SchoolFile.oneRoster("1.2");
        old.computeIfPresent("manifest.csv", (f, text) -> text.replace("version,1.2", "version,1.0"));
        refuses(SchoolFile.zip(old), "import-oneroster-version");
        var incomplete = SchoolFile.oneRoster("1.2");
        incomplete.remove("roles.csv");
        refuses(SchoolFile.zip(incomplete), "import-oneroster-incomplete");
        var two = SchoolFile.oneRoster("1.1");
        two.merge("orgs.csv", "o2,,,Школа № 6,school,,\n", String::concat);
        refuses(SchoolFile.zip(two), "import-several-schools");
    }
}
