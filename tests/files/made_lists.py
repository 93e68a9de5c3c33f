"""Lists of made-up people, as programs of many countries would export them."""

import random
from dataclasses import dataclass

_NAMES = {
    "es": "José María Ángel Begoña Íñigo Lucía Andrés Inés Raúl Sofía Martín Mónica Iván Verónica",
    "fr": "Chloé Zoë François Hélène Gérard Aurélie Benoît Jérôme Anaïs Cédric Désirée Loïc Noël",
    "pt": "João Antônio Conceição Inês Luís Sônia Márcio Fátima Simão Patrícia Vitória Tomás Lúcia",
    "it": "Niccolò Nicolò Mosè Noè Maria Giosuè Fabrizio Desirée Lucia Giulia Alessandro Andrea",
    "de": "Jürgen Jörg Käthe Günter Björn Sören Bärbel Heinz Anna Lüder Gönül Hans Matthäus Dörte",
    "sv": "Åsa Björn Göran Håkan Märta Östen Pär Örjan Gösta Maj-Lis Sören Ingegärd Erik Anna",
    "pl": "Łukasz Małgorzata Paweł Michał Grażyna Stanisław Bożena Zofia Wacław Józef Elżbieta Jan",
    "cs": "Jiří Zdeněk Tomáš Lukáš Kateřina Václav Ondřej Eliška Matěj Barbora Jan Radek Růžena",
    "hu": "László József Mária István Zoltán Gábor Erzsébet György Tünde Ágnes Győző Anna Bence",
    "tr": "Ayşe Mehmet Gülşen Çağla Ömer İbrahim Şükrü Işıl Uğur Oğuz Emine Fatma Yiğit Tuğba",
    "ru": "Мария Иван Пётр Ольга Дмитрий Анна Сергей Юлия Алексей Наталья Ильдар Екатерина Фёдор",
    "uk": "Олена Іван Ганна Євген Юрій Тетяна Сергій Наталія Ірина Михайло Їжакевич Андрій",
    "el": "Γιώργος Μαρία Δημήτρης Ελένη Κώστας Αθηνά Νίκος Χρήστος Βασίλης Σοφία Παναγιώτης",
}
_SURNAMES = {
    "es": "Muñoz Núñez García Pérez Rodríguez López Peña Ibáñez Domínguez Sánchez Ruiz Vega Ortiz",
    "fr": "Lefèvre Müller Bérard Côté Besançon Châtelet Dupré Forêt Gauthier Martin Petit Lenoir",
    "pt": "Gonçalves Simões Araújo Assunção Magalhães Brandão Falcão Silva Souza Leitão Guimarães",
    "it": "Forlì Nardò Cantù Salò Rossi Bianchi D'Angelò Cefalù Russo Ferrari Greco Bruni Patanè",
    "de": "Müller Schröder Groß Weiß Jäger Köhler Schäfer Voß Kühn Bauer Krämer Löwe Schmidt Öttl",
    "sv": "Åkesson Sjöberg Björklund Nordström Lindqvist Öberg Ångström Hägg Bergström Ek Lund",
    "pl": "Wójcik Kowalczyk Zieliński Wiśniewska Dąbrowski Gołębiewski Łuczak Żak Świątek Nowak",
    "cs": "Novák Dvořák Černý Procházka Kučera Veselý Horák Němec Říha Šťastný Růžička Kříž Bém",
    "hu": "Szabó Kovács Tóth Nagy Horváth Vörös Kis Fekete Szűcs Bíró Lakatos Győri Török Fülöp",
    "tr": "Yılmaz Çelik Şahin Öztürk Yıldız Aydın Doğan Kılıç Arslan Güneş Koç Çağlar Erdoğan",
    "ru": "Кузнецова Смирнов Соловьёв Щербакова Яковлев Ёлкин Жукова Цветаев Юдин Объедков Гусь",
    "uk": "Шевченко Ковальчук Бондаренко Кравець Гриценко Їжак Євтушенко Чорновіл Ґалаґан Лисенко",
    "el": "Παπαδόπουλος Γεωργίου Νικολαΐδης Οικονόμου Αντωνίου Κωνσταντίνου Βλάχος Μακρής Ρήγας",
}
_CITIES = {
    "es": "Málaga Cádiz Logroño León Ávila Madrid Córdoba A_Coruña",
    "fr": "Orléans Nîmes Besançon Évreux Angoulême Paris Lyon Sète",
    "pt": "São_Paulo Brasília Goiânia Belém Évora Lisboa Niterói Maceió",
    "it": "Forlì Roma Milano Cantù Napoli Torino Cefalù Città_di_Castello",
    "de": "München Köln Düsseldorf Nürnberg Berlin Gießen Lübeck Göttingen",
    "sv": "Göteborg Malmö Västerås Örebro Stockholm Växjö Luleå Umeå",
    "pl": "Łódź Kraków Gdańsk Poznań Wrocław Częstochowa Białystok Rzeszów",
    "cs": "Plzeň Brno Ústí_nad_Labem Ostrava Kroměříž Třebíč Zlín Jičín",
    "hu": "Győr Pécs Debrecen Székesfehérvár Kecskemét Szeged Békéscsaba Szombathely",
    "tr": "İstanbul İzmir Muğla Eskişehir Ağrı Diyarbakır Şanlıurfa Ankara",
    "ru": "Москва Новосибирск Нижний_Новгород Тюмень Уфа Рязань Объячево Йошкар-Ола",
    "uk": "Київ Львів Харків Запоріжжя Чернівці Одеса Їжаківка Вінниця",
    "el": "Αθήνα Θεσσαλονίκη Πάτρα Ηράκλειο Λάρισα Βόλος Ρόδος Ιωάννινα",
}
_HEADINGS = {
    "es": "teléfono,nombre,ciudad", "fr": "téléphone,prénom,ville", "pt": "telefone,nome,cidade",
    "it": "telefono,nome,città", "de": "Telefon,Name,Straße", "sv": "telefon,namn,ort",
    "pl": "telefon,imię,miasto", "cs": "telefon,jméno,město", "hu": "telefon,név,város",
    "tr": "telefon,ad,şehir", "ru": "телефон,имя,город", "uk": "телефон,ім'я,місто",
    "el": "τηλέφωνο,όνομα,πόλη",
}  # fmt: skip
LANGUAGES = tuple(_NAMES)
SIZES = (3, 5, 8, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300)
_PLAIN = ("Emily", "James", "Olivia", "Noah", "Ava", "Liam", "Grace", "Ethan", "Mason", "Owen")
_PLAIN_SURNAMES = ("Smith", "Johnson", "Brown", "Miller", "Davis", "Wilson", "Moore", "Clark")
_WESTERN = ("es", "fr", "pt", "it", "de")


