package org.peremena.school.imports.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peremena.school.NameKey;

/** The columns of our template, and the other names that schools' own lists have for them. */
enum Column {
    SOURCE_ID("Номер", 14, "Id", "ID", "№ личного дела", "Личное дело", "Номер личного дела", "Внешний номер", "Табельный номер", "sourcedId"),
    ROLE("Роль", 14, "Кто", "Категория"),
    FAMILY("Фамилия", 20, "Фамилия ученика"),
    GIVEN("Имя", 16, "Имя ученика"),
    PATRONYMIC("Отчество", 20, "Отчество ученика", "Отчество (при наличии)"),
    WHOLE_NAME("ФИО", 36, "Ф.И.О.", "Фамилия, имя, отчество", "Фамилия Имя Отчество", "ФИО ученика", "ФИО учителя", "Ученик", "Учитель", "Сотрудник"),
    PHONE("Телефон", 18, "Мобильный телефон", "Номер телефона", "Тел", "Тел.", "Сотовый", "Моб. телефон"),
    CLASS("Класс", 10, "Класс ученика", "Класс обучения"),
    BORN_ON("Дата рождения", 16, "Родился", "Д.р.", "ДР", "День рождения", "Дата рожд."),
    POSITION("Должность", 28, "Должности"),
    LEADS("Классный руководитель", 22, "Классное руководство", "Кл. руководитель", "Классный руководитель (класс)", "Руководит классом"),
    LESSONS("Предметы", 36, "Предмет", "Предметы (с классами)", "Предметы и классы", "Нагрузка", "Преподаёт"),
    PARENT_1("Родитель 1", 36, "Родитель", "ФИО родителя", "Родитель 1 ФИО", "Мать", "Мама", "ФИО матери", "Законный представитель"),
    PARENT_1_PHONE("Телефон родителя 1", 20, "Родитель 1 телефон", "Телефон родителя", "Телефон матери", "Телефон мамы", "Телефон законного представителя"),
    PARENT_1_KIND("Кем приходится 1", 18, "Кем приходится", "Родитель 1 кем приходится", "Степень родства"),
    PARENT_2("Родитель 2", 36, "Родитель 2 ФИО", "Отец", "Папа", "ФИО отца"),
    PARENT_2_PHONE("Телефон родителя 2", 20, "Родитель 2 телефон", "Телефон отца", "Телефон папы"),
    PARENT_2_KIND("Кем приходится 2", 18, "Родитель 2 кем приходится");

    private static final Map<String, Column> BY_NAME = Arrays.stream(values()).flatMap(c -> Stream.concat(Stream.of(c.heading), c.synonyms.stream()).map(n -> Map.entry(key(n), c)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, same) -> first));

    private final String heading;
    private final int width;
    private final List<String> synonyms;

    Column(String heading, int width, String... synonyms) {
        this.heading = heading;
        this.width = width;
        this.synonyms = List.of(synonyms);
    }

    /** As the template has it and people see it. */
    String heading() {
        return heading;
    }

    int width() {
        return width;
    }

    /** Case, ё, dots, stars and spaces do not matter. */
    static Optional<Column> find(String heading) {
        return Optional.ofNullable(BY_NAME.get(key(heading)));
    }

    private static String key(String heading) {
        return NameKey.of(heading.toLowerCase(Locale.ROOT).replaceAll("[.,:*()]+", " "));
    }
}
