package org.peremena.school.imports.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.peremena.school.imports.reading.ImportLimits;

/** The empty list that a school fills in, as a workbook with a page of instructions, and as CSV. docs/import.md describes the same columns. */
public final class Template {
    private static final List<Column> COLUMNS = Arrays.stream(Column.values()).filter(c -> c != Column.WHOLE_NAME).toList();
    private static final Map<Column, List<String>> CHOICES = Map.of(Column.ROLE, List.of("Ученик", "Учитель", "Администратор"), Column.PARENT_1_KIND, List.of("Мать", "Отец", "Опекун", "Другое"),
        Column.PARENT_2_KIND, List.of("Мать", "Отец", "Опекун", "Другое"));
    private static final List<String> HOW = List.of("Как заполнить список", "",
        "Одна строка — один ученик или один сотрудник. Родителей пишите в строке ребёнка. Порядок столбцов любой, лишние можно удалить.",
        "Обязательны роль, фамилия и имя. У ученика — класс: 7Б, 5 «А», 10-Т, 7 кадетский. Классов, которых ещё нет, система создаст.",
        "Номер — постоянный номер человека в вашей системе (личное дело, табель). С ним человека узнают и после смены фамилии. Не обязателен.",
        "Телефон — в любом виде: 8 900 123-45-67, +7 (900) 123-45-67. По нему человек войдёт без приглашения. Общий с ребёнком номер пишите только у родителя.",
        "Дата рождения — 14.03.2015.",
        "Должность — через точку с запятой: директор; заместитель директора по УР; психолог; социальный педагог; логопед; советник по воспитанию; учитель начальных классов.",
        "Классный руководитель — класс, который ведёт этот сотрудник: 7Б.",
        "Предметы — с классами: Алгебра: 7А, 7Б; Физика: 8А.",
        "Родитель 1, Родитель 2 — фамилия, имя и отчество целиком; рядом телефон и кем приходится: мать, отец, опекун, другое.",
        "Пустая клетка ничего не меняет. Загрузка сначала покажет, что изменится и где ошибки; без вашего подтверждения не изменится ничего.");
    private Template() {}

    public static byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Peremena", "1.0")) {
            var people = workbook.newWorksheet("Список");
            var lists = workbook.newWorksheet("Значения");
            lists.setVisibilityState(VisibilityState.HIDDEN);
            headings(people);
            choices(people, lists);
            instructions(workbook.newWorksheet("Как заполнить"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void headings(Worksheet sheet) {
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.value(0, i, COLUMNS.get(i).heading());
            sheet.width(i, COLUMNS.get(i).width());
            // As text, or a spreadsheet makes 7.9E10 of a phone number.
            sheet.style(i).format("@").set();
        }
        sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().fillColor("E3ECFD").wrapText(true).set();
        sheet.freezePane(0, 1);
    }

    private static void choices(Worksheet sheet, Worksheet lists) {
        int place = 0;
        for (var column : COLUMNS) {
            var words = CHOICES.get(column);
            if (words == null) continue;
            for (int row = 0; row < words.size(); row++) lists.value(row, place, words.get(row));
            var at = COLUMNS.indexOf(column);
            sheet.range(1, at, ImportLimits.ROWS, at).validateWithList(lists.range(0, place, words.size() - 1, place)).allowBlank(true).errorStyle(DataValidationErrorStyle.WARNING);
            place++;
        }
    }

    private static void instructions(Worksheet sheet) {
        sheet.width(0, 120);
        for (int row = 0; row < HOW.size(); row++) {
            sheet.value(row, 0, HOW.get(row));
            sheet.style(row, 0).wrapText(true).set();
        }
        sheet.style(0, 0).bold().set();
    }

    /** With the mark and the semicolons that spreadsheets in Russia expect. */
    public static byte[] csv() {
        return ("\uFEFF" + COLUMNS.stream().map(Column::heading).collect(Collectors.joining(";")) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