@dataclass(frozen=True)
class MadeList:
    """A list as text, to be encoded."""

    language: str
    text: str


def made_list(language: str, rows: int, seed: int, *, heading: bool = True) -> MadeList:
    """Return a list of people with names of one language; the heading may be in English."""
    chance = random.Random(f"{language}{rows}{seed}")
    lines = [_HEADINGS[language] if heading else "phone,name,city"]
    for _ in range(rows):
        name = chance.choice(_NAMES[language].split())
        surname = chance.choice(_SURNAMES[language].split())
        city = chance.choice(_CITIES[language].split()).replace("_", " ")
        lines.append(f"{chance.randint(34600000000, 34999999999)},{name} {surname},{city}")
    return MadeList(language, "\n".join(lines) + "\n")


def accented_list(rows: int, accented: int, seed: int) -> MadeList:
    """Return an American list in which a few people have names from elsewhere."""
    chance = random.Random(f"us{rows}{accented}{seed}")
    people = [f"{chance.choice(_PLAIN)} {chance.choice(_PLAIN_SURNAMES)}" for _ in range(rows)]
    for place in chance.sample(range(rows), min(accented, rows)):
        language = chance.choice(_WESTERN)
        foreign = [n for n in (_NAMES[language] + " " + _SURNAMES[language]).split()
                   if not n.isascii()]  # fmt: skip
        people[place] = f"{chance.choice(_PLAIN)} {chance.choice(foreign)}"
    lines = ["phone,name", *(f"1202555{n:04d},{name}" for n, name in enumerate(people))]
    return MadeList("en", "\n".join(lines) + "\n")
