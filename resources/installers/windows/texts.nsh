; What the installer says beside the words of NSIS.

LangString TooOld ${LANG_ENGLISH} "Client Lists needs a 64-bit Windows 10 or newer."
LangString TooOld ${LANG_RUSSIAN} "Программе «Списки клиентов» нужна 64-разрядная Windows 10 или новее."
LangString StillRunning ${LANG_ENGLISH} "Client Lists is still running. Close its window, then try again."
LangString StillRunning ${LANG_RUSSIAN} "Программа «Списки клиентов» ещё работает. Закройте её окно и повторите попытку."
LangString OpenWith ${LANG_ENGLISH} "Offer it in “Open with”"
LangString OpenWith ${LANG_RUSSIAN} "Предлагать в меню «Открыть с помощью»"
LangString AboutMain ${LANG_ENGLISH} "The window and the command line."
LangString AboutMain ${LANG_RUSSIAN} "Окно и командная строка."
LangString AboutOpenWith ${LANG_ENGLISH} "CSV and Excel files can be opened with it. The default program stays as it is."
LangString AboutOpenWith ${LANG_RUSSIAN} "Файлы CSV и Excel можно будет открыть этой программой. Программа по умолчанию не изменится."
LangString ListsStay ${LANG_ENGLISH} "Your lists stay in the folder ClientLists of your application data."
LangString ListsStay ${LANG_RUSSIAN} "Ваши списки остаются в папке ClientLists данных приложений."
