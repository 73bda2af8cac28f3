package org.peremena.cast;

/** The people that every test speaks of, new for each test so that no order matters. */
public final class ModelSchool {
    /** Class teacher of 7Б. */
    public final Person olga = People.person("Соколова", "Ольга", "Викторовна");
    /** Pupil of 7Б. */
    public final Person ivan = People.person("Кузнецов", "Иван", "Петрович");
    /** Ivan's father. */
    public final Person pyotr = People.person("Кузнецов", "Пётр", "Алексеевич");
    /** Deputy head and administrator. */
    public final Person alla = People.person("Зайцева", "Алла", "Борисовна");
    /** Teacher of another school: a stranger here. */
    public final Person yura = People.person("Чужов", "Юрий", "Олегович");
}
