<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
  <context>
    <name>About</name>
    <message>
      <source>Client Lists {version}, {date}</source>
      <translation>«Списки клиентов» {version}, {date}</translation>
    </message>
  </context>
  <context>
    <name>AboutCard</name>
    <message>
      <source>About</source>
      <translation>О программе</translation>
    </message>
    <message>
      <source>Check for updates</source>
      <translation>Проверить обновления</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Лицензии</translation>
    </message>
  </context>
  <context>
    <name>Account</name>
    <message numerus="yes">
      <source>%Ln wrong password(s)</source>
      <translation>
        <numerusform>%Ln неверный пароль</numerusform>
        <numerusform>%Ln неверных пароля</numerusform>
        <numerusform>%Ln неверных паролей</numerusform>
      </translation>
    </message>
    <message>
      <source>Remove the account “{name}”?</source>
      <translation>Удалить учётную запись «{name}»?</translation>
    </message>
    <message numerus="yes">
      <source>locked after %Ln wrong password(s)</source>
      <translation>
        <numerusform>заблокирована: %Ln неверный пароль</numerusform>
        <numerusform>заблокирована: %Ln неверных пароля</numerusform>
        <numerusform>заблокирована: %Ln неверных паролей</numerusform>
      </translation>
    </message>
    <message>
      <source>no password</source>
      <translation>без пароля</translation>
    </message>
    <message>
      <source>password set</source>
      <translation>пароль задан</translation>
    </message>
  </context>
  <context>
    <name>AccountButton</name>
    <message>
      <source>Account: {name}, {roles}</source>
      <translation>Учётная запись: {name}, {roles}</translation>
    </message>
    <message>
      <source>Change password…</source>
      <translation>Сменить пароль…</translation>
    </message>
    <message>
      <source>Lock now</source>
      <translation>Заблокировать сейчас</translation>
    </message>
    <message>
      <source>Set a password…</source>
      <translation>Задать пароль…</translation>
    </message>
    <message>
      <source>Sign out</source>
      <translation>Выйти</translation>
    </message>
    <message>
      <source>Switch account…</source>
      <translation>Сменить учётную запись…</translation>
    </message>
    <message numerus="yes">
      <source>{role} and %Ln more</source>
      <translation>
        <numerusform>{role} и ещё %Ln</numerusform>
        <numerusform>{role} и ещё %Ln</numerusform>
        <numerusform>{role} и ещё %Ln</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>AccountsCard</name>
    <message>
      <source>Accounts</source>
      <translation>Учётные записи</translation>
    </message>
    <message>
      <source>Add an account…</source>
      <translation>Добавить учётную запись…</translation>
    </message>
    <message>
      <source>It can no longer sign in. Its lists and its lines in the journal stay, under its name.</source>
      <translation>Войти под ней больше нельзя. Её списки и записи в журнале останутся под её именем.</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Имя</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Пароль</translation>
    </message>
    <message>
      <source>Remove account</source>
      <translation>Удалить учётную запись</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Удалить…</translation>
    </message>
    <message>
      <source>Reset password…</source>
      <translation>Сбросить пароль…</translation>
    </message>
    <message>
      <source>Roles</source>
      <translation>Роли</translation>
    </message>
    <message>
      <source>Roles…</source>
      <translation>Роли…</translation>
    </message>
    <message>
      <source>Set a password…</source>
      <translation>Задать пароль…</translation>
    </message>
    <message>
      <source>Sign out everywhere</source>
      <translation>Выйти везде</translation>
    </message>
    <message>
      <source>Stays signed in on</source>
      <translation>Где сохранён вход</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Разблокировать</translation>
    </message>
    <message>
      <source>Who works here and what they may do. If there are several people, each needs a password. The journal keeps what an account did after it is removed.</source>
      <translation>Кто здесь работает и что кому разрешено. Если людей несколько, пароль нужен каждому. Записи о действиях остаются в журнале и после удаления учётной записи.</translation>
    </message>
  </context>
  <context>
    <name>AddAccountDialog</name>
    <message>
      <source>Add account</source>
      <translation>Добавить</translation>
    </message>
    <message>
      <source>Add an account</source>
      <translation>Новая учётная запись</translation>
    </message>
    <message>
      <source>First password</source>
      <translation>Первый пароль</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Имя</translation>
    </message>
    <message>
      <source>Roles</source>
      <translation>Роли</translation>
    </message>
  </context>
  <context>
    <name>AddClientDialog</name>
    <message>
      <source>Add a client</source>
      <translation>Добавить клиента</translation>
    </message>
    <message>
      <source>Add client</source>
      <translation>Добавить клиента</translation>
    </message>
    <message>
      <source>Nobody is added without a consent. Your name, the time and this wording are kept as its proof.</source>
      <translation>Без согласия никого добавить нельзя. Ваше имя, время и эта формулировка сохраняются как доказательство.</translation>
    </message>
    <message>
      <source>Type whom to add</source>
      <translation>Введите, кого добавить</translation>
    </message>
  </context>
  <context>
    <name>AddEntriesDialog</name>
    <message numerus="yes">
      <source>%Ln line(s) without an address of this channel. The others are added; correct these, or close.</source>
      <translation>
        <numerusform>В %Ln строке нет адреса этого канала. Остальные добавлены; исправьте её или закройте окно.</numerusform>
        <numerusform>В %Ln строках нет адреса этого канала. Остальные добавлены; исправьте их или закройте окно.</numerusform>
        <numerusform>В %Ln строках нет адреса этого канала. Остальные добавлены; исправьте их или закройте окно.</numerusform>
      </translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Добавить</translation>
    </message>
    <message>
      <source>Addresses, one per line</source>
      <translation>Адреса, по одному в строке</translation>
    </message>
    <message>
      <source>Default country</source>
      <translation>Страна по умолчанию</translation>
    </message>
    <message>
      <source>Do not contact</source>
      <translation>Не беспокоить</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Не задана</translation>
    </message>
    <message>
      <source>One address per line</source>
      <translation>По одному адресу в строке</translation>
    </message>
    <message>
      <source>The addresses are being checked</source>
      <translation>Адреса проверяются</translation>
    </message>
    <message>
      <source>Type or paste an address</source>
      <translation>Введите или вставьте адрес</translation>
    </message>
  </context>
  <context>
    <name>AddRowDialog</name>
    <message>
      <source>Add a row</source>
      <translation>Новая строка</translation>
    </message>
    <message>
      <source>Add row</source>
      <translation>Добавить строку</translation>
    </message>
    <message>
      <source>Ready: {address}</source>
      <translation>Готово: {address}</translation>
    </message>
  </context>
  <context>
    <name>AppearanceCard</name>
    <message>
      <source>Appearance</source>
      <translation>Вид</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Цвета</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Тёмные</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Язык</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Светлые</translation>
    </message>
    <message>
      <source>Same as the system</source>
      <translation>Как в системе</translation>
    </message>
    <message>
      <source>The language will change when what is running has ended.</source>
      <translation>Язык сменится, когда закончится то, что сейчас выполняется.</translation>
    </message>
  </context>
  <context>
    <name>Assist</name>
    <message>
      <source>Still failed: {count}.</source>
      <translation>С ошибкой: {count}.</translation>
    </message>
    <message>
      <source>Will be valid, as shown: {count} (duplicates: {duplicates}).</source>
      <translation>Станут верными: {count} (повторов: {duplicates}).</translation>
    </message>
    <message>
      <source>Will be valid, as shown: {count}.</source>
      <translation>Станут верными: {count}.</translation>
    </message>
  </context>
  <context>
    <name>AssistLine</name>
    <message>
      <source>Dismiss</source>
      <translation>Скрыть</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Следующее</translation>
    </message>
    <message>
      <source>No question is open. {next} goes to the next problem, {edit} edits a cell.</source>
      <translation>Вопросов нет. {next} — следующая проблема, {edit} — правка ячейки.</translation>
    </message>
    <message>
      <source>Other answers</source>
      <translation>Другие ответы</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>Предыдущее</translation>
    </message>
    <message>
      <source>{place} of {count}</source>
      <translation>{place} из {count}</translation>
    </message>
  </context>
  <context>
    <name>Backups</name>
    <message numerus="yes">
      <source>%Ln list(s) restored: {names}</source>
      <translation>
        <numerusform>Восстановлен %Ln список: {names}</numerusform>
        <numerusform>Восстановлены %Ln списка: {names}</numerusform>
        <numerusform>Восстановлено %Ln списков: {names}</numerusform>
      </translation>
    </message>
    <message>
      <source>Everything done since this backup disappears from the workspace: lists, clients, campaigns, accounts. What is there now is kept as a backup first.</source>
      <translation>Всё, что сделано после этой резервной копии, исчезнет из рабочего пространства: списки, клиенты, кампании, учётные записи. Нынешнее состояние сначала сохраняется как резервная копия.</translation>
    </message>
    <message>
      <source>The backup was restored.</source>
      <translation>Резервная копия восстановлена.</translation>
    </message>
    <message>
      <source>The backup was restored. The damaged file is kept as “{file}”.</source>
      <translation>Резервная копия восстановлена. Повреждённый файл сохранён как «{file}».</translation>
    </message>
    <message>
      <source>The file of the workspace “{file}” is gone, but its backups are still there.</source>
      <translation>Файла рабочего пространства «{file}» больше нет, но его резервные копии остались.</translation>
    </message>
    <message>
      <source>The workspace “{file}” is damaged. Whatever you choose, the file is kept as it is.</source>
      <translation>Рабочее пространство «{file}» повреждено. Что бы вы ни выбрали, файл сохранится как есть.</translation>
    </message>
    <message>
      <source>Today’s backup could not be made. {why}</source>
      <translation>Не удалось создать сегодняшнюю резервную копию. {why}</translation>
    </message>
    <message>
      <source>What was done since then is not in it. The damaged file is kept beside it under another name. You sign in with the accounts of that time.</source>
      <translation>В ней нет того, что сделано после. Повреждённый файл останется рядом под другим именем. Войти можно под учётными записями того времени.</translation>
    </message>
    <message>
      <source>What was done since then is not in it. You sign in with the accounts of that time.</source>
      <translation>Того, что сделано позже, в ней нет. Войти можно с учётными записями того времени.</translation>
    </message>
    <message>
      <source>before a backup was restored</source>
      <translation>перед восстановлением из резервной копии</translation>
    </message>
    <message>
      <source>before an update of the workspace</source>
      <translation>перед обновлением рабочего пространства</translation>
    </message>
    <message>
      <source>before lists were erased</source>
      <translation>перед стиранием списков</translation>
    </message>
    <message>
      <source>before the workspace was moved</source>
      <translation>перед перемещением рабочего пространства</translation>
    </message>
    <message>
      <source>before the workspace was repaired</source>
      <translation>перед исправлением рабочего пространства</translation>
    </message>
    <message>
      <source>daily</source>
      <translation>ежедневная</translation>
    </message>
  </context>
  <context>
    <name>BackupsCard</name>
    <message>
      <source>Backups</source>
      <translation>Резервные копии</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Клиенты</translation>
    </message>
    <message>
      <source>Every day, and before anything that cannot be undone, the workspace is copied to a folder beside it. Seven days and four weeks are kept. Drafts are not in backups, and erased lists leave them, too.</source>
      <translation>Каждый день и перед всем, что нельзя отменить, рабочее пространство копируется в папку рядом с ним. Хранятся копии за семь дней и четыре недели. Черновиков в резервных копиях нет, а стёртые списки удаляются и из них.</translation>
    </message>
    <message>
      <source>Lists</source>
      <translation>Списки</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Создана</translation>
    </message>
    <message>
      <source>Restore…</source>
      <translation>Восстановить…</translation>
    </message>
    <message>
      <source>Select a backup</source>
      <translation>Выберите резервную копию</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Почему</translation>
    </message>
    <message>
      <source>damaged: it cannot be restored</source>
      <translation>повреждена: восстановить из неё нельзя</translation>
    </message>
  </context>
  <context>
    <name>Balance</name>
    <message numerus="yes">
      <source>%Ln repaired</source>
      <translation>
        <numerusform>%Ln исправлена</numerusform>
        <numerusform>%Ln исправлены</numerusform>
        <numerusform>%Ln исправлено</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln with a warning</source>
      <translation>
        <numerusform>%Ln с замечанием</numerusform>
        <numerusform>%Ln с замечанием</numerusform>
        <numerusform>%Ln с замечанием</numerusform>
      </translation>
    </message>
    <message>
      <source>added</source>
      <translation>добавлено</translation>
    </message>
    <message>
      <source>blank</source>
      <translation>пустых</translation>
    </message>
    <message numerus="yes">
      <source>duplicate(s)</source>
      <translation>
        <numerusform>повтор</numerusform>
        <numerusform>повтора</numerusform>
        <numerusform>повторов</numerusform>
      </translation>
    </message>
    <message>
      <source>failed</source>
      <translation>с ошибкой</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>готово</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>убрано</translation>
    </message>
    <message numerus="yes">
      <source>row(s) read</source>
      <translation>
        <numerusform>строка прочитана</numerusform>
        <numerusform>строки прочитаны</numerusform>
        <numerusform>строк прочитано</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>row(s) read so far</source>
      <translation>
        <numerusform>строка уже прочитана</numerusform>
        <numerusform>строки уже прочитаны</numerusform>
        <numerusform>строк уже прочитано</numerusform>
      </translation>
    </message>
    <message>
      <source>{read} rows read: {ready} ready, {failed} failed, {duplicate} duplicates, {blank} blank</source>
      <translation>Прочитано строк: {read}. Готово: {ready}, с ошибкой: {failed}, повторов: {duplicate}, пустых: {blank}</translation>
    </message>
  </context>
  <context>
    <name>BookPage</name>
    <message numerus="yes">
      <source>Add %Ln client(s)</source>
      <translation>
        <numerusform>Добавить %Ln клиента</numerusform>
        <numerusform>Добавить %Ln клиентов</numerusform>
        <numerusform>Добавить %Ln клиентов</numerusform>
      </translation>
    </message>
    <message>
      <source>Whom must nobody contact, and why?</source>
      <translation>Кого не беспокоить и почему?</translation>
    </message>
  </context>
  <context>
    <name>Bug</name>
    <message>
      <source>Client Lists has run into a problem</source>
      <translation>Сбой программы</translation>
    </message>
    <message>
      <source>Close the program</source>
      <translation>Закрыть программу</translation>
    </message>
    <message>
      <source>Each change is saved as a whole or not at all. Whatever was still running was not saved and has to be started again.</source>
      <translation>Каждое изменение сохраняется либо целиком, либо никак. То, что ещё выполнялось, не сохранено: запустите это заново.</translation>
    </message>
    <message>
      <source>Something went wrong in the program; no change was left half done. Please report the lines below: they contain nothing from your files.</source>
      <translation>В программе произошла ошибка; наполовину сделанных изменений не осталось. Пожалуйста, сообщите нам строки ниже: в них нет ничего из ваших файлов.</translation>
    </message>
    <message>
      <source>Something went wrong. Your lists are safe.</source>
      <translation>Произошла непредвиденная ошибка. Ваши списки не пострадали.</translation>
    </message>
    <message>
      <source>The log is in {file}</source>
      <translation>Лог программы: {file}</translation>
    </message>
    <message>
      <source>The program will close now. Please report the details below: they contain nothing from your files.</source>
      <translation>Программа сейчас закроется. Пожалуйста, сообщите нам подробности, приведённые ниже: в них нет ничего из ваших файлов.</translation>
    </message>
  </context>
  <context>
    <name>Campaign</name>
    <message>
      <source>Attempts</source>
      <translation>Попытки</translation>
    </message>
    <message>
      <source>Back to draft</source>
      <translation>В черновики</translation>
    </message>
    <message>
      <source>Calls</source>
      <translation>Обзвон</translation>
    </message>
    <message>
      <source>Campaign</source>
      <translation>Кампания</translation>
    </message>
    <message>
      <source>Delay between messages, ms</source>
      <translation>Пауза между сообщениями, мс</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Удалить</translation>
    </message>
    <message>
      <source>Delete the campaign “{name}”?</source>
      <translation>Удалить кампанию «{name}»?</translation>
    </message>
    <message>
      <source>Deleted</source>
      <translation>Удалена</translation>
    </message>
    <message>
      <source>Download report</source>
      <translation>Скачать отчёт</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>Черновик</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Изменить</translation>
    </message>
    <message>
      <source>Export for the dialer</source>
      <translation>Выгрузить для системы обзвона</translation>
    </message>
    <message>
      <source>Finish</source>
      <translation>Завершить</translation>
    </message>
    <message>
      <source>Finished</source>
      <translation>Завершена</translation>
    </message>
    <message>
      <source>Import results</source>
      <translation>Загрузить результаты</translation>
    </message>
    <message>
      <source>In progress</source>
      <translation>Идёт</translation>
    </message>
    <message>
      <source>Initial attempts count</source>
      <translation>Начальное число попыток</translation>
    </message>
    <message>
      <source>Last try</source>
      <translation>Последняя попытка</translation>
    </message>
    <message>
      <source>Max attempts count</source>
      <translation>Максимум попыток</translation>
    </message>
    <message>
      <source>Minutes between attempts</source>
      <translation>Минут между попытками</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Комментарий</translation>
    </message>
    <message>
      <source>Number of lines available</source>
      <translation>Число доступных линий</translation>
    </message>
    <message>
      <source>Number of threads</source>
      <translation>Число потоков</translation>
    </message>
    <message>
      <source>Plan</source>
      <translation>Запланировать</translation>
    </message>
    <message>
      <source>Planned</source>
      <translation>Запланирована</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Восстановить</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Результат</translation>
    </message>
    <message>
      <source>Resume</source>
      <translation>Возобновить</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Запустить</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Остановить</translation>
    </message>
    <message>
      <source>Suspend</source>
      <translation>Приостановить</translation>
    </message>
    <message>
      <source>Suspended</source>
      <translation>Приостановлена</translation>
    </message>
    <message>
      <source>Talk time</source>
      <translation>Разговор</translation>
    </message>
    <message>
      <source>Texts</source>
      <translation>Рассылка</translation>
    </message>
    <message>
      <source>version {number} of the list, the newest one</source>
      <translation>версия списка: {number}, она же последняя</translation>
    </message>
    <message>
      <source>version {number} of the list, which has version {newest} now</source>
      <translation>версия списка: {number}, последняя — {newest}</translation>
    </message>
    <message>
      <source>version {number} of the list, which is deleted now</source>
      <translation>версия списка: {number}; сам список удалён</translation>
    </message>
  </context>
  <context>
    <name>CampaignActions</name>
    <message numerus="yes">
      <source>%Ln client(s)</source>
      <translation>
        <numerusform>%Ln клиент</numerusform>
        <numerusform>%Ln клиента</numerusform>
        <numerusform>%Ln клиентов</numerusform>
      </translation>
    </message>
    <message>
      <source>A stopped campaign cannot be resumed. Its report stays.</source>
      <translation>Остановленную кампанию нельзя возобновить. Её отчёт останется.</translation>
    </message>
    <message>
      <source>Campaign “{name}” deleted</source>
      <translation>Кампания «{name}» удалена</translation>
    </message>
    <message>
      <source>Campaign “{name}” restored</source>
      <translation>Кампания «{name}» восстановлена</translation>
    </message>
    <message>
      <source>Delete campaign</source>
      <translation>Удалить кампанию</translation>
    </message>
    <message>
      <source>It will be stopped first.</source>
      <translation>Сначала она будет остановлена.</translation>
    </message>
    <message>
      <source>Its report will be deleted too.</source>
      <translation>Её отчёт тоже будет удалён.</translation>
    </message>
    <message>
      <source>Start “{name}”</source>
      <translation>Запуск кампании «{name}»</translation>
    </message>
    <message>
      <source>Stop campaign</source>
      <translation>Остановить</translation>
    </message>
    <message>
      <source>Stop “{name}”?</source>
      <translation>Остановить кампанию «{name}»?</translation>
    </message>
    <message>
      <source>“{name}” started with its own copy of {clients}</source>
      <translation>Кампания «{name}» запущена с собственной копией: {clients}</translation>
    </message>
  </context>
  <context>
    <name>CampaignDialog</name>
    <message>
      <source>All clients of {channel} ({clients})</source>
      <translation>Все клиенты канала {channel} ({clients})</translation>
    </message>
    <message>
      <source>Calls</source>
      <translation>Обзвон</translation>
    </message>
    <message>
      <source>Campaign name</source>
      <translation>Название кампании</translation>
    </message>
    <message>
      <source>Campaign type</source>
      <translation>Вид кампании</translation>
    </message>
    <message>
      <source>Choose at least one weekday</source>
      <translation>Выберите хотя бы один день недели</translation>
    </message>
    <message>
      <source>Choose the clients</source>
      <translation>Выберите клиентов</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Клиенты</translation>
    </message>
    <message>
      <source>Create a project first</source>
      <translation>Сначала создайте проект</translation>
    </message>
    <message>
      <source>Create campaign</source>
      <translation>Создать кампанию</translation>
    </message>
    <message>
      <source>Create project</source>
      <translation>Создать проект</translation>
    </message>
    <message>
      <source>Edit campaign</source>
      <translation>Изменение кампании</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Начало</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>Часы</translation>
    </message>
    <message>
      <source>New campaign</source>
      <translation>Новая кампания</translation>
    </message>
    <message>
      <source>New project…</source>
      <translation>Создать проект…</translation>
    </message>
    <message>
      <source>No client list suits this type of campaign yet; create one first</source>
      <translation>Для такой кампании ещё нет списка клиентов: сначала создайте его</translation>
    </message>
    <message>
      <source>Planned start</source>
      <translation>Плановый запуск</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Проект</translation>
    </message>
    <message>
      <source>Project name</source>
      <translation>Название проекта</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Сохранить</translation>
    </message>
    <message>
      <source>Texts</source>
      <translation>Рассылка</translation>
    </message>
    <message>
      <source>The start time must be before the end time</source>
      <translation>Время начала должно быть раньше времени окончания</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Окончание</translation>
    </message>
    <message>
      <source>Type a name</source>
      <translation>Введите название</translation>
    </message>
    <message>
      <source>Use the client’s local time</source>
      <translation>По местному времени клиента</translation>
    </message>
    <message>
      <source>When to call clients</source>
      <translation>Когда звонить клиентам</translation>
    </message>
    <message>
      <source>{name} ({clients})</source>
      <translation>{name} ({clients})</translation>
    </message>
  </context>
  <context>
    <name>CampaignFigures</name>
    <message>
      <source>Attempts</source>
      <translation>Попытки</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Клиенты</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>Прочитано</translation>
    </message>
    <message>
      <source>Sent</source>
      <translation>Отправлено</translation>
    </message>
    <message>
      <source>Talk time</source>
      <translation>Разговор</translation>
    </message>
    <message>
      <source>Tried</source>
      <translation>Охвачено</translation>
    </message>
    <message>
      <source>With a result</source>
      <translation>С результатом</translation>
    </message>
    <message>
      <source>in the campaign</source>
      <translation>в кампании</translation>
    </message>
    <message>
      <source>on average per client tried</source>
      <translation>в среднем на охваченного клиента</translation>
    </message>
    <message>
      <source>{length} on average</source>
      <translation>в среднем {length}</translation>
    </message>
    <message>
      <source>{share} of all</source>
      <translation>{share} от всех</translation>
    </message>
    <message>
      <source>{share} of clients tried</source>
      <translation>{share} от охваченных</translation>
    </message>
  </context>
  <context>
    <name>CampaignPage</name>
    <message numerus="yes">
      <source>%Ln attempt(s)</source>
      <translation>
        <numerusform>%Ln попытка</numerusform>
        <numerusform>%Ln попытки</numerusform>
        <numerusform>%Ln попыток</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln line(s)</source>
      <translation>
        <numerusform>%Ln линия</numerusform>
        <numerusform>%Ln линии</numerusform>
        <numerusform>%Ln линий</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln thread(s)</source>
      <translation>
        <numerusform>%Ln поток</numerusform>
        <numerusform>%Ln потока</numerusform>
        <numerusform>%Ln потоков</numerusform>
      </translation>
    </message>
    <message>
      <source>All clients</source>
      <translation>Все клиенты</translation>
    </message>
    <message>
      <source>Campaigns</source>
      <translation>Кампании</translation>
    </message>
    <message>
      <source>Clients of the campaign</source>
      <translation>Клиенты кампании</translation>
    </message>
    <message>
      <source>Clients tried</source>
      <translation>Охваченные клиенты</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Ещё</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Итоги</translation>
    </message>
    <message>
      <source>Show in the report</source>
      <translation>Показать в отчёте</translation>
    </message>
    <message>
      <source>When it starts, the campaign makes its own copy of its clients. Later changes to the list do not affect it.</source>
      <translation>При запуске кампания делает собственную копию своих клиентов. Последующие изменения списка на неё не влияют.</translation>
    </message>
    <message>
      <source>after the start</source>
      <translation>после запуска</translation>
    </message>
    <message>
      <source>all clients of the channel</source>
      <translation>все клиенты канала</translation>
    </message>
    <message>
      <source>clients: {source}</source>
      <translation>клиенты: {source}</translation>
    </message>
    <message>
      <source>ended {moment}</source>
      <translation>завершена {moment}</translation>
    </message>
    <message>
      <source>only before the start</source>
      <translation>только до запуска</translation>
    </message>
    <message>
      <source>planned for {moment}</source>
      <translation>запланирована на {moment}</translation>
    </message>
    <message>
      <source>project {name}</source>
      <translation>проект {name}</translation>
    </message>
    <message>
      <source>set a planned start first</source>
      <translation>сначала задайте время запуска</translation>
    </message>
    <message>
      <source>started {moment}</source>
      <translation>запущена {moment}</translation>
    </message>
    <message>
      <source>the campaign is finished</source>
      <translation>кампания завершена</translation>
    </message>
    <message>
      <source>the client’s local time</source>
      <translation>по местному времени клиента</translation>
    </message>
    <message>
      <source>this computer’s time</source>
      <translation>по времени этого компьютера</translation>
    </message>
    <message>
      <source>{action} ({why})</source>
      <translation>{action} ({why})</translation>
    </message>
    <message>
      <source>{delay} ms between messages</source>
      <translation>{delay} мс между сообщениями</translation>
    </message>
  </context>
  <context>
    <name>CampaignResults</name>
    <message numerus="yes">
      <source>%Ln client(s)</source>
      <translation>
        <numerusform>%Ln клиент</numerusform>
        <numerusform>%Ln клиента</numerusform>
        <numerusform>%Ln клиентов</numerusform>
      </translation>
    </message>
    <message>
      <source>Clients by hour of last call, in their local time</source>
      <translation>Клиенты по часу последнего звонка, по их местному времени</translation>
    </message>
    <message>
      <source>Clients by hour of last message</source>
      <translation>Клиенты по часу последнего сообщения</translation>
    </message>
    <message>
      <source>How the calls ended</source>
      <translation>Чем закончились звонки</translation>
    </message>
    <message>
      <source>How the messages ended</source>
      <translation>Чем закончились отправки</translation>
    </message>
    <message>
      <source>filled: read</source>
      <translation>закрашено: прочитано</translation>
    </message>
    <message>
      <source>filled: with a result</source>
      <translation>закрашено: с результатом</translation>
    </message>
  </context>
  <context>
    <name>CampaignsPage</name>
    <message numerus="yes">
      <source>%Ln campaign(s)</source>
      <translation>
        <numerusform>%Ln кампания</numerusform>
        <numerusform>%Ln кампании</numerusform>
        <numerusform>%Ln кампаний</numerusform>
      </translation>
    </message>
    <message>
      <source>A campaign makes its own copy of a client list when it starts. Export its clients to your dialer as a file, then import the file with the results.</source>
      <translation>При запуске кампания делает собственную копию списка клиентов. Выгрузите клиентов в файл для системы обзвона, а затем загрузите файл с результатами.</translation>
    </message>
    <message>
      <source>All statuses</source>
      <translation>Все статусы</translation>
    </message>
    <message>
      <source>Campaigns</source>
      <translation>Кампании</translation>
    </message>
    <message>
      <source>New campaign</source>
      <translation>Создать кампанию</translation>
    </message>
    <message>
      <source>No campaigns yet</source>
      <translation>Кампаний пока нет</translation>
    </message>
    <message>
      <source>Search campaigns</source>
      <translation>Найти кампанию</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Статус</translation>
    </message>
  </context>
  <context>
    <name>CampaignsTable</name>
    <message>
      <source>All clients</source>
      <translation>Все клиенты</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Клиентов</translation>
    </message>
    <message>
      <source>Clients from</source>
      <translation>Источник</translation>
    </message>
    <message>
      <source>Created on</source>
      <translation>Создана</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Название</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Проект</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Статус</translation>
    </message>
    <message>
      <source>Tried</source>
      <translation>Охвачено</translation>
    </message>
  </context>
  <context>
    <name>ChainCard</name>
    <message>
      <source>Check again</source>
      <translation>Проверить снова</translation>
    </message>
    <message>
      <source>Checked: {moment}.</source>
      <translation>Проверено: {moment}.</translation>
    </message>
    <message>
      <source>Checking the journal</source>
      <translation>Проверка журнала</translation>
    </message>
    <message>
      <source>Each line is linked to the one before it, so no change goes unnoticed.</source>
      <translation>Каждая строка связана с предыдущей, поэтому ни одно изменение не останется незамеченным.</translation>
    </message>
    <message>
      <source>The journal has not been checked yet.</source>
      <translation>Журнал ещё не проверен.</translation>
    </message>
    <message>
      <source>The journal is being checked.</source>
      <translation>Журнал проверяется.</translation>
    </message>
  </context>
  <context>
    <name>ChangePasswordDialog</name>
    <message>
      <source>Change password</source>
      <translation>Сменить пароль</translation>
    </message>
    <message>
      <source>Current password</source>
      <translation>Текущий пароль</translation>
    </message>
    <message>
      <source>Every computer where you stay signed in will ask for the new password.</source>
      <translation>На всех компьютерах, где сохранён вход, потребуется новый пароль.</translation>
    </message>
    <message>
      <source>Leave both empty to remove the password. Anyone who uses this computer can then open Client Lists as you.</source>
      <translation>Оставьте оба поля пустыми, чтобы убрать пароль. Тогда любой, кто пользуется этим компьютером, сможет открыть «Списки клиентов» под вашим именем.</translation>
    </message>
    <message>
      <source>New password</source>
      <translation>Новый пароль</translation>
    </message>
    <message>
      <source>Set a password</source>
      <translation>Задать пароль</translation>
    </message>
    <message>
      <source>You will be asked for it each time the program starts.</source>
      <translation>Пароль потребуется при каждом запуске программы.</translation>
    </message>
  </context>
  <context>
    <name>Channel</name>
    <message>
      <source>As in the file</source>
      <translation>Как в файле</translation>
    </message>
    <message>
      <source>Calls</source>
      <translation>Звонки</translation>
    </message>
    <message>
      <source>Chat API</source>
      <translation>Chat API</translation>
    </message>
    <message>
      <source>Chat widget</source>
      <translation>Виджет чата</translation>
    </message>
    <message>
      <source>Client ID</source>
      <translation>ID клиента</translation>
    </message>
    <message>
      <source>Contact centres</source>
      <translation>Контакт-центры</translation>
    </message>
    <message>
      <source>Messengers</source>
      <translation>Мессенджеры</translation>
    </message>
    <message>
      <source>Phone number</source>
      <translation>Номер телефона</translation>
    </message>
    <message>
      <source>Telephony</source>
      <translation>Телефония</translation>
    </message>
    <message>
      <source>Website and API</source>
      <translation>Сайт и API</translation>
    </message>
    <message>
      <source>Work chats</source>
      <translation>Рабочие чаты</translation>
    </message>
    <message>
      <source>a UUID: 32 hexadecimal digits in five groups</source>
      <translation>UUID: 32 шестнадцатеричные цифры в пяти группах</translation>
    </message>
    <message>
      <source>a whole number, kept as text</source>
      <translation>целое число, хранится как текст</translation>
    </message>
    <message>
      <source>any text that your system uses; every character counts</source>
      <translation>любой текст из вашей системы; важен каждый символ</translation>
    </message>
    <message>
      <source>as the messenger shows it; every character counts</source>
      <translation>в том виде, как его показывает мессенджер; важен каждый символ</translation>
    </message>
    <message>
      <source>country code and number, digits only, no +</source>
      <translation>код страны и номер, только цифры, без +</translation>
    </message>
  </context>
  <context>
    <name>ChannelBox</name>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
  </context>
  <context>
    <name>ChannelPage</name>
    <message>
      <source>A Channel column in the file takes precedence; this choice applies to rows without one.</source>
      <translation>Если в файле есть столбец Channel, действует он; выбранный здесь канал — для строк, где он не указан.</translation>
    </message>
    <message>
      <source>A client ID looks like this</source>
      <translation>Так выглядит ID клиента</translation>
    </message>
    <message>
      <source>A phone number looks like this</source>
      <translation>Так выглядит номер телефона</translation>
    </message>
    <message>
      <source>Channels</source>
      <translation>Каналы</translation>
    </message>
    <message>
      <source>Choose a channel to continue</source>
      <translation>Чтобы продолжить, выберите канал</translation>
    </message>
    <message>
      <source>Clients that a project’s bot has talked to.</source>
      <translation>Клиенты, с которыми общался бот проекта.</translation>
    </message>
    <message>
      <source>Download a sample for {channel}…</source>
      <translation>Скачать образец: {channel}…</translation>
    </message>
    <message>
      <source>Download a sample…</source>
      <translation>Скачать образец…</translation>
    </message>
    <message>
      <source>For call campaigns. The first column of your file holds phone numbers.</source>
      <translation>Для обзвонов. В первом столбце вашего файла — номера телефонов.</translation>
    </message>
    <message>
      <source>For text campaigns. The first column of your file holds client IDs of this channel, as Analytics &gt; Clients shows them.</source>
      <translation>Для рассылок. В первом столбце вашего файла — ID клиентов этого канала, как в разделе «Аналитика &gt; Клиенты».</translation>
    </message>
    <message>
      <source>For text campaigns. The first column of your file holds phone numbers.</source>
      <translation>Для рассылок. В первом столбце вашего файла — номера телефонов.</translation>
    </message>
    <message>
      <source>From the file</source>
      <translation>Из файла</translation>
    </message>
    <message>
      <source>How will you reach these clients?</source>
      <translation>Как вы будете связываться с этими клиентами?</translation>
    </message>
    <message>
      <source>Most used</source>
      <translation>Чаще всего</translation>
    </message>
    <message>
      <source>Next: choose a file</source>
      <translation>Далее: выбрать файл</translation>
    </message>
    <message>
      <source>One list serves one channel. The channel decides what the first column holds.</source>
      <translation>Один список — один канал. От канала зависит, что должно быть в первом столбце.</translation>
    </message>
    <message>
      <source>Only the client ID is required. Columns named as in Analytics &gt; Clients are recognised; any others are kept as attributes. If the ID is already known, the client is updated.</source>
      <translation>Обязателен только ID клиента. Столбцы, названные как в разделе «Аналитика &gt; Клиенты», будут распознаны, остальные сохранятся как атрибуты. Если клиент с таким ID уже есть, его данные обновятся.</translation>
    </message>
    <message>
      <source>Only the first column is required.</source>
      <translation>Обязателен только первый столбец.</translation>
    </message>
    <message>
      <source>Only the first column is required. GMT_ZONE and DIALER_PRIORITY decide when clients are called and who comes first.</source>
      <translation>Обязателен только первый столбец. GMT_ZONE и DIALER_PRIORITY определяют, когда звонить и кому в первую очередь.</translation>
    </message>
    <message>
      <source>Search channels by name</source>
      <translation>Найти канал по названию</translation>
    </message>
    <message>
      <source>Which channel did these clients use?</source>
      <translation>Через какой канал общались эти клиенты?</translation>
    </message>
    <message>
      <source>Your file may look like this</source>
      <translation>Так может выглядеть ваш файл</translation>
    </message>
    <message>
      <source>failed: Excel cut the digits off, and we never guess</source>
      <translation>с ошибкой: Excel обрезал цифры, а программа никогда не угадывает</translation>
    </message>
    <message>
      <source>kept as it is, with a warning if it looks unusual</source>
      <translation>остаётся как есть, с замечанием, если выглядит необычно</translation>
    </message>
    <message>
      <source>repaired to 12025550147, shown before and after</source>
      <translation>исправлено на 12025550147, видно, что было и что стало</translation>
    </message>
    <message>
      <source>repaired: the leading 00 is removed</source>
      <translation>исправлено: 00 в начале убраны</translation>
    </message>
    <message>
      <source>{channel} — calls</source>
      <translation>{channel} — звонки</translation>
    </message>
  </context>
  <context>
    <name>Check</name>
    <message>
      <source>Action</source>
      <translation>Действие</translation>
    </message>
    <message>
      <source>After the fix</source>
      <translation>Станет</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Изменить</translation>
    </message>
    <message>
      <source>Fix</source>
      <translation>Исправить</translation>
    </message>
    <message>
      <source>Fixed</source>
      <translation>Исправлено</translation>
    </message>
    <message>
      <source>In the file</source>
      <translation>В файле</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Строка</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>Что не так</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Что найдено</translation>
    </message>
    <message>
      <source>added</source>
      <translation>добавлена</translation>
    </message>
    <message>
      <source>cannot be guessed</source>
      <translation>нельзя угадать</translation>
    </message>
    <message>
      <source>default country {country}</source>
      <translation>страна по умолчанию: {country}</translation>
    </message>
    <message>
      <source>no priority</source>
      <translation>без приоритета</translation>
    </message>
    <message>
      <source>none</source>
      <translation>нет</translation>
    </message>
    <message>
      <source>{address} in the file</source>
      <translation>{address} в файле</translation>
    </message>
    <message>
      <source>{keys} edits the cell</source>
      <translation>{keys} — правка ячейки</translation>
    </message>
  </context>
  <context>
    <name>CheckPage</name>
    <message numerus="yes">
      <source>Add %Ln client(s)</source>
      <translation>
        <numerusform>Добавить: %Ln клиент</numerusform>
        <numerusform>Добавить: %Ln клиента</numerusform>
        <numerusform>Добавить: %Ln клиентов</numerusform>
      </translation>
    </message>
    <message>
      <source>Answer the question above the table to continue</source>
      <translation>Чтобы продолжить, ответьте на вопрос над таблицей</translation>
    </message>
    <message>
      <source>Checking the file</source>
      <translation>Проверка файла</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Продолжить</translation>
    </message>
    <message numerus="yes">
      <source>Continue with %Ln</source>
      <translation>
        <numerusform>Продолжить: %Ln</numerusform>
        <numerusform>Продолжить: %Ln</numerusform>
        <numerusform>Продолжить: %Ln</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Continue with %Ln ready client(s)</source>
      <translation>
        <numerusform>Продолжить: %Ln готовый клиент</numerusform>
        <numerusform>Продолжить: %Ln готовых клиента</numerusform>
        <numerusform>Продолжить: %Ln готовых клиентов</numerusform>
      </translation>
    </message>
    <message>
      <source>More</source>
      <translation>Ещё</translation>
    </message>
    <message>
      <source>No row is ready yet</source>
      <translation>Готовых строк пока нет</translation>
    </message>
    <message>
      <source>No row is ready yet: fix rows above the table</source>
      <translation>Готовых строк пока нет: исправьте их над таблицей</translation>
    </message>
    <message>
      <source>No row is ready: fix the file and choose it again</source>
      <translation>Готовых строк нет: исправьте файл и выберите его снова</translation>
    </message>
    <message>
      <source>Save report…</source>
      <translation>Сохранить отчёт…</translation>
    </message>
    <message>
      <source>Saved: {name}</source>
      <translation>Сохранено: {name}</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Показать в папке</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Отменить</translation>
    </message>
    <message>
      <source>You can continue when the check is done</source>
      <translation>Продолжить можно будет, когда закончится проверка</translation>
    </message>
    <message>
      <source>{ready} of {read} rows are ready</source>
      <translation>Готово строк: {ready} из {read}</translation>
    </message>
  </context>
  <context>
    <name>CheckedRows</name>
    <message numerus="yes">
      <source>%n column(s) hidden</source>
      <translation>
        <numerusform>скрыт %n столбец</numerusform>
        <numerusform>скрыто %n столбца</numerusform>
        <numerusform>скрыто %n столбцов</numerusform>
      </translation>
    </message>
    <message>
      <source>No rows</source>
      <translation>Строк нет</translation>
    </message>
    <message>
      <source>Rows of the file</source>
      <translation>Строки файла</translation>
    </message>
    <message>
      <source>Rows {first}–{last} of {count}</source>
      <translation>Строки {first}–{last} из {count}</translation>
    </message>
    <message>
      <source>{edit} edit · {next} next problem · {undo} undo · {search} search</source>
      <translation>{edit} — правка · {next} — следующая проблема · {undo} — отмена · {search} — поиск</translation>
    </message>
  </context>
  <context>
    <name>ClientEdits</name>
    <message>
      <source>Add a client…</source>
      <translation>Добавить клиента…</translation>
    </message>
    <message>
      <source>Client corrected</source>
      <translation>Клиент исправлен</translation>
    </message>
    <message numerus="yes">
      <source>Client removed: %Ln row(s)</source>
      <translation>
        <numerusform>Клиент удалён: %Ln строка</numerusform>
        <numerusform>Клиент удалён: %Ln строки</numerusform>
        <numerusform>Клиент удалён: %Ln строк</numerusform>
      </translation>
    </message>
    <message>
      <source>Correct the client</source>
      <translation>Исправить клиента</translation>
    </message>
    <message>
      <source>Remove from the list</source>
      <translation>Удалить из списка</translation>
    </message>
  </context>
  <context>
    <name>ClientListDialog</name>
    <message>
      <source>Create client list</source>
      <translation>Новый список клиентов</translation>
    </message>
    <message numerus="yes">
      <source>Create list with %Ln client(s)</source>
      <translation>
        <numerusform>Создать список: %Ln клиент</numerusform>
        <numerusform>Создать список: %Ln клиента</numerusform>
        <numerusform>Создать список: %Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Left out: %Ln blocked client(s).</source>
      <translation>
        <numerusform>Не войдёт %Ln заблокированный клиент.</numerusform>
        <numerusform>Не войдут %Ln заблокированных клиента.</numerusform>
        <numerusform>Не войдут %Ln заблокированных клиентов.</numerusform>
      </translation>
    </message>
    <message>
      <source>Name of the list</source>
      <translation>Название списка</translation>
    </message>
    <message>
      <source>Type a name</source>
      <translation>Введите название</translation>
    </message>
    <message>
      <source>{channel}: {clients} of the {found} clients found.</source>
      <translation>{channel}: клиентов найдено — {found}, войдёт в список — {clients}.</translation>
    </message>
  </context>
  <context>
    <name>ClientSearch</name>
    <message numerus="yes">
      <source>%Ln found so far</source>
      <translation>
        <numerusform>Пока найден %Ln</numerusform>
        <numerusform>Пока найдено %Ln</numerusform>
        <numerusform>Пока найдено %Ln</numerusform>
      </translation>
    </message>
    <message>
      <source>Name or client ID</source>
      <translation>Имя или ID клиента</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Остановить</translation>
    </message>
  </context>
  <context>
    <name>Clients</name>
    <message numerus="yes">
      <source>%Ln blank</source>
      <translation>
        <numerusform>%Ln пустая</numerusform>
        <numerusform>%Ln пустые</numerusform>
        <numerusform>%Ln пустых</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln duplicate(s)</source>
      <translation>
        <numerusform>%Ln повтор</numerusform>
        <numerusform>%Ln повтора</numerusform>
        <numerusform>%Ln повторов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln failed</source>
      <translation>
        <numerusform>%Ln с ошибкой</numerusform>
        <numerusform>%Ln с ошибкой</numerusform>
        <numerusform>%Ln с ошибкой</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln new</source>
      <translation>
        <numerusform>%Ln новый</numerusform>
        <numerusform>%Ln новых</numerusform>
        <numerusform>%Ln новых</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln unchanged</source>
      <translation>
        <numerusform>%Ln без изменений</numerusform>
        <numerusform>%Ln без изменений</numerusform>
        <numerusform>%Ln без изменений</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln updated</source>
      <translation>
        <numerusform>%Ln обновлён</numerusform>
        <numerusform>%Ln обновлены</numerusform>
        <numerusform>%Ln обновлено</numerusform>
      </translation>
    </message>
    <message>
      <source>Attributes</source>
      <translation>Атрибуты</translation>
    </message>
    <message>
      <source>Blocked</source>
      <translation>Заблокирован</translation>
    </message>
    <message>
      <source>Bot</source>
      <translation>Бот</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Client</source>
      <translation>Клиент</translation>
    </message>
    <message>
      <source>Client ID</source>
      <translation>ID клиента</translation>
    </message>
    <message>
      <source>Clients of {project}</source>
      <translation>Клиенты проекта «{project}»</translation>
    </message>
    <message>
      <source>Continues with its own copy of the clients: {names}.</source>
      <translation>Продолжится с собственной копией клиентов: {names}.</translation>
    </message>
    <message numerus="yes">
      <source>Delete the project “{name}” with %Ln client(s)?</source>
      <translation>
        <numerusform>Удалить проект «{name}» (%Ln клиент)?</numerusform>
        <numerusform>Удалить проект «{name}» (%Ln клиента)?</numerusform>
        <numerusform>Удалить проект «{name}» (%Ln клиентов)?</numerusform>
      </translation>
    </message>
    <message>
      <source>First name</source>
      <translation>Имя</translation>
    </message>
    <message>
      <source>Joined</source>
      <translation>Первый визит</translation>
    </message>
    <message>
      <source>Last name</source>
      <translation>Фамилия</translation>
    </message>
    <message>
      <source>Last visit</source>
      <translation>Последний визит</translation>
    </message>
    <message>
      <source>Lists: {names}</source>
      <translation>Списки: {names}</translation>
    </message>
    <message>
      <source>Not started yet, needs another list: {names}.</source>
      <translation>Ещё не запущена, нужен другой список: {names}.</translation>
    </message>
    <message>
      <source>Sessions</source>
      <translation>Сессии</translation>
    </message>
    <message>
      <source>The filter matches no unblocked clients.</source>
      <translation>По фильтру нет незаблокированных клиентов.</translation>
    </message>
    <message>
      <source>User name</source>
      <translation>Никнейм</translation>
    </message>
    <message>
      <source>Username</source>
      <translation>Никнейм</translation>
    </message>
  </context>
  <context>
    <name>ClientsPage</name>
    <message numerus="yes">
      <source>%Ln row(s) read</source>
      <translation>
        <numerusform>Прочитана %Ln строка</numerusform>
        <numerusform>Прочитаны %Ln строки</numerusform>
        <numerusform>Прочитано %Ln строк</numerusform>
      </translation>
    </message>
    <message>
      <source>Add clients from a file…</source>
      <translation>Добавить клиентов из файла…</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Клиенты</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>Counting the clients</source>
      <translation>Клиенты ещё считаются</translation>
    </message>
    <message>
      <source>Create client list</source>
      <translation>Создать список</translation>
    </message>
    <message>
      <source>Find a person…</source>
      <translation>Найти человека…</translation>
    </message>
    <message>
      <source>Only {channel}</source>
      <translation>Только {channel}</translation>
    </message>
    <message>
      <source>Search again</source>
      <translation>Искать снова</translation>
    </message>
    <message>
      <source>Search stopped</source>
      <translation>Поиск остановлен</translation>
    </message>
    <message>
      <source>The search was stopped, so not all clients are counted.</source>
      <translation>Поиск остановлен, поэтому посчитаны не все клиенты.</translation>
    </message>
    <message>
      <source>Trial project</source>
      <translation>Пробный проект</translation>
    </message>
    <message numerus="yes">
      <source>{found} of %Ln client(s) match</source>
      <translation>
        <numerusform>Подходит: {found} из %Ln клиента</numerusform>
        <numerusform>Подходит: {found} из %Ln клиентов</numerusform>
        <numerusform>Подходит: {found} из %Ln клиентов</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ColumnMenu</name>
    <message>
      <source>Usual columns</source>
      <translation>Обычные столбцы</translation>
    </message>
  </context>
  <context>
    <name>Columns</name>
    <message>
      <source>City</source>
      <translation>Город</translation>
    </message>
    <message>
      <source>Columns of the file</source>
      <translation>Столбцы файла</translation>
    </message>
    <message>
      <source>Examples</source>
      <translation>Примеры</translation>
    </message>
    <message>
      <source>First name</source>
      <translation>Имя</translation>
    </message>
    <message>
      <source>Last name</source>
      <translation>Фамилия</translation>
    </message>
    <message>
      <source>Name in the list</source>
      <translation>Название в списке</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>Читать</translation>
    </message>
    <message>
      <source>Recognised as</source>
      <translation>Распознан как</translation>
    </message>
  </context>
  <context>
    <name>CombineDialog</name>
    <message>
      <source>A client in several lists keeps the fields of the first; columns that it lacks come from the others.</source>
      <translation>У клиента из нескольких списков остаются поля первого; столбцы, которых в нём нет, берутся из остальных.</translation>
    </message>
    <message>
      <source>Add a condition</source>
      <translation>Добавьте условие</translation>
    </message>
    <message>
      <source>All clients of all lists</source>
      <translation>Все клиенты всех списков</translation>
    </message>
    <message>
      <source>Clients of the first list who are in no other</source>
      <translation>Клиенты первого списка, которых нет в других</translation>
    </message>
    <message>
      <source>Clients who are in each list</source>
      <translation>Клиенты, которые есть в каждом списке</translation>
    </message>
    <message>
      <source>Combine lists</source>
      <translation>Объединение списков</translation>
    </message>
    <message>
      <source>Filter “{name}”</source>
      <translation>Фильтр списка «{name}»</translation>
    </message>
    <message>
      <source>First list</source>
      <translation>Первый список</translation>
    </message>
    <message>
      <source>In both {first} and {others}</source>
      <translation>Общие для {first} и {others}</translation>
    </message>
    <message>
      <source>New list</source>
      <translation>Новый список</translation>
    </message>
    <message>
      <source>The new list has the columns of the first; the others only decide who is left.</source>
      <translation>Столбцы — как в первом списке; остальные лишь определяют, кто из него останется.</translation>
    </message>
    <message>
      <source>{first} and {others}</source>
      <translation>{first} и {others}</translation>
    </message>
    <message>
      <source>{first} without {others}</source>
      <translation>{first} без {others}</translation>
    </message>
    <message>
      <source>{name} – filtered</source>
      <translation>{name} — по фильтру</translation>
    </message>
  </context>
  <context>
    <name>Conditions</name>
    <message>
      <source>Add a condition</source>
      <translation>Добавить условие</translation>
    </message>
    <message>
      <source>Agreed from</source>
      <translation>Согласие с</translation>
    </message>
    <message>
      <source>Agreed until</source>
      <translation>Согласие по</translation>
    </message>
    <message>
      <source>Campaign</source>
      <translation>Кампания</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>Столбец</translation>
    </message>
    <message>
      <source>Country of the number</source>
      <translation>Страна номера</translation>
    </message>
    <message>
      <source>Kind of number</source>
      <translation>Тип номера</translation>
    </message>
    <message>
      <source>Last result</source>
      <translation>Последний результат</translation>
    </message>
    <message>
      <source>Only clients with</source>
      <translation>Только клиенты, у которых</translation>
    </message>
    <message>
      <source>Remove condition: {kind}</source>
      <translation>Убрать условие: {kind}</translation>
    </message>
    <message>
      <source>The first day must not be after the last one</source>
      <translation>Первый день не может быть позже последнего</translation>
    </message>
    <message>
      <source>Time zone</source>
      <translation>Часовой пояс</translation>
    </message>
  </context>
  <context>
    <name>Consent</name>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Client</source>
      <translation>Клиент</translation>
    </message>
    <message>
      <source>Client list</source>
      <translation>Список клиентов</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Клиентов</translation>
    </message>
    <message>
      <source>Clients added</source>
      <translation>Добавлено клиентов</translation>
    </message>
    <message>
      <source>Clients of the project</source>
      <translation>Клиенты проекта</translation>
    </message>
    <message>
      <source>Confirmed by</source>
      <translation>Кем подтверждено</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Согласие</translation>
    </message>
    <message>
      <source>Contract</source>
      <translation>Договор</translation>
    </message>
    <message>
      <source>English</source>
      <translation>английский</translation>
    </message>
    <message>
      <source>Evidence of consent</source>
      <translation>Подтверждение согласия</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Файл</translation>
    </message>
    <message>
      <source>How collected</source>
      <translation>Как получено</translation>
    </message>
    <message>
      <source>Legal basis</source>
      <translation>Правовое основание</translation>
    </message>
    <message>
      <source>Legal obligation</source>
      <translation>Обязанность по закону</translation>
    </message>
    <message>
      <source>Legitimate interests</source>
      <translation>Законные интересы</translation>
    </message>
    <message>
      <source>Local time</source>
      <translation>Местное время</translation>
    </message>
    <message>
      <source>Made on {moment} by {name} with {program}</source>
      <translation>Составлено {moment}, {name}, программа {program}</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Название</translation>
    </message>
    <message>
      <source>Of the ready rows</source>
      <translation>Из готовых строк</translation>
    </message>
    <message>
      <source>Proof files</source>
      <translation>Файлы-доказательства</translation>
    </message>
    <message>
      <source>Public task</source>
      <translation>Общественный интерес</translation>
    </message>
    <message>
      <source>Record</source>
      <translation>Запись</translation>
    </message>
    <message>
      <source>Rows</source>
      <translation>Строк</translation>
    </message>
    <message>
      <source>Russian</source>
      <translation>русский</translation>
    </message>
    <message>
      <source>SHA-256</source>
      <translation>SHA-256</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Размер</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Источник</translation>
    </message>
    <message>
      <source>Statement</source>
      <translation>Заявление</translation>
    </message>
    <message>
      <source>The list is now</source>
      <translation>Список сейчас</translation>
    </message>
    <message>
      <source>UTC</source>
      <translation>Всемирное время (UTC)</translation>
    </message>
    <message>
      <source>Vital interests</source>
      <translation>Жизненные интересы</translation>
    </message>
    <message>
      <source>What was confirmed</source>
      <translation>Что подтверждено</translation>
    </message>
    <message>
      <source>Who and when</source>
      <translation>Кто и когда</translation>
    </message>
    <message>
      <source>Wording</source>
      <translation>Формулировка</translation>
    </message>
    <message>
      <source>added {count}</source>
      <translation>добавлено {count}</translation>
    </message>
    <message>
      <source>cut: {shown} of {all} characters; the SHA-256 of the whole text is {sha256}</source>
      <translation>сокращено: {shown} из {all} знаков; SHA-256 полного текста: {sha256}</translation>
    </message>
    <message>
      <source>deleted</source>
      <translation>удалён</translation>
    </message>
    <message>
      <source>erased</source>
      <translation>стёрт</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>используется</translation>
    </message>
    <message>
      <source>none</source>
      <translation>нет</translation>
    </message>
    <message>
      <source>not recorded</source>
      <translation>не записано</translation>
    </message>
    <message>
      <source>not stated</source>
      <translation>не указано</translation>
    </message>
    <message>
      <source>own wording</source>
      <translation>собственная формулировка</translation>
    </message>
    <message>
      <source>read {count}</source>
      <translation>прочитано {count}</translation>
    </message>
    <message>
      <source>ready {ready} + failed {failed} + duplicates {duplicate} + blank {blank}</source>
      <translation>готово {ready} + с ошибками {failed} + повторов {duplicate} + пустых {blank}</translation>
    </message>
    <message>
      <source>removed {count}</source>
      <translation>убрано {count}</translation>
    </message>
    <message>
      <source>typed in by the person who confirmed</source>
      <translation>введён тем, кто подтвердил согласие</translation>
    </message>
    <message>
      <source>version {version}, {language}</source>
      <translation>версия {version}, {language}</translation>
    </message>
    <message>
      <source>with a warning {warned}, repaired {repaired}</source>
      <translation>с замечанием {warned}, исправлено {repaired}</translation>
    </message>
    <message>
      <source>{basis}: GDPR, article 6 (1) ({letter})</source>
      <translation>{basis}: GDPR, статья 6 (1) ({letter})</translation>
    </message>
    <message>
      <source>{name} (account since removed)</source>
      <translation>{name} (учётная запись удалена)</translation>
    </message>
    <message>
      <source>{size} bytes</source>
      <translation>{size} байт</translation>
    </message>
  </context>
  <context>
    <name>ConsentActions</name>
    <message>
      <source>Save the evidence as PDF</source>
      <translation>Сохранить подтверждение как PDF</translation>
    </message>
    <message>
      <source>Save “{name}”</source>
      <translation>Сохранить «{name}»</translation>
    </message>
  </context>
  <context>
    <name>ConsentDialog</name>
    <message>
      <source>Your name, the time and this wording are stored with the list as proof.</source>
      <translation>Ваше имя, время и эта формулировка сохраняются вместе со списком как доказательство.</translation>
    </message>
  </context>
  <context>
    <name>ConsentForm</name>
    <message numerus="yes">
      <source>%Ln proof file(s)</source>
      <translation>
        <numerusform>%Ln файл-доказательство</numerusform>
        <numerusform>%Ln файла-доказательства</numerusform>
        <numerusform>%Ln файлов-доказательств</numerusform>
      </translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Согласие</translation>
    </message>
    <message>
      <source>How it was collected</source>
      <translation>Как оно получено</translation>
    </message>
    <message>
      <source>Legal basis</source>
      <translation>Правовое основание</translation>
    </message>
    <message>
      <source>Legal basis, how consent was collected, proof files.</source>
      <translation>Правовое основание, как получено, файлы-доказательства.</translation>
    </message>
    <message>
      <source>Loading the statement…</source>
      <translation>Заявление загружается…</translation>
    </message>
    <message>
      <source>More evidence</source>
      <translation>Доказательства согласия</translation>
    </message>
    <message>
      <source>Tick the confirmation to continue</source>
      <translation>Отметьте подтверждение, чтобы продолжить</translation>
    </message>
    <message>
      <source>for example: a form on our site, March 2026</source>
      <translation>например: анкета на нашем сайте, март 2026</translation>
    </message>
  </context>
  <context>
    <name>ConsentPage</name>
    <message>
      <source>A list with this name already exists</source>
      <translation>Список с таким названием уже есть</translation>
    </message>
    <message>
      <source>Checking whether the name is free…</source>
      <translation>Проверяем, свободно ли название…</translation>
    </message>
    <message>
      <source>Confirm consent and name the list</source>
      <translation>Подтвердите согласие и назовите список</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Согласие</translation>
    </message>
    <message numerus="yes">
      <source>Create list with %Ln client(s)</source>
      <translation>
        <numerusform>Создать список: %Ln клиент</numerusform>
        <numerusform>Создать список: %Ln клиента</numerusform>
        <numerusform>Создать список: %Ln клиентов</numerusform>
      </translation>
    </message>
    <message>
      <source>Name of the list</source>
      <translation>Название списка</translation>
    </message>
    <message>
      <source>The list appears on the Client lists page as soon as you create it.</source>
      <translation>Список появится на странице «Списки клиентов» сразу после создания.</translation>
    </message>
    <message>
      <source>This name is free</source>
      <translation>Название свободно</translation>
    </message>
    <message>
      <source>Tick it yourself for each list. Your name, the time, this wording and the file’s fingerprint are stored with the list as proof.</source>
      <translation>Поставьте отметку сами для каждого списка. Ваше имя, время, эта формулировка и контрольная сумма файла хранятся вместе со списком как доказательство.</translation>
    </message>
    <message>
      <source>Type a name</source>
      <translation>Введите название</translation>
    </message>
    <message>
      <source>{count} of {most} characters</source>
      <translation>Символов: {count} из {most}</translation>
    </message>
  </context>
  <context>
    <name>ConsentRecordPage</name>
    <message>
      <source>Consent</source>
      <translation>Согласие</translation>
    </message>
    <message>
      <source>Consent of “{name}”</source>
      <translation>Согласие: «{name}»</translation>
    </message>
    <message>
      <source>None were added.</source>
      <translation>Не приложены.</translation>
    </message>
    <message>
      <source>Proof files</source>
      <translation>Файлы-доказательства</translation>
    </message>
    <message>
      <source>Record of consent</source>
      <translation>Запись о согласии</translation>
    </message>
    <message>
      <source>Save as PDF…</source>
      <translation>Сохранить как PDF…</translation>
    </message>
    <message>
      <source>Save {name}</source>
      <translation>Сохранить {name}</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>Сохранить…</translation>
    </message>
    <message>
      <source>The list was made from others. The consent of each is kept as it was confirmed.</source>
      <translation>Список создан из других. Согласие по каждому из них хранится так, как было подтверждено.</translation>
    </message>
    <message>
      <source>{number} of {count}: “{name}”, {basis}, {moment}</source>
      <translation>{number} из {count}: «{name}», {basis}, {moment}</translation>
    </message>
  </context>
  <context>
    <name>ConsentsPage</name>
    <message numerus="yes">
      <source>%Ln record(s)</source>
      <translation>
        <numerusform>%Ln запись</numerusform>
        <numerusform>%Ln записи</numerusform>
        <numerusform>%Ln записей</numerusform>
      </translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Согласие</translation>
    </message>
    <message>
      <source>Consent records</source>
      <translation>Записи о согласии</translation>
    </message>
    <message>
      <source>No consent recorded yet</source>
      <translation>Записей о согласии пока нет</translation>
    </message>
    <message>
      <source>Search records</source>
      <translation>Поиск записей</translation>
    </message>
    <message>
      <source>The first record is created with your first client list.</source>
      <translation>Первая запись появится с первым списком клиентов.</translation>
    </message>
    <message>
      <source>Who confirmed the consent of a list’s clients, when, and with what proof. Records stay after the list is deleted. Open one to save it as a PDF.</source>
      <translation>Кто и когда подтвердил согласие клиентов списка и чем оно доказано. Записи остаются и после удаления списка. Откройте запись, чтобы сохранить её как PDF.</translation>
    </message>
  </context>
  <context>
    <name>ConsentsTable</name>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Client list</source>
      <translation>Список клиентов</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Клиентов</translation>
    </message>
    <message>
      <source>Confirmed by</source>
      <translation>Кем подтверждено</translation>
    </message>
    <message>
      <source>Legal basis</source>
      <translation>Правовое основание</translation>
    </message>
    <message>
      <source>Proofs</source>
      <translation>Файлов</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Источник</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Версия</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Когда</translation>
    </message>
    <message>
      <source>own wording</source>
      <translation>собственная формулировка</translation>
    </message>
  </context>
  <context>
    <name>Correction</name>
    <message>
      <source>Key of {file}: do not change</source>
      <translation>Ключ {file}: не изменять</translation>
    </message>
    <message>
      <source>To correct</source>
      <translation>К исправлению</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>Что не так</translation>
    </message>
  </context>
  <context>
    <name>CountryAssist</name>
    <message numerus="yes">
      <source>%Ln row(s): numbers of</source>
      <translation>
        <numerusform>%Ln строка, страна номеров:</numerusform>
        <numerusform>%Ln строки, страна номеров:</numerusform>
        <numerusform>%Ln строк, страна номеров:</numerusform>
      </translation>
    </message>
    <message>
      <source>Choose a country</source>
      <translation>Выберите страну</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Подсчёт…</translation>
    </message>
    <message>
      <source>Country of these numbers</source>
      <translation>Страна этих номеров</translation>
    </message>
    <message numerus="yes">
      <source>Fix %Ln row(s)</source>
      <translation>
        <numerusform>Исправить %Ln строку</numerusform>
        <numerusform>Исправить %Ln строки</numerusform>
        <numerusform>Исправить %Ln строк</numerusform>
      </translation>
    </message>
    <message>
      <source>Fix these rows</source>
      <translation>Исправить эти строки</translation>
    </message>
    <message numerus="yes">
      <source>The file has %Ln other number(s) with {code}.</source>
      <translation>
        <numerusform>В файле ещё %Ln номер с кодом {code}.</numerusform>
        <numerusform>В файле ещё %Ln номера с кодом {code}.</numerusform>
        <numerusform>В файле ещё %Ln номеров с кодом {code}.</numerusform>
      </translation>
    </message>
    <message>
      <source>They have no country code. Which country are they from?</source>
      <translation>У них нет кода страны. Из какой они страны?</translation>
    </message>
  </context>
  <context>
    <name>CountryCard</name>
    <message>
      <source>Default country</source>
      <translation>Страна по умолчанию</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Не задана</translation>
    </message>
    <message>
      <source>Numbers without a country code are read as numbers of this country if their format proves it. Each change is shown before and after. None: no number is read this way until you choose a country on the Check page.</source>
      <translation>Номера без кода страны читаются как номера этой страны, если это следует из их записи. Для каждого изменения видно, что было и что стало. «Не задана»: номера так не читаются, пока вы не выберете страну на странице «Проверка».</translation>
    </message>
  </context>
  <context>
    <name>DetailsBox</name>
    <message>
      <source>Copied</source>
      <translation>Скопировано</translation>
    </message>
    <message>
      <source>Copy details for support</source>
      <translation>Скопировать сведения для поддержки</translation>
    </message>
    <message>
      <source>Details for support</source>
      <translation>Сведения для поддержки</translation>
    </message>
  </context>
  <context>
    <name>DifferenceView</name>
    <message>
      <source>Clients before and after</source>
      <translation>Клиенты: было и стало</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>Сравниваем…</translation>
    </message>
    <message>
      <source>Show clients</source>
      <translation>Показать клиентов</translation>
    </message>
  </context>
  <context>
    <name>DoNotContact</name>
    <message numerus="yes">
      <source>%Ln added</source>
      <translation>
        <numerusform>Добавлено: %Ln</numerusform>
        <numerusform>Добавлено: %Ln</numerusform>
        <numerusform>Добавлено: %Ln</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln already in the book</source>
      <translation>
        <numerusform>уже были: %Ln</numerusform>
        <numerusform>уже были: %Ln</numerusform>
        <numerusform>уже были: %Ln</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln as a hash only, without note and source</source>
      <translation>
        <numerusform>%Ln только как хеш, без примечания и источника</numerusform>
        <numerusform>%Ln только как хеш, без примечания и источника</numerusform>
        <numerusform>%Ln только как хеш, без примечания и источника</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln blocked of {clients}</source>
      <translation>
        <numerusform>запрет: %Ln из {clients}</numerusform>
        <numerusform>запрет: %Ln из {clients}</numerusform>
        <numerusform>запрет: %Ln из {clients}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln cell(s) kept although the number is in the do-not-contact book</source>
      <translation>
        <numerusform>Оставлена %Ln ячейка, хотя номер в списке «Не беспокоить»</numerusform>
        <numerusform>Оставлено %Ln ячейки, хотя номера в списке «Не беспокоить»</numerusform>
        <numerusform>Оставлено %Ln ячеек, хотя номера в списке «Не беспокоить»</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln cell(s) left empty: the number must not be contacted</source>
      <translation>
        <numerusform>Оставлена пустой %Ln ячейка: по этому номеру обращаться нельзя</numerusform>
        <numerusform>Оставлено пустыми %Ln ячейки: по этим номерам обращаться нельзя</numerusform>
        <numerusform>Оставлено пустыми %Ln ячеек: по этим номерам обращаться нельзя</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) kept although they are in the do-not-contact book</source>
      <translation>
        <numerusform>Оставлен %Ln клиент, хотя он в списке «Не беспокоить»</numerusform>
        <numerusform>Оставлено %Ln клиента, хотя они в списке «Не беспокоить»</numerusform>
        <numerusform>Оставлено %Ln клиентов, хотя они в списке «Не беспокоить»</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) left out: do not contact</source>
      <translation>
        <numerusform>Пропущен %Ln клиент: не беспокоить</numerusform>
        <numerusform>Пропущено %Ln клиента: не беспокоить</numerusform>
        <numerusform>Пропущено %Ln клиентов: не беспокоить</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) must not be contacted; they are left out of exports</source>
      <translation>
        <numerusform>%Ln клиента сейчас нельзя беспокоить; в выгрузку он не попадёт</numerusform>
        <numerusform>%Ln клиентов сейчас нельзя беспокоить; в выгрузку они не попадут</numerusform>
        <numerusform>%Ln клиентов сейчас нельзя беспокоить; в выгрузку они не попадут</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln extended</source>
      <translation>
        <numerusform>продлено: %Ln</numerusform>
        <numerusform>продлено: %Ln</numerusform>
        <numerusform>продлено: %Ln</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln line(s) without an address</source>
      <translation>
        <numerusform>%Ln строка без адреса</numerusform>
        <numerusform>%Ln строки без адреса</numerusform>
        <numerusform>%Ln строк без адреса</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) left out: kept as a hash only</source>
      <translation>
        <numerusform>%Ln строка не записана: хранится только хеш</numerusform>
        <numerusform>%Ln строки не записаны: хранятся только хеши</numerusform>
        <numerusform>%Ln строк не записано: хранятся только хеши</numerusform>
      </translation>
    </message>
    <message>
      <source>(kept as a hash only)</source>
      <translation>(хранится только хеш)</translation>
    </message>
    <message>
      <source>Added by</source>
      <translation>Кто добавил</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Адрес</translation>
    </message>
    <message>
      <source>All channels with phone numbers</source>
      <translation>Все каналы с номерами телефонов</translation>
    </message>
    <message>
      <source>Asked not to be contacted</source>
      <translation>Просит не беспокоить</translation>
    </message>
    <message>
      <source>Calls</source>
      <translation>Звонки</translation>
    </message>
    <message>
      <source>Complaint</source>
      <translation>Жалоба</translation>
    </message>
    <message>
      <source>Do not contact</source>
      <translation>Не беспокоить</translation>
    </message>
    <message>
      <source>Do not contact…</source>
      <translation>Не беспокоить…</translation>
    </message>
    <message>
      <source>Holds for</source>
      <translation>Действует на</translation>
    </message>
    <message>
      <source>Legal reason</source>
      <translation>По закону</translation>
    </message>
    <message>
      <source>Nobody in this book is called or written to: not from lists, not in campaigns, not from exported files.</source>
      <translation>Тем, кто здесь, не звонят и не пишут: ни по спискам, ни в кампаниях, ни по выгруженным файлам.</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Примечание</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Другое</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Причина</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>С</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Источник</translation>
    </message>
    <message>
      <source>Texts to phone numbers</source>
      <translation>Сообщения на номера телефонов</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>По</translation>
    </message>
    <message>
      <source>Wrong person</source>
      <translation>Не тот человек</translation>
    </message>
    <message>
      <source>by hand</source>
      <translation>вручную</translation>
    </message>
    <message>
      <source>file</source>
      <translation>файл</translation>
    </message>
    <message>
      <source>forgotten person</source>
      <translation>стёртые данные</translation>
    </message>
    <message>
      <source>list</source>
      <translation>список</translation>
    </message>
    <message>
      <source>over</source>
      <translation>срок вышел</translation>
    </message>
    <message>
      <source>pasted</source>
      <translation>вставлено</translation>
    </message>
    <message>
      <source>results</source>
      <translation>результаты</translation>
    </message>
    <message>
      <source>{when}: removed by {who}</source>
      <translation>{when}: убрано, {who}</translation>
    </message>
    <message>
      <source>{when}: removed by {who}: {reason}</source>
      <translation>{when}: убрано, {who}: {reason}</translation>
    </message>
    <message>
      <source>{when}: {who} extended it; it used to end on {until} ({reason}; {source}; added by {maker})</source>
      <translation>{when}: {who} — продлено, раньше действовало по {until} ({reason}; {source}; добавлено: {maker})</translation>
    </message>
  </context>
  <context>
    <name>DoNotContactPage</name>
    <message>
      <source>Add clients who refuse in the results of campaigns</source>
      <translation>Добавлять отказавшихся по результатам кампаний</translation>
    </message>
    <message>
      <source>Add from a file…</source>
      <translation>Добавить из файла…</translation>
    </message>
    <message>
      <source>Add people who do not want to be called or written to. Their rows fail the check of every file, and no list, campaign or export includes them.</source>
      <translation>Добавьте тех, кто просит не звонить и не писать: их не будет в списках, кампаниях и выгрузках.</translation>
    </message>
    <message>
      <source>Add…</source>
      <translation>Добавить…</translation>
    </message>
    <message>
      <source>Any reason</source>
      <translation>Любая причина</translation>
    </message>
    <message>
      <source>Do not contact</source>
      <translation>Не беспокоить</translation>
    </message>
    <message numerus="yes">
      <source>Entries: %Ln</source>
      <translation>
        <numerusform>Записей: %Ln</numerusform>
        <numerusform>Записей: %Ln</numerusform>
        <numerusform>Записей: %Ln</numerusform>
      </translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Экспорт…</translation>
    </message>
    <message>
      <source>History</source>
      <translation>История</translation>
    </message>
    <message>
      <source>History of the entry</source>
      <translation>История записи</translation>
    </message>
    <message>
      <source>No entry matches</source>
      <translation>Подходящих записей нет</translation>
    </message>
    <message>
      <source>Nobody here</source>
      <translation>Здесь никого нет</translation>
    </message>
    <message>
      <source>Nothing was changed since it was added.</source>
      <translation>После добавления ничего не менялось.</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Причина</translation>
    </message>
    <message numerus="yes">
      <source>Removed: %Ln</source>
      <translation>
        <numerusform>Убрано: %Ln</numerusform>
        <numerusform>Убрано: %Ln</numerusform>
        <numerusform>Убрано: %Ln</numerusform>
      </translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Убрать…</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Поиск</translation>
    </message>
    <message>
      <source>Show all entries</source>
      <translation>Показать все записи</translation>
    </message>
    <message>
      <source>There is nothing to export</source>
      <translation>Выгружать нечего</translation>
    </message>
  </context>
  <context>
    <name>DraftEditor</name>
    <message numerus="yes">
      <source>%Ln row(s) added</source>
      <translation>
        <numerusform>%Ln строка добавлена</numerusform>
        <numerusform>%Ln строки добавлены</numerusform>
        <numerusform>%Ln строк добавлено</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) corrected</source>
      <translation>
        <numerusform>%Ln строка исправлена</numerusform>
        <numerusform>%Ln строки исправлены</numerusform>
        <numerusform>%Ln строк исправлено</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) still wrong</source>
      <translation>
        <numerusform>%Ln строка всё ещё с ошибкой</numerusform>
        <numerusform>%Ln строки всё ещё с ошибкой</numerusform>
        <numerusform>%Ln строк всё ещё с ошибкой</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) untouched</source>
      <translation>
        <numerusform>%Ln строка не изменена</numerusform>
        <numerusform>%Ln строки не изменены</numerusform>
        <numerusform>%Ln строк не изменено</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) with a key unknown to this draft: {rows}</source>
      <translation>
        <numerusform>%Ln строка с ключом, которого нет в этом черновике: {rows}</numerusform>
        <numerusform>%Ln строки с ключами, которых нет в этом черновике: {rows}</numerusform>
        <numerusform>%Ln строк с ключами, которых нет в этом черновике: {rows}</numerusform>
      </translation>
    </message>
    <message>
      <source>Columns missing from the file are unchanged: {columns}</source>
      <translation>Столбцы, которых нет в файле, остались прежними: {columns}</translation>
    </message>
    <message>
      <source>Corrections imported</source>
      <translation>Исправления загружены</translation>
    </message>
  </context>
  <context>
    <name>DraftsStrip</name>
    <message numerus="yes">
      <source>%Ln more draft(s)</source>
      <translation>
        <numerusform>Ещё %Ln черновик</numerusform>
        <numerusform>Ещё %Ln черновика</numerusform>
        <numerusform>Ещё %Ln черновиков</numerusform>
      </translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Продолжить</translation>
    </message>
    <message>
      <source>Continue {name}</source>
      <translation>Продолжить {name}</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Удалить</translation>
    </message>
    <message>
      <source>Discard {name}</source>
      <translation>Удалить черновик {name}</translation>
    </message>
    <message>
      <source>Not finished: update of “{list}” from {name}, {ready} ready, {failed} failed · {moment}</source>
      <translation>Не закончено: обновление списка «{list}» из файла {name}, готово {ready}, с ошибкой {failed} · {moment}</translation>
    </message>
    <message>
      <source>Not finished: {name}, {ready} ready, {failed} failed · {moment}</source>
      <translation>Не закончено: {name}, готово {ready}, с ошибкой {failed} · {moment}</translation>
    </message>
  </context>
  <context>
    <name>DuplicatesDialog</name>
    <message>
      <source>Also leave out clients who are in these lists</source>
      <translation>Также не включать клиентов из этих списков</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Применить</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Подсчёт…</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Дни</translation>
    </message>
    <message>
      <source>Duplicate rows</source>
      <translation>Повторяющиеся строки</translation>
    </message>
    <message>
      <source>Leave out rows that are identical in every cell</source>
      <translation>Не включать строки, одинаковые во всех ячейках</translation>
    </message>
    <message>
      <source>Lists whose clients are left out</source>
      <translation>Списки, клиенты которых не войдут</translation>
    </message>
    <message>
      <source>No other list of this channel</source>
      <translation>Других списков этого канала нет</translation>
    </message>
    <message>
      <source>One row for each address: keep the first</source>
      <translation>Одна строка на номер или ID: оставить первую</translation>
    </message>
    <message>
      <source>One row for each address: keep the last</source>
      <translation>Одна строка на номер или ID: оставить последнюю</translation>
    </message>
    <message>
      <source>One row for each address: keep the one with the most cells filled</source>
      <translation>Одна строка на номер или ID: оставить самую заполненную</translation>
    </message>
    <message>
      <source>Tick all lists created in the last (days):</source>
      <translation>Отметить все созданные за последние (дней):</translation>
    </message>
    <message>
      <source>{ready} ready, {duplicate} left out as duplicates</source>
      <translation>Готово: {ready}, не войдут как повторы: {duplicate}</translation>
    </message>
  </context>
  <context>
    <name>EmptyClients</name>
    <message>
      <source>Add clients from a file…</source>
      <translation>Добавить клиентов из файла…</translation>
    </message>
    <message>
      <source>Clients are the people a project’s bot has talked to. Add them from a file, such as an export from Analytics &gt; Clients, then filter them to create lists.</source>
      <translation>Клиенты — это те, с кем общался бот проекта. Добавьте их из файла, например выгруженного из раздела «Аналитика &gt; Клиенты», а затем создавайте списки с помощью фильтра.</translation>
    </message>
    <message>
      <source>Create a project for your bot first</source>
      <translation>Сначала создайте проект для бота</translation>
    </message>
    <message>
      <source>Download a sample…</source>
      <translation>Скачать образец…</translation>
    </message>
    <message>
      <source>New project…</source>
      <translation>Создать проект…</translation>
    </message>
    <message>
      <source>No clients in “{name}” yet</source>
      <translation>В проекте «{name}» пока нет клиентов</translation>
    </message>
    <message>
      <source>Try with sample clients</source>
      <translation>Попробовать на тестовых клиентах</translation>
    </message>
  </context>
  <context>
    <name>EmptyState</name>
    <message>
      <source>Check it</source>
      <translation>Проверьте его</translation>
    </message>
    <message>
      <source>Choose the file</source>
      <translation>Выберите файл</translation>
    </message>
    <message>
      <source>Clients of this channel:</source>
      <translation>Клиенты из канала:</translation>
    </message>
    <message>
      <source>Confirm consent</source>
      <translation>Подтвердите согласие</translation>
    </message>
    <message>
      <source>Create client list</source>
      <translation>Создать список</translation>
    </message>
    <message>
      <source>Drop a spreadsheet here to create your first client list</source>
      <translation>Перетащите сюда таблицу, чтобы создать первый список клиентов</translation>
    </message>
    <message>
      <source>No client lists yet</source>
      <translation>Списков клиентов пока нет</translation>
    </message>
    <message>
      <source>Pick a channel</source>
      <translation>Выберите канал</translation>
    </message>
    <message>
      <source>Try with sample data</source>
      <translation>Попробовать на образце</translation>
    </message>
    <message>
      <source>XLS, XLSX or CSV, up to 20 MB, with phone numbers or client IDs in the first column.</source>
      <translation>XLS, XLSX или CSV, до 20 МБ, с номерами телефонов или ID клиентов в первом столбце.</translation>
    </message>
    <message>
      <source>calls or one messenger</source>
      <translation>звонки или один мессенджер</translation>
    </message>
    <message>
      <source>kept as your proof</source>
      <translation>хранится как доказательство</translation>
    </message>
    <message>
      <source>no row is lost</source>
      <translation>ни одна строка не теряется</translation>
    </message>
    <message>
      <source>yours, or a sample</source>
      <translation>ваш или образец</translation>
    </message>
  </context>
  <context>
    <name>EndDialog</name>
    <message>
      <source>Last day</source>
      <translation>Последний день</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Сохранить</translation>
    </message>
    <message>
      <source>This day is over, so the list could be erased at once.</source>
      <translation>Этот день уже прошёл, поэтому список можно будет сразу стереть.</translation>
    </message>
    <message>
      <source>Until the end of</source>
      <translation>До конца дня</translation>
    </message>
    <message>
      <source>Until when is “{name}” kept?</source>
      <translation>До какого дня хранить «{name}»?</translation>
    </message>
    <message>
      <source>When the day is over, the page of lists says so, and an owner can erase the list. Without a last day, it stays until somebody deletes it.</source>
      <translation>Когда день пройдёт, об этом напомнит страница списков и владелец сможет стереть список. Без последнего дня список хранится, пока его не удалят.</translation>
    </message>
  </context>
  <context>
    <name>EndedNotice</name>
    <message>
      <source>Erase…</source>
      <translation>Стереть…</translation>
    </message>
    <message numerus="yes">
      <source>The last day of %Ln list(s) is over: {names}.</source>
      <translation>
        <numerusform>Прошёл последний день %Ln списка: {names}.</numerusform>
        <numerusform>Прошёл последний день %Ln списков: {names}.</numerusform>
        <numerusform>Прошёл последний день %Ln списков: {names}.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>EntryForm</name>
    <message>
      <source>Holds for</source>
      <translation>Действует на</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Последний день</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Примечание</translation>
    </message>
    <message>
      <source>Only for those who may change the book</source>
      <translation>Только для тех, кто может менять этот список</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Причина</translation>
    </message>
    <message>
      <source>Until the end of</source>
      <translation>До конца дня</translation>
    </message>
  </context>
  <context>
    <name>EraseDialog</name>
    <message>
      <source>Erase client list</source>
      <translation>Стирание списка клиентов</translation>
    </message>
    <message>
      <source>Erase for good</source>
      <translation>Стереть безвозвратно</translation>
    </message>
    <message numerus="yes">
      <source>Erase “{name}” with %Ln client(s) for good?</source>
      <translation>
        <numerusform>Стереть список «{name}» безвозвратно (%Ln клиент)?</numerusform>
        <numerusform>Стереть список «{name}» безвозвратно (%Ln клиента)?</numerusform>
        <numerusform>Стереть список «{name}» безвозвратно (%Ln клиентов)?</numerusform>
      </translation>
    </message>
    <message>
      <source>Its rows, all edits to them and any drafts of the same file are erased too. This cannot be undone.</source>
      <translation>Вместе с ним будут стёрты его строки, все правки в них и черновики того же файла. Восстановить их будет нельзя.</translation>
    </message>
    <message>
      <source>Name of the list</source>
      <translation>Название списка</translation>
    </message>
    <message>
      <source>The rows are deleted, then the file is rewritten.</source>
      <translation>Строки удаляются, затем файл перезаписывается.</translation>
    </message>
    <message>
      <source>Type “{name}” to erase it</source>
      <translation>Чтобы стереть список, введите «{name}»</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message numerus="yes">
      <source>%Ln column(s)</source>
      <translation>
        <numerusform>%Ln столбец</numerusform>
        <numerusform>%Ln столбца</numerusform>
        <numerusform>%Ln столбцов</numerusform>
      </translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Столбцы</translation>
    </message>
    <message>
      <source>Columns, in the order of the file</source>
      <translation>Столбцы в порядке записи в файл</translation>
    </message>
    <message>
      <source>Delimiter</source>
      <translation>Разделитель</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>Кодировка</translation>
    </message>
    <message>
      <source>Export the list</source>
      <translation>Экспорт списка</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Экспорт…</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Формат</translation>
    </message>
    <message numerus="yes">
      <source>Keep %Ln client(s) who must not be contacted</source>
      <translation>
        <numerusform>Оставить %Ln клиента, которого просят не беспокоить</numerusform>
        <numerusform>Оставить %Ln клиентов, которых просят не беспокоить</numerusform>
        <numerusform>Оставить %Ln клиентов, которых просят не беспокоить</numerusform>
      </translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>Ниже</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>Выше</translation>
    </message>
    <message>
      <source>Reason, for the journal</source>
      <translation>Причина, для журнала</translation>
    </message>
    <message>
      <source>Tick at least one column</source>
      <translation>Отметьте хотя бы один столбец</translation>
    </message>
    <message>
      <source>UTF-8 without a mark</source>
      <translation>UTF-8 без метки</translation>
    </message>
    <message>
      <source>UTF-8, as Excel reads it</source>
      <translation>UTF-8, понятная Excel</translation>
    </message>
  </context>
  <context>
    <name>File</name>
    <message numerus="yes">
      <source>%Ln column(s) left out</source>
      <translation>
        <numerusform>%Ln столбец пропущен</numerusform>
        <numerusform>%Ln столбца пропущены</numerusform>
        <numerusform>%Ln столбцов пропущено</numerusform>
      </translation>
    </message>
    <message>
      <source>All files</source>
      <translation>Все файлы</translation>
    </message>
    <message>
      <source>CSV file</source>
      <translation>Файл CSV</translation>
    </message>
    <message>
      <source>Choose files that prove the consent</source>
      <translation>Выберите файлы, доказывающие согласие</translation>
    </message>
    <message>
      <source>Choose the file with your clients</source>
      <translation>Выберите файл с клиентами</translation>
    </message>
    <message>
      <source>Excel workbook</source>
      <translation>Книга Excel</translation>
    </message>
    <message>
      <source>Open a workspace, or name a new one</source>
      <translation>Откройте рабочее пространство или назовите новое</translation>
    </message>
    <message>
      <source>PDF document</source>
      <translation>Документ PDF</translation>
    </message>
    <message>
      <source>Proof</source>
      <translation>Доказательство</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Заменить</translation>
    </message>
    <message>
      <source>Replace “{name}”?</source>
      <translation>Заменить «{name}»?</translation>
    </message>
    <message>
      <source>Spreadsheets</source>
      <translation>Таблицы</translation>
    </message>
    <message>
      <source>The folder already has a file with this name.</source>
      <translation>В папке уже есть файл с таким именем.</translation>
    </message>
    <message>
      <source>Workspaces</source>
      <translation>Рабочие пространства</translation>
    </message>
    <message>
      <source>addresses in column {letter}, “{name}”</source>
      <translation>адреса в столбце {letter}, «{name}»</translation>
    </message>
    <message>
      <source>columns aligned by blanks</source>
      <translation>столбцы выровнены пробелами</translation>
    </message>
    <message>
      <source>commas</source>
      <translation>запятая</translation>
    </message>
    <message>
      <source>header in row {row}</source>
      <translation>заголовки в строке {row}</translation>
    </message>
    <message>
      <source>no header, row 1 is a client</source>
      <translation>без заголовков, в строке 1 — клиент</translation>
    </message>
    <message>
      <source>semicolons</source>
      <translation>точка с запятой</translation>
    </message>
    <message>
      <source>sheet {name}</source>
      <translation>лист {name}</translation>
    </message>
    <message>
      <source>sheets {names}</source>
      <translation>листы {names}</translation>
    </message>
    <message>
      <source>tabs</source>
      <translation>табуляция</translation>
    </message>
    <message>
      <source>vertical bars</source>
      <translation>вертикальная черта</translation>
    </message>
    <message>
      <source>{encoding} (a guess)</source>
      <translation>{encoding} (предположительно)</translation>
    </message>
  </context>
  <context>
    <name>FileChoices</name>
    <message>
      <source>Start over</source>
      <translation>Начать заново</translation>
    </message>
    <message>
      <source>Start over?</source>
      <translation>Начать заново?</translation>
    </message>
    <message numerus="yes">
      <source>The file will be read again and %Ln edit(s) will be lost.</source>
      <translation>
        <numerusform>Файл будет прочитан заново, %Ln правка пропадёт.</numerusform>
        <numerusform>Файл будет прочитан заново, %Ln правки пропадут.</numerusform>
        <numerusform>Файл будет прочитан заново, %Ln правок пропадёт.</numerusform>
      </translation>
    </message>
    <message>
      <source>The question is open again</source>
      <translation>Вопрос снова открыт</translation>
    </message>
    <message>
      <source>Unlikely numbers are left out</source>
      <translation>Сомнительные номера не войдут</translation>
    </message>
    <message>
      <source>Unlikely numbers stay</source>
      <translation>Сомнительные номера остаются</translation>
    </message>
  </context>
  <context>
    <name>FilePage</name>
    <message>
      <source>&amp;Choose a file…</source>
      <translation>&amp;Выбрать файл…</translation>
    </message>
    <message>
      <source>&amp;Choose another file…</source>
      <translation>&amp;Выбрать другой файл…</translation>
    </message>
    <message>
      <source>About 1.5 million short rows.</source>
      <translation>Около 1,5 млн коротких строк.</translation>
    </message>
    <message>
      <source>Any other columns are welcome</source>
      <translation>Другие столбцы тоже подойдут</translation>
    </message>
    <message>
      <source>At most 20 MB</source>
      <translation>Не больше 20 МБ</translation>
    </message>
    <message>
      <source>CSV sample…</source>
      <translation>Образец CSV…</translation>
    </message>
    <message>
      <source>Cells copied in Excel, Google Sheets, Numbers or another spreadsheet</source>
      <translation>Ячейки, скопированные в Excel, Google Таблицах, Numbers или другой программе</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Choose a file to continue</source>
      <translation>Чтобы продолжить, выберите файл</translation>
    </message>
    <message>
      <source>Choose the file with the addresses</source>
      <translation>Выберите файл с адресами</translation>
    </message>
    <message>
      <source>Choose the file with your clients</source>
      <translation>Выберите файл с клиентами</translation>
    </message>
    <message>
      <source>Client IDs in the first column</source>
      <translation>ID клиентов в первом столбце</translation>
    </message>
    <message>
      <source>Drop the file here</source>
      <translation>Перетащите файл сюда</translation>
    </message>
    <message>
      <source>Made for your channel, with a sheet that explains each column.</source>
      <translation>Для выбранного канала, с листом, где объяснён каждый столбец.</translation>
    </message>
    <message>
      <source>Next: check the file</source>
      <translation>Далее: проверить файл</translation>
    </message>
    <message>
      <source>Or paste the path of a file</source>
      <translation>Или вставьте путь к файлу</translation>
    </message>
    <message>
      <source>Paste a table</source>
      <translation>Вставить таблицу</translation>
    </message>
    <message>
      <source>Pasted table</source>
      <translation>Вставленная таблица</translation>
    </message>
    <message>
      <source>Path of the file</source>
      <translation>Путь к файлу</translation>
    </message>
    <message>
      <source>Phone numbers in the first column</source>
      <translation>Номера телефонов в первом столбце</translation>
    </message>
    <message>
      <source>Recognised by its content, not by its name.</source>
      <translation>Формат определяется по содержимому, а не по имени.</translation>
    </message>
    <message>
      <source>Start from a sample</source>
      <translation>Начните с образца</translation>
    </message>
    <message>
      <source>The channel is that of the list</source>
      <translation>Канал — тот же, что у списка</translation>
    </message>
    <message>
      <source>They are kept and included when you download the list.</source>
      <translation>Они сохранятся и войдут в файл, когда вы скачаете список.</translation>
    </message>
    <message>
      <source>What the file needs</source>
      <translation>Каким должен быть файл</translation>
    </message>
    <message>
      <source>XLS, XLSX or CSV</source>
      <translation>XLS, XLSX или CSV</translation>
    </message>
    <message>
      <source>XLSX sample…</source>
      <translation>Образец XLSX…</translation>
    </message>
    <message>
      <source>Your file is only read. It is never changed.</source>
      <translation>Ваш файл только читается и никогда не меняется.</translation>
    </message>
    <message>
      <source>or</source>
      <translation>или</translation>
    </message>
    <message>
      <source>{hint}, such as {example}. If they are in another column, it is detected or you choose it.</source>
      <translation>{hint}, например {example}. Если они в другом столбце, программа найдёт его или вы укажете его сами.</translation>
    </message>
  </context>
  <context>
    <name>FilePreview</name>
    <message>
      <source>First rows of the file</source>
      <translation>Первые строки файла</translation>
    </message>
  </context>
  <context>
    <name>Filter</name>
    <message>
      <source>Blocked: no</source>
      <translation>Заблокирован: нет</translation>
    </message>
    <message>
      <source>Blocked: yes</source>
      <translation>Заблокирован: да</translation>
    </message>
    <message>
      <source>Bot: {names}</source>
      <translation>Бот: {names}</translation>
    </message>
    <message>
      <source>Channel type: {names}</source>
      <translation>Тип канала: {names}</translation>
    </message>
    <message>
      <source>Joined: {days}</source>
      <translation>Первый визит: {days}</translation>
    </message>
    <message>
      <source>Last visit: {days}</source>
      <translation>Последний визит: {days}</translation>
    </message>
    <message>
      <source>Name or ID</source>
      <translation>Имя или ID</translation>
    </message>
    <message>
      <source>Sessions: {span}</source>
      <translation>Сессии: {span}</translation>
    </message>
    <message>
      <source>at most {count}</source>
      <translation>не больше {count}</translation>
    </message>
    <message>
      <source>contains</source>
      <translation>содержит</translation>
    </message>
    <message>
      <source>does not contain</source>
      <translation>не содержит</translation>
    </message>
    <message>
      <source>equals</source>
      <translation>равно</translation>
    </message>
    <message>
      <source>from {day}</source>
      <translation>с {day}</translation>
    </message>
    <message>
      <source>known</source>
      <translation>дата известна</translation>
    </message>
    <message>
      <source>starts with</source>
      <translation>начинается с</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>по {day}</translation>
    </message>
  </context>
  <context>
    <name>FilterBar</name>
    <message>
      <source>Add filter</source>
      <translation>Новый фильтр</translation>
    </message>
    <message>
      <source>Blocked</source>
      <translation>Заблокирован</translation>
    </message>
    <message>
      <source>Bot</source>
      <translation>Бот</translation>
    </message>
    <message>
      <source>Change this filter</source>
      <translation>Изменить этот фильтр</translation>
    </message>
    <message>
      <source>Channel type</source>
      <translation>Тип канала</translation>
    </message>
    <message>
      <source>Clear all</source>
      <translation>Сбросить всё</translation>
    </message>
    <message>
      <source>Delete a saved filter</source>
      <translation>Удалить сохранённый фильтр</translation>
    </message>
    <message>
      <source>Joined</source>
      <translation>Первый визит</translation>
    </message>
    <message>
      <source>Last visit</source>
      <translation>Последний визит</translation>
    </message>
    <message>
      <source>Name of the filter</source>
      <translation>Название фильтра</translation>
    </message>
    <message>
      <source>Name or client ID</source>
      <translation>Имя или ID клиента</translation>
    </message>
    <message>
      <source>Remove filter {text}</source>
      <translation>Убрать фильтр {text}</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Сохранить</translation>
    </message>
    <message>
      <source>Save this filter…</source>
      <translation>Сохранить фильтр…</translation>
    </message>
    <message>
      <source>Saved filters</source>
      <translation>Сохранённые</translation>
    </message>
    <message>
      <source>Sessions</source>
      <translation>Сессии</translation>
    </message>
  </context>
  <context>
    <name>FilterBoxes</name>
    <message>
      <source>All reasons</source>
      <translation>Все причины</translation>
    </message>
    <message>
      <source>Show rows by outcome</source>
      <translation>Показать строки по итогу</translation>
    </message>
    <message>
      <source>Show rows by reason</source>
      <translation>Показать строки по причине</translation>
    </message>
  </context>
  <context>
    <name>FilterDialog</name>
    <message>
      <source>Apply</source>
      <translation>Применить</translation>
    </message>
    <message>
      <source>At least</source>
      <translation>Не меньше</translation>
    </message>
    <message>
      <source>At most</source>
      <translation>Не больше</translation>
    </message>
    <message>
      <source>Blocked</source>
      <translation>Заблокирован</translation>
    </message>
    <message>
      <source>Blocked clients only</source>
      <translation>Только заблокированные</translation>
    </message>
    <message>
      <source>Bot</source>
      <translation>Бот</translation>
    </message>
    <message>
      <source>Channel type</source>
      <translation>Тип канала</translation>
    </message>
    <message>
      <source>Comparison</source>
      <translation>Сравнение</translation>
    </message>
    <message>
      <source>Filter clients</source>
      <translation>Фильтр клиентов</translation>
    </message>
    <message>
      <source>From</source>
      <translation>С</translation>
    </message>
    <message>
      <source>Joined</source>
      <translation>Первый визит</translation>
    </message>
    <message>
      <source>Last visit</source>
      <translation>Последний визит</translation>
    </message>
    <message>
      <source>Name or client ID</source>
      <translation>Имя или ID клиента</translation>
    </message>
    <message>
      <source>Sessions</source>
      <translation>Сессии</translation>
    </message>
    <message>
      <source>The first day must not be after the last one</source>
      <translation>Первый день не может быть позже последнего</translation>
    </message>
    <message>
      <source>Tick a first or last day</source>
      <translation>Отметьте первый или последний день</translation>
    </message>
    <message>
      <source>Tick at least one</source>
      <translation>Отметьте хотя бы один вариант</translation>
    </message>
    <message>
      <source>To</source>
      <translation>По</translation>
    </message>
    <message>
      <source>Type what to look for</source>
      <translation>Введите, что искать</translation>
    </message>
    <message>
      <source>Without blocked clients</source>
      <translation>Без заблокированных</translation>
    </message>
    <message>
      <source>any</source>
      <translation>любое</translation>
    </message>
    <message>
      <source>“At least” cannot be greater than “At most”</source>
      <translation>«Не меньше» не может быть больше, чем «Не больше»</translation>
    </message>
  </context>
  <context>
    <name>FindPersonDialog</name>
    <message>
      <source>Address, or a name</source>
      <translation>Адрес или имя</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>Ответ</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>Default country</source>
      <translation>Страна по умолчанию</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Найти</translation>
    </message>
    <message>
      <source>Find a person</source>
      <translation>Найти человека</translation>
    </message>
    <message>
      <source>Find an address first</source>
      <translation>Сначала найдите человека по адресу</translation>
    </message>
    <message>
      <source>Find somebody first</source>
      <translation>Сначала найдите человека</translation>
    </message>
    <message>
      <source>Forget…</source>
      <translation>Стереть…</translation>
    </message>
    <message>
      <source>JSON file</source>
      <translation>Файл JSON</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Название</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Не задана</translation>
    </message>
    <message>
      <source>None of these records is about the person</source>
      <translation>Ни одна из записей не относится к самому человеку</translation>
    </message>
    <message>
      <source>PDF file</source>
      <translation>Файл PDF</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Человек</translation>
    </message>
    <message>
      <source>Save the answer to the person</source>
      <translation>Сохранить ответ человеку</translation>
    </message>
    <message>
      <source>Saved as {name}</source>
      <translation>Сохранено как {name}</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>Сохранить…</translation>
    </message>
    <message>
      <source>Searching everything that is stored</source>
      <translation>Идёт поиск по всем данным</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>С какого дня</translation>
    </message>
    <message>
      <source>Type an address or a name</source>
      <translation>Введите адрес или имя</translation>
    </message>
    <message>
      <source>What is stored</source>
      <translation>Что хранится</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Где</translation>
    </message>
  </context>
  <context>
    <name>FirstAccountDialog</name>
    <message>
      <source>Password (optional)</source>
      <translation>Пароль (необязательно)</translation>
    </message>
    <message>
      <source>Set a password now</source>
      <translation>Задать пароль сейчас</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Начать</translation>
    </message>
    <message>
      <source>Who are you?</source>
      <translation>Кто вы?</translation>
    </message>
    <message>
      <source>Without a password, anyone who uses this computer can open Client Lists as you. You can set a password later.</source>
      <translation>Без пароля любой, кто пользуется этим компьютером, сможет открыть «Списки клиентов» под вашим именем. Пароль можно задать позже.</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Ваше имя</translation>
    </message>
    <message>
      <source>Your name appears on the lists you create, as the person who confirmed consent. It stays on this computer.</source>
      <translation>Ваше имя указывается в списках, которые вы создаёте: вы подтверждаете согласие клиентов. Имя хранится только на этом компьютере.</translation>
    </message>
  </context>
  <context>
    <name>Fix</name>
    <message numerus="yes">
      <source>%Ln cell(s) with a label before the number</source>
      <translation>
        <numerusform>%Ln ячейка с подписью перед номером</numerusform>
        <numerusform>%Ln ячейки с подписью перед номером</numerusform>
        <numerusform>%Ln ячеек с подписью перед номером</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln cell(s) with a link to a number</source>
      <translation>
        <numerusform>%Ln ячейка со ссылкой на номер</numerusform>
        <numerusform>%Ln ячейки со ссылками на номера</numerusform>
        <numerusform>%Ln ячеек со ссылками на номера</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln cell(s) with a name beside the number</source>
      <translation>
        <numerusform>%Ln ячейка с именем рядом с номером</numerusform>
        <numerusform>%Ln ячейки с именем рядом с номером</numerusform>
        <numerusform>%Ln ячеек с именем рядом с номером</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln cell(s) with several numbers</source>
      <translation>
        <numerusform>%Ln ячейка с несколькими номерами</numerusform>
        <numerusform>%Ln ячейки с несколькими номерами</numerusform>
        <numerusform>%Ln ячеек с несколькими номерами</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln number(s) in an old format</source>
      <translation>
        <numerusform>%Ln номер в старом формате</numerusform>
        <numerusform>%Ln номера в старом формате</numerusform>
        <numerusform>%Ln номеров в старом формате</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln number(s) with an extension</source>
      <translation>
        <numerusform>%Ln номер с добавочным</numerusform>
        <numerusform>%Ln номера с добавочным</numerusform>
        <numerusform>%Ln номеров с добавочным</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln number(s) with letters that look like digits</source>
      <translation>
        <numerusform>%Ln номер с буквами, похожими на цифры</numerusform>
        <numerusform>%Ln номера с буквами, похожими на цифры</numerusform>
        <numerusform>%Ln номеров с буквами, похожими на цифры</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) with a wrong priority</source>
      <translation>
        <numerusform>%Ln строка с неверным приоритетом</numerusform>
        <numerusform>%Ln строки с неверным приоритетом</numerusform>
        <numerusform>%Ln строк с неверным приоритетом</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) with the address in the column “{column}”</source>
      <translation>
        <numerusform>%Ln строка, где номер или ID в столбце «{column}»</numerusform>
        <numerusform>%Ln строки, где номер или ID в столбце «{column}»</numerusform>
        <numerusform>%Ln строк, где номер или ID в столбце «{column}»</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) with the time zone “{seen}”</source>
      <translation>
        <numerusform>%Ln строка с часовым поясом «{seen}»</numerusform>
        <numerusform>%Ln строки с часовым поясом «{seen}»</numerusform>
        <numerusform>%Ln строк с часовым поясом «{seen}»</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) without a country code</source>
      <translation>
        <numerusform>%Ln строка без кода страны</numerusform>
        <numerusform>%Ln строки без кода страны</numerusform>
        <numerusform>%Ln строк без кода страны</numerusform>
      </translation>
    </message>
    <message>
      <source>Each letter becomes the digit it looks like.</source>
      <translation>Каждая буква становится цифрой, на которую похожа.</translation>
    </message>
    <message>
      <source>Each number gets its own row; the other fields are copied.</source>
      <translation>Каждый номер получит свою строку, остальные поля скопируются.</translation>
    </message>
    <message>
      <source>None of them is a valid number of {country}; choose another country.</source>
      <translation>Для страны {country} ни один из номеров не верен; выберите другую.</translation>
    </message>
    <message>
      <source>The cell is cleared; such clients are called last.</source>
      <translation>Ячейка очистится; таким клиентам звонят в последнюю очередь.</translation>
    </message>
    <message>
      <source>The extension moves to its own field.</source>
      <translation>Добавочный перейдёт в отдельное поле.</translation>
    </message>
    <message>
      <source>The label is removed.</source>
      <translation>Подпись убирается.</translation>
    </message>
    <message>
      <source>The name moves to its own field.</source>
      <translation>Имя переносится в своё поле.</translation>
    </message>
    <message>
      <source>The number is taken out of the link.</source>
      <translation>Номер будет извлечён из ссылки.</translation>
    </message>
    <message>
      <source>The two cells are swapped.</source>
      <translation>Содержимое двух ячеек поменяется местами.</translation>
    </message>
    <message>
      <source>They are converted to the current numbering plan.</source>
      <translation>Номера будут приведены к действующему плану нумерации.</translation>
    </message>
    <message>
      <source>Which time zone is intended?</source>
      <translation>Какой часовой пояс имеется в виду?</translation>
    </message>
  </context>
  <context>
    <name>FixAssist</name>
    <message numerus="yes">
      <source>%Ln row(s): numbers of</source>
      <translation>
        <numerusform>%Ln строка, страна номеров:</numerusform>
        <numerusform>%Ln строки, страна номеров:</numerusform>
        <numerusform>%Ln строк, страна номеров:</numerusform>
      </translation>
    </message>
    <message>
      <source>All</source>
      <translation>Все</translation>
    </message>
    <message>
      <source>All spellings</source>
      <translation>Все варианты записи</translation>
    </message>
    <message>
      <source>Changing the rows…</source>
      <translation>Строки меняются…</translation>
    </message>
    <message>
      <source>Choose the intended time zone</source>
      <translation>Выберите нужный часовой пояс</translation>
    </message>
    <message>
      <source>Do they lack a country code? Which country are they from?</source>
      <translation>Не хватает кода страны? Из какой они страны?</translation>
    </message>
    <message numerus="yes">
      <source>Fix %Ln row(s)</source>
      <translation>
        <numerusform>Исправить %Ln строку</numerusform>
        <numerusform>Исправить %Ln строки</numerusform>
        <numerusform>Исправить %Ln строк</numerusform>
      </translation>
    </message>
    <message>
      <source>Intended time zone</source>
      <translation>Нужный часовой пояс</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Подписи</translation>
    </message>
    <message>
      <source>Letters like digits</source>
      <translation>Буквы вместо цифр</translation>
    </message>
    <message>
      <source>Links</source>
      <translation>Ссылки</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>Имена</translation>
    </message>
    <message>
      <source>Old formats</source>
      <translation>Старый формат</translation>
    </message>
    <message>
      <source>Other names</source>
      <translation>Другие имена</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Ход работы</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Остановить</translation>
    </message>
    <message>
      <source>Which rows</source>
      <translation>Какие строки</translation>
    </message>
  </context>
  <context>
    <name>ForgetPersonDialog</name>
    <message>
      <source>Backups are rewritten. Only a hash stays in the do-not-contact book, so that no file brings the address back. Files that were saved earlier and proofs of consent are not changed. This cannot be undone.</source>
      <translation>Резервные копии будут перезаписаны. В списке «Не беспокоить» останется только хеш, чтобы ни один файл не вернул этот адрес. Сохранённые раньше файлы и файлы-доказательства не изменятся. Отменить это нельзя.</translation>
    </message>
    <message>
      <source>Forget a person</source>
      <translation>Стереть данные о человеке</translation>
    </message>
    <message>
      <source>Forget for good</source>
      <translation>Стереть навсегда</translation>
    </message>
    <message>
      <source>Keep results of running campaigns under a made-up name</source>
      <translation>Оставить результаты идущих кампаний под условным именем</translation>
    </message>
    <message>
      <source>The journal keeps it</source>
      <translation>Сохранится в журнале</translation>
    </message>
    <message>
      <source>The person is being erased; then the files are rewritten.</source>
      <translation>Данные стираются, затем файлы перезаписываются.</translation>
    </message>
    <message>
      <source>Type a reason</source>
      <translation>Укажите причину</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Почему</translation>
    </message>
  </context>
  <context>
    <name>Health</name>
    <message numerus="yes">
      <source>%Ln problem(s) found.</source>
      <translation>
        <numerusform>Найдена %Ln проблема.</numerusform>
        <numerusform>Найдено %Ln проблемы.</numerusform>
        <numerusform>Найдено %Ln проблем.</numerusform>
      </translation>
    </message>
    <message>
      <source>Backup “{name}” was made first.</source>
      <translation>Сначала сделана резервная копия «{name}».</translation>
    </message>
    <message numerus="yes">
      <source>Campaign “{name}”: %Ln client(s) there, {expected} recorded</source>
      <translation>
        <numerusform>Кампания «{name}»: %Ln клиент на месте, записано {expected}</numerusform>
        <numerusform>Кампания «{name}»: %Ln клиента на месте, записано {expected}</numerusform>
        <numerusform>Кампания «{name}»: %Ln клиентов на месте, записано {expected}</numerusform>
      </translation>
    </message>
    <message>
      <source>Everything could be read.</source>
      <translation>Прочитано всё.</translation>
    </message>
    <message numerus="yes">
      <source>Files of killed programs were deleted: %Ln.</source>
      <translation>
        <numerusform>Удалён %Ln файл, оставшийся от прерванной программы.</numerusform>
        <numerusform>Удалены %Ln файла, оставшиеся от прерванных программ.</numerusform>
        <numerusform>Удалено %Ln файлов, оставшихся от прерванных программ.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Indexes were rebuilt: %Ln fault(s) repaired.</source>
      <translation>
        <numerusform>Индексы перестроены: исправлена %Ln ошибка.</numerusform>
        <numerusform>Индексы перестроены: исправлены %Ln ошибки.</numerusform>
        <numerusform>Индексы перестроены: исправлено %Ln ошибок.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}”: %Ln of {expected} rows</source>
      <translation>
        <numerusform>Список «{name}»: %Ln из {expected} строк</numerusform>
        <numerusform>Список «{name}»: %Ln из {expected} строк</numerusform>
        <numerusform>Список «{name}»: %Ln из {expected} строк</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}”: %Ln row(s) counted, but {expected} recorded</source>
      <translation>
        <numerusform>Список «{name}»: насчитано строк: %Ln, а записано: {expected}</numerusform>
        <numerusform>Список «{name}»: насчитано строк: %Ln, а записано: {expected}</numerusform>
        <numerusform>Список «{name}»: насчитано строк: %Ln, а записано: {expected}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}”: %Ln row(s), not all as stored</source>
      <translation>
        <numerusform>Список «{name}»: %Ln строка, не такая, какой была сохранена</numerusform>
        <numerusform>Список «{name}»: %Ln строки, не все такие, какими были сохранены</numerusform>
        <numerusform>Список «{name}»: %Ln строк, не все такие, какими были сохранены</numerusform>
      </translation>
    </message>
    <message>
      <source>List “{name}”: its balance was recounted.</source>
      <translation>Список «{name}»: баланс пересчитан.</translation>
    </message>
    <message numerus="yes">
      <source>List “{name}”: whole, %Ln row(s)</source>
      <translation>
        <numerusform>Список «{name}»: целиком, %Ln строка</numerusform>
        <numerusform>Список «{name}»: целиком, %Ln строки</numerusform>
        <numerusform>Список «{name}»: целиком, %Ln строк</numerusform>
      </translation>
    </message>
    <message>
      <source>Not everything could be read.</source>
      <translation>Прочитано не всё.</translation>
    </message>
    <message>
      <source>Nothing could be repaired.</source>
      <translation>Исправить ничего не удалось.</translation>
    </message>
    <message numerus="yes">
      <source>Orphaned rows were deleted: %Ln.</source>
      <translation>
        <numerusform>Удалена %Ln осиротевшая строка.</numerusform>
        <numerusform>Удалены %Ln осиротевшие строки.</numerusform>
        <numerusform>Удалено %Ln осиротевших строк.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Rescued into “{file}”: %Ln list(s).</source>
      <translation>
        <numerusform>В «{file}» спасён %Ln список.</numerusform>
        <numerusform>В «{file}» спасены %Ln списка.</numerusform>
        <numerusform>В «{file}» спасено %Ln списков.</numerusform>
      </translation>
    </message>
    <message>
      <source>The journal is not intact at line {seen}</source>
      <translation>Журнал нарушен на строке {seen}</translation>
    </message>
    <message>
      <source>The proof “{name}” is not the file that was stored</source>
      <translation>Файл-доказательство «{name}» — не тот, который был сохранён</translation>
    </message>
    <message numerus="yes">
      <source>The workspace is sound: %Ln list(s) and draft(s) counted.</source>
      <translation>
        <numerusform>Рабочее пространство исправно: пересчитан %Ln список или черновик.</numerusform>
        <numerusform>Рабочее пространство исправно: пересчитано %Ln списка и черновика.</numerusform>
        <numerusform>Рабочее пространство исправно: пересчитано %Ln списков и черновиков.</numerusform>
      </translation>
    </message>
    <message>
      <source>note: Other accounts of this computer can read {names}. The program could not change that: whoever owns the files can.</source>
      <translation>заметка: другие учётные записи этого компьютера могут читать {names}. Программа не смогла это изменить: это может сделать владелец файлов.</translation>
    </message>
    <message>
      <source>“{name}” cannot be read to its end</source>
      <translation>«{name}»: до конца не читается</translation>
    </message>
    <message numerus="yes">
      <source>“{name}” is not as it was stored: something differs in a block of %Ln row(s)</source>
      <translation>
        <numerusform>«{name}»: сохранено было другое, различие в блоке из %Ln строки</numerusform>
        <numerusform>«{name}»: сохранено было другое, различие в блоке из %Ln строк</numerusform>
        <numerusform>«{name}»: сохранено было другое, различие в блоке из %Ln строк</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{name}”: %Ln orphaned row(s)</source>
      <translation>
        <numerusform>«{name}»: %Ln осиротевшая строка</numerusform>
        <numerusform>«{name}»: %Ln осиротевшие строки</numerusform>
        <numerusform>«{name}»: %Ln осиротевших строк</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{name}”: SQLite finds %Ln fault(s) in the file</source>
      <translation>
        <numerusform>«{name}»: SQLite находит в файле %Ln ошибку</numerusform>
        <numerusform>«{name}»: SQLite находит в файле %Ln ошибки</numerusform>
        <numerusform>«{name}»: SQLite находит в файле %Ln ошибок</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Help</name>
    <message numerus="yes">
      <source>%Ln character(s)</source>
      <translation>
        <numerusform>%Ln знак</numerusform>
        <numerusform>%Ln знака</numerusform>
        <numerusform>%Ln знаков</numerusform>
      </translation>
    </message>
    <message>
      <source>(empty)</source>
      <translation>(пусто)</translation>
    </message>
    <message>
      <source>Add a client</source>
      <translation>Добавить клиента</translation>
    </message>
    <message>
      <source>Add the selected clients to “Do not contact”</source>
      <translation>Добавить выделенных клиентов в «Не беспокоить»</translation>
    </message>
    <message>
      <source>Back to all campaigns</source>
      <translation>Назад ко всем кампаниям</translation>
    </message>
    <message>
      <source>Back to all lists</source>
      <translation>Назад ко всем спискам</translation>
    </message>
    <message>
      <source>Back to all records</source>
      <translation>Назад ко всем записям</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Резервные копии</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Close the help</source>
      <translation>Закрыть справку</translation>
    </message>
    <message>
      <source>Close the window</source>
      <translation>Закрыть окно</translation>
    </message>
    <message>
      <source>Continue with the ready rows</source>
      <translation>Продолжить с готовыми строками</translation>
    </message>
    <message>
      <source>Copy the selected rows</source>
      <translation>Скопировать выбранные строки</translation>
    </message>
    <message>
      <source>Correct the failed row</source>
      <translation>Исправить строку с ошибкой</translation>
    </message>
    <message>
      <source>Correct the selected client</source>
      <translation>Исправить выбранного клиента</translation>
    </message>
    <message>
      <source>Create a client list</source>
      <translation>Создать список клиентов</translation>
    </message>
    <message>
      <source>Delete the selected lists</source>
      <translation>Удалить выбранные списки</translation>
    </message>
    <message>
      <source>Download the list</source>
      <translation>Скачать список</translation>
    </message>
    <message>
      <source>Download the selected lists</source>
      <translation>Скачать выбранные списки</translation>
    </message>
    <message>
      <source>Edit the cell</source>
      <translation>Изменить ячейку</translation>
    </message>
    <message>
      <source>Erase the selected list for good</source>
      <translation>Стереть выбранный список навсегда</translation>
    </message>
    <message>
      <source>Everywhere</source>
      <translation>Везде</translation>
    </message>
    <message>
      <source>Example</source>
      <translation>Пример</translation>
    </message>
    <message>
      <source>Find a person</source>
      <translation>Найти человека</translation>
    </message>
    <message>
      <source>Find and replace</source>
      <translation>Найти и заменить</translation>
    </message>
    <message>
      <source>First column</source>
      <translation>Первый столбец</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Формат</translation>
    </message>
    <message>
      <source>Help on where you are</source>
      <translation>Справка о том, что перед вами</translation>
    </message>
    <message>
      <source>In tables</source>
      <translation>В таблицах</translation>
    </message>
    <message>
      <source>In the help</source>
      <translation>В справке</translation>
    </message>
    <message>
      <source>In the menu bar</source>
      <translation>В строке меню</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Клавиша</translation>
    </message>
    <message>
      <source>Log, without anything personal</source>
      <translation>Журнал работы, без личных данных</translation>
    </message>
    <message>
      <source>Minimize the window</source>
      <translation>Свернуть окно</translation>
    </message>
    <message>
      <source>Next match</source>
      <translation>Следующее совпадение</translation>
    </message>
    <message>
      <source>Next problem</source>
      <translation>Следующая проблема</translation>
    </message>
    <message>
      <source>Open the selected row</source>
      <translation>Открыть выбранную строку</translation>
    </message>
    <message>
      <source>Paste a table that was copied elsewhere</source>
      <translation>Вставить таблицу, скопированную в другом месте</translation>
    </message>
    <message>
      <source>Previous problem</source>
      <translation>Предыдущая проблема</translation>
    </message>
    <message>
      <source>Quit Client Lists</source>
      <translation>Завершить программу</translation>
    </message>
    <message>
      <source>Read as</source>
      <translation>Читается как</translation>
    </message>
    <message>
      <source>Redo it</source>
      <translation>Вернуть отменённое</translation>
    </message>
    <message>
      <source>Remove the selected client from the list</source>
      <translation>Удалить выбранного клиента из списка</translation>
    </message>
    <message>
      <source>Remove the selected proof</source>
      <translation>Убрать выбранный файл-доказательство</translation>
    </message>
    <message>
      <source>Remove the selected rows</source>
      <translation>Убрать выбранные строки</translation>
    </message>
    <message>
      <source>Rename the list</source>
      <translation>Переименовать список</translation>
    </message>
    <message>
      <source>Save the record as PDF</source>
      <translation>Сохранить запись как PDF</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Поиск</translation>
    </message>
    <message>
      <source>Search in the page</source>
      <translation>Поиск на странице</translation>
    </message>
    <message>
      <source>Select all rows</source>
      <translation>Выбрать все строки</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Настройки</translation>
    </message>
    <message>
      <source>The page before</source>
      <translation>Предыдущая страница</translation>
    </message>
    <message>
      <source>The row enters the list with a warning</source>
      <translation>Строка войдёт в список с замечанием</translation>
    </message>
    <message>
      <source>The row fails and does not enter the list</source>
      <translation>В строке ошибка, в список она не войдёт</translation>
    </message>
    <message>
      <source>The row is a duplicate and does not enter the list</source>
      <translation>Строка — повтор, в список она не войдёт</translation>
    </message>
    <message>
      <source>The value is repaired; the original is kept</source>
      <translation>Значение исправлено, исходное сохранено</translation>
    </message>
    <message>
      <source>Undo the last change</source>
      <translation>Отменить последнюю правку</translation>
    </message>
    <message>
      <source>Undo: bring back what was deleted, or what was changed</source>
      <translation>Отменить: вернуть удалённое или изменённое</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Что</translation>
    </message>
    <message>
      <source>What is remembered of this computer</source>
      <translation>Что запомнено на этом компьютере</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>Что делает</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>Где</translation>
    </message>
    <message>
      <source>Workspace</source>
      <translation>Рабочее пространство</translation>
    </message>
    <message>
      <source>Written</source>
      <translation>Написано</translation>
    </message>
    <message>
      <source>Wrong: {wrong} · Right: {right}</source>
      <translation>Неверно: {wrong} · Верно: {right}</translation>
    </message>
    <message>
      <source>a row that Excel hides, for example by a filter</source>
      <translation>строка, которую скрывает Excel, например фильтром</translation>
    </message>
    <message>
      <source>a row that is struck through, or with a comment such as “do not call”</source>
      <translation>зачёркнутая строка или строка с комментарием вроде «не звонить»</translation>
    </message>
    <message>
      <source>column names only in the first row</source>
      <translation>названия столбцов только в первой строке</translation>
    </message>
    <message>
      <source>four cells under three column names, since a name has an unquoted comma</source>
      <translation>четыре ячейки под тремя названиями: в имени есть запятая, а кавычек нет</translation>
    </message>
    <message>
      <source>not a priority</source>
      <translation>не приоритет</translation>
    </message>
    <message>
      <source>not a time zone</source>
      <translation>не часовой пояс</translation>
    </message>
    <message>
      <source>that name in quotation marks</source>
      <translation>это имя в кавычках</translation>
    </message>
    <message>
      <source>the column names again, in the middle of the file</source>
      <translation>названия столбцов ещё раз, в середине файла</translation>
    </message>
    <message>
      <source>the same row without the line and the comment</source>
      <translation>та же строка без зачёркивания и комментария</translation>
    </message>
    <message>
      <source>the same row, shown</source>
      <translation>та же строка, показанная</translation>
    </message>
    <message>
      <source>{opens} to {closes}</source>
      <translation>от {opens} до {closes}</translation>
    </message>
  </context>
  <context>
    <name>HelpWindow</name>
    <message>
      <source>Back</source>
      <translation>Назад</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>Содержание</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Справка</translation>
    </message>
    <message>
      <source>No page was open before this one</source>
      <translation>До этой страницы ничего не открывали</translation>
    </message>
    <message>
      <source>Not in this page</source>
      <translation>На этой странице не найдено</translation>
    </message>
    <message>
      <source>Search in this page</source>
      <translation>Поиск на этой странице</translation>
    </message>
  </context>
  <context>
    <name>ImportWizard</name>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Назад</translation>
    </message>
    <message>
      <source>Add clients to {project}</source>
      <translation>Добавление клиентов в проект «{project}»</translation>
    </message>
    <message>
      <source>Add its clients</source>
      <translation>Добавить клиентов из него</translation>
    </message>
    <message>
      <source>Add to “Do not contact” from a file</source>
      <translation>Добавить в «Не беспокоить» из файла</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Отмена</translation>
    </message>
    <message>
      <source>Create client list</source>
      <translation>Новый список клиентов</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Удалить</translation>
    </message>
    <message>
      <source>Discard your work on this file?</source>
      <translation>Удалить сделанное с этим файлом?</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Продолжить</translation>
    </message>
    <message>
      <source>If you keep the draft, you can continue it later from the Client lists page.</source>
      <translation>Если сохранить черновик, его можно будет продолжить на странице «Списки клиентов».</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Сохранить</translation>
    </message>
    <message>
      <source>Keep your work on this file?</source>
      <translation>Сохранить сделанное с этим файлом?</translation>
    </message>
    <message>
      <source>Make a list from it</source>
      <translation>Создать из него список</translation>
    </message>
    <message>
      <source>The file itself is not changed.</source>
      <translation>Сам файл не изменится.</translation>
    </message>
    <message>
      <source>Update “{name}” from a file</source>
      <translation>Обновить список «{name}» из файла</translation>
    </message>
  </context>
  <context>
    <name>Instance</name>
    <message>
      <source>“{file}” is already open in another window, which does not answer. Wait a moment, or end that program, and try again.</source>
      <translation>«{file}» уже открыт в другом окне, но оно не отвечает. Подождите немного или завершите ту программу и попробуйте ещё раз.</translation>
    </message>
  </context>
  <context>
    <name>Journal</name>
    <message numerus="yes">
      <source>%Ln added, {changed} extended, {known} known already: {source}</source>
      <translation>
        <numerusform>Добавлено: %Ln, продлено: {changed}, уже были: {known}; источник: {source}</numerusform>
        <numerusform>Добавлено: %Ln, продлено: {changed}, уже были: {known}; источник: {source}</numerusform>
        <numerusform>Добавлено: %Ln, продлено: {changed}, уже были: {known}; источник: {source}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln line(s) of the journal saved</source>
      <translation>
        <numerusform>Сохранена %Ln строка журнала</numerusform>
        <numerusform>Сохранены %Ln строки журнала</numerusform>
        <numerusform>Сохранено %Ln строк журнала</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln record(s) about one person saved</source>
      <translation>
        <numerusform>Сохранена %Ln запись об одном человеке</numerusform>
        <numerusform>Сохранены %Ln записи об одном человеке</numerusform>
        <numerusform>Сохранено %Ln записей об одном человеке</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln removed</source>
      <translation>
        <numerusform>Убрано: %Ln</numerusform>
        <numerusform>Убрано: %Ln</numerusform>
        <numerusform>Убрано: %Ln</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln removed: {reason}</source>
      <translation>
        <numerusform>Убрано: %Ln; причина: {reason}</numerusform>
        <numerusform>Убрано: %Ln; причина: {reason}</numerusform>
        <numerusform>Убрано: %Ln; причина: {reason}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) exported</source>
      <translation>
        <numerusform>Выгружена %Ln строка</numerusform>
        <numerusform>Выгружено %Ln строки</numerusform>
        <numerusform>Выгружено %Ln строк</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) of clients copied to the clipboard</source>
      <translation>
        <numerusform>Скопирована в буфер обмена %Ln строка с данными клиентов</numerusform>
        <numerusform>Скопированы в буфер обмена %Ln строки с данными клиентов</numerusform>
        <numerusform>Скопировано в буфер обмена %Ln строк с данными клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) of “{file}” saved</source>
      <translation>
        <numerusform>Сохранена %Ln строка файла «{file}»</numerusform>
        <numerusform>Сохранены %Ln строки файла «{file}»</numerusform>
        <numerusform>Сохранено %Ln строк файла «{file}»</numerusform>
      </translation>
    </message>
    <message>
      <source>A copy of the workspace was saved</source>
      <translation>Сохранена копия рабочего пространства</translation>
    </message>
    <message>
      <source>Account created</source>
      <translation>Учётная запись создана</translation>
    </message>
    <message>
      <source>Account removed</source>
      <translation>Учётная запись удалена</translation>
    </message>
    <message>
      <source>Account unlocked</source>
      <translation>Учётная запись разблокирована</translation>
    </message>
    <message numerus="yes">
      <source>Account “{name}” after %Ln wrong password(s)</source>
      <translation>
        <numerusform>Учётная запись «{name}» после %Ln неверного пароля</numerusform>
        <numerusform>Учётная запись «{name}» после %Ln неверных паролей</numerusform>
        <numerusform>Учётная запись «{name}» после %Ln неверных паролей</numerusform>
      </translation>
    </message>
    <message>
      <source>Account “{name}”, formerly: {roles}</source>
      <translation>Учётная запись «{name}», прежние роли: {roles}</translation>
    </message>
    <message>
      <source>Account “{name}”, on every computer</source>
      <translation>Учётная запись «{name}», на всех компьютерах</translation>
    </message>
    <message>
      <source>Account “{name}”: {roles_before} → {roles_after}</source>
      <translation>Учётная запись «{name}»: {roles_before} → {roles_after}</translation>
    </message>
    <message>
      <source>Account “{name}”: {roles}</source>
      <translation>Учётная запись «{name}»: {roles}</translation>
    </message>
    <message>
      <source>Accounts</source>
      <translation>Учётные записи</translation>
    </message>
    <message numerus="yes">
      <source>An older copy of the workspace took the place of a newer one: %Ln line(s) missing before this one</source>
      <translation>
        <numerusform>Рабочее пространство заменено его более старой копией: перед этой строкой не хватает %Ln строки</numerusform>
        <numerusform>Рабочее пространство заменено его более старой копией: перед этой строкой не хватает %Ln строк</numerusform>
        <numerusform>Рабочее пространство заменено его более старой копией: перед этой строкой не хватает %Ln строк</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>An older copy took the place of the workspace. What is missing is noted at line(s) {lines}.</source>
      <translation>
        <numerusform>Рабочее пространство заменено его более старой копией. Чего не хватает, указано в строке {lines}.</numerusform>
        <numerusform>Рабочее пространство заменено его более старой копией. Чего не хватает, указано в строках {lines}.</numerusform>
        <numerusform>Рабочее пространство заменено его более старой копией. Чего не хватает, указано в строках {lines}.</numerusform>
      </translation>
    </message>
    <message>
      <source>Another copy of the workspace took its place: lines before this one are missing</source>
      <translation>Рабочее пространство заменено другой его копией: перед этой строкой не хватает строк</translation>
    </message>
    <message>
      <source>Another copy of the workspace took its place: newer lines of the journal are missing.</source>
      <translation>Рабочее пространство заменено другой его копией: не хватает более новых строк журнала.</translation>
    </message>
    <message>
      <source>Answer to a person saved</source>
      <translation>Ответ человеку сохранён</translation>
    </message>
    <message numerus="yes">
      <source>At least %Ln line(s) missing.</source>
      <translation>
        <numerusform>Не хватает по меньшей мере %Ln строки.</numerusform>
        <numerusform>Не хватает по меньшей мере %Ln строк.</numerusform>
        <numerusform>Не хватает по меньшей мере %Ln строк.</numerusform>
      </translation>
    </message>
    <message>
      <source>Backup restored</source>
      <translation>Восстановлено из резервной копии</translation>
    </message>
    <message>
      <source>Backup “{backup}” restored; what was there before is kept as backup “{kept}”</source>
      <translation>Восстановлена резервная копия «{backup}»; прежнее состояние — в резервной копии «{kept}»</translation>
    </message>
    <message>
      <source>Backup “{backup}” took the place of a damaged workspace, which is kept as “{kept}”</source>
      <translation>Резервная копия «{backup}» заменила повреждённое рабочее пространство; оно сохранено как «{kept}»</translation>
    </message>
    <message>
      <source>Backup “{backup}” took the place of a workspace whose file was gone</source>
      <translation>Резервная копия «{backup}» заменила рабочее пространство, файл которого пропал</translation>
    </message>
    <message>
      <source>Break detected</source>
      <translation>Обнаружен разрыв</translation>
    </message>
    <message>
      <source>Campaign changed</source>
      <translation>Кампания изменена</translation>
    </message>
    <message>
      <source>Campaign created</source>
      <translation>Кампания создана</translation>
    </message>
    <message>
      <source>Campaign exported for the dialer</source>
      <translation>Кампания выгружена для обзвона</translation>
    </message>
    <message>
      <source>Campaign report downloaded</source>
      <translation>Отчёт кампании скачан</translation>
    </message>
    <message>
      <source>Campaign status changed</source>
      <translation>Статус кампании изменён</translation>
    </message>
    <message>
      <source>Campaign “{name}” of project “{project}”</source>
      <translation>Кампания «{name}» проекта «{project}»</translation>
    </message>
    <message>
      <source>Campaign “{name}”, {move}: {status_before} → {status_after}</source>
      <translation>Кампания «{name}», {move}: {status_before} → {status_after}</translation>
    </message>
    <message numerus="yes">
      <source>Campaign “{name}”: %Ln client(s) to be reached</source>
      <translation>
        <numerusform>Кампания «{name}»: связаться с %Ln клиентом</numerusform>
        <numerusform>Кампания «{name}»: связаться с %Ln клиентами</numerusform>
        <numerusform>Кампания «{name}»: связаться с %Ln клиентами</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Campaign “{name}”: results of %Ln client(s) from “{file}”, rows read: {rows}</source>
      <translation>
        <numerusform>Кампания «{name}»: результаты %Ln клиента из файла «{file}», прочитано строк: {rows}</numerusform>
        <numerusform>Кампания «{name}»: результаты %Ln клиентов из файла «{file}», прочитано строк: {rows}</numerusform>
        <numerusform>Кампания «{name}»: результаты %Ln клиентов из файла «{file}», прочитано строк: {rows}</numerusform>
      </translation>
    </message>
    <message>
      <source>Campaign “{name}”: {changes}</source>
      <translation>Кампания «{name}»: {changes}</translation>
    </message>
    <message>
      <source>Campaigns</source>
      <translation>Кампании</translation>
    </message>
    <message>
      <source>Client added</source>
      <translation>Клиент добавлен</translation>
    </message>
    <message>
      <source>Client corrected</source>
      <translation>Клиент исправлен</translation>
    </message>
    <message>
      <source>Client lists</source>
      <translation>Списки клиентов</translation>
    </message>
    <message>
      <source>Client removed</source>
      <translation>Клиент удалён</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Клиенты</translation>
    </message>
    <message>
      <source>Clients added</source>
      <translation>Клиенты добавлены</translation>
    </message>
    <message>
      <source>Clients of “{file}” added to project “{name}”: {new} new, {updated} updated, {failed} failed</source>
      <translation>Клиенты из «{file}» добавлены в проект «{name}»: новых {new}, обновлено {updated}, с ошибкой {failed}</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Согласие</translation>
    </message>
    <message>
      <source>Consent confirmed</source>
      <translation>Согласие подтверждено</translation>
    </message>
    <message>
      <source>Consent evidence saved</source>
      <translation>Подтверждение согласия сохранено</translation>
    </message>
    <message numerus="yes">
      <source>Consent of %Ln client(s) of list “{name}” confirmed</source>
      <translation>
        <numerusform>Подтверждено согласие %Ln клиента из списка «{name}»</numerusform>
        <numerusform>Подтверждено согласие %Ln клиентов из списка «{name}»</numerusform>
        <numerusform>Подтверждено согласие %Ln клиентов из списка «{name}»</numerusform>
      </translation>
    </message>
    <message>
      <source>Country of phone numbers</source>
      <translation>Страна телефонных номеров</translation>
    </message>
    <message>
      <source>Damage repaired: balances: {balances}, orphaned rows: {rows}, faults: {faults}; what was there before is kept as backup “{backup}”</source>
      <translation>Повреждения исправлены: балансов — {balances}, осиротевших строк — {rows}, ошибок — {faults}; прежнее состояние — в резервной копии «{backup}»</translation>
    </message>
    <message>
      <source>Damaged workspace replaced</source>
      <translation>Повреждённое рабочее пространство заменено</translation>
    </message>
    <message>
      <source>Damaged workspace rescued</source>
      <translation>Повреждённое рабочее пространство спасено</translation>
    </message>
    <message>
      <source>Days that deleted lists can be restored</source>
      <translation>Сколько дней можно восстановить удалённые списки</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Подробности</translation>
    </message>
    <message>
      <source>Do not contact</source>
      <translation>Не беспокоить</translation>
    </message>
    <message>
      <source>Do-not-contact book exported</source>
      <translation>Список «Не беспокоить» выгружен</translation>
    </message>
    <message>
      <source>Do-not-contact entries added</source>
      <translation>Добавлено в «Не беспокоить»</translation>
    </message>
    <message>
      <source>Do-not-contact entries removed</source>
      <translation>Убрано из «Не беспокоить»</translation>
    </message>
    <message>
      <source>Edit of a list undone</source>
      <translation>Правка списка отменена</translation>
    </message>
    <message>
      <source>Erased: {rows} in lists and drafts, {clients} in projects, {copies} in campaigns, {names} in names and notes, {lines} in the journal; {pseudonyms} pseudonymised. Reason: {reason}</source>
      <translation>Стёрто: в списках и черновиках — {rows}, в проектах — {clients}, в кампаниях — {copies}, в названиях и примечаниях — {names}, в журнале — {lines}; обезличено — {pseudonyms}. Причина: {reason}</translation>
    </message>
    <message>
      <source>Erased: {rows} in lists and drafts, {clients} in projects, {copies} in campaigns; {pseudonyms} pseudonymised. Reason: {reason}</source>
      <translation>Стёрто: в списках и черновиках — {rows}, в проектах — {clients}, в кампаниях — {copies}; обезличено — {pseudonyms}. Причина: {reason}</translation>
    </message>
    <message>
      <source>Everything done from here on is recorded in it</source>
      <translation>С этого момента в журнал записываются все действия</translation>
    </message>
    <message>
      <source>Evidence for list “{name}” saved</source>
      <translation>Сохранено подтверждение согласия для списка «{name}»</translation>
    </message>
    <message>
      <source>Journal</source>
      <translation>Журнал</translation>
    </message>
    <message>
      <source>Journal exported</source>
      <translation>Журнал выгружен</translation>
    </message>
    <message>
      <source>Journal key changed</source>
      <translation>Ключ журнала сменился</translation>
    </message>
    <message>
      <source>Journal started</source>
      <translation>Журнал начат</translation>
    </message>
    <message>
      <source>Language {language}: version {before} → {after}</source>
      <translation>Язык {language}: версия {before} → {after}</translation>
    </message>
    <message>
      <source>Last day of a list set</source>
      <translation>Задан последний день списка</translation>
    </message>
    <message>
      <source>Left-out rows saved</source>
      <translation>Сохранены невошедшие строки</translation>
    </message>
    <message>
      <source>List created</source>
      <translation>Список создан</translation>
    </message>
    <message>
      <source>List deleted</source>
      <translation>Список удалён</translation>
    </message>
    <message>
      <source>List downloaded</source>
      <translation>Список скачан</translation>
    </message>
    <message>
      <source>List edited</source>
      <translation>Список отредактирован</translation>
    </message>
    <message>
      <source>List erased</source>
      <translation>Список стёрт</translation>
    </message>
    <message>
      <source>List refreshed</source>
      <translation>Список обновлён</translation>
    </message>
    <message>
      <source>List renamed</source>
      <translation>Список переименован</translation>
    </message>
    <message>
      <source>List restored</source>
      <translation>Список восстановлен</translation>
    </message>
    <message>
      <source>List restored from a backup</source>
      <translation>Список восстановлен из резервной копии</translation>
    </message>
    <message>
      <source>List sampled</source>
      <translation>Сделана выборка из списка</translation>
    </message>
    <message>
      <source>List split</source>
      <translation>Список разделён</translation>
    </message>
    <message>
      <source>List updated</source>
      <translation>Список обновлён</translation>
    </message>
    <message>
      <source>List “{before}” → “{after}”</source>
      <translation>Список «{before}» → «{after}»</translation>
    </message>
    <message numerus="yes">
      <source>List “{name}” back to version {version}: {before} → %Ln client(s)</source>
      <translation>
        <numerusform>Список «{name}» возвращён к версии {version}: {before} → %Ln клиент</numerusform>
        <numerusform>Список «{name}» возвращён к версии {version}: {before} → %Ln клиента</numerusform>
        <numerusform>Список «{name}» возвращён к версии {version}: {before} → %Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}” created from %Ln client(s) of a project</source>
      <translation>
        <numerusform>Список «{name}» создан из %Ln клиента проекта</numerusform>
        <numerusform>Список «{name}» создан из %Ln клиентов проекта</numerusform>
        <numerusform>Список «{name}» создан из %Ln клиентов проекта</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}” created: {ready} of %Ln row(s) ready</source>
      <translation>
        <numerusform>Список «{name}» создан: готово {ready} из %Ln строки</numerusform>
        <numerusform>Список «{name}» создан: готово {ready} из %Ln строк</numerusform>
        <numerusform>Список «{name}» создан: готово {ready} из %Ln строк</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}” refreshed: {before} → %Ln client(s)</source>
      <translation>
        <numerusform>Список «{name}» обновлён: {before} → %Ln клиент</numerusform>
        <numerusform>Список «{name}» обновлён: {before} → %Ln клиента</numerusform>
        <numerusform>Список «{name}» обновлён: {before} → %Ln клиентов</numerusform>
      </translation>
    </message>
    <message>
      <source>List “{name}” restored</source>
      <translation>Список «{name}» восстановлен</translation>
    </message>
    <message numerus="yes">
      <source>List “{name}” updated from “{source}”: {before} → %Ln client(s), {added} added, {changed} changed, {removed} removed</source>
      <translation>
        <numerusform>Список «{name}» обновлён из файла «{source}»: {before} → %Ln клиент, добавлено {added}, изменено {changed}, удалено {removed}</numerusform>
        <numerusform>Список «{name}» обновлён из файла «{source}»: {before} → %Ln клиента, добавлено {added}, изменено {changed}, удалено {removed}</numerusform>
        <numerusform>Список «{name}» обновлён из файла «{source}»: {before} → %Ln клиентов, добавлено {added}, изменено {changed}, удалено {removed}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}” with %Ln client(s) deleted</source>
      <translation>
        <numerusform>Удалён список «{name}» с %Ln клиентом</numerusform>
        <numerusform>Удалён список «{name}» с %Ln клиентами</numerusform>
        <numerusform>Удалён список «{name}» с %Ln клиентами</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}” with %Ln client(s) downloaded</source>
      <translation>
        <numerusform>Скачан список «{name}» с %Ln клиентом</numerusform>
        <numerusform>Скачан список «{name}» с %Ln клиентами</numerusform>
        <numerusform>Скачан список «{name}» с %Ln клиентами</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}” with %Ln client(s) drawn from {parents}, seed “{seed}”</source>
      <translation>
        <numerusform>Список «{name}» с %Ln клиентом — выборка из: {parents}; зерно «{seed}»</numerusform>
        <numerusform>Список «{name}» с %Ln клиентами — выборка из: {parents}; зерно «{seed}»</numerusform>
        <numerusform>Список «{name}» с %Ln клиентами — выборка из: {parents}; зерно «{seed}»</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}” with %Ln client(s) erased for good</source>
      <translation>
        <numerusform>Навсегда стёрт список «{name}» с %Ln клиентом</numerusform>
        <numerusform>Навсегда стёрт список «{name}» с %Ln клиентами</numerusform>
        <numerusform>Навсегда стёрт список «{name}» с %Ln клиентами</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}” with %Ln client(s) made from {parents}</source>
      <translation>
        <numerusform>Список «{name}» с %Ln клиентом создан из: {parents}</numerusform>
        <numerusform>Список «{name}» с %Ln клиентами создан из: {parents}</numerusform>
        <numerusform>Список «{name}» с %Ln клиентами создан из: {parents}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}” with %Ln client(s) restored from backup “{backup}”</source>
      <translation>
        <numerusform>Список «{name}» с %Ln клиентом восстановлен из резервной копии «{backup}»</numerusform>
        <numerusform>Список «{name}» с %Ln клиентами восстановлен из резервной копии «{backup}»</numerusform>
        <numerusform>Список «{name}» с %Ln клиентами восстановлен из резервной копии «{backup}»</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}” with %Ln client(s) split off {parents}</source>
      <translation>
        <numerusform>Список «{name}» с %Ln клиентом выделен из: {parents}</numerusform>
        <numerusform>Список «{name}» с %Ln клиентами выделен из: {parents}</numerusform>
        <numerusform>Список «{name}» с %Ln клиентами выделен из: {parents}</numerusform>
      </translation>
    </message>
    <message>
      <source>List “{name}”, kept until: {before} → {after}</source>
      <translation>Список «{name}», хранить до: {before} → {after}</translation>
    </message>
    <message numerus="yes">
      <source>List “{name}”: %Ln client(s) added by hand</source>
      <translation>
        <numerusform>Список «{name}»: вручную добавлен %Ln клиент</numerusform>
        <numerusform>Список «{name}»: вручную добавлены %Ln клиента</numerusform>
        <numerusform>Список «{name}»: вручную добавлено %Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}”: %Ln client(s) corrected</source>
      <translation>
        <numerusform>Список «{name}»: исправлен %Ln клиент</numerusform>
        <numerusform>Список «{name}»: исправлены %Ln клиента</numerusform>
        <numerusform>Список «{name}»: исправлено %Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}”: %Ln edit(s) before it was created</source>
      <translation>
        <numerusform>Список «{name}»: %Ln правка до создания</numerusform>
        <numerusform>Список «{name}»: %Ln правки до создания</numerusform>
        <numerusform>Список «{name}»: %Ln правок до создания</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}”: %Ln row(s) as they were before</source>
      <translation>
        <numerusform>Список «{name}»: %Ln строка возвращена в прежний вид</numerusform>
        <numerusform>Список «{name}»: %Ln строки возвращены в прежний вид</numerusform>
        <numerusform>Список «{name}»: %Ln строк возвращены в прежний вид</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}”: %Ln row(s) of one client removed</source>
      <translation>
        <numerusform>Список «{name}»: удалена %Ln строка одного клиента</numerusform>
        <numerusform>Список «{name}»: удалены %Ln строки одного клиента</numerusform>
        <numerusform>Список «{name}»: удалено %Ln строк одного клиента</numerusform>
      </translation>
    </message>
    <message>
      <source>Lists are erased after their last day</source>
      <translation>Списки стираются после последнего дня</translation>
    </message>
    <message>
      <source>Lists combined</source>
      <translation>Списки объединены</translation>
    </message>
    <message>
      <source>Minutes until the window is locked</source>
      <translation>Минут до блокировки окна</translation>
    </message>
    <message>
      <source>No.</source>
      <translation>№</translation>
    </message>
    <message>
      <source>Older copy restored</source>
      <translation>Восстановлена старая копия</translation>
    </message>
    <message>
      <source>Password changed</source>
      <translation>Пароль изменён</translation>
    </message>
    <message>
      <source>Password of account “{name}”</source>
      <translation>Пароль учётной записи «{name}»</translation>
    </message>
    <message>
      <source>Person forgotten</source>
      <translation>Данные о человеке стёрты</translation>
    </message>
    <message>
      <source>Project created</source>
      <translation>Проект создан</translation>
    </message>
    <message>
      <source>Project deleted</source>
      <translation>Проект удалён</translation>
    </message>
    <message>
      <source>Project renamed</source>
      <translation>Проект переименован</translation>
    </message>
    <message>
      <source>Project restored</source>
      <translation>Проект восстановлен</translation>
    </message>
    <message>
      <source>Project “{before}” → “{after}”</source>
      <translation>Проект «{before}» → «{after}»</translation>
    </message>
    <message>
      <source>Project “{name}” created</source>
      <translation>Проект «{name}» создан</translation>
    </message>
    <message>
      <source>Project “{name}” restored</source>
      <translation>Проект «{name}» восстановлен</translation>
    </message>
    <message numerus="yes">
      <source>Project “{name}” with %Ln client(s) deleted</source>
      <translation>
        <numerusform>Удалён проект «{name}» с %Ln клиентом</numerusform>
        <numerusform>Удалён проект «{name}» с %Ln клиентами</numerusform>
        <numerusform>Удалён проект «{name}» с %Ln клиентами</numerusform>
      </translation>
    </message>
    <message>
      <source>Proof file for list “{name}” saved</source>
      <translation>Сохранён файл-доказательство для списка «{name}»</translation>
    </message>
    <message>
      <source>Refusals in results go to “Do not contact”</source>
      <translation>Отказы из результатов попадают в «Не беспокоить»</translation>
    </message>
    <message numerus="yes">
      <source>Report of campaign “{name}” with %Ln client(s)</source>
      <translation>
        <numerusform>Отчёт кампании «{name}», %Ln клиент</numerusform>
        <numerusform>Отчёт кампании «{name}», %Ln клиента</numerusform>
        <numerusform>Отчёт кампании «{name}», %Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Rescued from the damaged workspace “{file}”: %Ln list(s), {whole} of them complete; other tables cut short: {damaged}</source>
      <translation>
        <numerusform>Из повреждённого рабочего пространства «{file}» спасено: %Ln список, из них целиком — {whole}; прочих таблиц, прочитанных не до конца, — {damaged}</numerusform>
        <numerusform>Из повреждённого рабочего пространства «{file}» спасено: %Ln списка, из них целиком — {whole}; прочих таблиц, прочитанных не до конца, — {damaged}</numerusform>
        <numerusform>Из повреждённого рабочего пространства «{file}» спасено: %Ln списков, из них целиком — {whole}; прочих таблиц, прочитанных не до конца, — {damaged}</numerusform>
      </translation>
    </message>
    <message>
      <source>Results imported</source>
      <translation>Результаты загружены</translation>
    </message>
    <message>
      <source>Roles changed</source>
      <translation>Роли изменены</translation>
    </message>
    <message>
      <source>Rows copied</source>
      <translation>Строки скопированы</translation>
    </message>
    <message>
      <source>Sample clients added to project “{name}”: {new} new, {updated} updated</source>
      <translation>Тестовые клиенты добавлены в проект «{name}»: новых {new}, обновлено {updated}</translation>
    </message>
    <message>
      <source>Session ended</source>
      <translation>Сеанс окончен</translation>
    </message>
    <message>
      <source>Setting changed</source>
      <translation>Настройка изменена</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Настройки</translation>
    </message>
    <message>
      <source>Sign-in failed</source>
      <translation>Неудачный вход</translation>
    </message>
    <message>
      <source>Signed in</source>
      <translation>Вход</translation>
    </message>
    <message>
      <source>Signed out</source>
      <translation>Выход</translation>
    </message>
    <message>
      <source>Statement of consent changed</source>
      <translation>Заявление о согласии изменено</translation>
    </message>
    <message>
      <source>Stays signed in on this computer</source>
      <translation>С сохранением входа на этом компьютере</translation>
    </message>
    <message numerus="yes">
      <source>The address of a forgotten person was removed from %Ln line(s). Nothing else in them was changed.</source>
      <translation>
        <numerusform>Адрес человека, чьи данные стёрты, убран из %Ln строки. Больше в ней ничего не изменено.</numerusform>
        <numerusform>Адрес человека, чьи данные стёрты, убран из %Ln строк. Больше в них ничего не изменено.</numerusform>
        <numerusform>Адрес человека, чьи данные стёрты, убран из %Ln строк. Больше в них ничего не изменено.</numerusform>
      </translation>
    </message>
    <message>
      <source>The chain breaks at line {line}: it was changed, removed or inserted from outside.</source>
      <translation>Цепочка нарушена на строке {line}: строку изменили, удалили или вставили извне.</translation>
    </message>
    <message>
      <source>The chain is intact, but this computer cannot vouch for every line.</source>
      <translation>Цепочка цела, но подлинность каждой строки этот компьютер подтвердить не может.</translation>
    </message>
    <message numerus="yes">
      <source>The chain is intact: %Ln line(s), each as it was written.</source>
      <translation>
        <numerusform>Цепочка цела: %Ln строка, без изменений с момента записи.</numerusform>
        <numerusform>Цепочка цела: %Ln строки, все без изменений с момента записи.</numerusform>
        <numerusform>Цепочка цела: %Ln строк, все без изменений с момента записи.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The clock was set back before line(s) {lines}. Lines are in the order of their numbers, whatever the clock showed.</source>
      <translation>
        <numerusform>Перед строкой {lines} часы перевели назад. Порядок строк определяют их номера, а не показания часов.</numerusform>
        <numerusform>Перед строками {lines} часы перевели назад. Порядок строк определяют их номера, а не показания часов.</numerusform>
        <numerusform>Перед строками {lines} часы перевели назад. Порядок строк определяют их номера, а не показания часов.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The end of the journal was changed from outside: %Ln line(s) missing before this one</source>
      <translation>
        <numerusform>Конец журнала изменили извне: перед этой строкой не хватает %Ln строки</numerusform>
        <numerusform>Конец журнала изменили извне: перед этой строкой не хватает %Ln строк</numerusform>
        <numerusform>Конец журнала изменили извне: перед этой строкой не хватает %Ln строк</numerusform>
      </translation>
    </message>
    <message>
      <source>The end of the journal was changed from outside: lines before this one may be missing</source>
      <translation>Конец журнала изменили извне: перед этой строкой может не хватать строк</translation>
    </message>
    <message>
      <source>The end of the journal was cut off or changed from outside, after line {line}.</source>
      <translation>Конец журнала обрезали или изменили извне, после строки {line}.</translation>
    </message>
    <message>
      <source>The journal is still empty.</source>
      <translation>Журнал пока пуст.</translation>
    </message>
    <message>
      <source>The journal itself</source>
      <translation>Сам журнал</translation>
    </message>
    <message>
      <source>The journal was cut off, or its end changed from outside, before line {line}.</source>
      <translation>Перед строкой {line} журнал обрезали или его конец изменили извне.</translation>
    </message>
    <message>
      <source>The journal was written with the key of another computer or user, so this computer cannot tell whether it was changed.</source>
      <translation>Журнал записан с ключом другого компьютера или пользователя, поэтому проверить здесь, меняли ли его, нельзя.</translation>
    </message>
    <message>
      <source>The key is kept in a file beside the workspace. The next line gets a new key, in the system’s keyring.</source>
      <translation>Ключ хранится в файле рядом с рабочим пространством. Следующая строка получит новый ключ, уже в системном хранилище паролей.</translation>
    </message>
    <message>
      <source>The key is kept in the system’s keyring.</source>
      <translation>Ключ хранится в системном хранилище паролей.</translation>
    </message>
    <message numerus="yes">
      <source>The key of %Ln line(s) was kept in a file, not in the system’s keyring: anyone who could write that file could have written them.</source>
      <translation>
        <numerusform>Ключ %Ln строки хранился в файле, а не в системном хранилище паролей: её мог записать любой, у кого был доступ к этому файлу.</numerusform>
        <numerusform>Ключ %Ln строк хранился в файле, а не в системном хранилище паролей: их мог записать любой, у кого был доступ к этому файлу.</numerusform>
        <numerusform>Ключ %Ln строк хранился в файле, а не в системном хранилище паролей: их мог записать любой, у кого был доступ к этому файлу.</numerusform>
      </translation>
    </message>
    <message>
      <source>The previous key is not known or not trusted here; a new one is used from now on</source>
      <translation>Прежний ключ здесь неизвестен или ненадёжен; дальше используется новый</translation>
    </message>
    <message>
      <source>The program</source>
      <translation>Программа</translation>
    </message>
    <message>
      <source>This computer has no key for the journal.</source>
      <translation>На этом компьютере нет ключа журнала.</translation>
    </message>
    <message numerus="yes">
      <source>This is an older copy of the workspace, without %Ln newer line(s) of the journal.</source>
      <translation>
        <numerusform>Это более старая копия рабочего пространства: не хватает %Ln более новой строки журнала.</numerusform>
        <numerusform>Это более старая копия рабочего пространства: не хватает %Ln более новых строк журнала.</numerusform>
        <numerusform>Это более старая копия рабочего пространства: не хватает %Ln более новых строк журнала.</numerusform>
      </translation>
    </message>
    <message>
      <source>This line was changed from outside</source>
      <translation>Эту строку изменили извне</translation>
    </message>
    <message>
      <source>This system has no usable keyring, so the key is kept in a file beside the workspace: whoever can read it could rewrite the journal.</source>
      <translation>В этой системе нет доступного хранилища паролей, поэтому ключ хранится в файле рядом с рабочим пространством: любой, кто может его прочитать, может переписать журнал.</translation>
    </message>
    <message numerus="yes">
      <source>Unchanged before it: %Ln line(s). The lines after it prove nothing.</source>
      <translation>
        <numerusform>До неё не изменилась %Ln строка. Строки после неё ничего не доказывают.</numerusform>
        <numerusform>До неё не изменились %Ln строки. Строки после неё ничего не доказывают.</numerusform>
        <numerusform>До неё не изменилось %Ln строк. Строки после неё ничего не доказывают.</numerusform>
      </translation>
    </message>
    <message>
      <source>Unreadable</source>
      <translation>Не читается</translation>
    </message>
    <message>
      <source>Version of a list restored</source>
      <translation>Возврат к версии списка</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Что</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Когда</translation>
    </message>
    <message>
      <source>When (UTC)</source>
      <translation>Когда (UTC)</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Кто</translation>
    </message>
    <message numerus="yes">
      <source>With the key of another computer or user, the address of a forgotten person was removed from %Ln line(s). This computer cannot tell what else in them was changed: ask whoever removed it, and check the journal there, too.</source>
      <translation>
        <numerusform>С ключом другого компьютера или пользователя убран адрес человека, чьи данные стёрты, из %Ln строки. Этот компьютер не может установить, что ещё в ней изменено: спросите того, кто его убрал, и проверьте журнал и на том компьютере.</numerusform>
        <numerusform>С ключом другого компьютера или пользователя убран адрес человека, чьи данные стёрты, из %Ln строк. Этот компьютер не может установить, что ещё в них изменено: спросите того, кто его убрал, и проверьте журнал и на том компьютере.</numerusform>
        <numerusform>С ключом другого компьютера или пользователя убран адрес человека, чьи данные стёрты, из %Ln строк. Этот компьютер не может установить, что ещё в них изменено: спросите того, кто его убрал, и проверьте журнал и на том компьютере.</numerusform>
      </translation>
    </message>
    <message>
      <source>With the password</source>
      <translation>По паролю</translation>
    </message>
    <message>
      <source>Without a password: stayed signed in on this computer</source>
      <translation>Без пароля: вход на этом компьютере сохранён</translation>
    </message>
    <message>
      <source>Words of results files that have a meaning</source>
      <translation>Слова в файлах результатов, у которых есть значение</translation>
    </message>
    <message>
      <source>Workspace copied</source>
      <translation>Рабочее пространство скопировано</translation>
    </message>
    <message>
      <source>Workspace repaired</source>
      <translation>Рабочее пространство исправлено</translation>
    </message>
    <message numerus="yes">
      <source>Written with the key of another computer or user: %Ln line(s). They are as this computer first saw them; only that key can tell whether they were changed before.</source>
      <translation>
        <numerusform>С ключом другого компьютера или пользователя записана %Ln строка. С тех пор, как этот компьютер увидел её впервые, она не изменилась; менялась ли она раньше, покажет только тот ключ.</numerusform>
        <numerusform>С ключом другого компьютера или пользователя записаны %Ln строки. С тех пор, как этот компьютер увидел их впервые, они не изменились; менялись ли они раньше, покажет только тот ключ.</numerusform>
        <numerusform>С ключом другого компьютера или пользователя записано %Ln строк. С тех пор, как этот компьютер увидел их впервые, они не изменились; менялись ли они раньше, покажет только тот ключ.</numerusform>
      </translation>
    </message>
    <message>
      <source>Wrong name or password</source>
      <translation>Неверное имя или пароль</translation>
    </message>
    <message>
      <source>calls from</source>
      <translation>звонки с</translation>
    </message>
    <message>
      <source>calls until</source>
      <translation>звонки до</translation>
    </message>
    <message>
      <source>cells with other blocked numbers kept: {kept_cells}; {keep_reason}</source>
      <translation>ячейки с другими номерами под запретом оставлены как есть: {kept_cells}; причина: {keep_reason}</translation>
    </message>
    <message>
      <source>cells with other blocked numbers left empty: {blocked_cells}</source>
      <translation>ячейки с другими номерами под запретом оставлены пустыми: {blocked_cells}</translation>
    </message>
    <message>
      <source>client list</source>
      <translation>список клиентов</translation>
    </message>
    <message>
      <source>days</source>
      <translation>дни</translation>
    </message>
    <message>
      <source>in the client’s local time</source>
      <translation>по местному времени клиента</translation>
    </message>
    <message>
      <source>name</source>
      <translation>название</translation>
    </message>
    <message>
      <source>planned for</source>
      <translation>запланирована на</translation>
    </message>
    <message>
      <source>saved without changes</source>
      <translation>сохранена без изменений</translation>
    </message>
    <message>
      <source>the address of a forgotten person was removed</source>
      <translation>убран адрес человека, чьи данные стёрты</translation>
    </message>
    <message>
      <source>{blocked} left out: do not contact</source>
      <translation>пропущено: {blocked} (не беспокоить)</translation>
    </message>
    <message>
      <source>{duplicate} duplicate</source>
      <translation>повторов {duplicate}</translation>
    </message>
    <message>
      <source>{failed} failed</source>
      <translation>с ошибкой {failed}</translation>
    </message>
    <message>
      <source>{kept} kept although blocked: {keep_reason}</source>
      <translation>оставлено вопреки запрету: {kept}; причина: {keep_reason}</translation>
    </message>
    <message>
      <source>{removed} removed</source>
      <translation>убрано {removed}</translation>
    </message>
    <message>
      <source>{setting_name}: {before} → {after}</source>
      <translation>{setting_name}: {before} → {after}</translation>
    </message>
  </context>
  <context>
    <name>JournalPage</name>
    <message numerus="yes">
      <source>%Ln line(s)</source>
      <translation>
        <numerusform>%Ln строка</numerusform>
        <numerusform>%Ln строки</numerusform>
        <numerusform>%Ln строк</numerusform>
      </translation>
    </message>
    <message>
      <source>Everyone</source>
      <translation>Все люди</translation>
    </message>
    <message>
      <source>Everything</source>
      <translation>Все события</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Экспорт…</translation>
    </message>
    <message>
      <source>Journal</source>
      <translation>Журнал</translation>
    </message>
    <message>
      <source>No lines match</source>
      <translation>Ни одна строка не подходит</translation>
    </message>
    <message>
      <source>Search the journal</source>
      <translation>Поиск в журнале</translation>
    </message>
    <message>
      <source>Show all lines</source>
      <translation>Показать все строки</translation>
    </message>
    <message>
      <source>There are no lines to export.</source>
      <translation>Выгружать нечего: строк нет.</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Что</translation>
    </message>
    <message>
      <source>Who</source>
      <translation>Кто</translation>
    </message>
  </context>
  <context>
    <name>Language</name>
    <message>
      <source>en</source>
      <translation>ru</translation>
    </message>
  </context>
  <context>
    <name>LayoutAssist</name>
    <message>
      <source>Forget</source>
      <translation>Забыть</translation>
    </message>
    <message>
      <source>Forget it to open such files as if they were new.</source>
      <translation>Если забыть, такие файлы будут открываться как новые.</translation>
    </message>
    <message>
      <source>Opened like the last file with this header.</source>
      <translation>Открыт так же, как прошлый файл с такими заголовками.</translation>
    </message>
    <message>
      <source>See how it was opened…</source>
      <translation>Показать параметры открытия…</translation>
    </message>
  </context>
  <context>
    <name>LayoutDialog</name>
    <message>
      <source> (hidden)</source>
      <translation> (скрыт)</translation>
    </message>
    <message>
      <source>Click the row with the column names, or the letter of the column with the addresses.</source>
      <translation>Щёлкните строку с названиями столбцов или букву столбца с номерами либо ID.</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Столбцы</translation>
    </message>
    <message>
      <source>Default country</source>
      <translation>Страна по умолчанию</translation>
    </message>
    <message>
      <source>Delimiter</source>
      <translation>Разделитель</translation>
    </message>
    <message>
      <source>Detect automatically</source>
      <translation>Определить автоматически</translation>
    </message>
    <message>
      <source>Encoding</source>
      <translation>Кодировка</translation>
    </message>
    <message>
      <source>Files with this header will be opened the same way.</source>
      <translation>Файлы с такими заголовками и дальше будут открываться так.</translation>
    </message>
    <message>
      <source>First rows of the file</source>
      <translation>Первые строки файла</translation>
    </message>
    <message>
      <source>Header</source>
      <translation>Заголовки</translation>
    </message>
    <message>
      <source>How the file is opened</source>
      <translation>Параметры открытия файла</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Не задана</translation>
    </message>
    <message>
      <source>None: row 1 is a client</source>
      <translation>Нет: строка 1 — клиент</translation>
    </message>
    <message>
      <source>Open with this layout</source>
      <translation>Открыть с этими настройками</translation>
    </message>
    <message>
      <source>Row {row}: {cells}</source>
      <translation>Строка {row}: {cells}</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>Лист</translation>
    </message>
  </context>
  <context>
    <name>Length</name>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation>{hours} ч {minutes} мин</translation>
    </message>
    <message>
      <source>{minutes} min {seconds} s</source>
      <translation>{minutes} мин {seconds} с</translation>
    </message>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds} с</translation>
    </message>
  </context>
  <context>
    <name>LicencesDialog</name>
    <message>
      <source>Licence</source>
      <translation>Лицензия</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Лицензии</translation>
    </message>
    <message>
      <source>Overview</source>
      <translation>Обзор</translation>
    </message>
    <message>
      <source>Parts</source>
      <translation>Компоненты</translation>
    </message>
  </context>
  <context>
    <name>LineKind</name>
    <message>
      <source>cannot be told: mobile or fixed</source>
      <translation>неясно: мобильный или городской</translation>
    </message>
    <message>
      <source>cannot be told: unlikely numbers</source>
      <translation>неясно: маловероятный номер</translation>
    </message>
    <message>
      <source>fixed</source>
      <translation>городские</translation>
    </message>
    <message>
      <source>free of charge</source>
      <translation>бесплатные</translation>
    </message>
    <message>
      <source>internet telephony</source>
      <translation>интернет-телефония</translation>
    </message>
    <message>
      <source>mobile</source>
      <translation>мобильные</translation>
    </message>
    <message>
      <source>others</source>
      <translation>прочие</translation>
    </message>
    <message>
      <source>premium rate</source>
      <translation>платные</translation>
    </message>
  </context>
  <context>
    <name>List</name>
    <message>
      <source>Note</source>
      <translation>Комментарий</translation>
    </message>
  </context>
  <context>
    <name>ListActions</name>
    <message>
      <source>List “{name}” created</source>
      <translation>Список «{name}» создан</translation>
    </message>
    <message>
      <source>List “{name}” refreshed</source>
      <translation>Список «{name}» обновлён</translation>
    </message>
  </context>
  <context>
    <name>ListDeletion</name>
    <message numerus="yes">
      <source>%Ln client(s)</source>
      <translation>
        <numerusform>%Ln клиент</numerusform>
        <numerusform>%Ln клиента</numerusform>
        <numerusform>%Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln list(s) deleted</source>
      <translation>
        <numerusform>Удалён %Ln список</numerusform>
        <numerusform>Удалены %Ln списка</numerusform>
        <numerusform>Удалено %Ln списков</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln list(s) erased</source>
      <translation>
        <numerusform>Стёрт %Ln список</numerusform>
        <numerusform>Стёрто %Ln списка</numerusform>
        <numerusform>Стёрто %Ln списков</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln list(s) restored</source>
      <translation>
        <numerusform>Восстановлен %Ln список</numerusform>
        <numerusform>Восстановлены %Ln списка</numerusform>
        <numerusform>Восстановлено %Ln списков</numerusform>
      </translation>
    </message>
    <message>
      <source>Campaigns in progress are not affected.</source>
      <translation>Идущие кампании это не затронет.</translation>
    </message>
    <message numerus="yes">
      <source>Delete %Ln list(s) with {size}?</source>
      <translation>
        <numerusform>Удалить %Ln список ({size})?</numerusform>
        <numerusform>Удалить %Ln списка ({size})?</numerusform>
        <numerusform>Удалить %Ln списков ({size})?</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete list</source>
      <translation>Удалить список</translation>
    </message>
    <message>
      <source>Delete lists</source>
      <translation>Удалить списки</translation>
    </message>
    <message numerus="yes">
      <source>Erase %Ln list(s) with {size} for good?</source>
      <translation>
        <numerusform>Стереть навсегда %Ln список ({size})?</numerusform>
        <numerusform>Стереть навсегда %Ln списка ({size})?</numerusform>
        <numerusform>Стереть навсегда %Ln списков ({size})?</numerusform>
      </translation>
    </message>
    <message>
      <source>Erase for good</source>
      <translation>Стереть навсегда</translation>
    </message>
    <message>
      <source>List “{name}” restored</source>
      <translation>Список «{name}» восстановлен</translation>
    </message>
    <message numerus="yes">
      <source>List “{name}” with %Ln client(s) deleted</source>
      <translation>
        <numerusform>Список «{name}» удалён (%Ln клиент)</numerusform>
        <numerusform>Список «{name}» удалён (%Ln клиента)</numerusform>
        <numerusform>Список «{name}» удалён (%Ln клиентов)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>List “{name}” with %Ln client(s) erased</source>
      <translation>
        <numerusform>Список «{name}» стёрт (%Ln клиент)</numerusform>
        <numerusform>Список «{name}» стёрт (%Ln клиента)</numerusform>
        <numerusform>Список «{name}» стёрт (%Ln клиентов)</numerusform>
      </translation>
    </message>
    <message>
      <source>Project “{name}” deleted</source>
      <translation>Проект «{name}» удалён</translation>
    </message>
    <message>
      <source>Project “{name}” restored</source>
      <translation>Проект «{name}» восстановлен</translation>
    </message>
    <message>
      <source>Restored as {names} because the old name was taken</source>
      <translation>Восстановлено под названием {names}: прежнее было занято</translation>
    </message>
    <message>
      <source>The workspace file is not clean yet</source>
      <translation>Файл рабочего пространства ещё не очищен</translation>
    </message>
  </context>
  <context>
    <name>ListEnd</name>
    <message>
      <source>Keep until…</source>
      <translation>Хранить до…</translation>
    </message>
    <message>
      <source>Kept until {day}…</source>
      <translation>Хранится до {day}…</translation>
    </message>
  </context>
  <context>
    <name>ListFacts</name>
    <message>
      <source>Blank</source>
      <translation>Пустые</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Клиенты</translation>
    </message>
    <message>
      <source>Confirmed by</source>
      <translation>Подтвердил(а)</translation>
    </message>
    <message>
      <source>Duplicates</source>
      <translation>Повторы</translation>
    </message>
    <message>
      <source>Evidence</source>
      <translation>Подтверждение согласия</translation>
    </message>
    <message>
      <source>Failed</source>
      <translation>С ошибкой</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Файл</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Не войдут</translation>
    </message>
    <message>
      <source>Repaired</source>
      <translation>Исправлено</translation>
    </message>
    <message>
      <source>SHA-256</source>
      <translation>SHA-256</translation>
    </message>
    <message>
      <source>Save report of rows left out…</source>
      <translation>Сохранить отчёт о невошедших строках…</translation>
    </message>
    <message>
      <source>What will be created</source>
      <translation>Что будет создано</translation>
    </message>
    <message>
      <source>With a warning</source>
      <translation>С замечанием</translation>
    </message>
  </context>
  <context>
    <name>ListFigures</name>
    <message numerus="yes">
      <source>%Ln record(s)</source>
      <translation>
        <numerusform>%Ln запись</numerusform>
        <numerusform>%Ln записи</numerusform>
        <numerusform>%Ln записей</numerusform>
      </translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Клиенты</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Согласие</translation>
    </message>
    <message>
      <source>Given</source>
      <translation>Есть</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Не вошли</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Нет</translation>
    </message>
    <message>
      <source>Repaired</source>
      <translation>Исправлено</translation>
    </message>
    <message>
      <source>Save report…</source>
      <translation>Сохранить отчёт…</translation>
    </message>
    <message>
      <source>Show consent</source>
      <translation>Показать согласие</translation>
    </message>
    <message>
      <source>Warnings</source>
      <translation>Замечания</translation>
    </message>
    <message>
      <source>found by the filter</source>
      <translation>найдено по фильтру</translation>
    </message>
    <message>
      <source>kept; please check them</source>
      <translation>в списке, проверьте их</translation>
    </message>
    <message numerus="yes">
      <source>of %Ln row(s) read</source>
      <translation>
        <numerusform>из %Ln прочитанной строки</numerusform>
        <numerusform>из %Ln прочитанных строк</numerusform>
        <numerusform>из %Ln прочитанных строк</numerusform>
      </translation>
    </message>
    <message>
      <source>original values are kept</source>
      <translation>исходные значения сохранены</translation>
    </message>
    <message>
      <source>taken from other lists</source>
      <translation>взяты из других списков</translation>
    </message>
  </context>
  <context>
    <name>ListMenu</name>
    <message>
      <source>More</source>
      <translation>Ещё</translation>
    </message>
  </context>
  <context>
    <name>ListPage</name>
    <message numerus="yes">
      <source>%Ln client(s)</source>
      <translation>
        <numerusform>%Ln клиент</numerusform>
        <numerusform>%Ln клиента</numerusform>
        <numerusform>%Ln клиентов</numerusform>
      </translation>
    </message>
    <message>
      <source>All</source>
      <translation>Все</translation>
    </message>
    <message>
      <source>Client lists</source>
      <translation>Списки клиентов</translation>
    </message>
    <message>
      <source>Clients of the list</source>
      <translation>Клиенты списка</translation>
    </message>
    <message>
      <source>Delete…</source>
      <translation>Удалить…</translation>
    </message>
    <message>
      <source>Download XLSX</source>
      <translation>Скачать XLSX</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Экспорт…</translation>
    </message>
    <message>
      <source>No clients match</source>
      <translation>Подходящих клиентов нет</translation>
    </message>
    <message>
      <source>Refresh from the same filter…</source>
      <translation>Обновить по тому же фильтру…</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Переименовать…</translation>
    </message>
    <message>
      <source>Repaired</source>
      <translation>Исправлено</translation>
    </message>
    <message>
      <source>Search clients</source>
      <translation>Найти клиента</translation>
    </message>
    <message>
      <source>Show clients</source>
      <translation>Показать клиентов</translation>
    </message>
    <message>
      <source>Update from a file…</source>
      <translation>Обновить из файла…</translation>
    </message>
    <message>
      <source>Versions…</source>
      <translation>Версии…</translation>
    </message>
    <message>
      <source>Warnings</source>
      <translation>Замечания</translation>
    </message>
    <message>
      <source>Where and when</source>
      <translation>Где и когда</translation>
    </message>
    <message>
      <source>{channel} · from {source}, created by {actor}, {moment}</source>
      <translation>{channel} · источник: {source}, автор: {actor}, {moment}</translation>
    </message>
  </context>
  <context>
    <name>Lists</name>
    <message numerus="yes">
      <source>Delete “{name}” with %Ln client(s)?</source>
      <translation>
        <numerusform>Удалить список «{name}» (%Ln клиент)?</numerusform>
        <numerusform>Удалить список «{name}» (%Ln клиента)?</numerusform>
        <numerusform>Удалить список «{name}» (%Ln клиентов)?</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ListsPage</name>
    <message numerus="yes">
      <source>%Ln client(s)</source>
      <translation>
        <numerusform>%Ln клиент</numerusform>
        <numerusform>%Ln клиента</numerusform>
        <numerusform>%Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln list(s)</source>
      <translation>
        <numerusform>%Ln список</numerusform>
        <numerusform>%Ln списка</numerusform>
        <numerusform>%Ln списков</numerusform>
      </translation>
    </message>
    <message>
      <source>All channels</source>
      <translation>Все каналы</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Clear search</source>
      <translation>Сбросить поиск</translation>
    </message>
    <message>
      <source>Client lists</source>
      <translation>Списки клиентов</translation>
    </message>
    <message>
      <source>Combine…</source>
      <translation>Объединить…</translation>
    </message>
    <message>
      <source>Create client list</source>
      <translation>Создать список</translation>
    </message>
    <message>
      <source>Delete…</source>
      <translation>Удалить…</translation>
    </message>
    <message>
      <source>Download as XLSX…</source>
      <translation>Скачать в XLSX…</translation>
    </message>
    <message>
      <source>Download…</source>
      <translation>Скачать…</translation>
    </message>
    <message>
      <source>Filter…</source>
      <translation>Фильтр…</translation>
    </message>
    <message>
      <source>No lists match “{text}”</source>
      <translation>По запросу «{text}» списков нет</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Открыть</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Переименовать…</translation>
    </message>
    <message>
      <source>Sample…</source>
      <translation>Выборка…</translation>
    </message>
    <message>
      <source>Search lists</source>
      <translation>Найти список</translation>
    </message>
    <message>
      <source>Split…</source>
      <translation>Разделить…</translation>
    </message>
    <message>
      <source>{lists}, {clients}</source>
      <translation>{lists}, {clients}</translation>
    </message>
  </context>
  <context>
    <name>ListsTable</name>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Клиентов</translation>
    </message>
    <message>
      <source>Created by</source>
      <translation>Кто создал</translation>
    </message>
    <message>
      <source>Created on</source>
      <translation>Создан</translation>
    </message>
    <message>
      <source>Download as XLSX</source>
      <translation>Скачать в XLSX</translation>
    </message>
    <message>
      <source>More actions</source>
      <translation>Другие действия</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Название</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>Источник</translation>
    </message>
    <message>
      <source>Warnings</source>
      <translation>Замечаний</translation>
    </message>
  </context>
  <context>
    <name>LockCard</name>
    <message>
      <source>If the keyboard and mouse are not used for this long, the window is hidden until the password is entered. An account without a password is never locked.</source>
      <translation>Если столько времени не пользоваться клавиатурой и мышью, окно скрывается до ввода пароля. Учётная запись без пароля не блокируется.</translation>
    </message>
    <message>
      <source>Lock the window</source>
      <translation>Блокировка окна</translation>
    </message>
    <message numerus="yes">
      <source>after %Ln minute(s)</source>
      <translation>
        <numerusform>через %Ln минуту</numerusform>
        <numerusform>через %Ln минуты</numerusform>
        <numerusform>через %Ln минут</numerusform>
      </translation>
    </message>
    <message>
      <source>never</source>
      <translation>никогда</translation>
    </message>
  </context>
  <context>
    <name>LockDialog</name>
    <message>
      <source>Locked</source>
      <translation>Заблокировано</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Пароль</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Закрыть программу</translation>
    </message>
    <message>
      <source>Sign in as someone else…</source>
      <translation>Войти под другим именем…</translation>
    </message>
    <message>
      <source>Unlock</source>
      <translation>Разблокировать</translation>
    </message>
    <message>
      <source>“{name}” is signed in. Unfinished work is kept.</source>
      <translation>Выполнен вход: «{name}». Начатая работа не пропадёт.</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message numerus="yes">
      <source>%Ln list(s) created</source>
      <translation>
        <numerusform>Создан %Ln список</numerusform>
        <numerusform>Создано %Ln списка</numerusform>
        <numerusform>Создано %Ln списков</numerusform>
      </translation>
    </message>
    <message>
      <source>Client Lists</source>
      <translation>Списки клиентов</translation>
    </message>
    <message>
      <source>List “{name}” created</source>
      <translation>Список «{name}» создан</translation>
    </message>
    <message>
      <source>Main workspace</source>
      <translation>Основное пространство</translation>
    </message>
    <message>
      <source>Open the journal</source>
      <translation>Открыть журнал</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Показать в папке</translation>
    </message>
    <message>
      <source>Show in the table</source>
      <translation>Показать в таблице</translation>
    </message>
  </context>
  <context>
    <name>MenuBar</name>
    <message>
      <source>About Client Lists</source>
      <translation>О программе «Списки клиентов»</translation>
    </message>
    <message>
      <source>Check for updates</source>
      <translation>Проверить обновления</translation>
    </message>
    <message>
      <source>Client Lists</source>
      <translation>Списки клиентов</translation>
    </message>
    <message>
      <source>Client Lists Help</source>
      <translation>Справка программы «Списки клиентов»</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>Find a person…</source>
      <translation>Найти человека…</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Справка</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Лицензии</translation>
    </message>
    <message>
      <source>Minimize</source>
      <translation>Свернуть</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Люди</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Завершить</translation>
    </message>
    <message>
      <source>Settings…</source>
      <translation>Настройки…</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>Окно</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>Изменить масштаб</translation>
    </message>
  </context>
  <context>
    <name>Moment</name>
    <message>
      <source>today, {time}</source>
      <translation>сегодня, {time}</translation>
    </message>
  </context>
  <context>
    <name>NextSteps</name>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>Download XLSX</source>
      <translation>Скачать XLSX</translation>
    </message>
    <message>
      <source>Show consent</source>
      <translation>Показать согласие</translation>
    </message>
    <message>
      <source>Start a campaign with this list…</source>
      <translation>Запустить кампанию по этому списку…</translation>
    </message>
    <message>
      <source>The list is ready. What next?</source>
      <translation>Список готов. Что дальше?</translation>
    </message>
  </context>
  <context>
    <name>Notice</name>
    <message numerus="yes">
      <source>%Ln number(s) read as Excel shows them: the number format adds digits that the cell itself lacks.</source>
      <translation>
        <numerusform>%Ln номер прочитан так, как его показывает Excel: числовой формат добавляет цифры, которых нет в самой ячейке.</numerusform>
        <numerusform>%Ln номера прочитаны так, как их показывает Excel: числовой формат добавляет цифры, которых нет в самих ячейках.</numerusform>
        <numerusform>%Ln номеров прочитано так, как их показывает Excel: числовой формат добавляет цифры, которых нет в самих ячейках.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln number(s) with five or more zeros at the end: Excel may have cut the last digits.</source>
      <translation>
        <numerusform>%Ln номер оканчивается на пять или больше нулей: возможно, Excel обрезал последние цифры.</numerusform>
        <numerusform>%Ln номера оканчиваются на пять или больше нулей: возможно, Excel обрезал последние цифры.</numerusform>
        <numerusform>%Ln номеров оканчиваются на пять или больше нулей: возможно, Excel обрезал последние цифры.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) with more cells than the header, row {row} first: a delimiter inside a cell moved those after it.</source>
      <translation>
        <numerusform>В %Ln строке ячеек больше, чем в заголовке (первая — строка {row}): разделитель внутри ячейки сдвинул следующие.</numerusform>
        <numerusform>В %Ln строках ячеек больше, чем в заголовке (первая — строка {row}): разделитель внутри ячейки сдвинул следующие.</numerusform>
        <numerusform>В %Ln строках ячеек больше, чем в заголовке (первая — строка {row}): разделитель внутри ячейки сдвинул следующие.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>All %Ln number(s) stood in one line; each is read as a client of its own.</source>
      <translation>
        <numerusform>%Ln номер стоял в одной строке; каждый прочитан как отдельный клиент.</numerusform>
        <numerusform>Все %Ln номера стояли в одной строке; каждый прочитан как отдельный клиент.</numerusform>
        <numerusform>Все %Ln номеров стояли в одной строке; каждый прочитан как отдельный клиент.</numerusform>
      </translation>
    </message>
    <message>
      <source>Column “{column}” is not read as {name}: most of its values aren’t understood.</source>
      <translation>Столбец «{column}» не прочитан как {name}: большинство его значений непонятны.</translation>
    </message>
    <message>
      <source>Column “{column}” is read as {name}.</source>
      <translation>Столбец «{column}» прочитан как {name}.</translation>
    </message>
    <message>
      <source>Every line stands in quotes as a whole; they were taken off before reading.</source>
      <translation>Каждая строка целиком стояла в кавычках; перед чтением программа их убрала.</translation>
    </message>
    <message numerus="yes">
      <source>Excel’s text mark was removed from %Ln cell(s): ="007" is read as 007.</source>
      <translation>
        <numerusform>Метка текста Excel убрана из %Ln ячейки: ="007" читается как 007.</numerusform>
        <numerusform>Метка текста Excel убрана из %Ln ячеек: ="007" читается как 007.</numerusform>
        <numerusform>Метка текста Excel убрана из %Ln ячеек: ="007" читается как 007.</numerusform>
      </translation>
    </message>
    <message>
      <source>Hidden in the spreadsheet, but read: {columns}.</source>
      <translation>Скрыто в таблице, но прочитано: {columns}.</translation>
    </message>
    <message numerus="yes">
      <source>Left out: %Ln column(s) without any value.</source>
      <translation>
        <numerusform>Исключён %Ln столбец без значений.</numerusform>
        <numerusform>Исключены %Ln столбца без значений.</numerusform>
        <numerusform>Исключено %Ln столбцов без значений.</numerusform>
      </translation>
    </message>
    <message>
      <source>Not read, since by their name the people there must not be contacted: {sheets}.</source>
      <translation>Не прочитаны, потому что, судя по названию, с людьми оттуда нельзя связываться: {sheets}.</translation>
    </message>
    <message numerus="yes">
      <source>Not readable, shown as �: %Ln byte(s).</source>
      <translation>
        <numerusform>Не удалось прочитать, показано как �: %Ln байт.</numerusform>
        <numerusform>Не удалось прочитать, показано как �: %Ln байта.</numerusform>
        <numerusform>Не удалось прочитать, показано как �: %Ln байт.</numerusform>
      </translation>
    </message>
    <message>
      <source>Numbers with the code {codes} don’t tell a mobile from a landline: landlines among them get no warning, and messages may not reach them.</source>
      <translation>По номерам с кодом {codes} не видно, мобильный это или стационарный: о стационарных среди них не предупреждается, а сообщения могут до них не дойти.</translation>
    </message>
    <message numerus="yes">
      <source>Ready, but not in any assigned range: %Ln number(s). This column may not hold phone numbers.</source>
      <translation>
        <numerusform>%Ln готовый номер не входит ни в один выделенный диапазон. Возможно, в этом столбце не номера телефонов.</numerusform>
        <numerusform>%Ln готовых номера не входят ни в один выделенный диапазон. Возможно, в этом столбце не номера телефонов.</numerusform>
        <numerusform>%Ln готовых номеров не входят ни в один выделенный диапазон. Возможно, в этом столбце не номера телефонов.</numerusform>
      </translation>
    </message>
    <message>
      <source>Row {row} names other columns, or these in another order: the rows below it may belong to a second table.</source>
      <translation>В строке {row} названы другие столбцы или те же в другом порядке: строки под ней могут быть второй таблицей.</translation>
    </message>
    <message>
      <source>Several columns are named {column}; the first one is used.</source>
      <translation>Несколько столбцов называются {column}; используется первый.</translation>
    </message>
    <message>
      <source>Several columns may hold the addresses. Is this the right one?</source>
      <translation>Номера или ID могут быть в нескольких столбцах. Тот ли столбец выбран?</translation>
    </message>
    <message numerus="yes">
      <source>Sheet “{name}” with %Ln row(s) was not read.</source>
      <translation>
        <numerusform>Лист «{name}» не прочитан: в нём %Ln строка.</numerusform>
        <numerusform>Лист «{name}» не прочитан: в нём %Ln строки.</numerusform>
        <numerusform>Лист «{name}» не прочитан: в нём %Ln строк.</numerusform>
      </translation>
    </message>
    <message>
      <source>Sheets that are hidden in the spreadsheet: {sheets}.</source>
      <translation>Скрытые листы таблицы: {sheets}.</translation>
    </message>
    <message>
      <source>The file is complete, but too big to be imported here again.</source>
      <translation>Файл записан полностью, но слишком велик, чтобы снова загрузить его в программу.</translation>
    </message>
    <message>
      <source>The first row was taken for column names. Is it a client?</source>
      <translation>Первая строка принята за названия столбцов. Может быть, это клиент?</translation>
    </message>
    <message>
      <source>The names of columns are repeated from “{column}” on: a second table may stand beside the first. Only the first one’s clients are read.</source>
      <translation>Начиная со столбца «{column}» названия повторяются: рядом, возможно, вторая таблица. Прочитаны только клиенты первой.</translation>
    </message>
    <message>
      <source>The rows above the header were taken for titles. Is the header right?</source>
      <translation>Строки над заголовками приняты за название таблицы. Верно ли выбрана строка заголовков?</translation>
    </message>
    <message>
      <source>The whole file was read as a single column. Is the delimiter right?</source>
      <translation>Весь файл прочитан как один столбец. Верно ли выбран разделитель?</translation>
    </message>
    <message>
      <source>The workspace is read-only, so the journal has no line about this.</source>
      <translation>Рабочее пространство доступно только для чтения, поэтому записи об этом в журнале нет.</translation>
    </message>
    <message numerus="yes">
      <source>Treated as empty: %Ln cell(s) with an error such as #N/A.</source>
      <translation>
        <numerusform>Считается пустой: %Ln ячейка с ошибкой вроде #N/A.</numerusform>
        <numerusform>Считаются пустыми: %Ln ячейки с ошибкой вроде #N/A.</numerusform>
        <numerusform>Считаются пустыми: %Ln ячеек с ошибкой вроде #N/A.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Treated as empty: %Ln formula(s) without a stored result.</source>
      <translation>
        <numerusform>Считается пустой: %Ln формула без сохранённого результата.</numerusform>
        <numerusform>Считаются пустыми: %Ln формулы без сохранённого результата.</numerusform>
        <numerusform>Считаются пустыми: %Ln формул без сохранённого результата.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>NoticeAssist</name>
    <message>
      <source>Change the encoding…</source>
      <translation>Изменить кодировку…</translation>
    </message>
    <message>
      <source>Check the file again</source>
      <translation>Проверить файл заново</translation>
    </message>
    <message>
      <source>Does this text look right? {cells}</source>
      <translation>Текст читается верно? {cells}</translation>
    </message>
    <message>
      <source>The encoding is a guess: {encoding}.</source>
      <translation>Кодировка определена предположительно: {encoding}.</translation>
    </message>
    <message>
      <source>The file has changed since it was checked.</source>
      <translation>После проверки файл изменился.</translation>
    </message>
    <message>
      <source>These are the rows as they were then.</source>
      <translation>Здесь строки, какими они были тогда.</translation>
    </message>
    <message>
      <source>This same file was imported before: “{name}”.</source>
      <translation>Этот файл уже загружали: «{name}».</translation>
    </message>
  </context>
  <context>
    <name>Number</name>
    <message numerus="yes">
      <source>%Ln</source>
      <translation>
        <numerusform>%Ln</numerusform>
        <numerusform>%Ln</numerusform>
        <numerusform>%Ln</numerusform>
      </translation>
    </message>
    <message>
      <source>{share}%</source>
      <translation>{share} %</translation>
    </message>
  </context>
  <context>
    <name>NumberPictures</name>
    <message numerus="yes">
      <source>%Ln client(s)</source>
      <translation>
        <numerusform>%Ln клиент</numerusform>
        <numerusform>%Ln клиента</numerusform>
        <numerusform>%Ln клиентов</numerusform>
      </translation>
    </message>
    <message>
      <source>A time zone column in the file tells where clients are.</source>
      <translation>Где клиенты, подскажет столбец с часовым поясом в файле.</translation>
    </message>
    <message>
      <source>Can be called</source>
      <translation>Можно звонить</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Клиентов</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Подсчёт…</translation>
    </message>
    <message>
      <source>Countries</source>
      <translation>Страны</translation>
    </message>
    <message>
      <source>Depends</source>
      <translation>Зависит</translation>
    </message>
    <message>
      <source>From {opens} to {closes} by the client’s clock; hours are those of this computer.</source>
      <translation>С {opens} до {closes} по часам клиента; внизу — часы этого компьютера.</translation>
    </message>
    <message>
      <source>Hour</source>
      <translation>Час</translation>
    </message>
    <message>
      <source>In some countries, such as the United States, mobile and fixed lines share their numbers.</source>
      <translation>В некоторых странах, например в США, мобильные и городские номера не различаются.</translation>
    </message>
    <message>
      <source>Kinds of line</source>
      <translation>Виды номеров</translation>
    </message>
    <message numerus="yes">
      <source>Now: %Ln client(s) can be called</source>
      <translation>
        <numerusform>Сейчас можно позвонить %Ln клиенту</numerusform>
        <numerusform>Сейчас можно позвонить %Ln клиентам</numerusform>
        <numerusform>Сейчас можно позвонить %Ln клиентам</numerusform>
      </translation>
    </message>
    <message>
      <source>Share</source>
      <translation>Доля</translation>
    </message>
    <message>
      <source>Show as tables</source>
      <translation>Показать таблицами</translation>
    </message>
    <message>
      <source>Time zones</source>
      <translation>Часовые пояса</translation>
    </message>
    <message>
      <source>When clients can be called</source>
      <translation>Когда можно звонить</translation>
    </message>
    <message>
      <source>can be called</source>
      <translation>можно звонить</translation>
    </message>
    <message>
      <source>cannot be told</source>
      <translation>определить нельзя</translation>
    </message>
    <message>
      <source>depends on where they are</source>
      <translation>зависит от того, где они</translation>
    </message>
    <message>
      <source>depends: several zones are possible</source>
      <translation>зависит: возможны несколько поясов</translation>
    </message>
    <message numerus="yes">
      <source>of %Ln more it depends on where they are</source>
      <translation>
        <numerusform>ещё %Ln — смотря где он</numerusform>
        <numerusform>ещё %Ln — смотря где они</numerusform>
        <numerusform>ещё %Ln — смотря где они</numerusform>
      </translation>
    </message>
    <message>
      <source>of no country</source>
      <translation>без страны</translation>
    </message>
    <message>
      <source>other countries</source>
      <translation>другие страны</translation>
    </message>
    <message>
      <source>other time zones</source>
      <translation>другие пояса</translation>
    </message>
    <message>
      <source>others</source>
      <translation>прочие</translation>
    </message>
    <message>
      <source>{sure} can be called, {depends} depends</source>
      <translation>можно звонить: {sure}, зависит: {depends}</translation>
    </message>
  </context>
  <context>
    <name>Outcome</name>
    <message>
      <source>blank</source>
      <translation>пустая</translation>
    </message>
    <message>
      <source>duplicate</source>
      <translation>повтор</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>с ошибкой</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>готова</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>убрана</translation>
    </message>
  </context>
  <context>
    <name>PageMenu</name>
    <message>
      <source>Add a row…</source>
      <translation>Добавить строку…</translation>
    </message>
    <message>
      <source>Choose another file</source>
      <translation>Выбрать другой файл</translation>
    </message>
    <message>
      <source>Columns of the table, %n hidden…</source>
      <translation>Столбцы таблицы, скрыто %n… || Столбцы таблицы, скрыто %n… || Столбцы таблицы, скрыто %n…</translation>
    </message>
    <message>
      <source>Columns of the table…</source>
      <translation>Столбцы таблицы…</translation>
    </message>
    <message>
      <source>Default country: {country}…</source>
      <translation>Страна по умолчанию: {country}…</translation>
    </message>
    <message>
      <source>Duplicate rows…</source>
      <translation>Повторяющиеся строки…</translation>
    </message>
    <message>
      <source>Edits made</source>
      <translation>Сделанные правки</translation>
    </message>
    <message>
      <source>Find and replace…</source>
      <translation>Найти и заменить…</translation>
    </message>
    <message>
      <source>How the file is opened…</source>
      <translation>Как открыт файл…</translation>
    </message>
    <message>
      <source>Import corrections…</source>
      <translation>Загрузить исправления…</translation>
    </message>
    <message>
      <source>Leave out unlikely numbers</source>
      <translation>Не брать сомнительные номера</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Вернуть</translation>
    </message>
    <message>
      <source>Remove selected rows</source>
      <translation>Убрать выбранные строки</translation>
    </message>
    <message>
      <source>Save failed rows for correction…</source>
      <translation>Сохранить строки с ошибкой для исправления…</translation>
    </message>
    <message>
      <source>Save report…</source>
      <translation>Сохранить отчёт…</translation>
    </message>
    <message>
      <source>Search the rows</source>
      <translation>Найти строку</translation>
    </message>
    <message>
      <source>Show dismissed notices</source>
      <translation>Показать скрытые сообщения</translation>
    </message>
    <message>
      <source>Show edited rows</source>
      <translation>Показать изменённые строки</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Отменить</translation>
    </message>
    <message>
      <source>Undo up to: {step}</source>
      <translation>Отменить вплоть до: {step}</translation>
    </message>
    <message>
      <source>none</source>
      <translation>нет</translation>
    </message>
  </context>
  <context>
    <name>Password</name>
    <message numerus="yes">
      <source>At least %Ln character(s); a sentence is easy to remember. Nobody can look it up: if you forget it, only another owner can set a new one, and without another owner nobody can.</source>
      <translation>
        <numerusform>Не меньше %Ln символа; легко запомнить целую фразу. Посмотреть пароль не может никто: если вы его забудете, задать новый сможет только другой владелец, а если его нет — никто.</numerusform>
        <numerusform>Не меньше %Ln символов; легко запомнить целую фразу. Посмотреть пароль не может никто: если вы его забудете, задать новый сможет только другой владелец, а если его нет — никто.</numerusform>
        <numerusform>Не меньше %Ln символов; легко запомнить целую фразу. Посмотреть пароль не может никто: если вы его забудете, задать новый сможет только другой владелец, а если его нет — никто.</numerusform>
      </translation>
    </message>
    <message>
      <source>Hide password</source>
      <translation>Скрыть пароль</translation>
    </message>
    <message>
      <source>Repeat the password</source>
      <translation>Повторите пароль</translation>
    </message>
    <message>
      <source>Show password</source>
      <translation>Показать пароль</translation>
    </message>
    <message>
      <source>This is not your password. Check Caps Lock too.</source>
      <translation>Это не ваш пароль. Проверьте, не включён ли Caps Lock.</translation>
    </message>
  </context>
  <context>
    <name>Permission</name>
    <message>
      <source>To {what}, an account needs one of these roles: {roles}.</source>
      <translation>Чтобы {what}, нужна одна из ролей: {roles}.</translation>
    </message>
    <message>
      <source>add clients</source>
      <translation>добавлять клиентов</translation>
    </message>
    <message>
      <source>change the do-not-contact book</source>
      <translation>менять список «Не беспокоить»</translation>
    </message>
    <message>
      <source>change the settings</source>
      <translation>менять настройки</translation>
    </message>
    <message>
      <source>contact clients that are in the do-not-contact book</source>
      <translation>связываться с клиентами из списка «Не беспокоить»</translation>
    </message>
    <message>
      <source>copy or move the workspace</source>
      <translation>копировать или переносить рабочее пространство</translation>
    </message>
    <message>
      <source>create client lists</source>
      <translation>создавать списки клиентов</translation>
    </message>
    <message>
      <source>delete and restore client lists</source>
      <translation>удалять и восстанавливать списки клиентов</translation>
    </message>
    <message>
      <source>download client lists</source>
      <translation>скачивать списки клиентов</translation>
    </message>
    <message>
      <source>edit the statements of consent</source>
      <translation>менять заявления о согласии</translation>
    </message>
    <message>
      <source>erase client lists for good</source>
      <translation>безвозвратно стирать списки клиентов</translation>
    </message>
    <message>
      <source>find everything about a person</source>
      <translation>находить всё о человеке</translation>
    </message>
    <message>
      <source>forget a person</source>
      <translation>стирать данные о человеке</translation>
    </message>
    <message>
      <source>manage accounts</source>
      <translation>управлять учётными записями</translation>
    </message>
    <message>
      <source>manage campaigns</source>
      <translation>управлять кампаниями</translation>
    </message>
    <message>
      <source>manage projects</source>
      <translation>управлять проектами</translation>
    </message>
    <message>
      <source>read the journal</source>
      <translation>читать журнал</translation>
    </message>
    <message>
      <source>see campaigns</source>
      <translation>видеть кампании</translation>
    </message>
    <message>
      <source>see client lists</source>
      <translation>видеть списки клиентов</translation>
    </message>
    <message>
      <source>see clients</source>
      <translation>видеть клиентов</translation>
    </message>
    <message>
      <source>see the do-not-contact book</source>
      <translation>видеть список «Не беспокоить»</translation>
    </message>
    <message>
      <source>see the evidence of consent</source>
      <translation>видеть подтверждения согласия</translation>
    </message>
  </context>
  <context>
    <name>Person</name>
    <message numerus="yes">
      <source>%Ln backup(s) rewritten without them.</source>
      <translation>
        <numerusform>Перезаписана %Ln резервная копия.</numerusform>
        <numerusform>Перезаписаны %Ln резервные копии.</numerusform>
        <numerusform>Перезаписано %Ln резервных копий.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) erased from projects</source>
      <translation>
        <numerusform>из проектов стёрт %Ln клиент</numerusform>
        <numerusform>из проектов стёрты %Ln клиента</numerusform>
        <numerusform>из проектов стёрто %Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) pseudonymised in running campaigns</source>
      <translation>
        <numerusform>в идущих кампаниях обезличен %Ln клиент</numerusform>
        <numerusform>в идущих кампаниях обезличены %Ln клиента</numerusform>
        <numerusform>в идущих кампаниях обезличено %Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) removed from campaigns</source>
      <translation>
        <numerusform>из кампаний убран %Ln клиент</numerusform>
        <numerusform>из кампаний убраны %Ln клиента</numerusform>
        <numerusform>из кампаний убрано %Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln earlier file(s): see the journal</source>
      <translation>
        <numerusform>Ещё %Ln более ранний файл: см. журнал</numerusform>
        <numerusform>Ещё %Ln более ранних файла: см. журнал</numerusform>
        <numerusform>Ещё %Ln более ранних файлов: см. журнал</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln file(s) saved from lists and campaigns erased since may hold this person, too: see the journal.</source>
      <translation>
        <numerusform>Этот человек может быть и в %Ln файле, сохранённом из уже удалённых списков и кампаний: см. журнал.</numerusform>
        <numerusform>Этот человек может быть и в %Ln файлах, сохранённых из уже удалённых списков и кампаний: см. журнал.</numerusform>
        <numerusform>Этот человек может быть и в %Ln файлах, сохранённых из уже удалённых списков и кампаний: см. журнал.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln record(s) found</source>
      <translation>
        <numerusform>Найдена %Ln запись</numerusform>
        <numerusform>Найдены %Ln записи</numerusform>
        <numerusform>Найдено %Ln записей</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln record(s) of edits erased</source>
      <translation>
        <numerusform>стёрта %Ln запись о правках</numerusform>
        <numerusform>стёрты %Ln записи о правках</numerusform>
        <numerusform>стёрто %Ln записей о правках</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) of earlier versions emptied</source>
      <translation>
        <numerusform>в прежних версиях очищена %Ln строка</numerusform>
        <numerusform>в прежних версиях очищены %Ln строки</numerusform>
        <numerusform>в прежних версиях очищено %Ln строк</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) of lists and drafts emptied</source>
      <translation>
        <numerusform>в списках и черновиках очищена %Ln строка</numerusform>
        <numerusform>в списках и черновиках очищены %Ln строки</numerusform>
        <numerusform>в списках и черновиках очищено %Ln строк</numerusform>
      </translation>
    </message>
    <message>
      <source>A hash in the do-not-contact book keeps files from bringing the address back.</source>
      <translation>В списке «Не беспокоить» остался хеш: ни один файл не вернёт этот адрес.</translation>
    </message>
    <message>
      <source>Account</source>
      <translation>Учётная запись</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Адрес</translation>
    </message>
    <message>
      <source>Attempts</source>
      <translation>Попыток</translation>
    </message>
    <message>
      <source>Blocked</source>
      <translation>Заблокирован</translation>
    </message>
    <message>
      <source>Blocked by</source>
      <translation>Кем заблокирован</translation>
    </message>
    <message>
      <source>Blocked on</source>
      <translation>Когда заблокирован</translation>
    </message>
    <message>
      <source>Bot</source>
      <translation>Бот</translation>
    </message>
    <message>
      <source>Campaign</source>
      <translation>Кампания</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Client list</source>
      <translation>Список</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Согласие</translation>
    </message>
    <message>
      <source>Do not contact</source>
      <translation>Не беспокоить</translation>
    </message>
    <message>
      <source>Draft</source>
      <translation>Черновик</translation>
    </message>
    <message>
      <source>Earlier versions</source>
      <translation>Прежние версии</translation>
    </message>
    <message>
      <source>Edits</source>
      <translation>Правки</translation>
    </message>
    <message>
      <source>Emptied rows count as removed, so the balances still add up.</source>
      <translation>Очищенные строки считаются удалёнными, поэтому баланс по-прежнему сходится.</translation>
    </message>
    <message>
      <source>Erase everything about {address} for good?</source>
      <translation>Навсегда стереть все данные о {address}?</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Файл</translation>
    </message>
    <message>
      <source>Files saved earlier that may still hold data of this person:</source>
      <translation>Данные могут остаться в файлах, сохранённых раньше:</translation>
    </message>
    <message>
      <source>First name</source>
      <translation>Имя</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Откуда</translation>
    </message>
    <message>
      <source>Joined</source>
      <translation>Подписка</translation>
    </message>
    <message>
      <source>Journal</source>
      <translation>Журнал</translation>
    </message>
    <message>
      <source>Last name</source>
      <translation>Фамилия</translation>
    </message>
    <message>
      <source>Last try</source>
      <translation>Последняя попытка</translation>
    </message>
    <message>
      <source>Last visit</source>
      <translation>Последний визит</translation>
    </message>
    <message>
      <source>Made on {moment} by {name} with {program}</source>
      <translation>Составлено {moment}, {name}, {program}</translation>
    </message>
    <message>
      <source>Name or note</source>
      <translation>Название или примечание</translation>
    </message>
    <message>
      <source>Named</source>
      <translation>Название</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Примечание</translation>
    </message>
    <message>
      <source>Nothing was stored about this person.</source>
      <translation>Об этом человеке ничего не хранилось.</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Проект</translation>
    </message>
    <message>
      <source>Proof of consent</source>
      <translation>Файл-доказательство</translation>
    </message>
    <message>
      <source>Records</source>
      <translation>Записей</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>Удалена</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Результат</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Строка</translation>
    </message>
    <message>
      <source>Saved filter</source>
      <translation>Сохранённый фильтр</translation>
    </message>
    <message>
      <source>Searched for</source>
      <translation>Искали</translation>
    </message>
    <message>
      <source>Sessions</source>
      <translation>Сеансов</translation>
    </message>
    <message>
      <source>Setting</source>
      <translation>Настройка</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>С какого дня</translation>
    </message>
    <message>
      <source>Statement of consent</source>
      <translation>Текст согласия</translation>
    </message>
    <message>
      <source>Talk time in seconds</source>
      <translation>Секунд разговора</translation>
    </message>
    <message>
      <source>These copies of a damaged workspace may still hold data of this person: {names}</source>
      <translation>Данные могут остаться в копиях повреждённого рабочего пространства: {names}</translation>
    </message>
    <message>
      <source>These proofs of consent may name the person: {names}</source>
      <translation>Этот человек может быть назван в файлах-доказательствах: {names}</translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>Корзина</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>До</translation>
    </message>
    <message>
      <source>Username</source>
      <translation>Имя пользователя</translation>
    </message>
    <message>
      <source>What is stored about a person</source>
      <translation>Что хранится о человеке</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Почему</translation>
    </message>
    <message>
      <source>Why blocked</source>
      <translation>Почему заблокирован</translation>
    </message>
    <message numerus="yes">
      <source>the address cut out of %Ln line(s) of the journal</source>
      <translation>
        <numerusform>адрес вырезан из %Ln строки журнала</numerusform>
        <numerusform>адрес вырезан из %Ln строк журнала</numerusform>
        <numerusform>адрес вырезан из %Ln строк журнала</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>the address cut out of %Ln record(s) about other people</source>
      <translation>
        <numerusform>адрес вырезан из %Ln записи о других людях</numerusform>
        <numerusform>адрес вырезан из %Ln записей о других людях</numerusform>
        <numerusform>адрес вырезан из %Ln записей о других людях</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>the address cut out of %Ln text(s), such as names and notes</source>
      <translation>
        <numerusform>адрес вырезан из %Ln текста, например из названий и примечаний</numerusform>
        <numerusform>адрес вырезан из %Ln текстов, например из названий и примечаний</numerusform>
        <numerusform>адрес вырезан из %Ln текстов, например из названий и примечаний</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>the address only mentioned in %Ln of them</source>
      <translation>
        <numerusform>в %Ln из них адрес только упомянут</numerusform>
        <numerusform>в %Ln из них адрес только упомянут</numerusform>
        <numerusform>в %Ln из них адрес только упомянут</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ProjectBar</name>
    <message>
      <source>Add sample clients</source>
      <translation>Добавить тестовых клиентов</translation>
    </message>
    <message>
      <source>Analytics</source>
      <translation>Аналитика</translation>
    </message>
    <message>
      <source>Create project</source>
      <translation>Создать проект</translation>
    </message>
    <message>
      <source>Delete project</source>
      <translation>Удалить проект</translation>
    </message>
    <message>
      <source>Delete…</source>
      <translation>Удалить…</translation>
    </message>
    <message>
      <source>Lists created from its clients stay, and so do its campaign reports.</source>
      <translation>Списки из его клиентов и отчёты его кампаний останутся.</translation>
    </message>
    <message>
      <source>New project…</source>
      <translation>Создать проект…</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Проект</translation>
    </message>
    <message>
      <source>Project name</source>
      <translation>Название проекта</translation>
    </message>
    <message>
      <source>Project: new, rename, delete</source>
      <translation>Проект: создать, переименовать, удалить</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Переименовать</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Переименовать…</translation>
    </message>
  </context>
  <context>
    <name>ProofsBox</name>
    <message>
      <source>Add files…</source>
      <translation>Добавить файлы…</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Файл</translation>
    </message>
    <message>
      <source>Proof files</source>
      <translation>Файлы-доказательства</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Убрать</translation>
    </message>
    <message>
      <source>Signed forms, screenshots, exports; up to {most} files of {size} MB each.</source>
      <translation>Подписанные анкеты, снимки экрана, выгрузки; до {most} файлов по {size} МБ.</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Размер</translation>
    </message>
  </context>
  <context>
    <name>Question</name>
    <message numerus="yes">
      <source>%Ln number(s) without a country code, read as numbers of {country} as in your last list. Is that right for this file?</source>
      <translation>
        <numerusform>%Ln номер без кода страны прочитан как номер страны {country}, как в вашем последнем списке. Верно ли это для этого файла?</numerusform>
        <numerusform>%Ln номера без кода страны прочитаны как номера страны {country}, как в вашем последнем списке. Верно ли это для этого файла?</numerusform>
        <numerusform>%Ln номеров без кода страны прочитано как номера страны {country}, как в вашем последнем списке. Верно ли это для этого файла?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln number(s) without a country code. Which country are they from?</source>
      <translation>
        <numerusform>%Ln номер без кода страны. Из какой он страны?</numerusform>
        <numerusform>%Ln номера без кода страны. Из какой они страны?</numerusform>
        <numerusform>%Ln номеров без кода страны. Из какой они страны?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) can be read as two valid numbers: as written, and as one of {country}. Which is right?</source>
      <translation>
        <numerusform>%Ln строку можно прочитать как два правильных номера: как записано и как номер страны {country}. Что верно?</numerusform>
        <numerusform>%Ln строки можно прочитать как два правильных номера: как записано и как номер страны {country}. Что верно?</numerusform>
        <numerusform>%Ln строк можно прочитать как два правильных номера: как записано и как номер страны {country}. Что верно?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>A row for each number in “{name}”: %Ln row(s)</source>
      <translation>
        <numerusform>По строке на каждый номер из «{name}»: %Ln строка</numerusform>
        <numerusform>По строке на каждый номер из «{name}»: %Ln строки</numerusform>
        <numerusform>По строке на каждый номер из «{name}»: %Ln строк</numerusform>
      </translation>
    </message>
    <message>
      <source>Blanks seem to align the columns. Which reading of the first client is right?</source>
      <translation>Похоже, столбцы выровнены пробелами. Как правильно прочитать первого клиента?</translation>
    </message>
    <message numerus="yes">
      <source>Column “{name}” gives the area code of %Ln number(s). Put it before them, as in {sample}?</source>
      <translation>
        <numerusform>В столбце «{name}» стоит код города или оператора для %Ln номера. Поставить его перед номером, как в {sample}?</numerusform>
        <numerusform>В столбце «{name}» стоит код города или оператора для %Ln номеров. Поставить его перед номерами, как в {sample}?</numerusform>
        <numerusform>В столбце «{name}» стоит код города или оператора для %Ln номеров. Поставить его перед номерами, как в {sample}?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Column “{name}” gives the country of %Ln number(s). Use it to read them?</source>
      <translation>
        <numerusform>В столбце «{name}» указана страна для %Ln номера. Учитывать её?</numerusform>
        <numerusform>В столбце «{name}» указана страна для %Ln номеров. Учитывать её?</numerusform>
        <numerusform>В столбце «{name}» указана страна для %Ln номеров. Учитывать её?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Column “{name}” holds %Ln priority value(s). Use it to order calls?</source>
      <translation>
        <numerusform>В столбце «{name}» %Ln приоритет. Звонить в порядке этого столбца?</numerusform>
        <numerusform>В столбце «{name}» %Ln приоритета. Звонить в порядке этого столбца?</numerusform>
        <numerusform>В столбце «{name}» %Ln приоритетов. Звонить в порядке этого столбца?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Column “{name}” holds %Ln time zone(s). Use it to time calls?</source>
      <translation>
        <numerusform>В столбце «{name}» %Ln часовой пояс. Звонить с учётом этого столбца?</numerusform>
        <numerusform>В столбце «{name}» %Ln часовых пояса. Звонить с учётом этого столбца?</numerusform>
        <numerusform>В столбце «{name}» %Ln часовых поясов. Звонить с учётом этого столбца?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Column “{name}” says of %Ln client(s) that they don’t want to be contacted. Leave them out?</source>
      <translation>
        <numerusform>Судя по столбцу «{name}», %Ln клиент не хочет, чтобы с ним связывались. Исключить его?</numerusform>
        <numerusform>Судя по столбцу «{name}», %Ln клиента не хотят, чтобы с ними связывались. Исключить их?</numerusform>
        <numerusform>Судя по столбцу «{name}», %Ln клиентов не хотят, чтобы с ними связывались. Исключить их?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Country codes seem to be missing from %Ln number(s), which would be numbers of many countries as written. Which country are they from?</source>
      <translation>
        <numerusform>Похоже, у %Ln номера нет кода страны: как записано, это номер другой страны. Из какой он страны?</numerusform>
        <numerusform>Похоже, у %Ln номеров нет кода страны: как записано, это номера разных стран. Из какой они страны?</numerusform>
        <numerusform>Похоже, у %Ln номеров нет кода страны: как записано, это номера разных стран. Из какой они страны?</numerusform>
      </translation>
    </message>
    <message>
      <source>Don’t use it</source>
      <translation>Не использовать</translation>
    </message>
    <message>
      <source>Fill them: row {row} gets “{sample}”</source>
      <translation>Заполнить: в строке {row} будет «{sample}»</translation>
    </message>
    <message numerus="yes">
      <source>In %Ln row(s), merged cells leave a column empty: {columns}. Fill it with the value shown there?</source>
      <translation>
        <numerusform>Из-за объединённых ячеек в %Ln строке пуст столбец: {columns}. Заполнить его показанным там значением?</numerusform>
        <numerusform>Из-за объединённых ячеек в %Ln строках пуст столбец: {columns}. Заполнить его показанным там значением?</numerusform>
        <numerusform>Из-за объединённых ячеек в %Ln строках пуст столбец: {columns}. Заполнить его показанным там значением?</numerusform>
      </translation>
    </message>
    <message>
      <source>Keep them</source>
      <translation>Оставить</translation>
    </message>
    <message numerus="yes">
      <source>Leave out %Ln client(s)</source>
      <translation>
        <numerusform>Исключить %Ln клиента</numerusform>
        <numerusform>Исключить %Ln клиентов</numerusform>
        <numerusform>Исключить %Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leave out %Ln client(s) who didn’t agree</source>
      <translation>
        <numerusform>Исключить %Ln клиента без согласия</numerusform>
        <numerusform>Исключить %Ln клиентов без согласия</numerusform>
        <numerusform>Исключить %Ln клиентов без согласия</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Leave out %Ln client(s) who refused</source>
      <translation>
        <numerusform>Исключить %Ln отказавшегося клиента</numerusform>
        <numerusform>Исключить %Ln отказавшихся клиентов</numerusform>
        <numerusform>Исключить %Ln отказавшихся клиентов</numerusform>
      </translation>
    </message>
    <message>
      <source>Leave them empty</source>
      <translation>Оставить пустыми</translation>
    </message>
    <message>
      <source>Leave them out</source>
      <translation>Исключить</translation>
    </message>
    <message>
      <source>Numbers of {country}</source>
      <translation>Номера страны {country}</translation>
    </message>
    <message>
      <source>Numbers without a country code are read as numbers of {country}</source>
      <translation>Номера без кода страны прочитаны как номера страны {country}</translation>
    </message>
    <message>
      <source>Numbers without a country code are read as written</source>
      <translation>Номера без кода страны читаются как записано</translation>
    </message>
    <message numerus="yes">
      <source>Of %Ln client(s), column “{name}” doesn’t say that they agreed to be contacted. Leave them out?</source>
      <translation>
        <numerusform>О %Ln клиенте в столбце «{name}» не сказано, что он согласен на звонки и сообщения. Исключить его?</numerusform>
        <numerusform>О %Ln клиентах в столбце «{name}» не сказано, что они согласны на звонки и сообщения. Исключить их?</numerusform>
        <numerusform>О %Ln клиентах в столбце «{name}» не сказано, что они согласны на звонки и сообщения. Исключить их?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Quotation marks inside cells can be read in two ways, which matters for %Ln row(s). Which reading of row {row} is right?</source>
      <translation>
        <numerusform>Кавычки внутри ячеек можно прочитать двумя способами, это важно для %Ln строки. Какое прочтение строки {row} верно?</numerusform>
        <numerusform>Кавычки внутри ячеек можно прочитать двумя способами, это важно для %Ln строк. Какое прочтение строки {row} верно?</numerusform>
        <numerusform>Кавычки внутри ячеек можно прочитать двумя способами, это важно для %Ln строк. Какое прочтение строки {row} верно?</numerusform>
      </translation>
    </message>
    <message>
      <source>Read as written</source>
      <translation>Читать как записано</translation>
    </message>
    <message>
      <source>Read them</source>
      <translation>Прочитать</translation>
    </message>
    <message>
      <source>Several columns may hold the addresses. Which one is right for this list?</source>
      <translation>Адреса могут быть в нескольких столбцах. Какой из них нужен для этого списка?</translation>
    </message>
    <message numerus="yes">
      <source>Struck through, or refused in a comment: %Ln row(s). Leave them out?</source>
      <translation>
        <numerusform>Зачёркнуто, или в комментарии отказ: %Ln строка. Исключить?</numerusform>
        <numerusform>Зачёркнуто, или в комментарии отказ: %Ln строки. Исключить?</numerusform>
        <numerusform>Зачёркнуто, или в комментарии отказ: %Ln строк. Исключить?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The encoding of this file is a guess, which matters for %Ln row(s). Which reading of row {row} is right?</source>
      <translation>
        <numerusform>Кодировка файла определена предположительно, от неё зависит %Ln строка. Какое прочтение строки {row} верно?</numerusform>
        <numerusform>Кодировка файла определена предположительно, от неё зависят %Ln строки. Какое прочтение строки {row} верно?</numerusform>
        <numerusform>Кодировка файла определена предположительно, от неё зависит %Ln строк. Какое прочтение строки {row} верно?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The spreadsheet hides %Ln row(s). Leave them out?</source>
      <translation>
        <numerusform>В таблице скрыта %Ln строка. Исключить её?</numerusform>
        <numerusform>В таблице скрыты %Ln строки. Исключить их?</numerusform>
        <numerusform>В таблице скрыто %Ln строк. Исключить их?</numerusform>
      </translation>
    </message>
    <message>
      <source>Use it</source>
      <translation>Использовать</translation>
    </message>
    <message>
      <source>You answered a question about this file: {subject}</source>
      <translation>Вы ответили на вопрос о файле: {subject}</translation>
    </message>
    <message>
      <source>clients who don’t want to be contacted</source>
      <translation>клиенты, с которыми нельзя связываться</translation>
    </message>
    <message>
      <source>hidden rows</source>
      <translation>скрытые строки</translation>
    </message>
    <message>
      <source>merged cells</source>
      <translation>объединённые ячейки</translation>
    </message>
    <message>
      <source>numbers with two readings</source>
      <translation>номера с двумя прочтениями</translation>
    </message>
    <message>
      <source>priorities</source>
      <translation>приоритеты</translation>
    </message>
    <message>
      <source>quotation marks</source>
      <translation>кавычки</translation>
    </message>
    <message>
      <source>rows that are struck through</source>
      <translation>зачёркнутые строки</translation>
    </message>
    <message>
      <source>the column of the addresses</source>
      <translation>столбец с номером или ID</translation>
    </message>
    <message>
      <source>the column of the area codes</source>
      <translation>столбец с кодом города</translation>
    </message>
    <message>
      <source>the column of the countries</source>
      <translation>столбец со страной</translation>
    </message>
    <message>
      <source>the country of the numbers</source>
      <translation>страна номеров</translation>
    </message>
    <message>
      <source>the delimiter</source>
      <translation>разделитель столбцов</translation>
    </message>
    <message>
      <source>the encoding</source>
      <translation>кодировка</translation>
    </message>
    <message>
      <source>time zones</source>
      <translation>часовые пояса</translation>
    </message>
    <message numerus="yes">
      <source>{country}: %Ln valid number(s)</source>
      <translation>
        <numerusform>{country}: %Ln правильный номер</numerusform>
        <numerusform>{country}: %Ln правильных номера</numerusform>
        <numerusform>{country}: %Ln правильных номеров</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{country}: about %Ln valid number(s)</source>
      <translation>
        <numerusform>{country}: около %Ln правильного номера</numerusform>
        <numerusform>{country}: около %Ln правильных номеров</numerusform>
        <numerusform>{country}: около %Ln правильных номеров</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{name}” says that the %Ln client(s) in this file don’t want to be contacted. Keep them all the same?</source>
      <translation>
        <numerusform>Судя по «{name}», %Ln клиент в этом файле не хочет, чтобы с ним связывались. Всё равно оставить?</numerusform>
        <numerusform>Судя по «{name}», %Ln клиента в этом файле не хотят, чтобы с ними связывались. Всё равно оставить?</numerusform>
        <numerusform>Судя по «{name}», %Ln клиентов в этом файле не хотят, чтобы с ними связывались. Всё равно оставить?</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{name}”: %Ln row(s)</source>
      <translation>
        <numerusform>«{name}»: %Ln строка</numerusform>
        <numerusform>«{name}»: %Ln строки</numerusform>
        <numerusform>«{name}»: %Ln строк</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{name}”; where it is empty or fails, “{others}”: %Ln row(s)</source>
      <translation>
        <numerusform>«{name}», а где там пусто или номер не читается — «{others}»: %Ln строка</numerusform>
        <numerusform>«{name}», а где там пусто или номер не читается — «{others}»: %Ln строки</numerusform>
        <numerusform>«{name}», а где там пусто или номер не читается — «{others}»: %Ln строк</numerusform>
      </translation>
    </message>
    <message>
      <source>“{preset}” rarely separates columns, but seems to do so here. Which reading of the first client is right?</source>
      <translation>Знак «{preset}» редко разделяет столбцы, но здесь, похоже, разделяет. Какое прочтение первого клиента верно?</translation>
    </message>
    <message>
      <source>“{sample}”</source>
      <translation>«{sample}»</translation>
    </message>
    <message>
      <source>“{sample}” (a single column)</source>
      <translation>«{sample}» (один столбец)</translation>
    </message>
    <message>
      <source>“{sample}” ({delimiter})</source>
      <translation>«{sample}» ({delimiter})</translation>
    </message>
    <message>
      <source>“{sample}” ({encoding})</source>
      <translation>«{sample}» ({encoding})</translation>
    </message>
  </context>
  <context>
    <name>QuestionAssist</name>
    <message>
      <source>Ask again</source>
      <translation>Спросить снова</translation>
    </message>
    <message>
      <source>Numbers with two readings are read as you chose</source>
      <translation>Номера с двумя прочтениями читаются так, как вы выбрали</translation>
    </message>
    <message>
      <source>You answered: {answer}</source>
      <translation>Ваш ответ: {answer}</translation>
    </message>
    <message>
      <source>You can continue when this is answered.</source>
      <translation>Продолжить можно будет после ответа.</translation>
    </message>
  </context>
  <context>
    <name>Quotes</name>
    <message>
      <source>“{name}”</source>
      <translation>«{name}»</translation>
    </message>
  </context>
  <context>
    <name>Reason</name>
    <message numerus="yes">
      <source>%Ln numbers in one cell; give each its own row</source>
      <translation>
        <numerusform>%Ln номер в одной ячейке; запишите каждый в отдельную строку</numerusform>
        <numerusform>%Ln номера в одной ячейке; запишите каждый в отдельную строку</numerusform>
        <numerusform>%Ln номеров в одной ячейке; запишите каждый в отдельную строку</numerusform>
      </translation>
    </message>
    <message>
      <source>A date</source>
      <translation>Дата</translation>
    </message>
    <message>
      <source>A date, not a phone number; format the column as text and retype the number</source>
      <translation>Дата, а не номер телефона; задайте столбцу текстовый формат и введите номер заново</translation>
    </message>
    <message>
      <source>A total, not a client</source>
      <translation>Итог, а не клиент</translation>
    </message>
    <message>
      <source>Already in a list</source>
      <translation>Уже в списке</translation>
    </message>
    <message>
      <source>Already in the list “{list}”</source>
      <translation>Уже в списке «{list}»</translation>
    </message>
    <message>
      <source>Area code missing</source>
      <translation>Нет кода города</translation>
    </message>
    <message>
      <source>Area code missing: write the country code, area code and number</source>
      <translation>Нет кода города: напишите код страны, код города и номер</translation>
    </message>
    <message>
      <source>Can also be read as {country}, a number of {region}</source>
      <translation>Можно прочитать и как {country}, номер страны {region}</translation>
    </message>
    <message>
      <source>Can be read two ways</source>
      <translation>Можно прочитать двояко</translation>
    </message>
    <message>
      <source>Cell too long</source>
      <translation>Слишком длинная ячейка</translation>
    </message>
    <message>
      <source>Column “{column}” has {characters} characters, but a cell holds {most}; shorten it</source>
      <translation>В столбце «{column}» символов: {characters}, а в ячейку помещается {most}; сократите текст</translation>
    </message>
    <message>
      <source>Country code added</source>
      <translation>Добавлен код страны</translation>
    </message>
    <message>
      <source>Cut by Excel</source>
      <translation>Обрезан Excel</translation>
    </message>
    <message>
      <source>Cut by Excel: the last digits are gone; copy them from the source</source>
      <translation>Обрезан Excel: последние цифры пропали; возьмите их из источника</translation>
    </message>
    <message>
      <source>Digits lost</source>
      <translation>Потеряны цифры</translation>
    </message>
    <message>
      <source>Digits lost: Excel keeps only 15 digits of a number; store it as text</source>
      <translation>Потеряны цифры: Excel хранит только 15 цифр числа; запишите номер как текст</translation>
    </message>
    <message>
      <source>Do not contact</source>
      <translation>Не беспокоить</translation>
    </message>
    <message>
      <source>Do not contact: the address is in the do-not-contact book; correct or remove the row</source>
      <translation>Не беспокоить: адрес есть в списке «Не беспокоить»; исправьте или удалите строку</translation>
    </message>
    <message>
      <source>Duplicate of an added row</source>
      <translation>Повтор добавленной строки</translation>
    </message>
    <message>
      <source>Duplicate of another row</source>
      <translation>Повтор другой строки</translation>
    </message>
    <message>
      <source>Duplicate of row {row}</source>
      <translation>Повтор строки {row}</translation>
    </message>
    <message>
      <source>Duplicate of row {row} on another sheet</source>
      <translation>Повтор строки {row} с другого листа</translation>
    </message>
    <message>
      <source>Empty</source>
      <translation>Пусто</translation>
    </message>
    <message>
      <source>Empty: the first column must hold the number or ID</source>
      <translation>Пусто: в первом столбце должен быть номер или ID</translation>
    </message>
    <message>
      <source>Excel’s text mark removed</source>
      <translation>Убрана метка текста Excel</translation>
    </message>
    <message>
      <source>Extension</source>
      <translation>Добавочный</translation>
    </message>
    <message>
      <source>Extension {extension} after the number; move it to a column of its own</source>
      <translation>После номера добавочный {extension}; вынесите его в отдельный столбец</translation>
    </message>
    <message>
      <source>Hidden row, left out</source>
      <translation>Скрытая строка, исключена</translation>
    </message>
    <message>
      <source>Invisible character</source>
      <translation>Невидимый символ</translation>
    </message>
    <message>
      <source>Invisible character {seen} at position {place}; remove it</source>
      <translation>Невидимый символ {seen} на позиции {place}; удалите его</translation>
    </message>
    <message>
      <source>Landline</source>
      <translation>Стационарный номер</translation>
    </message>
    <message>
      <source>Landline: messages may not reach it</source>
      <translation>Стационарный номер: сообщения могут на него не дойти</translation>
    </message>
    <message>
      <source>Leading 00 removed</source>
      <translation>Убраны 00 в начале</translation>
    </message>
    <message>
      <source>Letters in the number</source>
      <translation>Буквы в номере</translation>
    </message>
    <message>
      <source>Letters in the number: “{seen}” at position {place}; use digits only</source>
      <translation>Буквы в номере: «{seen}» на позиции {place}; пишите только цифры</translation>
    </message>
    <message>
      <source>Letters instead of a number: use digits only</source>
      <translation>Буквы вместо номера: пишите только цифры</translation>
    </message>
    <message>
      <source>Made-up number</source>
      <translation>Выдуманный номер</translation>
    </message>
    <message>
      <source>Made-up number: its digits only fill the field</source>
      <translation>Выдуманный номер: цифры только заполняют поле</translation>
    </message>
    <message>
      <source>More cells than the header</source>
      <translation>Ячеек больше, чем в заголовке</translation>
    </message>
    <message>
      <source>More cells than the header: a delimiter inside a cell moved those after it, so time zone and priority are not taken from this row</source>
      <translation>Ячеек больше, чем в заголовке: разделитель внутри ячейки сдвинул следующие, поэтому часовой пояс и приоритет из этой строки не взяты</translation>
    </message>
    <message>
      <source>National prefix removed</source>
      <translation>Убран междугородный префикс</translation>
    </message>
    <message>
      <source>Neither yes nor no</source>
      <translation>Ни да, ни нет</translation>
    </message>
    <message>
      <source>No channel is given: write one, such as TELEGRAM, in a Channel column, or choose one for the file</source>
      <translation>Канал не указан: напишите его в столбце Channel, например TELEGRAM, или выберите канал для всего файла</translation>
    </message>
    <message>
      <source>No country code</source>
      <translation>Нет кода страны</translation>
    </message>
    <message>
      <source>No country code starts with these digits; check the first ones</source>
      <translation>Кода страны с такими первыми цифрами нет; проверьте их</translation>
    </message>
    <message>
      <source>No country code: add it at the start, or choose the country</source>
      <translation>Нет кода страны: добавьте его в начале или выберите страну</translation>
    </message>
    <message>
      <source>No such country code</source>
      <translation>Нет такого кода страны</translation>
    </message>
    <message>
      <source>Not a client ID</source>
      <translation>Не ID клиента</translation>
    </message>
    <message>
      <source>Not a client ID: a username, link or phone number; write the channel’s own ID, like {expected}</source>
      <translation>Не ID клиента, а имя пользователя, ссылка или номер телефона; укажите ID из самого канала, например {expected}</translation>
    </message>
    <message>
      <source>Not a date</source>
      <translation>Не дата</translation>
    </message>
    <message>
      <source>Not a number</source>
      <translation>Не номер</translation>
    </message>
    <message>
      <source>Not a number: write the country code and number, digits only</source>
      <translation>Не номер: напишите код страны и номер, только цифры</translation>
    </message>
    <message>
      <source>Not a priority</source>
      <translation>Не приоритет</translation>
    </message>
    <message>
      <source>Not a time zone</source>
      <translation>Не часовой пояс</translation>
    </message>
    <message>
      <source>Not a whole number</source>
      <translation>Не целое число</translation>
    </message>
    <message>
      <source>Opted out</source>
      <translation>Отказ от связи</translation>
    </message>
    <message>
      <source>Opted out: {column} is empty, and you left out everybody who isn’t known to agree</source>
      <translation>Отказ: столбец «{column}» пуст, а вы исключили всех, чьё согласие неизвестно</translation>
    </message>
    <message>
      <source>Opted out: {column} says “{seen}”, so this client must not be contacted</source>
      <translation>Отказ от связи: в столбце {column} указано «{seen}», поэтому с этим клиентом связываться нельзя</translation>
    </message>
    <message>
      <source>Pager number</source>
      <translation>Номер пейджера</translation>
    </message>
    <message>
      <source>Plus removed</source>
      <translation>Убран плюс</translation>
    </message>
    <message>
      <source>Premium-rate number</source>
      <translation>Платный номер</translation>
    </message>
    <message>
      <source>Premium-rate number: no client has one; calls cost extra</source>
      <translation>Платный номер: у клиентов таких нет, звонок стоит дороже</translation>
    </message>
    <message>
      <source>Separators removed</source>
      <translation>Убраны разделители</translation>
    </message>
    <message>
      <source>Several numbers</source>
      <translation>Несколько номеров</translation>
    </message>
    <message>
      <source>Shared-cost number</source>
      <translation>Номер с разделённой оплатой</translation>
    </message>
    <message>
      <source>Shared-cost number: it belongs to a company</source>
      <translation>Номер с разделённой оплатой: он принадлежит компании</translation>
    </message>
    <message>
      <source>Space in the ID, at position {place}; remove it</source>
      <translation>Пробел в ID на позиции {place}; удалите его</translation>
    </message>
    <message>
      <source>Space inside</source>
      <translation>Пробел внутри</translation>
    </message>
    <message>
      <source>Struck through or refused in a comment, left out</source>
      <translation>Зачёркнута или отказ в комментарии, исключена</translation>
    </message>
    <message>
      <source>The header again, not a client</source>
      <translation>Снова заголовок, не клиент</translation>
    </message>
    <message>
      <source>Time zone reformatted</source>
      <translation>Изменена запись часового пояса</translation>
    </message>
    <message>
      <source>Toll-free number</source>
      <translation>Бесплатный номер</translation>
    </message>
    <message>
      <source>Toll-free number: it belongs to a company, not to a client</source>
      <translation>Бесплатный номер: он принадлежит компании, а не клиенту</translation>
    </message>
    <message>
      <source>Too long</source>
      <translation>Слишком длинный</translation>
    </message>
    <message numerus="yes">
      <source>Too long: %Ln digit(s); remove the extra ones</source>
      <translation>
        <numerusform>Слишком длинный: %Ln цифра; удалите лишние</numerusform>
        <numerusform>Слишком длинный: %Ln цифры; удалите лишние</numerusform>
        <numerusform>Слишком длинный: %Ln цифр; удалите лишние</numerusform>
      </translation>
    </message>
    <message>
      <source>Too short</source>
      <translation>Слишком короткий</translation>
    </message>
    <message numerus="yes">
      <source>Too short: %Ln digit(s); write the country code and the whole number</source>
      <translation>
        <numerusform>Слишком короткий: %Ln цифра; напишите код страны и номер целиком</numerusform>
        <numerusform>Слишком короткий: %Ln цифры; напишите код страны и номер целиком</numerusform>
        <numerusform>Слишком короткий: %Ln цифр; напишите код страны и номер целиком</numerusform>
      </translation>
    </message>
    <message>
      <source>Two readings</source>
      <translation>Два прочтения</translation>
    </message>
    <message>
      <source>Two readings: {written} as written, {country} as a number of {region}; choose one</source>
      <translation>Два прочтения: {written} как записано, {country} как номер страны {region}; выберите одно</translation>
    </message>
    <message>
      <source>Unknown channel</source>
      <translation>Неизвестный канал</translation>
    </message>
    <message>
      <source>Unknown channel “{seen}”: write one such as TELEGRAM or WHATSAPP</source>
      <translation>Неизвестный канал «{seen}»: напишите, например, TELEGRAM или WHATSAPP</translation>
    </message>
    <message>
      <source>Unlikely number</source>
      <translation>Сомнительный номер</translation>
    </message>
    <message>
      <source>Unlikely number, left out</source>
      <translation>Сомнительный номер, не войдёт</translation>
    </message>
    <message>
      <source>Unlikely number: not in any assigned range</source>
      <translation>Сомнительный номер: не входит ни в один выделенный диапазон</translation>
    </message>
    <message>
      <source>Unusual client ID</source>
      <translation>Необычный ID клиента</translation>
    </message>
    <message>
      <source>Unusual client ID; expected one like {expected}</source>
      <translation>Необычный ID клиента, ожидался вроде {expected}</translation>
    </message>
    <message>
      <source>Voicemail number</source>
      <translation>Номер голосовой почты</translation>
    </message>
    <message numerus="yes">
      <source>Wrong length for its country: %Ln digit(s); check the number</source>
      <translation>
        <numerusform>Для этой страны неверная длина: %Ln цифра; проверьте номер</numerusform>
        <numerusform>Для этой страны неверная длина: %Ln цифры; проверьте номер</numerusform>
        <numerusform>Для этой страны неверная длина: %Ln цифр; проверьте номер</numerusform>
      </translation>
    </message>
    <message>
      <source>Wrong number of digits</source>
      <translation>Неверное число цифр</translation>
    </message>
    <message>
      <source>{column}: “{seen}” is neither yes nor no; write one of them</source>
      <translation>{column}: «{seen}» — ни да, ни нет; напишите одно из двух</translation>
    </message>
    <message>
      <source>{column}: “{seen}” is not a date; write 2026-10-31 or 2026-10-31 21:14</source>
      <translation>{column}: «{seen}» — не дата; напишите 2026-10-31 или 2026-10-31 21:14</translation>
    </message>
    <message>
      <source>{column}: “{seen}” is not a priority; write 1 (first) to 5 (last)</source>
      <translation>{column}: «{seen}» — не приоритет; напишите число от 1 (первым) до 5 (последним)</translation>
    </message>
    <message>
      <source>{column}: “{seen}” is not a time zone; write +03:00 or Europe/Moscow</source>
      <translation>{column}: «{seen}» — не часовой пояс; напишите +03:00 или Europe/Moscow</translation>
    </message>
    <message>
      <source>{column}: “{seen}” is not a whole number</source>
      <translation>{column}: «{seen}» — не целое число</translation>
    </message>
    <message>
      <source>“.0” removed</source>
      <translation>Убрано «.0»</translation>
    </message>
  </context>
  <context>
    <name>ReasonBar</name>
    <message numerus="yes">
      <source>%Ln more reason(s)</source>
      <translation>
        <numerusform>Ещё %Ln причина</numerusform>
        <numerusform>Ещё %Ln причины</numerusform>
        <numerusform>Ещё %Ln причин</numerusform>
      </translation>
    </message>
    <message>
      <source>Show rows by reason</source>
      <translation>Показать строки по причине</translation>
    </message>
  </context>
  <context>
    <name>RecentFiles</name>
    <message>
      <source>Recent files</source>
      <translation>Недавние файлы</translation>
    </message>
  </context>
  <context>
    <name>Recipe</name>
    <message numerus="yes">
      <source>%Ln consent record(s) carried over unchanged; no new consent is recorded.</source>
      <translation>
        <numerusform>Без изменений переходит %Ln запись о согласии; новое согласие не записывается.</numerusform>
        <numerusform>Без изменений переходят %Ln записи о согласии; новое согласие не записывается.</numerusform>
        <numerusform>Без изменений переходит %Ln записей о согласии; новое согласие не записывается.</numerusform>
      </translation>
    </message>
    <message>
      <source>Their legal bases differ: {bases}.</source>
      <translation>Правовые основания различаются: {bases}.</translation>
    </message>
    <message>
      <source>Their wordings differ: there are {count}.</source>
      <translation>Формулировки различаются, всего их {count}.</translation>
    </message>
    <message>
      <source>Without any record of consent: {names}.</source>
      <translation>Без записи о согласии: {names}.</translation>
    </message>
    <message>
      <source>agreed from {values}</source>
      <translation>согласие с {values}</translation>
    </message>
    <message>
      <source>agreed until {values}</source>
      <translation>согласие по {values}</translation>
    </message>
    <message>
      <source>all clients of {lists}</source>
      <translation>все клиенты из {lists}</translation>
    </message>
    <message>
      <source>clients of {first} who are not in {others}</source>
      <translation>клиенты из {first}, которых нет в {others}</translation>
    </message>
    <message>
      <source>clients of {lists}</source>
      <translation>клиенты из {lists}</translation>
    </message>
    <message>
      <source>clients of {lists} drawn at random, seed “{seed}”</source>
      <translation>случайная выборка клиентов из {lists}, зерно «{seed}»</translation>
    </message>
    <message>
      <source>clients of {lists} in the time zone {label}</source>
      <translation>клиенты из {lists} в часовом поясе {label}</translation>
    </message>
    <message>
      <source>clients of {lists} with “{label}” as “{column}”</source>
      <translation>клиенты из {lists}, у которых в столбце «{column}» — «{label}»</translation>
    </message>
    <message>
      <source>clients who are in all of {lists}</source>
      <translation>клиенты, которые есть в каждом из списков {lists}</translation>
    </message>
    <message>
      <source>country: {values}</source>
      <translation>страна: {values}</translation>
    </message>
    <message>
      <source>group {label} of {parts} of {lists}, drawn at random, seed “{seed}”</source>
      <translation>группа {label} (всего групп: {parts}) из {lists}, случайная выборка, зерно «{seed}»</translation>
    </message>
    <message>
      <source>kind of number: {values}</source>
      <translation>тип номера: {values}</translation>
    </message>
    <message>
      <source>last result in a campaign: {values}</source>
      <translation>последний результат в кампании: {values}</translation>
    </message>
    <message>
      <source>no value</source>
      <translation>без значения</translation>
    </message>
    <message>
      <source>part {part} of {parts} of {lists}</source>
      <translation>часть {part} из {parts} списка {lists}</translation>
    </message>
    <message>
      <source>time zone: {values}</source>
      <translation>часовой пояс: {values}</translation>
    </message>
    <message>
      <source>{clients}, only those with {conditions}</source>
      <translation>{clients}, только те, у кого {conditions}</translation>
    </message>
    <message>
      <source>{column}: {value}</source>
      <translation>{column}: {value}</translation>
    </message>
  </context>
  <context>
    <name>RecipeDialog</name>
    <message>
      <source>Counting the clients…</source>
      <translation>Идёт подсчёт клиентов…</translation>
    </message>
    <message numerus="yes">
      <source>Create %Ln list(s)</source>
      <translation>
        <numerusform>Создать %Ln список</numerusform>
        <numerusform>Создать %Ln списка</numerusform>
        <numerusform>Создать %Ln списков</numerusform>
      </translation>
    </message>
    <message>
      <source>Create list</source>
      <translation>Создать список</translation>
    </message>
    <message numerus="yes">
      <source>Create list with %Ln client(s)</source>
      <translation>
        <numerusform>Создать список с %Ln клиентом</numerusform>
        <numerusform>Создать список с %Ln клиентами</numerusform>
        <numerusform>Создать список с %Ln клиентами</numerusform>
      </translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Название</translation>
    </message>
    <message>
      <source>Name of the new list</source>
      <translation>Название нового списка</translation>
    </message>
    <message numerus="yes">
      <source>The new list will have %Ln client(s).</source>
      <translation>
        <numerusform>В новом списке будет %Ln клиент.</numerusform>
        <numerusform>В новом списке будет %Ln клиента.</numerusform>
        <numerusform>В новом списке будет %Ln клиентов.</numerusform>
      </translation>
    </message>
    <message>
      <source>The new list would have no clients</source>
      <translation>В новом списке не было бы ни одного клиента</translation>
    </message>
    <message>
      <source>Type a name</source>
      <translation>Введите название</translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more list(s)</source>
      <translation>
        <numerusform>и ещё %Ln список</numerusform>
        <numerusform>и ещё %Ln списка</numerusform>
        <numerusform>и ещё %Ln списков</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RecoveryDialog</name>
    <message numerus="yes">
      <source>%Ln client(s)</source>
      <translation>
        <numerusform>%Ln клиент</numerusform>
        <numerusform>%Ln клиента</numerusform>
        <numerusform>%Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln list(s)</source>
      <translation>
        <numerusform>%Ln список</numerusform>
        <numerusform>%Ln списка</numerusform>
        <numerusform>%Ln списков</numerusform>
      </translation>
    </message>
    <message>
      <source>Backup ({why}): {lists}, {clients}</source>
      <translation>Копия ({why}): {lists}, {clients}</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Выбрать…</translation>
    </message>
    <message>
      <source>Damaged workspace</source>
      <translation>Рабочее пространство повреждено</translation>
    </message>
    <message>
      <source>List by list, with a word on whether each is whole. The journal may have gaps.</source>
      <translation>Список за списком, с указанием, цел ли каждый. В журнале возможны пропуски.</translation>
    </message>
    <message>
      <source>Looking for a sound backup…</source>
      <translation>Ищем исправную резервную копию…</translation>
    </message>
    <message>
      <source>Open another workspace…</source>
      <translation>Открыть другое рабочее пространство…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Ход работы</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Выйти</translation>
    </message>
    <message>
      <source>Rescue</source>
      <translation>Спасти</translation>
    </message>
    <message>
      <source>Rescue what can be read into a new workspace</source>
      <translation>Спасти то, что читается, в новое рабочее пространство</translation>
    </message>
    <message>
      <source>Restore backup</source>
      <translation>Восстановить копию</translation>
    </message>
    <message>
      <source>Restore the newest backup</source>
      <translation>Восстановить последнюю резервную копию</translation>
    </message>
    <message>
      <source>Restore the newest backup: {moment}</source>
      <translation>Восстановить последнюю резервную копию: {moment}</translation>
    </message>
    <message>
      <source>There is no sound backup of it.</source>
      <translation>Исправной резервной копии нет.</translation>
    </message>
  </context>
  <context>
    <name>RefreshDialog</name>
    <message numerus="yes">
      <source>%Ln client(s) stay, with up-to-date details</source>
      <translation>
        <numerusform>Останется %Ln клиент с текущими данными</numerusform>
        <numerusform>Останутся %Ln клиента с текущими данными</numerusform>
        <numerusform>Останется %Ln клиентов с текущими данными</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) will be added</source>
      <translation>
        <numerusform>Будет добавлен %Ln клиент</numerusform>
        <numerusform>Будут добавлены %Ln клиента</numerusform>
        <numerusform>Будет добавлено %Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) will be removed</source>
      <translation>
        <numerusform>Будет убран %Ln клиент</numerusform>
        <numerusform>Будут убраны %Ln клиента</numerusform>
        <numerusform>Будет убрано %Ln клиентов</numerusform>
      </translation>
    </message>
    <message>
      <source>Comparing the filter with the list</source>
      <translation>Идёт сравнение фильтра со списком</translation>
    </message>
    <message>
      <source>Comparing…</source>
      <translation>Сравнение…</translation>
    </message>
    <message numerus="yes">
      <source>Left out: %Ln blocked client(s)</source>
      <translation>
        <numerusform>Не войдёт %Ln заблокированный клиент</numerusform>
        <numerusform>Не войдут %Ln заблокированных клиента</numerusform>
        <numerusform>Не войдёт %Ln заблокированных клиентов</numerusform>
      </translation>
    </message>
    <message>
      <source>Refresh list</source>
      <translation>Обновить список</translation>
    </message>
    <message>
      <source>Refresh “{name}”</source>
      <translation>Обновление «{name}»</translation>
    </message>
    <message>
      <source>The filter no longer matches anyone, so the list would be empty</source>
      <translation>Фильтр больше никого не находит: список оказался бы пустым</translation>
    </message>
  </context>
  <context>
    <name>Refusal</name>
    <message numerus="yes">
      <source>%Ln hour(s)</source>
      <translation>
        <numerusform>%Ln час</numerusform>
        <numerusform>%Ln часа</numerusform>
        <numerusform>%Ln часов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln minute(s)</source>
      <translation>
        <numerusform>%Ln минуту</numerusform>
        <numerusform>%Ln минуты</numerusform>
        <numerusform>%Ln минут</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) of “{file}” failed, so nothing was created.</source>
      <translation>
        <numerusform>В файле «{file}» %Ln строка с ошибкой, поэтому ничего не создано.</numerusform>
        <numerusform>В файле «{file}» %Ln строки с ошибкой, поэтому ничего не создано.</numerusform>
        <numerusform>В файле «{file}» %Ln строк с ошибкой, поэтому ничего не создано.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln second(s)</source>
      <translation>
        <numerusform>%Ln секунду</numerusform>
        <numerusform>%Ln секунды</numerusform>
        <numerusform>%Ln секунд</numerusform>
      </translation>
    </message>
    <message>
      <source>A campaign named “{name}” already exists. Type another name.</source>
      <translation>Кампания «{name}» уже есть. Введите другое название.</translation>
    </message>
    <message>
      <source>A filter named “{name}” already exists. Type another name.</source>
      <translation>Фильтр «{name}» уже есть. Введите другое название.</translation>
    </message>
    <message>
      <source>A list named “{name}” already exists. Type another name.</source>
      <translation>Список «{name}» уже есть. Введите другое название.</translation>
    </message>
    <message>
      <source>A new password is needed: pass it through a file descriptor of its own, or type it in a terminal.</source>
      <translation>Нужен новый пароль: передайте его через отдельный файловый дескриптор или введите в терминале.</translation>
    </message>
    <message>
      <source>A project named “{name}” already exists. Type another name.</source>
      <translation>Проект «{name}» уже есть. Введите другое название.</translation>
    </message>
    <message>
      <source>An account named “{name}” already exists. Type another name.</source>
      <translation>Учётная запись «{name}» уже есть. Введите другое имя.</translation>
    </message>
    <message>
      <source>Another program is writing to the workspace “{file}”. Try again soon.</source>
      <translation>В рабочее пространство «{file}» сейчас пишет другая программа. Повторите попытку чуть позже.</translation>
    </message>
    <message>
      <source>Answer first: {expected}.</source>
      <translation>Сначала ответьте: {expected}.</translation>
    </message>
    <message>
      <source>Ask whoever owns the folder for it, or copy the workspace to a folder of your own and open it there.</source>
      <translation>Попросите доступ у владельца папки или скопируйте рабочее пространство в свою папку и откройте его там.</translation>
    </message>
    <message>
      <source>Calling hours must start before they end.</source>
      <translation>Время начала звонков должно быть раньше времени окончания.</translation>
    </message>
    <message>
      <source>Check its name and folder.</source>
      <translation>Проверьте его имя и папку.</translation>
    </message>
    <message>
      <source>Choose a later day.</source>
      <translation>Выберите более поздний день.</translation>
    </message>
    <message>
      <source>Choose an XLSX, XLS, ODS, CSV or vCard file.</source>
      <translation>Выберите файл XLSX, XLS, ODS, CSV или vCard.</translation>
    </message>
    <message>
      <source>Choose another encoding.</source>
      <translation>Выберите другую кодировку.</translation>
    </message>
    <message>
      <source>Choose another folder, or close the file in other programs.</source>
      <translation>Выберите другую папку или закройте файл в других программах.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>Выберите другое имя.</translation>
    </message>
    <message>
      <source>Choose another one.</source>
      <translation>Выберите другую.</translation>
    </message>
    <message>
      <source>Choose at least one role for the account.</source>
      <translation>Выберите хотя бы одну роль для учётной записи.</translation>
    </message>
    <message>
      <source>Choose at least one weekday for calls.</source>
      <translation>Выберите хотя бы один день недели для звонков.</translation>
    </message>
    <message>
      <source>Choose at least two different lists.</source>
      <translation>Выберите хотя бы два разных списка.</translation>
    </message>
    <message>
      <source>Choose the client list of the campaign.</source>
      <translation>Выберите список клиентов для кампании.</translation>
    </message>
    <message>
      <source>Choose {scopes}, or a channel with such addresses.</source>
      <translation>Выберите {scopes} или канал с такими адресами.</translation>
    </message>
    <message>
      <source>Close it in other programs or check your access rights.</source>
      <translation>Закройте его в других программах или проверьте права доступа.</translation>
    </message>
    <message>
      <source>Copy its table into Excel and save it as XLSX.</source>
      <translation>Скопируйте из него таблицу в Excel и сохраните как XLSX.</translation>
    </message>
    <message>
      <source>Copy or download it again, or open it in Excel and save it again.</source>
      <translation>Скопируйте или скачайте его ещё раз либо откройте в Excel и сохраните заново.</translation>
    </message>
    <message>
      <source>Copy the workspace to a disk that can be written and open it there.</source>
      <translation>Скопируйте рабочее пространство на диск, доступный для записи, и откройте его там.</translation>
    </message>
    <message>
      <source>Correct its formulas in Excel, save it and try again.</source>
      <translation>Исправьте формулы в Excel, сохраните файл и повторите попытку.</translation>
    </message>
    <message>
      <source>Correct the value and try again.</source>
      <translation>Исправьте значение и повторите попытку.</translation>
    </message>
    <message>
      <source>Delete blank lines, or split it into smaller files.</source>
      <translation>Удалите пустые строки или разделите файл на части.</translation>
    </message>
    <message>
      <source>Delete or close it and try again.</source>
      <translation>Удалите или закройте её и повторите попытку.</translation>
    </message>
    <message>
      <source>Delete that quotation mark and try again.</source>
      <translation>Удалите эту кавычку и повторите попытку.</translation>
    </message>
    <message>
      <source>Delete the cells far to the right.</source>
      <translation>Удалите ячейки далеко справа.</translation>
    </message>
    <message>
      <source>Drop them one at a time.</source>
      <translation>Перетаскивайте их по одному.</translation>
    </message>
    <message>
      <source>Export the contacts instead, as a vCard or CSV file.</source>
      <translation>Вместо неё экспортируйте контакты в файл vCard или CSV.</translation>
    </message>
    <message>
      <source>It still holds your lists as they were. Delete it yourself.</source>
      <translation>В этом файле остались прежние списки. Удалите его сами.</translation>
    </message>
    <message>
      <source>Locked after too many wrong passwords: you can try again in {wait}. An owner can unlock the account in Settings.</source>
      <translation>Вход заблокирован: слишком много неверных паролей. Следующая попытка — через {wait}. Владелец может разблокировать учётную запись в настройках.</translation>
    </message>
    <message>
      <source>Move it elsewhere and try again.</source>
      <translation>Переместите этот объект в другое место и попробуйте ещё раз.</translation>
    </message>
    <message>
      <source>No edit by hand can be undone in the list “{name}”.</source>
      <translation>В списке «{name}» нет ручной правки, которую можно отменить.</translation>
    </message>
    <message>
      <source>No line holds an address of this channel.</source>
      <translation>Ни в одной строке нет адреса этого канала.</translation>
    </message>
    <message>
      <source>No meaning of “{seen}” is remembered; `campaigns words` shows all.</source>
      <translation>Для слова «{seen}» значение не запомнено; все слова показывает команда `campaigns words`.</translation>
    </message>
    <message>
      <source>No row of “{file}” has a known result for a client of “{name}”; the first one says “{seen}”. Nothing was changed.</source>
      <translation>В файле «{file}» ни одна строка не содержит известного результата для клиентов кампании «{name}»; в первой указано «{seen}». Ничего не изменено.</translation>
    </message>
    <message>
      <source>No row of “{file}” is about a client of “{name}”: it is the report of another campaign. Nothing was changed.</source>
      <translation>Ни одна строка файла «{file}» не относится к клиентам кампании «{name}»: это отчёт другой кампании. Ничего не изменено.</translation>
    </message>
    <message>
      <source>No row of “{file}” is ready, so there is nothing to import.</source>
      <translation>В файле «{file}» нет готовых строк, загружать нечего.</translation>
    </message>
    <message>
      <source>Nobody would be left in the list “{name}”.</source>
      <translation>В списке «{name}» никого бы не осталось.</translation>
    </message>
    <message>
      <source>Nothing can be fixed without an answer: specify {expected}.</source>
      <translation>Без ответа ничего не исправить: укажите {expected}.</translation>
    </message>
    <message>
      <source>Nothing in “{file}” can be read. It was left as it is.</source>
      <translation>В файле «{file}» ничего прочитать не удалось. Он оставлен как есть.</translation>
    </message>
    <message>
      <source>Nothing was changed.</source>
      <translation>Ничего не изменено.</translation>
    </message>
    <message>
      <source>Nothing was changed: {reason}.</source>
      <translation>Ничего не изменено: {reason}.</translation>
    </message>
    <message>
      <source>Nothing was created.</source>
      <translation>Ничего не создано.</translation>
    </message>
    <message>
      <source>Nothing was deleted. Add --yes to delete without confirmation.</source>
      <translation>Ничего не удалено. Добавьте --yes, чтобы удалить без подтверждения.</translation>
    </message>
    <message>
      <source>Nothing was updated. Check the file for the channel of the list.</source>
      <translation>Ничего не обновлено. Проверьте файл для канала списка.</translation>
    </message>
    <message>
      <source>Nothing was updated. Compare them again.</source>
      <translation>Ничего не обновлено. Сравните их ещё раз.</translation>
    </message>
    <message>
      <source>Nothing was updated. Delete the list if you don’t need it any more.</source>
      <translation>Ничего не обновлено. Если список больше не нужен, удалите его.</translation>
    </message>
    <message>
      <source>One can go back to an earlier version: “Versions…”, or restore-version.</source>
      <translation>Можно вернуться к более ранней версии: «Версии…» или restore-version.</translation>
    </message>
    <message>
      <source>Only lists of one channel can be combined.</source>
      <translation>Объединять можно только списки одного канала.</translation>
    </message>
    <message>
      <source>Open it in Excel and save it as XLSX.</source>
      <translation>Откройте его в Excel и сохраните как XLSX.</translation>
    </message>
    <message>
      <source>Open it in Excel, save it and try again.</source>
      <translation>Откройте его в Excel, сохраните и повторите попытку.</translation>
    </message>
    <message>
      <source>Put the file back, or bring back its newest backup, “{name}”, with `clientlists restore-backup`. To begin a new workspace, move what is there elsewhere.</source>
      <translation>Верните файл на место или восстановите самую новую резервную копию «{name}» командой `clientlists restore-backup`. Чтобы начать новое рабочее пространство, переместите оставшееся в другое место.</translation>
    </message>
    <message>
      <source>Remove the password in Excel, save the file and try again.</source>
      <translation>Снимите пароль в Excel, сохраните файл и повторите попытку.</translation>
    </message>
    <message>
      <source>Restore the list from a backup in Settings. `clientlists doctor` says what else is damaged.</source>
      <translation>Восстановите список из резервной копии в настройках. Что ещё повреждено, покажет `clientlists doctor`.</translation>
    </message>
    <message>
      <source>Save the failed rows for correction again.</source>
      <translation>Сохраните строки с ошибкой для исправления ещё раз.</translation>
    </message>
    <message>
      <source>Say why: type a reason.</source>
      <translation>Укажите причину.</translation>
    </message>
    <message>
      <source>Set when “{name}” is to start before you plan it.</source>
      <translation>Прежде чем планировать кампанию «{name}», укажите время её запуска.</translation>
    </message>
    <message>
      <source>Several people work here, so every account needs a password.</source>
      <translation>Здесь работают несколько человек, поэтому пароль нужен каждой учётной записи.</translation>
    </message>
    <message>
      <source>Shorten it and try again.</source>
      <translation>Сократите его и повторите попытку.</translation>
    </message>
    <message>
      <source>Sign in first: name an account and pass its password through a file descriptor, the system’s keyring or a terminal.</source>
      <translation>Сначала войдите: укажите учётную запись и передайте её пароль через файловый дескриптор, системное хранилище паролей или терминал.</translation>
    </message>
    <message>
      <source>Someone else is working on “{file}” right now. Try again later.</source>
      <translation>С файлом «{file}» сейчас работает кто-то другой. Повторите попытку позже.</translation>
    </message>
    <message>
      <source>Split it, or delete columns that you do not need.</source>
      <translation>Разделите его или удалите ненужные столбцы.</translation>
    </message>
    <message>
      <source>That address is not in the do-not-contact book, or was removed.</source>
      <translation>Этого адреса нет в списке «Не беспокоить»: может быть, его убрали.</translation>
    </message>
    <message>
      <source>The backup “{expected}” has no list “{name}”.</source>
      <translation>В резервной копии «{expected}» нет списка «{name}».</translation>
    </message>
    <message>
      <source>The backup “{name}” is damaged and was not restored.</source>
      <translation>Резервная копия «{name}» повреждена, восстановления не было.</translation>
    </message>
    <message>
      <source>The campaign “{name}” is not as it was stored: the file is damaged, or another program changed it.</source>
      <translation>Кампания «{name}» не такая, какой была сохранена: файл повреждён или его изменила другая программа.</translation>
    </message>
    <message>
      <source>The clients of “{name}” are not as they were stored: the file is damaged, or another program changed it.</source>
      <translation>Клиенты проекта «{name}» не такие, какими были сохранены: файл повреждён или его изменила другая программа.</translation>
    </message>
    <message>
      <source>The clients’ consent must be confirmed in words.</source>
      <translation>Согласие клиентов нужно подтвердить словами.</translation>
    </message>
    <message>
      <source>The clipboard holds no table. Select the cells in your spreadsheet, copy them, and paste again.</source>
      <translation>В буфере обмена нет таблицы. Выделите ячейки в таблице, скопируйте их и вставьте снова.</translation>
    </message>
    <message>
      <source>The do-not-contact book was changed while it was being read. Try again.</source>
      <translation>Список «Не беспокоить» изменился, пока программа его читала. Попробуйте ещё раз.</translation>
    </message>
    <message>
      <source>The entries would end on {seen}, which is in the past.</source>
      <translation>Срок записей истёк бы {seen}, а это уже прошло.</translation>
    </message>
    <message>
      <source>The file of the workspace “{file}” is gone, but what belongs to it is still there: {seen}.</source>
      <translation>Файла рабочего пространства «{file}» больше нет, но осталось то, что к нему относится: {seen}.</translation>
    </message>
    <message>
      <source>The file of the workspace “{file}” is gone, but what belongs to it is still there: {seen}. Put the file back. To begin a new workspace, move what is there elsewhere.</source>
      <translation>Файла рабочего пространства «{file}» больше нет, но осталось то, что к нему относится: {seen}. Верните файл на место. Чтобы начать новое рабочее пространство, переместите оставшееся в другое место.</translation>
    </message>
    <message>
      <source>The filter matches no unblocked clients, so the list would be empty.</source>
      <translation>По фильтру нет незаблокированных клиентов, список получился бы пустым.</translation>
    </message>
    <message>
      <source>The list “{name}” already has this client, from row {row} of its file.</source>
      <translation>В списке «{name}» уже есть этот клиент — из строки {row} исходного файла.</translation>
    </message>
    <message>
      <source>The list “{name}” already has this client.</source>
      <translation>В списке «{name}» этот клиент уже есть.</translation>
    </message>
    <message>
      <source>The list “{name}” and the campaign are for different channels. Choose another list.</source>
      <translation>У списка «{name}» и кампании разные каналы. Выберите другой список.</translation>
    </message>
    <message>
      <source>The list “{name}” has been deleted meanwhile. Choose another list.</source>
      <translation>Список «{name}» уже удалён. Выберите другой список.</translation>
    </message>
    <message>
      <source>The list “{name}” has no such client.</source>
      <translation>В списке «{name}» нет такого клиента.</translation>
    </message>
    <message>
      <source>The list “{name}” has no version {seen}.</source>
      <translation>У списка «{name}» нет версии {seen}.</translation>
    </message>
    <message>
      <source>The list “{name}” is not as it was stored: the file is damaged, or another program changed it.</source>
      <translation>Список «{name}» не такой, каким был сохранён: файл повреждён или его изменила другая программа.</translation>
    </message>
    <message>
      <source>The list “{name}” is not in the trash.</source>
      <translation>Списка «{name}» нет в корзине.</translation>
    </message>
    <message>
      <source>The list “{name}” would have no clients.</source>
      <translation>В списке «{name}» не было бы ни одного клиента.</translation>
    </message>
    <message>
      <source>The name and password do not match. Check both, and Caps Lock.</source>
      <translation>Неверное имя или пароль. Проверьте их и клавишу Caps Lock.</translation>
    </message>
    <message>
      <source>The name has {seen} characters; the limit is {expected}.</source>
      <translation>В названии символов: {seen}; допустимо не больше {expected}.</translation>
    </message>
    <message>
      <source>The name of the account “{name}” holds this address. Remove the account first.</source>
      <translation>Имя учётной записи «{name}» содержит этот адрес. Сначала удалите её.</translation>
    </message>
    <message>
      <source>The password has {seen} characters; it needs at least {expected}.</source>
      <translation>В пароле символов: {seen}; нужно не меньше {expected}.</translation>
    </message>
    <message>
      <source>The password has {seen} characters; the limit is {expected}.</source>
      <translation>В пароле символов: {seen}; допустимо не больше {expected}.</translation>
    </message>
    <message>
      <source>The password must not be the name of the account. Choose another one.</source>
      <translation>Пароль не должен совпадать с именем учётной записи. Выберите другой.</translation>
    </message>
    <message>
      <source>The proof file “{file}” was not found. Put it back, or remove it from the proof files.</source>
      <translation>Файл-доказательство «{file}» не найден. Верните его на место или уберите из списка файлов.</translation>
    </message>
    <message>
      <source>The proof “{file}” is not the file that was stored: it was damaged or changed. Nothing was saved. Restore its list from a backup.</source>
      <translation>Файл-доказательство «{file}» — не тот, который был сохранён: он повреждён или изменён. Ничего не сохранено. Восстановите список из резервной копии.</translation>
    </message>
    <message>
      <source>The shares must add up to {expected} percent but add up to {seen}.</source>
      <translation>Доли должны составлять в сумме {expected} процентов, а составляют {seen}.</translation>
    </message>
    <message>
      <source>The statement has {seen} characters; the limit is {expected}.</source>
      <translation>В заявлении символов: {seen}; допустимо не больше {expected}.</translation>
    </message>
    <message>
      <source>The system’s keyring is locked, and the key of the journal may be in it. Unlock the keyring and try again.</source>
      <translation>Системное хранилище паролей заблокировано, а в нём может быть ключ журнала. Разблокируйте хранилище и повторите попытку.</translation>
    </message>
    <message>
      <source>The two passwords differ. Type the same one twice.</source>
      <translation>Пароли не совпадают. Введите дважды один и тот же.</translation>
    </message>
    <message>
      <source>The workspace was moved, but “{file}” could not be deleted: {seen}.</source>
      <translation>Рабочее пространство перенесено, но удалить «{file}» не удалось: {seen}.</translation>
    </message>
    <message>
      <source>The workspace “{file}” cannot be opened. Check its folder and your access rights.</source>
      <translation>Не удалось открыть рабочее пространство «{file}». Проверьте папку и права доступа.</translation>
    </message>
    <message>
      <source>The workspace “{file}” is damaged.</source>
      <translation>Рабочее пространство «{file}» повреждено.</translation>
    </message>
    <message>
      <source>The workspace “{file}” was moved to another folder. Open it there.</source>
      <translation>Рабочее пространство «{file}» перенесли в другую папку. Откройте его там.</translation>
    </message>
    <message>
      <source>The workspace “{file}” was written by a newer version of this program. Update the program.</source>
      <translation>Рабочее пространство «{file}» записано более новой версией программы. Обновите программу.</translation>
    </message>
    <message>
      <source>The workspace “{file}” was written by version {name} of this program, which is newer than this one. Update the program.</source>
      <translation>Рабочее пространство «{file}» создано версией {name} этой программы, а она новее установленной. Обновите программу.</translation>
    </message>
    <message>
      <source>There is no account named “{name}”.</source>
      <translation>Учётная запись «{name}» не найдена.</translation>
    </message>
    <message>
      <source>There is no backup “{name}”; `clientlists backups` shows them all.</source>
      <translation>Резервной копии «{name}» нет; все копии показывает `clientlists backups`.</translation>
    </message>
    <message>
      <source>There is no campaign “{name}”; it may have been deleted.</source>
      <translation>Кампания «{name}» не найдена; возможно, её удалили.</translation>
    </message>
    <message>
      <source>There is no draft {name}; it may have been discarded.</source>
      <translation>Черновик {name} не найден; возможно, его удалили.</translation>
    </message>
    <message>
      <source>There is no filter “{name}”; it may have been deleted.</source>
      <translation>Фильтр «{name}» не найден; возможно, его удалили.</translation>
    </message>
    <message>
      <source>There is no list “{name}”.</source>
      <translation>Список «{name}» не найден.</translation>
    </message>
    <message>
      <source>There is no project “{name}”; it may have been deleted.</source>
      <translation>Проект «{name}» не найден; возможно, его удалили.</translation>
    </message>
    <message>
      <source>There is no sound backup of “{file}”.</source>
      <translation>Исправных резервных копий для «{file}» нет.</translation>
    </message>
    <message>
      <source>There is no space left for “{file}”; nothing was changed. Free some space and try again.</source>
      <translation>Не хватает места для файла «{file}»; ничего не изменено. Освободите место на диске и повторите попытку.</translation>
    </message>
    <message>
      <source>There is no such consent record.</source>
      <translation>Такая запись о согласии не найдена.</translation>
    </message>
    <message>
      <source>These are {seen} files, but a client list is made from one file.</source>
      <translation>Выбрано файлов: {seen}, а список клиентов создаётся из одного файла.</translation>
    </message>
    <message>
      <source>This account no longer exists. Sign in with another one.</source>
      <translation>Этой учётной записи больше нет. Войдите под другой.</translation>
    </message>
    <message>
      <source>This password is one of the first that anyone tries. Choose another one.</source>
      <translation>Такой пароль подбирают одним из первых. Выберите другой.</translation>
    </message>
    <message>
      <source>This system has no keyring to keep you signed in.</source>
      <translation>В этой системе нет хранилища паролей, поэтому сохранить вход нельзя.</translation>
    </message>
    <message>
      <source>This was stopped because it needed far more memory than usual.</source>
      <translation>Работа прервана: для неё понадобилось намного больше памяти, чем обычно.</translation>
    </message>
    <message>
      <source>This would make {seen} lists; the limit is {expected}.</source>
      <translation>Получилось бы списков: {seen}, а можно не больше {expected}.</translation>
    </message>
    <message>
      <source>To search for a name, type at least {expected} letters.</source>
      <translation>Чтобы искать по имени, введите не меньше {expected} букв.</translation>
    </message>
    <message>
      <source>Too many wrong passwords. Try again in {wait}.</source>
      <translation>Слишком много неверных паролей. Повторите попытку через {wait}.</translation>
    </message>
    <message>
      <source>Type a name.</source>
      <translation>Введите название.</translation>
    </message>
    <message>
      <source>Type the name of the list, “{name}”, to erase it for good.</source>
      <translation>Введите название списка, «{name}», чтобы стереть его безвозвратно.</translation>
    </message>
    <message>
      <source>Type the whole address; a phone number needs its country code.</source>
      <translation>Введите адрес полностью; номер телефона — с кодом страны.</translation>
    </message>
    <message>
      <source>Unhide the sheet that holds the clients.</source>
      <translation>Сделайте видимым лист с клиентами.</translation>
    </message>
    <message>
      <source>Unpack it and choose the spreadsheet inside.</source>
      <translation>Распакуйте его и выберите таблицу внутри.</translation>
    </message>
    <message>
      <source>Versions… on the page of the list shows what it was before.</source>
      <translation>Каким он был раньше, показывает кнопка «Версии…» на странице списка.</translation>
    </message>
    <message>
      <source>Wait until it has been saved completely, then try again.</source>
      <translation>Дождитесь, пока он сохранится полностью, и повторите попытку.</translation>
    </message>
    <message>
      <source>You cannot create a list of clients from several channels. Create a separate list for each channel.</source>
      <translation>Нельзя создать список из клиентов нескольких каналов. Создайте отдельный список для каждого канала.</translation>
    </message>
    <message>
      <source>You chose {seen} proof files; the limit is {expected}.</source>
      <translation>Выбрано файлов-доказательств: {seen}; допустимо не больше {expected}.</translation>
    </message>
    <message>
      <source>You have no permission to write “{file}” or to its folder, so nothing was changed.</source>
      <translation>У вас нет права записи в файл «{file}» или в его папку, поэтому ничего не изменено.</translation>
    </message>
    <message>
      <source>Your own account has no password yet. Set one before you add another account.</source>
      <translation>У вашей учётной записи ещё нет пароля. Задайте его, прежде чем добавлять другую.</translation>
    </message>
    <message>
      <source>`clientlists backups --json` shows the lists of each backup.</source>
      <translation>Списки каждой копии показывает `clientlists backups --json`.</translation>
    </message>
    <message>
      <source>`clientlists doctor --rescue OUT` rescues what can be read.</source>
      <translation>Команда `clientlists doctor --rescue OUT` спасёт то, что читается.</translation>
    </message>
    <message>
      <source>`clientlists doctor` says what else is damaged; Settings restores a backup of the workspace.</source>
      <translation>Что ещё повреждено, покажет `clientlists doctor`; рабочее пространство можно восстановить из резервной копии в настройках.</translation>
    </message>
    <message>
      <source>`clientlists restore-backup` puts the newest sound backup in its place, `clientlists doctor --rescue OUT` rescues what can be read.</source>
      <translation>Команда `clientlists restore-backup` заменит его последней исправной копией, `clientlists doctor --rescue OUT` спасёт то, что читается.</translation>
    </message>
    <message>
      <source>{setting}: {seen} is out of range; {expected} is allowed.</source>
      <translation>{setting}: значение {seen} вне допустимого диапазона {expected}.</translation>
    </message>
    <message>
      <source>“{file}” already exists and was not replaced.</source>
      <translation>Файл «{file}» уже есть и не заменён.</translation>
    </message>
    <message>
      <source>“{file}” cannot be opened: {seen}.</source>
      <translation>Не удалось открыть файл «{file}»: {seen}.</translation>
    </message>
    <message>
      <source>“{file}” cannot be written: {seen}.</source>
      <translation>Не удалось записать файл «{file}»: {seen}.</translation>
    </message>
    <message>
      <source>“{file}” changed while it was being read.</source>
      <translation>Файл «{file}» изменился во время чтения.</translation>
    </message>
    <message>
      <source>“{file}” could not be read: it needs far more memory than usual.</source>
      <translation>Не удалось прочитать файл «{file}»: нужно намного больше памяти, чем обычно.</translation>
    </message>
    <message>
      <source>“{file}” has no column of results, named like Status or Result; it has {expected}.</source>
      <translation>В файле «{file}» нет столбца с результатом, например Status или Result; в нём есть {expected}.</translation>
    </message>
    <message>
      <source>“{file}” has no column “{name}”; it has {expected}.</source>
      <translation>В файле «{file}» нет столбца «{name}»; в нём есть {expected}.</translation>
    </message>
    <message>
      <source>“{file}” has no column “{name}”; its columns are: {expected}.</source>
      <translation>В списке «{file}» нет столбца «{name}»; его столбцы: {expected}.</translation>
    </message>
    <message>
      <source>“{file}” has no key column, so its rows cannot be matched to those of “{expected}”.</source>
      <translation>В файле «{file}» нет столбца ключей, поэтому сопоставить его строки со строками «{expected}» нельзя.</translation>
    </message>
    <message>
      <source>“{file}” has no sheet “{name}”; it has {expected}.</source>
      <translation>В файле «{file}» нет листа «{name}»; в нём есть {expected}.</translation>
    </message>
    <message>
      <source>“{file}” has {seen} lines; the limit is {expected}.</source>
      <translation>В файле «{file}» строк: {seen}; предел — {expected}.</translation>
    </message>
    <message numerus="yes">
      <source>“{file}” holds %Ln cell(s) with an error such as #N/A, and no clients.</source>
      <translation>
        <numerusform>В файле «{file}» нет клиентов: только ячейки с ошибкой, например #Н/Д (%Ln).</numerusform>
        <numerusform>В файле «{file}» нет клиентов: только ячейки с ошибкой, например #Н/Д (%Ln).</numerusform>
        <numerusform>В файле «{file}» нет клиентов: только ячейки с ошибкой, например #Н/Д (%Ln).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{file}” holds %Ln formula(s) without a stored result, and no clients.</source>
      <translation>
        <numerusform>В файле «{file}» нет клиентов: только формулы без сохранённого результата (%Ln).</numerusform>
        <numerusform>В файле «{file}» нет клиентов: только формулы без сохранённого результата (%Ln).</numerusform>
        <numerusform>В файле «{file}» нет клиентов: только формулы без сохранённого результата (%Ln).</numerusform>
      </translation>
    </message>
    <message>
      <source>“{file}” holds corrections for another draft, made from “{name}”; this draft was made from “{expected}”.</source>
      <translation>В файле «{file}» исправления для другого черновика, созданного из «{name}»; этот создан из «{expected}».</translation>
    </message>
    <message>
      <source>“{file}” holds only column names, no clients.</source>
      <translation>В файле «{file}» только названия столбцов, клиентов нет.</translation>
    </message>
    <message>
      <source>“{file}” is a PDF document.</source>
      <translation>«{file}» — документ PDF.</translation>
    </message>
    <message>
      <source>“{file}” is a binary workbook (XLSB).</source>
      <translation>«{file}» — двоичная книга Excel (XLSB).</translation>
    </message>
    <message>
      <source>“{file}” is a compressed archive.</source>
      <translation>«{file}» — архив.</translation>
    </message>
    <message>
      <source>“{file}” is a document, not a spreadsheet.</source>
      <translation>«{file}» — документ, а не таблица.</translation>
    </message>
    <message>
      <source>“{file}” is a folder. Choose the files in it that prove the consent.</source>
      <translation>«{file}» — это папка. Выберите в ней файлы, доказывающие согласие.</translation>
    </message>
    <message>
      <source>“{file}” is a report of the campaign “{seen}”, not of “{name}”. Nothing was changed.</source>
      <translation>«{file}» — отчёт кампании «{seen}», а не «{name}». Ничего не изменено.</translation>
    </message>
    <message>
      <source>“{file}” is a web page, whatever its name says.</source>
      <translation>Файл «{file}» — веб-страница, что бы ни говорило его имя.</translation>
    </message>
    <message>
      <source>“{file}” is an XML file, whatever its name says.</source>
      <translation>«{file}» — файл XML, что бы ни говорило его имя.</translation>
    </message>
    <message>
      <source>“{file}” is an exported chat, not a list of clients.</source>
      <translation>«{file}» — экспорт переписки, а не список клиентов.</translation>
    </message>
    <message>
      <source>“{file}” is built in a way that could harm this computer, so it was not read.</source>
      <translation>Файл «{file}» устроен так, что может навредить компьютеру, поэтому он не прочитан.</translation>
    </message>
    <message>
      <source>“{file}” is damaged and cannot be read to the end.</source>
      <translation>Файл «{file}» повреждён, дочитать его до конца не удалось.</translation>
    </message>
    <message>
      <source>“{file}” is damaged: its sheet “{name}” is missing.</source>
      <translation>Файл «{file}» повреждён: в нём нет листа «{name}».</translation>
    </message>
    <message>
      <source>“{file}” is empty: it holds no clients.</source>
      <translation>Файл «{file}» пуст: клиентов в нём нет.</translation>
    </message>
    <message>
      <source>“{file}” is in a very old Excel format that cannot be read.</source>
      <translation>Файл «{file}» — в очень старом формате Excel, прочитать его нельзя.</translation>
    </message>
    <message>
      <source>“{file}” is in use by this command itself and was not replaced.</source>
      <translation>Файл «{file}» занят самой этой командой и не заменён.</translation>
    </message>
    <message>
      <source>“{file}” is not a Client Lists workspace.</source>
      <translation>«{file}» — не рабочее пространство программы «Списки клиентов».</translation>
    </message>
    <message>
      <source>“{file}” is not a file. Choose a spreadsheet.</source>
      <translation>«{file}» — не файл. Выберите таблицу.</translation>
    </message>
    <message>
      <source>“{file}” is not the folder that this program makes beside a workspace, but a link or a file.</source>
      <translation>«{file}» — не папка, которую программа создаёт рядом с рабочим пространством, а ссылка или файл.</translation>
    </message>
    <message>
      <source>“{file}” is protected by a password.</source>
      <translation>Файл «{file}» защищён паролем.</translation>
    </message>
    <message>
      <source>“{file}” is {seen} MB; the limit is {expected} MB.</source>
      <translation>Файл «{file}» занимает {seen} МБ; допустимо не больше {expected} МБ.</translation>
    </message>
    <message>
      <source>“{file}” is {size} MB; the limit for a proof file is {most} MB.</source>
      <translation>Файл «{file}» занимает {size} МБ; для файла-доказательства допустимо не больше {most} МБ.</translation>
    </message>
    <message>
      <source>“{file}” isn’t a spreadsheet we can read.</source>
      <translation>Прочитать «{file}» как таблицу не удалось.</translation>
    </message>
    <message numerus="yes">
      <source>“{file}” leaves open who may be contacted: %Ln question(s).</source>
      <translation>
        <numerusform>Файл «{file}» не даёт понять, с кем можно связываться: %Ln вопрос.</numerusform>
        <numerusform>Файл «{file}» не даёт понять, с кем можно связываться: %Ln вопроса.</numerusform>
        <numerusform>Файл «{file}» не даёт понять, с кем можно связываться: %Ln вопросов.</numerusform>
      </translation>
    </message>
    <message>
      <source>“{file}” lies on a read-only medium, so nothing was changed.</source>
      <translation>Файл «{file}» находится на носителе только для чтения, поэтому ничего не изменено.</translation>
    </message>
    <message>
      <source>“{file}” was checked for another channel than that of “{name}”.</source>
      <translation>Файл «{file}» проверен для другого канала, не для канала списка «{name}».</translation>
    </message>
    <message>
      <source>“{file}” was not found.</source>
      <translation>Файл «{file}» не найден.</translation>
    </message>
    <message>
      <source>“{file}” was not written: its name must end in “{expected}”.</source>
      <translation>Файл «{file}» не записан: его имя должно заканчиваться на «{expected}».</translation>
    </message>
    <message>
      <source>“{file}”, cell {cell}: only the first {expected} columns can be read.</source>
      <translation>«{file}», ячейка {cell}: прочитать можно только первые {expected} столбцов.</translation>
    </message>
    <message>
      <source>“{file}”, line {row}: these bytes are not text in the encoding {seen}.</source>
      <translation>«{file}», строка {row}: эти байты не читаются как текст в кодировке {seen}.</translation>
    </message>
    <message>
      <source>“{file}”, row {row}, column {column}: a stray quotation mark merges {seen} lines that look like separate rows into one cell.</source>
      <translation>«{file}», строка {row}, столбец {column}: из-за лишней кавычки в одну ячейку попали строки, похожие на отдельные: {seen}.</translation>
    </message>
    <message>
      <source>“{file}”, row {row}, column {column}: the column name has {seen} characters; the limit is {expected}.</source>
      <translation>«{file}», строка {row}, столбец {column}: в названии столбца символов: {seen}; допустимо не больше {expected}.</translation>
    </message>
    <message>
      <source>“{file}”, row {row}: a quotation mark opens a cell but is never closed.</source>
      <translation>«{file}», строка {row}: кавычка открывает ячейку, но нигде не закрывается.</translation>
    </message>
    <message>
      <source>“{file}”: row {row} cannot be the header because it is blank or too far down.</source>
      <translation>«{file}»: строка {row} не может быть строкой заголовков: она пустая или слишком далеко внизу.</translation>
    </message>
    <message>
      <source>“{name}” cannot be deleted while its campaigns are running: {campaigns}. Stop them first.</source>
      <translation>«{name}» нельзя удалить, пока идут его кампании: {campaigns}. Сначала остановите их.</translation>
    </message>
    <message>
      <source>“{name}” has too few clients: of {seen} lists, at least one would have none.</source>
      <translation>В списке «{name}» слишком мало клиентов: из {seen} списков хотя бы один был бы пуст.</translation>
    </message>
    <message>
      <source>“{name}” is a draft: {doing} is not possible now.</source>
      <translation>Кампания «{name}» — черновик. Действие {doing} сейчас недоступно.</translation>
    </message>
    <message>
      <source>“{name}” is for another channel than “{expected}”.</source>
      <translation>Список «{name}» — для другого канала, чем «{expected}».</translation>
    </message>
    <message>
      <source>“{name}” is the last owner. Make someone else an owner first.</source>
      <translation>«{name}» — последний владелец. Сначала сделайте владельцем кого-то ещё.</translation>
    </message>
    <message>
      <source>“{name}” is {status}: {doing} is not possible now.</source>
      <translation>Состояние кампании «{name}»: {status}. Действие {doing} сейчас недоступно.</translation>
    </message>
    <message>
      <source>“{name}” may not do this. {needed}</source>
      <translation>Учётной записи «{name}» это не разрешено. {needed}</translation>
    </message>
    <message>
      <source>“{name}” or the checked file was changed after they were compared.</source>
      <translation>Список «{name}» или проверенный файл изменился после сравнения.</translation>
    </message>
    <message>
      <source>“{name}” was changed after its version {seen}, so it stays as it is.</source>
      <translation>Список «{name}» изменили после версии {seen}, поэтому он остаётся как есть.</translation>
    </message>
    <message>
      <source>“{name}” was changed while its clients were being read. Try again.</source>
      <translation>Пока шло чтение клиентов, «{name}» изменили. Повторите попытку.</translation>
    </message>
    <message>
      <source>“{name}” was changed while its rows were being read. Try again.</source>
      <translation>Пока шло чтение строк, «{name}» изменили. Повторите попытку.</translation>
    </message>
    <message>
      <source>“{name}” was created from a file, so there is no filter to refresh it from.</source>
      <translation>Список «{name}» создан из файла, обновить его по фильтру нельзя.</translation>
    </message>
    <message>
      <source>“{seen}” does not apply to addresses of {expected}.</source>
      <translation>«{seen}» не подходит к адресам канала «{expected}».</translation>
    </message>
    <message>
      <source>“{seen}” is not a channel; `clientlists channels` shows them all.</source>
      <translation>Канала «{seen}» нет; все каналы покажет `clientlists channels`.</translation>
    </message>
    <message>
      <source>“{seen}” is not a country; write its two letters, such as RU or US.</source>
      <translation>Страны «{seen}» нет; напишите двухбуквенный код, например RU или US.</translation>
    </message>
    <message>
      <source>“{seen}” is not a day. Write it as year, month and day: {expected}.</source>
      <translation>«{seen}» — не дата. Запишите её как год, месяц и день: {expected}.</translation>
    </message>
    <message>
      <source>“{seen}” is not a known encoding; try utf-8, cp1251 or cp1252.</source>
      <translation>Кодировка «{seen}» неизвестна; попробуйте utf-8, cp1251 или cp1252.</translation>
    </message>
    <message>
      <source>“{seen}” is not a result of this kind of campaign. Use one of: {expected}.</source>
      <translation>«{seen}» — не результат кампании этого типа. Возможные результаты: {expected}.</translation>
    </message>
    <message>
      <source>“{seen}” isn’t an address of this channel.</source>
      <translation>«{seen}» — не адрес этого канала.</translation>
    </message>
  </context>
  <context>
    <name>RemoveEntriesDialog</name>
    <message numerus="yes">
      <source>Let %Ln client(s) be contacted again?</source>
      <translation>
        <numerusform>Снова разрешить связываться с %Ln клиентом?</numerusform>
        <numerusform>Снова разрешить связываться с %Ln клиентами?</numerusform>
        <numerusform>Снова разрешить связываться с %Ln клиентами?</numerusform>
      </translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Убрать</translation>
    </message>
    <message>
      <source>Remove from “Do not contact”</source>
      <translation>Убрать из «Не беспокоить»</translation>
    </message>
    <message>
      <source>The journal and the history keep who removed them, and why.</source>
      <translation>В журнале и в истории останется, кто их убрал и почему.</translation>
    </message>
    <message>
      <source>Type a reason</source>
      <translation>Введите причину</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Почему</translation>
    </message>
  </context>
  <context>
    <name>RenameDialog</name>
    <message>
      <source>Name of the list</source>
      <translation>Название списка</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Переименовать</translation>
    </message>
    <message>
      <source>Rename client list</source>
      <translation>Переименование списка</translation>
    </message>
  </context>
  <context>
    <name>ReplaceDialog</name>
    <message numerus="yes">
      <source>%Ln row(s) will change</source>
      <translation>
        <numerusform>Изменится %Ln строка</numerusform>
        <numerusform>Изменятся %Ln строки</numerusform>
        <numerusform>Изменится %Ln строк</numerusform>
      </translation>
    </message>
    <message>
      <source>After</source>
      <translation>Станет</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>Сейчас</translation>
    </message>
    <message>
      <source>Cells before and after</source>
      <translation>Ячейки до и после</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>Столбец</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Подсчёт…</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Найти</translation>
    </message>
    <message>
      <source>Find and replace</source>
      <translation>Поиск и замена</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Заменить</translation>
    </message>
    <message numerus="yes">
      <source>Replace in %Ln row(s)</source>
      <translation>
        <numerusform>Заменить в %Ln строке</numerusform>
        <numerusform>Заменить в %Ln строках</numerusform>
        <numerusform>Заменить в %Ln строках</numerusform>
      </translation>
    </message>
    <message>
      <source>Replace with</source>
      <translation>Заменить на</translation>
    </message>
    <message>
      <source>The search is case-sensitive.</source>
      <translation>Поиск с учётом регистра.</translation>
    </message>
  </context>
  <context>
    <name>Report</name>
    <message>
      <source>All clients of the channel</source>
      <translation>Все клиенты канала</translation>
    </message>
    <message>
      <source>Attempts</source>
      <translation>Попытки</translation>
    </message>
    <message>
      <source>Campaign</source>
      <translation>Кампания</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Client</source>
      <translation>Клиент</translation>
    </message>
    <message>
      <source>Client list</source>
      <translation>Список клиентов</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Клиенты</translation>
    </message>
    <message>
      <source>Ended</source>
      <translation>Окончание</translation>
    </message>
    <message>
      <source>Last try</source>
      <translation>Последняя попытка</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Не вошли</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Комментарий</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Итог</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Проект</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Причина</translation>
    </message>
    <message>
      <source>Result</source>
      <translation>Результат</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Строка</translation>
    </message>
    <message>
      <source>Sheet</source>
      <translation>Лист</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>Начало</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Статус</translation>
    </message>
    <message>
      <source>Talk time, s</source>
      <translation>Время разговора, с</translation>
    </message>
    <message>
      <source>Totals</source>
      <translation>Итоги</translation>
    </message>
    <message>
      <source>Tried</source>
      <translation>Охвачено</translation>
    </message>
    <message>
      <source>do not contact</source>
      <translation>не беспокоить</translation>
    </message>
    <message>
      <source>duplicate</source>
      <translation>повтор</translation>
    </message>
    <message>
      <source>failed</source>
      <translation>с ошибкой</translation>
    </message>
  </context>
  <context>
    <name>ResetPasswordDialog</name>
    <message>
      <source>Give it to the person, who can change it after signing in. This also unlocks the account.</source>
      <translation>Сообщите его владельцу учётной записи: он сменит пароль после входа. Блокировка при этом снимается.</translation>
    </message>
    <message>
      <source>New password</source>
      <translation>Новый пароль</translation>
    </message>
    <message>
      <source>New password for “{name}”</source>
      <translation>Новый пароль для «{name}»</translation>
    </message>
    <message>
      <source>Reset password</source>
      <translation>Сбросить пароль</translation>
    </message>
  </context>
  <context>
    <name>RestoreDialog</name>
    <message numerus="yes">
      <source>%Ln client(s)</source>
      <translation>
        <numerusform>%Ln клиент</numerusform>
        <numerusform>%Ln клиента</numerusform>
        <numerusform>%Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln list(s)</source>
      <translation>
        <numerusform>%Ln список</numerusform>
        <numerusform>%Ln списка</numerusform>
        <numerusform>%Ln списков</numerusform>
      </translation>
    </message>
    <message>
      <source>Backup ({why}): {lists}, {clients}</source>
      <translation>Копия ({why}): {lists}, {clients}</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Клиенты</translation>
    </message>
    <message>
      <source>Lists in this backup</source>
      <translation>Списки в этой копии</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Название</translation>
    </message>
    <message numerus="yes">
      <source>Restore %Ln list(s)</source>
      <translation>
        <numerusform>Восстановить %Ln список</numerusform>
        <numerusform>Восстановить %Ln списка</numerusform>
        <numerusform>Восстановить %Ln списков</numerusform>
      </translation>
    </message>
    <message>
      <source>Restore the backup of {moment}</source>
      <translation>Восстановление из копии от {moment}</translation>
    </message>
    <message>
      <source>Restore the whole workspace</source>
      <translation>Восстановить всё рабочее пространство</translation>
    </message>
    <message>
      <source>Select a list first</source>
      <translation>Сначала выберите список</translation>
    </message>
    <message>
      <source>Select several with Ctrl or Shift. A list whose name is taken gets a new one.</source>
      <translation>Чтобы выбрать несколько, удерживайте Ctrl или Shift. Если название занято, список получит новое.</translation>
    </message>
    <message>
      <source>Single lists, beside those of today</source>
      <translation>Отдельные списки — рядом с сегодняшними</translation>
    </message>
    <message>
      <source>The whole workspace, in place of today’s</source>
      <translation>Всё рабочее пространство — вместо сегодняшнего</translation>
    </message>
  </context>
  <context>
    <name>Result</name>
    <message>
      <source>Another try planned</source>
      <translation>Запланирована ещё попытка</translation>
    </message>
    <message>
      <source>Answered, with a result</source>
      <translation>Дозвон с результатом</translation>
    </message>
    <message>
      <source>Answered, without a result</source>
      <translation>Дозвон без результата</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Отменено</translation>
    </message>
    <message>
      <source>Delivered</source>
      <translation>Доставлено</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Не учитывать</translation>
    </message>
    <message>
      <source>No answer</source>
      <translation>Нет ответа</translation>
    </message>
    <message>
      <source>Nonexistent number</source>
      <translation>Несуществующий номер</translation>
    </message>
    <message>
      <source>Not delivered</source>
      <translation>Не доставлено</translation>
    </message>
    <message>
      <source>Not sent</source>
      <translation>Не отправлено</translation>
    </message>
    <message>
      <source>Not tried yet</source>
      <translation>Попыток ещё не было</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>Прочитано</translation>
    </message>
    <message>
      <source>Sent</source>
      <translation>Отправлено</translation>
    </message>
    <message>
      <source>Technical error</source>
      <translation>Техническая ошибка</translation>
    </message>
    <message>
      <source>not a client of this campaign</source>
      <translation>такого клиента в кампании нет</translation>
    </message>
    <message>
      <source>“{name}” was not used: {bad} of {cells} cells, like “{seen}”, are neither seconds nor mm:ss or h:mm:ss</source>
      <translation>Столбец «{name}» не использован: не секунды и не мм:сс или ч:мм:сс в {bad} из {cells} ячеек, например «{seen}»</translation>
    </message>
    <message>
      <source>“{name}” was not used: {bad} of {cells} cells, like “{seen}”, are not dates or times</source>
      <translation>Столбец «{name}» не использован: не дата и не время в {bad} из {cells} ячеек, например «{seen}»</translation>
    </message>
    <message>
      <source>“{name}” was not used: {bad} of {cells} cells, like “{seen}”, are not numbers</source>
      <translation>Столбец «{name}» не использован: не числа в {bad} из {cells} ячеек, например «{seen}»</translation>
    </message>
    <message>
      <source>“{seen}” is not a known result</source>
      <translation>неизвестный результат «{seen}»</translation>
    </message>
    <message>
      <source>“{seen}” is not a number, time or duration</source>
      <translation>«{seen}» — не число, не время и не длительность</translation>
    </message>
  </context>
  <context>
    <name>ResultWordsCard</name>
    <message numerus="yes">
      <source>%Ln word(s) remembered</source>
      <translation>
        <numerusform>Запомнено %Ln слово</numerusform>
        <numerusform>Запомнены %Ln слова</numerusform>
        <numerusform>Запомнено %Ln слов</numerusform>
      </translation>
    </message>
    <message>
      <source>A word of a report that stands for no known result is asked about once and remembered. The next report is read the same way.</source>
      <translation>Если слово в отчёте не означает известного результата, программа спросит о нём один раз и запомнит ответ. Следующий отчёт будет прочитан так же.</translation>
    </message>
    <message>
      <source>Forget: ask again</source>
      <translation>Забыть и спросить снова</translation>
    </message>
    <message>
      <source>No word is remembered</source>
      <translation>Ни одно слово не запомнено</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Сохранить</translation>
    </message>
    <message>
      <source>What these words stand for in the next report.</source>
      <translation>Что эти слова будут означать в следующем отчёте.</translation>
    </message>
    <message>
      <source>Words of calls…</source>
      <translation>Слова для звонков…</translation>
    </message>
    <message>
      <source>Words of reports</source>
      <translation>Слова в отчётах</translation>
    </message>
    <message>
      <source>Words of texts…</source>
      <translation>Слова для сообщений…</translation>
    </message>
  </context>
  <context>
    <name>ResultWordsDialog</name>
    <message numerus="yes">
      <source>%Ln row(s)</source>
      <translation>
        <numerusform>%Ln строка</numerusform>
        <numerusform>%Ln строки</numerusform>
        <numerusform>%Ln строк</numerusform>
      </translation>
    </message>
    <message>
      <source>“{word}”</source>
      <translation>«{word}»</translation>
    </message>
    <message>
      <source>“{word}”, {rows}</source>
      <translation>«{word}», {rows}</translation>
    </message>
  </context>
  <context>
    <name>ResultsImport</name>
    <message numerus="yes">
      <source>%Ln client(s)</source>
      <translation>
        <numerusform>%Ln клиент</numerusform>
        <numerusform>%Ln клиента</numerusform>
        <numerusform>%Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) added to “Do not contact”</source>
      <translation>
        <numerusform>%Ln клиент добавлен в «Не беспокоить»</numerusform>
        <numerusform>%Ln клиента добавлено в «Не беспокоить»</numerusform>
        <numerusform>%Ln клиентов добавлено в «Не беспокоить»</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) had no result</source>
      <translation>
        <numerusform>%Ln строка без результата</numerusform>
        <numerusform>%Ln строки без результата</numerusform>
        <numerusform>%Ln строк без результата</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) left out</source>
      <translation>
        <numerusform>Не учтена %Ln строка</numerusform>
        <numerusform>Не учтены %Ln строки</numerusform>
        <numerusform>Не учтено %Ln строк</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) not used:</source>
      <translation>
        <numerusform>Не использована %Ln строка:</numerusform>
        <numerusform>Не использованы %Ln строки:</numerusform>
        <numerusform>Не использовано %Ln строк:</numerusform>
      </translation>
    </message>
    <message>
      <source>Choose the report for “{name}”</source>
      <translation>Выберите отчёт кампании «{name}»</translation>
    </message>
    <message>
      <source>Import results</source>
      <translation>Загрузить результаты</translation>
    </message>
    <message>
      <source>Import results of “{name}”</source>
      <translation>Загрузка результатов кампании «{name}»</translation>
    </message>
    <message>
      <source>Not now: these rows are not used</source>
      <translation>Не сейчас: эти строки не используются</translation>
    </message>
    <message>
      <source>Results imported for {clients} of “{name}”</source>
      <translation>Загружены результаты кампании «{name}»: {clients}</translation>
    </message>
    <message>
      <source>Row {row}: {why}</source>
      <translation>Строка {row}: {why}</translation>
    </message>
    <message>
      <source>These words of the report stand for no known result. Choose what each means; it is remembered for the next report.</source>
      <translation>Эти слова отчёта не означают известного результата. Выберите значение каждого; для следующего отчёта оно запомнится.</translation>
    </message>
    <message>
      <source>Words of the report</source>
      <translation>Слова отчёта</translation>
    </message>
  </context>
  <context>
    <name>Role</name>
    <message>
      <source>Business owner</source>
      <translation>Бизнес-владелец</translation>
    </message>
    <message>
      <source>Can {what}.</source>
      <translation>Может {what}.</translation>
    </message>
    <message>
      <source>Content manager</source>
      <translation>Контент-менеджер</translation>
    </message>
    <message>
      <source>Creates, downloads and deletes client lists, adds clients, runs campaigns.</source>
      <translation>Создаёт, скачивает и удаляет списки клиентов, добавляет клиентов, ведёт кампании.</translation>
    </message>
    <message>
      <source>Developer</source>
      <translation>Разработчик</translation>
    </message>
    <message>
      <source>Linguist</source>
      <translation>Лингвист</translation>
    </message>
    <message>
      <source>Manages accounts and settings, reads the journal, erases lists; creates none.</source>
      <translation>Управляет учётными записями и настройками, читает журнал, стирает списки; сам их не создаёт.</translation>
    </message>
    <message>
      <source>Manages projects and settings, copies the workspace, reads the journal.</source>
      <translation>Управляет проектами и настройками, копирует рабочее пространство, читает журнал.</translation>
    </message>
    <message>
      <source>Outbound manager</source>
      <translation>Менеджер исходящих коммуникаций</translation>
    </message>
    <message>
      <source>Owner</source>
      <translation>Владелец</translation>
    </message>
    <message>
      <source>System administrator</source>
      <translation>Системный администратор</translation>
    </message>
    <message>
      <source>Views clients, manages projects.</source>
      <translation>Видит клиентов, управляет проектами.</translation>
    </message>
    <message>
      <source>Views clients.</source>
      <translation>Видит клиентов.</translation>
    </message>
    <message>
      <source>Views lists, clients, campaigns and the journal; changes nothing.</source>
      <translation>Видит списки, клиентов, кампании и журнал; ничего не меняет.</translation>
    </message>
  </context>
  <context>
    <name>RolesDialog</name>
    <message>
      <source>Change roles</source>
      <translation>Изменить роли</translation>
    </message>
    <message>
      <source>Roles of “{name}”</source>
      <translation>Роли «{name}»</translation>
    </message>
  </context>
  <context>
    <name>RowFilters</name>
    <message>
      <source>Search these rows</source>
      <translation>Найти в этих строках</translation>
    </message>
  </context>
  <context>
    <name>RowsTable</name>
    <message>
      <source>Only the first {copied} of {chosen} rows were copied</source>
      <translation>Скопированы только первые строки: {copied} из {chosen}</translation>
    </message>
  </context>
  <context>
    <name>RunningView</name>
    <message numerus="yes">
      <source>%Ln row(s) read</source>
      <translation>
        <numerusform>Прочитана %Ln строка</numerusform>
        <numerusform>Прочитаны %Ln строки</numerusform>
        <numerusform>Прочитано %Ln строк</numerusform>
      </translation>
    </message>
    <message>
      <source>First problems found</source>
      <translation>Первые найденные ошибки</translation>
    </message>
    <message>
      <source>If you stop, nothing is saved and your file stays unchanged.</source>
      <translation>После остановки ничего не сохранится, файл останется прежним.</translation>
    </message>
    <message>
      <source>In the file</source>
      <translation>В файле</translation>
    </message>
    <message>
      <source>Opening the file…</source>
      <translation>Файл открывается…</translation>
    </message>
    <message>
      <source>Progress of the check</source>
      <translation>Ход проверки</translation>
    </message>
    <message>
      <source>Row</source>
      <translation>Строка</translation>
    </message>
    <message>
      <source>Stop check</source>
      <translation>Остановить</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>Что не так</translation>
    </message>
    <message numerus="yes">
      <source>about %Ln minute(s) left</source>
      <translation>
        <numerusform>осталась примерно %Ln минута</numerusform>
        <numerusform>осталось примерно %Ln минуты</numerusform>
        <numerusform>осталось примерно %Ln минут</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>about %Ln second(s) left</source>
      <translation>
        <numerusform>осталась примерно %Ln секунда</numerusform>
        <numerusform>осталось примерно %Ln секунды</numerusform>
        <numerusform>осталось примерно %Ln секунд</numerusform>
      </translation>
    </message>
    <message>
      <source>{rows} of about {whole} rows read</source>
      <translation>Прочитано строк: {rows} из примерно {whole}</translation>
    </message>
  </context>
  <context>
    <name>Sample</name>
    <message>
      <source>2026-10-31 or 2026-10-31 21:14, in this computer’s time.</source>
      <translation>2026-10-31 или 2026-10-31 21:14, по времени этого компьютера.</translation>
    </message>
    <message>
      <source>Any other column</source>
      <translation>Любой другой столбец</translation>
    </message>
    <message>
      <source>Example of a file</source>
      <translation>Пример файла</translation>
    </message>
    <message>
      <source>How to fill</source>
      <translation>Как заполнять</translation>
    </message>
    <message>
      <source>Kept as an attribute to filter clients by.</source>
      <translation>Сохраняется как атрибут, по нему можно отбирать клиентов.</translation>
    </message>
    <message>
      <source>Optional. You can add any columns; downloads include them.</source>
      <translation>Необязательно. Можно добавить любые столбцы; они войдут и в скачанный файл.</translation>
    </message>
    <message>
      <source>Optional: 1 is called first, 5 last.</source>
      <translation>Необязательно: 1 — звонить первым, 5 — последним.</translation>
    </message>
    <message>
      <source>Optional: the client’s time zone. +03:00, GMT-5, Z or a name such as Europe/Moscow. If empty: the zone of the phone number.</source>
      <translation>Необязательно: часовой пояс клиента. +03:00, GMT-5, Z или название вроде Europe/Moscow. Если пусто: часовой пояс номера телефона.</translation>
    </message>
    <message>
      <source>Required, in the first column: {hint}. Example: {example}</source>
      <translation>Обязательно, в первом столбце: {hint}. Пример: {example}</translation>
    </message>
    <message>
      <source>Required: as shown in Analytics &gt; Clients.</source>
      <translation>Обязательно: как в разделе «Аналитика &gt; Клиенты».</translation>
    </message>
    <message>
      <source>Rules</source>
      <translation>Правила</translation>
    </message>
    <message>
      <source>TELEGRAM, WHATSAPP … If empty: the channel chosen for the file.</source>
      <translation>TELEGRAM, WHATSAPP … Если пусто: канал, выбранный для файла.</translation>
    </message>
    <message>
      <source>XLS, XLSX or CSV, at most 20 MB, one client per row.</source>
      <translation>XLS, XLSX или CSV, до 20 МБ, один клиент в строке.</translation>
    </message>
    <message>
      <source>XLS, XLSX or CSV, at most 20 MB. A client with a known ID is updated; columns missing from the file clear nothing.</source>
      <translation>XLS, XLSX или CSV, до 20 МБ. Данные клиента с известным ID обновляются; если столбца в файле нет, прежние данные не стираются.</translation>
    </message>
    <message>
      <source>yes or no. Blocked clients are left out of lists.</source>
      <translation>да или нет (yes или no). Заблокированные клиенты не входят в списки.</translation>
    </message>
  </context>
  <context>
    <name>SampleDialog</name>
    <message>
      <source>Clients</source>
      <translation>Клиентов</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>Выбрать</translation>
    </message>
    <message>
      <source>Groups</source>
      <translation>Групп</translation>
    </message>
    <message>
      <source>Percent</source>
      <translation>Процентов</translation>
    </message>
    <message>
      <source>Sample of “{name}”</source>
      <translation>Выборка из «{name}»</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Зерно</translation>
    </message>
    <message>
      <source>The same seed draws the same clients on every computer.</source>
      <translation>С одним и тем же зерном на любом компьютере выбираются одни и те же клиенты.</translation>
    </message>
    <message>
      <source>a number of clients</source>
      <translation>заданное число клиентов</translation>
    </message>
    <message>
      <source>a share of the clients</source>
      <translation>часть клиентов в процентах</translation>
    </message>
    <message>
      <source>groups of equal size for a test</source>
      <translation>равные группы для теста</translation>
    </message>
    <message>
      <source>{name} – sample</source>
      <translation>{name} — выборка</translation>
    </message>
  </context>
  <context>
    <name>Saving</name>
    <message>
      <source> - consent</source>
      <translation> - согласие</translation>
    </message>
    <message>
      <source> - left out</source>
      <translation> - не вошли</translation>
    </message>
    <message>
      <source> - report</source>
      <translation> - отчёт</translation>
    </message>
    <message>
      <source> - to call</source>
      <translation> - для обзвона</translation>
    </message>
    <message>
      <source> - to correct</source>
      <translation> - на исправление</translation>
    </message>
    <message numerus="yes">
      <source>(replaced: %Ln character(s) that a workbook cannot hold)</source>
      <translation>
        <numerusform>(заменён %Ln символ, который нельзя записать в книгу Excel)</numerusform>
        <numerusform>(заменены %Ln символа, которые нельзя записать в книгу Excel)</numerusform>
        <numerusform>(заменено %Ln символов, которые нельзя записать в книгу Excel)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>(replaced: %Ln character(s) that the encoding lacks)</source>
      <translation>
        <numerusform>(заменён %Ln символ, которого нет в кодировке)</numerusform>
        <numerusform>(заменены %Ln символа, которых нет в кодировке)</numerusform>
        <numerusform>(заменено %Ln символов, которых нет в кодировке)</numerusform>
      </translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Отмена</translation>
    </message>
    <message>
      <source>Do not contact</source>
      <translation>Не беспокоить</translation>
    </message>
    <message>
      <source>Download a sample</source>
      <translation>Скачивание образца</translation>
    </message>
    <message>
      <source>Download the report for “{name}”</source>
      <translation>Скачивание отчёта кампании «{name}»</translation>
    </message>
    <message>
      <source>Download “{name}”</source>
      <translation>Скачивание «{name}»</translation>
    </message>
    <message>
      <source>Export the do-not-contact book</source>
      <translation>Экспорт списка «Не беспокоить»</translation>
    </message>
    <message>
      <source>Export the journal</source>
      <translation>Экспорт журнала</translation>
    </message>
    <message>
      <source>Export “{name}” for the dialer</source>
      <translation>Выгрузка «{name}» для системы обзвона</translation>
    </message>
    <message>
      <source>Folder for the lists</source>
      <translation>Папка для списков</translation>
    </message>
    <message>
      <source>Journal</source>
      <translation>Журнал</translation>
    </message>
    <message>
      <source>Save failed rows for correction</source>
      <translation>Сохранение строк с ошибкой для исправления</translation>
    </message>
    <message>
      <source>Save report of rows left out</source>
      <translation>Сохранение отчёта о невошедших строках</translation>
    </message>
    <message>
      <source>Saved as {name}</source>
      <translation>Сохранено как {name}</translation>
    </message>
  </context>
  <context>
    <name>Search</name>
    <message>
      <source>Clear search</source>
      <translation>Сбросить поиск</translation>
    </message>
  </context>
  <context>
    <name>Series</name>
    <message>
      <source>{first} and {last}</source>
      <translation>{first} и {last}</translation>
    </message>
  </context>
  <context>
    <name>Session</name>
    <message>
      <source>Password changed</source>
      <translation>Пароль изменён</translation>
    </message>
  </context>
  <context>
    <name>Setting</name>
    <message>
      <source>Days in the trash</source>
      <translation>Дней в корзине</translation>
    </message>
    <message>
      <source>Minutes until the window is locked</source>
      <translation>Минут до блокировки окна</translation>
    </message>
  </context>
  <context>
    <name>SettingsPage</name>
    <message>
      <source>Settings</source>
      <translation>Настройки</translation>
    </message>
  </context>
  <context>
    <name>SideBar</name>
    <message>
      <source>Campaigns</source>
      <translation>Кампании</translation>
    </message>
    <message>
      <source>Client lists</source>
      <translation>Списки клиентов</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Клиенты</translation>
    </message>
    <message>
      <source>Consent</source>
      <translation>Согласие</translation>
    </message>
    <message>
      <source>Do not contact</source>
      <translation>Не беспокоить</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Справка</translation>
    </message>
    <message>
      <source>Journal</source>
      <translation>Журнал</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Настройки</translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>Корзина</translation>
    </message>
    <message>
      <source>on this computer</source>
      <translation>на этом компьютере</translation>
    </message>
  </context>
  <context>
    <name>SignInDialog</name>
    <message>
      <source>Name</source>
      <translation>Имя</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>Пароль</translation>
    </message>
    <message>
      <source>Sign in</source>
      <translation>Войти</translation>
    </message>
    <message>
      <source>Stay signed in on this computer</source>
      <translation>Оставаться в системе на этом компьютере</translation>
    </message>
    <message>
      <source>This system has no keyring to keep you signed in, so you will be asked for the password at each start.</source>
      <translation>В этой системе нет хранилища паролей, поэтому сохранить вход нельзя: пароль нужен при каждом запуске.</translation>
    </message>
  </context>
  <context>
    <name>Size</name>
    <message numerus="yes">
      <source>%Ln byte(s)</source>
      <translation>
        <numerusform>%Ln байт</numerusform>
        <numerusform>%Ln байта</numerusform>
        <numerusform>%Ln байт</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SplitDialog</name>
    <message>
      <source>Clients in each list</source>
      <translation>Клиентов в списке</translation>
    </message>
    <message>
      <source>Column</source>
      <translation>Столбец</translation>
    </message>
    <message>
      <source>Percent of each list</source>
      <translation>Проценты</translation>
    </message>
    <message>
      <source>Split by</source>
      <translation>Разделить</translation>
    </message>
    <message>
      <source>Split “{name}”</source>
      <translation>Разделить «{name}»</translation>
    </message>
    <message>
      <source>The list has no column except the address</source>
      <translation>В списке нет столбцов, кроме адреса</translation>
    </message>
    <message>
      <source>The shares must add up to 100, for example 50, 30, 20</source>
      <translation>Доли должны составлять в сумме 100, например: 50, 30, 20</translation>
    </message>
    <message>
      <source>a number of clients each</source>
      <translation>по числу клиентов</translation>
    </message>
    <message>
      <source>shares</source>
      <translation>по долям</translation>
    </message>
    <message>
      <source>the values of a column</source>
      <translation>по значениям столбца</translation>
    </message>
    <message>
      <source>time zones</source>
      <translation>по часовым поясам</translation>
    </message>
  </context>
  <context>
    <name>StatementDialog</name>
    <message>
      <source>Nothing has been changed yet</source>
      <translation>Пока ничего не изменено</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>Предварительный просмотр</translation>
    </message>
    <message>
      <source>Save as version {version}</source>
      <translation>Сохранить как версию {version}</translation>
    </message>
    <message>
      <source>Statement of consent: {language}</source>
      <translation>Заявление о согласии: {language}</translation>
    </message>
    <message>
      <source>Too long: make it shorter</source>
      <translation>Слишком длинно: сократите</translation>
    </message>
    <message>
      <source>Type the statement</source>
      <translation>Введите текст заявления</translation>
    </message>
    <message>
      <source>{count} of {most} characters</source>
      <translation>{count} из {most} знаков</translation>
    </message>
    <message>
      <source>{place} is replaced with “phone numbers” or “client IDs”, depending on the channel.</source>
      <translation>{place} заменяется на «номера телефонов» или «идентификаторы» в зависимости от канала.</translation>
    </message>
  </context>
  <context>
    <name>Statements</name>
    <message>
      <source>the program</source>
      <translation>программа</translation>
    </message>
    <message>
      <source>{language}, version {version}: built in</source>
      <translation>{language}, версия {version}: встроенное заявление</translation>
    </message>
    <message>
      <source>{language}, version {version}: {by}, {since}</source>
      <translation>{language}, версия {version}: {by}, {since}</translation>
    </message>
  </context>
  <context>
    <name>StatementsCard</name>
    <message>
      <source>By</source>
      <translation>Кто изменил</translation>
    </message>
    <message>
      <source>Edit the statement: {language}</source>
      <translation>Изменить заявление: {language}</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Изменить…</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Язык</translation>
    </message>
    <message>
      <source>Older versions</source>
      <translation>Прежние версии</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>Действует с</translation>
    </message>
    <message>
      <source>Statements of consent</source>
      <translation>Заявления о согласии</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Версия</translation>
    </message>
    <message>
      <source>Whoever creates a list confirms the statement in the language of the window. Editing a statement creates a new version; records keep the wording that was confirmed.</source>
      <translation>Создавая список, пользователь подтверждает заявление на языке окна. После правки появляется новая версия заявления; в записях остаётся подтверждённая формулировка.</translation>
    </message>
    <message>
      <source>Wording</source>
      <translation>Формулировка</translation>
    </message>
  </context>
  <context>
    <name>Step</name>
    <message numerus="yes">
      <source>%Ln cell(s) edited: {column}</source>
      <translation>
        <numerusform>%Ln ячейка изменена: {column}</numerusform>
        <numerusform>%Ln ячейки изменены: {column}</numerusform>
        <numerusform>%Ln ячеек изменено: {column}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln cell(s) split</source>
      <translation>
        <numerusform>%Ln ячейка разделена</numerusform>
        <numerusform>%Ln ячейки разделены</numerusform>
        <numerusform>%Ln ячеек разделено</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) added</source>
      <translation>
        <numerusform>%Ln строка добавлена</numerusform>
        <numerusform>%Ln строки добавлены</numerusform>
        <numerusform>%Ln строк добавлено</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) read as number(s) of {country}</source>
      <translation>
        <numerusform>%Ln строка прочитана как номер страны {country}</numerusform>
        <numerusform>%Ln строки прочитаны как номера страны {country}</numerusform>
        <numerusform>%Ln строк прочитано как номера страны {country}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) removed</source>
      <translation>
        <numerusform>%Ln строка убрана</numerusform>
        <numerusform>%Ln строки убраны</numerusform>
        <numerusform>%Ln строк убрано</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Address taken from {column} in %Ln row(s)</source>
      <translation>
        <numerusform>Номер или ID взят из столбца {column} в %Ln строке</numerusform>
        <numerusform>Номер или ID взят из столбца {column} в %Ln строках</numerusform>
        <numerusform>Номер или ID взят из столбца {column} в %Ln строках</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Corrections imported: %Ln row(s)</source>
      <translation>
        <numerusform>Загружены исправления: %Ln строка</numerusform>
        <numerusform>Загружены исправления: %Ln строки</numerusform>
        <numerusform>Загружены исправления: %Ln строк</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Extension moved to its own field in %Ln row(s)</source>
      <translation>
        <numerusform>Добавочный вынесен в отдельное поле в %Ln строке</numerusform>
        <numerusform>Добавочный вынесен в отдельное поле в %Ln строках</numerusform>
        <numerusform>Добавочный вынесен в отдельное поле в %Ln строках</numerusform>
      </translation>
    </message>
    <message>
      <source>Identical rows kept once</source>
      <translation>Одинаковые строки — один раз</translation>
    </message>
    <message numerus="yes">
      <source>Identical rows kept once, without the clients of %Ln list(s)</source>
      <translation>
        <numerusform>Одинаковые строки — один раз, без клиентов %Ln списка</numerusform>
        <numerusform>Одинаковые строки — один раз, без клиентов %Ln списков</numerusform>
        <numerusform>Одинаковые строки — один раз, без клиентов %Ln списков</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Label removed in %Ln row(s)</source>
      <translation>
        <numerusform>Подпись убрана в %Ln строке</numerusform>
        <numerusform>Подпись убрана в %Ln строках</numerusform>
        <numerusform>Подпись убрана в %Ln строках</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Letters read as digits in %Ln row(s)</source>
      <translation>
        <numerusform>Буквы прочитаны как цифры в %Ln строке</numerusform>
        <numerusform>Буквы прочитаны как цифры в %Ln строках</numerusform>
        <numerusform>Буквы прочитаны как цифры в %Ln строках</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Name moved to its own field in %Ln row(s)</source>
      <translation>
        <numerusform>Имя перенесено в своё поле в %Ln строке</numerusform>
        <numerusform>Имя перенесено в своё поле в %Ln строках</numerusform>
        <numerusform>Имя перенесено в своё поле в %Ln строках</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Number extracted from a link in %Ln row(s)</source>
      <translation>
        <numerusform>Номер извлечён из ссылки в %Ln строке</numerusform>
        <numerusform>Номер извлечён из ссылки в %Ln строках</numerusform>
        <numerusform>Номер извлечён из ссылки в %Ln строках</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Old number format updated in %Ln row(s)</source>
      <translation>
        <numerusform>Старый формат номера обновлён в %Ln строке</numerusform>
        <numerusform>Старый формат номера обновлён в %Ln строках</numerusform>
        <numerusform>Старый формат номера обновлён в %Ln строках</numerusform>
      </translation>
    </message>
    <message>
      <source>One row for each address: the first</source>
      <translation>Одна строка на номер или ID: первая</translation>
    </message>
    <message numerus="yes">
      <source>One row for each address: the first, without the clients of %Ln list(s)</source>
      <translation>
        <numerusform>Одна строка на номер или ID: первая, без клиентов %Ln списка</numerusform>
        <numerusform>Одна строка на номер или ID: первая, без клиентов %Ln списков</numerusform>
        <numerusform>Одна строка на номер или ID: первая, без клиентов %Ln списков</numerusform>
      </translation>
    </message>
    <message>
      <source>One row for each address: the last</source>
      <translation>Одна строка на номер или ID: последняя</translation>
    </message>
    <message numerus="yes">
      <source>One row for each address: the last, without the clients of %Ln list(s)</source>
      <translation>
        <numerusform>Одна строка на номер или ID: последняя, без клиентов %Ln списка</numerusform>
        <numerusform>Одна строка на номер или ID: последняя, без клиентов %Ln списков</numerusform>
        <numerusform>Одна строка на номер или ID: последняя, без клиентов %Ln списков</numerusform>
      </translation>
    </message>
    <message>
      <source>One row for each address: the most complete</source>
      <translation>Одна строка на номер или ID: самая заполненная</translation>
    </message>
    <message numerus="yes">
      <source>One row for each address: the most complete, without the clients of %Ln list(s)</source>
      <translation>
        <numerusform>Одна строка на номер или ID: самая заполненная, без клиентов %Ln списка</numerusform>
        <numerusform>Одна строка на номер или ID: самая заполненная, без клиентов %Ln списков</numerusform>
        <numerusform>Одна строка на номер или ID: самая заполненная, без клиентов %Ln списков</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Wrong priority cleared in %Ln row(s)</source>
      <translation>
        <numerusform>Неверный приоритет очищен в %Ln строке</numerusform>
        <numerusform>Неверный приоритет очищен в %Ln строках</numerusform>
        <numerusform>Неверный приоритет очищен в %Ln строках</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{find}” replaced in {column}, %Ln row(s)</source>
      <translation>
        <numerusform>«{find}» заменено в столбце {column}, %Ln строка</numerusform>
        <numerusform>«{find}» заменено в столбце {column}, %Ln строки</numerusform>
        <numerusform>«{find}» заменено в столбце {column}, %Ln строк</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>“{seen}” → {zone} in %Ln row(s)</source>
      <translation>
        <numerusform>«{seen}» → {zone} в %Ln строке</numerusform>
        <numerusform>«{seen}» → {zone} в %Ln строках</numerusform>
        <numerusform>«{seen}» → {zone} в %Ln строках</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StepBar</name>
    <message>
      <source>Step {number} of {count}</source>
      <translation>Шаг {number} из {count}</translation>
    </message>
    <message>
      <source>Step {number} of {count}: {name}</source>
      <translation>Шаг {number} из {count}: {name}</translation>
    </message>
  </context>
  <context>
    <name>SupportCard</name>
    <message>
      <source>Show details</source>
      <translation>Показать сведения</translation>
    </message>
    <message>
      <source>Support</source>
      <translation>Поддержка</translation>
    </message>
    <message>
      <source>The log is in {file}</source>
      <translation>Лог программы: {file}</translation>
    </message>
    <message>
      <source>Versions, sizes and counts: without names, numbers or anything from your files. You see exactly what is copied.</source>
      <translation>Версии, размеры и количества: без имён, номеров и чего-либо из ваших файлов. Копируется ровно то, что вы видите.</translation>
    </message>
  </context>
  <context>
    <name>TermButton</name>
    <message>
      <source>Shows these rows</source>
      <translation>Показывает эти строки</translation>
    </message>
  </context>
  <context>
    <name>TickList</name>
    <message>
      <source>Loading…</source>
      <translation>Загрузка…</translation>
    </message>
  </context>
  <context>
    <name>TitleLine</name>
    <message>
      <source>Change how the file is opened</source>
      <translation>Изменить, как открыт файл</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Изменить…</translation>
    </message>
  </context>
  <context>
    <name>Toast</name>
    <message>
      <source>Close</source>
      <translation>Закрыть</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Отменить</translation>
    </message>
  </context>
  <context>
    <name>Trash</name>
    <message numerus="yes">
      <source>%Ln backup(s) rewritten without it</source>
      <translation>
        <numerusform>%Ln резервная копия перезаписана без него</numerusform>
        <numerusform>%Ln резервные копии перезаписаны без него</numerusform>
        <numerusform>%Ln резервных копий перезаписано без него</numerusform>
      </translation>
    </message>
    <message>
      <source>Campaigns keep their own copies, and the consent record stays. Downloaded files and saved copies of the workspace are not changed; the program’s own backups are.</source>
      <translation>У кампаний остаются собственные копии, запись о согласии сохраняется. Скачанные файлы и сохранённые копии рабочего пространства не меняются, а из резервных копий программы список удаляется.</translation>
    </message>
    <message numerus="yes">
      <source>Deleted lists stay in the trash for %Ln day(s) and can be restored in full until then.</source>
      <translation>
        <numerusform>Удалённые списки хранятся в корзине %Ln день; всё это время их можно восстановить целиком.</numerusform>
        <numerusform>Удалённые списки хранятся в корзине %Ln дня; всё это время их можно восстановить целиком.</numerusform>
        <numerusform>Удалённые списки хранятся в корзине %Ln дней; всё это время их можно восстановить целиком.</numerusform>
      </translation>
    </message>
    <message>
      <source>Nobody can restore what was erased, but traces of it may remain in the workspace file or its backups. They could not be rewritten: {why} The window tries again at its next start.</source>
      <translation>Стёртое никто не восстановит, но его следы могли остаться в файле рабочего пространства или в его резервных копиях. Перезаписать их не удалось: {why} Окно попробует ещё раз при следующем запуске.</translation>
    </message>
    <message>
      <source>another program is using it.</source>
      <translation>им пользуется другая программа.</translation>
    </message>
    <message>
      <source>at the next start</source>
      <translation>при следующем запуске</translation>
    </message>
    <message numerus="yes">
      <source>in %Ln day(s)</source>
      <translation>
        <numerusform>через %Ln день</numerusform>
        <numerusform>через %Ln дня</numerusform>
        <numerusform>через %Ln дней</numerusform>
      </translation>
    </message>
    <message>
      <source>it lies on a read-only medium.</source>
      <translation>он находится на носителе только для чтения.</translation>
    </message>
    <message>
      <source>its folder cannot be written. Check the folder and your access rights.</source>
      <translation>в его папку нельзя записать. Проверьте папку и права доступа.</translation>
    </message>
    <message>
      <source>not while the clock is wrong</source>
      <translation>не раньше, чем исправят часы</translation>
    </message>
    <message>
      <source>the system’s keyring is locked.</source>
      <translation>системное хранилище паролей заблокировано.</translation>
    </message>
    <message>
      <source>the workspace was moved meanwhile.</source>
      <translation>тем временем рабочее пространство перенесли.</translation>
    </message>
    <message>
      <source>there is no space left for it. Free some space.</source>
      <translation>на диске нет места. Освободите место.</translation>
    </message>
  </context>
  <context>
    <name>TrashCard</name>
    <message numerus="yes">
      <source>%Ln day(s)</source>
      <translation>
        <numerusform>%Ln день</numerusform>
        <numerusform>%Ln дня</numerusform>
        <numerusform>%Ln дней</numerusform>
      </translation>
    </message>
    <message>
      <source>Days in the trash</source>
      <translation>Дней в корзине</translation>
    </message>
    <message>
      <source>Deleted lists can be restored in full for this long. After that, they are erased for good the next time the program starts.</source>
      <translation>Столько времени удалённые списки можно восстановить целиком. После этого они безвозвратно стираются при следующем запуске программы.</translation>
    </message>
    <message>
      <source>Erase lists whose last day is over without a question</source>
      <translation>Стирать списки, последний день которых прошёл, без вопроса</translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>Корзина</translation>
    </message>
  </context>
  <context>
    <name>TrashPage</name>
    <message numerus="yes">
      <source>%Ln client(s)</source>
      <translation>
        <numerusform>%Ln клиент</numerusform>
        <numerusform>%Ln клиента</numerusform>
        <numerusform>%Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln list(s)</source>
      <translation>
        <numerusform>%Ln список</numerusform>
        <numerusform>%Ln списка</numerusform>
        <numerusform>%Ln списков</numerusform>
      </translation>
    </message>
    <message>
      <source>Erase now…</source>
      <translation>Стереть сейчас…</translation>
    </message>
    <message>
      <source>Lists are erased one at a time</source>
      <translation>Списки стирают по одному</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Восстановить</translation>
    </message>
    <message>
      <source>The trash is empty</source>
      <translation>Корзина пуста</translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>Корзина</translation>
    </message>
    <message>
      <source>{lists}, {clients}</source>
      <translation>{lists}, {clients}</translation>
    </message>
  </context>
  <context>
    <name>TrashTable</name>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Клиенты</translation>
    </message>
    <message>
      <source>Deleted by</source>
      <translation>Кто удалил</translation>
    </message>
    <message>
      <source>Deleted on</source>
      <translation>Когда удалён</translation>
    </message>
    <message>
      <source>Erased</source>
      <translation>Будет стёрт</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Название</translation>
    </message>
  </context>
  <context>
    <name>UndoButtons</name>
    <message>
      <source>Nothing to redo</source>
      <translation>Возвращать нечего</translation>
    </message>
    <message>
      <source>Nothing to undo</source>
      <translation>Отменять нечего</translation>
    </message>
    <message>
      <source>Redo: {step}</source>
      <translation>Вернуть: {step}</translation>
    </message>
    <message>
      <source>Undo: {step}</source>
      <translation>Отменить: {step}</translation>
    </message>
  </context>
  <context>
    <name>UnstoppableDialog</name>
    <message>
      <source>Progress</source>
      <translation>Ход работы</translation>
    </message>
  </context>
  <context>
    <name>Update</name>
    <message numerus="yes">
      <source>%Ln row(s) failed the check and change nobody</source>
      <translation>
        <numerusform>%Ln строка не прошла проверку и никого не изменит</numerusform>
        <numerusform>%Ln строки не прошли проверку и никого не изменят</numerusform>
        <numerusform>%Ln строк не прошли проверку и никого не изменят</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln row(s) failed the check, so their clients count as missing</source>
      <translation>
        <numerusform>%Ln строка не прошла проверку, поэтому её клиент считается отсутствующим</numerusform>
        <numerusform>%Ln строки не прошли проверку, поэтому их клиенты считаются отсутствующими</numerusform>
        <numerusform>%Ln строк не прошли проверку, поэтому их клиенты считаются отсутствующими</numerusform>
      </translation>
    </message>
    <message>
      <source>Add new clients and change known ones</source>
      <translation>Добавить новых клиентов и изменить известных</translation>
    </message>
    <message>
      <source>Added</source>
      <translation>Добавлено</translation>
    </message>
    <message>
      <source>Blocked</source>
      <translation>Не беспокоить</translation>
    </message>
    <message>
      <source>Changed</source>
      <translation>Изменено</translation>
    </message>
    <message>
      <source>Clients of the list stay as they are.</source>
      <translation>Клиенты списка остаются как есть.</translation>
    </message>
    <message>
      <source>Clients that only the file has are left out.</source>
      <translation>Клиенты, которые есть только в файле, в список не войдут.</translation>
    </message>
    <message>
      <source>Clients that the file lacks are removed, and fields that it lacks, too.</source>
      <translation>Удаляются и клиенты, и поля, которых нет в файле.</translation>
    </message>
    <message>
      <source>Clients that the file lacks are removed; fields that it lacks stay.</source>
      <translation>Клиенты, которых нет в файле, удаляются; поля, которых в нём нет, остаются.</translation>
    </message>
    <message>
      <source>Clients that the file lacks stay as they are.</source>
      <translation>Клиенты, которых нет в файле, остаются как есть.</translation>
    </message>
    <message>
      <source>Fields that change: {fields}</source>
      <translation>Изменятся поля: {fields}</translation>
    </message>
    <message>
      <source>Left out</source>
      <translation>Не войдёт</translation>
    </message>
    <message>
      <source>List “{name}” updated: {changes}</source>
      <translation>Список «{name}» обновлён: {changes}</translation>
    </message>
    <message>
      <source>Make the list match the file</source>
      <translation>Привести список в соответствие с файлом</translation>
    </message>
    <message>
      <source>New columns: {columns}</source>
      <translation>Новые столбцы: {columns}</translation>
    </message>
    <message>
      <source>Nobody in the file is in the list. Is it the right one?</source>
      <translation>Никого из файла в списке нет. Это точно тот файл?</translation>
    </message>
    <message>
      <source>Nobody is added, and no field changes.</source>
      <translation>Никто не добавляется, поля не меняются.</translation>
    </message>
    <message>
      <source>Not in the file</source>
      <translation>Нет в файле</translation>
    </message>
    <message>
      <source>Not in the file, so they become empty: {columns}</source>
      <translation>Нет в файле и станут пустыми: {columns}</translation>
    </message>
    <message>
      <source>Not in the file, so they stay: {columns}</source>
      <translation>Нет в файле и останутся как есть: {columns}</translation>
    </message>
    <message>
      <source>Only add new clients</source>
      <translation>Только добавить новых клиентов</translation>
    </message>
    <message>
      <source>Only change known clients</source>
      <translation>Только изменить известных клиентов</translation>
    </message>
    <message>
      <source>Remove the clients in the file</source>
      <translation>Убрать из списка клиентов файла</translation>
    </message>
    <message>
      <source>Removed</source>
      <translation>Удалено</translation>
    </message>
    <message>
      <source>Replace the list with the file</source>
      <translation>Заменить список файлом</translation>
    </message>
    <message>
      <source>Unchanged</source>
      <translation>Без изменений</translation>
    </message>
    <message>
      <source>What happens</source>
      <translation>Что произойдёт</translation>
    </message>
    <message>
      <source>added {count}</source>
      <translation>добавлено: {count}</translation>
    </message>
    <message>
      <source>changed {count}</source>
      <translation>изменено: {count}</translation>
    </message>
    <message>
      <source>removed {count}</source>
      <translation>удалено: {count}</translation>
    </message>
    <message numerus="yes">
      <source>{before} → %Ln client(s)</source>
      <translation>
        <numerusform>{before} → %Ln клиент</numerusform>
        <numerusform>{before} → %Ln клиента</numerusform>
        <numerusform>{before} → %Ln клиентов</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>UpdatePage</name>
    <message>
      <source>An empty cell of the file clears the field</source>
      <translation>Пустая ячейка файла очищает поле</translation>
    </message>
    <message>
      <source>Asked because clients are added. Your name, the time, this wording and the file’s fingerprint are stored with the list as proof.</source>
      <translation>Спрашиваем, потому что добавляются клиенты. Ваше имя, время, эта формулировка и отпечаток файла сохранятся вместе со списком как доказательство.</translation>
    </message>
    <message>
      <source>Clients are the same if they share</source>
      <translation>Клиент тот же, если совпадает</translation>
    </message>
    <message>
      <source>Comparing the file with the list…</source>
      <translation>Сравниваем файл со списком…</translation>
    </message>
    <message>
      <source>Nobody would be left in the list</source>
      <translation>В списке никого не останется</translation>
    </message>
    <message>
      <source>Nothing changes in the list</source>
      <translation>В списке ничего не изменится</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Ход работы</translation>
    </message>
    <message>
      <source>The list stays as it is until you press the button.</source>
      <translation>Пока вы не нажмёте кнопку, список не изменится.</translation>
    </message>
    <message>
      <source>Update list</source>
      <translation>Обновить список</translation>
    </message>
    <message numerus="yes">
      <source>Update list to %Ln client(s)</source>
      <translation>
        <numerusform>Обновить список: станет %Ln клиент</numerusform>
        <numerusform>Обновить список: станет %Ln клиента</numerusform>
        <numerusform>Обновить список: станет %Ln клиентов</numerusform>
      </translation>
    </message>
    <message>
      <source>What the file changes in “{name}”</source>
      <translation>Что файл изменит в списке «{name}»</translation>
    </message>
    <message>
      <source>What the file does to the list</source>
      <translation>Что файл сделает со списком</translation>
    </message>
    <message>
      <source>“{name}” was changed meanwhile. These are the new numbers.</source>
      <translation>Тем временем список «{name}» изменили. Ниже — новые числа.</translation>
    </message>
  </context>
  <context>
    <name>Version</name>
    <message numerus="yes">
      <source>%Ln client(s) added</source>
      <translation>
        <numerusform>добавлен %Ln клиент</numerusform>
        <numerusform>добавлено %Ln клиента</numerusform>
        <numerusform>добавлено %Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) blocked</source>
      <translation>
        <numerusform>заблокирован %Ln клиент</numerusform>
        <numerusform>заблокировано %Ln клиента</numerusform>
        <numerusform>заблокировано %Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) changed</source>
      <translation>
        <numerusform>изменён %Ln клиент</numerusform>
        <numerusform>изменено %Ln клиента</numerusform>
        <numerusform>изменено %Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) edited</source>
      <translation>
        <numerusform>исправлен %Ln клиент</numerusform>
        <numerusform>исправлено %Ln клиента</numerusform>
        <numerusform>исправлено %Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) removed</source>
      <translation>
        <numerusform>удалён %Ln клиент</numerusform>
        <numerusform>удалено %Ln клиента</numerusform>
        <numerusform>удалено %Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) would be added</source>
      <translation>
        <numerusform>будет добавлен %Ln клиент</numerusform>
        <numerusform>будут добавлены %Ln клиента</numerusform>
        <numerusform>будет добавлено %Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) would be changed</source>
      <translation>
        <numerusform>будет изменён %Ln клиент</numerusform>
        <numerusform>будут изменены %Ln клиента</numerusform>
        <numerusform>будет изменено %Ln клиентов</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln client(s) would be removed</source>
      <translation>
        <numerusform>будет удалён %Ln клиент</numerusform>
        <numerusform>будут удалены %Ln клиента</numerusform>
        <numerusform>будет удалено %Ln клиентов</numerusform>
      </translation>
    </message>
    <message>
      <source>Back to version {version}</source>
      <translation>Возврат к версии {version}</translation>
    </message>
    <message>
      <source>Client added by hand</source>
      <translation>Клиент добавлен вручную</translation>
    </message>
    <message>
      <source>Clients added and changed from a file</source>
      <translation>Клиенты добавлены и изменены по файлу</translation>
    </message>
    <message>
      <source>Clients added from a file</source>
      <translation>Клиенты добавлены из файла</translation>
    </message>
    <message>
      <source>Clients changed from a file</source>
      <translation>Клиенты изменены по файлу</translation>
    </message>
    <message>
      <source>Clients edited by hand</source>
      <translation>Клиенты исправлены вручную</translation>
    </message>
    <message>
      <source>Clients in a file removed</source>
      <translation>Клиенты из файла удалены</translation>
    </message>
    <message>
      <source>Clients replaced with those in a file</source>
      <translation>Клиенты заменены клиентами из файла</translation>
    </message>
    <message>
      <source>Clients synchronised with a file</source>
      <translation>Клиенты приведены в соответствие с файлом</translation>
    </message>
    <message>
      <source>Consent as for the lists that it was made from</source>
      <translation>Согласие — как у списков, из которых он составлен</translation>
    </message>
    <message>
      <source>Consent as for version {number}</source>
      <translation>Согласие — как у версии {number}</translation>
    </message>
    <message>
      <source>Consent confirmed by {actor}</source>
      <translation>Согласие подтверждено: {actor}</translation>
    </message>
    <message>
      <source>From version {earlier} to version {later}: {changes}</source>
      <translation>От версии {earlier} к версии {later}: {changes}</translation>
    </message>
    <message>
      <source>List created</source>
      <translation>Список создан</translation>
    </message>
    <message>
      <source>Refreshed from the same filter</source>
      <translation>Обновлён по тому же фильтру</translation>
    </message>
    <message>
      <source>The clients are the same as now.</source>
      <translation>Клиенты те же, что и сейчас.</translation>
    </message>
    <message>
      <source>The clients are the same.</source>
      <translation>Клиенты те же.</translation>
    </message>
    <message>
      <source>Version {number} by {actor}</source>
      <translation>Версия {number}, автор — {actor}</translation>
    </message>
    <message>
      <source>Version {number} by {actor}, from {source}</source>
      <translation>Версия {number}, автор — {actor}, из {source}</translation>
    </message>
    <message>
      <source>version {number}</source>
      <translation>версия {number}</translation>
    </message>
    <message>
      <source>version {number}, from {source}</source>
      <translation>версия {number}, из {source}</translation>
    </message>
  </context>
  <context>
    <name>VersionsDialog</name>
    <message>
      <source>By</source>
      <translation>Кем</translation>
    </message>
    <message>
      <source>Clients</source>
      <translation>Клиенты</translation>
    </message>
    <message>
      <source>Clients before and after</source>
      <translation>Клиенты: было и стало</translation>
    </message>
    <message>
      <source>From</source>
      <translation>Источник</translation>
    </message>
    <message>
      <source>Go back</source>
      <translation>Вернуться</translation>
    </message>
    <message>
      <source>Go back to version {number}</source>
      <translation>Вернуться к версии {number}</translation>
    </message>
    <message>
      <source>Select a version to go back to it, or two to compare them.</source>
      <translation>Выберите версию, чтобы вернуться к ней, или две, чтобы сравнить их.</translation>
    </message>
    <message>
      <source>Select an earlier version first</source>
      <translation>Сначала выберите более раннюю версию</translation>
    </message>
    <message numerus="yes">
      <source>Shown: the first %Ln client(s).</source>
      <translation>
        <numerusform>Показан первый %Ln клиент.</numerusform>
        <numerusform>Показаны первые %Ln клиента.</numerusform>
        <numerusform>Показаны первые %Ln клиентов.</numerusform>
      </translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Версия</translation>
    </message>
    <message>
      <source>Versions of “{name}”</source>
      <translation>Версии списка «{name}»</translation>
    </message>
    <message>
      <source>Versions, newest first</source>
      <translation>Версии, сначала новые</translation>
    </message>
    <message>
      <source>What</source>
      <translation>Что сделано</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Когда</translation>
    </message>
  </context>
  <context>
    <name>WindowDrop</name>
    <message>
      <source>Drop to make a list</source>
      <translation>Отпустите, чтобы создать список</translation>
    </message>
  </context>
  <context>
    <name>WizardLauncher</name>
    <message>
      <source>Discard</source>
      <translation>Удалить</translation>
    </message>
    <message>
      <source>Discard the draft of “{name}”?</source>
      <translation>Удалить черновик «{name}»?</translation>
    </message>
    <message>
      <source>Your edits to it will be lost. The file itself is not changed.</source>
      <translation>Исправления в нём пропадут. Сам файл не изменится.</translation>
    </message>
  </context>
  <context>
    <name>WizardPage</name>
    <message>
      <source>Changes</source>
      <translation>Изменения</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Канал</translation>
    </message>
    <message>
      <source>Check</source>
      <translation>Проверка</translation>
    </message>
    <message>
      <source>Consent and name</source>
      <translation>Согласие и название</translation>
    </message>
    <message>
      <source>Do not contact</source>
      <translation>Не беспокоить</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Файл</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Далее</translation>
    </message>
  </context>
  <context>
    <name>Workspace</name>
    <message>
      <source>Which workspace was opened last is not known, because “{file}” is damaged. It is kept as “{kept}”, and the main workspace is used.</source>
      <translation>Не удалось узнать, какое рабочее пространство открывалось последним: файл «{file}» повреждён. Он сохранён как «{kept}», открыто основное рабочее пространство.</translation>
    </message>
  </context>
  <context>
    <name>WorkspaceActions</name>
    <message>
      <source>New workspace folder</source>
      <translation>Новая папка рабочего пространства</translation>
    </message>
    <message>
      <source>Save a copy of the workspace</source>
      <translation>Сохранение копии рабочего пространства</translation>
    </message>
  </context>
  <context>
    <name>WorkspaceCard</name>
    <message>
      <source>All lists are kept in one file on this computer. Anyone who can read the disk can read it: roles and passwords do not protect the file. Use disk encryption.</source>
      <translation>Все списки хранятся в одном файле на этом компьютере. Прочитать его может любой, у кого есть доступ к диску: роли и пароли файл не защищают. Включите шифрование диска.</translation>
    </message>
    <message>
      <source>Move…</source>
      <translation>Перенести…</translation>
    </message>
    <message>
      <source>Open another…</source>
      <translation>Открыть другое…</translation>
    </message>
    <message>
      <source>Save a copy…</source>
      <translation>Сохранить копию…</translation>
    </message>
    <message>
      <source>Workspace</source>
      <translation>Рабочее пространство</translation>
    </message>
  </context>
  <context>
    <name>_CellCondition</name>
    <message>
      <source>Column</source>
      <translation>Столбец</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>Значение</translation>
    </message>
    <message>
      <source>empty</source>
      <translation>пусто</translation>
    </message>
  </context>
  <context>
    <name>_CountryCondition</name>
    <message>
      <source>Country of the number</source>
      <translation>Страна номера</translation>
    </message>
  </context>
  <context>
    <name>_TicksCondition</name>
    <message>
      <source>Tick at least one</source>
      <translation>Отметьте хотя бы один вариант</translation>
    </message>
  </context>
  <context>
    <name>_ZoneCondition</name>
    <message>
      <source>Time zone</source>
      <translation>Часовой пояс</translation>
    </message>
    <message>
      <source>Type a time zone, for example Europe/Moscow or +03:00</source>
      <translation>Введите часовой пояс, например Europe/Moscow или +03:00</translation>
    </message>
  </context>
</TS>
